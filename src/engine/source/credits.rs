//! Credits of agencies within a text: in its dateline, and at its end.

use super::details::byline;
use super::details::names::{AGENCIES, JOINTS};
use super::shape::{ends_sentence, is_prose};
use crate::article::{Block, Form, Role};
use crate::text::words;

/// The credit that closes an article: `… said. REUTERS`, `… said. (AFP)`, or a line that is
/// nothing else. The byte at which it begins and the agency's common name.
pub(super) fn closing_credit(text: &str) -> Option<(usize, &'static str)> {
    let text = text.trim_end();
    if let Some(name) = credit_name(text) {
        return Some((0, name));
    }
    // The name may hold spaces, so every word start near the end is tried, longest credit first.
    let starts: Vec<usize> = text.rmatch_indices([' ', '\u{a0}']).take(6).map(|(at, _)| at).collect();
    starts.into_iter().rev().find_map(|at| {
        let credit = text[at..].trim_start();
        let name = credit_name(credit)?;
        ends_sentence(text[..at].trim_end_matches(['-', '–', '—', ' ']))
            .then(|| (text.len() - credit.len(), name))
    })
}

/// The first agency of a credit that names nothing but agencies, written as agencies are: not in
/// lower case, so that no common word is taken for one.
fn credit_name(credit: &str) -> Option<&'static str> {
    let names = credit.trim_start_matches(['-', '–', '—', ' ', '(', '[']).trim_end_matches([')', ']', '.']);
    let mut first = None;
    for part in names.split([',', '/', '&']) {
        let part = part.trim();
        let known = AGENCIES.iter().find(|(common, others)| {
            *common == part || common.to_uppercase() == part || others.contains(&part)
        });
        first = first.or(Some(known?.0));
    }
    first
}

/// The agency in the dateline that begins an article: `GENEVA (Reuters) - …`,
/// `PARIS, May 3 (AFP) – …`, `Paris (AFP) – …`.
pub(super) fn dateline_agency(text: &str) -> Option<&'static str> {
    let open = text.find('(').filter(|&at| (3..60).contains(&at))?;
    let (inside, rest) = text[open + 1..].split_once(')')?;
    if !rest.trim_start().starts_with(['-', '–', '—']) {
        return None;
    }
    let place = text.split([',', ' ', '(']).next().unwrap_or_default();
    let capitals = place.chars().count() >= 3
        && place.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\''));
    if capitals {
        return byline::agency(inside).or_else(|| credit_name(inside));
    }
    // A place in small letters is also the beginning of a sentence: "The Agency (AP) - a small one".
    let is_place = !text.starts_with("The ") && is_place(&text[..open]);
    is_place.then(|| credit_name(inside))?
}

/// Whether all words of a text are a place's, with the day behind it: `Rio de Janeiro`, `Paris, May 3`.
fn is_place(text: &str) -> bool {
    let is_name = |word: &str| !word.starts_with(char::is_lowercase) || JOINTS.contains(&word);
    text.starts_with(char::is_uppercase)
        && words(text).count() <= LONGEST_PLACE
        && words(text).all(|word| is_name(&text[word.range]))
}

/// More words than this before an agency in brackets are no place.
const LONGEST_PLACE: usize = 6;

/// The agency of a text: the one that closes it, else the one in its dateline.
pub(super) fn agency_of(blocks: &[Block]) -> Option<&'static str> {
    let mut paragraphs =
        blocks.iter().filter(|block| block.role == Role::Body && block.form == Form::Paragraph);
    let first = paragraphs.clone().find(|block| is_prose(&block.text));
    let closing = paragraphs.next_back().and_then(|last| closing_credit(&last.text));
    closing.map(|(_, name)| name).or_else(|| dateline_agency(&first?.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_credits_are_found_and_words_left_alone() {
        assert_eq!(closing_credit("The bridge is closed. REUTERS"), Some((22, "Reuters")));
        assert_eq!(closing_credit("“It is closed.” (AFP)"), Some((20, "AFP")));
        assert_eq!(closing_credit("It is closed. – The Associated Press").map(|c| c.1), Some("AP"));
        assert_eq!(closing_credit("It is closed. REUTERS, AFP").map(|c| c.1), Some("Reuters"));
        assert_eq!(closing_credit("REUTERS"), Some((0, "Reuters")));
        for text in ["The mayor told Reuters", "The mayor told Reuters.", "It was his. pa", "He read AP.", ""]
        {
            assert_eq!(closing_credit(text), None, "{text}");
        }
    }

    #[test]
    fn datelines_name_the_agency() {
        assert_eq!(dateline_agency("GENEVA (Reuters) - The river rose."), Some("Reuters"));
        assert_eq!(dateline_agency("PARIS, May 3 (AFP) – The river rose."), Some("AFP"));
        assert_eq!(dateline_agency("Paris (AFP) – The river rose."), Some("AFP"));
        assert_eq!(dateline_agency("Rio de Janeiro, May 3 (Reuters) - The river rose."), Some("Reuters"));
        assert_eq!(dateline_agency("Berlin/Moskau (dpa/AFP) - Der Fluss stieg."), Some("dpa"));
        for text in [
            "The company (AP) - a small one - closed.",
            "The Agency (AP) - a small one - closed.",
            "Ada Roe (aap) - a diver - went down.",
            "Ada Roe told Reuters (AP) - it said - nothing.",
            "Paris (AFP) has its seat here.",
        ] {
            assert_eq!(dateline_agency(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_names_its_agency_at_its_end_or_its_beginning() {
        let of = |texts: [&str; 2]| agency_of(&texts.map(Block::paragraph));
        let plain = "The river rose by two metres in one single night.";
        assert_eq!(of(["GENEVA, May 3 (Reuters) - The river rose by two metres.", plain]), Some("Reuters"));
        assert_eq!(of([plain, "The bridge is closed. (AFP)"]), Some("AFP"));
        assert_eq!(of([plain, plain]), None);
        let mut blocks = [plain, "REUTERS"].map(Block::paragraph);
        blocks[1].role = Role::Aside;
        assert_eq!(agency_of(&blocks), None);
    }
}
