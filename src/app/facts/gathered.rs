//! The facts of some articles with what it takes to show them: texts, names, links.

use crate::{compare::told_apart, library::OpenLibrary, parts::OutletName, texts};
use crossread_engine::{
    anchor::{Anchor, Place},
    article::Role,
    article_text::{ArticleText, Sentence},
    compare::{SentenceRef, Told, ToldTask},
    library::{Details, DocId},
    task::{Progress, Task},
    view::{At, By, Spot, View},
};
use std::ops::Range;

/// Facts, and the articles that they are of.
pub struct Gathered {
    /// The articles, one a column.
    pub docs: Vec<DocId>,
    /// How many articles were asked for; more than there are columns where some are left out.
    pub asked: usize,
    /// Their outlets, told apart.
    pub outlets: Vec<OutletName>,
    /// Their details.
    pub details: Vec<Details<'static>>,
    /// What they tell.
    pub told: Told,
    texts: Vec<ArticleText<'static>>,
    sentences: Vec<Vec<Sentence<'static>>>,
}

impl Gathered {
    /// A sentence; an empty one where there is none.
    pub fn text(&self, at: SentenceRef) -> &'static str {
        self.sentence(at).map_or("", |sentence| sentence.text)
    }

    /// A part of a sentence.
    pub fn part(&self, at: SentenceRef, range: &Range<usize>) -> &'static str {
        self.text(at).get(range.clone()).unwrap_or_default()
    }

    /// A part of a block.
    pub fn block_part(&self, column: usize, block: u32, range: &Range<usize>) -> &'static str {
        let block = self.texts.get(column).and_then(|text| text.blocks.get(block as usize));
        block.and_then(|block| block.text.get(range.clone())).unwrap_or_default()
    }

    /// Whether a block is none of its article's own text, such as a caption or a comment.
    pub fn is_other_text(&self, column: usize, block: u32) -> bool {
        let block = self.texts.get(column).and_then(|text| text.blocks.get(block as usize));
        block.is_some_and(|block| block.role == Role::Aside)
    }

    /// The language of a column, if it is stated.
    pub fn language(&self, column: usize) -> Option<&'static str> {
        self.texts.get(column).map(|text| text.language).filter(|language| !language.is_empty())
    }

    /// The place of a sentence in its article.
    pub fn place(&self, at: SentenceRef) -> Place {
        self.sentence(at).map(|sentence| sentence.place).unwrap_or_default()
    }

    /// The link to a place: side by side with another place, where the articles are compared, else
    /// in its article. `base` is the view that shows the facts, `columns` those that it has the articles in.
    pub fn href(
        &self,
        (base, columns): (&View, &[u8]),
        (column, place): (usize, Place),
        beside: Option<(usize, Place)>,
    ) -> String {
        let Some(anchor) = self.anchor(column, place) else { return base.href() };
        if base.compare.is_empty() {
            return base.reading(self.details[column].id, Some(anchor)).href();
        }
        let spot = |(column, place): (usize, Place)| {
            Some(Spot { column: *columns.get(column)?, anchor: self.anchor(column, place)? })
        };
        let here = spot((column, place));
        let there = beside.filter(|(other, _)| *other != column).and_then(spot);
        let at = match (here, there) {
            (Some(here), Some(there)) if there.column < here.column => {
                At { first: there, second: Some(here) }
            }
            (Some(here), there) => At { first: here, second: there },
            _ => return base.href(),
        };
        base.comparing_by(By::Sentences, Some(at)).href()
    }

    /// The names of the articles that are not among these columns, each with what is held of it if
    /// that is not all: what it does not state here may stand in the rest.
    pub fn others(&self, columns: &[usize]) -> Vec<String> {
        let mut others = Vec::new();
        for (column, (outlet, details)) in self.outlets.iter().zip(&self.details).enumerate() {
            if !columns.contains(&column) {
                others.push(match texts::extent(details.extent) {
                    Some(held) => format!("{} ({held})", outlet.name),
                    None => outlet.name.clone(),
                });
            }
        }
        others
    }

    fn sentence(&self, at: SentenceRef) -> Option<&Sentence<'static>> {
        self.sentences.get(at.column)?.get(at.sentence)
    }

    fn anchor(&self, column: usize, place: Place) -> Option<Anchor> {
        self.texts.get(column)?.anchor(place)
    }
}

/// The work that gathers them.
pub struct Gathering {
    library: OpenLibrary,
    docs: Vec<DocId>,
    asked: usize,
    task: ToldTask<'static>,
}

impl Gathering {
    /// The facts of these articles, of `asked` ones in all.
    pub fn new(library: OpenLibrary, docs: Vec<DocId>, asked: usize) -> Self {
        let (mut texts, mut published) = (Vec::new(), Vec::new());
        for doc in &docs {
            texts.push(library.articles().text(*doc));
            published.push(library.details(*doc).date);
        }
        Self { library, docs, asked, task: ToldTask::new(texts, published) }
    }
}

impl Task for Gathering {
    type Outcome = Gathered;

    fn step(&mut self, units: usize) -> Progress<Gathered> {
        let told = match self.task.step(units) {
            Progress::Going { done, of } => return Progress::Going { done, of },
            Progress::Done(told) => told,
        };
        let (docs, library) = (std::mem::take(&mut self.docs), self.library);
        let (mut texts, mut sentences, mut details, mut outlets) = (vec![], vec![], vec![], vec![]);
        for doc in &docs {
            let text = library.articles().text(*doc);
            sentences.push(text.sentences().collect());
            texts.push(text);
            let of = library.articles().details(*doc);
            outlets.push(OutletName::of(library, &of));
            details.push(of);
        }
        let outlets = told_apart(outlets);
        Progress::Done(Gathered { docs, asked: self.asked, outlets, details, told, texts, sentences })
    }
}
