//! Stories and copies across a library, as they were found where each corpus was compiled. Where the last
//! corpus was compiled beside all the others it brings the groups of all articles, and these count.

use super::{DocId, Library};
use crate::anchor::Fnv;
use crate::corpus::Corpus;
use crate::store::{Group, Groups, Joined};
use std::sync::Arc;

/// One story of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoryId {
    segment: u16,
    number: u32,
}

/// Articles on one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// All of them, in the order of their corpus.
    pub articles: Vec<DocId>,
    /// The one that is most like the others altogether.
    pub central: DocId,
    /// The one published first; where that does not tell, the first of its corpus. Links name the story by its id.
    pub first: DocId,
}

impl Library {
    /// How many stories there are.
    pub fn story_count(&self) -> usize {
        match self.joined() {
            Some(joined) => joined.stories.all().len(),
            None => self.segments().map(|(_, corpus)| corpus.stories().all().len()).sum(),
        }
    }

    /// The story that an article is part of, if any.
    pub fn story_of(&self, doc: DocId) -> Option<StoryId> {
        let (segment, number) = match self.joined() {
            Some(joined) => (ALL, joined.stories.of(self.number_of(doc))?),
            None => (doc.segment, self.segment(doc)?.stories().of(doc.ordinal)?),
        };
        Some(StoryId { segment, number })
    }

    /// The story that the article with this id, or with this earlier id, is part of.
    pub fn story_named(&self, id: &str) -> Option<StoryId> {
        self.story_of(self.find(id)?)
    }

    /// A story's articles.
    pub fn story(&self, story: StoryId) -> Option<Story> {
        let stories = match self.joined() {
            Some(joined) => &joined.stories,
            None => self.segments.get(usize::from(story.segment))?.stories(),
        };
        let group = stories.all().get(story.number as usize)?;
        let articles = self.members(story.segment, group);
        let central = *articles.get(group.central as usize)?;
        let mut first = *articles.first()?;
        for &doc in &articles {
            // An article that states no day comes after those that do.
            if let Some(day) = self.date(doc)
                && self.date(first).is_none_or(|earliest| day < earliest)
            {
                first = doc;
            }
        }
        Some(Story { articles, central, first })
    }

    /// Whether another article has the same text as this one, complete or nearly.
    pub fn has_copies(&self, doc: DocId) -> bool {
        self.copies(doc).is_some_and(|(_, copies, number)| copies.of(number).is_some())
    }

    /// All articles with the same text as this one, complete or nearly, itself among them, in the
    /// order of their corpus; none where it stands alone.
    pub fn same_text(&self, doc: DocId) -> Vec<DocId> {
        let Some((segment, copies, number)) = self.copies(doc) else { return Vec::new() };
        let group = copies.of(number).and_then(|number| copies.all().get(number as usize));
        group.map_or_else(Vec::new, |group| self.members(segment, group))
    }

    /// The copies among which an article may be: of one corpus or of [`ALL`], and its number there.
    fn copies(&self, doc: DocId) -> Option<(u16, &Groups, u32)> {
        match self.joined() {
            Some(joined) => Some((ALL, &joined.copies, self.number_of(doc))),
            None => Some((doc.segment, self.segment(doc)?.copies(), doc.ordinal)),
        }
    }

    /// The groups of all articles, where the last corpus brings them.
    fn joined(&self) -> Option<&Joined> {
        self.segments.last().filter(|_| self.joined)?.joined()
    }

    /// The articles of a group of one corpus, or of [`ALL`].
    fn members(&self, segment: u16, group: &Group) -> Vec<DocId> {
        let mut docs = Vec::with_capacity(group.members.len());
        for &ordinal in &group.members {
            let mut doc = DocId { segment, ordinal };
            if segment == ALL {
                doc.segment = 0;
                for corpus in &self.segments {
                    if doc.ordinal < corpus.len() {
                        break;
                    }
                    doc = DocId { segment: doc.segment + 1, ordinal: doc.ordinal - corpus.len() };
                }
            }
            docs.push(doc);
        }
        docs
    }

    /// The place of an article among those of all corpora.
    pub(crate) fn number_of(&self, doc: DocId) -> u32 {
        let before = self.segments.iter().take(usize::from(doc.segment));
        before.map(|corpus| corpus.len()).sum::<u32>() + doc.ordinal
    }
}

/// Stands for the number of a corpus where a story is one of all corpora together.
const ALL: u16 = u16::MAX;

/// Hash of corpora in their order.
pub(super) fn hash_of(corpora: &[Arc<Corpus>]) -> u64 {
    joined_hash(corpora.iter().map(|corpus| corpus.hash()))
}

/// The same of corpora of which the hashes are known.
pub(super) fn joined_hash(hashes: impl Iterator<Item = u64>) -> u64 {
    let mut joined = Fnv::new();
    for hash in hashes {
        joined.write(&hash.to_le_bytes());
    }
    joined.finish()
}
