//! Headline, outlet, date, byline.

use super::{Reading, block::Sentences};
use crate::{
    add::AddedTag,
    library::use_library,
    parts::{Outlet, OutletName, TextTags},
    texts,
};
use crossread_engine::{article::Kind, extent::Extent};
use crossread_markup::prelude::*;

/// What stands above the text.
#[component]
pub fn Head(
    /// The article.
    reading: Reading,
) -> Node {
    let library = use_library();
    let details = library.articles().details(reading.doc);
    let authors: Vec<String> = details.authors.iter().map(ToString::to_string).collect();
    let byline = if authors.is_empty() {
        texts::read::AUTHOR_NOT_STATED.to_owned()
    } else {
        format!("{} {}", texts::read::BY, texts::list(&authors))
    };
    let length = match details.extent {
        Extent::Full => texts::read::length(details.words),
        _ => texts::read::held(&details),
    };
    let named = !library.hides_names();
    view! {
        <header class="article-head">
            <p class="article-source">
                <Outlet outlet=OutletName::of(library, &details)/>
                <span>{details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date)}</span>
                <TextTags kind=details.kind extent=details.extent/>
                <AddedTag doc=reading.doc/>
            </p>
            <h1 id="heading" class="article-title" tabindex="-1" lang=details.language dir="auto"><Sentences reading number=0/></h1>
            <p class="article-byline">
                {named.then(|| view! { <span><bdi>{byline}</bdi></span> })}
                {details.agency.filter(|_| named).map(|agency| view! { <span>{texts::read::AGENCY} " " <bdi>{agency}</bdi></span> })}
                <span>{length}</span>
            </p>
            {(details.kind == Kind::Digest).then(|| view! { <p class="article-note">{texts::read::RETOLD_WHY}</p> })}
        </header>
    }
}
