//! The sentences of the interface, all in one place so that they can be translated.
//!
//! A text is a function of numbers and names; components hold no sentence of their own. The build
//! chooses the language (`cfg(interface)`, see `build.rs`), so that a page holds one. What a language
//! does not say yet is said in English, of which it begins with all.

#[cfg(any(interface = "de", test))]
pub mod de;
pub mod en;

#[cfg(interface = "de")]
pub use de::*;
#[cfg(interface = "en")]
pub use en::*;
