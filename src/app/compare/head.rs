//! The head of a column: what article this is, and what can be done with its column.

use super::{
    facing::{Facing, Setting},
    sides::Sides,
};
use crate::{add::AddedTag, library::use_library, location::use_location, parts::TextTags, texts};
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
    // How much is matched tells what a lesson asks for.
    let count = texts::compare::column_count(&compared.counts(column));
    let matched = move || (!sides.hides_marks.get()).then(|| view! { <span>{count.clone()}</span> });
    view! {
        <div class="column-head">
            {headline}
            <p class="column-facts">
                <span>{details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date)}</span>
                <span>{texts::read::held(&details)}</span>
                {live(matched)}
                <TextTags kind=details.kind extent=details.extent/>
                <AddedTag doc=compared.docs[column]/>
            </p>
            <ColumnLinks sides column/>
        </div>
    }
}

#[component]
fn ColumnLinks(sides: Sides, column: usize) -> Node {
    let location = use_location();
    let mut rest = sides.ids();
    rest.remove(column);
    let without = move || location.view().with(|view| view.comparing(&rest).href());
    let name = sides.name(column);
    let last = sides.len() - 1;
    let moved = |to: usize, words: &'static str| {
        let label = texts::compare::of_column(words, &name);
        let to_there = move || sides.moving(column, to).href();
        view! { <a href=to_there aria-label=label>{words}</a> }
    };
    // Two articles change places by swapping.
    let movable = last > 1;
    view! {
        <p class="column-links">
            {(movable && column == 0).then(|| view! { <span class="column-base">{texts::compare::BASE}</span> })}
            {(movable && column > 0).then(|| moved(0, texts::compare::MAKE_BASE))}
            {(movable && column > 1).then(|| moved(column - 1, texts::compare::MOVE_LEFT))}
            {(movable && column < last).then(|| moved(column + 1, texts::compare::MOVE_RIGHT))}
            <a class="column-remove" href=without aria-label=texts::compare::of_column(texts::compare::REMOVE, &name)>{texts::compare::REMOVE}</a>
        </p>
    }
}
