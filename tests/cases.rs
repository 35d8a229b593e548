//! Data-driven tests: a case is a file, a new case is a new file.

use std::path::Path;
use std::{env, fs};

/// Runs `show` over every file with this extension in `tests/cases/<kind>` and compares what it
/// gives with the file itself, which holds input and expected output. With `UPDATE=1` the file is
/// written anew instead.
pub fn check_all(kind: &str, extension: &str, show: impl Fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(kind);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no case in {}", folder.display());
    let mut wrong = Vec::new();
    for file in files {
        let case = fs::read_to_string(&file).unwrap();
        let shown = show(&case);
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, shown).unwrap();
        } else if shown != case {
            wrong.push(format!("{}\n{}", file.display(), first_difference(&case, &shown)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn first_difference(expected: &str, shown: &str) -> String {
    let (mut left, mut right) = (expected.lines(), shown.lines());
    for line in 1.. {
        match (left.next(), right.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                return format!(
                    "  line {line}\n  expected: {}\n  shown:    {}",
                    a.unwrap_or("(end)"),
                    b.unwrap_or("(end)")
                );
            }
        }
    }
    "  only the line ends differ".into()
}
