//! Counts for the filters: how many articles of a search each value of a facet would leave.

use super::Plan;
use super::filter::{Filter, Gate};
use super::rank::found;
use crate::date::TimeAxis;
use crate::library::{Facet, FacetCount, Library};

/// What the filters of a search offer. The counts follow the query; those of one facet leave out
/// its own ticked values, those of the days the date filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// The values of each facet that have an article or are ticked, in the order of
    /// [`Facet::ALL`].
    pub values: [Vec<FacetCount>; Facet::ALL.len()],
    /// The time that the whole library covers, so that it stays while the search changes.
    pub axis: TimeAxis,
    /// Articles in each step of `axis`.
    pub over_time: Vec<usize>,
    /// Articles that state no day.
    pub undated: usize,
}

/// Counts the articles of a search for every filter. Apart from [`super::search`], since a page
/// can show results before it counts.
pub fn facets(library: &Library, plan: &Plan, filter: &Filter) -> Facets {
    let gate = Gate::new(library, filter);
    let values = Facet::ALL.map(|facet| library.facet(facet));
    let mut counts = values.map(|values| vec![0; values.len()]);
    let axis = library.days().map(|(first, last)| TimeAxis::over(first, last)).unwrap_or_default();
    let mut facets = Facets { over_time: vec![0; axis.steps().len()], axis, ..Facets::default() };
    for hit in found(library, plan) {
        let failed = gate.failed(hit.doc);
        let number = library.number(hit.doc);
        for facet in Facet::ALL {
            if failed.at_most(facet) {
                values[facet as usize].count(number, &mut counts[facet as usize]);
            }
        }
        if failed.at_most_days() {
            match library.date(hit.doc).and_then(|day| facets.axis.step_of(day)) {
                Some(step) => facets.over_time[step] += 1,
                None => facets.undated += 1,
            }
        }
    }
    for facet in Facet::ALL {
        let at = facet as usize;
        facets.values[at] = values[at].counted(&counts[at], filter.values(facet));
    }
    facets
}
