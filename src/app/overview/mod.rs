//! A search counted: over time and outlets, its words and runs of words, and which of them one set
//! of articles uses more than another.

mod head;
mod key_words;
mod outlets;
mod settled;
mod table;
mod time;
mod versus;
mod words;

use crate::{
    explore::{ActiveFilters, Found, NothingFound, Undated, Understood},
    library::use_library,
    location::use_location,
    parts::use_announcer,
    work::Work,
};
use crossread_engine::{
    concordance::{Concordance, ConcordanceTask},
    search::Query,
    view::View,
};
use crossread_markup::prelude::*;
use head::Head;
use key_words::KeyWords;
use outlets::Outlets;
use settled::settled;
use std::mem;
use time::OverTime;
use words::Words;

/// What all parts of the overview count.
#[derive(Clone, Copy)]
struct Counted {
    /// The view, once typing pauses.
    view: RwSignal<View>,
    /// The hits of its search; none without words to look for.
    lines: Work<Concordance>,
}

impl Counted {
    /// Whether there are words to look for; else articles and words are counted.
    fn is_search(self) -> bool {
        self.view.with(|view| Query::parse(&view.query).has_words())
    }
}

/// Each part counts by itself, so that the quick ones need not wait for the others.
#[component]
pub fn OverviewScreen(
    /// What the view's search finds.
    found: Found,
) -> Node {
    let (library, location, announcer) = (use_library(), use_location(), use_announcer());
    let view = settled(location);
    let searched = memo(move || {
        view.with(|view| View { match_case: view.match_case, set_aside: view.set_aside, ..view.searched() })
    });
    let lines = Work::follow(move || Some(ConcordanceTask::new(library.articles(), &searched.read())));
    let counted = Counted { view, lines };
    let mut arriving = true;
    effect(move || {
        if lines.outcome().is_some() && !mem::take(&mut arriving) {
            // Only a new count is said, not a view that leaves it as it is.
            announcer.say_after_typing(untrack(|| head::summary(counted)));
        }
    });
    let nothing = move || found.results.with(|results| results.hits.is_empty());
    view! {
        <section class="overview" aria-labelledby="heading">
            <Head counted/>
            <Understood found/>
            <ActiveFilters/>
            <Undated found/>
            <Show when=nothing>
                <NothingFound found/>
            </Show>
            <Show when=move || !nothing()>
                <OverTime counted/>
                <Outlets counted/>
                <Words counted/>
                <KeyWords counted/>
            </Show>
        </section>
    }
}
