//! Text inside quotation marks.
//!
//! Found by the marks alone, in every style that news uses: “…”, "…", ‘…’, '…', „…“, «…», »…«,
//! 「…」. Whether it is somebody's words or a term in quotation marks is not decided here; the
//! number of words helps to tell.

use crate::text::{is_hebrew, words};
use std::ops::Range;

/// One stretch of text between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What stands between the marks, without them: byte range, end exclusive.
    pub range: Range<usize>,
    /// How many words it has; a term in quotation marks has few.
    pub words: usize,
}

/// The quotations in the text of one block, in order and apart from each other. Of nested ones
/// the outer is given. One that is never closed ends with the text, as in a quotation that goes
/// on in the next paragraph; a single mark that is never closed is an apostrophe.
pub fn quotations(text: &str) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, mark)) = next_opening(text, at) {
        let inside = open + mark.len_utf8();
        let Some(end) = closing(text, inside, mark) else {
            at = inside;
            continue;
        };
        push(text, inside..end, &mut found);
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Quotation>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let range = start..start + piece.trim().len();
    let words = words(&text[range.clone()]).count();
    if words > 0 {
        found.push(Quotation { range, words });
    }
}

/// The first mark from byte `from` on that opens a quotation, with its place.
fn next_opening(text: &str, from: usize) -> Option<(usize, char)> {
    text[from..]
        .char_indices()
        .map(|(at, c)| (from + at, c))
        .find(|&(at, c)| may_open(c) && opens(text, at, c))
}

/// Whether a character can open a quotation at all: asked first, since few can.
fn may_open(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '„' | '«' | '「' | '『' | '‟' | '‘' | '‚' | '”' | '»')
}

fn opens(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + mark.len_utf8()..].chars().next();
    match mark {
        '“' | '„' | '«' | '「' | '『' | '‟' => true,
        // An inch mark follows a figure, the mark of an acronym a Hebrew letter.
        '"' => !before.is_some_and(|c| c.is_numeric() || is_hebrew(c)),
        // Single marks are apostrophes elsewhere; Swedish opens with the closing mark, German with
        // the reversed guillemet.
        '‘' | '‚' | '\'' | '”' | '»' => begins_word(before) && after.is_some_and(is_quotable),
        _ => false,
    }
}

/// Whether a mark after this character stands before a word rather than inside or behind one.
fn begins_word(before: Option<char>) -> bool {
    before
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | ':'))
}

fn is_quotable(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '(' | '[' | '…' | '.' | '¿' | '¡' | '$' | '£' | '€' | '@' | '#')
}

/// Where the quotation that `mark` opened before byte `from` ends; the place of its closing mark,
/// or the end of the text.
fn closing(text: &str, from: usize, mark: char) -> Option<usize> {
    let closes = match mark {
        '‘' | '‚' | '\'' => return closing_single(text, from),
        '„' | '‟' => ['“', '”', '"'],
        '«' => ['»'; 3],
        '»' => ['«'; 3],
        '「' => ['」'; 3],
        '『' => ['』'; 3],
        _ => ['"', '”', '"'],
    };
    // Typed carelessly, a second opening mark closes as well.
    let is_double = matches!(mark, '“' | '”');
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        if is_of_acronym(text, at, c) {
            continue;
        }
        if closes.contains(&c) || is_double && c == '“' && ends_word(text, at, c) {
            return Some(at);
        }
    }
    Some(text.len())
}

/// Whether a mark stands between two Hebrew letters, as in an acronym.
fn is_of_acronym(text: &str, at: usize, mark: char) -> bool {
    text[..at].ends_with(is_hebrew) && text[at + mark.len_utf8()..].starts_with(is_hebrew)
}

fn ends_word(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + mark.len_utf8()..].chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
}

/// The closing single mark: the first one behind a word, but not the apostrophe of a plural
/// (`the companies' deal`) where another one closes before the next opening. `None` where
/// nothing closes, since then the mark was an apostrophe.
fn closing_single(text: &str, from: usize) -> Option<usize> {
    let mut plural = None;
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        if !matches!(c, '’' | '‘' | '\'') {
            continue;
        }
        if ends_word(text, at, c) {
            if !is_plural_apostrophe(text, at, c) {
                return Some(at);
            }
            plural = plural.or(Some(at));
        } else if opens(text, at, c) {
            break;
        }
    }
    plural
}

fn is_plural_apostrophe(text: &str, at: usize, mark: char) -> bool {
    let mut after = text[at + mark.len_utf8()..].chars();
    text[..at].ends_with('s') && after.next() == Some(' ') && after.next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = quotations(text).into_iter().map(|q| &text[q.range]).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn every_style_of_marks_is_found() {
        check("“We go,” she said. \"We stay,\" he said.", &["We go,", "We stay,"]);
        check("„Wir gehen“, sagte sie. »Wir bleiben«, sagte er.", &["Wir gehen", "Wir bleiben"]);
        check("« Nous partons », dit-elle.", &["Nous partons"]);
        check("‘We go,’ she said. 'We stay,' he said.", &["We go,", "We stay,"]);
        check("”Vi går”, sade hon. 她说「我们走」。", &["Vi går", "我们走"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("Roe’s boat isn't the sailors’ boat. It's '90s stock, rock 'n roll.", &[]);
        check("'The sailors' boats are gone,' Roe said.", &["The sailors' boats are gone,"]);
        check("the sailors’ ‘ghost fleet’ and the sailors’ boats", &["ghost fleet"]);
        check("a 12\" pipe and 5'6\" tall", &[]);
    }

    #[test]
    fn the_mark_of_a_hebrew_acronym_is_no_quotation_mark() {
        check("ארה\"ב הודיעה: \"אנחנו בצה\"ל נשארים\", אמר הרמטכ\"ל.", &["אנחנו בצה\"ל נשארים"]);
    }

    #[test]
    fn a_quotation_runs_over_sentences_and_ends_with_its_block() {
        check("“We go. We never stay,” Roe said.", &["We go. We never stay,"]);
        check("Roe said: “We go. And then", &["We go. And then"]);
        check("“We go“ said Roe. “We stay\" said Poe.", &["We go", "We stay"]);
    }

    #[test]
    fn of_nested_marks_the_outer_pair_counts() {
        check("“He said ‘no’ to us,” Roe said.", &["He said ‘no’ to us,"]);
        check("‘He said “no” to us,’ Roe said.", &["He said “no” to us,"]);
    }

    #[test]
    fn a_term_in_marks_shows_by_its_words() {
        let counts: Vec<usize> = quotations("the “kill list” and “we do not sell to anyone at all”")
            .into_iter()
            .map(|q| q.words)
            .collect();
        assert_eq!(counts, [2, 8]);
        check("“” and \" \"", &[]);
    }

    #[test]
    fn any_text_gives_ranges_on_characters_in_order() {
        for text in ["", "“", "'", "‘’", "\"\"\"", "»«»«", "‘a’b’c", "“é", "'\u{301}a'", "„", "5\"a\"b"]
        {
            let mut last = 0;
            for quotation in quotations(text) {
                assert!(
                    text.get(quotation.range.clone()).is_some() && last <= quotation.range.start,
                    "{text}"
                );
                last = quotation.range.end;
            }
        }
    }
}
