//! The most frequent words and runs of words.

use super::{
    Counted,
    table::{Cell, Table, TableView},
};
use crate::{
    library::use_library,
    location::use_location,
    parts::{Working, busy},
    texts,
    work::Work,
};
use crossread_engine::{
    overview::{WordListTask, WordLists},
    view::{RUN_LENGTHS, Show as Shown, View},
};
use crossread_markup::prelude::*;

/// How many of each length are listed, those that are shown only on demand included.
const LISTED: usize = 1_000;

/// One list at a time: single words, or runs of two to five.
#[component]
pub fn Words(counted: Counted) -> Node {
    let library = use_library();
    let asked =
        memo(move || counted.view.with(|view| View { run_length: view.run_length, ..view.searched() }));
    let lists = Work::follow(move || {
        let view = asked.get();
        Some(WordListTask::new(library.articles(), &view, view.run_length, LISTED))
    });
    let table = move |()| {
        let lists = lists.outcome().unwrap_or_default();
        counted.view.with(|view| table(&lists, view))
    };
    let is_empty = memo(move || lists.outcome().map(|_| table(()).rows.is_empty()));
    let of = move || {
        lists.outcome().map(|lists| texts::overview::words_of(lists.words, lists.different, lists.articles))
    };
    let limits = move || lists.outcome().map(|lists| texts::overview::limits(lists.digests, lists.cut));
    view! {
        <section class="overview-part" aria-labelledby="word-list" aria-busy=busy(move || lists.is_busy())>
            <h2 id="word-list" class="overview-heading">{texts::overview::WORD_LIST}</h2>
            <div class="overview-tools">
                <RunLength/>
                <StopWords/>
            </div>
            <p class="hint">{of} {limits}</p>
            <Working progress=Signal::derive(move || lists.progress())/>
            {move || (is_empty.get() == Some(true)).then(|| view! { <p>{texts::overview::NO_RUNS}</p> })}
            <Show when=move || is_empty.get() == Some(false)>
                <TableView caption=texts::overview::WORD_LIST holds="words" of_hits=false table/>
            </Show>
        </section>
    }
}

/// How many words a run has.
#[component]
fn RunLength() -> Node {
    let location = use_location();
    let view = location.view();
    let choose = move |event: web_sys::Event| {
        let run_length = event_target_value(&event).parse().unwrap_or(*RUN_LENGTHS.start());
        location.open(&View { run_length, ..view.get_untracked() });
    };
    let option = move |length: usize| {
        let is_chosen = move || view.with(|view| view.run_length == length);
        view! {
            <option value=length.to_string() prop:selected=is_chosen>{texts::overview::run_length(length)}</option>
        }
    };
    view! {
        <label class="choice">
            {texts::overview::RUN_LENGTH}
            <select class="field" id="run" on:change=choose>{RUN_LENGTHS.map(option).collect_nodes()}</select>
        </label>
    }
}

/// The switch for words such as "the".
#[component]
fn StopWords() -> Node {
    let location = use_location();
    let view = location.view();
    let on = move || view.with(|view| view.stop_words);
    let toggle = move |_| {
        let view = view.get_untracked();
        location.open(&View { stop_words: !view.stop_words, ..view });
    };
    view! {
        <label class="switch">
            <input type="checkbox" id="stop" prop:checked=on on:change=toggle/>
            {texts::overview::STOP_WORDS}
        </label>
    }
}

fn table(lists: &WordLists, view: &View) -> Table {
    let columns = vec![texts::overview::WORD, texts::overview::TIMES, texts::overview::ARTICLES];
    let mut table = Table { columns, rows: Vec::new() };
    let mut most = 0;
    for run in lists.lists.last().into_iter().flat_map(|list| &list.runs) {
        if run.is_stop && !view.stop_words {
            continue;
        }
        most = most.max(run.count);
        table.rows.push(vec![
            Cell::name(&run.words, Some(in_context(view, &run.words))),
            Cell::count(run.count as usize).with_bar(f64::from(run.count), f64::from(most)),
            Cell::count(run.articles as usize),
        ]);
    }
    table
}

/// The link to words in their context; the filters stay.
pub fn in_context(view: &View, words: &str) -> String {
    let query = format!("\"{words}\"");
    View { query, match_case: false, ..view.showing(Shown::Lines) }.href()
}
