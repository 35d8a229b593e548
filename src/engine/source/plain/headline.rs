//! Which line of a page's top is the headline.

use super::captions::is_caption;
use super::detail_line::detail_line;
use super::paragraphs::Piece;
use super::set_aside::{is_breadcrumb, is_furniture, is_section};
use crate::article::Form;
use crate::source::details::byline;
use crate::source::shape::{is_headline, is_title_case, plain, word_count};
use crate::text::{fold, words};

/// Whether a line belongs to what a website puts around a headline.
pub(super) fn is_around_headline(text: &str) -> bool {
    is_furniture(text) || is_breadcrumb(text)
}

/// The headline's place above `end`, where the running text begins: a line marked as heading, else the
/// first that can be one and is more than the name of a section or an item of a menu.
pub(super) fn headline_at(pieces: &[Piece], end: usize) -> Option<usize> {
    let (head, text) = pieces.split_at(end);
    let can_be = |piece: &Piece| {
        piece.role.is_none()
            && is_headline(&piece.text)
            && !is_around_headline(&piece.text)
            && !is_caption(&piece.text)
            && detail_line(&piece.text).is_none()
    };
    let open: Vec<usize> = (0..head.len()).filter(|&at| can_be(&head[at])).collect();
    if head.first().is_some_and(|first| begins_like_byline(first, text, open.is_empty())) {
        return Some(0);
    }
    let marked = open.iter().copied().find(|&at| head[at].marked == Some(Form::Heading) && at <= open[0] + 3);
    let long =
        open.iter().copied().find(|&at| word_count(&head[at].text) >= 3 && !is_section(&head[at].text));
    let first = open.iter().copied().find(|&at| !is_section(&head[at].text));
    let short = long.filter(|&long| is_short_headline(head, text, &open, long)).map(|long| long - 1);
    marked.or(short).or(long).or(first).or_else(|| open.first().copied())
}

/// Whether the line above `long`, the only one of its kind, is a headline of two words: "Bridge closed".
/// Two words are also the name of a site or a way through it, whose words do not come back in the text.
fn is_short_headline(head: &[Piece], text: &[Piece], open: &[usize], long: usize) -> bool {
    let Some(at) = long.checked_sub(1).filter(|at| open.contains(at) && open.first() == Some(at)) else {
        return false;
    };
    let line = head[at].text.as_str();
    let apart = head[long].gap > 0 && (at == 0 || head[at].gap > 0);
    if !apart || word_count(line) != 2 || is_title_case(line) || is_section(line) {
        return false;
    }
    words(line).map(|word| fold(&line[word.range])).any(|wanted| {
        wanted.chars().count() >= SHORTEST_WORD
            && is_said(text, |word| fold(word).starts_with(wanted.as_str()))
    })
}

/// A shorter word comes back in any text; letters.
const SHORTEST_WORD: usize = 4;

/// Whether the first line of a page is a headline that begins as bylines do: "By Air and Sea, Aid Reaches
/// Tarn". What would be the first name of an author is then said in the text as a common word; surnames
/// are common words too often. Where another line can be the headline, one of several authors has to be
/// a single word besides.
fn begins_like_byline(first: &Piece, text: &[Piece], nothing_else: bool) -> bool {
    if !first.is_open() || !is_headline(&first.text) || is_around_headline(&first.text) {
        return false;
    }
    let authors = byline::recognise(&first.text).unwrap_or_default().authors;
    let is_odd = authors.len() > 1 && authors.iter().any(|author| !author.contains(' '));
    let is_common = |author: &String| {
        let name = author.split(' ').next().unwrap_or_default();
        name.chars().count() >= 3
            && name.starts_with(char::is_uppercase)
            && is_said(text, |word| word.starts_with(char::is_lowercase) && fold(word) == fold(name))
    };
    (nothing_else || is_odd) && authors.iter().any(is_common)
}

/// Whether one of the words of the running text fits.
fn is_said(text: &[Piece], fits: impl Fn(&str) -> bool) -> bool {
    text.iter().any(|piece| words(&piece.text).any(|word| fits(&piece.text[word.range])))
}

/// Whether a line says the headline again, alone or with the name of the site after it.
pub(super) fn repeats(line: &str, title: &str) -> bool {
    let line_words = plain(line);
    let title_words = plain(title);
    let shorter = line_words.len().min(title_words.len());
    if line_words == title_words {
        return true;
    }
    let extra = |long: &str, short: &str| {
        shorter >= 20
            && plain(long).starts_with(short)
            && [" | ", " - ", " – ", " — ", " :: "].iter().any(|sign| {
                long.rsplit_once(sign)
                    .is_some_and(|(before, after)| plain(before) == short && word_count(after) <= 5)
            })
    };
    extra(line, &title_words) || extra(title, &line_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_said_again_with_or_without_the_site() {
        let title = "River floods the old town";
        for line in [
            "RIVER FLOODS THE OLD TOWN!",
            "River floods the old town | The Post",
            "River floods the old town - Valley",
        ] {
            assert!(repeats(line, title), "{line}");
            assert!(repeats(title, line), "{line}");
        }
        for line in ["River floods the old town again", "River", "Floods | The old town", ""] {
            assert!(!repeats(line, title), "{line}");
        }
    }

    fn check(page: &str, headline: &str) {
        let pieces = crate::source::plain::paragraphs::pieces(page);
        let end = pieces.iter().position(|piece| crate::source::shape::is_prose(&piece.text)).unwrap_or(0);
        let found = headline_at(&pieces, end).map_or("", |at| pieces[at].text.as_str());
        assert_eq!(found, headline, "{page}");
    }

    #[test]
    fn a_headline_of_two_words_stands_above_a_longer_line() {
        let text = "The bridge over the Tarn was closed on Monday because a pier is cracked.";
        check(&format!("Bridge closed\n\nA night without sleep in Aldmouth\n\n{text}"), "Bridge closed");
        check(
            "Brücke gesperrt\n\nEine Nacht ohne Schlaf in Oberdorf\n\nSeit Montag ist die Brücke über den Fluss zu.",
            "Brücke gesperrt",
        );
        for above in
            ["Valley Post", "Skip navigation", "Latest Weather\n\nBridge closed", "Bridge closed\nOther news"]
        {
            let page = format!("{above}\n\nA night without sleep in Aldmouth\n\n{text}");
            check(&page, "A night without sleep in Aldmouth");
        }
    }

    #[test]
    fn a_headline_may_begin_as_bylines_do() {
        let text = "Aid came to Tarn on Monday by air, and then by sea, for the first time since May.";
        let title = "By Air and Sea, Aid Reaches Tarn";
        check(&format!("{title}\n\n{text}"), title);
        check(&format!("{title}\n\nThe first bread in nine days\n\n{text}"), title);
        check(&format!("By The Numbers\n\nThe first bread in nine days\n\n{text}"), "By The Numbers");
        check(
            "Von Wegen Frieden\n\nWegen Tarn ruht nun wegen allem die Arbeit am Hafen.",
            "Von Wegen Frieden",
        );
        check(&format!("By Ada Roe\n\n{text}"), "");
        check(&format!("By Ada First\n\n{text}"), "");
        check(&format!("By Ada Roe, Staff Writer\n\nAid Reaches Tarn\n\n{text}"), "Aid Reaches Tarn");
    }
}
