//! What was typed, understood.

use crate::text::{Term, is_stop_word, terms};

/// A query: the words and phrases wanted, and those not wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
}

/// One word or phrase of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// As it was typed, without operators: shown as "missing: …".
    pub(super) typed: String,
    /// What it asks for.
    pub(super) wanted: Wanted,
    /// Whether articles that have it are left out.
    pub(super) excluded: bool,
}

/// What one clause asks for; words are folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One word and its inflections; with `prefix` also words that begin with it.
    Word { word: String, prefix: bool },
    /// These words in this order (joined words also as one); with `prefix` the last may go on.
    Phrase { terms: Vec<Term>, prefix: bool },
}

impl Query {
    /// Reads a query as DESIGN §6 describes it, as far as this engine goes: words, `"phrases"`,
    /// `-excluded`, `prefix*`. The last word is a prefix until a space follows it. An unbalanced
    /// quotation mark opens a phrase that ends with the text.
    pub fn parse(typed: &str) -> Self {
        let mut clauses = Vec::new();
        let mut rest = typed;
        loop {
            rest = rest.trim_start();
            let (excluded, body) = match rest.strip_prefix(['-', '−']) {
                Some(body) if body.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) => {
                    (true, body)
                }
                _ => (false, rest),
            };
            let Some(first) = body.chars().next() else {
                break;
            };
            if is_quote(first) {
                let inside = &body[first.len_utf8()..];
                let end = inside.find(is_quote).unwrap_or(inside.len());
                let is_open = end == inside.len() && !excluded && !inside.ends_with(' ');
                push(&mut clauses, &inside[..end], excluded, is_open);
                rest = inside[end..].strip_prefix(is_quote).unwrap_or_default();
            } else {
                let end = body
                    .find(|c: char| c.is_whitespace() || is_quote(c))
                    .unwrap_or(body.len());
                let word = &body[..end];
                let is_last = end == body.len() && !excluded;
                push(&mut clauses, word, excluded, is_last || word.ends_with('*'));
                rest = &body[end..];
            }
        }
        Self { clauses }
    }

    /// The clauses that articles should have, each with whether it is light: a bare word like
    /// "the" beside others that say more.
    pub(super) fn wanted(&self) -> Vec<(&Clause, bool)> {
        let wanted = || self.clauses.iter().filter(|clause| !clause.excluded);
        let only_stop_words = wanted().all(Clause::is_stop_word);
        wanted()
            .map(|clause| (clause, clause.is_stop_word() && !only_stop_words))
            .collect()
    }

    /// The clauses that articles must not have.
    pub(super) fn excluded(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| clause.excluded)
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.iter().all(|clause| clause.excluded)
    }
}

impl Clause {
    fn is_stop_word(&self) -> bool {
        matches!(&self.wanted, Wanted::Word { word, .. } if is_stop_word(word))
    }
}

/// Quotation marks that open or close a phrase; single ones are apostrophes.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

fn push(clauses: &mut Vec<Clause>, typed: &str, excluded: bool, prefix: bool) {
    let mut found = terms(typed);
    let wanted = match found.len() {
        0 => return,
        1 => match found.pop() {
            Some(term) => Wanted::Word {
                word: term.text,
                prefix,
            },
            None => return,
        },
        _ => Wanted::Phrase {
            terms: found,
            prefix,
        },
    };
    let typed = typed
        .trim_matches(|c: char| c == '*' || c.is_whitespace())
        .to_owned();
    let clause = Clause {
        typed,
        wanted,
        excluded,
    };
    if !clauses.contains(&clause) {
        clauses.push(clause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A query in one line: `word`, `word*`, `"a b"`, with `-` before what is excluded.
    fn shown(typed: &str) -> String {
        let clause = |clause: &Clause| {
            let body = match &clause.wanted {
                Wanted::Word { word, prefix } => {
                    format!("{word}{}", if *prefix { "*" } else { "" })
                }
                Wanted::Phrase { terms, prefix } => {
                    let words: Vec<_> = terms
                        .iter()
                        .filter(|t| t.width == 1)
                        .map(|t| t.text.as_str())
                        .collect();
                    format!("\"{}{}\"", words.join(" "), if *prefix { "*" } else { "" })
                }
            };
            format!("{}{body}", if clause.excluded { "-" } else { "" })
        };
        Query::parse(typed)
            .clauses
            .iter()
            .map(clause)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_phrases_prefixes_and_exclusions_are_told_apart() {
        for (typed, expect) in [
            ("harbour", "harbour*"),
            ("harbour ", "harbour"),
            ("Old Harbour", "old harbour*"),
            ("\"Unit 8200\"", "\"unit 8200\""),
            ("“unit 8200” ships ", "\"unit 8200\" ships"),
            ("ship* sails ", "ship* sails"),
            ("ships -sails", "ships -sails"),
            ("ships -\"old sails\"", "ships -\"old sails\""),
            ("cyber-security ", "\"cyber security\""),
            ("ships ships ", "ships"),
        ] {
            assert_eq!(shown(typed), expect, "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_an_error() {
        for (typed, expect) in [
            ("", ""),
            ("   ", ""),
            ("-", ""),
            ("- ships ", "ships"),
            ("\"", ""),
            ("\"old sails", "\"old sails*\""),
            ("cyber-sec", "\"cyber sec*\""),
            ("\"\"\"\"", ""),
            ("*", ""),
            ("(){}[]^$.|?+\\", ""),
            ("<script>alert(1)</script> ", "\"script alert 1 script\""),
            ("\u{0}\u{feff}", ""),
        ] {
            assert_eq!(shown(typed), expect, "{typed}");
        }
    }

    #[test]
    fn a_query_of_exclusions_alone_asks_for_nothing() {
        assert!(Query::parse("-ships").is_empty());
        assert!(!Query::parse("-ships sails").is_empty());
    }
}
