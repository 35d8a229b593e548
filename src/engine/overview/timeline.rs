//! Hits over time.

use crate::concordance::Concordance;
use crate::date::TimeAxis;
use crate::library::Library;

/// Hits over time, a step each of its axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The time that the articles cover that are counted.
    pub axis: TimeAxis,
    /// For each step of the axis what stands in it.
    pub steps: Vec<TimeStep>,
    /// What states no day.
    pub undated: TimeStep,
}

/// What falls into one step of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeStep {
    /// Lines of the concordance.
    pub lines: usize,
    /// Articles with a line.
    pub articles: usize,
    /// All articles that are counted: see [`Concordance::counted`].
    pub all_articles: usize,
    /// Words of all those articles.
    pub words: u64,
}

impl Timeline {
    /// Whether most of the articles state their day, so that a picture tells something.
    pub fn is_telling(&self) -> bool {
        let dated: usize = self.steps.iter().map(|step| step.all_articles).sum();
        dated > self.undated.all_articles
    }

    fn step(&mut self, library: &Library, doc: crate::library::DocId) -> &mut TimeStep {
        match library.date(doc).and_then(|day| self.axis.step_of(day)) {
            Some(step) => &mut self.steps[step],
            None => &mut self.undated,
        }
    }
}

/// The lines of a concordance over time.
pub fn timeline(library: &Library, concordance: &Concordance) -> Timeline {
    let docs = &concordance.counted;
    let days = || docs.iter().filter_map(|&doc| library.date(doc));
    let axis = days().min().zip(days().max()).map(|(first, last)| TimeAxis::over(first, last));
    let axis = axis.unwrap_or_default();
    let mut timeline =
        Timeline { steps: vec![TimeStep::default(); axis.steps().len()], axis, ..Timeline::default() };
    for &doc in docs {
        let step = timeline.step(library, doc);
        step.all_articles += 1;
        step.words += u64::from(library.words(doc));
    }
    for article in &concordance.articles {
        let step = timeline.step(library, article.doc);
        step.articles += 1;
        step.lines += article.lines.len();
    }
    timeline
}
