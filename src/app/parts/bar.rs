//! A bar beside a number.

use crossread_markup::prelude::*;

/// Repeats for the eye what the number beside it says: a length in thousandths of the longest.
pub fn bar(part: usize) -> Node {
    view! {
        <svg class="bar" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="plot" height="1" width=part.to_string()/>
        </svg>
    }
}
