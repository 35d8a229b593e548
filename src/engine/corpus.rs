//! A compiled corpus: made once where the page is built, opened in place where it is read.

mod compile;

pub use crate::store::Details;
pub use compile::compile;

use crate::about::About;
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::error::OpenError;
use crate::store::{self, Dictionary, Layout, Postings, Reader, Section, StemOrder};
use std::borrow::Cow;
use std::ops::Range;

/// Bytes of one article's row.
pub(crate) const ROW: usize = 24;

/// A corpus over its compiled bytes. Opening reads the header and the lists of outlets; all else
/// is read where it lies when it is asked for.
pub struct Corpus {
    bytes: Cow<'static, [u8]>,
    layout: Layout,
    about: About,
    outlets: Vec<Outlet>,
    articles: u32,
    words: u64,
}

/// An outlet, or the label of articles that state none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outlet {
    pub(crate) name: String,
    pub(crate) stated: bool,
}

/// One article's row: where its parts lie and what filters ask for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Row {
    pub(crate) date: Option<Date>,
    /// Words of headline, body and asides.
    pub(crate) words: u32,
    /// Index among the outlets, if the article states one or has a label.
    pub(crate) outlet: Option<u32>,
    details: u32,
    structure: u32,
    text: u32,
}

impl Corpus {
    /// Opens compiled bytes.
    ///
    /// # Errors
    /// [`OpenError`] where the bytes are no corpus, of another format, or cut off.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, OpenError> {
        let bytes = bytes.into();
        let layout = Layout::read(&bytes)?;
        let about = store::read_about(Reader::new(layout.section(&bytes, Section::About)))
            .ok_or(OpenError::Damaged)?;
        let outlets = read_outlets(layout.section(&bytes, Section::Outlets)).ok_or(OpenError::Damaged)?;
        let rows = layout.section(&bytes, Section::Articles);
        let articles = (rows.len() / ROW) as u32;
        let mut corpus = Self { bytes, layout, about, outlets, articles, words: 0 };
        corpus.words = (0..articles).map(|ordinal| u64::from(corpus.row(ordinal).words)).sum();
        Ok(corpus)
    }

    /// What `corpus.toml` says of it.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Short hash of everything in it, eight hex digits: the same articles, the same digits.
    pub fn fingerprint(&self) -> String {
        let bits = self.layout.fingerprint;
        format!("{:08x}", (bits ^ bits >> 32) as u32)
    }

    /// How many articles it holds.
    pub(crate) fn len(&self) -> u32 {
        self.articles
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
        let mut reader = Reader::at(self.section(Section::Articles), ordinal as usize * ROW);
        let mut next = || reader.u32().unwrap_or_default();
        Row {
            date: Date::from_packed(next()),
            words: next(),
            outlet: next().checked_sub(1).filter(|&outlet| (outlet as usize) < self.outlets.len()),
            details: next(),
            structure: next(),
            text: next(),
        }
    }

    /// The details of an article; empty ones where there is none.
    pub(crate) fn details(&self, ordinal: u32) -> Details<'_> {
        let row = self.row(ordinal);
        let details = Details::read(Reader::at(self.section(Section::Details), row.details as usize));
        Details { date: row.date, words: row.words as usize, ..details.unwrap_or_default() }
    }

    /// The text of an article; an empty one where there is none.
    pub(crate) fn text(&self, ordinal: u32) -> ArticleText<'_> {
        let row = self.row(ordinal);
        let details = self.details(ordinal);
        let structure = Reader::at(self.section(Section::Structure), row.structure as usize);
        let text = self.section(Section::Text).get(row.text as usize..).unwrap_or_default();
        ArticleText {
            kind: details.kind,
            language: details.language.unwrap_or_default(),
            blocks: store::read_blocks(structure, text),
        }
    }

    /// The number of the article with this id, or with this earlier id.
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.articles);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.details(middle).id < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < self.articles && self.details(low).id == id {
            return Some(low);
        }
        let mut aliases = Reader::new(self.section(Section::Aliases));
        std::iter::from_fn(|| Some((aliases.text()?, aliases.varint()?)))
            .find(|(alias, _)| *alias == id)
            .map(|(_, ordinal)| ordinal)
            .filter(|&ordinal| ordinal < self.articles)
    }

    pub(crate) fn dictionary(&self) -> Dictionary<'_> {
        Dictionary::read(self.section(Section::Dictionary))
    }

    pub(crate) fn postings(&self, range: Range<usize>) -> Postings<'_> {
        Postings::new(self.section(Section::Postings).get(range).unwrap_or_default())
    }

    pub(crate) fn stem_orders(&self) -> Vec<StemOrder<'_>> {
        store::read_stem_orders(self.section(Section::StemOrders))
    }

    fn section(&self, section: Section) -> &[u8] {
        self.layout.section(&self.bytes, section)
    }
}

fn read_outlets(section: &[u8]) -> Option<Vec<Outlet>> {
    let mut reader = Reader::new(section);
    let mut outlets = Vec::new();
    while !reader.is_empty() {
        let stated = reader.byte()? == 1;
        outlets.push(Outlet { name: reader.text()?.to_owned(), stated });
    }
    Some(outlets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, Kind};

    fn two() -> Vec<Article> {
        vec![
            Article {
                id: "b".into(),
                title: "Harbour shut".into(),
                outlet: Some("Gazette".into()),
                date: Date::new(2025, 3, 1),
                aliases: vec!["old-b".into()],
                blocks: vec![Block::paragraph("The harbour shut. Ships wait.")],
                ..Article::default()
            },
            Article {
                id: "a".into(),
                title: "Ships wait".into(),
                label: Some("unnamed blog".into()),
                kind: Kind::Digest,
                blocks: vec![Block::paragraph("Nothing moves.")],
                ..Article::default()
            },
        ]
    }

    #[test]
    fn articles_read_back_sorted_by_id() {
        let corpus = Corpus::open(compile(&two(), &About::default())).unwrap();
        assert_eq!(corpus.len(), 2);
        let first = corpus.details(0);
        assert_eq!(
            (first.id, first.name(), first.kind, first.date),
            ("a", Some("unnamed blog"), Kind::Digest, None)
        );
        let second = corpus.details(1);
        assert_eq!((second.outlet, second.date, second.words), (Some("Gazette"), Date::new(2025, 3, 1), 7));
        let text: Vec<_> = corpus.text(1).sentences().map(|s| s.text.to_owned()).collect();
        assert_eq!(text, ["Harbour shut", "The harbour shut.", "Ships wait."]);
    }

    #[test]
    fn an_article_is_found_by_its_id_and_by_an_earlier_one() {
        let corpus = Corpus::open(compile(&two(), &About::default())).unwrap();
        assert_eq!(corpus.find("b"), Some(1));
        assert_eq!(corpus.find("old-b"), Some(1));
        assert_eq!(corpus.find("c"), None);
    }

    #[test]
    fn the_same_articles_in_any_order_are_the_same_bytes() {
        let mut turned = two();
        turned.reverse();
        assert_eq!(compile(&two(), &About::default()), compile(&turned, &About::default()));
    }

    #[test]
    fn damaged_bytes_are_refused_or_read_without_panic() {
        let whole = compile(&two(), &About::default());
        for cut in 0..whole.len() {
            assert!(Corpus::open(whole[..cut].to_vec()).is_err());
        }
        for at in 0..whole.len() {
            for value in [0, 0xff, whole[at] ^ 1] {
                let mut damaged = whole.clone();
                damaged[at] = value;
                if let Ok(corpus) = Corpus::open(damaged) {
                    for ordinal in 0..corpus.len().min(9) {
                        corpus.text(ordinal);
                        corpus.details(ordinal);
                    }
                    corpus.find("b");
                    for order in corpus.stem_orders() {
                        order.same_stem(&corpus.dictionary(), "ships");
                    }
                }
            }
        }
    }

    #[test]
    fn an_empty_corpus_opens() {
        let corpus = Corpus::open(compile(&[], &About::default())).unwrap();
        assert_eq!(corpus.len(), 0);
        assert_eq!(corpus.find("a"), None);
        assert_eq!(corpus.fingerprint().len(), 8);
    }
}
