//! What the lines between a page's headline and its text say of the article: who and when.

use super::captions::is_caption;
use super::detail_line::{DetailLine, detail_line, join};
use super::headline::{is_around_headline, repeats};
use super::paragraphs::Piece;
use crate::article::{Form, Role};
use crate::date::Date;
use crate::source::details::Details;
use crate::source::details::byline::Byline;
use crate::source::shape::{is_prose, word_count};

/// A line that is a day and nothing else has no more words than this.
const LONGEST_DAY: usize = 7;

/// Two bylines of one article have no more than one line between them: the first author's job.
const FURTHEST_BYLINE: usize = 2;

/// Whether days that stand alone in lines head what is below each, so that none of them is the day of
/// publication.
pub(super) fn days_part_the_text(pieces: &[Piece]) -> bool {
    let is_text = |piece: &Piece| piece.role.is_none() && (is_prose(&piece.text) || piece.marked.is_some());
    let lines = pieces.iter().map(|piece| {
        let line = if piece.is_open() { piece.text.as_str() } else { "" };
        (line, is_text(piece))
    });
    days_part(&lines.collect::<Vec<_>>())
}

/// The same of lines, of which each is text or not: another such day stands further below, between
/// paragraphs. The stories that a page lists have days as well, but below the title of each.
pub(in crate::source) fn days_part(lines: &[(&str, bool)]) -> bool {
    let mut days = lines.iter().enumerate().filter_map(|(at, (line, _))| {
        let found = (word_count(line) <= LONGEST_DAY).then(|| detail_line(line)).flatten()?;
        found.published.filter(|_| found.bare_day).map(|day| (at, day))
    });
    let Some((first, first_day)) = days.next() else {
        return false;
    };
    let has_text = lines.iter().any(|(_, is_text)| *is_text);
    days.any(|(at, day)| day != first_day && at > first + 1 && (!has_text || lines[at - 1].1))
}

/// What the lines of the page's top have said so far.
pub(in crate::source) struct Top {
    details: Details,
    /// The day of a change, which counts where no day of publication is stated.
    updated: Option<Date>,
    /// Lines since the last byline.
    since_byline: Option<usize>,
    /// Whether days that stand alone are headings within the text.
    days_are_headings: bool,
}

impl Top {
    /// Nothing but what lines that name their details have stated. `days_are_headings` says that days
    /// which stand alone are headings within the text.
    pub fn new(details: Details, days_are_headings: bool) -> Self {
        Self { details, updated: None, since_byline: None, days_are_headings }
    }

    /// What all lines have stated.
    pub fn details(self) -> Details {
        Details { date: self.details.date.or(self.updated), ..self.details }
    }

    /// Gives a line of the page's top its role. Whether it only states details, which are taken.
    pub(super) fn takes_whole(&mut self, piece: &mut Piece) -> bool {
        self.pass_line();
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
            if self.is_heading(&line) {
                return false;
            }
            let complete = line.complete;
            if self.learns_all(line) && complete {
                return true;
            }
            piece.set_aside();
        }
        false
    }

    /// Whether a line is a day that heads a part of the text.
    pub fn is_heading(&self, line: &DetailLine) -> bool {
        line.bare_day && self.days_are_headings
    }

    /// Counts a line more since the last byline.
    pub fn pass_line(&mut self) {
        self.since_byline = self.since_byline.map(|lines| lines + 1);
    }

    /// Takes over what a line states. Whether that is all: another day, or a byline that stands too far
    /// from the first to be of the same article, does not count, and must not be lost for it.
    pub fn learns_all(&mut self, line: DetailLine) -> bool {
        let DetailLine { published, updated, byline, .. } = line;
        self.updated = self.updated.or(updated);
        let date_counts = published.is_none_or(|day| *self.details.date.get_or_insert(day) == day);
        if byline.is_empty() {
            return date_counts;
        }
        let own = &mut self.details;
        let mut known = Byline { authors: std::mem::take(&mut own.authors), agency: own.agency.take() };
        let before = known.clone();
        join(&mut known, byline.clone());
        let goes_on = self.since_byline.is_some_and(|lines| lines <= FURTHEST_BYLINE);
        let counts = before.authors.is_empty() || goes_on;
        let is_new = known.authors != before.authors;
        let kept = if counts || !is_new { known } else { before };
        let all = (counts || !is_new) && (byline.agency.is_none() || byline.agency == kept.agency);
        (own.authors, own.agency) = (kept.authors, kept.agency);
        if counts {
            self.since_byline = Some(0);
        }
        date_counts && all
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

/// The address that a page gives as its own; not that of a picture.
fn page_address(line: &str) -> Option<String> {
    let url = line.split_whitespace().next().filter(|url| url.starts_with("http"))?;
    let path = url.split(['?', '#']).next().unwrap_or(url).to_lowercase();
    let picture =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"].iter().any(|end| path.ends_with(end));
    (!picture).then(|| url.to_owned())
}
