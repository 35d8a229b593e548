//! Work that may take longer than a page can wait, in steps.

/// What a step of a task gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress<T> {
    /// There is more to do.
    Going {
        /// Units done so far.
        done: usize,
        /// Units in all; may grow while the task finds more to do.
        of: usize,
    },
    /// The outcome.
    Done(T),
}

/// Work in steps: the page yields between them, and may drop the task at any time.
pub trait Task {
    /// What it works out.
    type Outcome;

    /// Does about so many units (articles, where nothing else is said), at least one, and says how
    /// far it is. Ends with the outcome; what later steps give means nothing.
    fn step(&mut self, units: usize) -> Progress<Self::Outcome>;

    /// Does all of it at once, for tools and tests.
    fn finish(mut self) -> Self::Outcome
    where
        Self: Sized,
    {
        loop {
            if let Progress::Done(outcome) = self.step(usize::MAX) {
                return outcome;
            }
        }
    }
}
