//! Articles over time: a small picture above two handles that set the first and the last day.

use super::{Found, period::Period, period_table::PeriodTable};
use crate::{
    location::use_location,
    parts::{
        columns::{outline, view_box},
        use_announcer,
    },
    texts,
};
use crossread_markup::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, PointerEvent};

/// The period under the hand of whoever drags; `None` while nobody does.
type Dragged = RwSignal<Option<Period>>;

/// One drags over the picture, moves a handle, or sets it by arrow keys.
#[component]
pub fn Histogram(
    /// What the search finds; the columns follow it.
    found: Found,
) -> Node {
    let (location, announcer) = (use_location(), use_announcer());
    let view = location.view();
    let dragged: Dragged = RwSignal::new(None);
    let period = move || {
        let of_view = || found.over_time.with(|time| view.with(|view| Period::of(view, &time.axis)));
        dragged.get().unwrap_or_else(of_view)
    };
    let said = move || {
        let period = period();
        found
            .over_time
            .with(|time| texts::filters::period(period.steps_of(&time.axis), period.count(&time.articles)))
    };
    // What the handles have set last, so that a row of key presses is one entry of the history.
    let by_key = StoredValue::new(String::new());
    let choose = move |chosen: Period, by_handle: bool| {
        let now = view.get_untracked();
        let next = found.over_time.with_untracked(|time| chosen.filtering(&now, &time.axis));
        dragged.set(None);
        if by_handle && by_key.with_value(|last| *last == now.to_string()) {
            location.adjust(&next);
        } else {
            location.open(&next);
        }
        by_key.set_value(if by_handle { next.to_string() } else { String::new() });
        announcer.say_after_typing(said());
    };
    view! {
        <div class="histogram">
            <Picture found period=Signal::derive(period) dragged on_choose=move |period| choose(period, false)/>
            <div class="histogram-handles">
                <Handle is_first=true found period=Signal::derive(period) dragged on_choose=move |period| choose(period, true)/>
                <Handle is_first=false found period=Signal::derive(period) dragged on_choose=move |period| choose(period, true)/>
            </div>
            <p class="histogram-said">{said}</p>
            <PeriodTable found/>
        </div>
    }
}

/// The columns; those outside the period are hollow.
#[component]
fn Picture(
    found: Found,
    period: Signal<Period>,
    dragged: Dragged,
    #[prop(into)] on_choose: Callback<Period>,
) -> Node {
    let time = found.over_time;
    let began = StoredValue::new(None::<usize>);
    let at = move |event: &PointerEvent| time.with_untracked(|time| step_under(event, time.articles.len()));
    let press = move |event: PointerEvent| {
        if event.is_primary() && event.button() == 0 {
            // Selecting the words below would be the browser's own idea of this drag.
            event.prevent_default();
            if let Some(picture) = picture(&event) {
                let _ = picture.set_pointer_capture(event.pointer_id());
            }
            let step = at(&event);
            began.set_value(step);
            dragged.set(step.map(|step| Period { first: step, last: step }));
        }
    };
    let follow = move |event: PointerEvent| {
        if let Some((began, now)) = began.get_value().zip(at(&event)) {
            dragged.set(Some(Period { first: began.min(now), last: began.max(now) }));
        }
    };
    let release = move |_| {
        began.set_value(None);
        if let Some(chosen) = dragged.get_untracked() {
            on_choose.run(chosen);
        }
    };
    let give_up = move |_| {
        began.set_value(None);
        dragged.set(None);
    };
    let path = move |inside: bool| {
        let period = period.get();
        time.with(|time| outline(&time.articles, &|number| period.has(number) == inside))
    };
    view! {
        <svg
            class="histogram-picture"
            role="img"
            preserveAspectRatio="none"
            viewBox=move || time.with(|time| view_box(time.articles.len()))
            aria-label=move || time.with(|time| texts::filters::over_time(time.axis.steps(), &time.articles))
            on:pointerdown=press
            on:pointermove=follow
            on:pointerup=release
            on:pointercancel=give_up
        >
            <path class="plot-outside" d=move || path(false)/>
            <path class="plot" d=move || path(true)/>
        </svg>
    }
}

/// The first or the last step of the period. It stands on the border of its column.
#[component]
fn Handle(
    is_first: bool,
    found: Found,
    period: Signal<Period>,
    dragged: Dragged,
    #[prop(into)] on_choose: Callback<Period>,
) -> Node {
    let time = found.over_time;
    let place_in = move |period: Period| (if is_first { period.first } else { period.last + 1 }).to_string();
    let moved = move |event: &web_sys::Event| {
        let place: usize = event_target_value(event).parse().unwrap_or(0);
        let period = period.get_untracked();
        let period = if is_first { period.from(place) } else { period.until(place) };
        // A handle that was drawn past the other one stays beside it.
        event_target::<HtmlInputElement>(event).set_value(&place_in(period));
        period
    };
    let words = move || {
        let (first, last) = time.with(|time| period.get().steps_of(&time.axis))?;
        Some(texts::partial_date(if is_first { first } else { last }))
    };
    view! {
        <input
            type="range"
            class="histogram-handle"
            min="0"
            step="1"
            max=move || time.with(|time| time.articles.len().to_string())
            aria-label=if is_first { texts::filters::FROM } else { texts::filters::TO }
            aria-valuetext=words
            prop:value=move || place_in(period.get())
            on:input=move |event| dragged.set(Some(moved(&event)))
            on:change=move |event| on_choose.run(moved(&event))
        />
    }
}

/// The number of the column under a pointer, the nearest one where it has left the picture.
fn step_under(event: &PointerEvent, columns: usize) -> Option<usize> {
    let place = picture(event)?.get_bounding_client_rect();
    let part = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
    Some(((part * columns as f64).max(0.0) as usize).min(columns.checked_sub(1)?))
}

/// The picture itself, whichever of its parts an event names.
fn picture(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
