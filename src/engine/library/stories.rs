//! Stories and copies across a library, as they were found where each corpus was compiled.

use super::{DocId, Library};
use crate::store::Group;

/// One story of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoryId {
    segment: u16,
    number: u32,
}

/// Articles on one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// All of them, by id.
    pub articles: Vec<DocId>,
    /// The one that is most like the others altogether.
    pub central: DocId,
    /// The one published first, by id where that does not tell. Links name the story by its id.
    pub first: DocId,
}

impl Library {
    /// How many stories there are.
    pub fn story_count(&self) -> usize {
        self.segments().map(|(_, corpus)| corpus.stories().all().len()).sum()
    }

    /// The story that an article is part of, if any.
    pub fn story_of(&self, doc: DocId) -> Option<StoryId> {
        let number = self.segment(doc)?.stories().of(doc.ordinal)?;
        Some(StoryId { segment: doc.segment, number })
    }

    /// The story that the article with this id, or with this earlier id, is part of.
    pub fn story_named(&self, id: &str) -> Option<StoryId> {
        self.story_of(self.find(id)?)
    }

    /// A story's articles.
    pub fn story(&self, story: StoryId) -> Option<Story> {
        let corpus = self.segments.get(usize::from(story.segment))?;
        let group = corpus.stories().all().get(story.number as usize)?;
        let articles = docs(story.segment, group);
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

    /// All articles with the same text as this one, complete or nearly, itself among them, by id;
    /// none where it stands alone.
    pub fn same_text(&self, doc: DocId) -> Vec<DocId> {
        let group = self.segment(doc).and_then(|corpus| {
            let number = corpus.copies().of(doc.ordinal)?;
            corpus.copies().all().get(number as usize)
        });
        group.map_or_else(Vec::new, |group| docs(doc.segment, group))
    }
}

fn docs(segment: u16, group: &Group) -> Vec<DocId> {
    group.members.iter().map(|&ordinal| DocId { segment, ordinal }).collect()
}
