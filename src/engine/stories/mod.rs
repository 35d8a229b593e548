//! Articles that belong together, as a reader meets them: the nearest ones of an article, who else
//! reports its story, the same text elsewhere, and the stories of a search.

mod around;
mod copies;
mod listed;
mod nearest;
mod sources;

pub use around::{Around, around};
pub use copies::{Folded, folded, unfolded};
pub use listed::{ListedStory, Stories, stories};
pub use nearest::{Near, nearest};
pub use sources::Source;

#[cfg(test)]
mod tests;
