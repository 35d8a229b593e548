//! What nobody means to do: endless queries, broken links, damaged bytes, corpora of nothing and of
//! very much. Nothing may panic, read out of bounds or fill the memory.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has to stop and say why")]

use crossread_engine::about::About;
use crossread_engine::article::{Article, Block, Form, Role};
use crossread_engine::concordance::{CollocateTask, ConcordanceTask, line_text};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::{Facet, Library};
use crossread_engine::overview::{WordListTask, timeline};
use crossread_engine::search::{
    Filter, Plan, Query, facets, hits_in, marked_title, matched, over_time, search, snippet,
};
use crossread_engine::stories::{around, stories};
use crossread_engine::task::Task;
use crossread_engine::text::MarkedText;
use crossread_engine::view::{Sort, View};
use proptest::prelude::*;
use std::sync::LazyLock;

fn article(number: usize, language: &str, title: &str, text: &str) -> Article {
    Article {
        id: format!("a{number}"),
        title: title.into(),
        outlet: Some(format!("Outlet {}", number % 3)),
        date: format!("2025-03-{:02}", number % 28 + 1).parse().ok(),
        authors: vec!["Ada Roe".into()],
        tags: vec!["harbour".into()],
        aliases: vec![format!("old-{number}")],
        language: Some(language.into()),
        blocks: vec![
            Block { form: Form::Caption, role: Role::Aside, text: "A ferry.".into() },
            Block::paragraph(text),
            Block { form: Form::Paragraph, role: Role::Furniture, text: "Subscribe!".into() },
        ],
        ..Article::default()
    }
}

fn small() -> Vec<u8> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(compile_small);
    BYTES.clone()
}

fn compile_small() -> Vec<u8> {
    let articles = [
        article(1, "en", "Harbour closes", "“We wait,” said Roe. The ferries were waiting in the harbour."),
        article(2, "de", "Die Häuser am Hafen", "Das Öl floss in den Hafen. Alle Straßen sind zu."),
        article(3, "zh", "港口关闭", "渡轮公司等待检查！iPhone手机很贵。"),
        article(4, "th", "ท่าเรือปิด", "ประเทศไทยรอเรือ"),
        article(5, "ko", "항구가 문을 닫았다", "시장은 항구를 연다고 말했다. 👩‍👩‍👧"),
    ];
    compile(&articles, &About { title: Some("Five".into()), ..About::default() })
}

/// Three articles of one story, two of them with one text.
fn of_a_story() -> Vec<u8> {
    let text = "The northern pier of Aldmouth is closed. Divers found cracks in four of its oak piles on Monday, \
        and thirty boats must land their catch across the bay until the piles are mended.";
    let other = "Aldmouth has closed its northern pier, whose oak piles are cracked, and thirty boats land across the bay.";
    compile(
        &[article(1, "en", "Pier", text), article(2, "en", "Cracks", text), article(3, "en", "Boats", other)],
        &About::default(),
    )
}

fn library(bytes: &[u8]) -> Library {
    Library::new(vec![Corpus::open(&bytes).unwrap()])
}

/// Everything that a page asks of a library for one link; the number of articles found.
fn use_all(library: &Library, view: &View) -> usize {
    let plan = Plan::new(library, &Query::parse(&view.query));
    let filter = Filter::of(view);
    let results = search(library, &plan, &filter, view.sort);
    facets(library, &matched(library, &plan), &filter);
    over_time(library, &results.hits, &filter);
    for hit in results.hits.iter().take(5) {
        check_marks(&marked_title(library, hit.doc, &plan));
        check_marks(&snippet(library, hit.doc, &plan).text);
        let text = library.text(hit.doc);
        for place in hits_in(&text, &plan) {
            assert!(text.blocks[place.block].text.get(place.range).is_some());
        }
    }
    let concordance = ConcordanceTask::new(library, view).finish();
    for line in concordance.lines.iter().take(20) {
        line_text(library, line, 30);
    }
    CollocateTask::new(library, view, &concordance, 1).finish();
    WordListTask::new(library, view, 2, 10).finish();
    timeline(library, &concordance);
    let found = stories(library, results.hits.iter().map(|hit| hit.doc));
    let of_stories: usize = found.listed.iter().map(|story| story.found.len()).sum();
    assert_eq!(of_stories + found.alone, results.hits.len());
    for hit in results.hits.iter().take(5) {
        around(library, hit.doc);
    }
    results.hits.len()
}

fn check_marks(marked: &MarkedText) {
    for mark in &marked.marks {
        assert!(marked.text.get(mark.clone()).is_some_and(|word| !word.is_empty()));
    }
}

fn asking(query: &str) -> View {
    View { query: query.into(), ..View::default() }
}

#[test]
fn no_query_is_too_strange() {
    let library = library(&small());
    let words: Vec<String> = (0..5_000).map(|number| format!("harbour{number}")).collect();
    for query in [
        "harbour ".repeat(13_000),
        words.join(" "),
        words.join(" OR "),
        format!("-{}", words.join(" -")),
        "h".repeat(10_000),
        "港".repeat(30_000),
        "港口关闭渡轮公司".repeat(2_000),
        "👩\u{200d}".repeat(5_000),
        "l'".repeat(20_000),
        "a-".repeat(20_000),
        "\"".repeat(50_000),
        "\"harbour ".repeat(5_000),
        "title:".repeat(10_000),
        "=".repeat(10_000),
        "e\u{301}".repeat(10_000),
        "\u{301}".repeat(10_000),
        "\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{202e}harbour\u{200b}\u{feff}".into(),
        r"(.*)+$ [a-z]{1,9} \d+ (?i)^harbour".into(),
        "%ED%A0%80 \u{fffd} harbour".into(),
        "\"harbour closes\"~99999999999999999999".into(),
        "א\"".repeat(30_000),
        format!("date:{}", words.join(" date:")),
    ] {
        use_all(&library, &asking(&query));
    }
}

#[test]
fn markup_that_is_typed_or_written_is_text() {
    let script = "<script>alert('x')</script>";
    let one = library(&compile(&[article(1, "en", script, script)], &About::default()));
    let plan = Plan::new(&one, &Query::parse(script));
    let hits = search(&one, &plan, &Filter::default(), Sort::default()).hits;
    let title = marked_title(&one, hits[0].doc, &plan);
    assert_eq!(title.text, script);
    assert_eq!(title.pieces(), [(false, "<"), (true, "script>alert('x')</script"), (false, ">")]);
}

#[test]
fn half_a_character_in_a_link_is_text() {
    let library = library(&small());
    for (link, found) in [
        ("q=%ED%A0%80", 5),
        ("q=harbour+%ED%A0%80", 1),
        ("q=%", 5),
        ("q=%FF%FEharbour", 1),
        ("outlet=%ED%A0%80", 0),
    ] {
        let view = View::parse(link).view;
        assert_eq!(use_all(&library, &view), found, "{link}");
        assert_eq!(View::parse(&view.to_string()).view, view, "{link}");
    }
}

#[test]
fn a_corpus_may_hold_nothing_or_one_article_or_a_very_long_one() {
    let view = asking("harbour");
    assert_eq!(use_all(&library(&compile(&[], &About::default())), &view), 0);
    assert_eq!(use_all(&Library::new(Vec::new()), &view), 0);
    let empty = Article { id: "a".into(), ..Article::default() };
    assert_eq!(use_all(&library(&compile(&[empty], &About::default())), &view), 0);
    let sentence = "The harbour of Aldmouth closed on Saturday, and the ferries wait. ";
    let long = sentence.repeat(5_000_000 / sentence.len());
    let one = library(&compile(&[article(1, "en", "Long", &long)], &About::default()));
    let plan = Plan::new(&one, &Query::parse("ferries"));
    let hits = search(&one, &plan, &Filter::default(), Sort::default()).hits;
    assert!(snippet(&one, hits[0].doc, &plan).text.text.len() < 1_000);
}

#[test]
fn a_thousand_outlets_are_a_thousand_filters() {
    let of = |number: usize| Article {
        outlet: Some(format!("Paper {number:04}")),
        ..article(number, "en", "Harbour", "It is closed.")
    };
    let articles: Vec<Article> = (0..1_000).map(of).collect();
    let all = library(&compile(&articles, &About::default()));
    let view = View::parse("q=harbour+&outlet=Paper+0500").view;
    let plan = Plan::new(&all, &Query::parse(&view.query));
    assert_eq!(facets(&all, &matched(&all, &plan), &Filter::of(&view))[Facet::Outlet as usize].len(), 1_000);
    assert_eq!(use_all(&all, &view), 1);
}

/// One way to damage bytes.
#[derive(Clone, Debug)]
enum Damage {
    /// Other bits at a place.
    Flip(usize, u8),
    /// A number of four bytes at a place, as offsets and counts are.
    Number(usize, u32),
    /// A piece copied over another.
    Splice(usize, usize, usize),
    /// A piece of noise.
    Noise(usize, Vec<u8>),
    /// Cut off, with a length that fits.
    Cut(usize),
    /// A section that begins and ends somewhere else.
    Section(usize, u32, u32),
}

/// Bytes of the header, and of the row of a section in the table behind it.
const HEADER: usize = 24;
const ROW: usize = 8;

impl Damage {
    fn to(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len();
        let put = |bytes: &mut Vec<u8>, at: usize, piece: &[u8]| {
            for (byte, new) in bytes.iter_mut().skip(at).zip(piece) {
                *byte = *new;
            }
        };
        match self {
            Self::Flip(at, bits) => bytes[HEADER + at % (length - HEADER)] ^= bits,
            Self::Number(at, number) => put(bytes, HEADER + at % (length - HEADER), &number.to_le_bytes()),
            Self::Splice(from, to, size) => {
                let piece: Vec<u8> = bytes.iter().skip(from % length).take(size % 64).copied().collect();
                put(bytes, HEADER + to % (length - HEADER), &piece);
            }
            Self::Noise(at, noise) => put(bytes, HEADER + at % (length - HEADER), noise),
            Self::Cut(at) => bytes.truncate((length - at % (length / 4)).max(HEADER + 1)),
            Self::Section(number, start, size) => {
                let start = *start as usize % length;
                let size = *size as usize % (length - start);
                let row = [(start as u32).to_le_bytes(), (size as u32).to_le_bytes()].concat();
                put(bytes, HEADER + number % 9 * ROW, &row);
            }
        }
        let length = bytes.len() as u32;
        put(bytes, 12, &length.to_le_bytes());
    }
}

fn any_damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<usize>(), 1u8..).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        (any::<usize>(), prop_oneof![any::<u32>(), 0u32..400, Just(u32::MAX)])
            .prop_map(|(at, number)| Damage::Number(at, number)),
        (any::<usize>(), any::<usize>(), any::<usize>())
            .prop_map(|(from, to, size)| Damage::Splice(from, to, size)),
        (any::<usize>(), prop::collection::vec(any::<u8>(), 1..40))
            .prop_map(|(at, noise)| Damage::Noise(at, noise)),
        any::<usize>().prop_map(Damage::Cut),
        (any::<usize>(), any::<u32>(), any::<u32>())
            .prop_map(|(number, start, size)| Damage::Section(number, start, size)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_bytes_are_refused_or_used_without_harm(
        damages in prop::collection::vec(any_damage(), 1..5),
        stories in any::<bool>(),
        query in prop::sample::select(
            vec!["harbour", "häuser ", "港", "渡轮公司", "\"the harbour\"", "ferr*", "outlet:1 harbor", "ไทย", "harbuor ", "\"wait said\"~5", ""]
        ),
    ) {
        let mut bytes = if stories { of_a_story() } else { small() };
        for damage in &damages {
            damage.to(&mut bytes);
        }
        if let Ok(corpus) = Corpus::open(&bytes) {
            corpus.stemmed_languages();
            use_all(&Library::new(vec![corpus]), &asking(query));
        }
    }

    #[test]
    fn any_link_can_be_used(
        pieces in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "harbour", "港口", "ไทย", "항구", "👩‍👩‍👧", "\"", "-", "=", "OR", "~5", "*", " ", "title:", "outlet:", "date:2025..",
                "in:quotes", "l'", "\u{200d}", "\u{301}", "צה\"ל", "%ED%A0%80", "+", "&", "%", "&show=lines", "&order=l1.r1", "&sample=3-7",
            ]).prop_map(str::to_owned),
            any::<String>(),
        ], 0..16),
    ) {
        let library = library(&small());
        use_all(&library, &asking(&pieces.concat()));
        use_all(&library, &View::parse(&format!("q={}", pieces.concat())).view);
    }
}
