//! Numbers and dates of the articles side by side, and names that one article adds.

use super::{
    gathered::Gathered,
    state::Part,
    surroundings::surroundings,
    telling::{Rest, Section, Telling},
};
use crate::{
    parts::{Fold, OtherTextTag, Outlet},
    texts,
};
use crossread_engine::{
    compare::{AddedNames, FigureRow, SentenceRef},
    facts::figures::Verdict,
};
use crossread_markup::prelude::*;
use std::ops::Range;

/// The id of the heading.
pub const ID: &str = "numbers-and-dates";

/// What several articles state; what one alone states in a fold.
///
/// Rows are numbered through: figures, then names.
#[component]
pub fn Figures(telling: Telling) -> Node {
    let gathered = telling.gathered();
    let figures = &gathered.told.figures;
    // Those that say most stand first; names that one article adds are more detail as well.
    let end_of = |least: Verdict| figures.partition_point(|row| row.verdict >= least);
    let (detailed, stated_by_several) = (end_of(Verdict::MoreDetail), end_of(Verdict::Same));
    let mut several: Vec<usize> = (0..detailed).collect();
    // One row for the same names over all articles that lack them.
    let mut number = figures.len();
    for row in gathered.told.added.chunk_by(AddedNames::is_told_with) {
        several.push(number);
        number += row.len();
    }
    several.extend(detailed..stated_by_several);
    let once: Vec<usize> = (stated_by_several..figures.len()).collect();
    let (all, rest) = (several.len(), once.len());
    let shown = telling.filtered(several, texts_of);
    let alone = telling.filtered(once, texts_of);
    view! {
        <Section id=ID title=texts::facts::FIGURES shown all>
            {(all + rest == 0).then_some(texts::facts::NO_FIGURES)}
            <ol class="figure-list">{telling.rows(Part::Figures, shown, row)}</ol>
            {(all > 0).then(|| view! { <Rest telling part=Part::Figures shown/> })}
            {(rest > 0).then(|| view! {
                <Fold id="stated-once" title=texts::facts::STATED_ONCE open=telling.is_open(Part::StatedOnce)>
                    <ol class="figure-list">{telling.rows(Part::StatedOnce, alone, row)}</ol>
                    <Rest telling part=Part::StatedOnce shown=alone/>
                </Fold>
            })}
        </Section>
    }
}

fn texts_of(gathered: &Gathered, row: usize) -> Vec<&str> {
    let told = &gathered.told;
    if let Some(row) = told.figures.get(row) {
        return row.mentions.iter().map(|mention| gathered.text(mention.at)).collect();
    }
    let added = told.added.get(row - told.figures.len());
    added.map(|names| vec![gathered.text(names.fuller)]).unwrap_or_default()
}

fn row(telling: Telling, number: usize) -> Node {
    let gathered = telling.gathered();
    let told = &gathered.told;
    match (told.figures.get(number), told.added.get(number.wrapping_sub(told.figures.len()))) {
        (Some(row), _) => figure_row(telling, row, number),
        (None, Some(names)) => names_row(telling, names, number),
        (None, None) => Node::Nothing,
    }
}

fn figure_row(telling: Telling, row: &FigureRow, number: usize) -> Node {
    let gathered = telling.gathered();
    let mut columns = Vec::new();
    let mut places = Vec::new();
    for (at, mention) in row.mentions.iter().enumerate() {
        let other = row.mentions.iter().map(|other| other.at).find(|other| other.column != mention.at.column);
        let id = format!("figure-{number}-{at}");
        columns.push(mention.at.column);
        places.push(place(telling, (mention.at, other), std::slice::from_ref(&mention.figure.range), id));
    }
    let others = gathered.others(&columns);
    let silent = (!others.is_empty() && row.verdict != Verdict::NotStated)
        .then(|| view! { <p class="figure-others">{texts::facts::not_stated_in(&others)}</p> });
    item(row.verdict, texts::facts::kind(row.kind), places, silent)
}

fn names_row(telling: Telling, names: &AddedNames, number: usize) -> Node {
    let gathered = telling.gathered();
    let mut added = Vec::new();
    for range in &names.added {
        added.push(gathered.part(names.fuller, range).to_owned());
    }
    let both: Vec<Range<usize>> = names.shared.iter().chain(&names.added).cloned().collect();
    let fuller = (names.fuller, Some(names.shorter));
    let mut places = vec![place(telling, fuller, &both, format!("figure-{number}-0"))];
    let first = number - gathered.told.figures.len();
    for other in gathered.told.added[first..].iter().take_while(|other| names.is_told_with(other)) {
        let id = format!("figure-{number}-{}", places.len());
        places.push(place(telling, (other.shorter, Some(names.fuller)), &other.there, id));
    }
    let adds = view! { <p class="figure-others"><bdi>{texts::facts::adds(&added)}</bdi></p> };
    item(Verdict::MoreDetail, texts::facts::NAMES, places, Some(adds))
}

fn item(verdict: Verdict, kind: &'static str, places: Vec<Node>, note: Option<Node>) -> Node {
    let sign = match verdict {
        Verdict::Different => "≠",
        Verdict::Same => "=",
        Verdict::MoreDetail => "+",
        Verdict::CannotBeSettled => "?",
        Verdict::NotStated => "–",
    };
    view! {
        <li class="figure" data-verdict=(verdict == Verdict::Different).then_some("different")>
            <p class="figure-verdict">
                <span class="figure-sign" aria-hidden="true">{sign}</span>
                <strong>{texts::facts::verdict(verdict)}</strong>
                <span class="figure-kind">{kind}</span>
            </p>
            <ul class="figure-places">{places}</ul>
            {note}
        </li>
    }
}

/// An article that states something, in the words around it.
fn place(
    telling: Telling,
    (at, other): (SentenceRef, Option<SentenceRef>),
    marked: &[Range<usize>],
    id: String,
) -> Node {
    let gathered = telling.gathered();
    let place = |at: SentenceRef| (at.column, gathered.place(at));
    let href = telling.href(place(at), other.map(place));
    let mut words = Vec::new();
    for (part, is_marked) in surroundings(gathered.text(at), marked) {
        words.push(if is_marked {
            view! { <strong>{part.to_owned()}</strong> }
        } else {
            part.to_owned().into_node()
        });
    }
    view! {
        <li class="figure-place">
            <Outlet outlet=gathered.outlets[at.column].clone()/>
            <a class="figure-words" id=id href=href lang=gathered.language(at.column) dir="auto">{words}</a>
            {gathered.is_other_text(at.column, gathered.place(at).block).then(|| view! { <OtherTextTag short=true/> })}
        </li>
    }
}
