//! Where the page begins.

use crate::{
    built::Built,
    node::{IntoNode, Node},
};
use any_spawner::Executor;
use leptos::{leptos_dom::helpers::document, reactive::owner::Owner};
use std::mem;

/// A view that stands in the page; dropping it takes the view away.
pub struct Mounted {
    built: Built,
    _owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.built.remove();
    }
}

/// Puts a view at the end of an element.
#[must_use = "the view goes away when this is dropped"]
pub fn mount_to<V: IntoNode>(parent: &web_sys::Element, view: impl FnOnce() -> V) -> Mounted {
    mount(parent, || view().into_node())
}

/// Puts a view at the end of the page, for good.
pub fn mount_to_body<V: IntoNode>(view: impl FnOnce() -> V) {
    if let Some(body) = document().body() {
        mem::forget(mount_to(&body, view));
    }
}

fn mount(parent: &web_sys::Element, view: impl FnOnce() -> Node) -> Mounted {
    // Refused only when it runs already, as in a page with several mounts.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let built = owner.with(|| Built::of(view()));
    built.insert(parent, None);
    Mounted { built, _owner: owner }
}
