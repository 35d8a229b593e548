//! An element that stands in the page.

use super::Built;
use crate::{
    attribute::{Attribute, BuiltAttribute},
    element::{Element, FixedAttributes, Handler, Parts},
};
use leptos::leptos_dom::helpers::document;
use std::{borrow::Cow, cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Tags that exist only in pictures; `a`, `style`, `title` and the like mean those of the page.
const SVG_TAGS: [&str; 12] =
    ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs"];

/// An element with its attributes, handlers and children.
pub(crate) struct BuiltElement {
    element: web_sys::Element,
    tag: &'static str,
    fixed: FixedAttributes,
    attributes: Vec<BuiltAttribute>,
    handlers: Vec<BuiltHandler>,
    children: Vec<Built>,
}

/// A handler that can be exchanged without the element noticing.
struct BuiltHandler {
    name: Cow<'static, str>,
    handler: Rc<RefCell<Handler>>,
    listener: Closure<dyn FnMut(web_sys::Event)>,
}

impl BuiltElement {
    /// Makes an element and all it holds.
    pub(crate) fn of(Element(parts): Element) -> Self {
        let Parts { tag, fixed, attributes, handlers, references, children } = *parts;
        let element = create(tag);
        for (name, value) in fixed {
            let _ = element.set_attribute(name, value);
        }
        let mut built = Self {
            tag,
            fixed,
            attributes: Vec::with_capacity(attributes.len()),
            handlers: Vec::with_capacity(handlers.len()),
            children: Vec::with_capacity(children.len()),
            element,
        };
        // The choices of a list must be there before its value can be set.
        for child in children {
            let child = Built::of(child);
            child.insert(&built.element, None);
            built.children.push(child);
        }
        for attribute in attributes {
            built.attributes.push(BuiltAttribute::build(&built.element, attribute));
        }
        for (name, handler) in handlers {
            built.handlers.push(BuiltHandler::listen(&built.element, name, handler));
        }
        for reference in references {
            reference.keep(&built.element);
        }
        built
    }

    pub(crate) fn node(&self) -> web_sys::Node {
        self.element.clone().into()
    }

    /// Whether an element can take this one's place without being made anew.
    pub(crate) fn suits(&self, Element(parts): &Element) -> bool {
        self.tag == parts.tag
            && self.fixed == parts.fixed
            && self.attributes.len() == parts.attributes.len()
            && self.handlers.len() == parts.handlers.len()
            && self.children.len() == parts.children.len()
            && self.attributes.iter().zip(&parts.attributes).all(|(built, new)| built.suits(new))
            && self.handlers.iter().zip(&parts.handlers).all(|(built, new)| built.name == new.0)
    }

    /// Becomes an element that suits.
    pub(crate) fn become_element(&mut self, Element(parts): Element) {
        let Parts { attributes, handlers, references, children, .. } = *parts;
        for (built, child) in self.children.iter_mut().zip(children) {
            built.become_node(child);
        }
        for (built, Attribute { source, .. }) in self.attributes.iter_mut().zip(attributes) {
            built.follow(&self.element, source);
        }
        for (built, (_, handler)) in self.handlers.iter().zip(handlers) {
            *built.handler.borrow_mut() = handler;
        }
        for reference in references {
            reference.keep(&self.element);
        }
    }
}

impl Drop for BuiltElement {
    /// An element may lose the focus while it goes, and tell handlers that are no more.
    fn drop(&mut self) {
        for BuiltHandler { name, listener, .. } in &self.handlers {
            let _ = self.element.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
    }
}

impl BuiltHandler {
    fn listen(element: &web_sys::Element, name: Cow<'static, str>, handler: Handler) -> Self {
        let handler = Rc::new(RefCell::new(handler));
        let called = handler.clone();
        let listener = Closure::new(move |event| {
            // A handler that causes its own event again is already at work on it.
            if let Ok(mut handle) = called.try_borrow_mut() {
                handle(event);
            }
        });
        let _ = element.add_event_listener_with_callback(&name, listener.as_ref().unchecked_ref());
        Self { name, handler, listener }
    }
}

/// Tags are literals, and a name that is none would stop the page in its first test.
fn create(tag: &str) -> web_sys::Element {
    let created = if SVG_TAGS.contains(&tag) {
        document().create_element_ns(Some(SVG), tag)
    } else {
        document().create_element(tag)
    };
    created.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}
