//! One result.

use super::{Found, copies::Copies, ticked::use_ticked};
use crate::{
    add::AddedTag,
    library::use_library,
    location::{opener_id, use_location},
    parts::{Marked, OtherTextTag, Outlet, OutletName, TextTags},
    texts,
};
use crossread_engine::{
    article::Role,
    library::DocId,
    search::{Snippet, marked_title, snippet},
};
use crossread_markup::prelude::*;

/// One article: where it comes from, its headline, the passage that matches.
#[component]
pub fn ResultItem(
    /// Which article.
    doc: DocId,
    /// What the search finds; marks and missing words follow it.
    found: Found,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(doc);
    let passage = memo(move || snippet(library.articles(), doc, &found.plan.read()));
    let title = Signal::derive(move || marked_title(library.articles(), doc, &found.plan.read()));
    let href = move || location.view().with(|view| view.reading(details.id, None).href());
    view! {
        <li class="result">
            <p class="result-source">
                <Outlet outlet=OutletName::of(library, &details)/>
                <span>{details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date)}</span>
                <span>{texts::read::held(&details)}</span>
                <TextTags kind=details.kind extent=details.extent/>
                <AddedTag doc/>
            </p>
            <h2 class="result-title">
                <a id=opener_id(details.id) href=href lang=details.language dir="auto"><Marked text=title/></a>
            </h2>
            <Passage passage language=details.language/>
            <Missing doc found/>
            <Copies doc found/>
            <div class="result-actions">
                <Tick doc/>
                <PassageLink id=details.id headline=details.title passage found/>
            </div>
        </li>
    }
}

/// The passage that matches, or how the article begins.
#[component]
fn Passage(passage: Memo<Snippet>, language: Option<&'static str>) -> Node {
    live(move || {
        let passage = passage.get();
        (!passage.text.text.is_empty()).then(|| {
            let other = passage.role == Role::Aside;
            view! {
                <p class="result-passage" dir="auto">
                    {other.then(|| view! { <OtherTextTag/> " " })}
                    <span lang=language><Marked text=passage.text/></span>
                </p>
            }
        })
    })
}

/// Words of the search that this article lacks.
#[component]
fn Missing(doc: DocId, found: Found) -> Node {
    let missing = memo(move || {
        let (results, plan) = (found.results.read(), found.plan.read());
        let hit = results.hits.iter().find(|hit| hit.doc == doc);
        let missing = hit.map(|hit| hit.missing(&plan)).unwrap_or_default();
        missing.into_iter().map(str::to_owned).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !missing.read().is_empty()>
            <p class="result-missing">{move || texts::explore::missing(&missing.read())}</p>
        </Show>
    }
}

/// Opens the article at the passage, while there is a search.
#[component]
fn PassageLink(id: &'static str, headline: &'static str, passage: Memo<Snippet>, found: Found) -> Node {
    let location = use_location();
    let leads_somewhere = move || !found.plan.read().is_empty() && passage.read().anchor.is_some();
    let href = move || location.view().with(|view| view.reading(id, passage.read().anchor).href());
    view! {
        <Show when=leads_somewhere>
            <a
                class="result-open"
                id=format!("passage-{id}")
                href=href
                aria-label=texts::explore::open_passage(headline)
            >
                {texts::explore::OPEN_PASSAGE}
            </a>
        </Show>
    }
}

/// The checkbox that ticks the article for comparison.
#[component]
pub fn Tick(
    /// The article.
    doc: DocId,
) -> Node {
    let (library, location, ticked) = (use_library(), use_location(), use_ticked());
    let details = library.articles().details(doc);
    let (id, headline) = (details.id, details.title);
    let picked = move || ticked.has(doc);
    let blocked = memo(move || ticked.is_full() && !picked());
    let toggle = move |_| {
        location.adjust(&location.view().get_untracked().toggling_pick(library.articles(), id));
    };
    view! {
        <label class="tick" title=move || blocked.get().then_some(texts::explore::TICKED_ENOUGH)>
            <input
                type="checkbox"
                id=format!("tick-{id}")
                aria-label=texts::explore::tick(headline)
                prop:checked=picked
                disabled=blocked
                on:change=toggle
            />
            {texts::explore::TICK}
        </label>
    }
}
