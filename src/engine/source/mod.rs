//! From files to articles.
//!
//! ```text
//! bytes → decode → one reader per form → Draft → corpus.toml's say → Article
//!                  markdown · plain · html · json · json_lines · table  ids, copies, problems
//! ```
//!
//! A form of file is one variant of [`form::FileForm`] and one module that makes drafts of it;
//! everything after the draft is common to all forms. Nothing here touches the disk: an
//! [`Intake`] is fed paths and bytes and answers with a [`Reading`].
//!
//! What a file does not state stays unstated. Text that a website put around an article is
//! never thrown away, only marked as furniture, and only by a rule that holds for web pages in
//! general; in doubt it stays part of the article.

mod clean;
mod columns;
mod copies;
mod credits;
mod decode;
mod details;
mod draft;
mod fill_in;
mod folder_outlet;
mod form;
mod glob;
mod html;
mod ids;
mod intake;
mod json;
mod json_lines;
mod language;
mod markdown;
mod markings;
mod mojibake;
mod page_folder;
mod plain;
mod repetition;
mod rights;
mod rows;
mod settings;
mod settle;
mod shape;
mod site_name;
mod table;
mod unstated;

pub use fill_in::{Field, fill_in};
pub use form::is_article_file;
pub use intake::{Intake, LARGEST_FILE, Reading, too_large};
pub use page_folder::pages_of_folder;
pub use settings::{Interface, UnknownInterface};

/// Name of the file that describes a corpus, in the corpus folder itself.
pub const SETTINGS_FILE: &str = "corpus.toml";
