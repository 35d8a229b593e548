//! A browser that a program drives: for the end-to-end tests and for measuring.
//!
//! [`Driver`] is the program between us and the browser, [`CHROMIUM_FLAGS`] how the browser is
//! started, [`Session`] one browser with one page. The tests bring a richer client of their own.

mod driver;
mod http;
mod leash;
mod memory;
mod screen;
mod session;

pub use driver::Driver;
pub use memory::private_memory_of_renderers;
pub use session::Session;

/// Chromium runs without a window; as root it has no sandbox, and a container's shared
/// memory is too small for it. The rest keeps it from calling home.
pub const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--window-size=1280,900",
];
