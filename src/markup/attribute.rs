//! Attributes, properties and styles of an element.

use crate::value::{Source, Value};
use leptos::reactive::effect::RenderEffect;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An attribute, as in the text of a page.
    Attribute,
    /// A property of the element's object, such as `checked`.
    Property,
    /// A property of its style.
    Style,
}

/// An attribute to be written.
pub struct Attribute {
    pub(crate) kind: Kind,
    pub(crate) name: &'static str,
    pub(crate) source: Source,
}

/// An attribute that is written, and follows what it reads.
pub(crate) struct BuiltAttribute {
    kind: Kind,
    name: &'static str,
    last: Rc<RefCell<Value>>,
    effect: Option<RenderEffect<()>>,
}

impl BuiltAttribute {
    /// Writes an attribute of a new element.
    pub(crate) fn build(element: &web_sys::Element, attribute: Attribute) -> Self {
        let Attribute { kind, name, source } = attribute;
        let mut built = Self { kind, name, last: Rc::new(RefCell::new(Value::Absent)), effect: None };
        built.follow(element, source);
        built
    }

    /// Whether another attribute can take its place.
    pub(crate) fn suits(&self, attribute: &Attribute) -> bool {
        self.kind == attribute.kind && self.name == attribute.name
    }

    /// Follows another source from now on; the element hears only of a change.
    pub(crate) fn follow(&mut self, element: &web_sys::Element, source: Source) {
        self.effect = None;
        match source {
            Source::Fixed(value) => change(element, self.kind, self.name, &self.last, value),
            Source::Live(find) => {
                let (element, last) = (element.clone(), self.last.clone());
                let (kind, name) = (self.kind, self.name);
                self.effect = Some(RenderEffect::new(move |_| change(&element, kind, name, &last, find())));
            }
        }
    }
}

fn change(element: &web_sys::Element, kind: Kind, name: &str, last: &RefCell<Value>, value: Value) {
    if *last.borrow() != value {
        write(element, kind, name, &value);
        *last.borrow_mut() = value;
    }
}

/// The browser refuses only names that are no names, and ours are literals.
fn write(element: &web_sys::Element, kind: Kind, name: &str, value: &Value) {
    let text = match value {
        Value::Text(text) => text,
        Value::Absent | Value::Present => "",
    };
    match kind {
        Kind::Attribute if *value == Value::Absent => {
            let _ = element.remove_attribute(name);
        }
        Kind::Attribute => {
            let _ = element.set_attribute(name, text);
        }
        Kind::Property => {
            let value = match value {
                Value::Absent => JsValue::FALSE,
                Value::Present => JsValue::TRUE,
                Value::Text(text) => JsValue::from_str(text),
            };
            let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
        }
        Kind::Style => {
            let _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, text);
        }
    }
}
