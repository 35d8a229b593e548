//! Folders that are named after outlets: `BBC/`, `Reuters/2025-09/`. Only where corpus.toml asks for it
//! (`outlet = "folder"`) does such a name count, since folders are named after topics and days as well;
//! where it looks as if it could, a note says how to ask.

use super::details::names_no_day;
use super::draft::FileReport;
use super::ids;
use super::settle::Entry;
use crate::article::Article;
use std::collections::{BTreeMap, BTreeSet};

/// Folders that keep files apart by what they are, in plain form; the outlet is further up.
#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "archive", "archives", "article", "articles", "clean", "clippings", "content", "corpus", "csv", "data", "documents",
    "download", "downloads", "export", "exports", "files", "html", "items", "json", "markdown", "md", "news", "pages",
    "posts", "raw", "scraped", "stories", "text", "texts", "txt",
];

/// How many folders a note names.
const NAMED: usize = 12;

/// The name of the folder that can be an outlet: the nearest above the file that is more than a day, a
/// number or a general word. As it is written.
pub(super) fn named(path: &str) -> Option<&str> {
    let (folders, _) = path.rsplit_once('/')?;
    folders.rsplit('/').map(str::trim).find(|name| {
        let plain = ids::slug(name);
        !GENERAL.contains(&plain.as_str()) && names_no_day(name)
    })
}

/// Gives outlets that are taken from folders the spelling of a stated one that differs in nothing but
/// case and punctuation, and tells what was taken, or could be.
pub(super) fn settle(entries: &mut [Entry], report: &mut FileReport) {
    let mut stated: BTreeMap<String, String> = BTreeMap::new();
    for Entry { article, outlet_of_folder, .. } in entries.iter() {
        if let Some(outlet) = article.outlet.as_ref().filter(|_| !outlet_of_folder) {
            stated.entry(ids::slug(outlet)).or_insert_with(|| outlet.clone());
        }
    }
    for entry in entries.iter_mut().filter(|entry| entry.outlet_of_folder) {
        let spelled = entry.article.outlet.as_ref().and_then(|outlet| stated.get(&ids::slug(outlet)));
        entry.article.outlet = spelled.cloned().or(entry.article.outlet.take());
    }
    let taken = counted(entries.iter().filter(|entry| entry.outlet_of_folder), |entry| {
        entry.article.outlet.as_deref()
    });
    if !taken.is_empty() {
        report.note(None, format!("Outlets taken from the names of folders: {}.", listed(&taken)), "");
        return;
    }
    let nameless = |article: &Article| article.outlet.is_none() && article.label.is_none();
    let mut could =
        counted(entries.iter().filter(|entry| nameless(&entry.article)), |entry| named(&entry.path));
    // Where one file of a folder states an outlet, the others may be from anywhere.
    let elsewhere = entries.iter().filter(|entry| !nameless(&entry.article));
    let elsewhere: BTreeSet<&str> = elsewhere.filter_map(|entry| named(&entry.path)).collect();
    could.retain(|(name, articles)| *articles > 1 && !elsewhere.contains(name.as_str()));
    if could.len() > 1 {
        report.note(
            None,
            format!("No article in these folders states its outlet: {}.", listed(&could)),
            "If they are named after the outlets, write outlet = \"folder\" in corpus.toml.",
        );
    }
}

/// How many entries go by each name, sorted.
fn counted<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    name: impl Fn(&'a Entry) -> Option<&'a str>,
) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in entries.filter_map(name) {
        *counts.entry(name.to_owned()).or_default() += 1;
    }
    counts.into_iter().collect()
}

fn listed(names: &[(String, usize)]) -> String {
    let shown = names.iter().take(NAMED).map(|(name, articles)| match articles {
        1 => format!("{name} (1 article)"),
        many => format!("{name} ({many} articles)"),
    });
    let list = shown.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => list,
        more => format!("{list} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_numbers_and_general_words_are_no_outlets() {
        for (path, outlet) in [
            ("BBC/a.txt", Some("BBC")),
            ("BBC/2025-09/a.txt", Some("BBC")),
            ("2025/September 2025/Die Zeit/12/a.txt", Some("Die Zeit")),
            ("BBC/articles/a.txt", Some("BBC")),
            ("Channel 4/a.txt", Some("Channel 4")),
            ("新聞/a.txt", Some("新聞")),
            ("2025-09/a.txt", None),
            ("20250914/a.txt", None),
            ("_posts/a.txt", None),
            ("a.txt", None),
        ] {
            assert_eq!(named(path), outlet, "{path}");
        }
    }
}
