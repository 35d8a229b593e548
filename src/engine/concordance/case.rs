//! Whether a hit is written in the case in which its words were typed.

use crate::text::{fold, words};

/// What joins the ways of a clause.
const OR: &[u8] = b" OR ";

/// Whether `written` has the case of `typed`, letter by letter. An inflection may go on in small
/// letters, after a capital also in capitals; of several words each has to agree with the typed
/// word that folds like it. `typed` may hold several ways joined by ` OR `.
pub(super) fn same_case(typed: &str, written: &str) -> bool {
    // The way that the hit stands for is the one that begins like it.
    let (mut longest, mut agrees) = (0, false);
    for way in ways(typed) {
        let length = begins_alike(way, written);
        if length >= longest {
            agrees = way_agrees(way, written) || agrees && length == longest;
            longest = length;
        }
    }
    agrees
}

/// The ways of a clause as it was typed.
fn ways(typed: &str) -> Vec<&str> {
    let (mut ways, mut from) = (Vec::new(), 0);
    for (at, piece) in typed.as_bytes().windows(OR.len()).enumerate() {
        if at >= from && piece == OR {
            ways.extend(typed.get(from..at));
            from = at + OR.len();
        }
    }
    ways.extend(typed.get(from..));
    ways
}

/// How many characters two texts share at their start, folded.
fn begins_alike(typed: &str, written: &str) -> usize {
    fold(typed).chars().zip(fold(written).chars()).take_while(|(a, b)| a == b).count()
}

fn way_agrees(typed: &str, written: &str) -> bool {
    let typed: Vec<&str> = words(typed).map(|word| &typed[word.range]).collect();
    let written: Vec<&str> = words(written).map(|word| &written[word.range]).collect();
    if let ([typed], [written]) = (typed.as_slice(), written.as_slice()) {
        return letters_agree(typed, written);
    }
    written.iter().all(|word| {
        let folded = fold(word);
        let mut same = typed.iter().filter(|typed| fold(typed) == folded).peekable();
        same.peek().is_none() || same.any(|typed| letters_agree(typed, word))
    })
}

fn letters_agree(typed: &str, written: &str) -> bool {
    let mut typed = typed.chars();
    let mut last_is_upper = false;
    written.chars().all(|c| match typed.next() {
        Some(wanted) => {
            last_is_upper = wanted.is_uppercase();
            wanted.is_uppercase() == c.is_uppercase()
        }
        None => last_is_upper || !c.is_uppercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_that_of_the_typed_word() {
        for (typed, written, same) in [
            ("US", "US", true),
            ("US", "us", false),
            ("us", "US", false),
            ("apple", "apples", true),
            ("apple", "Apples", false),
            ("Apple", "APPLE", false),
            ("NATO", "NATOs", true),
            ("cat OR Dog", "Dog", true),
            ("cat OR Dog", "dog", false),
            ("Old harbour", "Old harbour", true),
            ("Old harbour", "old harbour", false),
            ("Roe old", "old friend of Roe", true),
            ("éco", "Éco", false),
        ] {
            assert_eq!(same_case(typed, written), same, "{typed}: {written}");
        }
    }
}
