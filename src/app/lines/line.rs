//! One line.

use crate::{
    library::OpenLibrary,
    location::line_id,
    parts::{OtherTextTag, OutletBadge, OutletName},
    texts,
};
use crossread_engine::{
    article::Role,
    concordance::{Concordance, line_text},
    library::Details,
    view::View,
};
use crossread_markup::prelude::*;

/// Characters to each side, more than there is room for; the style sheet cuts.
pub const CONTEXT: usize = 90;

/// The words around a hit, as a link to their place, and where they come from; `number` is that
/// of the line, `base` the view that lists it.
pub fn line_item(library: OpenLibrary, concordance: &Concordance, number: usize, base: &View) -> Node {
    let Some(line) = concordance.lines.get(number) else { return Node::Nothing };
    let details = library.articles().details(line.doc);
    let text = line_text(library.articles(), line, CONTEXT);
    let id = text.anchor.map(|anchor| with_number(line_id(details.id, anchor), before(concordance, number)));
    // With its spaces, since a comma stands without one.
    let part = |range: &std::ops::Range<usize>| text.text[range.clone()].replace('\n', " ");
    view! {
        <li class="line">
            <Source library details=details.clone() role=line.role retold=text.retold/>
            <a
                class="line-text"
                id=id
                href=base.reading(details.id, text.anchor).href()
                dir="auto"
                lang=details.language
            >
                <span class="line-left"><span>{part(&text.left)}</span></span>
                <mark class="line-node">{part(&text.node)}</mark>
                <span class="line-right">{part(&text.right)}</span>
            </a>
        </li>
    }
}

/// Outlet and day, and what kind of text it is.
#[component]
fn Source(library: OpenLibrary, details: Details<'static>, role: Role, retold: bool) -> Node {
    let outlet = OutletName::of(library, &details);
    let name = outlet.name.clone();
    let kind = match role {
        Role::Body => Node::Nothing,
        Role::Aside => view! { <OtherTextTag short=true/> },
        Role::Furniture => {
            view! { <span class="tag" title=texts::read::SET_ASIDE>{texts::lines::SET_ASIDE}</span> }
        }
    };
    view! {
        <p class="line-source" title=details.title>
            <OutletBadge outlet/>
            <bdi class="visually-hidden">{name}</bdi>
            {details.date.map(|date| view! { <span class="line-date">{date.to_string()}</span> })}
            {kind}
            {retold.then(|| view! { <span class="tag tag-text" title=texts::RETOLD>{texts::lines::RETOLD}</span> })}
        </p>
    }
}

/// How many hits of the same sentence stand before this one.
fn before(concordance: &Concordance, number: usize) -> usize {
    let place = |number: usize| concordance.lines.get(number).map(|line| (line.doc, line.place));
    (0..number).rev().take_while(|&other| place(other) == place(number)).count()
}

/// An id for each hit of a sentence: the first one has the id of the sentence itself.
fn with_number(id: String, before: usize) -> String {
    if before == 0 { id } else { format!("{id}-{}", before + 1) }
}
