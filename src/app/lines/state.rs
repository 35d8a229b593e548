//! The lines of the view's search, worked out while the page goes on.

use crate::{library::OpenLibrary, location::Location, texts, work::Work};
use crossread_engine::{
    concordance::{ArrangeTask, CollocateTask, Collocates, Concordance, ConcordanceTask},
    library::Details,
    search::Query,
    task::{Progress, Task},
    view::{Show, View},
};
use crossread_markup::prelude::*;
use std::sync::Arc;

/// The lines that the view asks for. They outlive the screen, so that who comes back from an
/// article finds them where they were.
#[derive(Clone, Copy)]
pub struct Lines {
    /// All lines, in reading order.
    pub gathered: Work<Concordance>,
    /// The lines in the order that the view asks for.
    pub arranged: Work<Arranged>,
    /// The words near the lines, once the reader has asked for them.
    pub nearby: Work<Collocates>,
    /// Whether the words nearby are shown.
    pub shows_nearby: RwSignal<bool>,
    /// Whether the spread is shown.
    pub shows_spread: RwSignal<bool>,
}

/// Lines and the order in which they are shown.
pub struct Arranged {
    /// All lines.
    pub concordance: Arc<Concordance>,
    /// The numbers of those that are shown, in order.
    pub numbers: Vec<usize>,
}

impl Lines {
    /// Follows the location; works only where it asks for lines.
    pub fn follow(library: OpenLibrary, location: Location) -> Self {
        let asked = memo(move || location.view().with(asked));
        let gathered = Work::follow(move || {
            let view = asked.read();
            Query::parse(&view.query).has_words().then(|| ConcordanceTask::new(library.articles(), &view))
        });
        let arrangement = memo(move || location.view().with(arrangement));
        let arranged = Work::follow(move || {
            let (concordance, view) = (gathered.outcome()?, arrangement.read());
            let lines = &concordance.lines;
            let task = ArrangeTask::new(library.articles(), lines, &view.order, view.sample);
            Some(Arranging { concordance: concordance.clone(), task })
        });
        let (shows_nearby, shows_spread) = (RwSignal::new(false), RwSignal::new(false));
        let nearby = Work::follow(move || {
            let concordance = gathered.outcome().filter(|_| shows_nearby.get())?;
            let view = untrack(|| asked.get());
            Some(CollocateTask::new(library.articles(), &view, &concordance, least(&concordance)))
        });
        Self { gathered, arranged, nearby, shows_nearby, shows_spread }
    }

    /// Whether what is shown is about to be replaced.
    pub fn is_busy(self) -> bool {
        self.gathered.is_busy() || self.arranged.is_busy()
    }

    /// How far the work is, once it takes long.
    pub fn progress(self) -> Option<(usize, usize)> {
        self.gathered.progress().or_else(|| self.arranged.progress())
    }
}

impl Arranged {
    /// How many lines there are, in words.
    pub fn count(&self) -> String {
        let (lines, articles) = (self.concordance.lines.len(), self.concordance.articles.len());
        texts::lines::count(lines, articles, self.numbers.len())
    }

    /// Whether one of the first `listed` lines is from an article with such details.
    pub fn any_from(&self, library: OpenLibrary, listed: usize, is_such: fn(&Details<'_>) -> bool) -> bool {
        let mut lines =
            self.numbers.iter().take(listed).filter_map(|&number| self.concordance.lines.get(number));
        lines.any(|line| is_such(&library.details(line.doc)))
    }
}

/// Keeps the lines with their order, which means nothing without them.
struct Arranging {
    concordance: Arc<Concordance>,
    task: ArrangeTask<'static>,
}

impl Task for Arranging {
    type Outcome = Arranged;

    fn step(&mut self, units: usize) -> Progress<Arranged> {
        match self.task.step(units) {
            Progress::Going { done, of } => Progress::Going { done, of },
            Progress::Done(numbers) => {
                Progress::Done(Arranged { concordance: self.concordance.clone(), numbers })
            }
        }
    }
}

/// How often a word has to stand near the hits: where these are many, once may be chance.
fn least(concordance: &Concordance) -> u32 {
    const MANY: usize = 200;
    if concordance.lines.len() < MANY { 2 } else { 5 }
}

/// The part of a view that decides which lines there are; nothing where it asks for none.
fn asked(view: &View) -> View {
    if view.show != Show::Lines {
        return View::default();
    }
    View { match_case: view.match_case, set_aside: view.set_aside, ..view.searched() }
}

/// The part of a view that decides how they are arranged.
fn arrangement(view: &View) -> View {
    View { order: view.order, sample: view.sample, ..View::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_an_article_and_sorting_gather_nothing_anew() {
        let view = View::parse("q=harbour&outlet=Echo&show=lines&case=on").view;
        assert_eq!(asked(&view.reading("a", None)), asked(&view));
        assert_eq!(asked(&View { order: "r1".parse().unwrap(), top: 60, ..view.clone() }), asked(&view));
        assert_ne!(asked(&View { match_case: false, ..view.clone() }), asked(&view));
        assert_eq!(asked(&view.showing(Show::Results)), View::default());
    }
}
