//! From characters to words and sentences.
//!
//! [`words`] finds the words of a text with their byte ranges, [`fold`] makes the forms of a
//! word equal that a reader takes for the same (case, accents, curly quotes), [`Stemmer`] takes
//! the inflection off, [`sentences`] finds where sentences end, [`Beginnings`] filters texts, [`is_right_to_left`]
//! tells in which direction one runs, and [`spans`] lays marks over a text for the page.

mod beginnings;
mod direction;
mod fold;
mod letters;
mod scripts;
mod sentences;
mod spans;
pub mod stem;
mod stop_words;
mod terms;
mod words;

pub use beginnings::Beginnings;
pub use direction::is_right_to_left;
pub use fold::fold;
#[cfg(feature = "source")]
pub(crate) use letters::is_mark;
pub(crate) use scripts::is_hebrew;
pub(crate) use sentences::push_trimmed;
pub use sentences::sentences;
pub use spans::{Layer, MarkedText, Span, spans};
pub use stem::Stemmer;
pub use stop_words::is_stop_word;
pub(crate) use stop_words::{has_word, place_in};
pub(crate) use terms::first_unspaced;
pub use terms::{Term, TermRef, terms, visit_terms};
pub(crate) use words::begins_word;
pub use words::{Word, words};
