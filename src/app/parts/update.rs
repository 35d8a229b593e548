//! What the copy for offline use tells: ready once, not to be had, a part gone, a newer version waiting.

use super::status::use_announcer;
use crate::{add::use_adding, location::use_location, storage, texts};
use crossread_engine::view::View;
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, Event};

/// Says once that the page works offline, or that it does not any more, and offers a newer version
/// that waits. The page never reloads by itself.
#[component]
pub fn UpdateNotice() -> Node {
    let location = use_location();
    let (announcer, adding) = (use_announcer(), use_adding());
    let warned = RwSignal::new(false);
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
            announcer.say(texts::shell::UPDATE_WAITING);
        });
    on_cleanup(move || {
        ready.remove();
        no_copy.remove();
        incomplete.remove();
        update.remove();
    });
    let pressed = move |_| {
        if adding.would_be_lost() && !warned.get_untracked() {
            warned.set(true);
            announcer.say(texts::shell::UPDATE_LOSES);
        } else {
            accept();
        }
    };
    let keep = move || {
        let href = location.view().with(|view| View { adding: true, ..view.clone() }.href());
        view! { <a class="button" id="update-keep" href=href>{texts::shell::KEEP_FIRST}</a> }
    };
    let notice = move || {
        let is_warned = warned.get() && !adding.kept().get();
        let (words, button) = if is_warned {
            (texts::shell::UPDATE_LOSES, texts::shell::USE_UPDATE_ANYWAY)
        } else {
            (texts::shell::UPDATE_WAITING, texts::shell::USE_UPDATE)
        };
        view! {
            <div class="notice" id="update">
                <p class="notice-text">{words}</p>
                {is_warned.then(keep)}
                <button type="button" class="button" on:click=pressed>{button}</button>
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
