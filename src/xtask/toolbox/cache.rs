//! Where tools are kept: the user's cache, by name and version.

use super::pinned::Tool;
use crate::failure::Failure;
use std::ffi::OsString;
use std::path::PathBuf;

/// The folder of all tools: `~/.cache/crossread/tools` or its like on other systems.
///
/// # Errors
/// When the environment names no home for the user.
pub fn tools_dir() -> Result<PathBuf, Failure> {
    user_cache(std::env::consts::OS, |name| std::env::var_os(name))
        .map(|cache| cache.join("crossread").join("tools"))
        .ok_or_else(|| Failure::Input("There is no folder for tools: set HOME or XDG_CACHE_HOME.".into()))
}

/// The folder of one tool in the version that is pinned; its programs are in `bin`.
pub(super) fn tool_dir(tool: &Tool) -> Result<PathBuf, Failure> {
    Ok(tools_dir()?.join(format!("{}-{}", tool.name, tool.version)))
}

/// The user's cache by the customs of each system. A relative path counts as not set, as
/// the XDG base directory specification asks.
fn user_cache(os: &str, var: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let absolute = |name| var(name).map(PathBuf::from).filter(|path| path.is_absolute());
    absolute("XDG_CACHE_HOME").or_else(|| match os {
        "windows" => absolute("LOCALAPPDATA"),
        "macos" => absolute("HOME").map(|home| home.join("Library").join("Caches")),
        _ => absolute("HOME").map(|home| home.join(".cache")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(os: &str, vars: &[(&str, &str)]) -> Option<PathBuf> {
        user_cache(os, |name| vars.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into()))
    }

    #[test]
    #[cfg(unix)]
    fn each_system_has_its_own_place() {
        let home = ("HOME", "/home/ada");
        assert_eq!(with("linux", &[home]), Some("/home/ada/.cache".into()));
        assert_eq!(with("macos", &[home]), Some("/home/ada/Library/Caches".into()));
        assert_eq!(with("windows", &[("LOCALAPPDATA", "/local")]), Some("/local".into()));
        assert_eq!(with("linux", &[]), None);
    }

    #[test]
    #[cfg(unix)]
    fn the_users_own_setting_comes_first_unless_it_is_relative() {
        let home = ("HOME", "/home/ada");
        assert_eq!(with("linux", &[home, ("XDG_CACHE_HOME", "/fast")]), Some("/fast".into()));
        assert_eq!(with("linux", &[home, ("XDG_CACHE_HOME", "fast")]), Some("/home/ada/.cache".into()));
    }
}
