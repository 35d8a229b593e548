//! What a link hides for a lesson, until one press reveals it.

use crate::{
    location::{focus_heading, use_location},
    texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// Says what is hidden, each with the button that shows it.
#[component]
pub fn LessonNotices() -> Node {
    view! {
        <HiddenPart
            id="show-names"
            words=texts::settings::NAMES_HIDDEN
            button=texts::settings::SHOW_NAMES
            is_hidden=|view| view.names_hidden
            reveal=|view| View { names_hidden: false, ..view }
        />
        <HiddenPart
            id="show-marks"
            words=texts::settings::MARKS_HIDDEN
            button=texts::settings::SHOW_MARKS
            is_hidden=|view| view.marks_hidden
            reveal=|view| View { marks_hidden: false, ..view }
        />
    }
}

#[component]
fn HiddenPart(
    id: &'static str,
    words: &'static str,
    button: &'static str,
    is_hidden: fn(&View) -> bool,
    reveal: fn(View) -> View,
) -> Node {
    let location = use_location();
    let shown = move |_| {
        location.adjust(&reveal(location.view().get_untracked()));
        focus_heading();
    };
    view! {
        <Show when=move || location.view().with(is_hidden)>
            <div class="notice lesson-notice">
                <p class="notice-text">{words}</p>
                <button type="button" class="button" id=id on:click=shown>{button}</button>
            </div>
        </Show>
    }
}
