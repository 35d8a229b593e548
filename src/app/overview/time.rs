//! Hits over time.

use super::{
    Counted,
    table::{Cell, Table, TableView},
};
use crate::{
    library::use_library,
    parts::{
        Unfold,
        columns::{outline, view_box},
    },
    texts,
};
use crossread_engine::{
    overview::{TimeStep, Timeline, timeline},
    view::{Show as Shown, View},
};
use crossread_markup::prelude::*;

/// A picture where most articles state their day and the days differ, else why there is none.
#[component]
pub fn OverTime(counted: Counted) -> Node {
    let library = use_library();
    let time = memo(move || {
        let lines = counted.lines.outcome().unwrap_or_default();
        timeline(library.articles(), &lines)
    });
    let is_there = move || counted.lines.outcome().is_some();
    let why_not = memo(move || is_there().then(|| time.with(why_not)).flatten());
    let undated = move || time.with(|time| (time.undated.all_articles, time.undated.lines));
    let table = move |()| {
        let is_search = counted.is_search();
        counted.view.with(|view| time.with(|time| table(time, view, is_search)))
    };
    view! {
        <section class="overview-part" aria-labelledby="over-time">
            <h2 id="over-time" class="overview-heading">
                {move || texts::overview::over_time(counted.is_search())}
            </h2>
            <p class="hint">{why_not}</p>
            <Show when=move || is_there() && why_not.read().is_none()>
                <Picture counted time/>
                {move || (undated().0 > 0).then(|| view! {
                    <p class="hint">{texts::overview::not_in_picture(undated().0, undated().1)}</p>
                })}
                <Unfold words=texts::overview::AS_TABLE>
                    <TableView caption=texts::overview::OVER_TIME holds="over-time" of_hits=true table/>
                </Unfold>
            </Show>
        </section>
    }
}

/// The columns, and below them what they say.
#[component]
fn Picture(counted: Counted, time: Memo<Timeline>) -> Node {
    let counts = move || {
        let is_search = counted.is_search();
        time.with(|time| time.steps.iter().map(|step| counted_in(step, is_search)).collect::<Vec<usize>>())
    };
    let end = move |last: bool| {
        time.with(|time| {
            let steps = time.axis.steps();
            let step = if last { steps.last() } else { steps.first() };
            step.map(|step| texts::partial_date(*step))
        })
    };
    let said =
        move || time.with(|time| texts::overview::most(time.axis.steps(), &counts(), counted.is_search()));
    view! {
        <figure class="overview-figure">
            <svg
                class="overview-picture"
                role="img"
                preserveAspectRatio="none"
                viewBox=move || view_box(counts().len())
                aria-label=said
            >
                <path class="plot" d=move || outline(&counts(), &|_| true)/>
            </svg>
            <figcaption class="overview-axis">
                <span>{move || end(false)}</span>
                <span class="overview-most">{said}</span>
                <span>{move || end(true)}</span>
            </figcaption>
        </figure>
    }
}

/// Hits, or all articles where nothing is searched.
fn counted_in(step: &TimeStep, is_search: bool) -> usize {
    if is_search { step.lines } else { step.all_articles }
}

fn why_not(time: &Timeline) -> Option<String> {
    let dated: usize = time.steps.iter().map(|step| step.all_articles).sum();
    match time.axis.steps() {
        _ if !time.is_telling() => Some(texts::overview::few_dated(dated, dated + time.undated.all_articles)),
        [] => Some(texts::overview::few_dated(0, 0)),
        [only] => Some(texts::overview::one_day(*only)),
        _ => None,
    }
}

fn table(time: &Timeline, view: &View, is_search: bool) -> Table {
    let show = if is_search { Shown::Lines } else { Shown::Results };
    let mut table = Table { columns: vec![texts::overview::WHEN], rows: Vec::new() };
    if is_search {
        table.columns.extend([
            texts::overview::HITS,
            texts::overview::PER_THOUSAND,
            texts::overview::WITH_HIT,
        ]);
    }
    table.columns.extend([texts::overview::ARTICLES, texts::overview::WORDS]);
    for (day, step) in time.axis.steps().iter().zip(&time.steps) {
        let there = View { from: Some(*day), to: Some(*day), ..view.showing(show) };
        let mut row = vec![Cell::name(&texts::partial_date(*day), Some(there.href()))];
        if is_search {
            let share = step.lines as f64 * 1000.0 / step.words.max(1) as f64;
            row.extend([Cell::count(step.lines), Cell::measure(share, 2), Cell::count(step.articles)]);
        }
        row.extend([Cell::count(step.all_articles), Cell::count(step.words as usize)]);
        table.rows.push(row);
    }
    table
}
