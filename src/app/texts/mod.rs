//! The sentences of the interface, all in one place so that they can be translated.
//!
//! A text is a function of numbers and names; components hold no sentence of their own.

pub mod en;

pub use en::*;
