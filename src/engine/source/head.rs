//! The top of a scraped page: menus, headline, byline, date, the first picture.

use super::byline;
use super::captions::{is_caption, is_credit};
use super::dates;
use super::details::{self, Details};
use super::draft::FileReport;
use super::entries::{Entry, Value, plain_key};
use super::paragraphs::Piece;
use super::set_aside::{is_breadcrumb, is_furniture, is_section};
use super::shape::{ends_sentence, is_address, is_headline, is_prose, plain, word_count};
use crate::article::{Form, Role};
use crate::date::Date;

/// A page's top has no more lines than this before its article begins.
const LONGEST_HEAD: usize = 30;

/// A caption without a sign of its own is shorter than this; words.
const LONGEST_FIRST_CAPTION: usize = 45;

/// Reads the top of a page: what is part of it gets its role, what is said in a detail (headline,
/// byline, date) leaves `pieces`. Returns the details and how many of the pieces that stay are
/// the page's top.
pub(super) fn read(pieces: &mut Vec<Piece>) -> (Details, usize) {
    let end = body_start(pieces);
    let mut details = Details::default();
    take_stated_lines(pieces, end, &mut details);
    let end = body_start(pieces);
    if details.title.is_none()
        && let Some(at) = headline_at(&pieces[..end])
    {
        details.title = Some(pieces[at].text.clone());
        // What stands above a headline, unless it says who or when, leads to the page.
        for piece in &mut pieces[..at] {
            if piece.is_open() && detail_line(&piece.text).is_none() {
                piece.set_aside();
            }
        }
        pieces.remove(at);
    }
    let end = body_start(pieces);
    let mut updated = None;
    let mut at = 0;
    let mut end = end;
    while at < end {
        let piece = &mut pieces[at];
        if piece.role.is_none() && is_top_furniture(&piece.text) {
            if details.url.is_none() && is_address(&piece.text) {
                details.url = page_address(&piece.text);
            }
            piece.set_aside();
        } else if piece.is_open() && details.title.as_deref().is_some_and(|title| repeats(&piece.text, title)) {
            piece.set_aside();
        } else if is_caption_before_credit(pieces, at) || pieces[at].is_open() && is_caption(&pieces[at].text) {
            pieces[at].set(Form::Caption, Role::Aside);
        } else if let Some(line) = piece.is_open().then(|| detail_line(&piece.text)).flatten() {
            details.date = details.date.or(line.published);
            updated = updated.or(line.updated);
            if details.authors.is_empty() {
                details.authors = line.byline.authors;
            }
            details.agency = details.agency.take().or(line.byline.agency);
            if line.complete {
                pieces.remove(at);
                end -= 1;
                continue;
            }
            piece.set_aside();
        }
        at += 1;
    }
    details.date = details.date.or(updated);
    (details, end)
}

/// The first piece that is the article's running text.
fn body_start(pieces: &[Piece]) -> usize {
    let limit = pieces.len().min(LONGEST_HEAD);
    let begins = |at: &usize| {
        let piece = &pieces[*at];
        matches!(piece.marked, Some(Form::ListItem | Form::Quotation))
            || piece.role.is_none()
                && is_prose(&piece.text)
                && !is_top_furniture(&piece.text)
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

fn is_top_furniture(text: &str) -> bool {
    is_furniture(text) || is_breadcrumb(text)
}

/// The headline's place: a line marked as heading, else the first that can be one and is more
/// than the name of a section or an item of a menu.
fn headline_at(head: &[Piece]) -> Option<usize> {
    let can_be = |piece: &Piece| {
        piece.role.is_none()
            && is_headline(&piece.text)
            && !is_top_furniture(&piece.text)
            && !is_caption(&piece.text)
            && detail_line(&piece.text).is_none()
    };
    let open: Vec<usize> = (0..head.len()).filter(|&at| can_be(&head[at])).collect();
    let marked = open.iter().copied().find(|&at| head[at].marked == Some(Form::Heading) && at <= open[0] + 3);
    let long = open.iter().copied().find(|&at| word_count(&head[at].text) >= 3 && !is_section(&head[at].text));
    let first = open.iter().copied().find(|&at| !is_section(&head[at].text));
    marked.or(long).or(first).or_else(|| open.first().copied())
}

/// Whether a line says the headline again, alone or with the name of the site after it.
fn repeats(line: &str, title: &str) -> bool {
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
                long.rsplit_once(sign).is_some_and(|(before, after)| plain(before) == short && word_count(after) <= 5)
            })
    };
    extra(line, &title_words) || extra(title, &line_words)
}

/// Lines that state a detail with its name: `Title: …`, `Date: …`, `Source: …`. They count only
/// from the very top on, so that nothing inside a text is taken for one.
fn take_stated_lines(pieces: &mut Vec<Piece>, end: usize, details: &mut Details) {
    let mut entries = Vec::new();
    let stated = pieces[..end]
        .iter()
        .map_while(|piece| {
            let (key, value) = piece.text.split_once(": ")?;
            let key = plain_key(key);
            let names = ["title", "headline", "author", "authors", "date", "published", "outlet", "publisher", "publication", "url", "link", "language", "tags", "source"];
            names.contains(&key.as_str()).then(|| Entry { key, value: Value::Text(value.to_owned()), line: None })
        })
        .collect::<Vec<_>>();
    // A single line of the kind may be anything ("Date: a fruit of the desert").
    if stated.len() >= 2 {
        pieces.drain(..stated.len());
        entries.extend(stated);
    }
    *details = details::read(&entries, &mut FileReport::new(""));
}

/// What a line says of the article that says nothing else.
struct DetailLine {
    published: Option<Date>,
    updated: Option<Date>,
    byline: byline::Byline,
    /// Whether nothing else stands in it.
    complete: bool,
}

/// More words than this beside a date are a sentence.
const MOST_OTHER_WORDS: usize = 5;

/// The byline and the dates in a line that consists of them, labels and times of day.
fn detail_line(line: &str) -> Option<DetailLine> {
    if word_count(line) > 30 {
        return None;
    }
    let found = dates::find(line);
    let mut rest = line.to_owned();
    let (mut published, mut updated) = (None, None);
    for (date, range) in found.iter().rev() {
        let before = plain(&line[..range.start]);
        let label = before.rsplit(' ').take(3).any(|word| word.starts_with("updated") || word.starts_with("modified"));
        *(if label { &mut updated } else { &mut published }) = Some(*date);
        rest.replace_range(range.clone(), "|");
    }
    let mut names = byline::Byline::default();
    let mut others = 0;
    for part in rest.split(['|', '•', '·']) {
        let part = part.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '/' | ':' | ';'));
        if let Some(byline) = byline::recognise(part) {
            names = byline;
        } else {
            others += without_labels(part);
        }
    }
    let says = published.is_some() || updated.is_some() || !names.is_empty();
    let complete = others == 0;
    let labelled = !names.is_empty() || line.contains(['|', '•', '·']) || has_date_label(line);
    let fits = complete || labelled && others <= MOST_OTHER_WORDS && !ends_sentence(line);
    (says && fits).then_some(DetailLine { published, updated, byline: names, complete })
}

fn has_date_label(line: &str) -> bool {
    let plain = plain(line);
    ["published", "posted", "updated", "publie", "publicado", "veroffentlicht"].iter().any(|label| plain.starts_with(label))
}

/// Number of words that are no label, day of the week or time of day.
fn without_labels(part: &str) -> usize {
    plain(part).split(' ').filter(|word| !word.is_empty() && !LABELS_OF_DATES.contains(word)).count()
}

/// Words that stand around a date: labels, days of the week, times of day; folded.
const LABELS_OF_DATES: &[&str] = &[
    "published", "posted", "updated", "last", "first", "modified", "date", "on", "at", "the", "created", "as", "of",
    "#", "am", "pm", "a", "p", "m", "t", "z", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "bst", "cet", "cest",
    "ist", "sgt", "hrs", "h", "uhr", "um", "den", "le", "el", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
    "publie", "publicado", "veroffentlicht", "stand", "mis", "jour", "min", "read", "minute", "minutes",
];

/// The address that a page gives as its own; not that of a picture.
fn page_address(line: &str) -> Option<String> {
    let url = line.split_whitespace().next().filter(|url| url.starts_with("http"))?;
    let path = url.split(['?', '#']).next().unwrap_or(url).to_lowercase();
    let picture = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"].iter().any(|end| path.ends_with(end));
    (!picture).then(|| url.to_owned())
}

