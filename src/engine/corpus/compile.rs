//! Articles to bytes.

use super::held::{Held, held};
use crate::about::About;
use crate::article::Article;
use crate::article_text::ArticleText;
use crate::grouping::group;
use crate::store::{Dictionary, Pieces, Stemmed, TokenWriter, Unpacked, Writer, assemble, unpack};
use crate::store::{write_about, write_details, write_groups, write_stem_orders};
use crate::text::{Stemmer, fold, terms};
use std::collections::{BTreeMap, BTreeSet};

/// Compiles articles, in whatever order they come, to the bytes that [`super::Corpus::open`]
/// reads. The same articles always give the same bytes. Of each no more goes in than its extent says;
/// which articles belong together is worked out from all of their texts.
pub fn compile(articles: &[Article], about: &About) -> Vec<u8> {
    compile_telling(articles, about, &mut |_, _, _| {})
}

/// What is being done of the work of compiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompileStage {
    /// Texts are cut into words and packed.
    Texts,
    /// The words of each language are put into the order of their stems.
    Words,
    /// Articles are compared, for stories and copies.
    Likeness,
}

/// The same; calls `told` with what is being done and how many articles of how many that is done of.
pub fn compile_telling(
    articles: &[Article],
    about: &About,
    told: &mut dyn FnMut(CompileStage, usize, usize),
) -> Vec<u8> {
    compile_joining(articles, about, &mut |_, _| {}, told)
}

/// What is told how far the work is.
pub(crate) type Told<'a> = &'a mut dyn FnMut(CompileStage, usize, usize);

/// Writes which articles belong together: it is given the whole articles in their order and, where all of
/// their texts are compiled, the words of these.
pub(crate) type Grouping<'a> = &'a mut dyn FnMut(&mut Writer, &[&Article], Option<&Unpacked>, Told<'_>);

/// The same; `join` is given the whole articles in their order and appends what groups them with others.
pub(crate) fn compile_joining(
    articles: &[Article],
    about: &About,
    join: &mut dyn FnMut(&mut Writer, &[&Article]),
    told: Told<'_>,
) -> Vec<u8> {
    let grouping: Grouping<'_> = &mut |groups, whole, unpacked, told| {
        let again = if unpacked.is_none() { read_again(whole, told) } else { Unpacked::default() };
        let grouped = group(whole, unpacked.unwrap_or(&again), &mut |done| {
            told(CompileStage::Likeness, done, whole.len());
        });
        write_groups(groups, &grouped.stories);
        write_groups(groups, &grouped.copies);
        join(groups, whole);
    };
    compile_grouped(articles, about, grouping, told)
}

/// The same, with groups that are found in another way.
pub(crate) fn compile_grouped(
    articles: &[Article],
    about: &About,
    grouping: Grouping<'_>,
    told: Told<'_>,
) -> Vec<u8> {
    let mut whole: Vec<&Article> = articles.iter().collect();
    whole.sort_by(|a, b| a.place().cmp(&b.place()));
    let held: Vec<Held<'_>> = whole.iter().map(|article| held(article)).collect();
    let sorted: Vec<&Article> = held.iter().map(|held| held.article.as_ref()).collect();

    let outlets: BTreeMap<(&str, bool), u32> = sorted
        .iter()
        .filter_map(|article| outlet_of(article))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .zip(0..)
        .collect();

    let mut details = Writer::default();
    let mut columns = [Writer::default(), Writer::default(), Writer::default()];
    for (article, held) in sorted.iter().zip(&held) {
        let before = details.bytes.len();
        write_details(&mut details, article, held.full_words);
        let outlet = outlet_of(article).and_then(|key| outlets.get(&key)).map_or(0, |outlet| outlet + 1);
        columns[0].varint(article.date.map_or(0, crate::date::Date::packed));
        columns[1].varint(outlet);
        columns[2].varint((details.bytes.len() - before) as u32);
    }
    let (list, stream, text_length) = tokens(&sorted, told);

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
    let again = Pieces::of(&stream, 0..stream.len());
    let unpacked = unpack(&list, again, sorted.len() as u32, text_length).unwrap_or_default();
    let stem_orders = stem_orders(&sorted, &unpacked.dictionary, told);
    let is_cut = held.iter().any(|held| held.full_words > 0);
    let mut groups = Writer::default();
    grouping(&mut groups, &whole, (!is_cut).then_some(&unpacked), told);

    assemble([
        about_section.bytes,
        names.bytes,
        rows.bytes,
        details.bytes,
        aliases(&sorted),
        list,
        stream,
        stem_orders,
        groups.bytes,
    ])
}

/// The texts of articles as list and stream of their tokens, and their length in bytes.
fn tokens(articles: &[&Article], told: Told<'_>) -> (Vec<u8>, Vec<u8>, usize) {
    let mut tokens = TokenWriter::default();
    let mut text_length = 0;
    for (done, article) in articles.iter().enumerate() {
        told(CompileStage::Texts, done, articles.len());
        let text = ArticleText::of(article);
        text_length += text.blocks.iter().map(|block| block.text.len()).sum::<usize>();
        tokens.add(&text.blocks);
    }
    told(CompileStage::Texts, articles.len(), articles.len());
    let (list, stream) = tokens.finish();
    (list, stream, text_length)
}

/// The words of whole articles, of which less is compiled or which are compiled elsewhere.
pub(crate) fn read_again(articles: &[&Article], told: Told<'_>) -> Unpacked {
    let (list, stream, text_length) = tokens(articles, told);
    let again = Pieces::of(&stream, 0..stream.len());
    unpack(&list, again, articles.len() as u32, text_length).unwrap_or_default()
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
fn stem_orders(sorted: &[&Article], dictionary: &Dictionary, told: Told<'_>) -> Vec<u8> {
    let mut languages: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (done, article) in sorted.iter().enumerate() {
        told(CompileStage::Words, done, sorted.len());
        let text = ArticleText::of(article);
        let Some(language) = Stemmer::for_language(text.language).language() else { continue };
        let written = languages.entry(language).or_default();
        for block in &text.blocks {
            for term in terms(block.text) {
                let word = term.written(block.text);
                if !written.contains(word) {
                    written.insert(word.to_owned());
                }
            }
        }
    }
    let mut orders = Vec::new();
    for (language, written) in languages {
        let stemmer = Stemmer::for_language(language);
        let entry =
            |word: &String| Some(Stemmed { term: dictionary.find(&fold(word))?, stem: stemmer.stem(word) });
        let mut entries: Vec<Stemmed> = written.iter().filter_map(entry).collect();
        entries.sort();
        entries.dedup();
        orders.push((language, entries));
    }
    let term_of = |term: u32| str::from_utf8(dictionary.term(term)).unwrap_or_default();
    let mut section = Writer::default();
    write_stem_orders(&mut section, &orders, &term_of);
    section.bytes
}
