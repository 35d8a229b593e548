//! One sentence, its mark, and what is said of it when it is open.

use super::{
    in_view::sentence_id,
    mark::Mark,
    mark_link::MarkLink,
    opened::Part,
    pair_diff::Half,
    panel::Panel,
    pieces::{Differs, Piece, pieces},
    sides::Sides,
};
use crate::texts;
use crossread_engine::{article::Form, compare::SentenceRef};
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How a sentence is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// As the headline, which leads to the article.
    Headline {
        /// Its id.
        id: String,
        /// The link.
        href: Signal<String>,
    },
    /// As part of a block of this form.
    Text(Form),
}

/// A sentence of the comparison. A click anywhere on it chooses it; the keyboard has its mark.
#[component]
pub fn Facing(
    /// The comparison.
    sides: Sides,
    /// Which sentence.
    at: SentenceRef,
    /// How it is set.
    setting: Setting,
) -> Node {
    let mark = sides.layout.with_untracked(|layout| layout.mark(at));
    let headline = matches!(setting, Setting::Headline { .. });
    let choose = move |event: ev::MouseEvent| {
        if mark.is_some() && !headline && is_plain_click(&event) {
            sides.choose(at);
        }
    };
    // The bar runs on beside the sentences that follow, so that it is named at its beginning.
    let labelled = mark == Some(Mark::NoMatch) && !sides.follows_no_match(at);
    view! {
        <div
            class="facing"
            id=sentence_id(at)
            data-mark=mark.map(Mark::key)
            data-part=move || sides.selected.part(at).map(Part::key)
            on:click=choose
        >
            {mark.map(|mark| view! { <MarkLink sides at mark/> })}
            {labelled.then(|| view! { <span class="no-match" aria-hidden="true">{texts::compare::NO_MATCH}</span> })}
            <Words sides at setting/>
        </div>
        <Panel sides at/>
    }
}

/// The words, in the element that suits their block.
#[component]
fn Words(sides: Sides, at: SentenceRef, setting: Setting) -> Node {
    let words = view! { <Marked sides at/> };
    let language = sides.compared().language(at.column);
    match setting {
        Setting::Headline { id, href } => view! {
            <h2 class="column-headline" id=id lang=language dir="auto"><a href=href>{words}</a></h2>
        },
        Setting::Text(Form::Heading) => {
            view! { <h3 class="words" lang=language dir="auto">{words}</h3> }
        }
        Setting::Text(Form::Quotation) => {
            view! { <blockquote class="words" lang=language dir="auto">{words}</blockquote> }
        }
        Setting::Text(_) => view! { <p class="words" lang=language dir="auto">{words}</p> },
    }
}

/// The words with the hits of the search, shared wording and differing numbers marked, and in the open
/// pair all that differs.
#[component]
pub fn Marked(
    /// The comparison.
    sides: Sides,
    /// Which sentence.
    at: SentenceRef,
) -> Node {
    live(move || {
        let compared = sides.compared();
        let is_open = sides.selected.part(at).is_some();
        let half = if is_open {
            sides.diff.with(|diff| diff.half(at))
        } else {
            Half { figures: compared.figure_marks(at).to_vec(), ..Half::default() }
        };
        let hits = sides.hits.with(|hits| hits.get(at.column).cloned().unwrap_or_default());
        let pieces = pieces(&compared, at, &hits, &half);
        pieces.into_iter().map(marked).collect_nodes()
    })
}

/// A piece with its marks.
pub fn marked(piece: Piece) -> Node {
    let mut node = piece.text.into_node();
    if piece.hit {
        node = view! { <mark>{node}</mark> };
    }
    let class = match piece.differs {
        None => None,
        Some(Differs::Words) => Some("other-words"),
        Some(Differs::Moved) => Some("moved-words"),
        Some(Differs::Figure { begins: true }) => {
            let spoken = texts::pair::OTHER_FIGURE_SPOKEN;
            node = view! { <span class="visually-hidden">{spoken}</span> {node} };
            Some("other-figure")
        }
        Some(Differs::Figure { begins: false }) => Some("other-figure-on"),
    };
    if let Some(class) = class {
        node = view! { <span class=class>{node}</span> };
    }
    if piece.shared {
        view! { <span class="shared">{node}</span> }
    } else {
        node
    }
}

/// Not on a link, and not the end of marking some words.
fn is_plain_click(event: &ev::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let elsewhere = target.is_some_and(|target| target.closest("a").ok().flatten().is_some());
    let selecting =
        window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    !elsewhere && !selecting && event.detail() <= 1
}
