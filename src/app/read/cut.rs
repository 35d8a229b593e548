//! What stands below the text of an article that is not held in full.

use super::details::{host, web_address};
use crate::{library::use_library, texts};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;

/// How much of the article is held, and the way to the rest, which would tell a hidden name; nothing
/// below a whole article.
#[component]
pub fn CutNote(
    /// The article.
    doc: DocId,
) -> Node {
    let library = use_library();
    let details = library.articles().details(doc);
    let Some(said) = texts::read::cut(details.extent, details.full_words) else {
        return Node::Nothing;
    };
    let source = match details.url.and_then(web_address) {
        _ if library.hides_names() => Node::Nothing,
        Some(url) => view! {
            <a href=url rel="noreferrer" target="_blank">{texts::read::whole_article_at(host(url))}</a>
        },
        None => texts::read::SOURCE_NOT_STATED.into_node(),
    };
    view! { <p class="article-note" id="cut">{said} " " {source}</p> }
}
