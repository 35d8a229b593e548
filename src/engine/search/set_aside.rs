//! Articles that a search leaves out because only their furniture has its words.

use super::filter::{Filter, Gate};
use super::matches::Matches;
use super::plan::{Plan, PlannedAtom};
use super::query::Need;
use crate::library::{DocId, Library};

/// The articles whose furniture alone has a word of the query, as far as filters and conditions
/// let them through; sorted. Phrases are not looked for there.
pub fn only_set_aside(library: &Library, plan: &Plan, filter: &Filter) -> Vec<DocId> {
    let gate = Gate::new(library, filter);
    let mut docs = Vec::new();
    for (segment, corpus) in library.segments() {
        // For each article: whether furniture has a word, and whether that is all it has.
        let mut has = vec![(false, true); corpus.len() as usize];
        for clause in plan.wanted.iter().filter(|clause| clause.need == Need::Wanted) {
            for atom in &clause.any {
                let PlannedAtom::Word { variants, .. } = atom else { continue };
                for variant in variants.get(usize::from(segment)).into_iter().flatten() {
                    for posting in corpus.postings(variant.term) {
                        if let Some(has) = has.get_mut(posting.ordinal as usize) {
                            has.0 |= posting.furniture > 0;
                            has.1 &= posting.title == 0 && posting.text == 0;
                        }
                    }
                }
            }
        }
        for clause in &plan.excluded {
            for (ordinal, _) in Matches::of(corpus, segment, clause, plan.quoted).iter() {
                has[ordinal as usize].1 = false;
            }
        }
        for clause in plan.wanted.iter().filter(|clause| clause.need == Need::Required) {
            let mut meets = vec![false; has.len()];
            for (ordinal, _) in Matches::of(corpus, segment, clause, plan.quoted).iter() {
                meets[ordinal as usize] = true;
            }
            for (has, meets) in has.iter_mut().zip(meets) {
                has.1 &= meets;
            }
        }
        for (ordinal, has) in (0..).zip(has) {
            let doc = DocId { segment, ordinal };
            if has == (true, true) && gate.failed(doc).nothing() {
                docs.push(doc);
            }
        }
    }
    docs
}
