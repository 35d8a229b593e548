//! Articles to bytes.

use crate::about::About;
use crate::article::Article;
use crate::article_text::ArticleText;
use crate::store::{TermId, TokenWriter, Writer, assemble, unpack};
use crate::store::{write_about, write_details, write_stem_orders};
use crate::text::Stemmer;
use std::collections::{BTreeMap, BTreeSet};

/// Compiles articles, in whatever order they come, to the bytes that [`super::Corpus::open`]
/// reads. The same articles always give the same bytes.
pub fn compile(articles: &[Article], about: &About) -> Vec<u8> {
    let mut sorted: Vec<&Article> = articles.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));

    let outlets: BTreeMap<(&str, bool), u32> = sorted
        .iter()
        .filter_map(|article| outlet_of(article))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .zip(0..)
        .collect();

    let mut tokens = TokenWriter::default();
    let mut details = Writer::default();
    let mut columns = [Writer::default(), Writer::default(), Writer::default()];
    let mut text_length = 0;
    for article in &sorted {
        let text = ArticleText::of(article);
        text_length += text.blocks.iter().map(|block| block.text.len()).sum::<usize>();
        tokens.add(&text.blocks);
        let before = details.bytes.len();
        write_details(&mut details, article);
        let outlet = outlet_of(article).and_then(|key| outlets.get(&key)).map_or(0, |outlet| outlet + 1);
        columns[0].varint(article.date.map_or(0, crate::date::Date::packed));
        columns[1].varint(outlet);
        columns[2].varint((details.bytes.len() - before) as u32);
    }
    let (list, stream) = tokens.finish();

    let mut names = Writer::default();
    for (name, stated) in outlets.into_keys() {
        names.bytes.push(u8::from(stated));
        names.text(name);
    }
    let mut about_section = Writer::default();
    write_about(&mut about_section, about);
    let mut rows = Writer::default();
    rows.varint(sorted.len() as u32);
    rows.varint(text_length as u32);
    for column in columns {
        rows.bytes.extend(column.bytes);
    }
    let stem_orders = stem_orders(&sorted, &list, &stream, text_length);

    assemble([
        about_section.bytes,
        names.bytes,
        rows.bytes,
        details.bytes,
        aliases(&sorted),
        list,
        stream,
        stem_orders,
    ])
}

/// What the outlet filter files an article under, and whether that is a stated outlet.
fn outlet_of(article: &Article) -> Option<(&str, bool)> {
    let stated = article.outlet.as_deref().map(|outlet| (outlet, true));
    stated.or(article.label.as_deref().map(|label| (label, false)))
}

fn aliases(sorted: &[&Article]) -> Vec<u8> {
    let aliases: BTreeMap<&str, u32> = sorted
        .iter()
        .zip(0..)
        .flat_map(|(article, ordinal)| article.aliases.iter().map(move |alias| (alias.as_str(), ordinal)))
        .collect();
    let mut section = Writer::default();
    for (alias, ordinal) in aliases {
        section.text(alias);
        section.varint(ordinal);
    }
    section.bytes
}

/// For each language that has a stemmer the terms of its articles in the order of their stems. The
/// numbers of the terms are those that reading list and stream gives.
fn stem_orders(sorted: &[&Article], list: &[u8], stream: &[u8], text_length: usize) -> Vec<u8> {
    let unpacked = unpack(list, stream, sorted.len() as u32, text_length).unwrap_or_default();
    let language = |article: &Article| {
        let tag = article.language.as_deref().unwrap_or_default();
        tag.split('-').next().unwrap_or_default().to_owned()
    };
    let languages: Vec<String> = sorted.iter().map(|article| language(article)).collect();
    let mut orders: BTreeMap<&str, Vec<(String, TermId)>> = BTreeMap::new();
    for tag in &languages {
        if Stemmer::for_language(tag).is_known() {
            orders.entry(tag).or_default();
        }
    }
    for (tag, order) in &mut orders {
        let stemmer = Stemmer::for_language(tag);
        for term in 0..unpacked.dictionary.len() {
            let postings = unpacked.postings.of(term);
            if postings.iter().any(|posting| languages[posting.ordinal as usize] == *tag) {
                order.push((stemmer.stem(&String::from_utf8_lossy(unpacked.dictionary.term(term))), term));
            }
        }
        order.sort();
    }
    let numbers = |order: Vec<(String, TermId)>| order.into_iter().map(|(_, term)| term).collect();
    let orders: Vec<(String, Vec<TermId>)> =
        orders.into_iter().map(|(tag, order)| (tag.to_owned(), numbers(order))).collect();
    let mut section = Writer::default();
    write_stem_orders(&mut section, &orders);
    section.bytes
}
