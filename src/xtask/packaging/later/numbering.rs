//! What the functions are called by in a module that is being written.

use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};

/// The indices of functions in a module that is being written, by those in the whole one.
pub struct Numbering {
    numbers: Vec<Option<u32>>,
}

impl Numbering {
    /// Of a module with these of `len` functions, in their order.
    pub fn of(len: u32, functions: impl Iterator<Item = u32>) -> Self {
        let mut numbers = vec![None; len as usize];
        for (new, old) in functions.enumerate() {
            numbers[old as usize] = Some(new as u32);
        }
        Self { numbers }
    }
}

impl Reencode for Numbering {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.numbers.get(function as usize).copied().flatten().ok_or(Error::InvalidConstExpr)
    }
}
