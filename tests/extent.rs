//! How much of the articles a page holds: what was not chosen stands nowhere in the compiled bytes.

#![allow(clippy::unwrap_used, reason = "a corpus that does not open is a failed test")]

use crossread_engine::about::About;
use crossread_engine::article::{Article, Block};
use crossread_engine::compare::{MatchState, compare};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::extent::Extent;
use crossread_engine::library::Library;
use crossread_engine::search::{Filter, Plan, Query, search};
use crossread_engine::source::{Intake, Reading};
use crossread_engine::view::Sort;

/// A word for each place from which text could get into the bytes. They begin like no other word, so
/// that their letters stand in the bytes in one piece wherever the word is stored.
const BEHIND: [&str; 6] = ["qzbody", "xqaside", "jqmenu", "vqcaption", "zqheading", "wqsecond"];

fn read(extent: Option<Extent>) -> Reading {
    let [body, aside, menu, caption, heading, second] = BEHIND;
    let start = "The ferry waits in the harbour. It will wait there until Monday at the least.";
    let files = [
        (
            "note.md",
            format!(
                "---\ntitle: Ferry\nlicence: CC BY 4.0\n---\n{start}\n\n## Then {heading}\n\nThe {body} came.\n\n![{caption}](a.png)\n\n<!-- other text on the page -->\n\nA {aside} here.\n"
            ),
        ),
        (
            "raw.txt",
            format!(
                "Ferry waits for the storm\n\nBy Ada Roe\n\n{start}\n\nThen the {body} came, and everyone on the pier saw it at once.\n\nPHOTO: A {caption} at dusk.\n\nLeave a comment {menu}\n"
            ),
        ),
        (
            "page.html",
            format!(
                "<html lang=en><title>Ferry</title><nav>{menu}</nav><article><h1>Ferry</h1><p>{start}</p><h2>Then {heading}</h2><p>Then the {body} came, and everyone on the pier saw it, for it was larger than the lighthouse.</p><figure><figcaption>{caption}</figcaption></figure></article>"
            ),
        ),
        (
            "rows.jsonl",
            format!(
                "{{\"text\": \"{start} Then the {body} came.\"}}\n{{\"title\": \"Two\", \"text\": [\"{start}\", \"{second}\"]}}\n"
            ),
        ),
        ("rows.csv", format!("headline,body\n,\"{start}\n\nThe {body} came.\"\n")),
        ("same.md", format!("# Ferry again\n\n{start}\n\nThe {body} came.\n")),
    ];
    let mut intake = Intake::new(None).publishing(extent);
    for (path, text) in &files {
        intake.add(path, text.as_bytes());
    }
    intake.finish()
}

fn bytes(extent: Option<Extent>) -> Vec<u8> {
    let reading = read(extent);
    assert_eq!(reading.articles.len(), 7);
    compile(&reading.articles, &reading.about)
}

fn holds(bytes: &[u8], word: &str) -> bool {
    // A list of words in order may store of a word only what the one before it has not; of these words
    // that is the first letter at the most.
    let letters = &word.as_bytes()[1..];
    bytes.windows(letters.len()).any(|window| window == letters)
}

fn found(library: &Library, query: &str) -> usize {
    let plan = Plan::new(library, &Query::parse(&format!("={query}")));
    search(library, &plan, &Filter::default(), Sort::Relevance).hits.len()
}

fn library(bytes: &[u8]) -> Library {
    Library::new(vec![Corpus::open(&bytes).unwrap()])
}

#[test]
fn the_full_text_holds_every_word() {
    let bytes = bytes(None);
    for word in BEHIND {
        assert!(holds(&bytes, word), "{word} is not in the bytes, so that this test could not fail");
    }
    let library = library(&bytes);
    assert_eq!(found(&library, BEHIND[0]), 6);
    assert!(library.docs().all(|doc| library.details(doc).extent == Extent::Full));
}

#[test]
fn of_excerpts_no_word_behind_them_is_in_the_bytes() {
    for most in [1, 3, 6, 10, 15] {
        let bytes = bytes(Some(Extent::Excerpt(most)));
        for word in BEHIND {
            assert!(!holds(&bytes, word), "{word} behind {most} words");
        }
        let library = library(&bytes);
        for doc in library.docs() {
            let details = library.details(doc);
            let Extent::Excerpt(words) = details.extent else { panic!("{details:?}") };
            assert!((1..=most).contains(&words) && details.full_words > 15, "{details:?}");
            assert!(details.words <= words as usize + details.title.split_whitespace().count());
        }
        assert_eq!(found(&library, "harbour"), if most < 6 { 0 } else { 7 }, "{most} words");
    }
}

#[test]
fn of_details_only_not_even_the_first_word_is_in_the_bytes() {
    let bytes = bytes(Some(Extent::Details));
    for word in BEHIND.iter().chain(&["harbour", "least"]) {
        assert!(!holds(&bytes, word), "{word}");
    }
    let library = library(&bytes);
    let mut titles: Vec<&str> = library.docs().map(|doc| library.details(doc).title).collect();
    titles.sort_unstable();
    assert_eq!(titles[5..], ["[rows.csv:2]", "[rows.jsonl:1]"], "no first words for a headline");
    let licences: Vec<_> = library.docs().filter_map(|doc| library.details(doc).licence).collect();
    assert_eq!(licences, ["CC BY 4.0"]);
}

#[test]
fn nothing_is_claimed_of_what_an_excerpt_may_hold_further_on() {
    let states = |extent| {
        let text = "The harbour master closed the northern pier on Monday. Lemon cake was sold to cyclists.";
        let other = "Divers counted cracks in four oak piles. Violins were tuned in the concert hall.";
        let article = |id: &str, text: &str, extent| Article {
            id: id.into(),
            title: id.into(),
            blocks: vec![Block::paragraph(text)],
            extent,
            ..Article::default()
        };
        let articles = [article("a", text, Extent::Full), article("b", other, extent)];
        let library = library(&compile(&articles, &About::default()));
        let texts: Vec<_> = library.docs().map(|doc| library.text(doc)).collect();
        let columns = compare(&texts).columns;
        columns.iter().map(|column| column.sentences[1].state).collect::<Vec<_>>()
    };
    assert_eq!(states(Extent::Full), [MatchState::NoMatch, MatchState::NoMatch]);
    assert_eq!(states(Extent::Excerpt(8)), [MatchState::NotHeld, MatchState::NoMatch]);
}

#[test]
fn what_belongs_together_is_known_from_the_whole_texts() {
    let text = "The harbour master of Norrvik closed the northern pier on Monday. Divers had found cracks in \
        four of its oak piles. Thirty fishing boats must land their catch across the bay until the piles are mended.";
    let groups = |extent| {
        let article = |id: &str, outlet: &str, text: &str| Article {
            id: id.into(),
            title: id.into(),
            outlet: Some(outlet.into()),
            blocks: vec![Block::paragraph(text)],
            extent,
            ..Article::default()
        };
        let other = "A lorry struck the railway bridge at Castle Street for the ninth time this year.";
        let articles = [article("a", "Echo", text), article("b", "Post", text), article("c", "Post", other)];
        let library = library(&compile(&articles, &About::default()));
        let around = crossread_engine::stories::around(&library, library.find("a").unwrap());
        (around.story.map(|story| story.articles.len()), around.same_text.len())
    };
    assert_eq!(groups(Extent::Full), (Some(2), 1));
    assert_eq!(groups(Extent::Excerpt(12)), groups(Extent::Full));
    assert_eq!(groups(Extent::Details), groups(Extent::Full));
}
