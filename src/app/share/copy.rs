//! The button that copies a link to what is on the page.

use crate::{
    library::use_library,
    location::{Location, use_location},
    parts::use_announcer,
    texts,
};
use crossread_engine::view::LONG_LINK;
use crossread_markup::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Copies a link to exactly this view. Where the browser refuses, a field holds the link.
#[component]
pub fn CopyLink() -> Node {
    let (library, location, announcer) = (use_library(), use_location(), use_announcer());
    let by_hand: RwSignal<Option<String>> = RwSignal::new(None);
    let copy = move |_| {
        let view = library.of_this_edition(&location.view().get_untracked());
        let link = location.address_of(&view, location.is_private());
        spawn_local(async move {
            if write_to_clipboard(&link).await.is_ok() {
                by_hand.set(None);
                announcer.show(copied(&link, location));
            } else {
                by_hand.set(Some(link));
            }
        });
    };
    view! {
        <div class="copy-link">
            <button type="button" class="button" id="copy-link" on:click=copy>{texts::share::COPY_LINK}</button>
            {move || by_hand.get().map(|link| view! { <LinkByHand link on_dismiss=move || by_hand.set(None)/> })}
        </div>
    }
}

/// What is said of a link on the clipboard, as long as it is.
fn copied(link: &str, location: Location) -> String {
    let mut said = texts::share::copied(location.is_private(), location.is_file()).to_owned();
    // Addresses are ASCII: a byte is a character.
    if link.len() > LONG_LINK {
        for sentence in [&texts::share::long(link.len()), texts::share::SHORTER_THERE] {
            said.push(' ');
            said.push_str(sentence);
        }
    }
    said
}

/// The link in a field, selected.
#[component]
fn LinkByHand(link: String, #[prop(into)] on_dismiss: Callback<()>) -> Node {
    let field: NodeRef<web_sys::HtmlInputElement> = NodeRef::new();
    effect(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    view! {
        <div class="copy-by-hand">
            <label>
                {texts::share::LINK_BY_HAND}
                <input type="text" class="field" readonly node_ref=field prop:value=link/>
            </label>
            <button type="button" class="button button-quiet" on:click=move |_| on_dismiss.run(())>
                {texts::DISMISS}
            </button>
        </div>
    }
}

/// Puts a text on the clipboard.
///
/// # Errors
/// What the browser says where it refuses.
pub async fn write_to_clipboard(text: &str) -> Result<(), JsValue> {
    let clipboard = window().navigator().clipboard();
    // An insecure address has no clipboard at all, whatever the type says.
    if clipboard.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(clipboard.write_text(text)).await.map(drop)
}
