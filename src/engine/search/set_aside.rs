//! Articles that a search leaves out because only their furniture has its words.

use super::candidates::Part;
use super::filter::{Filter, Gate};
use super::matches::Matches;
use super::plan::{Plan, PlannedAtom};
use super::query::Need;
use super::rank::Hit;
use crate::library::{DocId, Library};

/// The articles whose furniture alone has a word or phrase of the query, as far as filters and
/// conditions let them through; sorted. `matched` is what [`super::matched`] found for the plan.
pub fn only_set_aside(library: &Library, plan: &Plan, matched: &[Hit], filter: &Filter) -> Vec<DocId> {
    let gate = Gate::new(library, filter);
    let mut docs = Vec::new();
    for (segment, corpus) in library.segments() {
        // For each article: whether furniture has a word, and whether that is all it has.
        let mut has = vec![(false, true); corpus.len() as usize];
        let wanted = || plan.wanted.iter().filter(|clause| clause.need == Need::Wanted);
        for clause in wanted() {
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
        if plan.quoted.is_none() {
            for hit in matched.iter().filter(|hit| hit.doc.segment == segment) {
                has[hit.doc.ordinal as usize].1 = false;
            }
        }
        // Phrases are looked for in the text, so the articles that are settled are left out.
        let phrases = || wanted().filter(|clause| clause.any.iter().any(PlannedAtom::is_several_words));
        for clause in phrases() {
            let may_look = |ordinal| has[ordinal as usize] == (false, true);
            let found = Matches::of_phrases(corpus, clause, Part::Furniture, &may_look);
            for (ordinal, _) in found.iter() {
                has[ordinal as usize].0 = true;
            }
        }
        // Without limits to what is quoted, all that have one in what can be read were found above.
        for clause in phrases().filter(|_| plan.quoted.is_some()) {
            let may_look = |ordinal| has[ordinal as usize] == (true, true);
            let found = Matches::of_phrases(corpus, clause, Part::Readable, &may_look);
            for (ordinal, _) in found.iter() {
                has[ordinal as usize].1 = false;
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
