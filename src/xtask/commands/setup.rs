//! `cargo xtask setup`: everything that a build needs, without building.

use crate::failure::Failure;
use crate::toolbox::{self, pinned};

/// Finds, downloads or compiles the tools, and says where they are.
///
/// # Errors
/// When a tool cannot be had.
pub fn run() -> Result<(), Failure> {
    let folders = toolbox::provide_build_tools()?;
    for (tool, folder) in pinned::TOOLS.iter().zip(folders) {
        println!("{} is ready in {}", tool.name, folder.display());
    }
    println!("Everything is there. Next: cargo xtask serve");
    Ok(())
}
