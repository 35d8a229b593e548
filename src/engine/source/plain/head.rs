//! The top of a scraped page: menus, headline, byline, date, the first picture.

use super::captions::{is_caption, is_credit};
use super::detail_line::detail_line;
use super::headline::{headline_at, is_around_headline};
use super::paragraphs::Piece;
use super::stated_lines::take_stated_lines;
use super::top::{Top, days_part_the_text};
use crate::article::{Form, Role};
use crate::source::details::Details;
use crate::source::draft::FileReport;
use crate::source::shape::{is_prose, word_count};

/// A page's top has no more lines than this before its article begins.
const LONGEST_HEAD: usize = 30;

/// A caption without a sign of its own is shorter than this; words.
const LONGEST_FIRST_CAPTION: usize = 45;

/// Reads the top of a page: what is part of it gets its role, what is said in a detail (headline,
/// byline, date) leaves `pieces`. Returns the details and how many of the pieces that stay are
/// the page's top.
pub(super) fn read(pieces: &mut Vec<Piece>, report: &mut FileReport) -> (Details, usize) {
    let mut details = take_stated_lines(pieces, report);
    if details.title.is_none() {
        details.title = take_headline(pieces);
    }
    let mut top = Top::new(details, days_part_the_text(pieces));
    let mut at = 0;
    let mut end = body_start(pieces);
    while at < end {
        if is_caption_before_credit(pieces, at) {
            pieces[at].set(Form::Caption, Role::Aside);
        }
        if top.takes_whole(&mut pieces[at]) {
            pieces.remove(at);
            end -= 1;
        } else {
            at += 1;
        }
    }
    (top.details(), end)
}

/// Takes the headline out of the page's top; what stands above it leads to the page, unless it
/// says who or when.
fn take_headline(pieces: &mut Vec<Piece>) -> Option<String> {
    let at = headline_at(pieces, body_start(pieces))?;
    for piece in &mut pieces[..at] {
        if piece.is_open() && detail_line(&piece.text).is_none() {
            piece.set_aside();
        }
    }
    Some(pieces.remove(at).text)
}

/// The first piece that is the article's running text.
fn body_start(pieces: &[Piece]) -> usize {
    let limit = pieces.len().min(LONGEST_HEAD);
    let begins = |at: &usize| {
        let piece = &pieces[*at];
        matches!(piece.marked, Some(Form::ListItem | Form::Quotation))
            || piece.role.is_none()
                && is_prose(&piece.text)
                && !is_around_headline(&piece.text)
                && !is_caption(&piece.text)
                && !is_caption_before_credit(pieces, *at)
                && detail_line(&piece.text).is_none()
    };
    (0..limit).find(begins).unwrap_or(limit)
}

/// Whether a short paragraph stands right before a picture's credit: between headline and
/// article that is the picture's caption.
fn is_caption_before_credit(pieces: &[Piece], at: usize) -> bool {
    let short = pieces[at].is_open() && word_count(&pieces[at].text) <= LONGEST_FIRST_CAPTION;
    short && pieces.get(at + 1).is_some_and(|next| is_credit(&next.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::source::plain::paragraphs::pieces;

    /// The details that the top of a page states, and the roles of what stays of it.
    fn check(text: &str, title: &str, rest: &[(Role, &str)]) -> Details {
        let mut pieces = pieces(&format!("{text}\n\nThe river rose by two metres in one single night.\n"));
        let (details, end) = read(&mut pieces, &mut FileReport::new(""));
        assert_eq!(details.title.as_deref(), Some(title), "{text}");
        let found: Vec<_> =
            pieces[..end].iter().map(|p| (p.role.unwrap_or_default(), p.text.as_str())).collect();
        assert_eq!(found, rest, "{text}");
        details
    }

    #[test]
    fn menus_and_sections_above_the_headline_are_no_headline() {
        check(
            "Home\nWorld\nClimate\n\nRiver floods the old town\n\nA night without sleep",
            "River floods the old town",
            &[
                (Role::Furniture, "Home"),
                (Role::Furniture, "World"),
                (Role::Furniture, "Climate"),
                (Role::Body, "A night without sleep"),
            ],
        );
        check("Opinion\n\nFlooded", "Flooded", &[(Role::Furniture, "Opinion")]);
    }

    #[test]
    fn a_marked_heading_is_the_headline() {
        check("Some words above it\n\n# Flooded", "Flooded", &[(Role::Furniture, "Some words above it")]);
    }

    #[test]
    fn the_headline_without_the_name_of_the_site_is_preferred() {
        check(
            "River floods the old town - The Post\n\nRiver floods the old town",
            "River floods the old town",
            &[(Role::Furniture, "River floods the old town - The Post")],
        );
    }

    #[test]
    fn the_day_of_publication_goes_before_that_of_a_change() {
        let details = check("Flooded\n\nUpdated: May 5, 2024\nPublished: May 3, 2024", "Flooded", &[]);
        assert_eq!(details.date, Date::new(2024, 5, 3));
        let details = check("Flooded\n\nUpdated: May 5, 2024", "Flooded", &[]);
        assert_eq!(details.date, Date::new(2024, 5, 5));
    }

    #[test]
    fn authors_of_two_lines_are_both_named() {
        let authors = |top: &str, rest: &[(Role, &str)]| {
            check(&format!("River floods the old town\n\n{top}"), "River floods the old town", rest).authors
        };
        assert_eq!(authors("By Ada Roe\n\nBy Bo Li", &[]), ["Ada Roe", "Bo Li"]);
        assert_eq!(authors("By Ada Roe\nBy ADA ROE", &[]), ["Ada Roe"]);
        assert_eq!(authors("By Ada Roe\nIn Aldmouth\nBy Bo Li", &[(Role::Body, "In Aldmouth")]).len(), 2);
        let teaser = "By Ada Roe\n\nA night without sleep\n\nBread dearer than ever\n\nBy Cy Dee";
        let rest = [
            (Role::Body, "A night without sleep"),
            (Role::Body, "Bread dearer than ever"),
            (Role::Furniture, "By Cy Dee"),
        ];
        assert_eq!(authors(teaser, &rest), ["Ada Roe"]);
    }

    #[test]
    fn a_second_day_is_kept_in_view() {
        let rest = [(Role::Furniture, "May 5, 2024")];
        let details = check("Flooded\n\nMay 3, 2024\nMay 5, 2024", "Flooded", &rest);
        assert_eq!(details.date, Date::new(2024, 5, 3));
    }

    #[test]
    fn days_above_the_parts_of_a_text_are_headings() {
        let mut pieces = pieces(
            "Results of the season so far\n\n3 May 2024\n\nAldmouth 2, Tarn 1\n\n10 May 2024\n\nTarn 3, Gull 3\n",
        );
        let (details, _) = read(&mut pieces, &mut FileReport::new(""));
        assert_eq!(details.date, None);
        let texts: Vec<_> = pieces.iter().filter(|p| p.role.is_none()).map(|p| p.text.as_str()).collect();
        assert_eq!(texts, ["3 May 2024", "Aldmouth 2, Tarn 1", "10 May 2024", "Tarn 3, Gull 3"]);
    }

    #[test]
    fn days_of_other_stories_leave_the_articles_own() {
        let date = |page: &str| read(&mut pieces(page), &mut FileReport::new("")).0.date;
        let text = "The river rose by two metres in one single night.";
        let page =
            format!("Flooded\n\n3 May 2024\n\n{text}\n\nBread dearer than ever\n\n1 May 2024\n\n{text}");
        assert_eq!(date(&page), Date::new(2024, 5, 3));
        let page = format!("Flooded\n\n3 May 2024\n\n{text}\n\n4 May 2024\n\n{text}");
        assert_eq!(date(&page), None);
    }

    #[test]
    fn an_address_at_the_top_is_the_page_and_that_of_a_picture_is_not() {
        let top =
            [(Role::Furniture, "https://a.example/1.jpg"), (Role::Furniture, "https://a.example/flood")];
        let details = check("Flooded\n\nhttps://a.example/1.jpg\n\nhttps://a.example/flood", "Flooded", &top);
        assert_eq!(details.url.as_deref(), Some("https://a.example/flood"));
    }
}
