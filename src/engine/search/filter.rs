//! Which articles a view lets through.

use super::{Plan, search};
use crate::date::Date;
use crate::library::{DocId, Library};
use crate::view::{Sort, View};

/// Outlets and days; filters of different kinds combine as "and".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Any of these outlets (names as in [`crate::library::OutletCount`]); none means all.
    pub outlets: Vec<String>,
    /// First day, inclusive. Articles without a date are left out and counted.
    pub from: Option<Date>,
    /// Last day, inclusive. Articles without a date are left out and counted.
    pub to: Option<Date>,
}

impl Filter {
    /// The filters of a view.
    pub fn of(view: &View) -> Self {
        Self {
            outlets: view.outlets.clone(),
            from: view.from.map(crate::date::PartialDate::first),
            to: view.to.map(crate::date::PartialDate::last),
        }
    }

    pub(super) fn lets_outlet(&self, library: &Library, doc: DocId) -> bool {
        self.outlets.is_empty() || self.outlets.iter().any(|name| name == library.outlet(doc).0)
    }

    /// Whether the day passes; `None` where a date filter is on and the article states no day.
    pub(super) fn lets_day(&self, library: &Library, doc: DocId) -> Option<bool> {
        if self.from.is_none() && self.to.is_none() {
            return Some(true);
        }
        let date = library.date(doc)?;
        Some(self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to))
    }
}

/// A filter that could be taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DroppedFilter {
    /// All ticked outlets.
    Outlets,
    /// The first day.
    From,
    /// The last day.
    To,
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
    let mut options: Vec<(DroppedFilter, View)> = Vec::new();
    if !view.outlets.is_empty() {
        options.push((DroppedFilter::Outlets, View { outlets: Vec::new(), ..view.clone() }));
    }
    if view.from.is_some() {
        options.push((DroppedFilter::From, View { from: None, ..view.clone() }));
    }
    if view.to.is_some() {
        options.push((DroppedFilter::To, View { to: None, ..view.clone() }));
    }
    if options.len() > 1 {
        options.push((DroppedFilter::All, view.without_filters()));
    }
    options
        .into_iter()
        .map(|(what, view)| {
            let count = search(library, plan, &Filter::of(&view), Sort::Relevance).hits.len();
            Dropped { what, view, count }
        })
        .collect()
}
