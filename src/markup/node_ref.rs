//! A reference to an element of the page.

use leptos::reactive::{
    owner::LocalStorage,
    signal::RwSignal,
    traits::{Get, GetUntracked, Set},
};
use std::marker::PhantomData;
use wasm_bindgen::JsCast;

/// Holds an element once it is there. `T` is its class, such as `web_sys::HtmlInputElement`.
pub struct NodeRef<T = web_sys::Element> {
    element: RwSignal<Option<web_sys::Element>, LocalStorage>,
    class: PhantomData<fn() -> T>,
}

impl<T> Clone for NodeRef<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for NodeRef<T> {}

impl<T> NodeRef<T> {
    pub(crate) fn untyped(self) -> NodeRef {
        NodeRef { element: self.element, class: PhantomData }
    }
}

impl NodeRef {
    pub(crate) fn keep(self, element: &web_sys::Element) {
        self.element.set(Some(element.clone()));
    }
}

impl<T: JsCast> NodeRef<T> {
    /// Holds nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self { element: RwSignal::new_local(None), class: PhantomData }
    }

    /// The element, if it is there; whoever asks in an effect is told when it comes.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.element.get().map(JsCast::unchecked_into)
    }

    /// The element, if it is there now.
    #[must_use]
    pub fn get_untracked(self) -> Option<T> {
        self.element.get_untracked().map(JsCast::unchecked_into)
    }
}

impl<T: JsCast> Default for NodeRef<T> {
    fn default() -> Self {
        Self::new()
    }
}
