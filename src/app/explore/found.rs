//! What the view's search finds.

use crate::{library::OpenLibrary, location::Location};
use crossread_engine::{
    library::{DocId, Facet, FacetCount},
    search::{
        Filter, OverTime, Plan, Query, SearchResults, facets, listed, matched, only_set_aside, over_time,
        undated,
    },
    stories::{Folded, folded, unfolded},
    view::View,
};
use crossread_markup::prelude::*;

/// The search of the view and its results. Worked out when first read, and again only when
/// query, filters or order change.
#[derive(Clone, Copy)]
pub struct Found {
    /// The query and what its words stand for here.
    pub plan: Memo<Plan>,
    /// What it finds.
    pub results: Memo<SearchResults>,
    /// The same as a list: articles with one text are one row, unless each is wanted.
    pub rows: Memo<Vec<Folded>>,
    /// The counts beside the filters, in the order of [`Facet::ALL`].
    pub facets: Memo<[Vec<FacetCount>; Facet::ALL.len()]>,
    /// Articles that have its words in set-aside text only; not among the results.
    pub set_aside: Memo<Vec<DocId>>,
    /// How many articles match but cannot be placed by the day that is asked for.
    pub undated: Memo<usize>,
    /// The articles over time, whatever the date filter is.
    pub over_time: Memo<OverTime>,
}

impl Found {
    /// Follows the location.
    pub fn follow(library: OpenLibrary, location: Location) -> Self {
        let asked = memo(move || location.view().with(asked));
        let typed = memo(move || asked.with(|view| view.query.clone()));
        let plan = memo(move || Plan::new(library.articles(), &Query::parse(&typed.read())));
        // The words are looked up once for a query, whatever the filters are.
        let matched = memo(move || matched(library.articles(), &plan.read()));
        let results = memo(move || {
            let (plan, matched, view) = (plan.read(), matched.read(), asked.read());
            listed(library.articles(), &plan, &matched, &Filter::of(&view), view.sort)
        });
        let each = memo(move || location.view().with(|view| view.each_copy));
        let rows = memo(move || {
            let results = results.read();
            let docs = results.hits.iter().map(|hit| hit.doc);
            if each.get() { unfolded(docs) } else { folded(library.articles(), docs) }
        });
        let facets = memo(move || facets(library.articles(), &matched.read(), &Filter::of(&asked.read())));
        let set_aside = memo(move || {
            only_set_aside(library.articles(), &plan.read(), &matched.read(), &Filter::of(&asked.read()))
        });
        let undated = memo(move || {
            let view = asked.read();
            undated(library.articles(), &view.query, &Filter::of(&view), &results.read())
        });
        let over_time =
            memo(move || over_time(library.articles(), &matched.read(), &Filter::of(&asked.read())));
        Self { plan, results, rows, facets, set_aside, undated, over_time }
    }
}

/// The part of a view that decides what is found; ticking or opening an article leaves it as it
/// is.
fn asked(view: &View) -> View {
    View { sort: view.sort, ..view.searched() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::library::Library;

    #[test]
    fn ticking_and_opening_search_nothing_anew() {
        let view = View::parse("q=harbour&outlet=Echo&sort=-date").view;
        assert_eq!(asked(&view), view);
        assert_eq!(asked(&view.toggling_pick(&Library::new(Vec::new()), "a").reading("b", None)), view);
        assert_ne!(asked(&view.toggling(Facet::Outlet, "Gazette")), view);
    }
}
