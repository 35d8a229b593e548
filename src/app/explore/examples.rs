//! Searches to try, at a click.

use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    texts,
};
use crossread_engine::{about::Example, article_text::ArticleText, suggest::frequent_names};
use crossread_markup::prelude::*;

/// How many articles are looked through for names.
const LOOKED_THROUGH: usize = 40;
/// How many examples are offered.
const OFFERED: usize = 3;

/// The examples, each a link to its results.
#[component]
pub fn Examples(
    /// The owner's examples; where there are none, names that several articles have.
    words: Vec<Example>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let words = if words.is_empty() { names_of(library) } else { words };
    let link = move |(number, example): (usize, Example)| {
        let query = example.query.clone();
        let href = move || location.view().with(|view| view.without_filters().searching(&query)).href();
        let remark = example.remark.map(|remark| {
            let language = library.about().language;
            view! { <span class="example-remark" lang=language dir="auto">{remark}</span> }
        });
        view! { <li><a class="chip" id=format!("example-{number}") href=href>{example.query}</a>{remark}</li> }
    };
    (!words.is_empty())
        .then(|| {
            view! {
                <div class="examples">
                    <p class="examples-label" id="examples-label">{texts::welcome::TRY}</p>
                    <ul class="chips" aria-labelledby="examples-label">
                        {words.into_iter().enumerate().map(link).collect_nodes()}
                    </ul>
                </div>
            }
        })
        .into_node()
}

fn names_of(library: OpenLibrary) -> Vec<Example> {
    let texts: Vec<ArticleText<'_>> =
        library.docs().take(LOOKED_THROUGH).map(|doc| library.text(doc)).collect();
    let quoted = |name: String| if name.contains(' ') { format!("\"{name}\"") } else { name };
    let names = frequent_names(&texts).into_iter().take(OFFERED);
    names.map(|name| Example { query: quoted(name), remark: None }).collect()
}
