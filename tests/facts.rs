//! Facts across small articles: one file a case in `tests/cases/facts`. `UPDATE=1 cargo test`
//! writes what the engine gives now.
//!
//! ```text
//! # article
//! published: a day, where it is known
//! language: its tag, where it is not English
//! headline
//! paragraph, or: caption: …
//! # shown
//! quotation or term: speaker, sure or unclear; each place with +words of its own -words it lacks
//! verdict kind: places of its figures
//! statement by statement: a grade for each article
//! names: kind, articles that have it, places, other ways to write it
//! ```
//!
//! Beside the cases: no text makes the engine stumble.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops with the line it stopped at")]

mod cases;

use crossread_engine::article::{Article, Block, Form, Role};
use crossread_engine::article_text::ArticleText;
use crossread_engine::compare::{
    Carrier, Confidence, Matrix, Quote, SentenceRef, added_names, compare, figure_rows, matrix, name_rows,
    quotes, word_diff,
};
use proptest::prelude::*;
use std::fmt::Write;
use std::ops::Range;

#[test]
fn facts_are_what_their_cases_say() {
    cases::check_all("facts", "txt", |case| {
        let input = case.split("# shown\n").next().unwrap_or_default();
        let articles: Vec<Article> = input.split("# article\n").skip(1).map(article).collect();
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        format!("{}\n\n# shown\n{}", input.trim_end(), shown(&articles, &texts))
    });
}

fn article(part: &str) -> Article {
    let mut lines = part.lines().filter(|line| !line.is_empty()).peekable();
    let date = lines.next_if(|line| line.starts_with("published: "));
    let language = lines.next_if(|line| line.starts_with("language: "));
    Article {
        date: date.map(|line| line["published: ".len()..].parse().unwrap()),
        language: Some(language.map_or("en", |line| &line["language: ".len()..]).to_owned()),
        title: lines.next().unwrap_or_default().to_owned(),
        blocks: lines.map(block).collect(),
        ..Article::default()
    }
}

fn block(line: &str) -> Block {
    match line.strip_prefix("caption: ") {
        Some(text) => Block { form: Form::Caption, role: Role::Aside, text: text.into() },
        None => Block::paragraph(line),
    }
}

fn name(at: SentenceRef) -> String {
    format!("{}{}", char::from(b'a' + u8::try_from(at.column).unwrap()), at.sentence)
}

fn shown(articles: &[Article], texts: &[ArticleText<'_>]) -> String {
    let mut shown = String::new();
    let found = quotes(texts);
    for (kind, list) in [("quotation", &found.quotations), ("term", &found.terms)] {
        for quote in list {
            push_quote(&mut shown, kind, texts, quote);
        }
    }
    shown.push_str("--\n");
    let published: Vec<_> = articles.iter().map(|article| article.date).collect();
    for row in figure_rows(texts, &published, &compare(texts).matches()) {
        let mut places = Vec::new();
        for mention in &row.mentions {
            let sentence = texts[mention.at.column].sentences().nth(mention.at.sentence).unwrap().text;
            places.push(format!("{} {}", name(mention.at), &sentence[mention.figure.range.clone()]));
        }
        let _ = writeln!(shown, "{:?} {:?}: {}", row.verdict, row.kind, places.join(" | "));
    }
    shown.push_str("--\n");
    push_matrix(&mut shown, texts, &matrix(texts));
    shown.push_str("--\n");
    for row in name_rows(texts) {
        let kind = row.kind.map_or_else(|| "name".to_owned(), |kind| format!("{kind:?}").to_lowercase());
        let places: Vec<String> = row.mentions.iter().map(|mention| name(mention.at)).collect();
        let also = if row.also.is_empty() { String::new() } else { format!(" = {}", row.also.join(" = ")) };
        let _ = writeln!(shown, "{kind} {}{also}: {} in {}", row.name, places.join(" "), row.carried);
    }
    shown
}

fn push_quote(shown: &mut String, kind: &str, texts: &[ArticleText<'_>], quote: &Quote) {
    let block = |column: usize, block: u32| texts[column].blocks[block as usize].text;
    let full = &quote.places[quote.fullest];
    let full_text = block(full.column, full.at.block);
    let speaker = match (quote.speaker.as_str(), quote.speaker_is_sure) {
        ("", _) => "nobody named".to_owned(),
        (name, true) => name.to_owned(),
        (name, false) => format!("unclear, nearest {name}"),
    };
    let _ = writeln!(shown, "{kind} [{speaker}] {}", &full_text[full.range.clone()]);
    for place in &quote.places {
        let text = block(place.column, place.at.block);
        let list = |text: &str, sign: char, ranges: &[Range<usize>]| -> String {
            ranges
                .iter()
                .fold(String::new(), |list, range| list + &format!(" {sign}“{}”", &text[range.clone()]))
        };
        let column = char::from(b'a' + u8::try_from(place.column).unwrap());
        let (own, lacks) = (list(text, '+', &place.differing), list(full_text, '-', &place.missing));
        let _ = writeln!(shown, "    {column} {}.{}{own}{lacks}", place.at.block, place.at.sentence);
    }
}

fn push_matrix(shown: &mut String, texts: &[ArticleText<'_>], matrix: &Matrix) {
    for row in &matrix.rows {
        let label = texts[row.label.column].sentences().nth(row.label.sentence).unwrap().text;
        let _ = writeln!(shown, "{} of {}: {label}", row.carried, matrix.columns);
        for cell in &row.cells {
            let cell: Vec<String> = cell.iter().map(carrier).collect();
            let cell = if cell.is_empty() { "not found".to_owned() } else { cell.join(", ") };
            let _ = writeln!(shown, "    {cell}");
        }
    }
}

fn carrier(carrier: &Carrier) -> String {
    let wording = carrier.wording.map_or("label".to_owned(), |wording| format!("{wording:?}"));
    let doubt = if carrier.confidence == Confidence::Possible { " (possible)" } else { "" };
    format!("{} {wording}{doubt}", name(carrier.at))
}

proptest! {
    #[test]
    fn any_text_has_facts_whose_ranges_fall_on_characters(
        paragraphs in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select(vec![
                    "“", "”", "\"", "'", "said", "Roe", "he", ",", ".", "é", "12", "1,000", "[2]", "US$", "%", "per",
                    "cent", "and", "the", "May", "26", "2025", "two", "-", "dozens", "of", "a", "third", "in", " ",
                    "according", "to", "Thursday", "(", ")", "http://x.y/1", "“a b c d e”",
                ]),
                0..25,
            ),
            0..4,
        ),
        spaced in any::<bool>(),
    ) {
        let text = |words: &Vec<&str>| words.join(if spaced { " " } else { "" });
        let blocks: Vec<Block> = paragraphs.iter().map(|words| Block::paragraph(text(words))).collect();
        let articles = [
            Article { blocks: blocks.clone(), ..Article::default() },
            Article { blocks: blocks.into_iter().rev().collect(), ..Article::default() },
        ];
        let texts = [ArticleText::of(&articles[0]), ArticleText::of(&articles[1])];
        let matches = compare(&texts).matches();
        let sentence = |at: SentenceRef| texts[at.column].sentences().nth(at.sentence).unwrap().text;
        for mention in figure_rows(&texts, &[], &matches).iter().flat_map(|row| &row.mentions) {
            prop_assert!(sentence(mention.at).get(mention.figure.range.clone()).is_some());
        }
        for names in added_names(&texts, &matches) {
            let ranges = names.shared.iter().chain(&names.added);
            prop_assert!(ranges.clone().all(|range| sentence(names.fuller).get(range.clone()).is_some()));
        }
        let found = quotes(&texts);
        for place in found.quotations.iter().chain(&found.terms).flat_map(|quote| &quote.places) {
            let block = texts[place.column].blocks[place.at.block as usize].text;
            prop_assert!(block.get(place.range.clone()).is_some());
            prop_assert!(place.differing.iter().all(|range| block.get(range.clone()).is_some()));
        }
        prop_assert_eq!(matrix(&texts), matrix(&texts));
        for found in matches {
            word_diff(sentence(found.left), sentence(found.right));
        }
    }
}
