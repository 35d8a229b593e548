//! What stands in the page, and how it becomes what it should be.
//!
//! A view that is made again is laid beside what stands there: text takes new words, an element of
//! the same tag and attributes keeps its place and is gone through in turn, anything else is
//! replaced. Every [`Built`] has at least one node of its own, so that its place is never lost.

use crate::{keyed::BuiltKeyed, node::Node};
use leptos::{leptos_dom::helpers::document, reactive::effect::RenderEffect};
use std::{borrow::Cow, cell::RefCell, rc::Rc};
use web_sys::{Comment, Text};

mod built_element;

use built_element::BuiltElement;

/// A view that stands in the page, or is about to. Dropping it stops what it follows.
pub(crate) enum Built {
    /// Holds the place of nothing.
    Nothing(Comment),
    Text(Text, Cow<'static, str>),
    Element(BuiltElement),
    /// Items, and the end behind them.
    List(Vec<Built>, Comment),
    Live(Live),
    Keyed(BuiltKeyed),
}

/// A part that is made again when something changes.
pub(crate) struct Live {
    shown: Rc<RefCell<Built>>,
    // Stops with this.
    _effect: RenderEffect<()>,
}

/// An empty place.
pub(crate) fn place() -> Comment {
    document().create_comment("")
}

impl Built {
    /// Makes a view, which is not yet in the page.
    pub(crate) fn of(node: Node) -> Self {
        match node {
            Node::Nothing => Self::Nothing(place()),
            Node::Text(words) => Self::Text(document().create_text_node(&words), words),
            Node::Element(element) => Self::Element(BuiltElement::of(element)),
            Node::List(nodes) => {
                let mut items = Vec::with_capacity(nodes.len());
                for node in nodes {
                    items.push(Self::of(node));
                }
                Self::List(items, place())
            }
            Node::Live(make) => {
                let nothing = Rc::new(RefCell::new(Self::Nothing(place())));
                Self::Live(Live::follow(make, nothing))
            }
            Node::Keyed(keyed) => Self::Keyed(BuiltKeyed::of(keyed)),
        }
    }

    /// The first node of the view.
    pub(crate) fn first(&self) -> web_sys::Node {
        match self {
            Self::Nothing(comment) => comment.clone().into(),
            Self::Text(text, _) => text.clone().into(),
            Self::Element(element) => element.node(),
            Self::List(items, end) => items.first().map_or_else(|| end.clone().into(), Self::first),
            Self::Live(live) => live.shown.borrow().first(),
            Self::Keyed(keyed) => keyed.first(),
        }
    }

    /// The last node of the view.
    pub(crate) fn last(&self) -> web_sys::Node {
        match self {
            Self::List(_, end) => end.clone().into(),
            Self::Live(live) => live.shown.borrow().last(),
            Self::Keyed(keyed) => keyed.last(),
            other => other.first(),
        }
    }

    /// Puts the view, with all its nodes, into `parent`: before a node, or at the end.
    pub(crate) fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        match self {
            Self::List(items, end) => {
                for item in items {
                    item.insert(parent, before);
                }
                put(end, parent, before);
            }
            Self::Live(live) => live.shown.borrow().insert(parent, before),
            Self::Keyed(keyed) => keyed.insert(parent, before),
            other => put(&other.first(), parent, before),
        }
    }

    /// Takes the view out of the page.
    pub(crate) fn remove(&self) {
        match self {
            Self::List(items, end) => {
                for item in items {
                    item.remove();
                }
                take(end);
            }
            Self::Live(live) => live.shown.borrow().remove(),
            Self::Keyed(keyed) => keyed.remove(),
            other => take(&other.first()),
        }
    }

    /// Becomes another view, keeping what it can.
    pub(crate) fn become_node(&mut self, node: Node) {
        match (&mut *self, node) {
            (Self::Nothing(_), Node::Nothing) => {}
            (Self::Text(text, words), Node::Text(new)) => {
                if *words != new {
                    text.set_data(&new);
                    *words = new;
                }
            }
            (Self::Element(built), Node::Element(element)) if built.suits(&element) => {
                built.become_element(element);
            }
            (Self::List(items, end), Node::List(nodes)) => become_list(items, end, nodes),
            (Self::Live(live), Node::Live(make)) => {
                let shown = live.shown.clone();
                *live = Live::follow(make, shown);
            }
            (_, node) => self.replace(node),
        }
    }

    /// Makes a view in place of this one.
    fn replace(&mut self, node: Node) {
        let new = Self::of(node);
        let first = self.first();
        if let Some(parent) = first.parent_node() {
            new.insert(&parent, Some(&first));
        }
        self.remove();
        *self = new;
    }
}

impl Live {
    fn follow(make: Box<dyn Fn() -> Node>, shown: Rc<RefCell<Built>>) -> Self {
        // The effect's task lives on for a moment after the effect has ended; what was shown, and
        // the effects in it, must not.
        let seen = Rc::downgrade(&shown);
        let effect = RenderEffect::new(move |_| {
            if let Some(shown) = seen.upgrade() {
                let node = make();
                shown.borrow_mut().become_node(node);
            }
        });
        Self { shown, _effect: effect }
    }
}

fn become_list(items: &mut Vec<Built>, end: &Comment, nodes: Vec<Node>) {
    for gone in items.drain(nodes.len().min(items.len())..) {
        gone.remove();
    }
    let known = items.len();
    for (at, node) in nodes.into_iter().enumerate() {
        if at < known {
            items[at].become_node(node);
        } else {
            let item = Built::of(node);
            if let Some(parent) = end.parent_node() {
                item.insert(&parent, Some(end));
            }
            items.push(item);
        }
    }
}

/// Puts a node into its parent; the browser refuses only what would stand in itself.
pub(crate) fn put(node: &web_sys::Node, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
    let _ = parent.insert_before(node, before);
}

/// Takes a node out of the page.
pub(crate) fn take(node: &web_sys::Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}
