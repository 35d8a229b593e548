//! Plain text as a scraper left it: headline, byline and article among everything else that
//! stood on the page.
//!
//! The text is cut into pieces; the top of the page, then parts glued onto paragraphs, single
//! lines, captions, the end of the page and a second item are told apart, each by its own rule.
//! What no rule speaks of is the article.

use super::captions::{closing_credit, dateline_agency, is_caption, is_credit};
use super::draft::Draft;
use super::head;
use super::paragraphs::{Piece, pieces};
use super::set_aside::{glued_parts, is_closing, is_comment_sign, is_comments_heading, is_furniture};
use super::shape::{ends_sentence, is_headline, is_heading, is_prose, word_count};
use crate::article::{Block, Form, Role};

/// The article in a raw scrape.
pub(super) fn read(text: &str) -> Draft {
    let mut pieces = pieces(text);
    let (mut details, start) = head::read(&mut pieces);
    let title = details.title.clone().unwrap_or_default();
    cut_glued_parts(&mut pieces, start, &title);
    for piece in &mut pieces[start..] {
        if piece.is_open() && is_furniture(&piece.text) {
            piece.set_aside();
        } else if piece.is_open() && is_caption(&piece.text) {
            piece.set(Form::Caption, Role::Aside);
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

/// Cuts the headline and advertising that were glued onto paragraphs into pieces of their own.
fn cut_glued_parts(pieces: &mut Vec<Piece>, start: usize, title: &str) {
    let mut at = start;
    while at < pieces.len() {
        if pieces[at].role.is_none() {
            for range in glued_parts(&pieces[at].text, title).into_iter().rev() {
                let after = pieces[at].text.split_off(range.end);
                let glued = pieces[at].text.split_off(range.start);
                trim(&mut pieces[at].text);
                let mut furniture = Piece::new(glued.trim(), 0);
                furniture.set_aside();
                if !after.trim().is_empty() {
                    pieces.insert(at + 1, Piece::new(after.trim(), 0));
                }
                pieces.insert(at + 1, furniture);
            }
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
    let Some(first) = pieces.iter().position(|piece| is_prose(&piece.text)).map(|first| first.max(start)) else { return };
    let Some(heading) = (first..pieces.len()).find(|&at| is_comments_heading(&pieces[at].text)) else { return };
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
    let Some(last) = pieces.iter().rposition(|piece| piece.role.is_none() && (is_prose(&piece.text) || piece.marked.is_some()))
    else {
        return;
    };
    for at in (last.max(start) + 1..pieces.len()).rev() {
        match pieces[at].role {
            Some(Role::Furniture) => {}
            None if pieces[at].is_open() && is_closing(&pieces[at].text) => pieces[at].set_aside(),
            _ => break,
        }
    }
}

/// More extra blank lines than this before a headline part a second item from the first.
const GAP_OF_SECOND_ITEM: usize = 2;

/// A headline is longer than a heading between paragraphs; words.
const SHORTEST_SECOND_HEADLINE: usize = 7;

/// A second item on the page begins with a headline after a larger gap than the article's
/// paragraphs have. Everything from there on is other text on the page.
fn mark_second_item(pieces: &mut [Piece], start: usize) {
    let Some(usual) = usual_gap(&pieces[start.min(pieces.len())..]) else { return };
    let begins: Vec<usize> = (start + 1..pieces.len())
        .filter(|&at| {
            let piece = &pieces[at];
            piece.gap >= usual + GAP_OF_SECOND_ITEM
                && piece.is_open()
                && is_headline(&piece.text)
                && !ends_sentence(&piece.text)
                && word_count(&piece.text) >= SHORTEST_SECOND_HEADLINE
                && pieces[at + 1..].iter().find(|next| next.role.is_none()).is_some_and(|next| is_prose(&next.text))
                && pieces[start..at].iter().any(|before| before.role.is_none() && is_prose(&before.text))
        })
        .collect();
    // Many such headlines are the article's own sections.
    let ([first] | [first, _]) = begins.as_slice() else { return };
    for (i, piece) in pieces[*first..].iter_mut().enumerate() {
        if piece.role.is_none() {
            piece.role = Some(Role::Aside);
            if i == 0 {
                piece.form = Form::Heading;
            }
        }
    }
}

/// The most common number of blank lines before a paragraph; the smaller of equally common ones.
fn usual_gap(pieces: &[Piece]) -> Option<usize> {
    let mut counts = [0_usize; 8];
    for piece in pieces.iter().filter(|piece| is_prose(&piece.text)) {
        counts[piece.gap.min(7)] += 1;
    }
    let most = counts.iter().copied().max().filter(|&most| most >= 2)?;
    counts.iter().position(|&count| count == most)
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
        let own = !matches!(piece.role, Some(Role::Furniture)) && piece.marked.is_none() && piece.form == Form::Paragraph;
        if own && is_heading(&piece.text) {
            let next = pieces[at + 1..].iter().find(|next| next.role != Some(Role::Furniture) && next.form != Form::Caption);
            let leads = next.is_some_and(|next| is_prose(&next.text) || next.marked.is_some() || ends_sentence(&next.text));
            if leads {
                pieces[at].form = Form::Heading;
            }
        }
    }
}
