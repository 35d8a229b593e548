//! The articles in which a phrase may stand, as far as the index can tell.

use super::expand::{is_character, terms_of};
use crate::article::Role;
use crate::corpus::Corpus;
use crate::store::{Posting, TermId};
use crate::text::Term;

/// Which blocks of an article are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Its headline and its text.
    Readable,
    /// What stands around it on the page.
    Furniture,
}

impl Part {
    /// Whether a block of this role belongs to it.
    pub(super) fn has(self, role: Role) -> bool {
        (role == Role::Furniture) == (self == Self::Furniture)
    }

    fn has_term(self, posting: Posting) -> bool {
        match self {
            Self::Readable => posting.title > 0 || posting.text > 0,
            Self::Furniture => posting.furniture > 0,
        }
    }
}

/// The articles in which a phrase may stand: each of its words is in this part, alone or in a
/// joined word of the phrase that covers it.
pub(super) fn candidates(corpus: &Corpus, terms: &[Term], prefix: bool, part: Part) -> Vec<u32> {
    let last = terms.iter().map(|term| term.position + term.width).max().unwrap_or(0);
    let mut kept: Option<Vec<bool>> = None;
    for (number, word) in terms.iter().enumerate() {
        // A character whose pair with the one before it is wanted anyway tells nothing more.
        let is_in_pair = number > 0 && terms[number - 1].reach >= word.reach && is_character(&word.text);
        if word.width > 1 || is_in_pair {
            continue;
        }
        let mut having = vec![false; corpus.len() as usize];
        for term in terms {
            if term.position <= word.position && word.position < term.position + term.width {
                let goes_on = prefix && term.position + term.width == last;
                note_articles(corpus, term, goes_on, part, &mut having);
            }
        }
        if let Some(kept) = &kept {
            for (has, kept) in having.iter_mut().zip(kept) {
                *has &= kept;
            }
        }
        kept = Some(having);
    }
    let kept = kept.unwrap_or_default();
    (0..corpus.len()).filter(|&ordinal| kept.get(ordinal as usize) == Some(&true)).collect()
}

/// Notes which articles have a term, or with `prefix` one that begins like it, in this part.
fn note_articles(corpus: &Corpus, term: &Term, prefix: bool, part: Part, having: &mut [bool]) {
    let dictionary = corpus.dictionary();
    let terms: Vec<TermId> = if prefix && !is_character(&term.text) {
        dictionary.with_prefix(&term.text).collect()
    } else {
        terms_of(dictionary, &term.text)
    };
    for term in terms {
        for posting in corpus.postings(term) {
            if part.has_term(posting)
                && let Some(has) = having.get_mut(posting.ordinal as usize)
            {
                *has = true;
            }
        }
    }
}
