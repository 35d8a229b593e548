//! Every claim that the first screen makes about the shipped articles, checked on the articles
//! themselves, so that no sentence of it goes stale.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has to stop and say why")]

use crossread_engine::about::About;
use crossread_engine::article::{Article, Kind};
use crossread_engine::article_text::ArticleText;
use crossread_engine::compare::{Comparison, SentenceRef, compare};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::{DocId, Library};
use crossread_engine::search::{Filter, Hit, Plan, Query, search};
use crossread_engine::stories::nearest;
use crossread_engine::view::Sort;
use std::path::Path;

const STRAITS_TIMES: &str = "the-straits-times/microsoft-halts-services-to-israeli-military-unit";
const FORUM_POST: &str = "unnamed-forum/microsoft-cuts-israeli-military-off-cloud-services";

fn shipped() -> (Vec<Article>, About, Library) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let reading = crossread_folder::read(&folder, &mut |_| {}).unwrap();
    let bytes = compile(&reading.articles, &reading.about);
    (reading.articles, reading.about, Library::new(vec![Corpus::open(&bytes).unwrap()]))
}

/// Ids of the articles that have every word of a query.
fn complete(library: &Library, query: &str) -> Vec<String> {
    let plan = Plan::new(library, &Query::parse(query));
    let hits = search(library, &plan, &Filter::default(), Sort::Relevance).hits;
    let mut ids: Vec<String> =
        hits.into_iter().filter(Hit::is_complete).map(|hit| library.details(hit.doc).id.to_owned()).collect();
    ids.sort();
    ids
}

fn doc(library: &Library, id: &str) -> DocId {
    library.find(id).unwrap_or_else(|| panic!("no article {id}"))
}

/// Whether a sentence of the article has all these words, whatever their case.
fn says(text: &ArticleText<'_>, words: &[&str]) -> bool {
    text.sentences().any(|sentence| {
        let lower = sentence.text.to_lowercase();
        words.iter().all(|word| lower.contains(&word.to_lowercase()))
    })
}

#[test]
fn there_are_five_articles_retold_in_our_words_on_one_event() {
    let (articles, about, library) = shipped();
    assert_eq!(library.len(), 5);
    assert!(about.first_screen.heading.unwrap().starts_with("Five articles, one event."));
    assert!(articles.iter().all(|article| article.kind == Kind::Digest));
    for doc in library.docs() {
        assert!(says(&library.text(doc), &["Microsoft"]), "{doc}");
    }
    assert!(says(&library.text(doc(&library, STRAITS_TIMES)), &["Sept 26", "Microsoft", "disabled"]));
}

#[test]
fn the_five_are_one_story_and_the_two_with_agency_text_are_nearest() {
    let (_, _, library) = shipped();
    let all: Vec<DocId> = library.docs().collect();
    let story = library.story_named(FORUM_POST).and_then(|story| library.story(story)).unwrap();
    assert_eq!(story.articles, all);
    for (one, other) in [(FORUM_POST, STRAITS_TIMES), (STRAITS_TIMES, FORUM_POST)] {
        assert_eq!(nearest(&library, doc(&library, one), 1)[0].doc, doc(&library, other));
    }
}

#[test]
fn every_example_finds_more_than_one_article_and_not_all() {
    let (_, about, library) = shipped();
    assert_eq!(about.first_screen.examples.len(), 3);
    for example in about.first_screen.examples {
        let found = complete(&library, &format!("{} ", example.query)).len();
        assert!((2..5).contains(&found), "{}: {found}", example.query);
    }
}

#[test]
fn the_quotation_stands_in_two_texts_with_two_accounts_of_where_it_was_said() {
    let (_, about, library) = shipped();
    let example = &about.first_screen.examples[2];
    assert_eq!(example.query, "\"we do not provide technology\"");
    assert_eq!(example.remark.as_deref(), Some("one quote, two texts, two accounts of where it was said"));
    assert_eq!(complete(&library, &example.query), [STRAITS_TIMES, FORUM_POST]);
    assert!(says(&library.text(doc(&library, FORUM_POST)), &["Smith", "email"]));
    assert!(says(&library.text(doc(&library, STRAITS_TIMES)), &["we do not provide technology", "blog"]));
}

#[test]
fn the_suggested_comparison_shares_a_quotation_and_one_text_has_the_military_s_statement() {
    let (_, about, library) = shipped();
    assert_eq!(about.first_screen.compare, [STRAITS_TIMES, FORUM_POST]);
    let texts = [library.text(doc(&library, STRAITS_TIMES)), library.text(doc(&library, FORUM_POST))];
    let comparison: Comparison = compare(&texts);
    let sentence = |at: SentenceRef| {
        texts[at.column].sentence(comparison.columns[at.column].sentences[at.sentence].place)
    };
    let shared = comparison.pairs.iter().any(|pair| {
        [pair.left, pair.right]
            .iter()
            .all(|at| sentence(*at).unwrap().contains("We do not provide technology"))
    });
    assert!(shared, "the two halves of the quotation face each other");
    let statement = ["military", "is not and has not been working with"];
    assert!(says(&texts[0], &statement));
    assert!(!says(&texts[1], &["is not and has not been working with"]));
}
