//! What can be said only when all files are in: languages of short articles, copies, ids.

use super::draft::FileReport;
use super::markings::Markings;
use super::site_name::without_outlet;
use super::{copies, ids, language, repetition};
use crate::article::Article;
use crate::error::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// An article with where it came from.
pub(super) struct Entry {
    /// Path of its file.
    pub path: String,
    /// Where it begins in the file, from 1; `None` where it is the whole file.
    pub line: Option<u32>,
    /// Its id is the wanted one; others may want the same.
    pub article: Article,
    /// What corpus.toml says of its paragraphs.
    pub markings: Markings,
    /// Whether its outlet is the folder's name.
    pub outlet_of_folder: bool,
}

/// Puts the articles in the order of their files, takes out copies and gives each its own id.
pub(super) fn settle(entries: &mut Vec<Entry>, problems: &mut Vec<Problem>) {
    entries.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    for Entry { article, .. } in entries.iter_mut() {
        article.title = without_outlet(&article.title, article.outlet.as_deref()).to_owned();
    }
    fill_languages(entries);
    let folded = fold_copies(entries, problems);
    repetition::set_aside(entries);
    for entry in entries.iter_mut().filter(|entry| entry.markings != Markings::default()) {
        entry.markings.mark(&mut entry.article);
    }
    number_clashes(entries, problems);
    settle_aliases(entries, &folded, problems);
}

/// Gives articles that are too short to show their language the one that nearly all others of
/// their outlet are in; where no outlet is stated, of their folder or file.
fn fill_languages(entries: &mut [Entry]) {
    let mut outlets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        outlets.entry(entry.neighbourhood()).or_default().push(at);
    }
    for places in outlets.into_values() {
        let languages = places.iter().map(|&at| entries[at].article.language.as_deref());
        let Some(language) = language::of_outlet(languages).map(str::to_owned) else {
            continue;
        };
        for at in places {
            entries[at].article.language.get_or_insert_with(|| language.clone());
        }
    }
}

/// Takes out articles that repeat an earlier one. Returns for each its wanted id and the
/// place of the earlier one among those that stay.
fn fold_copies(entries: &mut Vec<Entry>, problems: &mut Vec<Problem>) -> Vec<(String, usize)> {
    let copies = copies::find(entries.iter().map(|entry| &entry.article));
    let mut places = Vec::with_capacity(copies.len());
    let mut kept: Vec<Entry> = Vec::with_capacity(copies.len());
    let mut folded = Vec::new();
    for (entry, copy_of) in std::mem::take(entries).into_iter().zip(copies) {
        let Some(first) = copy_of.map(|first: usize| -> usize { places[first] }) else {
            places.push(kept.len());
            kept.push(entry);
            continue;
        };
        places.push(first);
        let mut report = FileReport::new(&entry.path);
        let place = kept[first].place();
        report.note(
            entry.line,
            format!("The same text under the same outlet as {place}, so it is shown once."),
            "",
        );
        problems.append(&mut report.problems);
        folded.push((entry.article.id, first));
    }
    *entries = kept;
    folded
}

fn number_clashes(entries: &mut [Entry], problems: &mut Vec<Problem>) {
    let mut register = ids::Register::default();
    for entry in entries.iter_mut() {
        let id = register.give(&entry.article.id);
        if id != entry.article.id {
            let mut report = FileReport::new(&entry.path);
            report.warning(
                entry.line,
                format!(
                    "Another article has the id \"{}\" already, so this one gets \"{id}\".",
                    entry.article.id
                ),
                "Give one of them an id of its own, so that links to it stay right.",
            );
            problems.append(&mut report.problems);
            entry.article.id = id;
        }
    }
}

/// Keeps of the earlier ids those that no article has now; ids of folded copies lead to the
/// article that stayed.
fn settle_aliases(entries: &mut [Entry], folded: &[(String, usize)], problems: &mut Vec<Problem>) {
    let mut taken: BTreeSet<String> = entries.iter().map(|entry| entry.article.id.clone()).collect();
    for entry in entries.iter_mut() {
        let mut aliases = Vec::new();
        for alias in std::mem::take(&mut entry.article.aliases) {
            let alias = ids::stated(&alias);
            if alias.is_empty() || alias == entry.article.id || aliases.contains(&alias) {
                continue;
            }
            if taken.insert(alias.clone()) {
                aliases.push(alias);
            } else {
                let mut report = FileReport::new(&entry.path);
                report.warning(
                    entry.line,
                    format!("The alias \"{alias}\" leads to another article already."),
                    "Remove it from one of the two.",
                );
                problems.append(&mut report.problems);
            }
        }
        entry.article.aliases = aliases;
    }
    for (id, first) in folded {
        if taken.insert(id.clone()) {
            entries[*first].article.aliases.push(id.clone());
        }
    }
}

impl Entry {
    /// The outlet, or the folder or file where none is stated; apart from each other by a sign
    /// that stands in no name.
    fn neighbourhood(&self) -> String {
        match (&self.article.outlet, self.line) {
            (Some(outlet), _) => outlet.clone(),
            (None, Some(_)) => format!("\n{}", self.path),
            (None, None) => format!("\n{}", self.path.rsplit_once('/').map_or("", |(folder, _)| folder)),
        }
    }

    /// `file:line`, as problems name places.
    pub(super) fn place(&self) -> String {
        self.line.map_or_else(|| self.path.clone(), |line| format!("{}:{line}", self.path))
    }
}
