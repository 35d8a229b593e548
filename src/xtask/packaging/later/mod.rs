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
mod cut;
mod export_names;
mod first;
mod module;
mod numbering;
mod reach;
mod second;

use super::Files;
use cut::Cut;
use module::Module;

/// The page's own WebAssembly module.
pub const PROGRAM: &str = "crossread_bg.wasm";
/// What of it is loaded later.
pub const LATER: &str = "crossread_later.wasm";

/// The namespace from which the second module imports what the first exports for it.
const FIRST: &str = "first";

/// Both modules.
struct Parts {
    /// What is loaded with the page.
    first: Vec<u8>,
    /// What is loaded later.
    later: Vec<u8>,
}

/// Cuts a module with the names of its functions in two; `None` where nothing can be told apart,
/// as where it has no names.
///
/// # Errors
/// What is wrong with a module that is not as compilers write it.
fn in_two(bytes: &[u8]) -> Result<Option<Parts>, String> {
    wasmparser::validate(bytes).map_err(|error| error.to_string())?;
    let module = Module::read(bytes).map_err(|error| error.to_string())?;
    let Some(need) = module.find(chosen::NEED) else { return Ok(None) };
    let moved = reach::moved(&module, need);
    if moved.iter().all(|moves| !moves) {
        return Ok(None);
    }
    let cut = Cut::of(&module, &moved, need).map_err(|error| error.to_string())?;
    let first = first::first(&cut).map_err(|error| error.to_string())?;
    let later = second::second(&cut).map_err(|error| error.to_string())?;
    for part in [&first, &later] {
        wasmparser::validate(part).map_err(|error| format!("A cut module is none: {error}"))?;
    }
    Ok(Some(Parts { first, later }))
}

/// Leaves in the program what the page begins with, and puts the rest beside it.
///
/// # Errors
/// What is wrong with a program that is a WebAssembly module, but not as compilers write it.
pub fn cut_program(files: &mut Files) -> Result<(), String> {
    let Some(program) = files.get(PROGRAM).filter(|bytes| bytes.starts_with(b"\0asm")) else { return Ok(()) };
    if let Some(parts) = in_two(program)? {
        files.insert(PROGRAM.into(), parts.first);
        files.insert(LATER.into(), parts.later);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
