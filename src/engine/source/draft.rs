//! What a reader hands on: one article as its file states it.

use super::details::Details;
use crate::article::Block;
use crate::error::{Problem, Severity};
use std::collections::BTreeMap;

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

    /// Keeps the first of many problems that say the same of different rows, and tells how many there are.
    pub fn fold(&mut self) {
        let mut kinds: BTreeMap<String, (usize, Option<Problem>)> = BTreeMap::new();
        for problem in std::mem::take(&mut self.problems) {
            let kind = kind(&problem);
            let (number, last) = kinds.entry(kind).or_default();
            *number += 1;
            if *number <= EACH {
                self.problems.push(problem);
            } else {
                *last = Some(problem);
            }
        }
        for (number, last) in kinds.into_values() {
            let Some(last) = last else { continue };
            if number == EACH + 1 {
                self.problems.push(last);
                continue;
            }
            let line = last.line.map(|line| format!(", the last in line {line}")).unwrap_or_default();
            let what = format!("{} more of this kind{line}: {}", number - EACH, last.what);
            self.problems.push(Problem { what, ..last });
        }
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

/// So many problems of one kind are told one by one; a table can have as many as rows.
const EACH: usize = 20;

/// What problems have in common that differ only in what they quote and count.
fn kind(problem: &Problem) -> String {
    let mut kind = format!("{:?} {}", problem.severity, problem.mend);
    // What stands between marks is of the row.
    for said in problem.what.split('"').step_by(2) {
        kind.push('"');
        kind.extend(said.chars().filter(|c| !c.is_ascii_digit()));
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_problems_of_one_kind_are_told_once() {
        let mut report = FileReport::new("rows.csv");
        for line in 1..=25 {
            report.warning(Some(line), format!("The date \"{line} May\" cannot be read."), "Mend it.");
            report.error(Some(line), format!("The row has {line} cells."), "");
        }
        report.note(None, "Once.", "");
        report.fold();
        assert_eq!(report.problems.len(), 2 * (EACH + 1) + 1);
        let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        let last = "rows.csv:25: warning: 5 more of this kind, the last in line 25: The date \"25 May\" cannot be read. Mend it.";
        assert!(told.iter().any(|told| told == last), "{told:?}");
    }
}
