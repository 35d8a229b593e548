//! The first screen: what this is, in the owner's words where there are some.

use super::{examples::Examples, tour::Tour};
use crate::{
    compare::Specimen,
    library::{OpenLibrary, use_library},
    location::use_location,
    texts,
};
use crossread_engine::{
    about::FirstScreen,
    library::{DocId, Facet},
    view::{COMPARED, View},
};
use crossread_markup::prelude::*;

/// What the corpus is, searches to try, and one comparison at a click.
#[component]
pub fn Welcome() -> Node {
    let library = use_library();
    let about = library.about();
    let first = about.first_screen;
    let heading = first.heading.clone().unwrap_or_else(|| texts::explore::heading(library.len()));
    let lead = first.lead.clone().unwrap_or_else(|| texts::explore::LEAD.to_owned());
    let adding = View { adding: true, ..View::default() }.href();
    if library.is_empty() {
        return view! {
            <section class="welcome" aria-labelledby="heading">
                <h1 id="heading" class="welcome-heading" tabindex="-1">{heading}</h1>
                <p class="welcome-lead">{texts::explore::LEAD_EMPTY}</p>
                <p><a class="button button-main" href=adding>{texts::add::HEADING}</a></p>
            </section>
        };
    }
    let note = first.note.clone().or(about.note).or(about.description);
    let suggested = suggested(library, &first.compare);
    let docs: Vec<DocId> = suggested.iter().filter_map(|id| library.find(id)).collect();
    let query = first.examples.first().map(|example| example.query.clone()).unwrap_or_default();
    view! {
        <section class="welcome" aria-labelledby="heading">
          <div class="welcome-words">
            {about.title.map(|title| view! { <p class="welcome-corpus">{title}</p> })}
            <h1 id="heading" class="welcome-heading" tabindex="-1">{heading}</h1>
            <p class="welcome-lead">{lead}</p>
            {note.map(|note| view! { <p class="welcome-note">{note}</p> })}
            <div class="welcome-start">
                <Suggestion first=first.clone() articles=suggested.clone()/>
                <Examples words=first.examples/>
            </div>
            <Facts/>
            <p><a class="welcome-add" href=adding>{texts::add::HEADING}</a></p>
          </div>
          <div class="welcome-shown">
            <Specimen docs/>
            <Tour query compare=suggested/>
          </div>
        </section>
    }
}

/// How many articles, outlets and days.
#[component]
fn Facts() -> Node {
    let library = use_library();
    let outlets = library.values(Facet::Outlet);
    let named = outlets.iter().filter(|outlet| outlet.stated).count();
    let added = library.added().len();
    let not_stated = outlets.iter().filter(|outlet| !outlet.stated).map(|outlet| outlet.articles).sum();
    view! {
        <ul class="facts">
            <li>{texts::articles(library.len())}</li>
            {(added != 0).then(|| view! { <li>{texts::add::of_these(added)}</li> })}
            <li>{texts::explore::outlets(named, not_stated)}</li>
            <li>{texts::explore::days(library.len(), library.undated(), library.days())}</li>
        </ul>
    }
}

/// The comparison that the owner suggests, else of the first two articles.
#[component]
fn Suggestion(first: FirstScreen, articles: Vec<String>) -> Node {
    let (library, location) = (use_library(), use_location());
    let title = |id: &String| library.find(id).map(|doc| texts::quoted(library.details(doc).title));
    let titles: Vec<String> = articles.iter().filter_map(title).collect();
    let label = first.compare_label.unwrap_or_else(|| texts::explore::compare_some(articles.len()));
    let reason = first.compare_reason.unwrap_or_else(|| texts::list(&titles));
    let enough = COMPARED.contains(&articles.len());
    let href = move || location.view().with(|view| view.comparing(&articles).href());
    enough
        .then(|| {
            view! {
                <p class="suggestion">
                    <a class="button button-main" id="suggestion" href=href>{label}</a>
                    <span class="suggestion-reason">{reason}</span>
                </p>
            }
        })
        .into_node()
}

fn suggested(library: OpenLibrary, ids: &[String]) -> Vec<String> {
    let known: Vec<String> = ids.iter().filter(|id| library.find(id).is_some()).cloned().collect();
    if COMPARED.contains(&known.len()) {
        return known;
    }
    library.docs().take(*COMPARED.start()).map(|doc| library.details(doc).id.to_owned()).collect()
}
