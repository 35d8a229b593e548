//! A view under a condition.

use crate::{
    memo::memo,
    node::{Children, Node, live},
};
use leptos::{component, reactive::traits::Get};

/// Shows its children while a condition holds; they are made anew only when it begins to hold.
#[component]
pub fn Show(
    /// The condition; asked again whenever something it reads has changed.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown.
    children: Children,
) -> Node {
    let holds = memo(when);
    live(move || if holds.get() { children() } else { Node::Nothing })
}
