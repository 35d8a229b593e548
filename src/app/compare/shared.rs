//! Shared wording: the passages that stand in several articles word for word.

use super::{articles::Articles, compared::Compared, told_apart};
use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{
    compare::{RunPlace, SentenceRef, SharedRun},
    view::{By, RESULTS_STEP, View},
};
use crossread_markup::prelude::*;

/// All passages of six words or more that a comparison found, longest first.
pub fn shared_wording(compared: &Compared) -> Node {
    let (library, location) = (use_library(), use_location());
    let outlet = |doc: &_| OutletName::of(library, &library.details(*doc));
    let outlets = told_apart(compared.docs.iter().map(outlet).collect());
    // What the links change is not read, so that they stay as they are when one is followed.
    let base = location.view().get_untracked();
    let mut items = Vec::new();
    for (number, run) in compared.comparison.runs.iter().enumerate() {
        items.push(item(compared, &outlets, run, (number, &base)));
    }
    let facts = View { top: RESULTS_STEP, ..base.comparing_by(By::Facts, None) }.href();
    let list = if items.is_empty() {
        view! {
            <p>{texts::facts::NOTHING_SHARED}</p>
            <p><a class="button" id="to-facts" href=facts>{texts::facts::TO_FACTS}</a></p>
        }
    } else {
        let runs = texts::facts::runs(items.len());
        view! {
            <p class="results-count">{runs}</p>
            <ol class="quote-list">{items}</ol>
        }
    };
    view! {
        <section class="told" aria-labelledby="heading">
            <Articles docs=compared.docs.clone() heading=texts::facts::SHARED/>
            <p class="facts-note">{texts::facts::SHARED_WHAT}</p>
            {compared.has_digest().then(|| view! { <p class="facts-note">{texts::compare::RETOLD_NOTE}</p> })}
            {compared.has_cut().then(|| view! { <p class="facts-note">{texts::compare::CUT_NOTE}</p> })}
            {list}
        </section>
    }
}

fn item(
    compared: &Compared,
    outlets: &[OutletName],
    run: &SharedRun,
    (number, base): (usize, &View),
) -> Node {
    let Some(first) = run.places.first() else { return Node::Nothing };
    let mut columns: Vec<usize> = run.places.iter().map(|place| place.column).collect();
    columns.dedup();
    let mut places = Vec::new();
    for (at, place) in run.places.iter().enumerate() {
        // Beside the first article that has it, the first one beside the second.
        let other = run.places.iter().find(|other| other.column != place.column);
        let href = pair(compared, base, *place, other.copied());
        places.push(view! {
            <li class="place">
                <a class="place-link" id=format!("shared-{number}-{at}") href=href>
                    <Outlet outlet=outlets[place.column].clone()/>
                </a>
            </li>
        });
    }
    view! {
        <li class="quote">
            <p class="quote-speaker">{texts::facts::run(run.words, columns.len())}</p>
            <blockquote class="quote-words" lang=compared.language(first.column) dir="auto">
                {compared.comparison.passage(*first, |at| compared.text(at))}
            </blockquote>
            <ul class="places">{places}</ul>
        </li>
    }
}

/// The link to two places of a passage side by side.
fn pair(compared: &Compared, base: &View, here: RunPlace, other: Option<RunPlace>) -> String {
    let sentence = |place: RunPlace| SentenceRef { column: place.column, sentence: place.first };
    let (first, second) = match other {
        Some(other) if other.column < here.column => (sentence(other), Some(sentence(here))),
        other => (sentence(here), other.map(sentence)),
    };
    base.comparing_by(By::Sentences, compared.link(first, second)).href()
}
