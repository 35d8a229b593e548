//! One file for each command.

pub mod bench;
pub mod build;
pub mod check;
pub mod compare;
pub mod new;
pub mod package;
pub mod screenshots;
pub mod search;
pub mod serve;
pub mod setup;
pub mod test;
