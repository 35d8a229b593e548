//! What a link hides for a lesson, until one press reveals it.

use crate::{
    location::{focus_heading, use_location},
    settings::{Setting, Settings},
    texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// Whether a view hides the names of the outlets.
pub fn names(view: &mut View) -> &mut bool {
    &mut view.names_hidden
}

/// Whether a view hides what is marked in the texts.
pub fn marks(view: &mut View) -> &mut bool {
    &mut view.marks_hidden
}

/// Says what is hidden, each with the button that shows it.
#[component]
pub fn LessonNotices() -> Node {
    view! {
        <HiddenPart
            id="show-names"
            words=texts::settings::NAMES_HIDDEN
            button=texts::settings::SHOW_NAMES
            part=names
            hides=None
        />
        <HiddenPart
            id="show-marks"
            words=texts::settings::MARKS_HIDDEN
            button=texts::settings::SHOW_MARKS
            part=marks
            hides=Some(Setting::Marks)
        />
    }
}

#[component]
fn HiddenPart(
    id: &'static str,
    words: &'static str,
    button: &'static str,
    part: fn(&mut View) -> &mut bool,
    /// The setting that may hide it as well.
    hides: Option<Setting>,
) -> Node {
    let (location, settings): (_, Settings) = (use_location(), expect_context());
    let shown = move |_| {
        let mut view = location.view().get_untracked();
        *part(&mut view) = false;
        location.adjust(&view);
        // Else the press would show nothing to whoever has it off.
        if let Some(setting) = hides {
            settings.switch_on(setting);
        }
        focus_heading();
    };
    view! {
        <Show when=move || *part(&mut location.view().get())>
            <div class="notice lesson-notice">
                <p class="notice-text">{words}</p>
                <button type="button" class="button" id=id on:click=shown>{button}</button>
            </div>
        </Show>
    }
}
