//! The browsers that tests drive, and the programs through which they drive them.

use super::debian::install_packages;
use super::{pinned, provide};
use crate::failure::Failure;
use crate::process;
use std::env::consts::{EXE_SUFFIX, OS};
use std::fs;
use std::path::{Path, PathBuf};

/// What draws a page and runs its program; each is behind several browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, behind Chrome and Edge, through `chromedriver`.
    Chromium,
    /// Firefox, through `geckodriver`.
    Firefox,
    /// `WebKit`, behind Safari; here as `WebKitGTK`'s small browser, through `WebKitWebDriver`.
    WebKit,
}

/// Where a browser and its driver are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserPrograms {
    /// What kind of browser it is.
    pub engine: Engine,
    /// The browser; `None` leaves the search to the driver, which knows the places where
    /// macOS and Windows keep it.
    pub browser: Option<PathBuf>,
    /// The driver.
    pub driver: PathBuf,
}

impl Engine {
    /// All of them, the one that is always tried first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, as people and the command line know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The engine of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The names that its browser goes by.
    fn browsers(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
            Self::Firefox => &["firefox", "firefox-esr"],
            Self::WebKit => &["MiniBrowser"],
        }
    }

    /// The Debian packages that bring what can be had from there.
    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            // It opens windows, so it needs a screen: one that nobody looks at.
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// What a person is to install where we cannot.
    fn how_to_install(self) -> &'static str {
        match self {
            Self::Chromium => {
                "The tests need Chromium (or Chrome) and ChromeDriver of the same version on the \
                 search path. Debian: apt install chromium chromium-driver. macOS: brew install \
                 --cask google-chrome chromedriver. Fedora: dnf install chromium chromedriver."
            }
            Self::Firefox => {
                "The tests in Firefox need Firefox on the search path. Debian: apt install \
                 firefox-esr. macOS: brew install --cask firefox. Fedora: dnf install firefox."
            }
            Self::WebKit => {
                "The tests in WebKit need WebKitWebDriver, its MiniBrowser and Xvfb, which exist \
                 on Linux only. Debian: apt install webkit2gtk-driver xvfb."
            }
        }
    }

    fn driver(self) -> Result<Option<PathBuf>, Failure> {
        Ok(match self {
            Self::Chromium => process::on_path("chromedriver"),
            Self::Firefox => match process::on_path("geckodriver") {
                // Debian has no package of it.
                None => Some(provide(&pinned::GECKODRIVER)?.join(format!("geckodriver{EXE_SUFFIX}"))),
                there => there,
            },
            Self::WebKit => process::on_path("Xvfb").and_then(|_| process::on_path("WebKitWebDriver")),
        })
    }

    fn browser(self) -> Option<PathBuf> {
        let on_path = self.browsers().iter().find_map(|name| process::on_path(name));
        on_path
            .or_else(|| if self == Self::WebKit { small_browser_of_webkit(Path::new("/usr")) } else { None })
    }
}

/// Finds a browser and its driver; on Debian as root, installs what is missing.
///
/// # Errors
/// When something is missing and cannot be installed; says what to install.
pub fn provide_browser(engine: Engine) -> Result<BrowserPrograms, Failure> {
    if let Some(programs) = find(engine)? {
        return Ok(programs);
    }
    install_packages(&format!("Installing {} for the tests", engine.name()), engine.debian_packages())
        .map_err(|failure| Failure::Input(format!("{failure}\n{}", engine.how_to_install())))?;
    find(engine)?.ok_or_else(|| Failure::Input(engine.how_to_install().into()))
}

fn find(engine: Engine) -> Result<Option<BrowserPrograms>, Failure> {
    let browser = engine.browser();
    let looks_by_itself = engine != Engine::WebKit && matches!(OS, "macos" | "windows");
    if browser.is_none() && !looks_by_itself {
        return Ok(None);
    }
    // The driver last: it may have to be compiled, which is for nothing without a browser.
    let driver = engine.driver()?;
    Ok(driver.map(|driver| BrowserPrograms { engine, browser, driver }))
}

/// Distributions keep it beside the library, under the library's version and the processor's name.
fn small_browser_of_webkit(root: &Path) -> Option<PathBuf> {
    let mut folders = vec![root.join("libexec"), root.join("lib")];
    let within =
        |folder: &PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let deeper: Vec<PathBuf> = folders.iter().flat_map(within).filter(|path| path.is_dir()).collect();
    folders.extend(deeper);
    let mut found: Vec<PathBuf> = folders
        .iter()
        .flat_map(within)
        .filter(|path| {
            path.to_string_lossy().contains("webkit2gtk") || path.to_string_lossy().contains("webkitgtk")
        })
        .map(|path| path.join("MiniBrowser"))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    // The newest library.
    found.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_is_found_by_its_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::of_name(engine.name()), Some(engine));
        }
        assert_eq!(Engine::of_name("chromium"), None);
    }

    #[test]
    fn the_small_browser_of_the_newest_webkit_is_found_beside_its_library() {
        let root = tempfile::tempdir().unwrap();
        for library in ["lib/x86_64-linux-gnu/webkit2gtk-4.0", "lib/x86_64-linux-gnu/webkit2gtk-4.1"] {
            let folder = root.path().join(library);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("MiniBrowser"), "").unwrap();
        }
        let found = small_browser_of_webkit(root.path()).unwrap();
        assert!(found.ends_with("webkit2gtk-4.1/MiniBrowser"), "{}", found.display());
        assert_eq!(small_browser_of_webkit(&root.path().join("lib")), None);
    }
}
