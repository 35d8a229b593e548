//! Components in a real browser, each mounted alone. `cargo xtask test components` runs
//! them; one file per screen joins here with `mod name;`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has to stop and say why"
)]

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// An empty place on the page to mount a component in.
fn place() -> web_sys::HtmlElement {
    let document = document();
    let place = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

#[wasm_bindgen_test]
fn a_component_can_be_mounted_alone() {
    let place = place();
    let mounted = mount_to(place.clone(), || view! { <p>"Hello"</p> });
    assert_eq!(place.inner_text(), "Hello");
    drop(mounted);
    assert_eq!(place.inner_text(), "");
}
