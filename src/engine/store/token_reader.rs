//! Tokens back to the articles, and on the way to the postings of their terms.

use super::Pieces;
use super::dictionary::{Dictionary, TermId};
use super::posting::MOST_ARTICLES;
use super::postings::{Field, PostingLists};
use super::structure::StructureWriter;
use super::token_list::{TokenList, read_code};
use super::token_terms::TokenTerms;
use super::tokens::{ARTICLE_END, BLOCK_END, ESCAPE, FIRST_KIND, SENTENCE_END};

/// So many bytes are copied at once where a token is no longer: that is quicker than to copy
/// exactly.
const AT_ONCE: usize = 16;

/// All that lies in the tokens of a corpus.
#[derive(Debug, Default)]
pub(crate) struct Unpacked {
    /// UTF-8, block after block, nothing between.
    pub(crate) text: Vec<u8>,
    /// Blocks and sentences of all articles: see `structure.rs`.
    pub(crate) structure: Vec<u8>,
    pub(crate) articles: Vec<UnpackedArticle>,
    pub(crate) dictionary: Dictionary,
    pub(crate) postings: PostingLists,
}

/// Where an article lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnpackedArticle {
    /// First byte of its text.
    pub(crate) text: u32,
    /// First byte of its structure.
    pub(crate) structure: u32,
    /// Words outside furniture.
    pub(crate) words: u32,
}

/// A token as the stream is read.
#[derive(Clone, Copy)]
struct Step {
    start: u32,
    length: u32,
    kind: StepKind,
}

#[derive(Clone, Copy)]
enum StepKind {
    /// The word is a term.
    Word(TermId),
    /// A word of several terms or none: its place in the list.
    Compound(u32),
    Gap,
    /// A gap with ends of sentences, blocks or an article.
    Marks,
}

/// Reads so many articles of `text_length` bytes altogether; `None` where the bytes are damaged.
pub(crate) fn unpack(list: &[u8], stream: Pieces<'_>, articles: u32, text_length: usize) -> Option<Unpacked> {
    if articles > MOST_ARTICLES {
        return None;
    }
    let mut list = TokenList::read(list)?;
    let (dictionary, terms) = TokenTerms::of(&list);
    list.capitalise();
    let steps = steps(&list, &terms);
    let mut unpacking = Unpacking { bytes: list.bytes, steps, terms, stream };
    let mut unpacked = unpacking.texts(articles, text_length, &dictionary)?;
    unpacking.stream.rewind();
    unpacking.post(articles, &mut unpacked.postings);
    unpacked.dictionary = dictionary;
    Some(unpacked)
}

/// The tokens by their code numbers.
fn steps(list: &TokenList, terms: &TokenTerms) -> Vec<Step> {
    let is_mark = |byte: &u8| matches!(*byte, SENTENCE_END..=ESCAPE);
    let step = |&place: &u32| {
        let at = place as usize;
        let token = list.tokens[at];
        let kind = if at >= list.gaps {
            terms.only(at).map_or(StepKind::Compound(place), StepKind::Word)
        } else if list.listed(at).iter().any(is_mark) {
            StepKind::Marks
        } else {
            StepKind::Gap
        };
        Step { start: token.start, length: token.length, kind }
    };
    list.by_code.iter().map(step).collect()
}

struct Unpacking<'a> {
    bytes: Vec<u8>,
    steps: Vec<Step>,
    terms: TokenTerms,
    stream: Pieces<'a>,
}

impl Unpacking<'_> {
    #[inline]
    fn next(&mut self) -> Option<Step> {
        let (code, length) = read_code(self.stream.four());
        self.stream.pass(length)?;
        self.steps.get(code as usize).copied()
    }

    fn bytes(&self, step: Step) -> &[u8] {
        &self.bytes[step.start as usize..step.start as usize + step.length as usize]
    }

    /// Writes the texts and counts how many articles have each term.
    fn texts(&mut self, articles: u32, length: usize, dictionary: &Dictionary) -> Option<Unpacked> {
        let mut text: Vec<u8> = Vec::new();
        text.try_reserve_exact(length.checked_add(AT_ONCE)?).ok()?;
        let mut unpacked = Unpacked::default();
        let mut structure = StructureWriter::default();
        let mut lists = PostingLists::counting(dictionary.len());
        for ordinal in 0..articles {
            structure.begin_article(text.len());
            let mut article =
                UnpackedArticle { text: text.len() as u32, structure: structure.len() as u32, words: 0 };
            let (mut after_word, mut is_open) = (false, true);
            while is_open {
                let step = self.next()?;
                if text.len() > length {
                    return None;
                }
                match step.kind {
                    StepKind::Word(term) => {
                        if after_word {
                            text.push(b' ');
                        }
                        lists.count(term, ordinal);
                        article.words += u32::from(!structure.is_furniture());
                    }
                    StepKind::Compound(place) => {
                        if after_word {
                            text.push(b' ');
                        }
                        for &term in self.terms.of_token(place) {
                            lists.count(term, ordinal);
                        }
                        let words = self.terms.words(place);
                        article.words += if structure.is_furniture() { 0 } else { words };
                    }
                    StepKind::Gap => {}
                    StepKind::Marks => {
                        is_open = unmark(self.bytes(step), &mut text, &mut structure);
                        after_word = false;
                        continue;
                    }
                }
                after_word = !matches!(step.kind, StepKind::Gap);
                match self.bytes.get(step.start as usize..).and_then(|rest| rest.first_chunk::<AT_ONCE>()) {
                    Some(chunk) if step.length as usize <= AT_ONCE => {
                        let end = text.len() + step.length as usize;
                        text.extend_from_slice(chunk);
                        text.truncate(end);
                    }
                    _ => text.extend_from_slice(self.bytes(step)),
                }
            }
            unpacked.articles.push(article);
        }
        unpacked.text = text;
        unpacked.structure = structure.finish();
        unpacked.postings = lists;
        Some(unpacked)
    }

    /// Fills the lists, whose lengths are known by now.
    fn post(&mut self, articles: u32, lists: &mut PostingLists) {
        lists.lay_out();
        for ordinal in 0..articles {
            let mut field = Field::Title;
            let mut is_open = true;
            while is_open {
                let Some(step) = self.next() else { return };
                match step.kind {
                    StepKind::Word(term) => lists.add(term, ordinal, field),
                    StepKind::Compound(place) => {
                        for &term in self.terms.of_token(place) {
                            lists.add(term, ordinal, field);
                        }
                    }
                    StepKind::Gap => {}
                    StepKind::Marks => {
                        let mut marks = self.bytes(step).iter();
                        while let Some(&mark) = marks.next() {
                            match mark {
                                ARTICLE_END => is_open = false,
                                BLOCK_END => {
                                    let kind = marks.next().map_or(0, |kind| kind.saturating_sub(FIRST_KIND));
                                    let set_aside = super::structure::is_furniture(kind);
                                    field = if set_aside { Field::Furniture } else { Field::Text };
                                }
                                ESCAPE => drop(marks.next()),
                                _ => {}
                            }
                        }
                    }
                }
            }
        }
        lists.finish();
    }
}

/// Writes a gap that holds marks; whether the article goes on.
fn unmark(gap: &[u8], text: &mut Vec<u8>, structure: &mut StructureWriter) -> bool {
    let mut bytes = gap.iter();
    while let Some(&byte) = bytes.next() {
        match byte {
            SENTENCE_END => structure.end_sentence(text.len()),
            BLOCK_END => {
                let kind = bytes.next().map_or(0, |kind| kind.saturating_sub(FIRST_KIND));
                structure.end_block(text.len(), Some(kind));
            }
            ARTICLE_END => {
                structure.end_block(text.len(), None);
                return false;
            }
            ESCAPE => text.extend(bytes.next()),
            byte => text.push(byte),
        }
    }
    true
}
