//! The top of a scraped page: menus, headline, byline, date, the first picture.

use super::captions::{is_caption, is_credit};
use super::detail_line::detail_line;
use super::headline::{headline_at, is_around_headline, repeats};
use super::paragraphs::Piece;
use crate::article::{Form, Role};
use crate::date::Date;
use crate::source::details::entries::{Entry, Value, plain_key};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use crate::source::shape::{ends_sentence, is_prose, word_count};

/// A page's top has no more lines than this before its article begins.
const LONGEST_HEAD: usize = 30;

/// A caption without a sign of its own is shorter than this; words.
const LONGEST_FIRST_CAPTION: usize = 45;

/// Reads the top of a page: what is part of it gets its role, what is said in a detail (headline,
/// byline, date) leaves `pieces`. Returns the details and how many of the pieces that stay are
/// the page's top.
pub(super) fn read(pieces: &mut Vec<Piece>) -> (Details, usize) {
    let mut details = take_stated_lines(pieces);
    if details.title.is_none() {
        details.title = take_headline(pieces);
    }
    let mut top = Top { details, updated: None };
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
    top.details.date = top.details.date.or(top.updated);
    (top.details, end)
}

/// What the lines of the page's top have said so far.
struct Top {
    details: Details,
    /// The day of a change, which counts where no day of publication is stated.
    updated: Option<Date>,
}

impl Top {
    /// Gives a line of the page's top its role. Whether it only states details, which are taken.
    fn takes_whole(&mut self, piece: &mut Piece) -> bool {
        if piece.role.is_none() && is_around_headline(&piece.text) {
            if self.details.url.is_none() {
                self.details.url = page_address(&piece.text);
            }
            piece.set_aside();
        } else if !piece.is_open() {
            return false;
        } else if self.repeats_headline(piece) {
            piece.set_aside();
        } else if is_caption(&piece.text) {
            piece.set(Form::Caption, Role::Aside);
        } else if let Some(line) = detail_line(&piece.text) {
            self.details.date = self.details.date.or(line.published);
            self.updated = self.updated.or(line.updated);
            if self.details.authors.is_empty() {
                self.details.authors = line.byline.authors;
            }
            self.details.agency = self.details.agency.take().or(line.byline.agency);
            if line.complete {
                return true;
            }
            piece.set_aside();
        }
        false
    }

    /// Whether a line says the headline again. If it says it without the name of the site, it is
    /// the headline from now on.
    fn repeats_headline(&mut self, piece: &mut Piece) -> bool {
        let Some(title) = self.details.title.as_mut().filter(|title| repeats(&piece.text, title)) else {
            return false;
        };
        if word_count(&piece.text) < word_count(title) {
            std::mem::swap(title, &mut piece.text);
        }
        true
    }
}

/// Takes the headline out of the page's top; what stands above it leads to the page, unless it
/// says who or when.
fn take_headline(pieces: &mut Vec<Piece>) -> Option<String> {
    let at = headline_at(&pieces[..body_start(pieces)])?;
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

/// Keys that begin such lines, in plain form.
const STATED: &[&str] = &[
    "title",
    "headline",
    "author",
    "authors",
    "byline",
    "date",
    "published",
    "outlet",
    "publisher",
    "publication",
    "url",
    "link",
    "language",
    "tags",
    "source",
];

/// The detail that a line states with its name: `Title: …`.
fn stated(line: &str) -> Option<Entry> {
    let (key, value) = line.split_once(": ")?;
    let key = plain_key(key);
    STATED.contains(&key.as_str()).then(|| Entry { key, value: Value::Text(value.to_owned()), line: None })
}

/// Whether a line at the top of a text is no part of the line above: it says who, when or, with its
/// name, another detail.
pub(super) fn stands_by_itself(line: &str) -> bool {
    stated(line).is_some()
        || !ends_sentence(line) && detail_line(line).is_some_and(|found| found.complete)
}

/// Takes out the lines at the very top that state details with their names: `Title: …`,
/// `Date: …`. A single line of the kind may be anything ("Date: a fruit of the desert").
fn take_stated_lines(pieces: &mut Vec<Piece>) -> Details {
    let entries: Vec<Entry> = pieces.iter().map_while(|piece| stated(&piece.text)).collect();
    if entries.len() < 2 {
        return Details::default();
    }
    pieces.drain(..entries.len());
    details::read(&entries, &mut FileReport::new(""))
}

/// The address that a page gives as its own; not that of a picture.
fn page_address(line: &str) -> Option<String> {
    let url = line.split_whitespace().next().filter(|url| url.starts_with("http"))?;
    let path = url.split(['?', '#']).next().unwrap_or(url).to_lowercase();
    let picture =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"].iter().any(|end| path.ends_with(end));
    (!picture).then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::plain::paragraphs::pieces;

    /// The details that the top of a page states, and the roles of what stays of it.
    fn check(text: &str, title: &str, rest: &[(Role, &str)]) -> Details {
        let mut pieces = pieces(&format!("{text}\n\nThe river rose by two metres in one single night.\n"));
        let (details, end) = read(&mut pieces);
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
    fn an_address_at_the_top_is_the_page_and_that_of_a_picture_is_not() {
        let top =
            [(Role::Furniture, "https://a.example/1.jpg"), (Role::Furniture, "https://a.example/flood")];
        let details = check("Flooded\n\nhttps://a.example/1.jpg\n\nhttps://a.example/flood", "Flooded", &top);
        assert_eq!(details.url.as_deref(), Some("https://a.example/flood"));
    }
}
