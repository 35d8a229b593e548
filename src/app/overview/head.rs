//! What is counted, and how much of it there is.

use super::Counted;
use crate::{
    location::use_location,
    parts::{Working, busy},
    texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// Heading and the sum of all hits.
#[component]
pub fn Head(counted: Counted) -> Node {
    let view = use_location().view();
    let set_aside = move || counted.lines.outcome().map_or(0, |lines| lines.set_aside);
    let left_out = move || view.with(|view| !view.set_aside) && set_aside() > 0;
    let with_set_aside = move || view.with(|view| View { set_aside: true, ..view.clone() }.href());
    view! {
        <div class="results-head">
            <h1 id="heading" class="results-heading" tabindex="-1">
                {move || view.with(|view| texts::overview::heading(&view.query, view.is_filtered()))}
            </h1>
        </div>
        <p class="overview-sum" aria-busy=busy(move || counted.lines.is_busy())>{move || summary(counted)}</p>
        <Working progress=Signal::derive(move || counted.lines.progress())/>
        <Show when=left_out>
            <p class="overview-sum"><a href=with_set_aside>{move || texts::read::more_in_set_aside(set_aside())}</a></p>
        </Show>
    }
}

/// How many hits there are, or what to do to have some.
pub fn summary(counted: Counted) -> String {
    let Some(lines) = counted.lines.outcome() else { return texts::overview::COUNTING.to_owned() };
    let all = lines.outlets.iter().map(|outlet| outlet.all_articles).sum();
    if counted.is_search() {
        texts::overview::hits(lines.lines.len(), lines.articles.len(), all)
    } else {
        texts::overview::no_search(all)
    }
}
