//! What the articles of a file do not state.

use super::details::Details;
use super::draft::{Draft, FileReport};
use crate::article::Article;

/// How many articles of a file do not state a detail.
#[derive(Default)]
pub(super) struct Unstated {
    articles: usize,
    counts: [(&'static str, usize); 4],
}

impl Unstated {
    /// Counts an article of the file.
    pub fn count(&mut self, article: &Article, draft: &Draft, overrides: &Details) {
        self.articles += 1;
        let missing = [
            ("headline", draft.details.title.is_none() && overrides.title.is_none()),
            ("outlet", article.outlet.is_none()),
            ("byline", article.authors.is_empty() && article.agency.is_none()),
            ("date", article.date.is_none()),
        ];
        for (count, (name, missing)) in self.counts.iter_mut().zip(missing) {
            *count = (name, count.1 + usize::from(missing));
        }
    }

    /// One note a file, so that 20,000 rows without a date are one line.
    pub fn report(&self, report: &mut FileReport) {
        let names: Vec<String> = self
            .counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(name, count)| match (self.articles, *count) {
                (1, _) => (*name).to_owned(),
                (all, count) if count == all => format!("{name} (in none of {all} articles)"),
                (all, count) => format!("{name} (not in {count} of {all} articles)"),
            })
            .collect();
        if !names.is_empty() {
            let what = format!("Not stated: {}.", names.join(", "));
            report.note(None, what, "If you know it, add it in the file or in corpus.toml.");
        }
    }
}
