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

/// So many results are seen to.
pub(super) const TEN: usize = 10;

/// The first so many words that may have been meant get a place each.
const MOST_MEANT: usize = 8;

/// Terms that an article should have: for each of them its number in each corpus.
pub(super) type Wish = Vec<Vec<Option<TermId>>>;

/// Gives the best hit beyond those that are in order which fulfils a wish, of those that have every
/// word or else of those that have them but for a typo.
pub(super) type Further<'a> = &'a mut dyn FnMut(&[Hit], &Wish, bool) -> Option<Hit>;

impl Plan {
    /// Sees to the first ten of these hits, the first ones of all, which are more than ten: so many
    /// of those have every word, and so many more have them but for a typo.
    pub(super) fn fill_first_ten(
        &self,
        library: &Library,
        hits: &mut Vec<Hit>,
        (complete, nearly): (usize, usize),
        further: Further<'_>,
    ) {
        let mut first_ten = FirstTen { library, hits, further, complete, nearly, place: TEN };
        for clause in &self.wanted {
            let typed_right = self.mended.iter().all(|mended| mended.typed != clause.typed);
            let variants = match clause.any.as_slice() {
                [PlannedAtom::Word { variants, .. }] if !typed_right => variants,
                [PlannedAtom::Word { .. }] => &clause.near,
                _ => continue,
            };
            for form in full_forms(variants).into_iter().take(MOST_MEANT) {
                first_ten.lift(&vec![numbers(library, form)], !typed_right);
            }
        }
        first_ten.lift(&self.as_typed(library), true);
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

/// The first ten while they are seen to.
struct FirstTen<'a> {
    library: &'a Library,
    hits: &'a mut Vec<Hit>,
    further: Further<'a>,
    complete: usize,
    nearly: usize,
    /// From here on the places are taken.
    place: usize,
}

impl FirstTen<'_> {
    /// Unless one of the first ten hits has what is wished, brings the first one that has to the
    /// last place that is free, if others that lack as little stand there: every word, or with
    /// `complete` false but for a typo.
    fn lift(&mut self, wish: &Wish, complete: bool) {
        let end = self.complete + self.nearly;
        let region = if complete { 0..self.complete } else { self.complete..end };
        let to = self.place - 1;
        if wish.is_empty() || to == 0 || !region.contains(&to) {
            return;
        }
        let fulfils = |hit: &Hit| wish.iter().all(|numbers| has(self.library, hit, numbers));
        if self.hits.iter().take(TEN).any(fulfils) {
            return;
        }
        let known = self.hits.len().min(region.end);
        let mut from = (TEN..known).find(|&at| fulfils(&self.hits[at]));
        if from.is_none()
            && let Some(hit) = (self.further)(self.hits, wish, complete)
        {
            from = Some(self.hits.len());
            self.hits.push(hit);
        }
        if let Some(from) = from {
            self.hits[to..=from].rotate_right(1);
            self.place = to;
        }
    }
}

/// Whether an article has a term, outside furniture.
fn has(library: &Library, hit: &Hit, numbers: &[Option<TermId>]) -> bool {
    let (Some(Some(term)), Some(corpus)) =
        (numbers.get(usize::from(hit.doc.segment)), library.segment(hit.doc))
    else {
        return false;
    };
    let posting = corpus.postings(*term).of_article(hit.doc.ordinal);
    posting.is_some_and(|posting| posting.title > 0 || posting.text > 0)
}
