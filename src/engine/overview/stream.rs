//! The words of articles one after the other, in numbers.

use crate::library::{DocId, Library};
use crate::search::Quoted;
use crate::text::words;
use crate::vocabulary::{Vocabulary, own_wording};

/// Stands between words that no run goes across.
pub(super) const BORDER: u32 = u32::MAX;

/// The words that count of an article: numbers of `vocabulary`, with a [`BORDER`] behind each
/// sentence and each quotation, appended to `stream`.
pub(super) fn push_article(
    library: &Library,
    doc: DocId,
    quoted: Option<Quoted>,
    vocabulary: &mut Vocabulary,
    stream: &mut Vec<u32>,
) {
    let text = library.text(doc);
    for (number, block) in text.blocks.iter().enumerate() {
        for piece in own_wording(text.kind, number, block, quoted) {
            let first = block.sentences.partition_point(|sentence| sentence.end <= piece.start);
            for sentence in &block.sentences[first..] {
                if sentence.start >= piece.end {
                    break;
                }
                let range = sentence.start.max(piece.start)..sentence.end.min(piece.end);
                let part = block.text.get(range).unwrap_or_default();
                for word in words(part) {
                    stream.extend(vocabulary.number(&part[word.range]));
                }
                stream.push(BORDER);
            }
        }
    }
}
