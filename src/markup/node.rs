//! What a view is made of.

use crate::{element::Element, keyed::Keyed};
use leptos::reactive::{computed::Memo, signal::RwSignal, traits::Get, wrappers::read::Signal};
use std::{borrow::Cow, rc::Rc};

/// A view, as data: what a component returns.
pub enum Node {
    /// Nothing to see.
    Nothing,
    /// Words.
    Text(Cow<'static, str>),
    /// An element and all it holds.
    Element(Element),
    /// One after the other.
    List(Vec<Node>),
    /// Asked again whenever something it reads has changed.
    Live(Box<dyn Fn() -> Node>),
    /// A list whose items stay as long as they are in it; made by [`crate::keyed`].
    Keyed(Keyed),
}

/// The content that a component is given between its tags.
pub type Children = Rc<dyn Fn() -> Node>;

/// What stands between the tags of a component, for its `children`.
pub fn children(content: impl Fn() -> Node + 'static) -> Children {
    Rc::new(content)
}

/// A view that is made again whenever something that its closure reads has changed.
pub fn live<V: IntoNode>(make: impl Fn() -> V + 'static) -> Node {
    make.into_node()
}

/// What may stand in the braces of a view.
pub trait IntoNode {
    /// As a view.
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl IntoNode for Vec<Node> {
    fn into_node(self) -> Node {
        Node::List(self)
    }
}

impl<const N: usize> IntoNode for [Node; N] {
    fn into_node(self) -> Node {
        Node::List(Vec::from(self))
    }
}

impl<F, T> IntoNode for F
where
    F: Fn() -> T + 'static,
    T: IntoNode,
{
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

macro_rules! follow {
    ($($signal:ident),*) => {$(
        impl<T: IntoNode + Clone + Send + Sync + 'static> IntoNode for $signal<T> {
            fn into_node(self) -> Node {
                Node::Live(Box::new(move || self.get().into_node()))
            }
        }
    )*};
}

follow!(Signal, Memo, RwSignal);

/// Makes one view of many.
pub trait CollectNodes {
    /// One after the other.
    fn collect_nodes(self) -> Node;
}

impl<I> CollectNodes for I
where
    I: IntoIterator,
    I::Item: IntoNode,
{
    fn collect_nodes(self) -> Node {
        let mut nodes = Vec::new();
        for item in self {
            nodes.push(item.into_node());
        }
        Node::List(nodes)
    }
}
