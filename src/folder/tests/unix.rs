use super::*;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Set in the process that is another account's.
const AS_NOBODY: &str = "CROSSREAD_TEST_AS_NOBODY";

/// The account that owns nothing.
const NOBODY: u32 = 65_534;

#[test]
fn what_may_not_be_opened_costs_only_itself() {
    let folder = Folder::new(&[
        ("a.md", "# A\n\nText."),
        ("shut.md", "# B\n\nText."),
        ("shut/c.md", "# C\n\nText."),
        ("z.md", "# Z\n\nText."),
    ]);
    let permit =
        |path: &str, mode| fs::set_permissions(folder.0.join(path), fs::Permissions::from_mode(mode));
    permit("shut.md", 0o000).unwrap();
    permit("shut", 0o000).unwrap();
    let everything_is_open = fs::read(folder.0.join("shut.md")).is_ok();
    let reading = folder.read();
    permit("shut", 0o700).unwrap();
    if everything_is_open {
        assert!(std::env::var_os(AS_NOBODY).is_none(), "the account of nobody may open every file");
        return again_as_nobody("unix::what_may_not_be_opened_costs_only_itself");
    }
    assert_eq!(ids(&reading), ["a", "z"]);
    let errors: Vec<&str> = reading
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error && problem.mend.contains("may"))
        .map(|problem| problem.file.as_str())
        .collect();
    assert_eq!(errors, ["shut", "shut.md"]);
}

/// Runs a test once more under an account that may not open every file. For that the tests lie for a
/// while where every account may start them.
fn again_as_nobody(test: &str) {
    let folder = Folder::new(&[]);
    let tests = folder.0.join("tests");
    fs::copy(std::env::current_exe().unwrap(), &tests).unwrap();
    for path in [&folder.0, &tests] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let mut again = Command::new(&tests);
    again.args(["--exact", &format!("tests::{test}")]).env(AS_NOBODY, "").current_dir("/").uid(NOBODY);
    let output = again.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn a_folder_that_may_not_be_opened_at_all_is_named() {
    let folder = Folder::new(&[("shut/a.md", "# A\n\nText.")]);
    let shut = folder.0.join("shut");
    let permit = |mode| fs::set_permissions(&shut, fs::Permissions::from_mode(mode)).unwrap();
    permit(0o000);
    let everything_is_open = fs::read_dir(&shut).is_ok();
    let outcome = read(&shut, &mut |_| {});
    permit(0o700);
    if everything_is_open {
        assert!(std::env::var_os(AS_NOBODY).is_none(), "the account of nobody may open every folder");
        return again_as_nobody("unix::a_folder_that_may_not_be_opened_at_all_is_named");
    }
    let said = outcome.unwrap_err().to_string();
    assert!(said.contains("shut cannot be opened (") && said.contains("may"), "{said}");
}

#[test]
fn links_are_not_followed_out_of_the_folder() {
    let outside = Folder::new(&[("secret.md", "# Secret\n\nText.")]);
    let folder = Folder::new(&[("a.md", "# A\n\nText."), ("sub/b.md", "# B\n\nText.")]);
    symlink(outside.0.join("secret.md"), folder.0.join("out.md")).unwrap();
    symlink(&outside.0, folder.0.join("out")).unwrap();
    symlink("..", folder.0.join("up")).unwrap();
    symlink(folder.0.join("a.md"), folder.0.join("again.md")).unwrap();
    symlink("nowhere", folder.0.join("broken.md")).unwrap();
    let reading = folder.read();
    assert_eq!(ids(&reading), ["a", "sub/b"]);
    assert_eq!(warned(&reading), ["broken.md", "out", "out.md", "up"]);
    assert_eq!(reading.passed_over, ["again.md"]);
}

#[test]
fn links_in_a_circle_end() {
    let folder = Folder::new(&[("a.md", "# A\n\nText."), ("sub/b.md", "# B\n\nText.")]);
    symlink(&folder.0, folder.0.join("sub/loop")).unwrap();
    symlink("..", folder.0.join("sub/up")).unwrap();
    symlink("self.md", folder.0.join("self.md")).unwrap();
    symlink("there.md", folder.0.join("back.md")).unwrap();
    symlink("back.md", folder.0.join("there.md")).unwrap();
    let reading = folder.read();
    assert_eq!(ids(&reading), ["a", "sub/b"]);
    assert_eq!(warned(&reading), ["back.md", "self.md", "there.md"]);
    assert!(reading.problems.iter().any(|problem| problem.what.contains("in a circle")));
    assert_eq!(reading.passed_over, ["sub/loop", "sub/up"]);
}

/// The files of the warnings.
fn warned(reading: &Reading) -> Vec<&str> {
    let warnings = reading.problems.iter().filter(|problem| problem.severity == Severity::Warning);
    warnings.map(|problem| problem.file.as_str()).collect()
}

#[test]
fn a_name_that_is_no_text_is_read_and_named() {
    let folder = Folder::new(&[("b.md", "# B\n\nText.")]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xE9.md");
    // Some file systems refuse such names; then there is nothing to read.
    if fs::write(folder.0.join(name), "# A\n\nText.").is_err() {
        return;
    }
    let reading = folder.read();
    assert_eq!(reading.articles.len(), 2);
    let told = reading.problems.iter().find(|problem| problem.what.contains("Unicode")).unwrap();
    assert_eq!(told.file, "caf\u{fffd}.md");
}
