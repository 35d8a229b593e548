//! What went wrong, where, and how to mend it.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing, nothing to do: an outlet that is not stated.
    Note,
    /// Probably not meant: an empty article.
    Warning,
    /// Something was left out: a record that cannot be read.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One thing that a person should know about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The file, relative to the corpus folder, with `/` between its parts.
    pub file: String,
    /// Line in the file, from 1; `None` where the whole file is meant.
    pub line: Option<u32>,
    /// What is the case, in one short sentence.
    pub what: String,
    /// How to mend it, in one short sentence; empty where there is nothing to do.
    pub mend: String,
}

impl fmt::Display for Problem {
    /// `corpus/a.md:3: error: The date "32 May" cannot be read. Write it as 2025-05-31.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}: {}", self.severity, self.what)?;
        if !self.mend.is_empty() {
            write!(f, " {}", self.mend)?;
        }
        Ok(())
    }
}

/// Why compiled bytes cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The bytes do not begin like a compiled corpus.
    NotACorpus,
    /// Compiled by another version of Crossread: the format found, the format wanted.
    OtherFormat {
        /// Format version in the bytes.
        found: u16,
        /// Format version that this engine reads.
        wanted: u16,
    },
    /// The bytes are cut off or altered.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACorpus => f.write_str("These bytes are not a compiled corpus."),
            Self::OtherFormat { found, wanted } => write!(
                f,
                "The corpus was compiled in format {found}; this version reads format {wanted}. \
                 Build it again."
            ),
            Self::Damaged => f.write_str("The compiled corpus is cut off or damaged. Build it again."),
        }
    }
}

impl std::error::Error for OpenError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_line_and_remedy() {
        let problem = Problem {
            severity: Severity::Error,
            file: "a/b.md".into(),
            line: Some(3),
            what: "The date \"32 May\" cannot be read.".into(),
            mend: "Write it as 2025-05-31.".into(),
        };
        assert_eq!(
            problem.to_string(),
            "a/b.md:3: error: The date \"32 May\" cannot be read. Write it as 2025-05-31."
        );
    }
}
