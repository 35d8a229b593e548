//! The articles that have what one clause asks for.

use super::candidates::{Part, candidates};
use super::expand::Variant;
use super::matcher::ranges;
use super::phrase::Lattice;
use super::phrase_scan::{PlainPhrase, Scanned};
use super::plan::{PlannedAtom, PlannedClause};
use super::query::{DetailField, Need};
use super::quoted::Quoted;
use crate::article::Role;
use crate::article_text::{ArticleText, BlockText};
use crate::corpus::{Corpus, Details};
use crate::store::{Posting, Postings};
use crate::text::Term;

/// What an occurrence in the headline counts beside one in the text (1).
const TITLE_WEIGHT: f32 = 4.0;

/// The articles of one corpus that have what a clause wants, each with its weighted count of
/// occurrences, above 0. Occurrences in furniture do not count, unless it alone is looked at.
///
/// A slot an article and a list of the slots in use, so that adding is one store.
pub(super) struct Matches {
    occurrences: Vec<f32>,
    articles: Vec<u32>,
    part: Part,
}

impl Matches {
    /// The articles of `corpus`, which is number `segment` of its library; with `quoted` those
    /// that have it in that part of their text.
    pub(super) fn of(corpus: &Corpus, segment: u16, clause: &PlannedClause, quoted: Option<Quoted>) -> Self {
        let mut matches = Self::none(corpus, Part::Readable);
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

    /// The articles, of those that may be looked at, in which some phrase of a clause stands in this
    /// part.
    pub(super) fn of_phrases(
        corpus: &Corpus,
        clause: &PlannedClause,
        part: Part,
        may_look: &dyn Fn(u32) -> bool,
    ) -> Self {
        let mut matches = Self::none(corpus, part);
        for atom in &clause.any {
            matches.add_phrase(corpus, atom, may_look);
        }
        matches
    }

    fn none(corpus: &Corpus, part: Part) -> Self {
        Self { occurrences: vec![0.0; corpus.len() as usize], articles: Vec::new(), part }
    }

    fn add_variants(&mut self, corpus: &Corpus, variants: &[Variant], title_only: bool) {
        for variant in variants {
            for posting in corpus.postings(variant.term) {
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
            PlannedAtom::Phrase { .. } | PlannedAtom::Near { .. } => {
                self.add_phrase(corpus, atom, &|_| true);
            }
            PlannedAtom::Detail { field, phrase, prefix } => {
                for ordinal in 0..corpus.len() {
                    let mut found = 0;
                    for value in values(&corpus.details(ordinal), *field) {
                        found += usize::from(!Lattice::of(value).find(phrase, *prefix).is_empty());
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

    /// Adds the articles that have several words as an atom asks, of those that may be looked at.
    fn add_phrase(&mut self, corpus: &Corpus, atom: &PlannedAtom, may_look: &dyn Fn(u32) -> bool) {
        let (PlannedAtom::Phrase { terms, title, .. } | PlannedAtom::Near { terms, title, .. }) = atom else {
            return;
        };
        let prefix = matches!(atom, PlannedAtom::Phrase { prefix: true, .. });
        let mut articles = candidates(corpus, terms, prefix, self.part);
        articles.retain(|&ordinal| may_look(ordinal));
        let is_phrase = matches!(atom, PlannedAtom::Phrase { .. });
        match PlainPhrase::of(terms, prefix).filter(|_| is_phrase) {
            Some(plain) => self.add_plain(corpus, atom, &articles, *title, &plain),
            None => self.add_in_text(corpus, atom, &articles, *title),
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
        let mut postings = first.map_or_else(Postings::default, |first| corpus.postings(first));
        for &ordinal in articles {
            while postings.first().is_some_and(|posting| posting.ordinal < ordinal) {
                postings.next();
            }
            let (mut scanned, mut occurrences) = (Scanned::default(), 0.0);
            corpus.visit_blocks(ordinal, &mut |number, role, text| {
                let found = plain.scan(text);
                let weight = if number == 0 { TITLE_WEIGHT } else { 1.0 };
                if self.part.has(role) && (number == 0 || !title_only) {
                    occurrences += found.phrases as f32 * weight;
                }
                scanned.add(found);
            });
            match postings.first() {
                Some(posting) if posting.ordinal == ordinal && scanned.is_sure(posting) => {
                    self.add(ordinal, occurrences);
                }
                _ => self.add_in_text(corpus, atom, &[ordinal], title_only),
            }
        }
    }

    /// Adds what is found in the looked-at part of these articles.
    fn add_in_text(&mut self, corpus: &Corpus, atom: &PlannedAtom, articles: &[u32], title_only: bool) {
        for &ordinal in articles {
            let blocks = corpus.blocks(ordinal);
            let looked_through = if title_only { 1 } else { blocks.len() };
            for (number, block) in blocks.iter().take(looked_through).enumerate() {
                if self.part.has(block.role) {
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
    candidates(corpus, terms, prefix, Part::Readable).into_iter().any(|ordinal| {
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
        DetailField::Outlet => [details.outlet, details.label].into_iter().flatten().collect(),
        DetailField::Agency => details.agency.into_iter().collect(),
        DetailField::Author => details.authors.clone(),
        DetailField::Tag => details.tags.clone(),
    }
}
