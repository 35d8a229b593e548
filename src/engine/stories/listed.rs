//! The stories that a search finds.

use super::copies::folded;
use super::sources::{Source, sources};
use crate::date::Date;
use crate::library::{DocId, Library, Story, StoryId};
use crate::order::sort_by;
use crate::view::COMPARED;
use std::cmp::Reverse;

/// The stories that some articles are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stories {
    /// Those of most outlets first, then those of most articles, then the newest, then in the order of the library.
    pub listed: Vec<ListedStory>,
    /// How many of the articles are in no story.
    pub alone: usize,
}

/// A story, as far as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedStory {
    /// The whole story.
    pub story: Story,
    /// Its articles that were found, in the order of the library.
    pub found: Vec<DocId>,
    /// Who published them, in that order.
    pub sources: Vec<Source>,
    /// First and last day of those that state one.
    pub days: Option<(Date, Date)>,
    /// Articles of different outlets to be compared: none, or two to four; the most central one
    /// comes first if it was found, and copies count once as long as there is another text.
    pub compare: Vec<DocId>,
}

/// The stories of articles, which come in any order and once each.
pub fn stories(library: &Library, found: impl Iterator<Item = DocId>) -> Stories {
    let mut of_story: Vec<(StoryId, DocId)> = Vec::new();
    let mut stories = Stories::default();
    for doc in found {
        match library.story_of(doc) {
            Some(story) => of_story.push((story, doc)),
            None => stories.alone += 1,
        }
    }
    sort_by(&mut of_story, Ord::cmp);
    for part in of_story.chunk_by(|a, b| a.0 == b.0) {
        let found: Vec<DocId> = part.iter().map(|&(_, doc)| doc).collect();
        let story = part.first().and_then(|&(story, _)| library.story(story));
        if let Some(story) = story {
            stories.listed.push(ListedStory::new(library, story, found));
        }
    }
    sort_by(&mut stories.listed, |a, b| a.rank().cmp(&b.rank()));
    stories
}

impl ListedStory {
    fn new(library: &Library, story: Story, found: Vec<DocId>) -> Self {
        let mut days: Option<(Date, Date)> = None;
        for day in found.iter().filter_map(|&doc| library.date(doc)) {
            days = Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
        let mut compare = found.clone();
        if let Some(central) = compare.iter().position(|&doc| doc == story.central) {
            compare[..=central].rotate_right(1);
        }
        Self { sources: sources(library, &found), compare: to_compare(library, compare), story, found, days }
    }

    fn rank(&self) -> impl Ord {
        let newest = self.days.map(|(_, last)| last);
        (Reverse(self.sources.len()), Reverse(self.found.len()), Reverse(newest), self.story.first)
    }
}

/// The first articles of different outlets, different texts before copies.
fn to_compare(library: &Library, docs: Vec<DocId>) -> Vec<DocId> {
    let texts = folded(library, docs.into_iter());
    let copies = texts.iter().flat_map(|text| &text.copies);
    let docs: Vec<DocId> = texts.iter().map(|text| text.doc).chain(copies.copied()).collect();
    let mut compare: Vec<DocId> = sources(library, &docs).into_iter().map(|source| source.doc).collect();
    compare.truncate(*COMPARED.end());
    if compare.len() < *COMPARED.start() {
        compare.clear();
    }
    compare
}
