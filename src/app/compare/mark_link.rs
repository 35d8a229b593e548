//! The mark beside a sentence: a link that opens it.

use super::{
    in_view::mark_id,
    mark::{Direction, Mark},
    sides::Sides,
};
use crate::{location::PASSAGE, settings::Settings, texts};
use crossread_engine::compare::{Confidence, SentenceRef};
use crossread_markup::prelude::*;

/// The mark. It is what the keyboard reaches and what is read aloud; one of each column is on
/// the way of the Tab key. While a link hides the marks it is no link.
#[component]
pub fn MarkLink(
    /// The comparison.
    sides: Sides,
    /// Which sentence.
    at: SentenceRef,
    /// What stands beside it.
    mark: Mark,
) -> Node {
    let settings: Settings = expect_context();
    let open = move || sides.selected.is_first(at);
    // What is hidden from sight is not told by name either.
    let name = move || {
        if settings.shows_marks() {
            spoken(sides, at, mark)
        } else {
            texts::compare::sentence(sides.compared().number(at))
        }
    };
    // Nothing leads into what a lesson hides, and nothing is where the keyboard would look for it.
    let is_link = move || !sides.hides_marks.get();
    let id = move || {
        if open() && sides.arriving.get() { PASSAGE.to_owned() } else { mark_id(at) }
    };
    view! {
        <a
            class="mark"
            id=id
            href=move || is_link().then(|| sides.choosing(at).href())
            aria-label=move || is_link().then(name)
            aria-expanded=move || is_link().then(|| if open() { "true" } else { "false" })
            tabindex=move || is_link().then(|| if sides.selected.is_entrance(at) { "0" } else { "-1" })
            on:focus=move |_| sides.selected.enter(at)
            on:click=move |_| sides.hold(at)
        >
            <MarkSign mark/>
        </a>
    }
}

/// What is seen of a mark.
#[component]
pub fn MarkSign(
    /// Which.
    mark: Mark,
) -> Node {
    let (possible, arrow) = match mark {
        Mark::NoMatch | Mark::Unclear => (false, None),
        Mark::Match { confidence, place, .. } => (confidence == Confidence::Possible, arrow(place)),
    };
    view! {
        <span class="sign" data-mark=mark.key() aria-hidden="true"></span>
        {possible.then(|| view! { <span class="sign-doubt" aria-hidden="true">"?"</span> })}
        {arrow.map(|arrow| view! { <span class="sign-arrow" aria-hidden="true">{arrow}</span> })}
    }
}

fn arrow(place: Direction) -> Option<&'static str> {
    match place {
        Direction::Beside => None,
        Direction::Up => Some("↑"),
        Direction::Down => Some("↓"),
    }
}

fn spoken(sides: Sides, at: SentenceRef, mark: Mark) -> String {
    let compared = sides.compared();
    let sentence = &compared.comparison.columns[at.column].sentences[at.sentence];
    let shared = (!sentence.shared.is_empty()).then_some(texts::compare::SHARED);
    match mark {
        Mark::NoMatch => texts::compare::noted(texts::compare::NO_MATCH_HEADING, shared.as_slice()),
        Mark::Unclear => texts::compare::noted(texts::compare::UNCLEAR_HEADING, shared.as_slice()),
        Mark::Match { with, confidence, wording, place } => {
            let way = match place {
                Direction::Beside => None,
                Direction::Up => Some(texts::compare::FURTHER_UP),
                Direction::Down => Some(texts::compare::FURTHER_DOWN),
            };
            let notes: Vec<&str> = way.into_iter().chain(shared).collect();
            texts::compare::mark(confidence, wording, &sides.name(with.column), &notes)
        }
    }
}
