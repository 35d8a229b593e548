//! Counts for the filters: how many articles of a search each value of a facet would leave.

use super::filter::{Filter, Gate};
use super::rank::Hit;
use crate::date::TimeAxis;
use crate::library::{Facet, FacetCount, Library};

/// The values of each facet that have an article or are ticked, in the order of [`Facet::ALL`].
/// Of the articles that [`super::matched`] found those count that pass all filters but the facet's
/// own, so that its other values can be ticked as well.
pub fn facets(library: &Library, matched: &[Hit], filter: &Filter) -> [Vec<FacetCount>; Facet::ALL.len()] {
    let gate = Gate::new(library, filter);
    let values = Facet::ALL.map(|facet| library.facet(facet));
    let mut counts = values.map(|values| vec![0; values.len()]);
    for hit in matched {
        let failed = gate.failed(hit.doc);
        let number = library.number(hit.doc);
        for facet in Facet::ALL {
            if failed.at_most(facet) {
                values[facet as usize].count(number, &mut counts[facet as usize]);
            }
        }
    }
    Facet::ALL.map(|facet| values[facet as usize].counted(&counts[facet as usize], filter.values(facet)))
}

/// The articles of a search over the days, whatever the date filter lets through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverTime {
    /// The time that the whole library covers, so that it stays while the search changes.
    pub axis: TimeAxis,
    /// Articles in each step of `axis`.
    pub articles: Vec<usize>,
    /// Articles that state no day.
    pub undated: usize,
}

/// Counts the articles that [`super::matched`] found over the days.
pub fn over_time(library: &Library, matched: &[Hit], filter: &Filter) -> OverTime {
    let gate = Gate::new(library, filter);
    let axis = library.days().map(|(first, last)| TimeAxis::over(first, last)).unwrap_or_default();
    let mut counted = OverTime { articles: vec![0; axis.steps().len()], axis, undated: 0 };
    for hit in matched {
        if gate.failed(hit.doc).at_most_days() {
            match library.date(hit.doc).and_then(|day| counted.axis.step_of(day)) {
                Some(step) => counted.articles[step] += 1,
                None => counted.undated += 1,
            }
        }
    }
    counted
}
