//! Searches over small corpora, as a reader would see them: one file a case in
//! `tests/cases/search`. `UPDATE=1 cargo test` writes what the engine gives now.
//!
//! ```text
//! # article id | outlet | date | headline | author; author | tag; tag | language | agency
//! paragraphs …
//! # search LINK
//! id (missing: word) · marked headline · marked snippet
//! outlets: name 2, name 1 · undated 1
//! # aside LINK
//! ids of the articles that have it in furniture alone
//! # facets LINK
//! outlet: name 2, name 1
//! days: 2025-03-01 1 · undated 1
//! # lines LINK
//! id place position% left [hit] right
//! collocates: word left+right of frequency …
//! outlets: name lines in articles of all, words … · set aside 1 · undated 1
//! # overview LINK
//! 1: word count/articles … up to five words; then hits over time
//! ```
//!
//! A paragraph that begins with `<` is furniture, with `>` other text on the page; an article
//! whose id begins with `digest` is one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has to stop and say why")]

mod cases;

use crossread_engine::about::About;
use crossread_engine::article::{Article, Block, Kind, Role};
use crossread_engine::concordance::{ArrangeTask, CollocateTask, ConcordanceTask, line_text};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::{Facet, Library};
use crossread_engine::overview::{WordListTask, timeline};
use crossread_engine::search::{
    Filter, Hit, Plan, Query, facets, marked_title, matched, only_set_aside, over_time, search, snippet,
    undated,
};
use crossread_engine::task::Task;
use crossread_engine::text::MarkedText;
use crossread_engine::view::View;
use std::fmt::Write;

#[test]
fn searches_give_what_their_cases_say() {
    cases::check_all("search", "txt", |case| {
        let (mut shown, mut articles, mut searches) = (String::new(), Vec::new(), Vec::new());
        for part in case.split("# ").skip(1) {
            match part.split_once(' ') {
                Some(("article", rest)) => {
                    articles.push(article(rest));
                    let _ = write!(shown, "# {part}");
                }
                Some((what @ ("search" | "aside" | "facets" | "lines" | "overview"), rest)) => {
                    searches.push((what, rest.lines().next().unwrap_or_default()));
                }
                _ => panic!("neither an article nor a question: {part}"),
            }
        }
        let bytes = compile(&articles, &About { language: Some("en".into()), ..About::default() });
        let library = Library::new(vec![Corpus::open(&bytes).unwrap()]);
        for (what, link) in searches {
            let given = match what {
                "search" => results(&library, link),
                "aside" => aside(&library, link),
                "facets" => counts(&library, link),
                "lines" => lines(&library, link),
                _ => overview(&library, link),
            };
            let _ = writeln!(shown, "# {what} {link}\n{given}");
        }
        shown
    });
}

fn article(text: &str) -> Article {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    let mut fields =
        head.split('|').map(str::trim).map(|field| (!field.is_empty()).then(|| field.to_owned()));
    let mut next = || fields.next().flatten();
    let id = next().unwrap_or_default();
    let block = |line: &str| match (line.strip_prefix('<'), line.strip_prefix('>')) {
        (Some(text), _) => Block { role: Role::Furniture, ..Block::paragraph(text.trim()) },
        (_, Some(text)) => Block { role: Role::Aside, ..Block::paragraph(text.trim()) },
        _ => Block::paragraph(line),
    };
    Article {
        kind: if id.starts_with("digest") { Kind::Digest } else { Kind::Original },
        id,
        outlet: next(),
        date: next().map(|date| date.parse().unwrap()),
        title: next().unwrap_or_default(),
        authors: list(next().as_ref()),
        tags: list(next().as_ref()),
        language: next().or_else(|| Some("en".into())),
        agency: next(),
        blocks: body.split('\n').filter(|line| !line.trim().is_empty()).map(block).collect(),
        ..Article::default()
    }
}

fn results(library: &Library, link: &str) -> String {
    let view = View::parse(link).view;
    let query = Query::parse(&view.query);
    let plan = Plan::new(library, &query);
    let filter = Filter::of(&view);
    let results = search(library, &plan, &filter, view.sort);
    let shown_hit = |hit: &Hit| {
        let missing = match hit.missing(&plan).as_slice() {
            [] => String::new(),
            words => format!(" (missing: {})", words.join(", ")),
        };
        let title = shown(&marked_title(library, hit.doc, &plan));
        let snippet = shown(&snippet(library, hit.doc, &plan).text);
        format!("{}{missing} · {title} · {snippet}\n", library.details(hit.doc).id)
    };
    let hits: String = results.hits.iter().map(shown_hit).collect();
    let counted = facets(library, &matched(library, &plan), &filter);
    let outlets = counted[Facet::Outlet as usize].iter();
    let outlets: Vec<_> = outlets.map(|o| format!("{} {}", o.name, o.articles)).collect();
    let undated = undated(library, &view.query, &filter, &results);
    format!("{hits}outlets: {} · undated {undated}\n", outlets.join(", "))
}

fn aside(library: &Library, link: &str) -> String {
    let view = View::parse(link).view;
    let plan = Plan::new(library, &Query::parse(&view.query));
    let docs = only_set_aside(library, &plan, &matched(library, &plan), &Filter::of(&view));
    let ids: Vec<_> = docs.into_iter().map(|doc| library.details(doc).id).collect();
    format!("{}\n", ids.join(", "))
}

fn list(field: Option<&String>) -> Vec<String> {
    field.into_iter().flat_map(|field| field.split(';')).map(|value| value.trim().to_owned()).collect()
}

fn lines(library: &Library, link: &str) -> String {
    let view = View::parse(link).view;
    let concordance = ConcordanceTask::new(library, &view).finish();
    let mut shown = String::new();
    for number in ArrangeTask::new(library, &concordance.lines, &view.order, view.sample).finish() {
        let at = &concordance.lines[number];
        let text = line_text(library, at, 25);
        let part = |range: std::ops::Range<usize>| &text.text[range];
        let _ = writeln!(
            shown,
            "{} {} {:.0}% {}[{}]{}",
            library.details(at.doc).id,
            text.anchor.map(|anchor| anchor.to_string()).unwrap_or_default(),
            at.position * 100.0,
            part(text.left.clone()),
            part(text.node.clone()),
            part(text.right.clone()),
        );
    }
    let found = CollocateTask::new(library, &view, &concordance, 2).finish();
    let words: Vec<_> = found
        .words
        .iter()
        .map(|c| {
            format!(
                "{} {}+{} of {} D {:.1} G {:.1}",
                c.word, c.left, c.right, c.frequency, c.log_dice, c.log_likelihood
            )
        })
        .collect();
    let _ = writeln!(shown, "collocates of {} lines: {}", found.lines, words.join(", "));
    let outlets: Vec<_> = concordance
        .outlets
        .iter()
        .map(|o| format!("{} {} in {} of {}, {} words", o.name, o.lines, o.articles, o.all_articles, o.words))
        .collect();
    let (plan, filter) = (Plan::new(library, &Query::parse(&view.query)), Filter::of(&view));
    let results = search(library, &plan, &filter, view.sort);
    let (set_aside, undated) = (concordance.set_aside, undated(library, &view.query, &filter, &results));
    let _ = writeln!(shown, "outlets: {} · set aside {set_aside} · undated {undated}", outlets.join("; "));
    shown
}

fn overview(library: &Library, link: &str) -> String {
    let view = View::parse(link).view;
    let mut shown = String::new();
    for (width, list) in (1..).zip(WordListTask::new(library, &view, 5, 6).finish().lists) {
        let runs: Vec<_> =
            list.runs.iter().map(|run| format!("{} {}/{}", run.words, run.count, run.articles)).collect();
        let _ = writeln!(shown, "{width}: {}", runs.join(", "));
    }
    let time = timeline(library, &ConcordanceTask::new(library, &view).finish());
    let steps = time.axis.steps().iter().zip(&time.steps);
    let steps: Vec<_> = steps.map(|(day, step)| format!("{day} {}/{}", step.lines, step.articles)).collect();
    let _ = writeln!(shown, "over time: {} · undated {}", steps.join(", "), time.undated.lines);
    shown
}

fn counts(library: &Library, link: &str) -> String {
    let view = View::parse(link).view;
    let plan = Plan::new(library, &Query::parse(&view.query));
    let (matched, filter) = (matched(library, &plan), Filter::of(&view));
    let mut shown = String::new();
    for (facet, values) in Facet::ALL.into_iter().zip(&facets(library, &matched, &filter)) {
        let values: Vec<_> = values.iter().map(|v| format!("{} {}", v.name, v.articles)).collect();
        let _ = writeln!(shown, "{}: {}", facet.key(), values.join(", "));
    }
    let time = over_time(library, &matched, &filter);
    let steps = time.axis.steps().iter().zip(&time.articles).filter(|(_, articles)| **articles > 0);
    let steps: Vec<_> = steps.map(|(step, articles)| format!("{step} {articles}")).collect();
    let _ = writeln!(shown, "days: {} · undated {}", steps.join(", "), time.undated);
    shown
}

fn shown(marked: &MarkedText) -> String {
    marked
        .pieces()
        .into_iter()
        .map(|(hit, text)| if hit { format!("[{text}]") } else { text.into() })
        .collect()
}
