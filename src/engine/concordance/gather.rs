//! Finding the lines.

use super::case::same_case;
use super::{ArticleLines, Concordance, Line, OutletLines};
use crate::anchor::Place;
use crate::article::Role;
use crate::library::{DocId, Facet, Library};
use crate::order::sort_by;
use crate::search::{Filter, Plan, Query, counted, listed, matched, only_set_aside};
use crate::task::{Progress, Task};
use crate::view::{Sort, View};
use std::ops::Range;

/// Finds the lines of a search; a unit is an article.
pub struct ConcordanceTask<'a> {
    library: &'a Library,
    plan: Plan,
    match_case: bool,
    show_set_aside: bool,
    docs: Vec<DocId>,
    next: usize,
    found: Concordance,
}

impl<'a> ConcordanceTask<'a> {
    /// The lines of a view's search in the articles that its filters let through: `q`, the
    /// filters, `case` and `aside` count.
    pub fn new(library: &'a Library, view: &View) -> Self {
        let plan = Plan::new(library, &Query::parse(&view.query));
        let filter = Filter::of(view);
        let matched = matched(library, &plan);
        let counted = counted(library, &plan, &matched, &filter);
        let mut docs = Vec::new();
        if plan.has_words() {
            let results = listed(library, &plan, &matched, &filter, Sort::Relevance);
            docs.extend(results.hits.iter().map(|hit| hit.doc));
            docs.extend(only_set_aside(library, &plan, &matched, &filter));
            sort_by(&mut docs, Ord::cmp);
            docs.dedup();
        }
        let (match_case, show_set_aside) = (view.match_case, view.set_aside);
        let found = Concordance { counted, ..Concordance::default() };
        Self { library, plan, match_case, show_set_aside, docs, next: 0, found }
    }

    fn add_article(&mut self, doc: DocId) {
        let text = self.library.text(doc);
        let own = |role: Role| role != Role::Furniture;
        let length: usize = text.blocks.iter().filter(|b| own(b.role)).map(|b| b.text.len()).sum();
        let first = self.found.lines.len();
        let mut above = 0;
        for (number, block) in text.blocks.iter().enumerate() {
            let hits = self.hits(block.text, number == 0);
            if own(block.role) {
                above += block.text.len();
            } else {
                self.found.set_aside += hits.len();
                if !self.show_set_aside {
                    continue;
                }
            }
            for node in hits {
                let sentence = block.sentences.partition_point(|sentence| sentence.end <= node.start);
                let at = if own(block.role) { above - block.text.len() + node.start } else { above };
                self.found.lines.push(Line {
                    doc,
                    place: Place { block: number as u32, sentence: sentence as u32 },
                    node,
                    role: block.role,
                    position: at as f32 / length.max(1) as f32,
                });
            }
        }
        let lines = first..self.found.lines.len();
        if !lines.is_empty() {
            self.found.articles.push(ArticleLines { doc, lines });
        }
    }

    /// The hits in a block, in order and apart from each other; of those that overlap the first
    /// and longest.
    fn hits(&self, text: &str, is_title: bool) -> Vec<Range<usize>> {
        let mut found = self.plan.find(text, is_title);
        if self.match_case {
            found.retain(|(clause, range)| same_case(self.plan.typed(*clause), &text[range.clone()]));
        }
        sort_by(&mut found, |(_, a), (_, b)| (a.start, b.end).cmp(&(b.start, a.end)));
        let mut hits: Vec<Range<usize>> = Vec::new();
        for (_, range) in found {
            if hits.last().is_none_or(|last| last.end <= range.start) {
                hits.push(range);
            }
        }
        hits
    }

    fn count_outlets(&mut self) {
        let values = self.library.facet(Facet::Outlet);
        let mut outlets: Vec<OutletLines> = Vec::new();
        for value in values.counted(&vec![1; values.len()], &[]) {
            let (name, stated) = (value.name, value.stated);
            outlets.push(OutletLines { name, stated, lines: 0, articles: 0, all_articles: 0, words: 0 });
        }
        let outlet = |doc: DocId| values.of_article(self.library.number(doc)).first().map(|&at| at as usize);
        for &doc in &self.found.counted {
            if let Some(at) = outlet(doc) {
                outlets[at].all_articles += 1;
                outlets[at].words += u64::from(self.library.words(doc));
            }
        }
        for article in &self.found.articles {
            if let Some(at) = outlet(article.doc) {
                outlets[at].articles += 1;
                outlets[at].lines += article.lines.len();
            }
        }
        outlets.retain(|outlet| outlet.all_articles > 0);
        self.found.outlets = outlets;
    }
}

impl Task for ConcordanceTask<'_> {
    type Outcome = Concordance;

    fn step(&mut self, units: usize) -> Progress<Concordance> {
        let to = self.next.saturating_add(units.max(1)).min(self.docs.len());
        for at in self.next..to {
            self.add_article(self.docs[at]);
        }
        self.next = to;
        if to < self.docs.len() {
            return Progress::Going { done: to, of: self.docs.len() };
        }
        self.count_outlets();
        Progress::Done(std::mem::take(&mut self.found))
    }
}
