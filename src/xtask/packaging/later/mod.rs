//! The program in two WebAssembly modules: what the first screen, search and reading need, and what
//! is loaded later, while the page can be used.
//!
//! Both are one program with one memory and one table. The first module keeps whatever it can reach
//! without a function of [`chosen`]; every other function moves to the second. Where the first calls
//! a function that has moved, it calls a stub: that asks for the second module
//! ([`chosen::NEED`], which does nothing once that is there and throws before) and then calls through a place in
//! the table, which the second module fills when it is instantiated. So a function works wherever it lies; what is
//! chosen decides what can be called when.
//!
//! Binaryen's `wasm-split` does the same for whole programs, from a recorded run
//! (<https://emscripten.org/docs/optimizing/Module-Splitting.html>).

mod chosen;
mod module;
mod reach;
mod write;

use module::Module;

/// The namespace from which the second module imports what the first exports for it.
pub const FIRST: &str = "first";

/// Both modules.
pub struct Parts {
    /// What is loaded with the page.
    pub first: Vec<u8>,
    /// What is loaded later.
    pub later: Vec<u8>,
}

/// Cuts a module with the names of its functions in two; `None` where nothing can be told apart,
/// as where it has no names.
///
/// # Errors
/// What is wrong with a module that is not as compilers write it.
pub fn in_two(bytes: &[u8]) -> Result<Option<Parts>, String> {
    let module = Module::read(bytes).map_err(|error| error.to_string())?;
    let Some(need) = module.find(chosen::NEED) else { return Ok(None) };
    let moved = reach::moved(&module, need);
    if moved.iter().all(|moves| !moves) {
        return Ok(None);
    }
    write::parts(&module, &moved, need).map(Some)
}

#[cfg(test)]
mod tests;
