//! A button whose list lies over the page until it is closed, left or answered.

use crate::location::inner_link;
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement};

/// A button that opens what belongs to it over the page. What is inside is not worked out before;
/// Escape closes it, and so does going elsewhere by key or by pointer.
#[component]
pub fn Menu(
    /// Its id.
    id: &'static str,
    /// What the button says.
    title: &'static str,
    /// What it is called, where the button shows no word.
    #[prop(optional)]
    label: Option<&'static str>,
    /// What it holds.
    children: Children,
) -> Node {
    // Where the page around it is made anew while it is open, it goes on.
    let open = RwSignal::new(is_open_in_page(id));
    let menu: NodeRef<HtmlDetailsElement> = NodeRef::new();
    let summary: NodeRef<HtmlElement> = NodeRef::new();
    let list: NodeRef<HtmlElement> = NodeRef::new();
    // Pixels from where the style sheets have the list.
    let shift = RwSignal::new(0);
    effect(move || {
        shift.set(0);
        let is_open = open.get();
        if let Some(list) = list.get_untracked().filter(|_| is_open) {
            // What it holds may have gone again by then.
            request_animation_frame(move || {
                let _ = shift.try_update(|shift| *shift += way_into_the_window(&list));
            });
        }
    });
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let close_by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    // Where a link leads, the list over it is in the way.
    let close_by_link = move |event: ev::MouseEvent| {
        if inner_link(&event).is_some() {
            close();
        }
    };
    let close_when_left = move |to: Option<web_sys::EventTarget>| {
        let to = to.and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        if to.is_some_and(|to| menu.get_untracked().is_some_and(|menu| !menu.contains(Some(&to)))) {
            close();
        }
    };
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        if open.get_untracked() {
            close_when_left(event.target());
        }
    });
    on_cleanup(move || pressed.remove());
    view! {
        <details
            class="menu"
            id=id
            node_ref=menu
            prop:open=open
            on:toggle=move |_| open.set(menu.get_untracked().is_some_and(|menu| menu.open()))
            on:keydown=close_by_key
            on:focusout=move |event: ev::FocusEvent| close_when_left(event.related_target())
        >
            <summary class="button" node_ref=summary aria-label=label title=label>{title}</summary>
            <div
                class="menu-list"
                node_ref=list
                style:translate=move || format!("{}px", shift.get())
                on:click=close_by_link
            >
                {move || if open.get() { children() } else { Node::Nothing }}
            </div>
        </details>
    }
}

/// Whether the menu of this id stands in the page, open.
fn is_open_in_page(id: &str) -> bool {
    let menu = document().get_element_by_id(id).and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok());
    menu.is_some_and(|menu| menu.open())
}

/// How many pixels to the right, or with a minus to the left, bring a list into the window, as far as it has
/// room: which side of its button that is on depends on where its row was broken.
fn way_into_the_window(list: &HtmlElement) -> i32 {
    /// Between the list and the edge of the window, in pixels.
    const MARGIN: f64 = 8.0;
    let width = document().document_element().map_or(0, |root| root.client_width());
    let place = list.get_bounding_client_rect();
    let back = (f64::from(width) - MARGIN - place.right()).min(0.0);
    back.max(MARGIN - place.left()).floor() as i32
}
