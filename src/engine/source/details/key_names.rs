//! The names that programs write for the details.

// Keys in plain form, our own first; of several stated ones the first counts. The others are
// what Hugo, Jekyll, Zola, Obsidian, web clippers, news scrapers and news archives write.
pub(super) const ID: &[&str] = &["id"];
pub(super) const ALIASES: &[&str] = &["aliases", "alias"];
pub(in crate::source) const TITLE: &[&str] = &["title", "headline", "articletitle", "name"];
#[rustfmt::skip]
pub(super) const OUTLET: &[&str] = &[
    "outlet", "publisher", "publication", "publicationtitle", "newspaper", "site", "sitename", "media", "medianame",
    "medium", "mediaoutlet", "newssource", "sourcename", "outletname", "journal", "source",
];
pub(super) const LABEL: &[&str] = &["label", "domain", "hostname", "host", "sourcedomain"];
pub(super) const AUTHORS: &[&str] = &["authors", "author", "byline", "creator", "writer"];
pub(super) const AGENCY: &[&str] = &["agency", "credit", "wire"];
#[rustfmt::skip]
pub(super) const DATE: &[&str] = &[
    "date", "published", "publishdate", "publisheddate", "datepublished", "publishedat", "publishedon", "pubdate",
    "publicationdate", "publishtime", "publicationdatetime", "datetime", "datepub", "datepublish",
];
pub(super) const LANGUAGE: &[&str] = &["language", "lang", "locale"];
#[rustfmt::skip]
pub(super) const URL: &[&str] = &[
    "url", "link", "permalink", "canonical", "canonicalurl", "sourceurl", "weburl", "articleurl", "pageurl", "source",
    "site",
];
pub(super) const TAGS: &[&str] = &["tags", "tag", "keywords", "topics", "categories", "category"];
pub(super) const KIND: &[&str] = &["kind"];
pub(super) const LICENCE: &[&str] = &["licence", "license", "licenceurl", "licenseurl", "usageterms"];
// A statement of whose a text is gives no leave to pass it on.
pub(super) const RIGHTS: &[&str] = &["rights", "copyright", "copyrightnotice", "rightsnotice"];
// Not "excerpt", under which many write a summary.
pub(super) const EXCERPT_OF: &[&str] = &["excerptof"];
pub(super) const DRAFT: &[&str] = &["draft"];
/// The text itself, where it is one value among others.
#[rustfmt::skip]
pub(in crate::source) const TEXT: &[&str] = &[
    "text", "body", "content", "articlebody", "maintext", "fulltext", "article", "articletext", "story", "bodytext",
    "articlecontent", "plaintext", "storytext", "contenttext", "bodyplain", "textcontent",
];

/// Every key that states a detail.
const ALL: &[&[&str]] = &[
    ID, ALIASES, TITLE, OUTLET, LABEL, AUTHORS, AGENCY, DATE, LANGUAGE, URL, TAGS, KIND, LICENCE, RIGHTS,
    EXCERPT_OF, DRAFT,
];

/// Whether a key in plain form states a detail.
pub(in crate::source) fn is_known(key: &str) -> bool {
    ALL.iter().any(|keys| keys.contains(&key))
}

/// The name under which a key in plain form is known first: `authors` for `byline`, `text` for
/// `body`; `None` if it states nothing.
pub(in crate::source) fn first_name(key: &str) -> Option<&'static str> {
    let rows = ALL.iter().chain([&TEXT]);
    rows.copied().find(|keys| keys.contains(&key)).and_then(|keys| keys.first().copied())
}
