//! What a line looks like: prose, a heading, an address.

use crate::text::{fold, words};

/// The words of a line in the form in which lines are compared: folded, one space between, `#`
/// for a number.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    for word in plain_name(line).split_inclusive(' ') {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            plain.push_str(if word.ends_with(' ') { "# " } else { "#" });
        } else {
            plain.push_str(word);
        }
    }
    plain
}

/// The words of a name in the form in which names are compared: folded, one space between. Numbers
/// stay, for Channel 4 is not Channel 5.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for word in words(name) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(&fold(&name[word.range]));
    }
    plain
}

/// Number of words.
pub(super) fn word_count(text: &str) -> usize {
    words(text).count()
}

/// Whether the text stops like a sentence; closing quotes, brackets and citation marks such as
/// `[2]` may follow the stop.
pub(super) fn ends_sentence(text: &str) -> bool {
    let mut text = text.trim_end();
    loop {
        let shorter = text.trim_end_matches(['”', '’', '"', '\'', '»', ')', '」', '』', '*']);
        let shorter = without_citation_mark(shorter);
        if shorter.len() == text.len() {
            break;
        }
        text = shorter;
    }
    text.ends_with(STOPS) || text.ends_with(['!', '?', '！', '？', '؟', '།'])
}

/// Full stops, which no headline ends with. Tibetan ends headlines as well with the sign it ends
/// sentences with.
const STOPS: [char; 10] = ['.', '…', '。', '｡', '۔', '।', '॥', '።', '։', '။'];

fn without_citation_mark(text: &str) -> &str {
    let Some((before, mark)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) else {
        return text;
    };
    let number = !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_digit());
    if number { before.trim_end() } else { text }
}

/// Whether the text is running prose: a whole sentence of some length, or long anyway.
pub(super) fn is_prose(text: &str) -> bool {
    let count = words(text).take(30).count();
    count == 30 || count >= 8 && ends_sentence(text)
}

/// Whether the line can be a headline: some words of at most one line, no full stop.
pub(super) fn is_headline(text: &str) -> bool {
    let stops = (text.ends_with(STOPS) || text.ends_with([':', ';', ','])) && !text.ends_with("...");
    text.chars().count() <= 250 && !stops && (1..=40).contains(&word_count(text)) && !is_address(text)
}

/// Whether the line can be a heading between paragraphs: short, no stop, begins large.
pub(super) fn is_heading(text: &str) -> bool {
    let begins = text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let open = text.ends_with([':', ';', ',', '-', '–', '—']);
    begins && !open && !ends_sentence(text) && (1..=14).contains(&word_count(text)) && !is_address(text)
}

/// Whether all the line's longer words begin with a capital, as in English titles.
pub(super) fn is_title_case(text: &str) -> bool {
    let mut capitals = 0;
    for word in words(text) {
        let word = &text[word.range];
        match word.chars().next() {
            Some(first) if first.is_uppercase() => capitals += 1,
            Some(_) if word.chars().count() <= 3 => {}
            _ => return false,
        }
    }
    capitals > 0
}

/// Whether the line is nothing but web addresses.
pub(super) fn is_address(text: &str) -> bool {
    let mut parts = text.split_whitespace().peekable();
    parts.peek().is_some() && parts.all(is_web_address)
}

/// Whether a word is a web address: with a scheme, or `www.…`.
pub(super) fn is_web_address(word: &str) -> bool {
    let word = word.trim_start_matches(['<', '(', '[']);
    let lower = word.get(..8).unwrap_or(word).to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www."))
        && word.len() > 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_compared_without_case_signs_and_counts() {
        assert_eq!(plain("  12 Comments! "), "# comments");
        assert_eq!(plain("on page 7"), "on page #");
        assert_eq!(plain_name("  Channel-4 NEWS"), "channel 4 news");
        assert_eq!(plain("Leave a Comment"), plain("leave a comment…"));
    }

    #[test]
    fn prose_has_a_stop_or_length() {
        assert!(is_prose("The river rose by two metres in one night[2][3]."));
        assert!(is_prose("“We will stay here until the water has gone down,” he said. "));
        assert!(is_prose("河水一夜之间上涨了两米。"));
        assert!(is_prose("የአልድማውዝ ድልድይ ሰኞ ዕለት ተዘግቷል ምክንያቱም አንዱ ምሰሶ ተሰንጥቋል።"));
        assert!(is_prose("Կամուրջը փակվել է երկուշաբթի օրը, քանի որ սյուներից մեկը ճաքել է։"));
        assert!(!is_prose("The river rises by two metres in one night"));
        assert!(!is_prose("It rose."));
    }

    #[test]
    fn headings_are_short_and_open() {
        assert!(is_heading("Floods and repairs"));
        assert!(is_heading("水灾"));
        for text in ["floods and repairs", "The list:", "It rose.", "https://a.example/b", "", "—"] {
            assert!(!is_heading(text), "{text}");
        }
    }

    #[test]
    fn title_case_is_told_from_a_sentence() {
        assert!(is_title_case("Latest River News"));
        assert!(is_title_case("A Day in the Life of a Bridge"));
        assert!(!is_title_case("The last line of a poem about Rome"));
    }

    #[test]
    fn addresses_stand_alone() {
        assert!(is_address("https://a.example/x  www.b.example"));
        assert!(!is_address("see https://a.example"));
        assert!(!is_address(""));
    }
}
