//! Facets: what articles can be filtered and counted by, one mechanism for all of them.

use super::{DocId, Library, NOT_STATED};
use crate::order::sort_by;
use crate::text::fold;
use std::sync::OnceLock;

/// A property of articles with values to tick. Several ticked values of a facet mean any of
/// these; facets combine as "and".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Who published it; the label where no outlet is stated.
    Outlet,
    /// A name of the byline.
    Author,
    /// One of the file's own tags.
    Tag,
    /// BCP 47 tag, lower case.
    Language,
    /// One of [`LENGTHS`].
    Length,
}

/// The values of [`Facet::Length`], shortest first, with the fewest words that an article of it
/// has.
pub const LENGTHS: [(&str, u32); 3] = [("short", 0), ("medium", 300), ("long", 1000)];

impl Facet {
    /// All facets, in the order of their keys in links.
    pub const ALL: [Self; 5] = [Self::Outlet, Self::Author, Self::Tag, Self::Language, Self::Length];

    /// The key in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Outlet => "outlet",
            Self::Author => "author",
            Self::Tag => "tag",
            Self::Language => "lang",
            Self::Length => "len",
        }
    }

    /// A value as links name it, if it can be one of this facet at all.
    pub fn read(self, value: &str) -> Option<&str> {
        if self != Self::Length {
            return Some(value);
        }
        LENGTHS.iter().map(|(name, _)| *name).find(|name| name.eq_ignore_ascii_case(value))
    }
}

/// A value of a facet and how many articles have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value as links name it; [`NOT_STATED`] for articles that state none.
    pub name: String,
    /// Whether the articles state it themselves: false for labels and [`NOT_STATED`].
    pub stated: bool,
    /// How many articles.
    pub articles: usize,
}

/// The values of one facet in a library, numbered in the order in which they are listed, and the
/// numbers that each article has. Read from the articles' details once.
#[derive(Debug, Default)]
pub(crate) struct FacetValues {
    names: Vec<(String, bool)>,
    /// Where the names of each rank end; within a rank they are sorted.
    ends: Vec<usize>,
    /// Where each article's numbers begin; one more at the end.
    starts: Vec<u32>,
    numbers: Vec<u32>,
    /// The folded names with their numbers, sorted; made when a name is asked for that none has exactly.
    folded: OnceLock<Vec<(String, usize)>>,
}

/// Order in a list: what is stated, then labels, then what is not stated.
const STATED: u8 = 0;
const LABEL: u8 = 1;
const ABSENT: u8 = 2;

impl FacetValues {
    /// The values of all articles of a library.
    pub(super) fn of(library: &Library, facet: Facet) -> Self {
        let mut entries: Vec<(u8, &str, u32)> = Vec::new();
        for (doc, number) in library.docs().zip(0..) {
            let before = entries.len();
            match facet {
                Facet::Outlet => {
                    let (name, stated) = library.outlet(doc);
                    let absent = if name == NOT_STATED { ABSENT } else { LABEL };
                    entries.push((if stated { STATED } else { absent }, name, number));
                }
                Facet::Length => {
                    let words = library.words(doc);
                    let class = LENGTHS.iter().rposition(|(_, least)| *least <= words).unwrap_or(0);
                    // The classes are listed by length, not by name.
                    entries.push((class as u8, LENGTHS[class].0, number));
                }
                Facet::Author => push_all(&mut entries, &library.details(doc).authors, number),
                Facet::Tag => push_all(&mut entries, &library.details(doc).tags, number),
                Facet::Language => {
                    push_all(&mut entries, library.details(doc).language.as_slice(), number);
                }
            }
            if entries.len() == before {
                entries.push((ABSENT, NOT_STATED, number));
            }
        }
        sort_by(&mut entries, Ord::cmp);
        entries.dedup();
        Self::number(&entries, library.len(), facet)
    }

    fn number(entries: &[(u8, &str, u32)], articles: usize, facet: Facet) -> Self {
        let mut values = Self { numbers: vec![0; entries.len()], ..Self::default() };
        let mut starts = vec![0u32; articles + 1];
        for (_, _, article) in entries {
            starts[*article as usize + 1] += 1;
        }
        for article in 0..articles {
            starts[article + 1] += starts[article];
        }
        values.starts.clone_from(&starts);
        let mut last = None;
        for (rank, name, article) in entries {
            if last.is_some_and(|(before, _)| before != rank) {
                values.ends.push(values.names.len());
            }
            if last != Some((rank, name)) {
                let stated = facet == Facet::Length || *rank == STATED;
                values.names.push(((*name).to_owned(), stated));
                last = Some((rank, name));
            }
            let slot = &mut starts[*article as usize];
            values.numbers[*slot as usize] = values.names.len() as u32 - 1;
            *slot += 1;
        }
        values.ends.push(values.names.len());
        values
    }

    /// How many values.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The value that a name stands for: the one of this very name, else the only one that is the
    /// same when both are folded.
    pub(crate) fn meant(&self, name: &str) -> Option<&str> {
        if let Some(at) = self.named(name).next() {
            return Some(&self.names[at].0);
        }
        let folded = self.folded.get_or_init(|| {
            let names = self.names.iter().zip(0..);
            let mut folded: Vec<(String, usize)> = names.map(|((have, _), at)| (fold(have), at)).collect();
            sort_by(&mut folded, Ord::cmp);
            folded
        });
        let form = fold(name);
        let first = folded.partition_point(|(have, _)| *have < form);
        let mut alike = folded[first..].iter().take_while(|(have, _)| *have == form);
        let have = &self.names[alike.next()?.1].0;
        // An outlet and a label may have one name; of two names nobody knows which one is meant.
        alike.all(|(_, at)| self.names[*at].0 == *have).then_some(have)
    }

    /// For each value whether one of `names` stands for it.
    pub(crate) fn ticked(&self, names: &[String]) -> Vec<bool> {
        let mut ticked = vec![false; self.names.len()];
        for have in names.iter().filter_map(|name| self.meant(name)) {
            for at in self.named(have) {
                ticked[at] = true;
            }
        }
        ticked
    }

    /// The numbers of the values of this very name: an outlet and a label may have the same.
    fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        let mut start = 0;
        self.ends.iter().filter_map(move |&end| {
            let from = std::mem::replace(&mut start, end);
            let of_rank = self.names.get(from..end)?;
            of_rank.binary_search_by(|(have, _)| have.as_str().cmp(name)).ok().map(|at| from + at)
        })
    }

    /// The numbers of the values that an article has; `article` is its [`Library::number`].
    pub(crate) fn of_article(&self, article: usize) -> &[u32] {
        match (self.starts.get(article), self.starts.get(article + 1)) {
            (Some(&from), Some(&to)) => &self.numbers[from as usize..to as usize],
            _ => &[],
        }
    }

    /// Adds one for each value that an article has, a count a value.
    pub(crate) fn count(&self, article: usize, counts: &mut [usize]) {
        for &value in self.of_article(article) {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += 1;
            }
        }
    }

    /// The values that are counted above 0 or ticked, in order; ticked ones that no article has
    /// come last.
    pub(crate) fn counted(&self, counts: &[usize], ticked: &[String]) -> Vec<FacetCount> {
        let mut listed = Vec::new();
        let is_ticked = self.ticked(ticked);
        for (((name, stated), &articles), is_ticked) in self.names.iter().zip(counts).zip(is_ticked) {
            if articles > 0 || is_ticked {
                listed.push(FacetCount { name: name.clone(), stated: *stated, articles });
            }
        }
        for name in ticked.iter().filter(|name| self.meant(name).is_none()) {
            listed.push(FacetCount { name: name.clone(), stated: true, articles: 0 });
        }
        listed
    }
}

fn push_all<'a>(entries: &mut Vec<(u8, &'a str, u32)>, values: &[&'a str], number: u32) {
    for value in values.iter().filter(|value| !value.is_empty()) {
        entries.push((STATED, value, number));
    }
}

impl Library {
    /// The values of a facet; made when they are first asked for.
    pub(crate) fn facet(&self, facet: Facet) -> &FacetValues {
        self.facets[facet as usize].get_or_init(|| FacetValues::of(self, facet))
    }

    /// The running number of an article, as [`Library::docs`] counts them.
    pub(crate) fn number(&self, doc: DocId) -> usize {
        let before: u32 =
            self.segments().take(usize::from(doc.segment)).map(|(_, corpus)| corpus.len()).sum();
        (before + doc.ordinal) as usize
    }

    /// Words of an article's headline, text and asides.
    pub(crate) fn words(&self, doc: DocId) -> u32 {
        self.row(doc).words
    }
}

#[cfg(test)]
mod tests;
