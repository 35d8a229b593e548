//! The words of a set of articles in numbers, and what of a text counts in findings about wording.

mod association;

pub(crate) use association::{log_dice, log_likelihood, log_ratio};

use crate::article::{Kind, Role};
use crate::article_text::BlockText;
use crate::numbering::Numbers;
use crate::search::Quoted;
use crate::text::fold;
use std::ops::Range;

/// Words that were met, numbered from 0; forms that fold alike are one word.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// Of the folded words.
    numbers: Numbers,
    labels: Vec<String>,
}

impl Vocabulary {
    /// The number of a word as it is written; none where it folds to nothing.
    pub(crate) fn number(&mut self, written: &str) -> Option<u32> {
        let folded = fold(written);
        if folded.is_empty() {
            return None;
        }
        let number = self.numbers.number(folded.as_bytes());
        match self.labels.get_mut(number as usize) {
            None => self.labels.push(written.to_lowercase()),
            // The shortest form has no possessive; among equals the first one stays.
            Some(label) if written.len() < label.len() => *label = written.to_lowercase(),
            Some(_) => {}
        }
        Some(number)
    }

    /// The number of a folded word, if it was met.
    pub(crate) fn find(&self, folded: &str) -> Option<u32> {
        self.numbers.find(folded.as_bytes())
    }

    /// A word as it is shown: lower case, its shortest spelling.
    pub(crate) fn label(&self, number: u32) -> &str {
        self.labels.get(number as usize).map_or("", String::as_str)
    }
}

/// What of a block counts in findings about wording, as byte ranges in order: nothing of
/// furniture; of a digest, whose words are ours, the headline and the quotations; and of that the
/// part inside or outside quotation marks where only one is looked at.
pub(crate) fn own_wording(
    kind: Kind,
    number: usize,
    block: &BlockText<'_>,
    quoted: Option<Quoted>,
) -> Vec<Range<usize>> {
    let is_retold = kind == Kind::Digest && number > 0;
    match quoted {
        _ if block.role == Role::Furniture => Vec::new(),
        Some(Quoted::Outside) if is_retold => Vec::new(),
        None if is_retold => Quoted::Inside.pieces(block.text),
        Some(quoted) => quoted.pieces(block.text),
        None => vec![0..block.text.len()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Form;

    #[test]
    fn forms_that_fold_alike_are_one_word_under_the_shortest() {
        let mut words = Vocabulary::default();
        let numbers: Vec<_> = ["Roe’s", "ROE", "boat", "'", "roe"].map(|word| words.number(word)).to_vec();
        assert_eq!(numbers, [Some(0), Some(0), Some(1), None, Some(0)]);
        assert_eq!((words.label(0), words.label(1), words.label(9)), ("roe", "boat", ""));
        assert_eq!((words.find("roe"), words.find("ship")), (Some(0), None));
    }

    #[test]
    fn of_a_digest_only_headline_and_quotations_are_its_own_wording() {
        let own = |kind, number, role, quoted| -> Vec<String> {
            let text = "Roe said: “We go.” Then";
            let block = BlockText { form: Form::Paragraph, role, text, sentences: Vec::new() };
            own_wording(kind, number, &block, quoted).into_iter().map(|range| text[range].into()).collect()
        };
        let whole = "Roe said: “We go.” Then";
        assert_eq!(own(Kind::Original, 1, Role::Body, None), [whole]);
        assert_eq!(own(Kind::Original, 1, Role::Furniture, None), [""; 0]);
        assert_eq!(own(Kind::Digest, 0, Role::Body, None), [whole]);
        assert_eq!(own(Kind::Digest, 1, Role::Body, None), ["We go."]);
        assert_eq!(own(Kind::Digest, 1, Role::Body, Some(Quoted::Outside)), [""; 0]);
        assert_eq!(own(Kind::Original, 1, Role::Body, Some(Quoted::Outside)), ["Roe said: “", "” Then"]);
    }
}
