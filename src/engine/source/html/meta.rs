//! What a page says of itself: linked data, Open Graph, Dublin Core, plain meta tags, its title.

use super::linked_data;
use crate::source::clean::squeezed;
use crate::source::details::entries::{Entry, Value, line_of};
use crate::source::details::is_url;
use crate::source::site_name::without_outlet;
use dom_query::Document;

/// Names of meta tags in lower case, with the detail that they state; of several for the same
/// detail the one further up counts.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("og:title", "title"), ("dc.title", "title"), ("dcterms.title", "title"), ("twitter:title", "title"),
    ("og:site_name", "outlet"), ("dc.publisher", "outlet"), ("dcterms.publisher", "outlet"),
    ("publisher", "outlet"), ("application-name", "outlet"),
    ("author", "authors"), ("article:author", "authors"), ("dc.creator", "authors"), ("dcterms.creator", "authors"),
    ("parsely-author", "authors"), ("byl", "authors"),
    ("article:published_time", "date"), ("og:published_time", "date"), ("dc.date.issued", "date"),
    ("dcterms.issued", "date"), ("dcterms.created", "date"), ("dc.date", "date"), ("datepublished", "date"),
    ("publishdate", "date"), ("publish-date", "date"), ("pubdate", "date"), ("parsely-pub-date", "date"),
    ("date", "date"),
    ("dc.language", "language"), ("og:locale", "language"), ("language", "language"),
    ("content-language", "language"),
    ("og:url", "url"), ("twitter:url", "url"),
    ("article:tag", "tags"), ("news_keywords", "tags"), ("keywords", "tags"),
    ("dcterms.license", "licence"), ("license", "licence"), ("licence", "licence"),
    ("dc.rights", "rights"), ("dcterms.rights", "rights"), ("copyright", "rights"), ("rights", "rights"),
];

/// The details that a page states; `text` is the page's source, for line numbers.
pub(super) fn entries(document: &Document, text: &str) -> Vec<Entry> {
    let mut stated = Stated { text, entries: linked_data::entries(document) };
    // The address under which the page wants to be known, and its language, are exact here.
    if let Some(url) = attribute(document, "link[rel=canonical]", "href").filter(|url| is_url(url)) {
        stated.add("url", url);
    }
    // What a page links as its licence holds for all of it.
    if let Some(url) = attribute(document, "head link[rel~=license]", "href").filter(|url| is_url(url)) {
        stated.add("licence", url);
    }
    if let Some(language) = attribute(document, "html[lang]", "lang") {
        stated.add("language", language);
    }
    let mut tags: Vec<(usize, String)> = Vec::new();
    for node in document.select("meta[content]").nodes() {
        let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|name| node.attr(name));
        let name = name.unwrap_or_default().to_ascii_lowercase();
        let content = squeezed(&node.attr_or("content", "")).unwrap_or_default();
        let rank = NAMES.iter().position(|(known, _)| *known == name);
        if let Some(rank) = rank.filter(|_| !content.is_empty()) {
            tags.push((rank, content));
        }
    }
    tags.sort_by_key(|(rank, _)| *rank);
    for group in tags.chunk_by(|(a, _), (b, _)| a == b) {
        let detail = NAMES[group[0].0].1;
        let values = group.iter().map(|(_, content)| content.clone());
        match detail {
            // Profiles on other sites are no names.
            "authors" => stated.add_list(detail, values.filter(|name| !is_url(name)).collect()),
            "tags" => stated.add_list(detail, values.flat_map(|tags| split(&tags)).collect()),
            _ => stated.add_list(detail, values.take(1).collect()),
        }
    }
    for (selector, name) in [
        ("time[pubdate]", "datetime"),
        ("[itemprop=datePublished]", "datetime"),
        ("article time[datetime]", "datetime"),
    ] {
        if let Some(date) = attribute(document, selector, name) {
            stated.add("date", date);
        }
    }
    if let Some(url) = saved_from(text) {
        stated.add("url", url);
    }
    title(document, &mut stated);
    stated.entries
}

struct Stated<'a> {
    text: &'a str,
    entries: Vec<Entry>,
}

impl Stated<'_> {
    fn add(&mut self, key: &str, value: String) {
        self.add_list(key, vec![value]);
    }

    fn add_list(&mut self, key: &str, values: Vec<String>) {
        let Some(first) = values.first() else {
            return;
        };
        let line = place_of(self.text, first).map(|at| line_of(self.text, at));
        self.entries.push(Entry { key: key.to_owned(), value: Value::List(values), line });
    }

    fn first(&self, key: &str) -> Option<String> {
        let mut of_key = self.entries.iter().filter(|entry| entry.key == key);
        of_key.find_map(|entry| entry.value.text().map(str::to_owned))
    }
}

/// What stands before a value that a page states: an attribute's name, or a tag.
const BEFORE: [&str; 6] = ["content=", "lang=", "href=", "datetime=", ">", ")"];

/// The byte of a page's source at which the page states a value; the same letters in a script or in
/// another word are passed over.
fn place_of(text: &str, value: &str) -> Option<usize> {
    let is_stated = |at: usize| {
        let before = text.get(..at).unwrap_or_default().trim_end().trim_end_matches(['"', '\'']);
        let last = before.get(before.floor_char_boundary(before.len().saturating_sub(LONGEST_BEFORE))..);
        let last = last.unwrap_or_default().to_ascii_lowercase();
        BEFORE.iter().any(|before| last.ends_with(before))
    };
    text.match_indices(value).map(|(at, _)| at).find(|&at| is_stated(at))
}

/// No text of [`BEFORE`] has more bytes.
const LONGEST_BEFORE: usize = 9;

/// Adds the headline: as stated, else the only `h1`, else the window's title; without the outlet's
/// name at its end.
fn title(document: &Document, stated: &mut Stated<'_>) {
    let outlet = stated.first("outlet");
    let headings = document.select("h1");
    let heading = (headings.length() == 1).then(|| squeezed(&headings.text())).flatten();
    let window = squeezed(&document.select("head > title").text());
    let found = stated.first("title").or(heading).or(window);
    let Some(found) = found else {
        return;
    };
    let title = without_outlet(&found, outlet.as_deref()).to_owned();
    stated.entries.retain(|entry| entry.key != "title");
    stated.add("title", title);
}

/// The address that browsers note in a page they save.
fn saved_from(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    let url = rest.split([' ', '\n', '>']).next()?;
    is_url(url).then(|| url.to_owned())
}

fn split(tags: &str) -> Vec<String> {
    tags.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    document.select(selector).attr(name).and_then(|value| squeezed(&value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::details;
    use crate::source::draft::FileReport;

    fn check(head: &str) -> details::Details {
        let mut report = FileReport::new("a.html");
        let details = details::read(&entries(&Document::from(head), head), &mut report);
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        details
    }

    #[test]
    fn open_graph_and_plain_names_are_read() {
        let details = check(
            "<html lang=en-GB><meta property='og:title' content='Pier closed | The Coast'><meta property='og:site_name' content='The Coast'><meta property='article:published_time' content='2025-04-02T09:00:00+02:00'><meta property='article:author' content='https://social.example/ada'><meta name=Author content='Ada Roe'><meta name=keywords content='sea, pier'><link rel=canonical href='https://coast.example/pier'>",
        );
        assert_eq!(details.title.as_deref(), Some("Pier closed"));
        assert_eq!(details.outlet.as_deref(), Some("The Coast"));
        assert_eq!(details.authors, ["Ada Roe"]);
        assert_eq!(details.date.map(|date| date.to_string()).as_deref(), Some("2025-04-02"));
        assert_eq!(details.language.as_deref(), Some("en-gb"));
        assert_eq!(details.tags, ["sea", "pier"]);
        assert_eq!(details.url.as_deref(), Some("https://coast.example/pier"));
    }

    #[test]
    fn a_value_stands_where_the_page_states_it() {
        let page = "<script>let x1 = \"x1\";</script>\n<html LANG='x1'>\n<title>\nPier</title>";
        assert_eq!(place_of(page, "x1").map(|at| line_of(page, at)), Some(2));
        assert_eq!(place_of(page, "Pier").map(|at| line_of(page, at)), Some(4));
        assert_eq!(place_of(page, "let"), page.find("let"));
        assert_eq!(place_of("é x1", "x1"), None);
    }

    #[test]
    fn a_page_that_says_little_has_its_heading_and_its_address() {
        let details = check(
            "<!-- saved from url=(0026)https://coast.example/pier --><title>Coast: all news</title><h1>Pier <b>closed</b></h1>",
        );
        assert_eq!(details.title.as_deref(), Some("Pier closed"));
        assert_eq!(details.url.as_deref(), Some("https://coast.example/pier"));
        assert_eq!((details.outlet, details.date), (None, None));
    }
}
