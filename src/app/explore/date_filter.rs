//! The first and the last day.

use super::{Found, histogram::Histogram};
use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    texts,
};
use crossread_engine::{
    date::PartialDate,
    search::Query,
    view::{RESULTS_STEP, View},
};
use crossread_markup::prelude::*;

/// Two fields that take a year, a month or a day, below a picture of the articles over time where
/// that tells something.
#[component]
pub fn DateFilter(
    /// What the search finds.
    found: Found,
    /// Whether the filters are unfolded; what nobody sees is not counted.
    #[prop(into)]
    is_shown: Signal<bool>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    // Only another day empties a field; the rest of the view changes with every key.
    let (from, to) = (memo(move || view.with(|view| view.from)), memo(move || view.with(|view| view.to)));
    let set_from = move |from| location.open(&View { from, top: RESULTS_STEP, ..view.get_untracked() });
    let set_to = move |to| location.open(&View { to, top: RESULTS_STEP, ..view.get_untracked() });
    view! {
        <fieldset class="filter">
            <legend class="filter-heading">{texts::filters::DATES}</legend>
            {tells_by_days(library).then(|| view! { <Show when=move || is_shown.get()><Histogram found/></Show> })}
            <div class="days">
                <Day id="from" label=texts::filters::FROM day=from on_change=set_from/>
                <Day id="to" label=texts::filters::TO day=to on_change=set_to/>
            </div>
            <p class="hint" id="date-hint">{texts::filters::DATE_HINT}</p>
        </fieldset>
    }
}

/// Whether most articles state their day, and not all the same.
fn tells_by_days(library: OpenLibrary) -> bool {
    let differ = library.days().is_some_and(|(first, last)| first < last);
    differ && library.undated() * 2 < library.len()
}

/// Articles that match but that the date filter cannot place, and a way to see them.
#[component]
pub fn Undated(
    /// What the search finds.
    found: Found,
) -> Node {
    let view = use_location().view();
    let undated = found.undated;
    let without = move || {
        view.with(|view| {
            let query = Query::without_dates(&view.query).unwrap_or_else(|| view.query.clone());
            View { query, from: None, to: None, ..view.clone() }.href()
        })
    };
    view! {
        <Show when=move || undated.get() != 0>
            <p class="undated">
                {move || texts::notices::undated(undated.get())} " "
                <a href=without>{texts::notices::WITHOUT_DATES}</a>
            </p>
        </Show>
    }
}

/// One field. What is no date stays in it, with a word on how to write one.
#[component]
fn Day(
    id: &'static str,
    label: &'static str,
    day: Memo<Option<PartialDate>>,
    #[prop(into)] on_change: Callback<Option<PartialDate>>,
) -> Node {
    let wrong = RwSignal::new(false);
    // Another day from elsewhere, such as a chip or a step back, takes the place of what was typed.
    let mut before = None;
    effect(move || {
        if before.replace(day.get()).is_some() {
            wrong.set(false);
        }
    });
    let message = format!("{id}-wrong");
    let described = {
        let message = message.clone();
        move || if wrong.get() { message.clone() } else { "date-hint".to_owned() }
    };
    let change = move |event: web_sys::Event| match read_day(&event_target_value(&event)) {
        Ok(day) => {
            wrong.set(false);
            on_change.run(day);
        }
        Err(()) => wrong.set(true),
    };
    view! {
        <div class="day">
            <label for=id>{label}</label>
            <input
                type="text"
                class="field"
                id=id
                name=id
                size="10"
                autocomplete="off"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby=described
                prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                on:change=change
            />
            <Show when=move || wrong.get()>
                <p class="hint hint-wrong" id=message.clone()>{texts::filters::NOT_A_DATE}</p>
            </Show>
        </div>
    }
}

/// A day as typed; nothing typed is no day.
fn read_day(typed: &str) -> Result<Option<PartialDate>, ()> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_field_takes_the_filter_off_and_a_half_typed_date_does_not() {
        assert_eq!(read_day("  "), Ok(None));
        assert_eq!(
            read_day(" 2025-09 ").map(|day| day.map(|day| day.to_string())),
            Ok(Some("2025-09".into()))
        );
        assert_eq!(read_day("2025-9"), Err(()));
    }
}
