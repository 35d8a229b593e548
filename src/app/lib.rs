//! Crossread's page.
//!
//! Data goes one way: the address bar is read into a `View` ([`location`]), the engine answers
//! it in finished rows and spans, and the components lay them out. An action builds the next
//! view and goes there. See `ARCHITECTURE.md` for the map.

mod about;
pub mod add;
pub mod compare;
pub mod explore;
pub mod facts;
pub mod later;
mod lesson;
pub mod library;
pub mod lines;
pub mod location;
mod method;
pub mod notices;
pub mod overview;
pub mod page;
pub mod parts;
mod printed;
pub mod read;
pub mod receive;
pub mod resolved;
mod scripting;
mod search;
pub mod settings;
mod share;
mod shortcuts;
pub mod storage;
pub mod stories;
pub mod texts;
mod turns;
mod warm_up;
pub mod work;

pub use page::Page;
