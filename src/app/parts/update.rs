//! What the copy for offline use tells: ready once, not to be had, a part gone, a newer version waiting.

use super::status::use_announcer;
use crate::{storage, texts};
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, Event};

/// Says once that the page works offline, or that it does not any more, and offers a newer version
/// that waits. The page never reloads by itself.
#[component]
pub fn UpdateNotice() -> Node {
    let announcer = use_announcer();
    let waiting = RwSignal::new(update_waits());
    let ready =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:offline-ready"), move |event| {
            if is_first_time(&event) {
                announcer.show(texts::shell::OFFLINE_READY);
            }
        });
    let no_copy =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:no-offline-copy"), move |_| {
            if storage::is_first_telling() {
                announcer.show(texts::shell::NO_OFFLINE_COPY);
            }
        });
    let incomplete =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:offline-incomplete"), move |_| {
            announcer.show(texts::shell::OFFLINE_INCOMPLETE);
        });
    let update =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:update-waiting"), move |_| {
            waiting.set(true);
            announcer.say_after_typing(texts::shell::UPDATE_WAITING);
        });
    on_cleanup(move || {
        ready.remove();
        no_copy.remove();
        incomplete.remove();
        update.remove();
    });
    let notice = move || {
        view! {
            <div class="notice" id="update">
                <p class="notice-text">{texts::shell::UPDATE_WAITING}</p>
                <button type="button" class="button" on:click=move |_| accept()>{texts::shell::USE_UPDATE}</button>
            </div>
        }
    };
    live(move || waiting.get().then(notice))
}

/// Whether a newer version was waiting before this page listened.
fn update_waits() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-update")).as_deref() == Some("waiting")
}

fn is_first_time(event: &CustomEvent) -> bool {
    js_sys::Reflect::get(&event.detail(), &JsValue::from_str("first")).is_ok_and(|first| first.is_truthy())
}

fn accept() {
    if let Ok(event) = Event::new("crossread:accept-update") {
        let _ = window().dispatch_event(&event);
    }
}
