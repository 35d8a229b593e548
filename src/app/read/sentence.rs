//! One sentence: its hits, its mark, its link.

use super::{
    Reading,
    hits::{Hits, hit_id},
};
use crate::{
    library::use_library,
    location::{PASSAGE, use_location},
    texts,
};
use crossread_engine::{
    anchor::{Anchor, Place},
    text::{Layer, spans},
};
use crossread_markup::{ev, prelude::*};
use std::ops::Range;

/// A sentence of a block.
#[component]
pub fn SentenceText(
    /// The article.
    reading: Reading,
    /// Which sentence.
    place: Place,
) -> Node {
    let Some(text) = reading.text.with_value(|text| text.sentence(place)) else { return ().into_node() };
    let passage = reading.passage;
    let piece = move |(piece, hit): (&'static str, Option<usize>)| match hit {
        Some(number) => view! { <HitMark hits=reading.hits number text=piece/> },
        None => piece.into_node(),
    };
    let pieces = move || pieces(reading, place).into_iter().map(piece).collect_nodes();
    view! {
        <span
            class="sentence"
            id=move || passage.is_at(place).then_some(PASSAGE)
            tabindex=move || passage.is_at(place).then_some("-1")
        >
            {pieces}
        </span>
        {(place.block > 0).then(|| view! { <PassageLink reading place text/> })}
    }
}

/// A sentence in pieces, each with the number of the hit that it belongs to.
fn pieces(reading: Reading, place: Place) -> Vec<(&'static str, Option<usize>)> {
    let block_number = place.block as usize;
    let text = reading.text.read_value();
    let Some(block) = text.blocks.get(block_number) else { return Vec::new() };
    let Some(sentence) = block.sentences.get(place.sentence as usize) else { return Vec::new() };
    let hits = reading.hits.shown.read();
    let first = hits.iter().take_while(|hit| hit.block < block_number).count();
    let ranges: Vec<Range<usize>> =
        hits.iter().filter(|hit| hit.block == block_number).map(|hit| hit.range.clone()).collect();
    spans(block.text, sentence.clone(), &[Layer { ranges: &ranges }])
        .into_iter()
        .map(|span| {
            let number = span.layers.first().copied().flatten().map(|at| first + at);
            (block.text.get(span.range).unwrap_or_default(), number)
        })
        .collect()
}

/// A place that the search found. It can have the focus, and from there the keys go on.
#[component]
fn HitMark(hits: Hits, number: usize, text: &'static str) -> Node {
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            hits.go(!event.shift_key());
        }
    };
    view! {
        <mark
            id=hit_id(number)
            tabindex="-1"
            data-current=move || hits.is_current(number).then_some("")
            on:keydown=on_key
        >
            {text}
        </mark>
    }
}

/// The link to this sentence: shown by the switch, and singly under the pointer.
#[component]
fn PassageLink(reading: Reading, place: Place, text: &'static str) -> Node {
    let (library, location) = (use_library(), use_location());
    let id = library.articles().details(reading.doc).id;
    let anchor = Anchor::new(place, text);
    let href = move || location.view().with(|view| view.reading(id, Some(anchor)).href());
    view! {
        <a class="passage-link" href=href aria-label=texts::read::link_to_passage(text)>"¶"</a>
    }
}
