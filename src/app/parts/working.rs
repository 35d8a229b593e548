//! How far long work is.

use crate::texts;
use crossread_markup::prelude::*;

/// A bar and a number once the work takes long; nothing before that.
#[component]
pub fn Working(
    /// Units done and units in all.
    #[prop(into)]
    progress: Signal<Option<(usize, usize)>>,
) -> Node {
    let done = move || progress.get().map(|(done, _)| done.to_string());
    let of = move || progress.get().map(|(_, of)| of.to_string());
    let words = move || progress.get().map(|(done, of)| texts::shell::working(done, of));
    view! {
        <Show when=move || progress.read().is_some()>
            <p class="working">
                <progress class="working-bar" aria-label=texts::shell::WORKING prop:max=of prop:value=done></progress>
                <span>{words}</span>
            </p>
        </Show>
    }
}

/// Whether a part of the page waits for a newer outcome, as `aria-busy` says it.
pub fn busy(is_busy: impl Fn() -> bool + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(move || if is_busy() { "true" } else { "false" })
}
