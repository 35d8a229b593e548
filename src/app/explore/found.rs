//! What the view's search finds.

use crate::{library::OpenLibrary, location::Location};
use crossread_engine::{
    search::{Filter, Query, SearchResults, search},
    view::View,
};
use leptos::prelude::*;

/// The search of the view and its results. Worked out when first read, and again only when
/// query, filters or order change.
#[derive(Clone, Copy)]
pub struct Found {
    /// The query, understood.
    pub query: Memo<Query>,
    /// What it finds.
    pub results: Memo<SearchResults>,
}

impl Found {
    /// Follows the location.
    pub fn follow(library: OpenLibrary, location: Location) -> Self {
        let asked = Memo::new(move |_| location.view().with(asked));
        let query = Memo::new(move |_| asked.with(|view| Query::parse(&view.query)));
        let results = Memo::new(move |_| {
            let (query, view) = (query.read(), asked.read());
            search(library.articles(), &query, &Filter::of(&view), view.sort)
        });
        Self { query, results }
    }
}

/// The part of a view that decides what is found; ticking or opening an article leaves it as it
/// is.
fn asked(view: &View) -> View {
    View {
        query: view.query.clone(),
        outlets: view.outlets.clone(),
        from: view.from,
        to: view.to,
        sort: view.sort,
        ..View::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticking_and_opening_search_nothing_anew() {
        let view = View::parse("q=harbour&outlet=Echo&sort=-date").view;
        assert_eq!(asked(&view), view);
        assert_eq!(asked(&view.toggling_pick("a").reading("b", None)), view);
        assert_ne!(asked(&view.toggling_outlet("Gazette")), view);
    }
}
