//! The articles that have what one clause asks for.

use super::expand::{Variant, is_character, terms_of};
use super::matcher::ranges;
use super::phrase::Lattice;
use super::phrase_scan::{PlainPhrase, Scanned};
use super::plan::{PlannedAtom, PlannedClause};
use super::query::{DetailField, Need};
use super::quoted::Quoted;
use crate::article::Role;
use crate::article_text::{ArticleText, BlockText};
use crate::corpus::{Corpus, Details};
use crate::store::{Posting, TermId};
use crate::text::Term;

/// What an occurrence in the headline counts beside one in the text (1).
const TITLE_WEIGHT: f32 = 4.0;

/// The articles of one corpus that have what a clause wants, each with its weighted count of
/// occurrences, above 0. Occurrences in furniture do not count.
///
/// A slot an article and a list of the slots in use, so that adding is one store.
pub(super) struct Matches {
    occurrences: Vec<f32>,
    articles: Vec<u32>,
}

impl Matches {
    /// The articles of `corpus`, which is number `segment` of its library; with `quoted` those
    /// that have it in that part of their text.
    pub(super) fn of(corpus: &Corpus, segment: u16, clause: &PlannedClause, quoted: Option<Quoted>) -> Self {
        let mut matches = Self::none(corpus);
        for atom in &clause.any {
            matches.add_atom(corpus, segment, atom);
        }
        let is_detail =
            |atom: &PlannedAtom| matches!(atom, PlannedAtom::Detail { .. } | PlannedAtom::Days { .. });
        if let Some(quoted) = quoted
            && clause.need != Need::Light
            && !clause.any.iter().any(is_detail)
        {
            matches.recount(corpus, clause, quoted);
        }
        matches
    }

    fn none(corpus: &Corpus) -> Self {
        Self { occurrences: vec![0.0; corpus.len() as usize], articles: Vec::new() }
    }

    fn add_variants(&mut self, corpus: &Corpus, variants: &[Variant], title_only: bool) {
        for variant in variants {
            for &posting in corpus.postings(variant.term) {
                self.add(posting.ordinal, variant.occurrences(posting, title_only));
            }
        }
    }

    /// Article numbers and weighted occurrences, in no particular order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, f32)> {
        self.articles.iter().map(|&ordinal| (ordinal, self.occurrences[ordinal as usize]))
    }

    /// Counts again, in the text, what lies inside or outside quotation marks.
    fn recount(&mut self, corpus: &Corpus, clause: &PlannedClause, quoted: Quoted) {
        for ordinal in std::mem::take(&mut self.articles) {
            let text = corpus.text(ordinal);
            // Most articles quote none of the words: then all that was counted lies outside.
            if quoted == Quoted::Outside && occurrences(&text, clause, Quoted::Inside) == 0.0 {
                self.articles.push(ordinal);
                continue;
            }
            self.occurrences[ordinal as usize] = 0.0;
            self.add(ordinal, occurrences(&text, clause, quoted));
        }
    }

    fn add(&mut self, ordinal: u32, occurrences: f32) {
        let Some(slot) = self.occurrences.get_mut(ordinal as usize) else {
            return;
        };
        if occurrences > 0.0 {
            if *slot == 0.0 {
                self.articles.push(ordinal);
            }
            *slot += occurrences;
        }
    }

    fn add_atom(&mut self, corpus: &Corpus, segment: u16, atom: &PlannedAtom) {
        match atom {
            PlannedAtom::Word { variants, title, .. } => {
                if let Some(variants) = variants.get(usize::from(segment)) {
                    self.add_variants(corpus, variants, *title);
                }
            }
            PlannedAtom::Phrase { terms, prefix, title, .. } => {
                let articles = candidates(corpus, terms, *prefix);
                match PlainPhrase::of(terms, *prefix) {
                    Some(plain) => self.add_plain(corpus, atom, &articles, *title, &plain),
                    None => self.add_in_text(corpus, atom, &articles, *title),
                }
            }
            PlannedAtom::Near { terms, title, .. } => {
                self.add_in_text(corpus, atom, &candidates(corpus, terms, false), *title);
            }
            PlannedAtom::Detail { field, phrase } => {
                for ordinal in 0..corpus.len() {
                    let mut found = 0;
                    for value in values(&corpus.details(ordinal), *field) {
                        found += usize::from(!Lattice::of(value).find(phrase, true).is_empty());
                    }
                    self.add(ordinal, found as f32);
                }
            }
            PlannedAtom::Days { from, to } => {
                for ordinal in 0..corpus.len() {
                    let date = corpus.row(ordinal).date;
                    let within = date.is_some_and(|date| {
                        from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to)
                    });
                    self.add(ordinal, f32::from(u8::from(within)));
                }
            }
        }
    }

    /// As [`Self::add_in_text`], for a phrase whose words are plain.
    fn add_plain(
        &mut self,
        corpus: &Corpus,
        atom: &PlannedAtom,
        articles: &[u32],
        title_only: bool,
        plain: &PlainPhrase<'_>,
    ) {
        let PlannedAtom::Phrase { terms, .. } = atom else { return };
        let first = terms.first().and_then(|term| corpus.dictionary().find(&term.text));
        let mut postings = first.map_or(&[][..], |first| corpus.postings(first));
        for &ordinal in articles {
            let passed = postings.iter().take_while(|posting| posting.ordinal < ordinal).count();
            postings = &postings[passed..];
            let (mut scanned, mut occurrences) = (Scanned::default(), 0.0);
            corpus.visit_blocks(ordinal, &mut |number, role, text| {
                let found = plain.scan(text);
                let weight = if number == 0 { TITLE_WEIGHT } else { 1.0 };
                if role != Role::Furniture && (number == 0 || !title_only) {
                    occurrences += found.phrases as f32 * weight;
                }
                scanned.add(found);
            });
            match postings.first() {
                Some(&posting) if posting.ordinal == ordinal && scanned.is_sure(posting) => {
                    self.add(ordinal, occurrences);
                }
                _ => self.add_in_text(corpus, atom, &[ordinal], title_only),
            }
        }
    }

    /// Adds what is found in headline and text of these articles.
    fn add_in_text(&mut self, corpus: &Corpus, atom: &PlannedAtom, articles: &[u32], title_only: bool) {
        for &ordinal in articles {
            let blocks = corpus.blocks(ordinal);
            let looked_through = if title_only { 1 } else { blocks.len() };
            for (number, block) in blocks.iter().take(looked_through).enumerate() {
                if block.role != Role::Furniture {
                    let is_title = number == 0;
                    let found = ranges(atom, &Lattice::of(block.text), is_title).len() as f32;
                    self.add(ordinal, if is_title { found * TITLE_WEIGHT } else { found });
                }
            }
        }
    }
}

impl Variant {
    /// The weighted count of its occurrences in an article, 0 where it stands in furniture alone or
    /// with `title_only` outside the headline.
    #[inline]
    pub(super) fn occurrences(&self, posting: Posting, title_only: bool) -> f32 {
        let in_text = if title_only { 0 } else { posting.text };
        self.weight * (f32::from(posting.title) * TITLE_WEIGHT + f32::from(in_text))
    }
}

/// Whether a phrase stands in some article, furniture not counted.
pub(super) fn occurs(corpus: &Corpus, phrase: &Lattice, terms: &[Term], prefix: bool) -> bool {
    candidates(corpus, terms, prefix).into_iter().any(|ordinal| {
        let readable = |block: &BlockText<'_>| block.role != Role::Furniture;
        corpus
            .blocks(ordinal)
            .iter()
            .any(|block| readable(block) && !Lattice::of(block.text).find(phrase, prefix).is_empty())
    })
}

/// How often an article has what a clause asks for in one part of its text, weighted.
fn occurrences(text: &ArticleText<'_>, clause: &PlannedClause, quoted: Quoted) -> f32 {
    let mut occurrences = 0.0;
    for (number, block) in text.blocks.iter().enumerate() {
        if block.role == Role::Furniture {
            continue;
        }
        if quoted == Quoted::Inside && !may_quote(block.text) {
            continue;
        }
        for piece in quoted.pieces(block.text) {
            let lattice = Lattice::of(block.text.get(piece).unwrap_or_default());
            for atom in &clause.any {
                let found = ranges(atom, &lattice, number == 0).len() as f32;
                occurrences += if number == 0 { found * TITLE_WEIGHT } else { found };
            }
        }
    }
    occurrences
}

/// Whether a text has any quotation mark; most have none, and are told apart by their bytes.
fn may_quote(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'"' | b'\'') || !byte.is_ascii())
}

/// What an article says in a field.
fn values<'a>(details: &Details<'a>, field: DetailField) -> Vec<&'a str> {
    match field {
        DetailField::Outlet => {
            [details.outlet, details.label, details.agency].into_iter().flatten().collect()
        }
        DetailField::Author => details.authors.clone(),
        DetailField::Tag => details.tags.clone(),
    }
}

/// The articles in which a phrase may stand: each of its words is there, alone or in a joined
/// word of the phrase that covers it.
fn candidates(corpus: &Corpus, terms: &[Term], prefix: bool) -> Vec<u32> {
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
                note_articles(corpus, term, prefix && term.position + term.width == last, &mut having);
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

/// Notes which articles have a term, or with `prefix` one that begins like it, outside furniture.
fn note_articles(corpus: &Corpus, term: &Term, prefix: bool, having: &mut [bool]) {
    let dictionary = corpus.dictionary();
    let terms: Vec<TermId> = if prefix && !is_character(&term.text) {
        dictionary.with_prefix(&term.text).collect()
    } else {
        terms_of(dictionary, &term.text)
    };
    for term in terms {
        for posting in corpus.postings(term) {
            if (posting.title > 0 || posting.text > 0)
                && let Some(has) = having.get_mut(posting.ordinal as usize)
            {
                *has = true;
            }
        }
    }
}
