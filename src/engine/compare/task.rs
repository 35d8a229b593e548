//! Long work in steps, so that a page stays alive between them.

/// What a step of long work gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress<T> {
    /// So many of so many units are done; go on.
    Working {
        /// Units done so far.
        done: usize,
        /// Units in all.
        all: usize,
    },
    /// The result.
    Done(T),
}
