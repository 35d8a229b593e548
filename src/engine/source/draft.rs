//! What a reader hands on: one article as its file states it.

use super::details::Details;
use crate::article::Block;
use crate::error::{Problem, Severity};

/// One article as a file states it, before corpus.toml has its say.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// Where it begins in its file, from 1; `None` where it is the whole file.
    pub line: Option<u32>,
    /// Its details.
    pub details: Details,
    /// Its text, without the headline.
    pub blocks: Vec<Block>,
}

/// The problems of one file.
#[derive(Clone, Debug)]
pub(super) struct FileReport {
    file: String,
    /// What was found so far.
    pub problems: Vec<Problem>,
}

impl FileReport {
    /// An empty report on the file at this path.
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), problems: Vec::new() }
    }

    /// Takes over what was found about the same file elsewhere.
    pub fn take(&mut self, found: Self) {
        let file = &self.file;
        self.problems
            .extend(found.problems.into_iter().map(|problem| Problem { file: file.clone(), ..problem }));
    }

    /// Something worth knowing.
    pub fn note(&mut self, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.push(Severity::Note, line, what.into(), mend.into());
    }

    /// Something that was probably not meant.
    pub fn warning(&mut self, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.push(Severity::Warning, line, what.into(), mend.into());
    }

    /// Something that had to be left out.
    pub fn error(&mut self, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.push(Severity::Error, line, what.into(), mend.into());
    }

    fn push(&mut self, severity: Severity, line: Option<u32>, what: String, mend: String) {
        self.problems.push(Problem { severity, file: self.file.clone(), line, what, mend });
    }
}
