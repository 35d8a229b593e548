//! A compiled corpus: made once where the page is built, unpacked where it is read.

mod compile;
mod held;
mod room;
mod tables;

pub use crate::store::{CompiledBytes, Details};
pub use compile::{CompileStage, compile, compile_telling};
pub(crate) use compile::{compile_grouped, compile_joining, read_again};
pub use held::held_extent;
pub use room::{with_room, without_room};
pub(crate) use tables::{Outlet, Row};

use crate::about::About;
use crate::article::Role;
use crate::article_text::{ArticleText, BlockText, or_english};
use crate::error::OpenError;
use crate::order::sort_by;
use crate::store::{
    self, Dictionary, Groups, Joined, Layout, Pieces, Postings, Reader, Section, StemOrder, TermId, Unpacked,
    unpack,
};
use crate::text::Stemmer;
use crate::text::stem::{LANGUAGES, LanguageStemmer};
use std::sync::OnceLock;
use tables::{read_outlets, read_rows};

/// A corpus in memory. Opening unpacks the texts and makes the postings of their words on the way;
/// the details are read where they lie when they are asked for.
pub struct Corpus {
    fingerprint: u64,
    about: About,
    outlets: Vec<Outlet>,
    rows: Vec<Row>,
    details: Vec<u8>,
    aliases: Vec<u8>,
    unpacked: Unpacked,
    stem_orders: Vec<StemOrder>,
    stories: Groups,
    copies: Groups,
    joined: Option<Joined>,
    words: u64,
    stemmers: &'static [LanguageStemmer],
    /// The numbers of all articles, sorted by id. Made when the first article is looked for.
    by_id: OnceLock<Vec<u32>>,
}

/// What the compiled bytes of a corpus say of it; nothing else of them is read.
///
/// # Errors
/// [`OpenError`] where the bytes are no corpus, of another format, or damaged.
pub fn about_in(bytes: &[u8]) -> Result<About, OpenError> {
    let layout = Layout::read(&bytes)?;
    store::read_about(Reader::new(&layout.section(&bytes, Section::About))).ok_or(OpenError::Damaged)
}

/// All bits of the hash of compiled bytes, as [`Corpus::hash`] gives them; 0 of bytes that are no corpus.
pub(crate) fn hash_in(bytes: &[u8]) -> u64 {
    Layout::read(&bytes).map_or(0, |layout| layout.fingerprint)
}

impl Corpus {
    /// Opens compiled bytes; nothing of them is kept.
    ///
    /// # Errors
    /// [`OpenError`] where the bytes are no corpus, of another format, or damaged.
    pub fn open(bytes: &impl CompiledBytes) -> Result<Self, OpenError> {
        let layout = Layout::read(bytes)?;
        Self::read(bytes, &layout).ok_or(OpenError::Damaged)
    }

    fn read(bytes: &dyn CompiledBytes, layout: &Layout) -> Option<Self> {
        let section = |section| layout.section(bytes, section);
        let outlets = read_outlets(&section(Section::Outlets))?;
        let (mut rows, text_length) = read_rows(&section(Section::Articles), outlets.len())?;
        let articles = rows.len() as u32;
        let stream = Pieces::of(bytes, layout.range(Section::Stream));
        let unpacked = unpack(&section(Section::Tokens), stream, articles, text_length)?;
        let groups = section(Section::Groups);
        let mut groups = Reader::new(&groups);
        let mut words = 0;
        for (row, article) in rows.iter_mut().zip(&unpacked.articles) {
            row.words = article.words;
            words += u64::from(article.words);
        }
        Some(Self {
            fingerprint: layout.fingerprint,
            about: store::read_about(Reader::new(&section(Section::About)))?,
            outlets,
            rows,
            details: section(Section::Details),
            aliases: section(Section::Aliases),
            unpacked,
            stem_orders: store::read_stem_orders(&section(Section::StemOrders)),
            stories: Groups::read(&mut groups, articles)?,
            copies: Groups::read(&mut groups, articles)?,
            joined: Joined::read(&mut groups, articles),
            words,
            stemmers: LANGUAGES,
            by_id: OnceLock::new(),
        })
    }

    /// The same with these algorithms for words that it does not know, in place of all that are
    /// linked.
    #[must_use]
    pub fn with_stemmers(mut self, stemmers: &'static [LanguageStemmer]) -> Self {
        self.stemmers = stemmers;
        self
    }

    /// The languages of its articles whose words lose their inflection, as BCP 47 primary tags.
    pub fn stemmed_languages(&self) -> Vec<String> {
        self.stem_orders().iter().map(|order| order.language.clone()).collect()
    }

    /// The stemmer for a language's tag.
    pub(crate) fn stemmer(&self, tag: &str) -> Stemmer {
        Stemmer::among(self.stemmers, tag)
    }

    /// What `corpus.toml` says of it.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Short hash of everything in it, eight hex digits: the same articles, the same digits.
    pub fn fingerprint(&self) -> String {
        let bits = self.fingerprint;
        format!("{:08x}", (bits ^ bits >> 32) as u32)
    }

    /// How many articles it holds.
    pub(crate) fn len(&self) -> u32 {
        self.rows.len() as u32
    }

    /// Words of all articles together.
    pub(crate) fn words(&self) -> u64 {
        self.words
    }

    pub(crate) fn outlets(&self) -> &[Outlet] {
        &self.outlets
    }

    /// The row of an article; an empty one where there is none.
    pub(crate) fn row(&self, ordinal: u32) -> Row {
        self.rows.get(ordinal as usize).copied().unwrap_or_default()
    }

    /// The details of an article; empty ones where there is none.
    pub(crate) fn details(&self, ordinal: u32) -> Details<'_> {
        let row = self.row(ordinal);
        let details = Details::read(Reader::at(&self.details, row.details as usize)).unwrap_or_default();
        let outlet = row.outlet.and_then(|outlet| self.outlets.get(outlet as usize));
        let named =
            |stated| outlet.filter(|outlet| outlet.stated == stated).map(|outlet| outlet.name.as_str());
        let (structure, text) = self.pieces(ordinal);
        Details {
            title: store::read_title(structure, text),
            outlet: named(true),
            label: details.label.or(named(false)),
            date: row.date,
            words: row.words as usize,
            ..details
        }
    }

    /// The id of an article; empty where there is none.
    fn id(&self, ordinal: u32) -> &str {
        Reader::at(&self.details, self.row(ordinal).details as usize).text().unwrap_or_default()
    }

    /// The text of an article; an empty one where there is none.
    pub(crate) fn text(&self, ordinal: u32) -> ArticleText<'_> {
        let details = self.details(ordinal);
        let language = details.language.unwrap_or_default();
        ArticleText {
            kind: details.kind,
            extent: details.extent,
            language,
            stemmer: self.stemmer(or_english(language)),
            blocks: self.blocks(ordinal),
        }
    }

    /// The blocks of an article, the headline first; none where there is no such article.
    pub(crate) fn blocks(&self, ordinal: u32) -> Vec<BlockText<'_>> {
        let (structure, text) = self.pieces(ordinal);
        store::read_blocks(structure, text)
    }

    /// Shows number, role and bytes of an article's blocks, the headline first.
    pub(crate) fn visit_blocks(&self, ordinal: u32, visit: &mut dyn FnMut(usize, Role, &[u8])) {
        let (structure, text) = self.pieces(ordinal);
        store::visit_blocks(structure, text, visit);
    }

    /// What lies from the beginning of an article on: its structure and its text.
    fn pieces(&self, ordinal: u32) -> (&[u8], &[u8]) {
        let Unpacked { articles, structure, text, .. } = &self.unpacked;
        let pieces = articles.get(ordinal as usize).and_then(|article| {
            Some((structure.get(article.structure as usize..)?, text.get(article.text as usize..)?))
        });
        pieces.unwrap_or_default()
    }

    /// The number of the article with this id, or with this earlier id.
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        let by_id = self.by_id.get_or_init(|| {
            let mut sorted: Vec<u32> = (0..self.len()).collect();
            sort_by(&mut sorted, |&a, &b| self.id(a).cmp(self.id(b)));
            sorted
        });
        let (mut low, mut high) = (0, by_id.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.id(by_id[middle]) < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if let Some(&found) = by_id.get(low).filter(|&&found| self.id(found) == id) {
            return Some(found);
        }
        let mut aliases = Reader::new(&self.aliases);
        std::iter::from_fn(|| Some((aliases.text()?, aliases.varint()?)))
            .find(|(alias, _)| *alias == id)
            .map(|(_, ordinal)| ordinal)
            .filter(|&ordinal| ordinal < self.len())
    }

    /// Earlier ids of an article, in their order.
    pub(crate) fn aliases(&self, ordinal: u32) -> Vec<&str> {
        let (mut reader, mut found) = (Reader::new(&self.aliases), Vec::new());
        while let (Some(alias), Some(of)) = (reader.text(), reader.varint()) {
            if of == ordinal {
                found.push(alias);
            }
        }
        found
    }

    pub(crate) fn dictionary(&self) -> &Dictionary {
        &self.unpacked.dictionary
    }

    /// The articles that have a term, in order.
    pub(crate) fn postings(&self, term: TermId) -> Postings<'_> {
        self.unpacked.postings.of(term)
    }

    /// How many articles have a term outside furniture.
    pub(crate) fn frequency(&self, term: TermId) -> u32 {
        self.unpacked.postings.frequency(term)
    }

    pub(crate) fn stem_orders(&self) -> &[StemOrder] {
        &self.stem_orders
    }

    /// Articles on one event.
    pub(crate) fn stories(&self) -> &Groups {
        &self.stories
    }

    /// The groups of its articles together with those of the corpora that it was added to.
    pub(crate) fn joined(&self) -> Option<&Joined> {
        self.joined.as_ref()
    }

    /// All bits of the hash that [`Corpus::fingerprint`] shows.
    pub(crate) fn hash(&self) -> u64 {
        self.fingerprint
    }

    /// The same text in several articles.
    pub(crate) fn copies(&self) -> &Groups {
        &self.copies
    }
}

#[cfg(test)]
mod tests;
