//! What a text states, found by rule: its quotations and who said them, its numbers and dates.

pub mod figures;
pub mod quotations;
pub mod speakers;
