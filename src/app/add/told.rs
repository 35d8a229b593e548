//! What a person should know of the files, and what was passed over.

use super::{adding::use_adding, answer::Problem};
use crate::texts;
use crossread_markup::prelude::*;

/// How many problems and files are listed; more are counted.
const LISTED: usize = 200;

/// Two lists that unfold; nothing where there is nothing to know. The engine words problems in English,
/// whatever the language of the interface.
#[component]
pub fn Told() -> Node {
    let reading = use_adding().reading();
    let problem = |problem: &Problem| {
        let (place, said) = (problem.place.clone(), problem.sentences.clone());
        let severity = texts::add::severity(&problem.severity);
        view! { <li><bdi class="add-place">{place}</bdi>" "<b>{severity}</b>" "<span lang="en">{said}</span></li> }
    };
    let file = |path: &String| view! { <li><bdi>{path.clone()}</bdi></li> };
    live(move || {
        reading.with(|reading| {
            let serious = reading.problems.iter().filter(|problem| problem.severity != "note").count();
            let problems = texts::add::problems(reading.problems.len(), serious);
            [
                folded(problems, reading.problems.len(), reading.problems.iter().take(LISTED).map(problem)),
                folded(
                    texts::add::passed_over(reading.passed_over.len()),
                    reading.passed_over.len(),
                    reading.passed_over.iter().take(LISTED).map(file),
                ),
            ]
        })
    })
}

fn folded(summary: String, count: usize, items: impl Iterator<Item = Node>) -> Node {
    let items: Vec<Node> = items.collect();
    let more = count.saturating_sub(items.len());
    (count != 0)
        .then(|| {
            view! {
                <details class="add-told">
                    <summary>{summary}</summary>
                    <ul>{items}</ul>
                    {(more != 0).then(|| view! { <p class="hint">{texts::add::and_more(more)}</p> })}
                </details>
            }
        })
        .into_node()
}
