//! No results: what would help.

use super::{Found, active_filters::facet_value, examples::Examples};
use crate::{library::use_library, location::use_location, texts};
use crossread_engine::{
    date::PartialDate,
    library::Facet,
    search::{Dropped, DroppedFilter, dropping_filters},
    view::View,
};
use crossread_markup::prelude::*;

/// Says that nothing was found, and offers each filter to be taken off with what that would
/// give; where that does not help, other searches.
#[component]
pub fn NothingFound(
    /// What the search finds: nothing.
    found: Found,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let options = memo(move || {
        let view = view.read();
        let mut options = dropping_filters(library.articles(), &found.plan.read(), &view);
        options.retain(|option| option.count > 0);
        options
    });
    let option = move |dropped: Dropped| {
        let name = |facet: Facet, value: &str| facet_value(library, facet, value);
        let (href, words) = (dropped.view.href(), view.with(|view| words(view, &dropped, name)));
        view! { <li><a class="chip" href=href>{words}</a></li> }
    };
    let offered = move || options.get().into_iter().map(option).collect_nodes();
    let examples = move || library.about().first_screen.examples;
    view! {
        <div class="nothing">
            <p class="nothing-text">{move || view.with(|view| texts::explore::nothing(&view.query, view.is_filtered()))}</p>
            {move || {
                if options.read().is_empty() {
                    view! {
                        <p>{texts::explore::TRY_OTHER}</p>
                        <Examples words=examples()/>
                    }
                } else {
                    view! { <ul class="chips">{offered}</ul> }
                }
            }}
        </div>
    }
}

/// Which filter of `view`, whose values `name` names, and how many articles without it.
fn words(view: &View, dropped: &Dropped, name: impl Fn(Facet, &str) -> String) -> String {
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let filter = match (&dropped.what, view.values(Facet::Outlet)) {
        (DroppedFilter::All, _) => return texts::filters::without_any(dropped.count),
        (DroppedFilter::Facet(Facet::Outlet), outlets @ [_, _, ..]) => {
            texts::filters::these_outlets(outlets.len())
        }
        (DroppedFilter::Facet(facet), _) => {
            let values = view.values(*facet).iter();
            let values: Vec<_> = values.map(|value| name(*facet, value)).collect();
            texts::quoted(&values.join(", "))
        }
        (DroppedFilter::From, _) => texts::quoted(&texts::filters::from(&day(view.from))),
        (DroppedFilter::To, _) => texts::quoted(&texts::filters::to(&day(view.to))),
        (DroppedFilter::Story, _) => texts::filters::THIS_STORY.to_owned(),
    };
    texts::filters::without(&filter, dropped.count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_is_named_as_it_was_set() {
        let view = View::parse("outlet=Echo&from=2025-09").view;
        let dropped = |what| Dropped { what, view: View::default(), count: 3 };
        let words = |view: &View, dropped: &Dropped| words(view, dropped, texts::filters::facet_value);
        assert_eq!(words(&view, &dropped(DroppedFilter::Facet(Facet::Outlet))), "Without “Echo”: 3 articles");
        assert_eq!(words(&view, &dropped(DroppedFilter::From)), "Without “from 2025-09”: 3 articles");
        assert_eq!(words(&view, &dropped(DroppedFilter::All)), "Without any filter: 3 articles");
        let long = View::parse("len=long").view;
        let length = words(&long, &dropped(DroppedFilter::Facet(Facet::Length)));
        assert_eq!(
            length,
            format!("Without “{}”: 3 articles", texts::filters::facet_value(Facet::Length, "long"))
        );
        let two = view.toggling(Facet::Outlet, "Gazette");
        assert_eq!(
            words(&two, &dropped(DroppedFilter::Facet(Facet::Outlet))),
            "Without the 2 outlets: 3 articles"
        );
    }
}
