//! Which parts of a paragraph a website glued onto it.

use super::phrases::{DOMAINS, PROMOTIONS};
use super::set_aside::LONGEST_OPENING;
use crate::source::shape::{ends_sentence, is_web_address, plain, word_count};
use crate::text::{fold, sentences, words};
use std::ops::Range;

/// Shortest headline that is looked for inside paragraphs; words.
const SHORTEST_REPEATED_HEADLINE: usize = 5;

/// The part of a paragraph that is furniture: the headline repeated in or after it, with what it
/// sells, or advertising glued to its end. Byte range, end exclusive.
pub(super) fn glued_part(paragraph: &str, headline: &str) -> Option<Range<usize>> {
    if let Some(range) = repeated_headline(paragraph, headline) {
        let rest = paragraph[range.end..].trim_start_matches(['.', '!', ':', '|', '-', '–', ' ', '\u{a0}']);
        let small = rest.starts_with(char::is_lowercase) && word_count(rest) <= LONGEST_OPENING;
        let end = if rest.is_empty() || small || is_promotion(rest) {
            paragraph.len()
        } else {
            paragraph.len() - rest.len()
        };
        return Some(range.start..end);
    }
    let last = sentences(paragraph).pop()?;
    (last.start > 0 && is_promotion(&paragraph[last.clone()])).then_some(last.start..paragraph.len())
}

/// Where the headline stands inside a paragraph, right after the end of a sentence.
fn repeated_headline(paragraph: &str, headline: &str) -> Option<Range<usize>> {
    let wanted: Vec<String> = words(headline).map(|word| fold(&headline[word.range])).collect();
    if wanted.len() < SHORTEST_REPEATED_HEADLINE {
        return None;
    }
    let found: Vec<(String, Range<usize>)> =
        words(paragraph).map(|word| (fold(&paragraph[word.range.clone()]), word.range)).collect();
    (1..found.len().saturating_sub(wanted.len() - 1)).find_map(|at| {
        let here = &found[at..at + wanted.len()];
        let same = here.iter().zip(&wanted).all(|((word, _), wanted)| word == wanted);
        let start = here[0].1.start;
        let after_stop = ends_sentence(paragraph[..start].trim_end_matches(['“', '‘', '"', ' ']));
        (same && after_stop).then(|| start..here[here.len() - 1].1.end)
    })
}

/// A sentence that promises something and names the website to get it from.
fn is_promotion(sentence: &str) -> bool {
    let plain = plain(sentence);
    word_count(sentence) <= LONGEST_OPENING
        && PROMOTIONS.iter().any(|phrase| plain.contains(phrase))
        && sentence.split_whitespace().any(names_website)
}

/// Whether a word is a web address, with or without scheme: `bees.example.com`, `www.a.org`.
fn names_website(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let domain = word.rsplit_once('.').is_some_and(|(name, ending)| {
        DOMAINS.contains(&ending)
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
            && name.len() > 1
    });
    domain || is_web_address(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_glued(paragraph: &str, headline: &str, expect: &[&str]) {
        let found: Vec<&str> =
            glued_part(paragraph, headline).into_iter().map(|range| &paragraph[range]).collect();
        assert_eq!(found, expect, "{paragraph}");
    }

    #[test]
    fn a_glued_headline_and_what_it_sells_are_cut_off_alone() {
        let headline = "River Rises by Two Metres in One Night";
        check_glued(
            "The mayor spoke.River Rises by Two Metres in One Night.if you want to buy boats then boats-now.shop is the place.",
            headline,
            &[
                "River Rises by Two Metres in One Night.if you want to buy boats then boats-now.shop is the place.",
            ],
        );
        check_glued(
            "The mayor spoke. River rises by two metres in one night. Then the bridge was closed to all traffic.",
            headline,
            &["River rises by two metres in one night. "],
        );
        check_glued("He said the river rises by two metres in one night each spring.", headline, &[]);
        check_glued("It rose. Looking for the best boats? Then see boats.example.com today.", headline, &[]);
        check_glued(
            "It rose. Click here for boats at boats.example.com today.",
            headline,
            &["Click here for boats at boats.example.com today."],
        );
        check_glued("It rose. He gave his address as boats.example.com and left.", headline, &[]);
    }
}
