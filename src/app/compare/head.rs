//! The head of a column: what article this is, and what can be done with its column.

use super::{
    facing::{Facing, Setting},
    sides::Sides,
};
use crate::{library::use_library, location::use_location, parts::DigestTag, texts};
use crossread_markup::prelude::*;

/// Headline, date, length, and the column's own links.
#[component]
pub fn ColumnHead(
    /// The comparison.
    sides: Sides,
    /// Which column.
    column: usize,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let compared = sides.compared();
    let details = library.articles().details(compared.docs[column]);
    let read = Signal::derive(move || location.view().with(|view| view.reading(details.id, None).href()));
    let id = format!("headline-{}", column + 1);
    let headline = match compared.headline(column) {
        Some(at) => view! { <Facing sides at setting=Setting::Headline { id, href: read }/> },
        None => view! {
            <h2 class="column-headline" id=id><a href=read>{texts::compare::NO_HEADLINE}</a></h2>
        },
    };
    view! {
        <div class="column-head">
            {headline}
            <p class="column-facts">
                <span>{details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date)}</span>
                <span>{texts::words(details.words)}</span>
                <span>{texts::compare::column_count(&compared.counts(column))}</span>
                <DigestTag kind=details.kind/>
            </p>
            <ColumnLinks sides column/>
        </div>
    }
}

#[component]
fn ColumnLinks(sides: Sides, column: usize) -> Node {
    let (library, location) = (use_library(), use_location());
    let docs = sides.compared().docs.clone();
    let ids: Vec<String> = docs.iter().map(|doc| library.articles().details(*doc).id.to_owned()).collect();
    let mut rest = ids.clone();
    let this = rest.remove(column);
    let first: Vec<String> = std::iter::once(this).chain(rest.iter().cloned()).collect();
    let without = move || location.view().with(|view| view.comparing(&rest).href());
    let to_first = move || location.view().with(|view| view.comparing(&first).href());
    let name = sides.name(column);
    // Of two articles the second comes first by swapping.
    let movable = column > 0 && sides.len() > 2;
    view! {
        <p class="column-links">
            {movable.then(|| view! {
                <a href=to_first aria-label=texts::compare::make_first(&name)>{texts::compare::MAKE_FIRST}</a>
            })}
            <a class="column-remove" href=without aria-label=texts::compare::remove(&name)>{texts::compare::REMOVE}</a>
        </p>
    }
}
