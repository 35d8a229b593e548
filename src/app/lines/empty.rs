//! What to do where there is no line.

use super::Lines;
use crate::{
    explore::{Examples, Found, NothingFound},
    library::use_library,
    location::use_location,
    texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// Searches to try where nothing is asked; the way on where nothing is found.
#[component]
pub fn Empty(
    /// What the view's search finds.
    found: Found,
    /// The lines.
    lines: Lines,
) -> Node {
    let library = use_library();
    let asking = memo(move || !found.plan.read().has_words());
    let none =
        memo(move || lines.arranged.outcome().is_some_and(|arranged| arranged.concordance.lines.is_empty()));
    let no_article = memo(move || found.results.read().hits.is_empty());
    live(move || {
        if asking.get() && no_article.get() {
            view! { <NothingFound found/> }
        } else if asking.get() {
            view! {
                <div class="nothing">
                    <p class="nothing-text">{texts::lines::TYPE_A_WORD}</p>
                    <Examples words=library.about().first_screen.examples/>
                </div>
            }
        } else if !none.get() {
            Node::Nothing
        } else if no_article.get() {
            view! { <NothingFound found/> }
        } else {
            view! { <NoLine/> }
        }
    })
}

/// Articles fit the search, but there is no hit to show.
#[component]
fn NoLine() -> Node {
    let view = use_location().view();
    let any_case = move || view.with(|view| View { match_case: false, ..view.clone() }.href());
    view! {
        <div class="nothing">
            <p class="nothing-text">{texts::lines::NO_LINE}</p>
            <Show when=move || view.with(|view| view.match_case)>
                <p><a href=any_case>{texts::lines::ANY_CASE}</a></p>
            </Show>
        </div>
    }
}
