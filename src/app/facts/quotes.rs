//! Quotations: each once, with who said it and which articles have it.

use super::{
    gathered::Gathered,
    state::Part,
    telling::{Rest, Section, Telling},
};
use crate::{
    parts::{Fold, OtherTextTag, Outlet},
    texts,
};
use crossread_engine::{
    compare::{PlaceWording, Quote},
    text::{Layer, spans},
};
use crossread_markup::prelude::*;
use std::ops::Range;

/// The id of the heading.
pub const ID: &str = "quotes";

/// The quotations; terms and names in quotation marks in a fold.
#[component]
pub fn QuoteList(telling: Telling) -> Node {
    let gathered = telling.gathered();
    let quotes = &gathered.told.quotes;
    let (all, terms) = (quotes.quotations.len(), quotes.terms.len());
    let shown = telling.filtered((0..all).collect(), texts_of_quotation);
    view! {
        <Section id=ID title=texts::facts::QUOTES shown all>
            {(all == 0).then_some(texts::facts::NO_QUOTES)}
            <ol class="quote-list">{telling.rows(Part::Quotes, shown, quotation)}</ol>
            {(all > 0).then(|| view! { <Rest telling part=Part::Quotes shown/> })}
            {(terms > 0).then(|| view! {
                <Fold id="terms" title=texts::facts::TERMS open=telling.is_open(Part::Terms)>
                    <Terms telling/>
                </Fold>
            })}
        </Section>
    }
}

#[component]
fn Terms(telling: Telling) -> Node {
    let all = telling.gathered().told.quotes.terms.len();
    let shown = telling.filtered((0..all).collect(), texts_of_term);
    view! {
        <ol class="quote-list">{telling.rows(Part::Terms, shown, term)}</ol>
        <Rest telling part=Part::Terms shown/>
    }
}

fn texts_of_quotation(gathered: &Gathered, row: usize) -> Vec<&str> {
    texts_of(gathered, &gathered.told.quotes.quotations[row])
}

fn texts_of_term(gathered: &Gathered, row: usize) -> Vec<&str> {
    texts_of(gathered, &gathered.told.quotes.terms[row])
}

fn texts_of<'a>(gathered: &'a Gathered, quote: &'a Quote) -> Vec<&'a str> {
    let mut texts = vec![quote.speaker.as_str()];
    for place in &quote.places {
        texts.push(gathered.block_part(place.column, place.at.block, &place.range));
    }
    texts
}

fn quotation(telling: Telling, number: usize) -> Node {
    let gathered = telling.gathered();
    let quote = &gathered.told.quotes.quotations[number];
    let speaker = texts::facts::speaker(&quote.speaker, quote.speaker_is_sure);
    let said = view! { <p class="quote-speaker"><bdi>{speaker}</bdi></p> };
    item(telling, quote, said, "quote", number)
}

fn term(telling: Telling, number: usize) -> Node {
    let gathered = telling.gathered();
    item(telling, &gathered.told.quotes.terms[number], Node::Nothing, "term", number)
}

fn item(telling: Telling, quote: &Quote, said: Node, id: &str, number: usize) -> Node {
    let gathered = telling.gathered();
    let Some(full) = quote.places.get(quote.fullest) else { return Node::Nothing };
    let words = gathered.block_part(full.column, full.at.block, &full.range);
    let places = (0..quote.places.len()).map(|at| place(telling, quote, at, format!("{id}-{number}-{at}")));
    view! {
        <li class="quote">
            <blockquote class="quote-words" lang=gathered.language(full.column) dir="auto">{texts::quoted(words)}</blockquote>
            {said}
            <ul class="places">{places.collect_nodes()}</ul>
        </li>
    }
}

/// An article that has a quotation, and how its wording differs from the fullest.
fn place(telling: Telling, quote: &Quote, at: usize, id: String) -> Node {
    let gathered = telling.gathered();
    let (here, full) = (&quote.places[at], &quote.places[quote.fullest]);
    let other = quote.places.iter().find(|other| other.column != here.column);
    let href = telling.href((here.column, here.at), other.map(|other| (other.column, other.at)));
    let wording = quote.wording_of(at);
    let how = match wording {
        PlaceWording::Alone => String::new(),
        PlaceWording::Full => texts::facts::IN_FULL.to_owned(),
        PlaceWording::Same => texts::facts::SAME_WORDING.to_owned(),
        PlaceWording::Part => texts::facts::IN_PART.to_owned(),
        PlaceWording::Without => {
            let mut missing = Vec::new();
            for range in &here.missing {
                missing.push(gathered.block_part(full.column, full.at.block, range).to_owned());
            }
            texts::facts::without(&missing)
        }
    };
    let own = matches!(wording, PlaceWording::Part | PlaceWording::Without).then(|| {
        let text = gathered.block_part(here.column, here.at.block, &(0..here.range.end));
        let language = gathered.language(here.column);
        view! { <q class="place-words" lang=language dir="auto">{marked(text, here.range.clone(), &here.differing)}</q> }
    });
    view! {
        <li class="place">
            <a class="place-link" id=id href=href><Outlet outlet=gathered.outlets[here.column].clone()/></a>
            {own}
            <span class="place-how">{how}</span>
            {gathered.is_other_text(here.column, here.at.block).then(|| view! { <OtherTextTag short=true/> })}
        </li>
    }
}

/// A part of a text with some ranges in it marked.
fn marked(text: &str, part: Range<usize>, ranges: &[Range<usize>]) -> Node {
    let mut nodes = Vec::new();
    for span in spans(text, part, &[Layer { ranges }]) {
        let words = text.get(span.range.clone()).unwrap_or_default().to_owned();
        nodes.push(match span.layers.first() {
            Some(Some(_)) => view! { <em class="differs">{words}</em> },
            _ => words.into_node(),
        });
    }
    Node::List(nodes)
}
