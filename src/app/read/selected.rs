//! The link to what is selected in the text.

use crate::texts;
use crossread_markup::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Element;

/// While something of the text is selected, the link to the sentence in which that begins.
#[component]
pub fn SelectedPassage() -> Node {
    let link: RwSignal<Option<String>> = RwSignal::new(None);
    // The browser tells the document alone, which passes this on to nobody.
    let changed: Closure<dyn Fn()> = Closure::new(move || {
        link.try_set(link_of_selection());
    });
    let _ = document().add_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref());
    let changed = StoredValue::new_local(Some(changed));
    on_cleanup(move || {
        if let Some(changed) = changed.try_update_value(Option::take).flatten() {
            let listener = changed.as_ref().unchecked_ref();
            let _ = document().remove_event_listener_with_callback("selectionchange", listener);
        }
    });
    let offer = move |href: String| {
        view! {
            <a
                class="button selected-passage"
                id="selected-passage"
                href=href
                // A press would take the selection away, and the link with it, before the click.
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| link.set(None)
            >
                {texts::read::LINK_SELECTED}
            </a>
        }
    };
    live(move || link.get().map(offer))
}

/// The link behind the sentence in which the selection begins; `None` where nothing is selected or
/// that is no sentence of the text.
fn link_of_selection() -> Option<String> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let start = selection.get_range_at(0).ok()?.start_container().ok()?;
    let element = start.dyn_ref::<Element>().cloned().or_else(|| start.parent_element())?;
    let sentence = element.closest(".prose .sentence").ok()??;
    let link = sentence.next_element_sibling().filter(|next| next.class_list().contains("passage-link"))?;
    link.get_attribute("href")
}
