//! Where things are: the project's root and Cargo's target folder.

use crate::failure::Failure;
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's root folder, absolute.
pub fn root() -> PathBuf {
    let manifest_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest_dir.ancestors().nth(2).unwrap_or(manifest_dir).to_path_buf()
}

/// A call of the Cargo that runs this program, in the project's root.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Cargo's target folder, absolute, wherever the environment or a configuration puts it.
///
/// # Errors
/// When Cargo cannot be asked.
pub fn target_dir() -> Result<PathBuf, Failure> {
    let metadata =
        process::output(cargo().args(["metadata", "--format-version=1", "--no-deps", "--offline"]))?;
    serde_json::from_str::<serde_json::Value>(&metadata)
        .ok()
        .and_then(|metadata| Some(PathBuf::from(metadata.get("target_directory")?.as_str()?)))
        .ok_or_else(|| Failure::Input("Cargo did not say where its target folder is.".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_workspace_is() {
        assert!(root().join("rust-toolchain.toml").is_file());
    }

    #[test]
    fn the_target_folder_is_absolute() {
        assert!(target_dir().unwrap().is_absolute());
    }
}
