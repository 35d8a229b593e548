//! Moving the focus to an element and bringing it into view.
//!
//! An element goes by its name: its id, or where its link leads.

use crossread_markup::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The id of the passage in sight.
pub const PASSAGE: &str = "passage";

/// Moves the focus to an element and brings it into view.
pub fn focus_on(id: &str) {
    if focus(id) {
        show(id, ScrollLogicalPosition::Start);
    }
}

/// Moves the focus to an element and brings it into the middle of the window, once it is there.
pub fn bring_into_view(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        return_to(&id);
    });
}

/// Moves the focus to an element and brings it into the middle of the window; whether it is there.
pub fn return_to(id: &str) -> bool {
    let there = focus(id);
    if there {
        show(id, ScrollLogicalPosition::Center);
    }
    there
}

/// By what an element is found again; empty where it has no name.
pub fn name_of(element: &Element) -> String {
    let id = element.id();
    if id.is_empty() {
        element.get_attribute("href").map(inner_address).filter(|name| is_address(name)).unwrap_or_default()
    } else {
        id
    }
}

/// Where a link within the page leads, as every such link is first written: one that is touched on a
/// private page has it after `#`.
pub fn inner_address(href: String) -> String {
    if href.starts_with("#?") { href[1..].to_owned() } else { href }
}

/// Whether a name is where a link within the page leads, and short enough to be kept.
fn is_address(name: &str) -> bool {
    /// A link beyond this many bytes names an article or a filter too many.
    const LONGEST: usize = 2_000;
    name.starts_with(['?', '#']) && name.len() <= LONGEST
}

/// Brings an element into view at once; whether it is there.
pub fn show(id: &str, block: ScrollLogicalPosition) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Brings the passage that the link names into the middle of the window; whether there is one.
pub fn show_passage() -> bool {
    show(PASSAGE, ScrollLogicalPosition::Center)
}

/// Gives the focus back to what has it now, with the caret where it is, once the page around it has been
/// made anew: whoever is writing there goes on writing.
pub fn keep_focus() {
    let Some(element) = document().active_element() else { return };
    let name = name_of(&element);
    let field = element.dyn_into::<HtmlInputElement>().ok();
    let caret = field.and_then(|field| Some((field.selection_start().ok()??, field.selection_end().ok()??)));
    // Right behind what is being done now: a key that comes later finds the field.
    queue_microtask(move || {
        if name.is_empty() || has_focus() || !focus(&name) {
            return;
        }
        let field =
            document().get_element_by_id(&name).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let Some((field, (start, end))) = field.zip(caret) {
            let _ = field.set_selection_range(start, end);
        }
    });
}

/// Whether an element has the focus.
pub fn is_focused(id: &str) -> bool {
    document().active_element().is_some_and(|element| element.id() == id)
}

/// Whether anything but the page as a whole has the focus.
pub fn has_focus() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// Moves the focus to an element without scrolling; whether it is there.
pub fn focus(name: &str) -> bool {
    let named = document().get_element_by_id(name).or_else(|| {
        // Nothing in the address of an inner link could end the text in the selector.
        let link = format!("a[href=\"{name}\"], a[href=\"#{name}\"]");
        is_address(name).then(|| document().query_selector(&link).ok().flatten()).flatten()
    });
    named.is_some_and(|element| focus_element(&element))
}

/// The same for an element at hand.
pub fn focus_element(element: &Element) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus_with_options(&options).is_ok())
}
