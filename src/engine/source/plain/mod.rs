//! Plain text as a scraper left it: headline, byline and article among everything else that
//! stood on the page.
//!
//! The text is cut into pieces; the top of the page, then parts glued onto paragraphs, single
//! lines, captions, the end of the page and a second item are told apart, each by its own rule.
//! What no rule speaks of is the article.

mod captions;
pub(super) mod detail_line;
mod glued;
mod head;
mod headline;
mod paragraphs;
mod phrases;
mod second_item;
mod set_aside;
mod stated_lines;
mod top;

use crate::article::{Block, Form, Role};
use crate::source::credits::{closing_credit, dateline_agency};
use crate::source::draft::{Draft, FileReport};
use crate::source::shape::{ends_sentence, is_heading, is_prose, word_count};
use captions::{is_caption, is_credit};
pub(super) use detail_line::detail_line;
use glued::glued_part;
use paragraphs::{Piece, pieces};
use second_item::mark_second_item;
use set_aside::{
    are_rows, cells, is_bare_title, is_closing, is_comment_sign, is_comments_heading, is_furniture,
};
pub(super) use top::{Top, days_part};

/// The article in a raw scrape.
pub(super) fn read(text: &str, report: &mut FileReport) -> Draft {
    let mut pieces = pieces(text);
    let (mut details, start) = head::read(&mut pieces, report);
    let title = details.title.clone().unwrap_or_default();
    cut_glued_parts(&mut pieces, start, &title);
    for at in start..pieces.len() {
        if pieces[at].is_open() && is_furniture(&pieces[at].text) && !is_row(&pieces, at) {
            pieces[at].set_aside();
        } else if pieces[at].is_open() && is_caption(&pieces[at].text) {
            pieces[at].set(Form::Caption, Role::Aside);
        }
    }
    mark_captions_between_credits(&mut pieces);
    mark_comments(&mut pieces, start);
    mark_end_of_page(&mut pieces, start);
    mark_second_item(&mut pieces, start);
    if let Some(agency) = cut_closing_credit(&mut pieces) {
        details.agency.get_or_insert_with(|| agency.to_owned());
    }
    if let Some(first) = pieces.iter().find(|piece| piece.role.is_none() && is_prose(&piece.text))
        && let Some(agency) = dateline_agency(&first.text)
    {
        details.agency.get_or_insert_with(|| agency.to_owned());
    }
    mark_headings(&mut pieces);
    let blocks = pieces
        .into_iter()
        .map(|piece| Block {
            form: piece.marked.unwrap_or(piece.form),
            role: piece.role.unwrap_or_default(),
            text: piece.text,
        })
        .collect();
    Draft { line: None, details, blocks }
}

/// Whether a line that looks like a menu is one row of a table: the names over its columns, or a row
/// without numbers.
fn is_row(pieces: &[Piece], at: usize) -> bool {
    let has_words = |piece: &&Piece| word_count(&piece.text) > 0;
    let above = pieces[..at].iter().rev().filter(has_words).take(2).collect::<Vec<_>>();
    let below = pieces[at + 1..].iter().filter(has_words).take(2);
    let lines: Vec<&str> = above
        .iter()
        .rev()
        .copied()
        .chain([&pieces[at]])
        .chain(below)
        .map(|piece| piece.text.as_str())
        .collect();
    let is_part = |first: usize, rows: &[&str]| (first..first + rows.len()).contains(&above.len());
    [2, 3].iter().any(|count| {
        lines.windows(*count).enumerate().any(|(first, rows)| is_part(first, rows) && are_rows(rows))
    })
}

/// Cuts the headline and advertising that were glued onto paragraphs into pieces of their own.
fn cut_glued_parts(pieces: &mut Vec<Piece>, start: usize, title: &str) {
    let mut at = start;
    while at < pieces.len() {
        let glued = pieces[at].role.is_none().then(|| glued_part(&pieces[at].text, title)).flatten();
        if let Some(range) = glued {
            let after = pieces[at].text.split_off(range.end);
            let mut furniture = Piece::new(pieces[at].text.split_off(range.start).trim(), 0);
            trim(&mut pieces[at].text);
            furniture.set_aside();
            if !after.trim().is_empty() {
                pieces.insert(at + 1, Piece::new(after.trim(), 0));
            }
            pieces.insert(at + 1, furniture);
        }
        at += 1;
    }
}

fn trim(text: &mut String) {
    text.truncate(text.trim_end().len());
}

/// A short paragraph between two lines that belong to a picture belongs to it as well.
fn mark_captions_between_credits(pieces: &mut [Piece]) {
    for at in 1..pieces.len().saturating_sub(1) {
        let around = pieces[at - 1].form == Form::Caption && is_credit(&pieces[at + 1].text);
        if around && pieces[at].is_open() && word_count(&pieces[at].text) <= 45 {
            pieces[at].set(Form::Caption, Role::Aside);
        }
    }
}

/// What follows the heading of the readers' comments is no part of the article, where it shows
/// the signs of comments.
fn mark_comments(pieces: &mut [Piece], start: usize) {
    let Some(first) = pieces.iter().position(|piece| is_prose(&piece.text)).map(|first| first.max(start))
    else {
        return;
    };
    let Some(heading) = (first..pieces.len()).find(|&at| is_comments_heading(&pieces[at].text)) else {
        return;
    };
    if pieces[heading..].iter().any(|piece| is_comment_sign(&piece.text)) {
        pieces[heading].set_aside();
        for piece in &mut pieces[heading + 1..] {
            if is_comment_sign(&piece.text) {
                piece.set_aside();
            } else if piece.role.is_none() {
                piece.role = Some(Role::Aside);
            }
        }
    }
}

/// Lines without a sentence after the last paragraph are the website's: titles with nothing
/// beneath them, slogans.
fn mark_end_of_page(pieces: &mut [Piece], start: usize) {
    let Some(last) = pieces
        .iter()
        .rposition(|piece| piece.role.is_none() && (is_prose(&piece.text) || piece.marked.is_some()))
    else {
        return;
    };
    let mut certain = false;
    for piece in pieces.iter_mut().skip(last.max(start) + 1).rev() {
        match piece.role {
            // Comments that were told apart already lie below the end as well.
            Some(_) => certain = true,
            None if piece.is_open() && (is_closing(&piece.text) || certain && is_bare_title(&piece.text)) => {
                piece.set_aside();
                certain = true;
            }
            _ => break,
        }
    }
}

/// Cuts the credit off the article's last paragraph and returns the agency's name.
fn cut_closing_credit(pieces: &mut Vec<Piece>) -> Option<&'static str> {
    let last = pieces.iter().rposition(|piece| piece.role.is_none())?;
    let (at, agency) = closing_credit(&pieces[last].text)?;
    let mut credit = Piece::new(pieces[last].text.split_off(at), 0);
    credit.set_aside();
    if at == 0 {
        pieces[last] = credit;
    } else {
        trim(&mut pieces[last].text);
        pieces.insert(last + 1, credit);
    }
    Some(agency)
}

/// Short lines without a stop are headings where a paragraph or a list follows.
fn mark_headings(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let piece = &pieces[at];
        let own = !matches!(piece.role, Some(Role::Furniture))
            && piece.marked.is_none()
            && piece.form == Form::Paragraph;
        if own && is_heading(&piece.text) && cells(&piece.text).is_none() {
            let next = pieces[at + 1..]
                .iter()
                .find(|next| next.role != Some(Role::Furniture) && next.form != Form::Caption);
            let leads = next.is_some_and(|next| {
                is_prose(&next.text)
                    || next.marked.is_some()
                    || ends_sentence(&next.text)
                    || next.text.ends_with(':')
            });
            if leads {
                pieces[at].form = Form::Heading;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "The river rose by two metres in one single night.";
    const SECOND: &str = "The mayor asked everyone to leave before the morning.";

    /// What is not the article's own running text in a page below its headline.
    fn check(page: &str, expect: &[(Form, Role, &str)]) {
        let page_text = format!("River floods the old town\n\n{page}\n");
        let draft = read(&page_text, &mut FileReport::new(""));
        let found: Vec<_> = draft
            .blocks
            .iter()
            .filter(|block| (block.form, block.role) != (Form::Paragraph, Role::Body))
            .map(|block| (block.form, block.role, block.text.as_str()))
            .collect();
        assert_eq!(found, expect, "{page}");
    }

    #[test]
    fn data_below_the_text_stays() {
        check(&format!("{FIRST}\n\nOberdorf 45 50 41\n\nNiederdorf 7 9 16\n\nFigures in Metres"), &[]);
    }

    #[test]
    fn a_bare_title_goes_only_with_what_is_the_websites_for_certain() {
        check(
            &format!("{FIRST}\n\nThe Valley Post\n\nLeave a Comment"),
            &[
                (Form::Paragraph, Role::Furniture, "The Valley Post"),
                (Form::Paragraph, Role::Furniture, "Leave a Comment"),
            ],
        );
    }

    #[test]
    fn a_table_stays_and_a_menu_goes() {
        let menu = "Home | News | Sport | Weather";
        check(
            &format!(
                "{FIRST}\n\nName | Age | Town | Job\nAda | 30 | Tarn | Diver\nBo | no age | Tarn | Baker\n\n{SECOND}\n\n{menu}"
            ),
            &[(Form::Paragraph, Role::Furniture, menu)],
        );
    }

    #[test]
    fn a_word_of_comments_without_comments_ends_nothing() {
        check(&format!("{FIRST}\n\nComments\n\n{SECOND}"), &[(Form::Paragraph, Role::Furniture, "Comments")]);
    }

    #[test]
    fn a_picture_within_the_article_takes_no_paragraph_with_it() {
        check(
            &format!("{FIRST}\n\n{SECOND}\n\nPHOTO: REUTERS\n\n{FIRST}"),
            &[(Form::Caption, Role::Aside, "PHOTO: REUTERS")],
        );
    }
}
