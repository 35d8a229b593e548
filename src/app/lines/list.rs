//! The list of lines: some at first, more of them on demand.
//!
//! Lines that were asked for stay in the page. A list that only held what is in the window would
//! be blind to the browser's own search, to screen readers that list links, and to who tabs on.

use super::{Lines, line::line_item};
use crate::{
    library::use_library,
    location::use_location,
    parts::{More, busy},
    texts,
};
use crossread_engine::{
    article::Kind,
    extent::Extent,
    library::Details,
    view::{RESULTS_STEP, View},
};
use crossread_markup::prelude::*;

/// Lines that are listed at first, and how many more each time.
const STEP: usize = 100;
/// So many steps are enough for anyone, and for the browser.
const MOST_STEPS: usize = 100;

/// The lines that are in sight or were asked for.
#[component]
pub fn LineList(
    /// The lines.
    lines: Lines,
) -> Node {
    let (library, view) = (use_library(), use_location().view());
    let total = move || lines.arranged.outcome().map_or(0, |arranged| arranged.numbers.len());
    let steps = memo(move || {
        let wanted = view.with(|view| view.top / RESULTS_STEP);
        total().div_ceil(STEP).min(wanted).min(MOST_STEPS)
    });
    let each = move || (0..steps.get()).collect::<Vec<usize>>();
    let any_from = move |is_such: fn(&Details<'_>) -> bool| {
        let listed = steps.get() * STEP;
        lines.arranged.outcome().is_some_and(|arranged| arranged.any_from(library, listed, is_such))
    };
    let retold = move || any_from(|details| details.kind == Kind::Digest);
    let cut = move || any_from(|details| details.extent != Extent::Full);
    view! {
        <Show when=retold><p class="hint">{texts::lines::RETOLD_WHY}</p></Show>
        <Show when=cut><p class="hint">{texts::lines::CUT_WHY}</p></Show>
        <ol class="line-list" aria-busy=busy(move || lines.is_busy())>
            {keyed(each, move |step| view! { <LineStep lines step/> })}
        </ol>
        <MoreLines steps total=Signal::derive(total)/>
    }
}

/// The lines of one step, so that the ones above stay as they are when more are listed.
#[component]
fn LineStep(lines: Lines, step: usize) -> Node {
    let (library, view) = (use_library(), use_location().view());
    // Who comes back from a line finds it listed; opening one changes nothing here.
    let base = memo(move || View { top: (step + 1) * RESULTS_STEP, ..view.with(View::results) });
    live(move || {
        let Some(arranged) = lines.arranged.outcome() else { return Node::Nothing };
        let base = base.read();
        let numbers = arranged.numbers.iter().skip(step * STEP).take(STEP);
        numbers.map(|&number| line_item(library, &arranged.concordance, number, &base)).collect_nodes()
    })
}

#[component]
fn MoreLines(steps: Memo<usize>, total: Signal<usize>) -> Node {
    let location = use_location();
    let listed = move || (steps.get() * STEP).min(total.get());
    let more = move || if steps.get() < MOST_STEPS { (total.get() - listed()).min(STEP) } else { 0 };
    let show = move |()| {
        let top = (steps.get_untracked() + 1) * RESULTS_STEP;
        location.adjust(&View { top, ..location.view().get_untracked() });
    };
    view! {
        <Show when=move || listed() < total.get()>
            <p class="show-more">
                <More
                    left=Signal::derive(more)
                    words=Signal::derive(move || texts::show_more(more()))
                    on_more=show
                />
                <span class="quiet">{move || texts::lines::listed(listed(), total.get(), more() == 0)}</span>
            </p>
        </Show>
    }
}
