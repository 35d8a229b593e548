//! Where files and folders are chosen.

use super::{adding::use_adding, dropped::chosen};
use crate::texts;
use crossread_markup::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Two choosers, and the sentence that files can be dropped.
#[component]
pub fn Chooser() -> Node {
    let adding = use_adding();
    let take = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(files) = input.files() {
            adding.read(&chosen(&files));
        }
        // The same files can be chosen again, after they were changed.
        input.set_value("");
    };
    view! {
        <div class="add-choose">
            <label class="button button-main">
                <input class="visually-hidden" id="add-files" type="file" multiple=true on:change=take/>
                {texts::add::CHOOSE_FILES}
            </label>
            <label class="button">
                <input class="visually-hidden" id="add-folder" type="file" multiple=true webkitdirectory=true on:change=take/>
                {texts::add::CHOOSE_FOLDER}
            </label>
            <span class="add-drop">{texts::add::DROP}</span>
            <p class="hint add-forms">{texts::add::FORMS}</p>
        </div>
    }
}
