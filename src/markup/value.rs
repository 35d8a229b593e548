//! Values of attributes.

use leptos::reactive::{computed::Memo, signal::RwSignal, traits::Get, wrappers::read::Signal};
use std::borrow::Cow;

/// The value of an attribute, a property or a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The attribute is not there; a property is `false`.
    Absent,
    /// The attribute is there and empty; a property is `true`.
    Present,
    /// This text.
    Text(Cow<'static, str>),
}

/// A value, or how to find it out.
pub enum Source {
    /// Never changes while the view stands.
    Fixed(Value),
    /// Asked again whenever something it reads has changed.
    Live(Box<dyn Fn() -> Value>),
}

/// What may stand behind the `=` of an attribute.
pub trait IntoValue {
    /// As a value, or how to find it out.
    fn into_source(self) -> Source;

    /// As a value at this moment.
    fn into_value(self) -> Value
    where
        Self: Sized,
    {
        match self.into_source() {
            Source::Fixed(value) => value,
            Source::Live(find) => find(),
        }
    }
}

impl IntoValue for Value {
    fn into_source(self) -> Source {
        Source::Fixed(self)
    }
}

impl IntoValue for bool {
    fn into_source(self) -> Source {
        Source::Fixed(if self { Value::Present } else { Value::Absent })
    }
}

impl IntoValue for &'static str {
    fn into_source(self) -> Source {
        Source::Fixed(Value::Text(Cow::Borrowed(self)))
    }
}

impl IntoValue for String {
    fn into_source(self) -> Source {
        Source::Fixed(Value::Text(Cow::Owned(self)))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_source(self) -> Source {
        self.map_or(Source::Fixed(Value::Absent), IntoValue::into_source)
    }
}

impl<F, T> IntoValue for F
where
    F: Fn() -> T + 'static,
    T: IntoValue,
{
    fn into_source(self) -> Source {
        Source::Live(Box::new(move || self().into_value()))
    }
}

macro_rules! follow {
    ($($signal:ident),*) => {$(
        impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for $signal<T> {
            fn into_source(self) -> Source {
                Source::Live(Box::new(move || self.get().into_value()))
            }
        }
    )*};
}

follow!(Signal, Memo, RwSignal);
