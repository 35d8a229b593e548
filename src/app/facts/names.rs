//! People, organisations and places: who names whom.

use super::{
    gathered::Gathered,
    state::Part,
    telling::{Rest, Section, Telling},
};
use crate::{parts::Outlet, texts};
use crossread_engine::{compare::NameRow, view::Show as Shown};
use crossread_markup::prelude::*;

/// The id of the heading.
pub const ID: &str = "names";

/// Each name once, those that most articles have first.
#[component]
pub fn NameList(telling: Telling) -> Node {
    let gathered = telling.gathered();
    let all = gathered.told.names.len();
    let shown = telling.filtered((0..all).collect(), texts_of);
    view! {
        <Section id=ID title=texts::facts::ALL_NAMES shown all>
            {(all == 0).then_some(texts::facts::NO_NAMES)}
            <ol class="name-list">{telling.rows(Part::Names, shown, row)}</ol>
            {(all > 0).then(|| view! { <Rest telling part=Part::Names shown/> })}
        </Section>
    }
}

fn texts_of(gathered: &Gathered, row: usize) -> Vec<&str> {
    let names = &gathered.told.names[row];
    std::iter::once(&names.name).chain(&names.also).map(String::as_str).collect()
}

fn row(telling: Telling, number: usize) -> Node {
    let gathered = telling.gathered();
    let names = &gathered.told.names[number];
    let query = format!("\"{}\"", names.name);
    let lines = telling.base().results().searching(&query).showing(Shown::Lines).href();
    let more = texts::facts::name(names.kind, &names.also);
    view! {
        <li class="name">
            <p class="name-words">
                <a id=format!("name-{number}") href=lines title=texts::facts::NAME_LINES><bdi>{names.name.clone()}</bdi></a>
                <span class="place-how">{more}</span>
            </p>
            <ul class="places">{places(telling, names, number)}</ul>
        </li>
    }
}

/// The articles that have a name, with how often, each leading to its first place there.
fn places(telling: Telling, names: &NameRow, number: usize) -> Node {
    let gathered = telling.gathered();
    let mut nodes = Vec::new();
    for column in 0..gathered.docs.len() {
        let mut mentions = names.mentions.iter().filter(|mention| mention.at.column == column);
        let Some(first) = mentions.next() else { continue };
        let href = telling.href((column, gathered.place(first.at)), None);
        let times = texts::facts::times(1 + mentions.count());
        nodes.push(view! {
            <li class="place">
                <a class="place-link" id=format!("name-{number}-{column}") href=href>
                    <Outlet outlet=gathered.outlets[column].clone()/>
                </a>
                <span class="place-how">{times}</span>
            </li>
        });
    }
    Node::List(nodes)
}
