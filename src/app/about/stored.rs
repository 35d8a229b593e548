//! What is stored in this browser, and a button that clears it. `src/app/stored.js` measures and
//! clears; start.js hands its functions out.

use crate::{add::use_adding, parts::use_announcer, scripting::handed_out, texts::about};
use crossread_markup::prelude::*;
use js_sys::{Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Bytes of each of [`about::KINDS`]; `None` where the browser does not tell.
type Sizes = [Option<usize>; about::KINDS.len()];

/// What stored.js calls them.
const NAMES: [&str; about::KINDS.len()] = ["copy", "added", "settings", "all"];

/// How much of it is this page's own: the last counts other pages of the host as well.
const OWN: usize = about::KINDS.len() - 1;

/// The section.
#[component]
pub fn Stored() -> Node {
    let (adding, announcer) = (use_adding(), use_announcer());
    let sizes: RwSignal<Option<Sizes>> = RwSignal::new(None);
    let outcome = RwSignal::new(about::CLEAR_HINT);
    spawn_local(async move {
        let measured = asked("measureStored").await;
        sizes.try_set(Some(measured));
    });
    let clear = move |_| {
        if outcome.get_untracked() == about::CLEARING {
            return;
        }
        outcome.set(about::CLEARING);
        if untrack(|| adding.is_to_be_kept()) {
            // Else the worker would go on keeping what is added next.
            adding.keep(false);
        }
        spawn_local(async move {
            let left = asked("clearStored").await;
            let is_clear = left[..OWN].iter().all(|size| *size == Some(0));
            let text = if is_clear { about::CLEARED } else { about::NOT_CLEARED };
            sizes.try_set(Some(left));
            outcome.try_set(text);
            announcer.say(text);
        });
    };
    let row = move |kind: usize| {
        let size =
            move || sizes.get().map_or_else(|| about::COUNTING.to_owned(), |sizes| about::size(sizes[kind]));
        view! {
            <div>
                <dt>{about::KINDS[kind]}</dt>
                <dd id=format!("stored-{}", NAMES[kind])>{size}</dd>
            </div>
        }
    };
    view! {
        <section>
            <h2>{about::STORED}</h2>
            <p>{about::STORED_WHERE}</p>
            <dl class="stored">{(0..about::KINDS.len()).map(row).collect_nodes()}</dl>
            <p>
                <button type="button" class="button" id="clear-stored" on:click=clear>{about::CLEAR}</button>
            </p>
            <p class="hint">{move || outcome.get()}</p>
        </section>
    }
}

/// What a function of stored.js finds; nothing is known where there is no such function.
async fn asked(function: &str) -> Sizes {
    let promise = handed_out(function).and_then(|ask| ask.call0(&JsValue::NULL).ok());
    let found = match promise.map(JsCast::dyn_into::<Promise>) {
        Some(Ok(promise)) => JsFuture::from(promise).await.unwrap_or_default(),
        _ => JsValue::UNDEFINED,
    };
    let bytes = |name: &str| Reflect::get(&found, &name.into()).ok()?.as_f64();
    NAMES.map(|name| bytes(name).map(|bytes| bytes as usize))
}
