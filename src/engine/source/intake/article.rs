//! From what a file says of an article to the article.

use crate::article::{Article, Role};
use crate::source::details::host;
use crate::source::draft::{Draft, FileReport};
use crate::source::glob::composed;
use crate::source::settings::{FileSettings, Settings};
use crate::source::{folder_outlet, ids, language, rights};

/// The article of a draft with its wanted id; `None` if it has no text.
pub(super) fn article(
    settings: &Settings,
    path: &str,
    draft: &Draft,
    said: &FileSettings,
    report: &mut FileReport,
) -> Option<Article> {
    let details = draft.details.clone().overridden_by(&said.details);
    if details.is_draft == Some(true) {
        report.note(
            draft.line,
            "The article is a draft, as it says itself, so it is left out.",
            "To have it in, write draft = false for its file in corpus.toml.",
        );
        return None;
    }
    let mut article = details.into_article();
    article.extent = said.extent;
    article.order = said.order;
    article.blocks.clone_from(&draft.blocks);
    said.markings.keep(&mut article.blocks);
    let is_words = |text: &str| text.chars().any(char::is_alphanumeric);
    let first = article.blocks.iter().find(|block| block.role == Role::Body && is_words(&block.text));
    // Of an article of which only the details may be passed on, they are all there is.
    if first.is_none() && (article.excerpt_of == 0 || article.title.is_empty()) {
        report.warning(
            draft.line,
            "The article has no text, so it is left out.",
            "Add its text, or remove it.",
        );
        return None;
    }
    if let Some(first) = first.filter(|_| article.title.is_empty()) {
        article.title = ids::first_words(&first.text, said.extent);
    }
    if article.outlet.is_none() && said.outlet_of_folder {
        article.outlet = folder_outlet::named(path).map(|name| composed(name).into_owned());
    }
    if article.outlet.is_none() && article.label.is_none() {
        article.label = article.url.as_deref().and_then(host).map(str::to_owned);
    }
    let whose = rights::set_aside(&mut article.blocks);
    article.rights = article.rights.or(whose);
    article.language = article
        .language
        .or_else(|| language::recognise(&article.blocks))
        .or_else(|| settings.about.language.clone());
    article.id = match (ids::stated(&article.id), draft.line) {
        (id, _) if !id.is_empty() => id,
        (_, None) => ids::from_path(path),
        (_, Some(_)) => ids::from_details(&article),
    };
    // Not even the first words of the text may stand in for the headline.
    if article.title.is_empty() {
        article.title = draft.line.map_or_else(|| format!("[{path}]"), |line| format!("[{path}:{line}]"));
    }
    Some(article)
}
