//! What stands above shared wording and facts: the articles, and the ways to exchange them.

use super::{add::AddArticle, by_switch::BySwitch, told_apart};
use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName, TextTags},
    read::BackToResults,
    texts,
};
use crossread_engine::{library::DocId, view::COMPARED};
use crossread_markup::prelude::*;

/// Heading, switch, and the articles that are compared.
#[component]
pub fn Articles(
    /// Which articles.
    docs: Vec<DocId>,
    /// What is shown of them.
    heading: &'static str,
) -> Node {
    let library = use_library();
    let ids: Vec<String> = docs.iter().map(|doc| library.details(*doc).id.to_owned()).collect();
    let outlet = |doc: &DocId| OutletName::of(library, &library.details(*doc));
    let outlets = told_apart(docs.iter().map(outlet).collect());
    let mut items = Vec::new();
    for (column, outlet) in outlets.into_iter().enumerate() {
        items.push(view! { <Article doc=docs[column] outlet ids=ids.clone()/> });
    }
    let add = (docs.len() < *COMPARED.end()).then(|| view! { <AddArticle docs/> });
    view! {
        <header class="facts-head">
            <BackToResults/>
            <h1 id="heading" class="compare-heading" tabindex="-1">{heading}</h1>
            <BySwitch/>
            <ul class="facts-compared" aria-label=texts::facts::ARTICLES>{items}</ul>
            {add}
        </header>
    }
}

#[component]
fn Article(doc: DocId, outlet: OutletName, ids: Vec<String>) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(doc);
    let rest: Vec<String> = ids.into_iter().filter(|id| id != details.id).collect();
    let read = move || location.view().with(|view| view.reading(details.id, None).href());
    let without = move || location.view().with(|view| view.comparing(&rest).href());
    let remove = texts::compare::of_column(texts::compare::REMOVE, &outlet.name);
    view! {
        <li>
            <a class="facts-article" href=read>
                <Outlet outlet/>
                <span class="facts-headline" lang=details.language dir="auto">{details.title}</span>
            </a>
            <TextTags kind=details.kind extent=details.extent/>
            <a class="column-remove" href=without aria-label=remove>{texts::compare::REMOVE}</a>
        </li>
    }
}
