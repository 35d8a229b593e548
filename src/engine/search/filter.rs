//! Which articles a view lets through.

use super::{Hit, Plan, matched};
use crate::date::Date;
use crate::library::{DocId, Facet, FacetValues, Library, StoryId};
use crate::view::View;

/// Ticked values of facets and days. Several values of a facet mean any of these; facets and days
/// combine as "and".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The ticked values of each facet, in the order of [`Facet::ALL`]; none means all.
    pub ticked: [Vec<String>; Facet::ALL.len()],
    /// First day, inclusive. Articles without a date are left out and counted.
    pub from: Option<Date>,
    /// Last day, inclusive. Articles without a date are left out and counted.
    pub to: Option<Date>,
    /// The story whose articles alone pass, by the id of one of them.
    pub story: Option<String>,
}

impl Filter {
    /// The filters of a view.
    pub fn of(view: &View) -> Self {
        Self {
            ticked: view.ticked.clone(),
            from: view.from.map(crate::date::PartialDate::first),
            to: view.to.map(crate::date::PartialDate::last),
            story: view.story.clone(),
        }
    }

    /// The ticked values of a facet.
    pub fn values(&self, facet: Facet) -> &[String] {
        &self.ticked[facet as usize]
    }
}

/// A filter made ready for one library.
pub(crate) struct Gate<'a> {
    library: &'a Library,
    /// For each facet that is ticked its values and which of them are ticked.
    facets: Vec<(Facet, &'a FacetValues, Vec<bool>)>,
    from: Option<Date>,
    to: Option<Date>,
    /// Whether one story is asked for, and which one that is here.
    of_story: bool,
    story: Option<StoryId>,
}

/// The conditions of a filter that an article fails, a bit each, so that counts can leave out one
/// of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failed(u8);

impl Failed {
    /// The day lies outside.
    const DAYS: u8 = 1 << 5;
    /// A date filter is on and the article states no day.
    const UNDATED: u8 = 1 << 6;
    /// It is of another story, or of none.
    const STORY: u8 = 1 << 7;

    /// Whether the article passes.
    pub(crate) fn nothing(self) -> bool {
        self.0 == 0
    }

    /// Whether it passes but for this facet, if at all.
    pub(crate) fn at_most(self, facet: Facet) -> bool {
        self.0 & !(1 << facet as u8) == 0
    }

    /// Whether it passes but for the days, if at all.
    pub(crate) fn at_most_days(self) -> bool {
        self.0 & !(Self::DAYS | Self::UNDATED) == 0
    }

    /// Whether it would pass if it stated a day that does.
    pub(crate) fn only_undated(self) -> bool {
        self.0 == Self::UNDATED
    }
}

impl<'a> Gate<'a> {
    pub(crate) fn new(library: &'a Library, filter: &Filter) -> Self {
        let mut facets = Vec::new();
        for facet in Facet::ALL {
            let ticked = filter.values(facet);
            if !ticked.is_empty() {
                let values = library.facet(facet);
                facets.push((facet, values, values.ticked(ticked)));
            }
        }
        let story = filter.story.as_ref().and_then(|id| library.story_named(id));
        Self { library, facets, from: filter.from, to: filter.to, of_story: filter.story.is_some(), story }
    }

    /// What an article fails.
    pub(crate) fn failed(&self, doc: DocId) -> Failed {
        let mut failed = 0;
        for (facet, values, ticked) in &self.facets {
            let numbers = values.of_article(self.library.number(doc));
            if !numbers.iter().any(|&number| ticked[number as usize]) {
                failed |= 1 << *facet as u8;
            }
        }
        if self.from.is_some() || self.to.is_some() {
            failed |= match self.library.date(doc) {
                None => Failed::UNDATED,
                Some(date) => {
                    let within =
                        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to);
                    if within { 0 } else { Failed::DAYS }
                }
            };
        }
        if self.of_story && (self.story.is_none() || self.story != self.library.story_of(doc)) {
            failed |= Failed::STORY;
        }
        Failed(failed)
    }
}

/// All articles that a filter lets through, whatever they say.
pub fn filtered(library: &Library, filter: &Filter) -> Vec<DocId> {
    let gate = Gate::new(library, filter);
    library.docs().filter(|&doc| gate.failed(doc).nothing()).collect()
}

/// The articles that the hits of a search are counted in: all that its filters let through. Where its
/// query asks for no word, they also meet the query's conditions. `matched` is what [`super::matched`] found.
pub(crate) fn counted(library: &Library, plan: &Plan, matched: &[Hit], filter: &Filter) -> Vec<DocId> {
    let mut docs = filtered(library, filter);
    if !plan.has_words() {
        docs.retain(|doc| matched.binary_search_by(|hit| hit.doc.cmp(doc)).is_ok());
    }
    docs
}

/// A filter that could be taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DroppedFilter {
    /// All ticked values of a facet.
    Facet(Facet),
    /// The first day.
    From,
    /// The last day.
    To,
    /// The story.
    Story,
    /// Every filter.
    All,
}

/// What taking a filter off would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Which filter.
    pub what: DroppedFilter,
    /// The view without it.
    pub view: View,
    /// How many articles it then lists.
    pub count: usize,
}

/// For each filter that is on, what taking it off would give; all together where there are
/// several.
pub fn dropping_filters(library: &Library, plan: &Plan, view: &View) -> Vec<Dropped> {
    let mut offered = Vec::new();
    for facet in Facet::ALL {
        if !view.values(facet).is_empty() {
            offered.push(DroppedFilter::Facet(facet));
        }
    }
    if view.from.is_some() {
        offered.push(DroppedFilter::From);
    }
    if view.to.is_some() {
        offered.push(DroppedFilter::To);
    }
    if view.story.is_some() {
        offered.push(DroppedFilter::Story);
    }
    if offered.len() > 1 {
        offered.push(DroppedFilter::All);
    }
    let matched = if offered.is_empty() { Vec::new() } else { matched(library, plan) };
    let mut dropped = Vec::new();
    for what in offered {
        let mut view = view.clone();
        match what {
            DroppedFilter::Facet(facet) => view.ticked[facet as usize].clear(),
            DroppedFilter::From => view.from = None,
            DroppedFilter::To => view.to = None,
            DroppedFilter::Story => view.story = None,
            DroppedFilter::All => view = view.without_filters(),
        }
        let filter = Filter::of(&view);
        let gate = Gate::new(library, &filter);
        let count = matched.iter().filter(|hit| gate.failed(hit.doc).nothing()).count();
        dropped.push(Dropped { what, view, count });
    }
    dropped
}
