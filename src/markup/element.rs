//! An element to be written.

use crate::{
    attribute::{Attribute, Kind},
    node::{IntoNode, Node},
    node_ref::NodeRef,
    value::IntoValue,
};
use leptos::ev::EventDescriptor;
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// Names and values that are literals in the text of a view.
pub type FixedAttributes = &'static [(&'static str, &'static str)];

/// What is called when an event arrives.
pub(crate) type Handler = Box<dyn FnMut(web_sys::Event)>;

/// An element to be written: tag, attributes, children.
pub struct Element(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) fixed: FixedAttributes,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) handlers: Vec<(Cow<'static, str>, Handler)>,
    pub(crate) references: Vec<NodeRef>,
    pub(crate) children: Vec<Node>,
}

/// An element with the attributes that are literals.
pub fn element(tag: &'static str, fixed: FixedAttributes) -> Element {
    Element(Box::new(Parts {
        tag,
        fixed,
        attributes: Vec::new(),
        handlers: Vec::new(),
        references: Vec::new(),
        children: Vec::new(),
    }))
}

impl Element {
    /// Adds an attribute.
    #[must_use]
    pub fn attribute(self, name: &'static str, value: impl IntoValue) -> Self {
        self.add_attribute(Attribute { kind: Kind::Attribute, name, source: value.into_source() })
    }

    /// Sets a property of the element's object, such as `checked` or `value`.
    #[must_use]
    pub fn property(self, name: &'static str, value: impl IntoValue) -> Self {
        self.add_attribute(Attribute { kind: Kind::Property, name, source: value.into_source() })
    }

    /// Sets a property of the element's style.
    #[must_use]
    pub fn style(self, name: &'static str, value: impl IntoValue) -> Self {
        self.add_attribute(Attribute { kind: Kind::Style, name, source: value.into_source() })
    }

    /// Calls `handle` when an event arrives.
    #[must_use]
    pub fn on<E>(self, event: &E, mut handle: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.add_handler(event.name(), Box::new(move |event| handle(event.unchecked_into())))
    }

    /// Keeps the element in a reference.
    #[must_use]
    pub fn node_ref<T>(mut self, reference: NodeRef<T>) -> Self {
        self.0.references.push(reference.untyped());
        self
    }

    /// Adds a child after the last one.
    #[must_use]
    pub fn child(self, child: impl IntoNode) -> Self {
        self.add_child(child.into_node())
    }

    #[inline(never)]
    fn add_attribute(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn add_handler(mut self, name: Cow<'static, str>, handler: Handler) -> Self {
        self.0.handlers.push((name, handler));
        self
    }

    #[inline(never)]
    fn add_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }
}
