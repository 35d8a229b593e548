//! One story in the list.

use crate::{
    library::use_library,
    location::{opener_id, use_location},
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{
    stories::{ListedStory, Source},
    view::Show as Shown,
};
use crossread_markup::prelude::*;

/// So many outlets are named; of the others it is said how many there are.
const MOST_OUTLETS: usize = 8;

/// Days, the headline of the most central article, the outlets, and where one can go from there.
#[component]
pub fn StoryItem(
    /// The story, as far as the search found it.
    story: ListedStory,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let central = library.articles().details(story.story.central);
    let id = library.articles().details(story.story.first).id;
    let compared: Vec<String> =
        story.compare.iter().map(|&doc| library.articles().details(doc).id.to_owned()).collect();
    let all = story.story.articles.len();
    let reading = move || view.with(|view| view.reading(central.id, None).href());
    let comparing = move || view.with(|view| view.comparing(&compared).href());
    let whole = move || view.with(|view| view.of_story(id).href());
    let facts = move || view.with(|view| view.of_story(id).showing(Shown::Facts).href());
    let action = move |words: String, href: Signal<String>| {
        let label = texts::stories::about(&words, central.title);
        view! { <a class="result-open" href=href aria-label=label>{words}</a> }
    };
    let more = story.sources.len().saturating_sub(MOST_OUTLETS);
    let to_compare = story.compare.len();
    view! {
        <li class="result">
            <p class="result-source">
                <span>{texts::stories::days(story.days)}</span>
                <span>{texts::stories::found(story.found.len(), all)}</span>
            </p>
            <h2 class="result-title">
                <a id=opener_id(central.id) href=reading lang=central.language dir="auto">{central.title}</a>
            </h2>
            <ul class="story-sources">
                {story.sources.into_iter().take(MOST_OUTLETS).map(|source| view! { <SourceItem source/> }).collect_nodes()}
                {(more > 0).then(|| view! { <li>{texts::stories::more_outlets(more)}</li> })}
            </ul>
            <div class="result-actions">
                {(to_compare > 0).then(|| action(texts::stories::compare(to_compare), Signal::derive(comparing)))}
                {action(texts::stories::FACTS.to_owned(), Signal::derive(facts))}
                {action(texts::stories::all(all), Signal::derive(whole))}
            </div>
        </li>
    }
}

/// An outlet, and how many of the articles are its own.
#[component]
fn SourceItem(source: Source) -> Node {
    let library = use_library();
    let details = library.articles().details(source.doc);
    view! {
        <li class="story-source">
            <Outlet outlet=OutletName::of(library, &details)/>
            {(source.articles > 1).then(|| view! { <span class="story-times">{texts::stories::times(source.articles)}</span> })}
        </li>
    }
}
