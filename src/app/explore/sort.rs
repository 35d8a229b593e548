//! The order of the results.

use crate::{location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, Sort, View};
use crossread_markup::prelude::*;

/// The choice of an order.
#[component]
pub fn SortSelect() -> Node {
    let location = use_location();
    let view = location.view();
    let searching = memo(move || view.with(|view| !view.query.trim().is_empty()));
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event);
        let sort = Sort::ALL.into_iter().find(|sort| sort.key() == chosen).unwrap_or_default();
        location.open(&View { sort, top: RESULTS_STEP, ..view.get_untracked() });
    };
    let options = move || {
        let searching = searching.get();
        let chosen = view.with(|view| view.sort);
        offered(searching, chosen)
            .into_iter()
            .map(|sort| {
                view! {
                    <option value=sort.key() prop:selected=sort == chosen>{texts::explore::sort(sort, searching)}</option>
                }
            })
            .collect_nodes()
    };
    view! {
        <label class="choice">
            {texts::explore::SORT}
            <select class="field" id="sort" on:change=choose>{options}</select>
        </label>
    }
}

/// Without a search the first order already is "newest first": it is not offered twice.
fn offered(searching: bool, chosen: Sort) -> Vec<Sort> {
    let doubled = if chosen == Sort::Newest { Sort::Relevance } else { Sort::Newest };
    Sort::ALL.into_iter().filter(|sort| searching || *sort != doubled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_order_is_offered_once_and_the_chosen_one_always() {
        assert_eq!(offered(true, Sort::Relevance).len(), 5);
        assert!(!offered(false, Sort::Relevance).contains(&Sort::Newest));
        assert!(offered(false, Sort::Newest).contains(&Sort::Newest));
    }
}
