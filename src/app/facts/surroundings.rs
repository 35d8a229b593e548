//! The words around some places of a sentence: pure, and tested without a browser.

use std::ops::Range;

/// Bytes to each side, up to the next space.
const REACH: usize = 60;

/// A sentence from a little before the first range to a little behind the last, in parts, each with
/// whether it is one of the ranges. What is cut off at an end is an ellipsis.
pub fn surroundings<'a>(sentence: &'a str, ranges: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let first = ranges.first().map_or(0, |range| range.start);
    let last = ranges.last().map_or(0, |range| range.end);
    let (mut start, mut end) = (0, sentence.len());
    for (at, c) in sentence.char_indices() {
        if c == ' ' && at + REACH < first {
            start = at + 1;
        }
        if c == ' ' && at > last + REACH {
            end = at;
            break;
        }
    }
    let mut parts = Vec::new();
    let mut push = |range: Range<usize>, is_marked: bool| {
        if let Some(part) = sentence.get(range).filter(|part| !part.is_empty()) {
            parts.push((part, is_marked));
        }
    };
    let mut at = start;
    for range in ranges {
        push(at..range.start, false);
        push(range.clone(), true);
        at = range.end;
    }
    push(at..end, false);
    if start > 0 {
        parts.insert(0, ("… ", false));
    }
    if end < sentence.len() {
        parts.push((" …", false));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_stands_whole_and_a_long_one_is_cut_at_spaces() {
        let short = "The flood took 240 houses.";
        assert_eq!(
            surroundings(short, &[15..18]),
            [("The flood took ", false), ("240", true), (" houses.", false)]
        );
        let long = format!("{}took 240 houses{}.", "very ".repeat(30), " long".repeat(30));
        let at = long.find("240").unwrap_or_default();
        let parts = surroundings(&long, &[at..at + 3]);
        assert_eq!((parts[0].0, parts[2].0, parts[4].0), ("… ", "240", " …"));
        assert!(parts[1].0.starts_with("very ") && parts[1].0.len() < 70);
        assert!(parts[3].0.ends_with("long") && parts[3].0.len() < 80);
    }
}
