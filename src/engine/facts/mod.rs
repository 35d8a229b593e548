//! What a text states, found by rule: its quotations, its numbers and dates.

pub mod figures;
pub mod quotations;
