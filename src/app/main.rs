//! Starts the page.

use crossread::{Page, later, library::OpenLibrary, receive::receive_corpus};
use crossread_engine::error::OpenError;
use crossread_markup::{mount_to_body, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

fn main() {
    std::panic::set_hook(Box::new(|panic| tell_start_script(&panic.to_string())));
    later::begin(|| match OpenLibrary::embedded() {
        Some(library) => show(library),
        None => receive_corpus(|corpus| show(OpenLibrary::open([corpus]))),
    });
}

fn show(library: Result<OpenLibrary, OpenError>) {
    mount_to_body(move || view! { <Page library/> });
}

/// start.js shows a sentence in place of a page that stands still.
fn tell_start_script(panic: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from_str(panic));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("crossread:panic", &detail) {
        let _ = window().dispatch_event(&event);
    }
}
