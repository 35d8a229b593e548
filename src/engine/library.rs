//! All articles at hand: the corpus of the page and what the reader adds to it.

mod beside;
mod cut;
mod facets;
mod stories;
mod vectors;

use crate::about::About;
use crate::article_text::ArticleText;
use crate::corpus::{Corpus, Outlet, Row};
use crate::date::Date;
use std::fmt;
use std::sync::{Arc, OnceLock};

pub use crate::corpus::Details;
pub(crate) use facets::FacetValues;
pub use facets::{Facet, FacetCount, LENGTHS};
pub use stories::{Story, StoryId};

/// The value under which the outlet filter files articles that state no outlet and have no
/// label. They are listed together and never counted as one outlet.
pub const NOT_STATED: &str = "not stated";

/// One article of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId {
    /// Number of its corpus in the library.
    pub(crate) segment: u16,
    /// Its number in that corpus.
    pub(crate) ordinal: u32,
}

impl DocId {
    /// Number of its corpus in the library, from 0.
    pub fn corpus(self) -> usize {
        usize::from(self.segment)
    }
}

impl fmt::Display for DocId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.segment, self.ordinal)
    }
}

/// The opened corpora, searched as one.
pub struct Library {
    segments: Vec<Arc<Corpus>>,
    facets: [OnceLock<FacetValues>; Facet::ALL.len()],
    lengths: OnceLock<Vec<f32>>,
    /// Whether the last corpus brings the groups of all.
    joined: bool,
}

impl Library {
    /// A library of these corpora. The first one's words introduce the page.
    pub fn new(corpora: Vec<Corpus>) -> Self {
        Self::of(corpora.into_iter().map(Arc::new).collect())
    }

    /// The same of corpora that other libraries may hold as well: nothing of them is copied.
    pub fn of(segments: Vec<Arc<Corpus>>) -> Self {
        let joined = segments.split_last().is_some_and(|(last, before)| {
            last.joined().is_some_and(|joined| joined.before == stories::hash_of(before))
        });
        Self { segments, facets: Default::default(), lengths: OnceLock::new(), joined }
    }

    /// The corpora, in their order.
    pub fn corpora(&self) -> &[Arc<Corpus>] {
        &self.segments
    }

    /// How many articles.
    pub fn len(&self) -> usize {
        self.segments.iter().map(|corpus| corpus.len() as usize).sum()
    }

    /// Whether there is no article at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All articles, corpus by corpus, each in its own order: those with a number first, the rest by id.
    pub fn docs(&self) -> Docs<'_> {
        Docs { segments: &self.segments, next: DocId { segment: 0, ordinal: 0 } }
    }

    /// The article with this id, or with this earlier id.
    pub fn find(&self, id: &str) -> Option<DocId> {
        self.segments()
            .find_map(|(segment, corpus)| corpus.find(id).map(|ordinal| DocId { segment, ordinal }))
    }

    /// Earlier ids of an article.
    pub fn aliases(&self, doc: DocId) -> Vec<&str> {
        self.segment(doc).map(|corpus| corpus.aliases(doc.ordinal)).unwrap_or_default()
    }

    /// An article's details.
    pub fn details(&self, doc: DocId) -> Details<'_> {
        self.segment(doc).map(|corpus| corpus.details(doc.ordinal)).unwrap_or_default()
    }

    /// An article's text.
    pub fn text(&self, doc: DocId) -> ArticleText<'_> {
        match self.segment(doc) {
            Some(corpus) => corpus.text(doc.ordinal),
            None => ArticleText {
                kind: crate::article::Kind::Original,
                extent: crate::extent::Extent::Full,
                language: "",
                stemmer: crate::text::Stemmer::default(),
                blocks: Vec::new(),
            },
        }
    }

    /// What the first corpus says of itself.
    pub fn about(&self) -> About {
        self.segments.first().map(|corpus| corpus.about().clone()).unwrap_or_default()
    }

    /// Short hash of all that is at hand.
    pub fn fingerprint(&self) -> String {
        let prints: Vec<String> = self.segments.iter().map(|corpus| corpus.fingerprint()).collect();
        prints.join("-")
    }

    /// The outlets with their articles: stated ones by name, then labels, then [`NOT_STATED`].
    pub fn outlets(&self) -> Vec<FacetCount> {
        self.values(Facet::Outlet)
    }

    /// All values of a facet with their articles, in the order in which they are listed.
    pub fn values(&self, facet: Facet) -> Vec<FacetCount> {
        let values = self.facet(facet);
        let mut counts = vec![0; values.len()];
        for article in 0..self.len() {
            values.count(article, &mut counts);
        }
        values.counted(&counts, &[])
    }

    /// The first and the last day on which an article was published, as far as stated.
    pub fn days(&self) -> Option<(Date, Date)> {
        let mut days: Option<(Date, Date)> = None;
        for day in self.docs().filter_map(|doc| self.date(doc)) {
            days = Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
        days
    }

    /// How many articles state no day.
    pub fn undated(&self) -> usize {
        self.docs().filter(|&doc| self.date(doc).is_none()).count()
    }

    /// What the outlet filter files an article under, and whether the article states it.
    pub(crate) fn outlet(&self, doc: DocId) -> (&str, bool) {
        let outlet = self.segment(doc).and_then(|corpus| {
            let outlet = corpus.row(doc.ordinal).outlet?;
            corpus.outlets().get(outlet as usize)
        });
        named(outlet)
    }

    pub(crate) fn date(&self, doc: DocId) -> Option<Date> {
        self.row(doc).date
    }

    /// The row of an article; an empty one where there is none.
    pub(crate) fn row(&self, doc: DocId) -> Row {
        self.segment(doc).map(|corpus| corpus.row(doc.ordinal)).unwrap_or_default()
    }

    pub(crate) fn segments(&self) -> impl Iterator<Item = (u16, &Corpus)> {
        (0..).zip(self.segments.iter().map(AsRef::as_ref))
    }

    /// The corpus that an article belongs to.
    pub(crate) fn segment(&self, doc: DocId) -> Option<&Corpus> {
        self.segments.get(usize::from(doc.segment)).map(AsRef::as_ref)
    }
}

/// What an outlet is listed under, and whether articles state it.
fn named(outlet: Option<&Outlet>) -> (&str, bool) {
    outlet.map_or((NOT_STATED, false), |outlet| (outlet.name.as_str(), outlet.stated))
}

/// The articles of a library, one after the other.
#[derive(Clone)]
pub struct Docs<'a> {
    segments: &'a [Arc<Corpus>],
    next: DocId,
}

impl Iterator for Docs<'_> {
    type Item = DocId;

    fn next(&mut self) -> Option<DocId> {
        let mut doc = self.next;
        while doc.ordinal >= self.segments.get(usize::from(doc.segment))?.len() {
            doc = DocId { segment: doc.segment + 1, ordinal: 0 };
        }
        self.next = DocId { ordinal: doc.ordinal + 1, ..doc };
        Some(doc)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::corpus::compile;

    /// An article a line: `id | outlet | label | date`, empty where it is not stated.
    fn corpus(articles: &[&str]) -> Corpus {
        let article = |line: &&str| {
            let mut fields =
                line.split('|').map(|field| Some(field.trim().to_owned()).filter(|f| !f.is_empty()));
            let mut next = || fields.next().flatten();
            Article {
                id: next().unwrap_or_default(),
                outlet: next(),
                label: next(),
                date: next().and_then(|date| date.parse().ok()),
                ..Article::default()
            }
        };
        let articles: Vec<Article> = articles.iter().map(article).collect();
        Corpus::open(&compile(&articles, &About::default())).unwrap()
    }

    #[test]
    fn corpora_are_one_library() {
        let library = Library::new(vec![
            corpus(&["a | Echo | | 2025-01-02", "b"]),
            corpus(&["c | Echo | | 2024-12-31", "d | | a blog"]),
        ]);
        assert_eq!(library.len(), 4);
        assert_eq!(library.details(library.find("c").unwrap()).id, "c");
        let outlets: Vec<_> = library.outlets().into_iter().map(|o| (o.name, o.stated, o.articles)).collect();
        assert_eq!(
            outlets,
            [("Echo".into(), true, 2), ("a blog".into(), false, 1), (NOT_STATED.to_owned(), false, 1)]
        );
        let beside = Library::of(library.corpora()[1..].to_vec());
        assert_eq!((beside.len(), beside.find("d").unwrap().corpus()), (2, 0));
        assert_eq!(library.find("d").unwrap().corpus(), 1);
        let (first, last) = library.days().unwrap();
        assert_eq!((first.to_string(), last.to_string()), ("2024-12-31".into(), "2025-01-02".into()));
        assert_eq!(library.undated(), 2);
    }

    #[test]
    fn a_library_without_articles_answers() {
        let library = Library::new(Vec::new());
        assert!(library.is_empty());
        assert_eq!((library.days(), library.find("a"), library.outlets()), (None, None, Vec::new()));
        assert_eq!(library.details(DocId { segment: 3, ordinal: 9 }).id, "");
    }
}
