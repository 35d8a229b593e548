//! What can be typed, shown on the articles at hand.

use crate::{library::use_library, location::use_location, texts};
use crossread_engine::suggest::{QueryExample, QueryForm, query_examples};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// The forms of the query language, each with an example that finds something here.
#[component]
pub fn SearchHelp() -> Node {
    let view = use_location().view();
    let library = use_library();
    let mut examples = query_examples(library.articles());
    examples.retain(|example| {
        let tells = matches!(example.form, QueryForm::Outlet | QueryForm::Agency | QueryForm::Author);
        !library.hides_names() || !tells
    });
    let row = move |example: QueryExample| {
        let query = example.query.clone();
        let href = move || view.with(|view| view.without_filters().searching(&query)).href();
        view! {
            <li class="help-row">
                <span class="help-form">{texts::search::form(example.form)}</span>
                <a class="help-example" href=href>{example.query}</a>
                <span class="help-count">{texts::articles(example.articles)}</span>
            </li>
        }
    };
    let close = move || view.with(View::toggling_help).href();
    view! {
        <section class="help" aria-labelledby="help-heading">
            <div class="help-head">
                <h2 class="help-heading" id="help-heading" tabindex="-1">{texts::search::HELP}</h2>
                <a class="button" href=close>{texts::search::CLOSE}</a>
            </div>
            <p class="help-lead">{texts::search::LEAD}</p>
            <ul class="help-rows">{examples.into_iter().map(row).collect_nodes()}</ul>
            <p class="hint">{texts::search::NOTHING_IS_WRONG}</p>
            <h3 class="help-keys-heading">{texts::search::KEYS}</h3>
            <dl class="help-keys">{texts::search::SHORTCUTS.map(shortcut).collect_nodes()}</dl>
            <p class="hint">{texts::search::KEYS_OFF}</p>
        </section>
    }
}

fn shortcut((keys, what): (&'static str, &'static str)) -> Node {
    let keys = keys.split(' ').filter(|key| !key.is_empty());
    let keys = keys.map(|key| view! { <kbd>{key.to_owned()}</kbd> }).collect_nodes();
    view! { <div><dt>{keys}</dt><dd>{what}</dd></div> }
}
