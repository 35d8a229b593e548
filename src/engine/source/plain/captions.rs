//! Words under pictures.

use super::phrases::{CAPTION_LABELS, PICTURE_CREDITS};
use crate::source::details::byline;
use crate::source::shape::{ends_sentence, plain, word_count};

/// Captions are rarely longer than this; a longer paragraph is taken for the article.
const LONGEST_CAPTION: usize = 90;

/// Whether a line is the words under a picture: it begins like one (`FILE PHOTO: …`,
/// `Photo by …`) or ends with a picture's credit (`REUTERS/Ada Roe`, `(AP Photo/Bo Li)`).
pub(super) fn is_caption(text: &str) -> bool {
    word_count(text) <= LONGEST_CAPTION && (has_label(text) || picture_credit(text).is_some())
}

/// Whether a line is nothing but a picture's credit: `PHOTO: REUTERS`, `Getty Images`.
pub(super) fn is_credit(text: &str) -> bool {
    let short = word_count(text) <= 6 && !ends_sentence(text);
    short && (has_label(text) || picture_credit(text).is_some_and(|start| start == 0))
}

/// `Photo: …`, `Image credit – …`, `Photo by …`.
fn has_label(text: &str) -> bool {
    let label = text.split([':', '|']).next().unwrap_or_default();
    let stated = label.len() < text.len() && CAPTION_LABELS.contains(&plain(label).as_str());
    let dashed = text.split_once([' ', '\u{a0}']).is_some_and(|(first, rest)| {
        first.trim_end_matches([',', '.']) == "FILE" && rest.trim_start().starts_with(['-', '–', '—'])
    });
    let begins = plain(text);
    let by = [
        "photo by ",
        "photograph by ",
        "image by ",
        "picture by ",
        "illustration by ",
        "foto de ",
        "foto von ",
    ];
    stated || dashed || by.iter().any(|opening| begins.starts_with(opening)) && word_count(text) <= 12
}

/// Byte at which the credit of a picture begins that ends the text.
fn picture_credit(text: &str) -> Option<usize> {
    let text = text.trim_end();
    let lower = text.to_lowercase();
    let ends = PICTURE_CREDITS.iter().find_map(|credit| Some((lower.strip_suffix(credit)?, *credit)));
    if let Some((_, credit)) = ends.filter(|(before, credit)| is_no_sentence(before, credit)) {
        return Some(text.len().saturating_sub(credit.len()));
    }
    let (before, last) = match text.rsplit_once(['(', '[']) {
        Some((before, last)) if closes_at_end(last) => (before, last),
        _ => ("", ""),
    };
    let words = plain(last);
    let in_brackets = ["photo by ", "photo ", "image ", "picture ", "file photo", "photo"]
        .iter()
        .any(|opening| words == opening.trim_end() || words.starts_with(opening))
        || words.contains(" photo ") && word_count(last) <= 8
        || last.contains('/') && starts_with_agency(last);
    if in_brackets && word_count(last) <= 10 {
        return Some(before.len());
    }
    let start = text
        .rfind(['.', '!', '?', '\u{a0}', ')'])
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let tail = text[start..].trim_start();
    let slashed = tail.contains('/') && starts_with_agency(tail) && word_count(tail) <= 8;
    slashed.then(|| text.len() - tail.len())
}

/// Whether an agency's name and a full stop at the end of a text are a credit, not the end of a sentence
/// that speaks of the agency: a credit stands behind a sentence or a sign.
fn is_no_sentence(before: &str, credit: &str) -> bool {
    let before = before.trim_end();
    !credit.ends_with("images.")
        || credit.starts_with('/')
        || before.is_empty()
        || ends_sentence(before)
        || before.ends_with(['/', '|', '©', ':', '-', '–', '—', '(', '•', '·'])
        || before.ends_with("via")
}

/// Whether what follows an opening bracket is nothing but the words in it, up to the end of the text.
fn closes_at_end(rest: &str) -> bool {
    rest.trim_end_matches('.').find([')', ']']).is_some_and(|at| at + 1 == rest.trim_end_matches('.').len())
}

/// `REUTERS/Ada Roe`: the name of an agency before a slash.
fn starts_with_agency(text: &str) -> bool {
    text.split('/').next().is_some_and(|name| byline::agency(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_told_by_label_or_credit() {
        for text in [
            "FILE PHOTO: Boats wait below the closed bridge, May 3, 2024. REUTERS/Ada Roe/File Photo",
            "Boats wait below the closed bridge. (AP Photo/Bo Li)",
            "Boats wait below the bridge. (Photo by Ada Roe/AFP via Getty Images)",
            "FILE - Boats wait below the bridge.",
            "Photo by Ada Roe",
            "Image credit: the town of Ober",
            "PHOTO: REUTERS",
            "Bo Li/Getty Images",
            "Boats wait below the closed bridge. Getty Images.",
            "Boats wait below the bridge, via Getty Images.",
            "Boats below the bridge. REUTERS/Ada Roe",
        ] {
            assert!(is_caption(text), "{text}");
        }
    }

    #[test]
    fn sentences_of_an_article_are_no_captions() {
        for text in [
            "Photo albums lay in the mud before every second house.",
            "The picture was taken by Ada Roe, who works for Reuters.",
            "Image is everything to a town that lives on visitors, he said.",
            "File sharing between the two offices had stopped.",
            "The man (who asked not to be named) said either/or was no choice.",
            "He sold the photo to Getty Images for a small sum.",
            "The suspect (left) posted the photo online.",
            "The pictures had been paid for twice, said a spokesman for Getty Images.",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }

    #[test]
    fn a_credit_alone_is_short() {
        assert!(is_credit("PHOTO: REUTERS"));
        assert!(is_credit("Getty Images"));
        assert!(!is_credit("Photo: Boats wait below the bridge until evening."));
    }
}
