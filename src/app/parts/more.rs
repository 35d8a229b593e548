//! The button that lists more rows.

use crate::location::{focus_element, has_focus};
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// New rows are waited for so many frames: those of a wide table come a few at a time.
const PATIENCE: usize = 60;
/// What holds rows.
const LIST: &str = "ol, tbody";
/// What of a row takes the focus, the first of these that it has.
const GOALS: [&str; 2] = ["a[href]", "button, input"];

/// The button behind a list; nothing where all is listed. Where it goes with the last rows, the focus
/// goes on to the first of them, and nothing else moves.
#[component]
pub fn More(
    /// How many are not listed.
    left: Signal<usize>,
    /// What the button says.
    words: Signal<String>,
    /// Lists more.
    #[prop(into)]
    on_more: Callback<()>,
    /// The id of the button.
    #[prop(optional)]
    id: Option<&'static str>,
) -> Node {
    let press = move |event: ev::MouseEvent| {
        let button = event.current_target().and_then(|button| button.dyn_into::<Element>().ok());
        let list = button.as_ref().and_then(list_before);
        let listed = list.as_ref().map_or(0, |list| rows(list).len());
        on_more.run(());
        if let Some((button, list)) = button.zip(list) {
            go_on(button, list, listed, PATIENCE);
        }
    };
    view! {
        <Show when=move || left.get() != 0>
            <button type="button" class="button" id=id on:click=press>{move || words.get()}</button>
        </Show>
    }
}

/// Moves the focus to the row of a number, once it is there, if the button that had it is gone.
fn go_on(button: Element, list: Element, number: usize, frames: usize) {
    request_animation_frame(move || match rows(&list).get(number) {
        Some(row) if !button.is_connected() && !has_focus() => {
            let goal = GOALS.iter().find_map(|goal| row.query_selector(goal).ok().flatten());
            focus_element(&goal.unwrap_or_else(|| {
                let _ = row.set_attribute("tabindex", "-1");
                row.clone()
            }));
        }
        None if frames > 0 => go_on(button, list, number, frames - 1),
        _ => {}
    });
}

/// The list that stands nearest before an element.
fn list_before(element: &Element) -> Option<Element> {
    let mut around = Some(element.clone());
    while let Some(here) = around {
        let mut before = here.previous_element_sibling();
        while let Some(sibling) = before {
            if sibling.matches(LIST).unwrap_or_default() {
                return Some(sibling);
            }
            if let Ok(Some(list)) = sibling.query_selector(LIST) {
                return Some(list);
            }
            before = sibling.previous_element_sibling();
        }
        around = here.parent_element();
    }
    None
}

fn rows(list: &Element) -> Vec<Element> {
    let mut rows = Vec::new();
    let mut next = list.first_element_child();
    while let Some(row) = next {
        next = row.next_element_sibling();
        rows.push(row);
    }
    rows
}
