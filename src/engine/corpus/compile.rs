//! Articles to bytes.

use super::ROW;
use crate::about::About;
use crate::article::{Article, Role};
use crate::article_text::ArticleText;
use crate::store::{DictionaryWriter, Posting, TermId, Writer, assemble};
use crate::store::{write_about, write_blocks, write_details, write_postings, write_stem_orders};
use crate::text::{Stemmer, terms};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

    let mut sections = ArticleSections::default();
    let mut index = InvertedIndex::default();
    for (article, ordinal) in sorted.iter().zip(0..) {
        let text = ArticleText::of(article);
        let words = index.add(ordinal, &text);
        let outlet = outlet_of(article).and_then(|key| outlets.get(&key)).map_or(0, |outlet| outlet + 1);
        sections.add(article, &text, words, outlet);
    }
    let (dictionary, postings, orders) = index.finish();

    let mut names = Writer::default();
    for (name, stated) in outlets.into_keys() {
        names.bytes.push(u8::from(stated));
        names.text(name);
    }
    let mut about_section = Writer::default();
    write_about(&mut about_section, about);
    let mut stem_orders = Writer::default();
    write_stem_orders(&mut stem_orders, &orders);

    assemble([
        about_section.bytes,
        names.bytes,
        sections.rows.bytes,
        sections.details.bytes,
        sections.structure.bytes,
        sections.text,
        aliases(&sorted),
        dictionary,
        postings,
        stem_orders.bytes,
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

/// The sections that hold a piece an article.
#[derive(Default)]
struct ArticleSections {
    rows: Writer,
    details: Writer,
    structure: Writer,
    text: Vec<u8>,
}

impl ArticleSections {
    fn add(&mut self, article: &Article, text: &ArticleText<'_>, words: u32, outlet: u32) {
        let before = self.rows.bytes.len();
        self.rows.u32(article.date.map_or(0, crate::date::Date::packed));
        self.rows.u32(words);
        self.rows.u32(outlet);
        self.rows.u32(self.details.bytes.len() as u32);
        self.rows.u32(self.structure.bytes.len() as u32);
        self.rows.u32(self.text.len() as u32);
        debug_assert_eq!(self.rows.bytes.len() - before, ROW);
        write_details(&mut self.details, article);
        write_blocks(&mut self.structure, &mut self.text, &text.blocks);
    }
}

/// The terms of each language in the order of their stems.
type StemOrders = Vec<(String, Vec<TermId>)>;

/// Terms and their postings while they are gathered.
#[derive(Default)]
struct InvertedIndex {
    numbers: HashMap<String, usize>,
    terms: Vec<(String, Vec<Posting>)>,
    /// Terms, by their number here, of the articles in each language that has a stemmer.
    languages: BTreeMap<String, BTreeSet<usize>>,
}

impl InvertedIndex {
    /// Adds an article; its length in words, furniture not counted.
    fn add(&mut self, ordinal: u32, text: &ArticleText<'_>) -> u32 {
        let mut words = 0;
        let language = text.language.split('-').next().unwrap_or_default();
        let mut of_language = Stemmer::for_language(language)
            .is_known()
            .then(|| self.languages.remove(language).unwrap_or_default());
        for (number, block) in text.blocks.iter().enumerate() {
            for term in terms(block.text) {
                let id = self.number_of(term.text);
                let postings = &mut self.terms[id].1;
                if postings.last().is_none_or(|last| last.ordinal != ordinal) {
                    postings.push(Posting { ordinal, ..Posting::default() });
                }
                let Some(posting) = postings.last_mut() else {
                    continue;
                };
                match (block.role, number) {
                    (Role::Furniture, _) => posting.furniture += 1,
                    (_, 0) => posting.title += 1,
                    _ => posting.text += 1,
                }
                words += u32::from(block.role != Role::Furniture && term.width == 1);
                if let Some(terms) = &mut of_language {
                    terms.insert(id);
                }
            }
        }
        if let Some(terms) = of_language {
            self.languages.insert(language.to_owned(), terms);
        }
        words
    }

    fn number_of(&mut self, term: String) -> usize {
        if let Some(&id) = self.numbers.get(&term) {
            return id;
        }
        let id = self.terms.len();
        self.numbers.insert(term.clone(), id);
        self.terms.push((term, Vec::new()));
        id
    }

    /// Dictionary, postings and the stem order of each language.
    fn finish(self) -> (Vec<u8>, Vec<u8>, StemOrders) {
        let mut order: Vec<usize> = (0..self.terms.len()).collect();
        order.sort_by(|&a, &b| self.terms[a].0.cmp(&self.terms[b].0));
        let mut dictionary = DictionaryWriter::default();
        let mut postings = Writer::default();
        let mut final_ids = vec![0; self.terms.len()];
        for (&id, final_id) in order.iter().zip(0..) {
            let (term, list) = &self.terms[id];
            let frequency = list.iter().filter(|posting| posting.title + posting.text > 0).count();
            let length = write_postings(&mut postings, list);
            dictionary.push(term, frequency as u32, length);
            final_ids[id] = final_id;
        }
        let orders = self
            .languages
            .into_iter()
            .map(|(language, ids)| {
                let stemmer = Stemmer::for_language(&language);
                let mut by_stem: Vec<(String, TermId)> =
                    ids.into_iter().map(|id| (stemmer.stem(&self.terms[id].0), final_ids[id])).collect();
                by_stem.sort();
                (language, by_stem.into_iter().map(|(_, id)| id).collect())
            })
            .collect();
        (dictionary.finish(), postings.bytes, orders)
    }
}
