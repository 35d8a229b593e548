//! Writes components into the page.
//!
//! Everything reactive is Leptos': signals, memos, effects, owners, contexts, `#[component]`. Only
//! the last step is not. Leptos turns each piece of a view into types of its own, which costs
//! kilobytes of WebAssembly a component; here a view is data ([`Node`]) and one piece of code
//! writes all of it ([`built`]). The syntax is that of Leptos' `view!`, so a component moves from
//! one to the other by its imports.
//!
//! What a closure in a view returns is compared with what stands there: elements of the same tag
//! stay, and with them focus, selection and scroll.

mod attribute;
mod built;
mod effect;
mod element;
mod keyed;
mod memo;
mod mount;
mod node;
mod node_ref;
pub mod prelude;
mod show;
mod value;

pub use attribute::Attribute;
pub use crossread_markup_macro::view;
pub use effect::effect;
pub use element::{Element, FixedAttributes, element};
pub use keyed::keyed;
pub use leptos::ev;
pub use memo::memo;
pub use mount::{Mounted, mount_to, mount_to_body};
pub use node::{Children, CollectNodes, IntoNode, Node, children, live};
pub use node_ref::NodeRef;
pub use show::{Show, ShowProps};
pub use value::{IntoValue, Source, Value};
