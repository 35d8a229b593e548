//! Words that one set of articles uses more than another.

use super::{
    Counted,
    table::{Cell, Table, TableView},
    versus::Versus,
    words::in_context,
};
use crate::{
    library::use_library,
    parts::{Working, busy},
    texts,
    work::Work,
};
use crossread_engine::{
    overview::{KeyWord, Keyness, KeynessTask},
    view::View,
};
use crossread_markup::prelude::*;

/// How many words are listed to each side, words such as "the" included.
const LISTED: usize = 500;

/// The other set, both lists of words or why there are none, and how it is worked out.
#[component]
pub fn KeyWords(counted: Counted) -> Node {
    let library = use_library();
    let asked =
        memo(move || counted.view.with(|view| View { versus: view.versus.clone(), ..view.searched() }));
    // All articles leave none to set them against.
    let is_whole = move || asked.with(|view| view.query.trim().is_empty() && !view.is_filtered());
    let keyness = Work::follow(move || {
        (!is_whole()).then(|| KeynessTask::new(library.articles(), &asked.read(), LISTED))
    });
    let said = move || keyness.outcome().map(|found| texts::overview::sets(&found));
    let too_little = move || {
        let why =
            |found: &Keyness| found.words.as_ref().err().map(|why| texts::overview::too_little(*why, found));
        if is_whole() {
            return Some(texts::overview::NOTHING_AGAINST.to_owned());
        }
        keyness.outcome().and_then(|found| why(&found))
    };
    let is_telling = memo(move || keyness.outcome().is_some_and(|found| found.words.is_ok()));
    let table = move |is_more: bool| {
        let found = keyness.outcome();
        let words = found.as_ref().and_then(|found| found.words.as_ref().ok());
        let words = words.map_or(&[][..], |words| if is_more { &words.used_more } else { &words.used_less });
        counted.view.with(|view| table(words, view))
    };
    view! {
        <section class="overview-part" aria-labelledby="key-words" aria-busy=busy(move || keyness.is_busy())>
            <h2 id="key-words" class="overview-heading">{texts::overview::KEY_WORDS}</h2>
            <Versus/>
            <p class="hint">{said}</p>
            <Working progress=Signal::derive(move || keyness.progress())/>
            <p>{too_little}</p>
            <Show when=move || is_telling.get()>
                <h3 class="overview-side">{texts::overview::USED_MORE}</h3>
                <TableView caption=texts::overview::USED_MORE holds="used-more" of_hits=false table=move |()| table(true)/>
                <h3 class="overview-side">{texts::overview::USED_LESS}</h3>
                <TableView caption=texts::overview::USED_LESS holds="used-less" of_hits=false table=move |()| table(false)/>
                <p class="hint">{texts::overview::MEASURES}</p>
            </Show>
        </section>
    }
}

fn table(words: &[KeyWord], view: &View) -> Table {
    let columns = vec![
        texts::overview::WORD,
        texts::overview::TIMES_HERE,
        texts::overview::TIMES_THERE,
        texts::overview::LOG_LIKELIHOOD,
        texts::overview::LOG_RATIO,
        texts::overview::ARTICLES_HERE,
        texts::overview::ARTICLES_THERE,
    ];
    let mut table = Table { columns, rows: Vec::new() };
    // Of both sets, which need not have a filter in common.
    let everywhere = view.without_filters();
    let mut highest = 0.0_f64;
    for word in words {
        if word.is_stop_word && !view.stop_words {
            continue;
        }
        highest = highest.max(word.log_likelihood);
        table.rows.push(vec![
            Cell::name(&word.word, Some(in_context(&everywhere, &word.word))),
            Cell::count(word.here.count as usize),
            Cell::count(word.there.count as usize),
            Cell::measure(word.log_likelihood, 1).with_bar(word.log_likelihood, highest),
            Cell::measure(word.log_ratio, 1),
            Cell::count(word.here.articles as usize),
            Cell::count(word.there.articles as usize),
        ]);
    }
    table
}
