//! Searches to try, at a click.

use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    texts,
};
use crossread_engine::{
    about::Example,
    article::{Form, Role},
    article_text::ArticleText,
    view::View,
};
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
        let href = move || {
            let view = location.view().with(|view| view.without_filters().results());
            View { query: query.clone(), ..view }.href()
        };
        let remark = example.remark.map(|remark| view! { <span class="example-remark">{remark}</span> });
        view! { <li><a class="chip" id=format!("example-{number}") href=href>{example.query}</a>{remark}</li> }
    };
    (!words.is_empty())
        .then(|| {
            view! {
                <div class="examples">
                    <p class="examples-label" id="examples-label">{texts::explore::TRY}</p>
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
    frequent_names(&texts).into_iter().map(|query| Example { query, remark: None }).collect()
}

/// Names that most articles have, as queries: runs of capitalised words that do not begin a
/// sentence.
fn frequent_names(texts: &[ArticleText<'_>]) -> Vec<String> {
    // Few enough names to look through; a map and a sort would weigh more than they save.
    let mut names: Vec<(String, usize)> = Vec::new();
    for text in texts {
        let mut here: Vec<String> = Vec::new();
        for sentence in text.sentences().filter(|s| s.role == Role::Body && s.form == Form::Paragraph) {
            for name in names_in(sentence.text) {
                if !here.contains(&name) {
                    here.push(name);
                }
            }
        }
        for name in here {
            match names.iter_mut().find(|(known, _)| *known == name) {
                Some((_, articles)) => *articles += 1,
                None => names.push((name, 1)),
            }
        }
    }
    let mut offered = Vec::new();
    while offered.len() < OFFERED {
        let Some(at) = most_frequent(&names) else { break };
        let (name, _) = names.swap_remove(at);
        offered.push(if name.contains(' ') { format!("\"{name}\"") } else { name });
    }
    offered
}

/// The name in most articles, the first in the alphabet of several; none that only one has.
fn most_frequent(names: &[(String, usize)]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, (name, articles)) in names.iter().enumerate() {
        let beats = |best: &(String, usize)| *articles > best.1 || (*articles == best.1 && *name < best.0);
        if *articles > 1 && best.and_then(|best| names.get(best)).is_none_or(beats) {
            best = Some(at);
        }
    }
    best
}

fn names_in(sentence: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let mut names: Vec<String> = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    for token in sentence.split_whitespace().skip(1) {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let capitalised = word.chars().next().is_some_and(char::is_uppercase);
        if capitalised && !word.contains(|c: char| !c.is_alphanumeric()) {
            name.push(word);
        }
        // A name ends before a small word and after a stop or a comma.
        if !capitalised || token.ends_with(|c: char| !c.is_alphanumeric()) {
            names.push(name.join(" "));
            name.clear();
        }
    }
    names.push(name.join(" "));
    names.retain(|name| name.chars().count() >= SHORTEST);
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::{Article, Block};

    #[test]
    fn the_names_of_most_articles_come_first() {
        let article = |text: &str| Article { blocks: vec![Block::paragraph(text)], ..Article::default() };
        let articles = [
            article("In town Echo Bay met Gazette people."),
            article("So said Gazette staff of Echo Bay."),
            article("Then came Gazette news of Harbour."),
        ];
        let texts: Vec<_> = articles.iter().map(ArticleText::of).collect();
        assert_eq!(frequent_names(&texts), ["Gazette", "\"Echo Bay\""]);
    }

    #[test]
    fn names_are_capitalised_words_inside_a_sentence() {
        assert_eq!(
            names_in("Yesterday the port of Old Harbour, near Echo Bay, said No to ships."),
            ["Old Harbour", "Echo Bay"]
        );
        assert!(names_in("Yesterday").is_empty());
        assert!(names_in("").is_empty());
    }
}
