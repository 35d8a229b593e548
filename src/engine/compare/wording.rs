//! How alike two matched sentences are worded.

use super::comparison::Wording;
use super::prepare::{PreparedSentence, PreparedWord};
use super::similarity::meet;

/// From this share of words in common order on, of both sentences together, they are in the same
/// words. With 0 all are, with 1 only those that are equal word by word.
const SAME_WORDS: f32 = 0.85;

/// Or from this share of the shorter sentence on, as where one outlet adds who said it.
const SAME_WORDS_WITHIN: f32 = 0.8;

/// A sentence shorter than this is not called the same words for standing in a longer one.
const FEWEST_WORDS_WITHIN: usize = 8;

/// From this share of content words on, in any order and form, of both sentences together, they
/// are reworded; below it perhaps related. With 0 all are, with 1 none is.
const REWORDED: f32 = 0.4;

/// Quotations with fewer words in common than this agree by chance.
const FEWEST_QUOTED_WORDS: usize = 4;

/// From this share of the shorter quotation on a quotation reads the same in both; from half of
/// it on it is reworded.
const SAME_QUOTATION: f32 = 0.8;

/// Grades two matched sentences; `None` where a digest's own wording would be judged.
pub(super) fn wording(left: &PreparedSentence, right: &PreparedSentence) -> Option<Wording> {
    let is_own = |sentence: &PreparedSentence| sentence.words.iter().all(|word| word.own);
    if is_own(left) && is_own(right) { Some(sentences(left, right)) } else { quotations(left, right) }
}

fn sentences(left: &PreparedSentence, right: &PreparedSentence) -> Wording {
    let common = common_in_order(&forms(&left.words), &forms(&right.words));
    let (a, b) = (left.words.len(), right.words.len());
    let within = share(common, a.min(b)) >= SAME_WORDS_WITHIN && a.min(b) >= FEWEST_WORDS_WITHIN;
    if share(2 * common, a + b) >= SAME_WORDS || within {
        return Wording::SameWords;
    }
    let mut content = 0;
    meet(&left.stems, &right.stems, |_, _| content += 1);
    if share(2 * content, left.stems.len() + right.stems.len()) >= REWORDED {
        Wording::Reworded
    } else {
        Wording::PerhapsRelated
    }
}

/// Where one side is a digest only its quotations are the article's own words.
fn quotations(left: &PreparedSentence, right: &PreparedSentence) -> Option<Wording> {
    let own = |sentence: &PreparedSentence| -> Vec<u32> {
        sentence.words.iter().filter(|word| word.own).map(|word| word.form).collect()
    };
    let (left, right) = (own(left), own(right));
    let common = common_in_order(&left, &right);
    let share = share(common, left.len().min(right.len()));
    if common < FEWEST_QUOTED_WORDS || share < SAME_QUOTATION / 2.0 {
        None
    } else if share >= SAME_QUOTATION {
        Some(Wording::SameWords)
    } else {
        Some(Wording::Reworded)
    }
}

fn forms(words: &[PreparedWord]) -> Vec<u32> {
    words.iter().map(|word| word.form).collect()
}

fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// Length of the longest common subsequence.
fn common_in_order(left: &[u32], right: &[u32]) -> usize {
    let mut line = vec![0; right.len() + 1];
    for a in left {
        let mut diagonal = 0;
        for (at, b) in right.iter().enumerate() {
            let above = line[at + 1];
            line[at + 1] = if a == b { diagonal + 1 } else { above.max(line[at]) };
            diagonal = above;
        }
    }
    line.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::reading::Reader;
    use super::*;
    use crate::article::{Article, Block, Kind};
    use crate::article_text::ArticleText;

    fn check(left: (&str, Kind), right: (&str, Kind), expect: Option<Wording>) {
        let mut reader = Reader::default();
        let mut sentence = |(text, kind): (&str, Kind)| {
            let article = Article { kind, blocks: vec![Block::paragraph(text)], ..Article::default() };
            reader.column(&ArticleText::of(&article)).remove(0)
        };
        assert_eq!(wording(&sentence(left), &sentence(right)), expect, "{} | {}", left.0, right.0);
    }

    fn check_originals(left: &str, right: &str, expect: Wording) {
        check((left, Kind::Original), (right, Kind::Original), Some(expect));
    }

    #[test]
    fn copied_sentences_have_the_same_words_even_with_a_speaker_added() {
        check_originals("The harbour closed on Monday.", "The Harbour closed on Monday", Wording::SameWords);
        check_originals(
            "“We closed the harbour to protect the boats,” mayor Ann Roe said in a letter to the town.",
            "“We closed the harbour to protect the boats,” he said.",
            Wording::SameWords,
        );
    }

    #[test]
    fn other_order_and_forms_are_reworded_and_few_words_perhaps_related() {
        check_originals(
            "Ann Roe, the mayor, closed the old harbour after storms.",
            "After a storm the old harbour was closed by mayor Roe.",
            Wording::Reworded,
        );
        check_originals(
            "The harbour stays shut for weeks.",
            "Boats must use another harbour.",
            Wording::PerhapsRelated,
        );
    }

    #[test]
    fn of_a_digest_only_quotations_are_graded() {
        let quote = "Roe told them: “We will open the gates again in May.”";
        check(
            (quote, Kind::Digest),
            ("“We will open the gates again in May,” Roe said.", Kind::Original),
            Some(Wording::SameWords),
        );
        check((quote, Kind::Digest), ("In May the gates open again.", Kind::Digest), None);
        check(("The gates closed.", Kind::Digest), ("The gates closed.", Kind::Original), None);
    }
}
