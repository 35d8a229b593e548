//! What decides which lines are shown, and in which order.

use super::Lines;
use crate::{location::use_location, texts};
use crossread_engine::view::{LineOrder, OrderBy, RESULTS_STEP, Sample, View};
use crossread_markup::prelude::*;

/// The levels of an order, as they are offered.
const LEVELS: [OrderBy; 9] = [
    OrderBy::Right(1),
    OrderBy::Right(2),
    OrderBy::Right(3),
    OrderBy::Left(1),
    OrderBy::Left(2),
    OrderBy::Left(3),
    OrderBy::Node,
    OrderBy::Outlet,
    OrderBy::Date,
];

/// How many levels an order has at most.
const DEPTH: usize = 3;

/// Sizes of samples that are offered.
const SAMPLES: [u32; 5] = [20, 50, 100, 250, 1000];

/// Order, case and sample.
#[component]
pub fn LineTools(
    /// The lines.
    lines: Lines,
) -> Node {
    let location = use_location();
    let view = location.view();
    let match_case = move || view.with(|view| view.match_case);
    let toggle = move |_| {
        let shown = view.get_untracked();
        location.open(&View { match_case: !shown.match_case, top: RESULTS_STEP, ..shown });
    };
    let levels = memo(move || view.with(|view| view.order.levels().len()));
    view! {
        <div class="line-tools">
            <div class="line-order">
                {(0..DEPTH).map(|depth| view! {
                    <Show when=move || depth <= levels.get()><OrderSelect depth/></Show>
                }).collect_nodes()}
            </div>
            <SampleSelect lines/>
            <label class="switch">
                <input type="checkbox" id="match-case" prop:checked=match_case on:change=toggle/>
                {texts::lines::MATCH_CASE}
            </label>
        </div>
    }
}

/// The choice of one level; the first one or a further one.
#[component]
fn OrderSelect(depth: usize) -> Node {
    let location = use_location();
    let view = location.view();
    let choose = move |event: web_sys::Event| {
        let shown = view.get_untracked();
        let order = with_level(shown.order, depth, &event_target_value(&event));
        location.open(&View { order, top: RESULTS_STEP, ..shown });
    };
    let options = move || {
        let levels = view.with(|view| view.order.levels());
        let chosen = levels.get(depth).copied();
        let none = texts::lines::AS_IN_TEXT;
        let mut options = vec![view! { <option value="" prop:selected=chosen.is_none()>{none}</option> }];
        for level in LEVELS {
            if chosen == Some(level) || !levels.contains(&level) {
                let key = LineOrder::of(&[level]).to_string();
                options.push(view! {
                    <option value=key prop:selected=chosen == Some(level)>{texts::lines::order(level)}</option>
                });
            }
        }
        options
    };
    let label = if depth == 0 { texts::lines::SORT } else { texts::lines::THEN };
    view! {
        <label class="choice">
            {label}
            <select class="field" id=format!("order-{}", depth + 1) on:change=choose>{options}</select>
        </label>
    }
}

/// The order with another level at one depth; without a level, the deeper ones move up.
fn with_level(order: LineOrder, depth: usize, chosen: &str) -> LineOrder {
    let mut levels = order.levels();
    let chosen = chosen.parse::<LineOrder>().ok().and_then(|order| order.levels().first().copied());
    match (chosen, levels.get_mut(depth)) {
        (Some(chosen), Some(level)) => *level = chosen,
        (Some(chosen), None) => levels.push(chosen),
        (None, Some(_)) => drop(levels.remove(depth)),
        (None, None) => {}
    }
    LineOrder::of(&levels)
}

/// All lines or some of them, drawn at random.
#[component]
fn SampleSelect(lines: Lines) -> Node {
    let location = use_location();
    let view = location.view();
    let sample = memo(move || view.with(|view| view.sample.map(|sample| (sample.lines, sample.seed))));
    let all = move || lines.arranged.outcome().map_or(0, |arranged| arranged.concordance.lines.len());
    let draw = move |sample: Option<Sample>| {
        location.open(&View { sample, top: RESULTS_STEP, ..view.get_untracked() });
    };
    let choose = move |event: web_sys::Event| {
        let seed = sample.get_untracked().map_or(1, |(_, seed)| seed);
        draw(event_target_value(&event).parse().ok().map(|lines| Sample { lines, seed }));
    };
    // Another seed draws other lines, and the next one is as good as any.
    let again = move |_| {
        let sample = sample.get_untracked();
        draw(sample.map(|(lines, seed)| Sample { lines, seed: seed.wrapping_add(1) }));
    };
    let options = move || {
        let chosen = sample.get().map(|(lines, _)| lines);
        let all = all();
        let mut options = vec![
            view! { <option value="" prop:selected=chosen.is_none()>{texts::lines::ALL_LINES}</option> },
        ];
        for size in offered(all, chosen) {
            options.push(view! {
                <option value=size.to_string() prop:selected=chosen == Some(size)>{texts::lines::sample_of(size)}</option>
            });
        }
        options
    };
    view! {
        <div class="line-sample">
            <label class="choice">
                {texts::lines::SAMPLE}
                <select class="field" id="sample" on:change=choose>{options}</select>
            </label>
            <Show when=move || sample.read().is_some()>
                <button type="button" class="button button-quiet" id="sample-again" on:click=again>
                    {texts::lines::SAMPLE_AGAIN}
                </button>
            </Show>
        </div>
    }
}

/// The sizes that leave lines out, and the one that is chosen.
fn offered(all: usize, chosen: Option<u32>) -> Vec<u32> {
    let mut sizes: Vec<u32> = SAMPLES.into_iter().filter(|size| (*size as usize) < all).collect();
    if let Some(chosen) = chosen.filter(|chosen| !sizes.contains(chosen)) {
        let at = sizes.iter().filter(|size| **size < chosen).count();
        sizes.insert(at, chosen);
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_set_exchanged_and_taken_out() {
        let order: LineOrder = "r1.r2".parse().unwrap();
        let after = |depth, chosen| with_level(order, depth, chosen).to_string();
        assert_eq!(after(0, "l1"), "l1.r2");
        assert_eq!(after(2, "outlet"), "r1.r2.outlet");
        assert_eq!(after(0, ""), "r2");
        assert_eq!(after(2, ""), "r1.r2");
    }

    #[test]
    fn samples_are_smaller_than_what_they_are_drawn_from() {
        assert_eq!(offered(60, None), [20, 50]);
        assert_eq!(offered(60, Some(30)), [20, 30, 50]);
        assert_eq!(offered(0, Some(5000)), [5000]);
        assert!(offered(20, None).is_empty());
    }
}
