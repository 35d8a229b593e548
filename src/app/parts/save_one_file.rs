//! The page as one file: the button that saves it.

use super::{download::file_name, status::use_announcer};
use crate::{add::use_adding, location::use_location, scripting::handed_out, texts};
use crossread_markup::prelude::*;
use js_sys::Promise;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Saves the page with all articles as one file that opens at what is on screen. Nothing where
/// start.js cannot put one together, as in a build for development.
#[component]
pub fn SaveOneFile() -> Node {
    let (location, announcer, adding) = (use_location(), use_announcer(), use_adding());
    let Some(save) = handed_out("saveOneFile") else { return ().into_node() };
    let note = RwSignal::new(texts::one_file::ABOUT.to_owned());
    let busy = RwSignal::new(false);
    let press = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        // What was typed last may still wait for the address, from which the file takes its view.
        location.flush();
        let name = location.view().with_untracked(|view| file_name(&view.query, "crossread", "html"));
        let tell: Closure<dyn Fn(JsValue, JsValue) -> JsValue> =
            Closure::new(move |done: JsValue, of: JsValue| {
                note.set(texts::one_file::putting_together(bytes(&done), bytes(&of)));
                JsValue::UNDEFINED
            });
        let saving = save.call3(&JsValue::NULL, &adding.compiled(), &JsValue::from_str(&name), tell.as_ref());
        spawn_local(async move {
            let outcome = match saving {
                Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
                Err(error) => Err(error),
            };
            drop(tell);
            let text = match outcome {
                Ok(size) => texts::one_file::saved(&name, bytes(&size)),
                Err(error) if error.is_string() => texts::one_file::TOO_OLD.to_owned(),
                Err(_) => texts::one_file::NOT_ALL_THERE.to_owned(),
            };
            busy.set(false);
            note.set(text.clone());
            announcer.say_after_typing(text);
        });
    };
    view! {
        <div class="foot-save">
            <button type="button" class="button" id="save-one-file" on:click=press>{texts::one_file::SAVE}</button>
            <p>{move || note.get()}</p>
        </div>
    }
}

fn bytes(number: &JsValue) -> usize {
    number.as_f64().unwrap_or_default() as usize
}
