//! The stories that a search is about.

mod story;

use crate::{
    explore::{ActiveFilters, Found, NothingFound, Undated, Understood},
    library::use_library,
    location::use_location,
    parts::{ShowMore, use_announcer},
    texts,
};
use crossread_engine::stories::stories;
use crossread_markup::prelude::*;
use std::mem;
use story::StoryItem;

/// Heading, and the stories: those of most outlets first.
#[component]
pub fn StoriesScreen(
    /// What the view's search finds.
    found: Found,
) -> Node {
    let (library, announcer) = (use_library(), use_announcer());
    let view = use_location().view();
    let stories = memo(move || {
        let results = found.results.read();
        stories(library.articles(), results.hits.iter().map(|hit| hit.doc))
    });
    let sum = move || stories.with(|stories| texts::stories::sum(stories.listed.len(), stories.alone));
    let mut arriving = true;
    effect(move || {
        let sum = sum();
        if !mem::take(&mut arriving) {
            announcer.say_after_typing(sum);
        }
    });
    let total = move || stories.read().listed.len();
    let nothing = memo(move || found.results.read().hits.is_empty());
    let remark = move || match library.story_count() {
        0 => Some(texts::stories::NO_STORY),
        1 if total() == 1 => Some(texts::stories::ONE_STORY),
        _ if total() == 0 => Some(texts::stories::NONE_FOUND),
        _ => None,
    };
    let top = memo(move || view.with(|view| view.top));
    let items = move || {
        let listed =
            stories.with(|stories| stories.listed.iter().take(top.get()).cloned().collect::<Vec<_>>());
        listed.into_iter().map(|story| view! { <StoryItem story/> }).collect_nodes()
    };
    view! {
        <section class="results stories" aria-labelledby="heading">
            <div class="results-head">
                <div class="results-title">
                    <h1 id="heading" class="results-heading" tabindex="-1">
                        {move || view.with(|view| texts::stories::heading(view.query.trim()))}
                    </h1>
                    <p class="results-count">{sum}</p>
                </div>
            </div>
            <Understood found/>
            <ActiveFilters/>
            <Undated found/>
            <Show when=move || nothing.get()>
                <NothingFound found/>
            </Show>
            <Show when=move || !nothing.get()>
                {move || remark().map(|remark| view! { <p class="stories-remark">{remark}</p> })}
                <ol class="result-list">
                    {items}
                </ol>
                <ShowMore
                    listed=Signal::derive(move || total().min(top.get()))
                    total=Signal::derive(total)
                    said=texts::stories::listed
                />
                <p class="hint">{texts::stories::HOW}</p>
            </Show>
        </section>
    }
}
