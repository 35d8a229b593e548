//! Words nearby: the collocates of what was searched for.

use super::{Lines, both::both};
use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    parts::{Download, FileForm, Fold, More, Working, busy, wide},
    texts,
    work::Work,
};
use crossread_engine::{
    concordance::{Collocate, Collocates, Concordance, line_text},
    export::{decimal, table_csv},
    order::sort_by,
    text::fold,
    view::{RESULTS_STEP, Show as Shown, View},
};
use crossread_markup::prelude::*;

/// Words that are listed at first, and how many more each time.
const STEP: usize = 30;

/// What the words are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    /// How exclusively the two stand together.
    LogDice,
    /// How sure it is that this is no chance.
    LogLikelihood,
}

/// The words within five words of the hits. Counted when the reader opens it.
#[component]
pub fn Nearby(
    /// The lines.
    lines: Lines,
) -> Node {
    view! {
        <Fold id="nearby" title=texts::lines::NEARBY open=lines.shows_nearby>
            <NearbyWords lines/>
        </Fold>
    }
}

#[component]
fn NearbyWords(lines: Lines) -> Node {
    let work = lines.nearby;
    let (by, stop_words) = (RwSignal::new(Measure::LogDice), RwSignal::new(false));
    let found = move || work.outcome().filter(|found| found.lines > 0);
    let counted = move || found().map(|found| texts::lines::nearby_counted(&found));
    let left_out = move || {
        let left_out = work.outcome().map_or(0, |found| found.left_out);
        (left_out > 0).then(|| texts::lines::left_out(left_out))
    };
    view! {
        <div class="nearby" aria-busy=busy(move || work.is_busy())>
            <Working progress=Signal::derive(move || work.progress())/>
            {move || left_out().map(|words| view! { <p class="hint">{words}</p> })}
            <Show when=move || found().is_some()>
                <p class="quiet">{counted}</p>
                <StopWordSwitch is_on=stop_words/>
                <NearbyTable lines by stop_words/>
                <p class="hint">{texts::lines::MEASURES}</p>
                <Save work/>
            </Show>
        </div>
    }
}

#[component]
fn StopWordSwitch(is_on: RwSignal<bool>) -> Node {
    let change = move |event| is_on.set(event_target_checked(&event));
    view! {
        <label class="switch">
            <input type="checkbox" id="stop-words" prop:checked=is_on on:change=change/>
            {texts::lines::STOP_WORDS}
        </label>
    }
}

/// The words by either measure.
#[component]
fn NearbyTable(lines: Lines, by: RwSignal<Measure>, stop_words: RwSignal<bool>) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = memo(move || location.view().with(|view| view.showing(Shown::Lines)));
    let listed = RwSignal::new(STEP);
    // Numbers among the words found, of which there may be thousands.
    let words = memo(move || {
        let Some(found) = lines.nearby.outcome() else { return Vec::new() };
        let with_stop_words = stop_words.get();
        let mut words: Vec<usize> = (0..found.words.len()).collect();
        words.retain(|&word| with_stop_words || !found.words[word].is_stop_word);
        if by.get() == Measure::LogLikelihood {
            let measure = |word: usize| found.words[word].log_likelihood;
            sort_by(&mut words, |a, b| measure(*b).total_cmp(&measure(*a)));
        }
        words
    });
    let rows = move || {
        let found = lines.nearby.outcome()?;
        let node = lines.gathered.outcome().and_then(|found| first_node(library, &found)).unwrap_or_default();
        let base = View { sample: None, match_case: false, top: RESULTS_STEP, ..view.get() };
        let row = |&word: &usize| {
            let word = found.words.get(word)?;
            let query = both(&base.query, &node, &word.word);
            Some(row(word, &View { query, ..base.clone() }.href()))
        };
        Some(words.read().iter().take(listed.get()).map(row).collect_nodes())
    };
    let none = move || words.read().is_empty();
    let more = move || words.read().len().saturating_sub(listed.get()).min(STEP);
    view! {
        <Show when=none><p>{texts::lines::NONE_NEARBY}</p></Show>
        <Show when=move || !none()>
            {wide(texts::lines::NEARBY, view! {
                <table class="counts nearby-table">
                    <caption class="visually-hidden">{texts::lines::NEARBY}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts::lines::WORD}</th>
                            <th scope="col">{texts::lines::LEFT_RIGHT}</th>
                            <th scope="col" class="roomy">{texts::lines::ARTICLES}</th>
                            <th scope="col" class="roomy">{texts::lines::IN_ALL}</th>
                            <SortHead by measure=Measure::LogDice words=texts::lines::LOG_DICE/>
                            <SortHead by measure=Measure::LogLikelihood words=texts::lines::LOG_LIKELIHOOD/>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
        </Show>
        <Show when=move || more() != 0>
            <p class="show-more">
                <More
                    left=Signal::derive(more)
                    words=Signal::derive(move || texts::show_more(more()))
                    on_more=move |()| listed.update(|listed| *listed += STEP)
                />
            </p>
        </Show>
    }
}

/// The heading of a column that sorts.
#[component]
fn SortHead(by: RwSignal<Measure>, measure: Measure, words: &'static str) -> Node {
    let sorted = move || (by.get() == measure).then_some("descending");
    view! {
        <th scope="col" aria-sort=sorted>
            <button type="button" class="sort-head" on:click=move |_| by.set(measure)>
                {words}
                <span class="sort-arrow" aria-hidden="true"></span>
            </button>
        </th>
    }
}

fn row(word: &Collocate, href: &str) -> Node {
    view! {
        <tr>
            <th scope="row"><a href=href.to_owned() dir="auto">{word.word.clone()}</a></th>
            <td>{texts::lines::left_right(word.left, word.right)}</td>
            <td class="roomy">{texts::number(word.articles as usize)}</td>
            <td class="roomy">{texts::number(word.frequency as usize)}</td>
            <td>{texts::hundredths(word.log_dice)}</td>
            <td>{texts::hundredths(word.log_likelihood)}</td>
        </tr>
    }
}

/// How the first line writes what was searched for, folded.
fn first_node(library: OpenLibrary, found: &Concordance) -> Option<String> {
    let line = found.lines.first()?;
    let text = line_text(library.articles(), line, 0);
    text.text.get(text.node).map(fold)
}

#[component]
fn Save(work: Work<Collocates>) -> Node {
    let (library, view) = (use_library(), use_location().view());
    let text = move |()| {
        let header =
            ["word", "left", "right", "articles", "in all", "expected", "logDice", "G2", "stop word"];
        let mut rows = Vec::new();
        for word in untrack(|| work.outcome()).iter().flat_map(|found| &found.words) {
            let measure = |value: f64| decimal((value * 1000.0) as i64);
            rows.push(vec![
                word.word.clone(),
                word.left.to_string(),
                word.right.to_string(),
                word.articles.to_string(),
                word.frequency.to_string(),
                measure(word.expected),
                measure(word.log_dice),
                measure(word.log_likelihood),
                (if word.is_stop_word { "yes" } else { "no" }).to_owned(),
            ]);
        }
        table_csv(&header, &rows, &library.method(&view.get_untracked()))
    };
    view! {
        <p><Download words=texts::lines::SAVE_NEARBY holds="words-nearby" form=FileForm::CSV text/></p>
    }
}
