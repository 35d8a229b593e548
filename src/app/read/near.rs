//! Who else reports the story, and what is near: ways on from an article.

use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{
    library::DocId,
    stories::{Around, Near},
};
use crossread_markup::prelude::*;

/// So many other reports are listed; to the others there is a link.
const MOST_LISTED: usize = 6;

/// Less wording than this is shared by reports that know nothing of each other.
const WORTH_SAYING: f32 = 0.05;

/// Articles of the same story by other outlets, and the nearest others.
#[component]
pub fn NearArticles(
    /// The article that is open.
    doc: DocId,
    /// What stands around it.
    around: StoredValue<Around>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let Around { story, also_reported, nearest, .. } = around.get_value();
    let whole = story.filter(|_| also_reported.len() > MOST_LISTED).map(|story| {
        let id = library.articles().details(story.first).id;
        let href = move || location.view().with(|view| view.of_story(id).href());
        view! { <a class="near-all" href=href>{texts::stories::all_of_story(story.articles.len())}</a> }
    });
    let list = |heading: &'static str, id: &'static str, near: &[Near], whole: Option<Node>| {
        let item = |near: &Near| view! { <NearItem doc near=*near around/> };
        (!near.is_empty()).then(|| {
            view! {
                <section class="near" aria-labelledby=id>
                    <h2 id=id class="side-heading">{heading}</h2>
                    <ol class="near-list">{near.iter().take(MOST_LISTED).map(item).collect_nodes()}</ol>
                    {whole}
                </section>
            }
        })
    };
    view! {
        {list(texts::stories::ALSO_REPORTED, "also-reported", &also_reported, whole)}
        {list(texts::stories::NEAREST, "nearest", &nearest, None)}
    }
}

/// The articles that are listed.
pub fn listed(around: &Around) -> Vec<DocId> {
    let others = around.also_reported.iter().take(MOST_LISTED).chain(&around.nearest);
    others.map(|near| near.doc).collect()
}

/// One of them: to be read or compared.
#[component]
fn NearItem(doc: DocId, near: Near, around: StoredValue<Around>) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(near.doc);
    let ids = [doc, near.doc].map(|doc| library.articles().details(doc).id.to_owned());
    let reading = move || location.view().with(|view| view.reading(details.id, None).href());
    let comparing = move || location.view().with(|view| view.comparing(&ids).href());
    view! {
        <li class="near-item">
            <a class="near-title" href=reading lang=details.language dir="auto">{details.title}</a>
            <p class="near-source">
                <Outlet outlet=OutletName::of(library, &details)/>
                {details.date.map(|date| view! { <span>{texts::date(date)}</span> })}
            </p>
            {around.with_value(|around| note(around, near)).map(|note| view! { <p class="near-note">{note}</p> })}
            <a
                class="near-compare"
                id=format!("compare-with-{}", details.id)
                href=comparing
                aria-label=texts::stories::about(texts::stories::COMPARE, details.title)
            >
                {texts::stories::COMPARE}
            </a>
        </li>
    }
}

/// What the two texts have in common, where that is worth saying.
fn note(around: &Around, near: Near) -> Option<String> {
    if around.same_text.contains(&near.doc) {
        Some(texts::stories::SAME_TEXT.to_owned())
    } else if around.versions.contains(&near.doc) {
        Some(texts::stories::VERSION.to_owned())
    } else {
        (near.shared_wording >= WORTH_SAYING).then(|| texts::stories::shared_wording(near.shared_wording))
    }
}
