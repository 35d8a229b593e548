//! The search box, ways to go on with what is typed, and what can be typed at all.

mod completion_list;
mod help;
mod offer;
mod search_box;

pub use help::SearchHelp;
pub use search_box::SearchBox;
