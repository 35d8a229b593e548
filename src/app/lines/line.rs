//! One line.

use crate::{
    library::OpenLibrary,
    parts::{OutletBadge, OutletName},
    texts,
};
use crossread_engine::{
    article::Role,
    concordance::{Line, line_text},
    library::Details,
    view::View,
};
use crossread_markup::prelude::*;

/// Characters to each side, more than there is room for; the style sheet cuts.
pub const CONTEXT: usize = 90;

/// The words around a hit, as a link to their place, and where they come from; `base` is the view
/// that lists the line.
pub fn line_item(library: OpenLibrary, line: &Line, base: &View) -> Node {
    let details = library.articles().details(line.doc);
    let text = line_text(library.articles(), line, CONTEXT);
    let part = |range: &std::ops::Range<usize>| text.text[range.clone()].trim().to_owned();
    view! {
        <li class="line">
            <Source library details=details.clone() role=line.role retold=text.retold/>
            <a
                class="line-text"
                id=line_id(details.id, line)
                href=base.reading(details.id, text.anchor).href()
                dir="auto"
                lang=details.language
            >
                <span class="line-left"><span>{part(&text.left)}</span></span>
                " "
                <mark class="line-node">{part(&text.node)}</mark>
                " "
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
        Role::Body => None,
        Role::Aside => Some(texts::OTHER_TEXT),
        Role::Furniture => Some(texts::lines::SET_ASIDE),
    };
    view! {
        <p class="line-source" title=details.title>
            <OutletBadge outlet/>
            <bdi class="visually-hidden">{name}</bdi>
            {details.date.map(|date| view! { <span class="line-date">{date.to_string()}</span> })}
            {kind.map(|kind| view! { <span class="tag">{kind}</span> })}
            {retold.then(|| view! { <span class="tag tag-digest">{texts::RETOLD}</span> })}
        </p>
    }
}

/// The id of the link to a line, by which Back finds it again.
fn line_id(article: &str, line: &Line) -> String {
    format!("line-{article}-{}-{}", line.place.block, line.node.start)
}
