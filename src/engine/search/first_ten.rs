//! What the first ten results should hold, whatever their scores.
//!
//! Among many inflections the form that was typed, and among several words that a mistyped one may
//! have meant each of them: the best article that has it takes one of the last of the ten places.

use super::expand::full_forms;
use super::plan::{Plan, PlannedAtom};
use super::query::Need;
use super::rank::Hit;
use crate::library::Library;
use crate::store::TermId;
use std::ops::Range;

const TEN: usize = 10;

/// The first so many words that may have been meant get a place each.
const MOST_MEANT: usize = 8;

/// Terms that an article should have: for each of them its number in each corpus.
type Wish = Vec<Vec<Option<TermId>>>;

impl Plan {
    /// Sees to the first ten of these hits, which are sorted; so many have every word.
    pub(super) fn fill_first_ten(&self, library: &Library, hits: &mut [Hit], complete: usize) {
        if hits.len() <= TEN {
            return;
        }
        let nearly = hits.iter().skip(complete).take_while(|hit| hit.is_nearly_complete()).count();
        let mut place = TEN;
        for clause in &self.wanted {
            let typed_right = self.mended.iter().all(|mended| mended.typed != clause.typed);
            let (variants, region) = match clause.any.as_slice() {
                [PlannedAtom::Word { variants, .. }] if !typed_right => (variants, 0..complete),
                [PlannedAtom::Word { .. }] => (&clause.near, complete..complete + nearly),
                _ => continue,
            };
            for form in full_forms(variants).into_iter().take(MOST_MEANT) {
                lift(library, hits, &vec![numbers(library, form)], region.clone(), &mut place);
            }
        }
        lift(library, hits, &self.as_typed(library), 0..complete, &mut place);
    }

    /// Each single word exactly as it was typed; nothing where none has another form.
    fn as_typed(&self, library: &Library) -> Wish {
        let mut wish = Wish::new();
        let mut differs = false;
        for clause in self.wanted.iter().filter(|clause| clause.need == Need::Wanted) {
            let [PlannedAtom::Word { variants, forms, .. }] = clause.any.as_slice() else { continue };
            let typed = variants.iter().flatten().find(|variant| variant.weight >= 1.0);
            differs |= forms.len() > 1;
            wish.extend(typed.map(|typed| numbers(library, &typed.form)));
        }
        if differs { wish } else { Wish::new() }
    }
}

/// The number of a term in each corpus.
fn numbers(library: &Library, form: &[u8]) -> Vec<Option<TermId>> {
    let form = str::from_utf8(form).unwrap_or_default();
    library.segments().map(|(_, corpus)| corpus.dictionary().find(form)).collect()
}

/// Unless one of the first ten hits has what is wished, brings the first one of `region` that has
/// to the place before `place`, if that lies in the region.
fn lift(library: &Library, hits: &mut [Hit], wish: &Wish, region: Range<usize>, place: &mut usize) {
    let to = *place - 1;
    if wish.is_empty() || to == 0 || !region.contains(&to) {
        return;
    }
    let fulfils = |hit: &Hit| wish.iter().all(|numbers| has(library, hit, numbers));
    if hits[..TEN].iter().any(fulfils) {
        return;
    }
    if let Some(from) = (TEN..region.end).find(|&at| fulfils(&hits[at])) {
        hits[to..=from].rotate_right(1);
        *place = to;
    }
}

/// Whether an article has a term, outside furniture.
fn has(library: &Library, hit: &Hit, numbers: &[Option<TermId>]) -> bool {
    let segment = usize::from(hit.doc.segment);
    let (Some(Some(term)), Some((_, corpus))) = (numbers.get(segment), library.segments().nth(segment))
    else {
        return false;
    };
    let list = corpus.postings(*term);
    list.binary_search_by_key(&hit.doc.ordinal, |posting| posting.ordinal)
        .is_ok_and(|at| list[at].title > 0 || list[at].text > 0)
}
