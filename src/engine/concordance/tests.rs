use super::*;
use crate::about::About;
use crate::article::{Article, Block, Kind};
use crate::corpus::{Corpus, compile};
use crate::library::Library;
use crate::task::{Progress, Task};
use crate::view::View;
use proptest::prelude::*;

/// An article a line: `id | outlet | date | headline | text`; a text that begins with `#` is
/// furniture.
fn library(lines: &[&str]) -> Library {
    let article = |line: &&str| {
        let mut fields = line.split('|').map(|field| field.trim().to_owned());
        let mut next = || fields.next().unwrap_or_default();
        let (id, outlet, date, title) = (next(), next(), next(), next());
        let blocks = fields.map(|text| match text.strip_prefix('#') {
            Some(text) => Block { role: Role::Furniture, ..Block::paragraph(text) },
            None => Block::paragraph(text),
        });
        Article {
            kind: if id.starts_with("digest") { Kind::Digest } else { Kind::Original },
            id,
            outlet: Some(outlet).filter(|outlet| !outlet.is_empty()),
            date: date.parse().ok(),
            title,
            language: Some("en".into()),
            blocks: blocks.collect(),
            ..Article::default()
        }
    };
    let articles: Vec<Article> = lines.iter().map(article).collect();
    Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
}

fn harbours() -> Library {
    library(&[
        "a | Echo | 2025-03-02 | The harbour | Ships left the harbour wall. A harbour is a home. | # harbour news",
        "b | Gazette | 2025-03-01 | Calm | The Harbour Board met. | Old harbour, new “harbour wall”.",
        "c | Echo | | No news | # harbour | Nothing.",
    ])
}

fn shown(library: &Library, link: &str) -> Vec<String> {
    let view = View::parse(link).view;
    let concordance = ConcordanceTask::new(library, &view).finish();
    ArrangeTask::new(library, &concordance.lines, &view.order, view.sample)
        .finish()
        .into_iter()
        .map(|number| {
            let shown = line_text(library, &concordance.lines[number], 14);
            let part = |range: Range<usize>| &shown.text[range];
            format!("{}[{}]{}", part(shown.left.clone()), part(shown.node.clone()), part(shown.right.clone()))
        })
        .collect()
}

#[test]
fn every_hit_stands_in_the_middle_of_its_line() {
    assert_eq!(
        shown(&harbours(), "q=harbour+"),
        [
            "The [harbour]",
            "left the [harbour] wall. A",
            "wall. A [harbour] is a home.",
            "The [Harbour] Board met.",
            "Old [harbour], new “harbour",
            "harbour, new “[harbour] wall”.",
        ]
    );
    assert_eq!(shown(&harbours(), "q=%22harbour+wall%22").len(), 2);
    assert_eq!(shown(&harbours(), "q=%22old+wall%22~4"), ["[Old harbour, new “harbour wall]”."]);
    assert_eq!(shown(&harbours(), "q=harbour+in:quotes"), ["harbour, new “[harbour] wall”."]);
    assert_eq!(shown(&harbours(), "q=harbour+&case=on&outlet=Gazette").len(), 2);
    assert_eq!(shown(&harbours(), "q=Harbour+&case=on"), ["The [Harbour] Board met."]);
    assert!(shown(&harbours(), "").is_empty());
}

#[test]
fn lines_are_ordered_by_the_words_beside_the_hit() {
    let firsts = |link: &str| -> Vec<String> {
        shown(&harbours(), link)
            .iter()
            .map(|line| line.split_once('[').map_or(String::new(), |(left, _)| left.trim().to_owned()))
            .collect()
    };
    assert_eq!(
        shown(&harbours(), "q=harbour+&order=r1.l1")[..3],
        ["The [harbour]", "The [Harbour] Board met.", "wall. A [harbour] is a home."]
    );
    assert_eq!(firsts("q=harbour+&order=l1.r1")[..3], ["wall. A", "harbour, new “", "Old"]);
    assert_eq!(firsts("q=harbour+&order=outlet.l1")[0], "wall. A");
    assert_eq!(firsts("q=harbour+&order=date.r1")[0], "The");
    assert_eq!(shown(&harbours(), "q=harbour+&order=date.r1")[0], "The [Harbour] Board met.");
    assert_eq!(shown(&harbours(), "q=harbour+&sample=2-1").len(), 2);
}

#[test]
fn nothing_vanishes_silently() {
    let library = harbours();
    let of = |link: &str| ConcordanceTask::new(&library, &View::parse(link).view).finish();
    let concordance = of("q=harbour+");
    assert_eq!((concordance.lines.len(), concordance.set_aside, concordance.articles.len()), (6, 2, 2));
    let outlets: Vec<_> = concordance
        .outlets
        .iter()
        .map(|o| (o.name.as_str(), o.lines, o.articles, o.all_articles, o.words))
        .collect();
    assert_eq!(outlets, [("Echo", 3, 1, 2, 15), ("Gazette", 3, 1, 1, 10)]);
    assert!((concordance.outlets[1].per_thousand() - 300.0).abs() < 1e-9);
    let all = of("q=harbour+&aside=on");
    assert_eq!((all.lines.len(), all.set_aside, all.articles.len()), (8, 2, 3));
    assert_eq!(of("q=harbour+&from=2025-03-02").articles.len(), 1);
    let positions: Vec<f32> = concordance.lines.iter().map(|line| line.position).collect();
    assert!(positions.iter().all(|at| (0.0..=1.0).contains(at)) && positions[..3].is_sorted());
}

#[test]
fn a_query_without_words_has_no_lines_and_counts_the_articles_that_meet_it() {
    let library = harbours();
    let of = |link: &str| {
        let found = ConcordanceTask::new(&library, &View::parse(link).view).finish();
        let articles: usize = found.outlets.iter().map(|outlet| outlet.all_articles).sum();
        (found.lines.len(), found.set_aside, articles)
    };
    assert_eq!(of("q=outlet:echo"), (0, 0, 2));
    assert_eq!(of("q=date:2025-03-01"), (0, 0, 1));
    assert_eq!(of("q=-ships"), (0, 0, 2));
    assert_eq!(of("q=-ships&outlet=Gazette"), (0, 0, 1));
    assert_eq!(
        of("q=outlet:echo+ships+"),
        (1, 0, 3),
        "a word is counted in all that the filters let through"
    );
    assert_eq!(of(""), (0, 0, 3));
}

#[test]
fn steps_of_any_size_give_the_same() {
    let library = harbours();
    let view = View::parse("q=harbour+").view;
    let whole = ConcordanceTask::new(&library, &view).finish();
    let mut task = ConcordanceTask::new(&library, &view);
    let mut steps = 1;
    let stepped = loop {
        match task.step(1) {
            Progress::Going { done, of } => assert!(done < of),
            Progress::Done(found) => break found,
        }
        steps += 1;
    };
    assert_eq!((stepped, steps), (whole.clone(), 3));
    let collocates = CollocateTask::new(&library, &view, &whole, 1).finish();
    let mut task = CollocateTask::new(&library, &view, &whole, 1);
    let stepped = loop {
        if let Progress::Done(found) = task.step(1) {
            break found;
        }
    };
    assert_eq!(stepped, collocates);
}

#[test]
fn collocates_are_counted_beside_the_hits_and_in_all_the_articles() {
    let library = library(&[
        "a | Echo | | Dark | dark night and dark night and a dark horse in the dark",
        "b | Echo | | Light | the night and the day and the light and the night and the rest of it all",
    ]);
    let view = View::parse("q=dark+").view;
    let concordance = ConcordanceTask::new(&library, &view).finish();
    let found = CollocateTask::new(&library, &view, &concordance, 2).finish();
    assert_eq!((found.lines, found.left_out, found.all_words), (5, 0, 31));
    let night = found.words.iter().find(|word| word.word == "night").unwrap();
    // Left of the second and third "dark"; right twice of the first, once of the second.
    assert_eq!((night.left, night.right, night.articles, night.frequency), (2, 3, 1, 4));
    assert!(night.expected < 7.0 && night.log_likelihood > 0.0 && night.log_dice < 14.7);
    let and = found.words.iter().find(|word| word.word == "and").unwrap();
    assert!(and.is_stop_word && !night.is_stop_word);
    assert!(found.words.windows(2).all(|pair| pair[0].log_dice >= pair[1].log_dice));
}

#[test]
fn of_a_digest_only_headline_and_quotations_have_collocates() {
    let library = library(&["digest | Echo | | Dark days | It was dark. Roe said: “A dark night.”"]);
    let view = View::parse("q=dark+").view;
    let concordance = ConcordanceTask::new(&library, &view).finish();
    assert_eq!(concordance.lines.len(), 3);
    let found = CollocateTask::new(&library, &view, &concordance, 1).finish();
    let words: Vec<_> = found.words.iter().map(|word| (word.word.as_str(), word.frequency)).collect();
    assert_eq!(words, [("a", 1), ("days", 1), ("night", 1)]);
    assert_eq!((found.lines, found.left_out, found.all_words), (2, 1, 5));
}

#[test]
fn a_text_without_spaces_is_cut_and_a_line_from_elsewhere_is_empty() {
    let long = format!("a | Echo | | x | {}港{}", "微".repeat(50), "軟".repeat(50));
    let one = library(&[&long]);
    assert_eq!(shown(&one, "q=港+"), [format!("{}[港]{}", "微".repeat(14), "軟".repeat(14))]);
    let line = ConcordanceTask::new(&one, &View::parse("q=港+").view).finish().lines.remove(0);
    assert_eq!(line_text(&library(&[]), &line, 20).text, "");
    let order = "l1.r1.outlet".parse().unwrap();
    assert_eq!(ArrangeTask::new(&harbours(), &[line.clone(), line], &order, None).finish(), [0, 1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_lines_that_rebuild_it(
        pieces in prop::collection::vec(prop::sample::select(
            ["old ", "Harbour", "harbour’s ", "“", "”", "\"", "'", ". ", "é", "e\u{301}", "港", "-", " ", "👩‍👧"].to_vec()
        ), 0..40),
        query in prop::sample::select(
            ["harbour+", "har*", "%22old+harbour%22", "%22old+harbour%22~3", "港+", "harbour+in:quotes", "-in:quotes+e+"].to_vec()
        ),
        characters in 0usize..30,
    ) {
        let library = library(&[&format!("a | | | x | {}", pieces.concat())]);
        let view = View::parse(&format!("q={query}&order=l1.node.r2")).view;
        let found = ConcordanceTask::new(&library, &view).finish();
        for line in &found.lines {
            let shown = line_text(&library, line, characters);
            prop_assert_eq!((shown.left.end, shown.node.end), (shown.node.start, shown.right.start));
            for range in [shown.left, shown.node, shown.right] {
                let part = shown.text.get(range);
                prop_assert!(part.is_some_and(|part| part.chars().count() <= characters || part == &shown.text[line.node.clone()]));
            }
        }
        let mut numbers = ArrangeTask::new(&library, &found.lines, &view.order, None).finish();
        numbers.sort_unstable();
        prop_assert_eq!(numbers, (0..found.lines.len()).collect::<Vec<_>>());
        let near = CollocateTask::new(&library, &view, &found, 1).finish();
        prop_assert_eq!(near.lines + near.left_out, found.lines.len());
        prop_assert!(near.words.iter().all(|word| word.log_dice <= 14.0 && word.log_likelihood >= 0.0));
    }
}
