//! The first screen: what this is, in the owner's words where there are some.

use super::{examples::Examples, glance::AtAGlance, tour::Tour};
use crate::{
    compare::Specimen,
    later::when_there,
    library::{OpenLibrary, use_library},
    location::{SUGGESTION, use_location},
    texts,
    turns::{Turn, in_turn},
};
use crossread_engine::{
    about::FirstScreen,
    library::DocId,
    view::{COMPARED, View},
};
use crossread_markup::prelude::*;

/// Articles longer than this together are not compared before anybody asks, in words.
const MOST_WORDS: usize = 4_000;

/// What the corpus is, searches to try, and one comparison at a click.
#[component]
pub fn Welcome() -> Node {
    let library = use_library();
    let about = library.about();
    let first = about.first_screen;
    let heading = first.heading.clone().unwrap_or_else(|| texts::welcome::heading(library.len()));
    let lead = first.lead.clone().unwrap_or_else(|| texts::welcome::LEAD.to_owned());
    let adding = View { adding: true, ..View::default() }.href();
    if library.is_empty() {
        return view! {
            <section class="welcome" aria-labelledby="heading">
                <h1 id="heading" class="welcome-heading" tabindex="-1">{heading}</h1>
                <p class="welcome-lead">{texts::welcome::LEAD_EMPTY}</p>
                <p><a class="button button-main" href=adding>{texts::add::HEADING}</a></p>
            </section>
        };
    }
    let note = first.note.clone().or(about.note).or(about.description);
    // What the owner wrote is taken to be in the language of the articles.
    let language = about.language;
    let of_heading = language.clone().filter(|_| first.heading.is_some());
    let of_lead = language.clone().filter(|_| first.lead.is_some());
    let suggested = suggested(library, &first.compare);
    let docs: Vec<DocId> = suggested.iter().filter_map(|id| library.find(id)).take(2).collect();
    let specimen = move || {
        is_soon_compared(library, &docs).then(|| {
            let docs = docs.clone();
            when_there(move || view! { <Specimen docs=docs.clone() waiting=specimen_waits/> }, specimen_waits)
        })
    };
    let query = first.examples.first().map(|example| example.query.clone()).unwrap_or_default();
    view! {
        <section class="welcome" aria-labelledby="heading">
            <div class="welcome-words">
                {about.title.map(|title| view! {
                    <p class="welcome-corpus" lang=language.clone() dir="auto">{title}</p>
                })}
                <h1 id="heading" class="welcome-heading" tabindex="-1" lang=of_heading dir="auto">{heading}</h1>
                <p class="welcome-lead" lang=of_lead dir="auto">{lead}</p>
                {note.map(|note| view! {
                    <p class="welcome-note" lang=language.clone() dir="auto">{note}</p>
                })}
                <div class="welcome-start">
                    <Suggestion first=first.clone() language=language.clone() articles=suggested.clone()/>
                    <Examples words=first.examples/>
                </div>
                <p><a class="welcome-add" href=adding>{texts::add::HEADING}</a></p>
            </div>
            <div class="welcome-shown">
                {in_turn(Turn::Glance, move || view! {
                    <AtAGlance/>
                    {specimen()}
                    <Tour query=query.clone() compare=suggested.clone()/>
                })}
            </div>
        </section>
    }
}

/// Whether two articles are so short that a pair of them is shown before anybody asks.
fn is_soon_compared(library: OpenLibrary, docs: &[DocId]) -> bool {
    let words: usize = docs.iter().map(|doc| library.details(*doc).words).sum();
    docs.len() == 2 && words <= MOST_WORDS
}

/// The place of the pair until it is there, so that what stands below does not move.
fn specimen_waits() -> Node {
    view! {
        <div class="specimen specimen-waits" aria-busy="true">
            <p class="specimen-heading">{texts::welcome::SPECIMEN}</p>
        </div>
    }
}

/// The comparison that the owner suggests, else of the first two articles.
#[component]
fn Suggestion(first: FirstScreen, language: Option<String>, articles: Vec<String>) -> Node {
    let (library, location) = (use_library(), use_location());
    let title = |id: &String| library.find(id).map(|doc| texts::quoted(library.details(doc).title));
    let titles: Vec<String> = articles.iter().filter_map(title).collect();
    // The owner's words may well name the outlets.
    let own = |words: Option<String>| words.filter(|_| !library.hides_names());
    let (label, reason) = (own(first.compare_label), own(first.compare_reason));
    let of_label = language.clone().filter(|_| label.is_some());
    let of_reason = language.filter(|_| reason.is_some());
    let label = label.unwrap_or_else(|| texts::welcome::compare_some(articles.len()));
    let reason = reason.unwrap_or_else(|| texts::list(&titles));
    let enough = COMPARED.contains(&articles.len());
    let href = move || location.view().with(|view| view.comparing(&articles).href());
    enough
        .then(|| {
            view! {
                <p class="suggestion">
                    <a class="button button-main" id=SUGGESTION href=href lang=of_label>{label}</a>
                    <span class="suggestion-reason" lang=of_reason dir="auto">{reason}</span>
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
