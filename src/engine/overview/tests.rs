use super::*;
use crate::about::About;
use crate::article::{Article, Block, Kind};
use crate::concordance::ConcordanceTask;
use crate::corpus::{Corpus, compile};
use crate::library::Library;
use crate::task::{Progress, Task};
use crate::view::View;

fn article(id: &str, outlet: &str, date: &str, text: &str) -> Article {
    Article {
        id: id.into(),
        outlet: Some(outlet.into()),
        date: date.parse().ok(),
        kind: if id.starts_with("digest") { Kind::Digest } else { Kind::Original },
        blocks: text.split('|').map(Block::paragraph).collect(),
        ..Article::default()
    }
}

fn library(articles: &[Article]) -> Library {
    Library::new(vec![Corpus::open(&compile(articles, &About::default())).unwrap()])
}

fn lists(library: &Library, link: &str) -> Vec<Vec<String>> {
    let lists = WordListTask::new(library, &View::parse(link).view, 5, 4).finish();
    let shown = |run: &Run| format!("{} {}/{}", run.words, run.count, run.articles);
    lists.lists.iter().map(|list| list.runs.iter().map(shown).collect()).collect()
}

#[test]
fn runs_are_counted_within_sentences_only() {
    let library = library(&[
        article("a", "Echo", "", "The old harbour wall fell. The old harbour | wall fell."),
        article("b", "Echo", "", "The OLD harbour wall stood."),
    ]);
    let found = lists(&library, "");
    assert_eq!(found[0], ["the 3/2", "old 3/2", "harbour 3/2", "wall 3/2"]);
    assert_eq!(found[1], ["the old 3/2", "old harbour 3/2", "harbour wall 2/2", "wall fell 2/1"]);
    assert_eq!(found[2], ["the old harbour 3/2", "old harbour wall 2/2"]);
    assert_eq!(found[3], ["the old harbour wall 2/2"]);
    assert!(found[4].is_empty());
    assert_eq!(lists(&library, "q=stood+")[0].len(), 4);
    assert!(lists(&library, "q=stood+")[1].is_empty());
    assert!(lists(&library, "q=nothing+")[0].is_empty());
}

#[test]
fn steps_of_any_size_give_the_same_lists() {
    let texts: Vec<Article> = (0..7)
        .map(|n| article(&format!("a{n}"), "Echo", "", &format!("one two three {n} one two. one two three")))
        .collect();
    let library = library(&texts);
    let whole = WordListTask::new(&library, &View::default(), 3, 9).finish();
    let mut task = WordListTask::new(&library, &View::default(), 3, 9);
    let mut last = 0;
    let stepped = loop {
        match task.step(2) {
            Progress::Going { done, of } => {
                assert!(last < done && done <= of);
                last = done;
            }
            Progress::Done(lists) => break lists,
        }
    };
    assert_eq!(stepped, whole);
    assert_eq!((whole.words, whole.different, whole.articles), (63, 10, 7));
    assert_eq!(whole.lists[2].runs[0].words, "one two three");
}

#[test]
fn a_run_may_repeat_itself() {
    let library = library(&[article("a", "Echo", "", "ha ha ha ha ha ha")]);
    let found = lists(&library, "");
    assert_eq!(
        (found[0][0].as_str(), found[1][0].as_str(), found[4][0].as_str()),
        ("ha 6/1", "ha ha 5/1", "ha ha ha ha ha 2/1")
    );
}

#[test]
fn of_digests_only_headlines_and_quotations_are_listed() {
    let library = library(&[article("digest", "Echo", "", "Roe said: “We stay. We stay.” He left.")]);
    let lists = WordListTask::new(&library, &View::default(), 2, 9).finish();
    assert_eq!((lists.words, lists.digests), (4, 1));
    assert_eq!(lists.lists[1].runs[0].words, "we stay");
    let outside = WordListTask::new(&library, &View::parse("q=-in:quotes").view, 2, 9).finish();
    assert_eq!(outside.words, 0);
}

#[test]
fn hits_stand_over_time_and_what_has_no_day_is_counted() {
    let library = library(&[
        article("a", "Echo", "2025-03-01", "ship ship"),
        article("b", "Echo", "2025-03-03", "boat"),
        article("c", "Echo", "", "ship"),
    ]);
    let of = |link: &str| {
        let view = View::parse(link).view;
        timeline(&library, &ConcordanceTask::new(&library, &view).finish())
    };
    let found = of("q=ship+");
    let steps: Vec<_> =
        found.steps.iter().map(|step| (step.lines, step.articles, step.all_articles, step.words)).collect();
    assert_eq!(steps, [(2, 1, 1, 2), (0, 0, 0, 0), (0, 0, 1, 1)]);
    assert_eq!((found.undated.lines, found.undated.all_articles, found.is_telling()), (1, 1, true));
    assert!(!of("q=ship+&from=2026").is_telling());
    let without_words = of("q=-boat");
    assert_eq!(without_words.steps.iter().map(|step| step.all_articles).sum::<usize>(), 1);
    assert_eq!(without_words.undated.all_articles, 1);
}

/// Six articles of each of two outlets; all of "Echo" say "harbour" often, one of them says "wreck"
/// often.
fn two_sides(words: usize) -> Library {
    let mut articles = Vec::new();
    for n in 0..6 {
        let filler: Vec<String> = (0..words).map(|n| format!("w{n}")).collect();
        let filler = filler.join(" ");
        let wreck = if n == 0 { "wreck ".repeat(40) } else { String::new() };
        articles.push(article(
            &format!("a{n}"),
            "Echo",
            "",
            &format!("{}{}{wreck}", "harbour ".repeat(9), filler),
        ));
        articles.push(article(
            &format!("b{n}"),
            "Gazette",
            "",
            &format!("harbour {}{}", "port ".repeat(9), filler),
        ));
    }
    library(&articles)
}

#[test]
fn words_used_more_are_named_with_their_counts() {
    let library = two_sides(400);
    let keyness = KeynessTask::new(&library, &View::parse("outlet=Echo").view, 10).finish();
    let words = keyness.words.unwrap();
    let shown = |words: &[KeyWord]| -> Vec<(String, u32, u32)> {
        words.iter().map(|word| (word.word.clone(), word.here.count, word.there.count)).collect()
    };
    assert_eq!(shown(&words.used_more), [("harbour".into(), 54, 6)]);
    assert_eq!(shown(&words.used_less), [("port".into(), 0, 54)]);
    assert!(words.used_more[0].log_ratio > 3.0 && words.used_less[0].log_ratio < -6.0);
    assert!(words.used_more[0].log_likelihood > 40.0);
    assert_eq!((keyness.here.articles, keyness.there.articles, keyness.shared), (6, 6, 0));
}

#[test]
fn any_two_searches_are_the_two_sets() {
    let library = two_sides(400);
    let of = |link: &str| KeynessTask::new(&library, &View::parse(link).view, 10).finish();
    assert_eq!(of("outlet=Echo&vs=outlet:Gazette"), of("outlet=Echo"));
    let both = of("q=wreck+&vs=harbour");
    assert_eq!((both.here.articles, both.there.articles, both.shared), (1, 11, 1));
    assert_eq!(both.words, Err(TooLittle::Articles));
}

#[test]
fn too_little_text_is_silent_and_says_why() {
    let library = two_sides(50);
    let keyness = KeynessTask::new(&library, &View::parse("outlet=Echo").view, 10).finish();
    assert_eq!(keyness.words, Err(TooLittle::Words));
    let nothing = KeynessTask::new(&library, &View::default(), 10).finish();
    assert_eq!((nothing.words, nothing.there), (Err(TooLittle::Articles), SetSize::default()));
}
