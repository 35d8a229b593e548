//! What stands above and below the facts: which articles, the way to each part, the filter.

use super::{figures, names, quotes, statements, telling::Telling};
use crate::{
    library::use_library,
    location::use_location,
    parts::{EXPORT, Outlet, OutletName, TextTags},
    texts,
};
use crossread_engine::{article::Kind, extent::Extent, library::Facet, view::Show as Shown};
use crossread_markup::prelude::*;

/// The articles, the parts and the filter.
#[component]
pub fn Head(telling: Telling) -> Node {
    let gathered = telling.gathered();
    let base = telling.base();
    let results = base.showing(Shown::Results);
    let left_out = (gathered.asked > gathered.docs.len()).then(|| {
        let said = texts::facts::left_out(gathered.docs.len(), gathered.asked);
        view! { <p class="facts-note">{said}" "<a href=results.href()>{texts::facts::TO_RESULTS}</a></p> }
    });
    let retold = gathered.details.iter().any(|details| details.kind == Kind::Digest);
    let cut = gathered.details.iter().any(|details| details.extent != Extent::Full);
    let alone = gathered.docs.len() == 1;
    view! {
        {left_out}
        {alone.then(|| view! { <p class="facts-note">{texts::facts::ONE_ARTICLE}</p> })}
        <p class="facts-note">{texts::facts::SUGGESTED}</p>
        {retold.then(|| view! { <p class="facts-note">{texts::facts::RETOLD_NOTE}</p> })}
        {cut.then(|| view! { <p class="facts-note">{texts::compare::CUT_NOTE}</p> })}
        {base.compare.is_empty().then(|| view! { <Articles telling/> })}
        <nav class="facts-index" aria-label=texts::facts::ON_THIS_PAGE>
            {part(statements::ID, texts::facts::STATEMENTS)}
            {part(quotes::ID, texts::facts::QUOTES)}
            {part(figures::ID, texts::facts::FIGURES)}
            {part(names::ID, texts::facts::ALL_NAMES)}
            // Below so many links that nobody would get there by keys.
            {part(EXPORT, texts::EXPORT)}
        </nav>
        <Filter/>
    }
}

fn part(id: &'static str, title: &'static str) -> Node {
    view! { <a class="facts-jump" href=format!("#{id}")>{title}</a> }
}

/// The articles with their headlines, few of them open to the eye.
#[component]
fn Articles(telling: Telling) -> Node {
    const FEW: usize = 4;
    let (gathered, base) = (telling.gathered(), telling.base());
    let mut items = Vec::new();
    for (details, outlet) in gathered.details.iter().zip(&gathered.outlets) {
        items.push(view! {
            <li>
                <a class="facts-article" href=base.reading(details.id, None).href()>
                    <Outlet outlet=outlet.clone()/>
                    <span class="facts-headline" lang=details.language dir="auto">{details.title}</span>
                </a>
                <TextTags kind=details.kind extent=details.extent/>
            </li>
        });
    }
    let all = gathered.docs.len();
    view! {
        <details class="facts-articles" open=all <= FEW>
            <summary>{texts::facts::ARTICLES}" "<span class="facts-count">{texts::number(all)}</span></summary>
            <ul>{items}</ul>
        </details>
    }
}

/// The field that leaves only facts with the typed words.
#[component]
fn Filter() -> Node {
    let location = use_location();
    let rows = memo(move || location.view().with(|view| view.rows.clone()));
    let typed = move |event: web_sys::Event| {
        let shown = location.view().get_untracked();
        location.adjust(&shown.with_rows(&event_target_value(&event)));
    };
    view! {
        <label class="choice facts-filter">
            {texts::facts::FILTER}
            <input
                class="field"
                type="search"
                id="rows"
                autocomplete="off"
                placeholder=texts::facts::FILTER_EXAMPLE
                prop:value=rows
                on:input=typed
            />
        </label>
    }
}

/// The way to the words that each outlet uses more than the others.
#[component]
pub fn KeyWords(telling: Telling) -> Node {
    let (gathered, base) = (telling.gathered(), telling.base());
    let library = use_library();
    let mut names: Vec<&str> = Vec::new();
    for details in &gathered.details {
        if let Some(name) = details.name().filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    let link = |name: &&str| {
        let of_outlet = base.first_screen().toggling(Facet::Outlet, name).showing(Shown::Overview);
        let shown = OutletName::of_filter(library, name).name;
        view! { <li><a class="chip" href=of_outlet.href()><bdi>{shown}</bdi></a></li> }
    };
    (!names.is_empty())
        .then(|| {
            view! {
                <section class="facts-part" aria-labelledby="words-used-more">
                    <h2 id="words-used-more" class="facts-heading">{texts::facts::KEY_WORDS}</h2>
                    <p class="hint">{texts::facts::KEY_WORDS_HINT}</p>
                    <ul class="chips">{names.iter().map(link).collect_nodes()}</ul>
                </section>
            }
        })
        .into_node()
}
