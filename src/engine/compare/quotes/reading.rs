//! What stands in quotation marks in one block.

use super::QuotePlace;
use crate::anchor::Place;
use crate::article::Role;
use crate::article_text::{ArticleText, BlockText};
use crate::facts::quotations::Quotation;
use crate::facts::speakers::{Lexicon, Paragraph, is_saying, is_saying_beside, speaker};
use crate::numbering::Numbers;
use crate::text::{fold, has_word, is_stop_word, words};
use std::ops::Range;

/// Fewer words are a quotation only if somebody is said to have said them.
pub(super) const FEW_WORDS: usize = 4;

/// Words right before a term.
const NAMING: &str = "\
    a an the called call calls as named dubbed termed titled entitled labelled labeled nicknamed \
    branded campaign film book song word term phrase slogan";

/// A stretch in quotation marks with its words.
pub(super) struct Found {
    /// Where it stands and who said it.
    pub(super) place: QuotePlace,
    /// Folded, with byte ranges in the block.
    pub(super) words: Vec<(String, Range<usize>)>,
    /// The same words in numbers, equal where they are.
    pub(super) numbers: Vec<u32>,
    /// How many of them say something by themselves.
    pub(super) content_words: usize,
    /// Whether it is somebody's words rather than a term.
    pub(super) is_quotation: bool,
}

/// The blocks of an article with what stands in quotation marks; nothing of those set aside.
pub(super) fn paragraphs<'a>(article: &'a ArticleText<'a>, lexicon: &Lexicon) -> Vec<Paragraph<'a>> {
    let mut paragraphs = Vec::new();
    for block in &article.blocks {
        paragraphs.push(if block.role == Role::Furniture {
            Paragraph::default()
        } else {
            Paragraph::of(block.text, &block.sentences)
        });
    }
    if paragraphs.iter().any(|paragraph| !paragraph.quotations.is_empty()) {
        for paragraph in &mut paragraphs {
            paragraph.read(lexicon);
        }
    }
    paragraphs
}

/// Reads one block of an article.
pub(super) fn read_block(
    article: &ArticleText<'_>,
    paragraphs: &[Paragraph<'_>],
    column: usize,
    number: usize,
    forms: &mut Numbers,
    found: &mut Vec<Found>,
) {
    let block = &article.blocks[number];
    for (which, quotation) in paragraphs[number].quotations.iter().enumerate() {
        let holds =
            |range: &&Range<usize>| range.start < quotation.range.end && quotation.range.start < range.end;
        let first = block.sentences.iter().position(|range| holds(&range)).unwrap_or(0);
        let start = block.sentences.get(first).map_or(0, |range| range.start);
        let end = block.sentences.iter().rfind(holds).map_or(block.text.len(), |range| range.end);
        let speaker =
            speaker(paragraphs, number, which).map(|said| (said.paragraph as u32, said.range, said.sure));
        let is_sure = speaker.as_ref().is_some_and(|(_, _, sure)| *sure);
        let (mut list, mut numbers, mut content_words) = (Vec::new(), Vec::new(), 0);
        for word in words(&block.text[quotation.range.clone()]) {
            let range = quotation.range.start + word.range.start..quotation.range.start + word.range.end;
            let form = fold(&block.text[range.clone()]);
            numbers.push(forms.number(form.as_bytes()));
            content_words += usize::from(!is_stop_word(&form));
            list.push((form, range));
        }
        let at = Place { block: number as u32, sentence: first as u32 };
        found.push(Found {
            is_quotation: is_quotation(block, start..end, quotation, is_sure),
            place: QuotePlace {
                column,
                at,
                range: quotation.range.clone(),
                differing: Vec::new(),
                missing: Vec::new(),
                speaker,
            },
            words: list,
            numbers,
            content_words,
        });
    }
}

/// Whether a stretch in quotation marks is somebody's words rather than a term or a name. `is_sure` says
/// that a rule names who said it.
fn is_quotation(block: &BlockText<'_>, sentence: Range<usize>, quotation: &Quotation, is_sure: bool) -> bool {
    let text = block.text;
    let inside = text.get(quotation.range.clone()).unwrap_or_default();
    let mut content = words(inside).filter(|word| word.range.len() > 3).peekable();
    let is_title = content.peek().is_some()
        && content.all(|word| inside[word.range].chars().next().is_some_and(char::is_uppercase))
        && !inside.ends_with('.');
    if is_title {
        return false;
    }
    let before = text.get(sentence.start..quotation.range.start).unwrap_or_default();
    let led = words(before).last().is_some_and(|word| {
        let near =
            before[word.range.end..].trim_end_matches(['“', '"', '‘', '\'', '«', '„']).trim().is_empty();
        near && has_word(NAMING, &fold(&before[word.range]))
    });
    if quotation.words >= FEW_WORDS {
        // "A “long and winding road”" is still wording of somebody's.
        return true;
    }
    let behind = text.get(quotation.range.end..sentence.end).unwrap_or_default();
    let says = |word: &str| is_saying(word) || is_sure && is_saying_beside(word);
    let said = [before, behind].iter().any(|part| words(part).any(|word| says(&fold(&part[word.range]))));
    said && !led
}
