//! The ways to share a link: shown, private or not, copied, handed to another program, as a picture
//! for a camera.

use super::{copy::write_to_clipboard, qr::QrPicture};
use crate::{library::use_library, location::use_location, parts::use_announcer, texts};
use crossread_engine::view::LONG_LINK;
use crossread_markup::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The panel. What it shows follows the page.
#[component]
pub fn SharePanel() -> Node {
    let (library, location, announcer) = (use_library(), use_location(), use_announcer());
    let private = RwSignal::new(location.is_private());
    let short = RwSignal::new(false);
    let whole = memo(move || {
        let view = location.view().with(|view| library.of_this_edition(view));
        location.address_of(&view, private.get())
    });
    let shorter = memo(move || {
        let spare = whole.with(String::len).saturating_sub(LONG_LINK);
        let view = location.view().with(|view| library.of_this_edition(view));
        // The address of the page alone may be long: then nothing of the view can make up for it.
        let room = view.to_string().len().saturating_sub(spare);
        let shorter = view.shortened(room).filter(|_| spare > 0)?;
        Some(location.address_of(&shorter, private.get()))
    });
    let link = memo(move || shorter.get().filter(|_| short.get()).unwrap_or_else(|| whole.get()));
    let field: NodeRef<HtmlInputElement> = NodeRef::new();
    let copy = move |_| {
        // The browser may ask first, and the panel be gone when it answers.
        let (link, private, field) = (link.get_untracked(), private.get_untracked(), field.get_untracked());
        spawn_local(async move {
            if write_to_clipboard(&link).await.is_ok() {
                announcer.show(texts::share::copied(private, location.is_file()));
            } else if let Some(field) = field.filter(|field| field.is_connected()) {
                let _ = field.focus();
                field.select();
                announcer.show(texts::share::SELECTED);
            }
        });
    };
    let ticked = |signal: RwSignal<bool>| move |event| signal.set(event_target_checked(&event));
    let too_long = move || {
        let count = whole.with(String::len);
        let offer = move || {
            view! {
                <label class="choice-line">
                    <input type="checkbox" id="share-short" prop:checked=move || short.get() on:change=ticked(short)/>
                    <span>{texts::share::SHORTEN}<span class="hint">{texts::share::SHORTEN_HINT}</span></span>
                </label>
            }
        };
        (count > LONG_LINK).then(|| {
            view! {
                <p class="share-warning">{texts::share::long(count)}</p>
                {shorter.with(Option::is_some).then(offer)}
            }
        })
    };
    view! {
        <label class="share-link">
            {texts::share::LINK}
            <input type="text" class="field" id="share-link" readonly node_ref=field prop:value=move || link.get()/>
        </label>
        <label class="choice-line">
            <input type="checkbox" id="share-private" prop:checked=move || private.get() on:change=ticked(private)/>
            <span>{texts::share::PRIVATE}<span class="hint">{texts::share::PRIVATE_HINT}</span></span>
        </label>
        {live(too_long)}
        {location.is_file().then(|| view! { <p class="hint">{texts::share::OF_A_FILE}</p> })}
        <div class="share-ways">
            <button type="button" class="button" id="share-copy" on:click=copy>{texts::share::COPY}</button>
            {can_hand_over().then(|| {
                view! {
                    <button
                        type="button"
                        class="button"
                        id="share-hand-over"
                        on:click=move |_| hand_over(&link.get_untracked())
                    >
                        {texts::share::HAND_OVER}
                    </button>
                }
            })}
        </div>
        {(!location.is_file()).then(|| view! { <QrPicture link/> })}
    }
}

/// The browser's way to hand something to another program, if it has one.
fn sharing() -> Option<js_sys::Function> {
    let share = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("share")).ok()?;
    share.dyn_into().ok()
}

fn can_hand_over() -> bool {
    sharing().is_some()
}

/// Lets the browser ask which program takes the link. Whoever changes their mind has done nothing
/// wrong, so nothing is said then.
fn hand_over(link: &str) {
    let what = js_sys::Object::new();
    let title = JsValue::from_str(&document().title());
    let set = |key: &str, value: &JsValue| js_sys::Reflect::set(&what, &JsValue::from_str(key), value);
    if set("title", &title).is_err() || set("url", &JsValue::from_str(link)).is_err() {
        return;
    }
    let asked = sharing().and_then(|share| share.call1(&window().navigator(), &what).ok());
    if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) {
        spawn_local(async move {
            let _ = JsFuture::from(asked).await;
        });
    }
}
