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
    let on = [!view.outlets.is_empty(), view.from.is_some(), view.to.is_some()];
    let several = on.into_iter().filter(|on| *on).count() > 1;
    let options = [
        (DroppedFilter::Outlets, on[0]),
        (DroppedFilter::From, on[1]),
        (DroppedFilter::To, on[2]),
        (DroppedFilter::All, several),
    ];
    let mut dropped = Vec::new();
    for (what, offered) in options {
        if !offered {
            continue;
        }
        let mut view = view.clone();
        match what {
            DroppedFilter::Outlets => view.outlets.clear(),
            DroppedFilter::From => view.from = None,
            DroppedFilter::To => view.to = None,
            DroppedFilter::All => view = view.without_filters(),
        }
        let count = search(library, plan, &Filter::of(&view), Sort::Relevance).hits.len();
        dropped.push(Dropped { what, view, count });
    }
    dropped
}
