//! What a text states, found by rule: its quotations.

pub mod quotations;
