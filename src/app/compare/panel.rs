//! What is said of an open sentence: its match and why, or that none was found.

use super::{
    facing::Marked,
    in_view::{focus, mark_id},
    reasons::Reasons,
    sides::Sides,
    steps::{Steps, StepsPlace},
};
use crate::{parts::use_announcer, texts};
use crossread_engine::compare::{Pair, SentenceRef, Wording};
use crossread_markup::prelude::*;

/// Stands under the sentence that was chosen.
#[component]
pub fn Panel(
    /// The comparison.
    sides: Sides,
    /// Which sentence.
    at: SentenceRef,
) -> Node {
    live(move || {
        if !sides.selected.is_first(at) {
            return None;
        }
        let second = sides.opened.with(|opened| (opened.first == Some(at)).then_some(opened.second))?;
        let claimed = second.is_some() || sides.compared().choosing(at).is_some();
        claimed.then(|| view! { <OpenPanel sides at second/> })
    })
}

#[component]
fn OpenPanel(sides: Sides, at: SentenceRef, second: Option<SentenceRef>) -> Node {
    let compared = sides.compared();
    let pair = second.and_then(|second| compared.pair(at, second)).cloned();
    let heading = heading(sides, at, second, pair.as_ref());
    let moved = second.zip(pair.as_ref()).is_some_and(|(second, pair)| {
        pair.wording == Some(Wording::SameWords)
            && sides.layout.with_untracked(|layout| layout.row(at) != layout.row(second))
    });
    let other = second.map(|second| compared.text(second)).unwrap_or_default();
    use_announcer().say_after_typing(format!("{heading}. {other}"));
    view! {
        <div class="panel" dir=texts::DIRECTION role="group" aria-labelledby="panel-heading">
            <div class="panel-head">
                <p class="panel-heading" id="panel-heading">{heading}</p>
                <Close sides/>
            </div>
            {second.map(|second| view! { <Other sides second/> })}
            {moved.then(|| view! { <p>{texts::pair::MOVED_PASSAGE}</p> })}
            {pair.map(|pair| view! { <DiffKey sides/> <Reasons sides pair/> })}
            <Matches sides at second/>
            {second.is_none().then(|| view! { <NearestLinks sides at/> })}
            <Steps sides place=StepsPlace::Panel/>
        </div>
    }
}

fn heading(sides: Sides, at: SentenceRef, second: Option<SentenceRef>, pair: Option<&Pair>) -> String {
    match (second, pair) {
        (Some(second), Some(pair)) => {
            texts::compare::match_heading(pair.confidence, pair.wording, &sides.name(second.column))
        }
        (Some(second), None) => texts::compare::nearest_heading(&sides.name(second.column)),
        (None, _) if sides.compared().is_open_to_doubt(at) => texts::compare::UNCLEAR_HEADING.to_owned(),
        (None, _) => texts::compare::NO_MATCH_HEADING.to_owned(),
    }
}

/// The other half of the pair, where its own column is not in view, and the way there.
#[component]
fn Other(sides: Sides, second: SentenceRef) -> Node {
    let compared = sides.compared();
    let language = compared.language(second.column);
    let there = move || {
        let first = sides.opened.get().first;
        sides.opening(compared.link(second, first)).href()
    };
    view! {
        <div class="panel-other">
            <blockquote lang=language dir="auto"><Marked sides at=second/></blockquote>
            <a href=there on:click=move |_| sides.step(None)>{texts::compare::show_in(&sides.name(second.column))}</a>
        </div>
    }
}

/// What the marks in the two sentences mean, as far as they occur.
#[component]
fn DiffKey(sides: Sides) -> Node {
    let diff = sides.diff.get_untracked();
    let kinds = [
        (diff.any(|half| &half.words), "other-words", texts::pair::OTHER_WORDS),
        (diff.any(|half| &half.moved), "moved-words", texts::pair::MOVED_WORDS),
        (diff.any(|half| &half.figures), "other-figure", texts::pair::OTHER_FIGURE),
    ];
    let kinds: Vec<Node> = kinds
        .into_iter()
        .filter(|(occurs, ..)| *occurs)
        .map(|(_, class, words)| view! { <li><span class=class>{words}</span></li> })
        .collect();
    (!kinds.is_empty())
        .then(|| view! { <ul class="diff-key" aria-label=texts::pair::DIFFERENCES>{kinds}</ul> })
        .into_node()
}

/// All matches of the sentence, where there are several, or beside a sentence that is none: a
/// number each.
#[component]
fn Matches(sides: Sides, at: SentenceRef, second: Option<SentenceRef>) -> Node {
    let compared = sides.compared();
    let partners: Vec<(SentenceRef, Pair)> =
        compared.matches(at).map(|(other, pair)| (other, pair.clone())).collect();
    let told = partners.len() > 1 || (partners.len() == 1 && second != Some(partners[0].0));
    let heading = texts::compare::matches_here(partners.len());
    let item = move |(number, (other, pair)): (usize, (SentenceRef, Pair))| {
        let link = compared.link(at, Some(other));
        let words =
            texts::compare::one_of_matches(pair.confidence, &sides.name(other.column), compared.text(other));
        let current = (second == Some(other)).then_some("true");
        view! {
            <li>
                <a
                    href=move || sides.opening(link).href()
                    title=words.clone()
                    aria-label=texts::compare::numbered(number + 1, &words)
                    aria-current=current
                    on:click=move |_| sides.hold(at)
                >
                    {texts::number(number + 1)}
                </a>
            </li>
        }
    };
    told.then(|| {
        view! {
            <div class="matches">
                <p>{heading}</p>
                <ul class="matches-list">{partners.into_iter().enumerate().map(item).collect_nodes()}</ul>
            </div>
        }
    })
    .into_node()
}

/// Where nothing answers the sentence: what comes nearest, on demand.
#[component]
fn NearestLinks(sides: Sides, at: SentenceRef) -> Node {
    let compared = sides.compared();
    let others = (0..sides.len()).filter(|column| *column != at.column);
    let nearest: Vec<SentenceRef> =
        others.filter_map(|column| compared.comparison.nearest(at, column)).map(|(other, _)| other).collect();
    if nearest.is_empty() {
        return view! { <p>{texts::compare::NOTHING_NEAR}</p> };
    }
    let item = |other: SentenceRef| {
        let link = compared.link(at, Some(other));
        view! {
            <li>
                <a href=move || sides.opening(link).href() on:click=move |_| sides.hold(at)>
                    {texts::compare::show_nearest(&sides.name(other.column))}
                </a>
            </li>
        }
    };
    view! { <ul class="nearest">{nearest.into_iter().map(item).collect_nodes()}</ul> }
}

#[component]
fn Close(sides: Sides) -> Node {
    let close = move |_| {
        if let Some(first) = sides.opened.get_untracked().first {
            sides.hold(first);
            focus(&mark_id(first));
        }
    };
    view! { <a class="panel-close" href=move || sides.opening(None).href() on:click=close>{texts::compare::CLOSE}</a> }
}
