//! The product's name, drawn in the lines of the icon: two words, and the line in which they meet.

use crossread_markup::prelude::*;

/// The letters, each a stroke of one breadth: C, r, o, s, s, r, e, a, d.
const LETTERS: &str = "M28.4 8.6A14 14 0 1 0 28.4 27.4M36.5 14V32M36.5 22C36.5 17 39.5 14 44.5 14\
    M49 23a9 9 0 1 0 18 0a9 9 0 1 0-18 0\
    M86 17.2c-1.4-2.1-3.6-3.2-6.2-3.2c-3.6 0-6 1.9-6 4.5c0 6.5 12.6 2.4 12.6 9.1c0 2.7-2.6 4.4-6.4 4.4c-3 0-5.5-1.3-7-3.4\
    M104 17.2c-1.4-2.1-3.6-3.2-6.2-3.2c-3.6 0-6 1.9-6 4.5c0 6.5 12.6 2.4 12.6 9.1c0 2.7-2.6 4.4-6.4 4.4c-3 0-5.5-1.3-7-3.4\
    M112 14V32M112 22C112 17 115 14 120 14M124.5 23H142.5A9 9 0 1 0 140.2 29\
    M166.5 14V32M166.5 23a9 9 0 1 1-18 0a9 9 0 1 1 18 0M191.5 3V32M191.5 23a9 9 0 1 1-18 0a9 9 0 1 1 18 0";

/// Says nothing by itself: what stands around it has the name.
#[component]
pub fn Wordmark() -> Node {
    view! {
        <svg class="wordmark-drawn" viewBox="2 1 192 43" aria-hidden="true">
            <path class="wordmark-letters" d=LETTERS/>
            <path class="wordmark-line" d="M73 41.5H120"/>
        </svg>
    }
}
