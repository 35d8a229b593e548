//! Which line of a page's top is the headline.

use super::captions::is_caption;
use super::detail_line::detail_line;
use super::paragraphs::Piece;
use super::set_aside::{is_breadcrumb, is_furniture, is_section};
use crate::article::Form;
use crate::source::shape::{is_headline, plain, word_count};

/// Whether a line belongs to what a website puts around a headline.
pub(super) fn is_around_headline(text: &str) -> bool {
    is_furniture(text) || is_breadcrumb(text)
}

/// The headline's place: a line marked as heading, else the first that can be one and is more
/// than the name of a section or an item of a menu.
pub(super) fn headline_at(head: &[Piece]) -> Option<usize> {
    let can_be = |piece: &Piece| {
        piece.role.is_none()
            && is_headline(&piece.text)
            && !is_around_headline(&piece.text)
            && !is_caption(&piece.text)
            && detail_line(&piece.text).is_none()
    };
    let open: Vec<usize> = (0..head.len()).filter(|&at| can_be(&head[at])).collect();
    let marked = open.iter().copied().find(|&at| head[at].marked == Some(Form::Heading) && at <= open[0] + 3);
    let long =
        open.iter().copied().find(|&at| word_count(&head[at].text) >= 3 && !is_section(&head[at].text));
    let first = open.iter().copied().find(|&at| !is_section(&head[at].text));
    marked.or(long).or(first).or_else(|| open.first().copied())
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
}
