//! What a text states, found by rule: its quotations and who said them, its numbers and dates, its names.

pub mod figures;
pub mod names;
pub mod quotations;
pub mod speakers;
