//! The end-to-end tests in each browser engine: which of them an engine cannot do, and why.

use super::steps::{build_dir, cargo};
use crate::failure::Failure;
use crate::process;
use crate::toolbox::{self, Engine};
use std::env::consts::OS;
use std::process::Command;

/// A test that an engine cannot do as it is driven here.
struct Cannot {
    engine: Engine,
    /// The test's whole name.
    test: &'static str,
    why: &'static str,
}

const fn cannot(engine: Engine, test: &'static str, why: &'static str) -> Cannot {
    Cannot { engine, test, why }
}

/// Everything that is tried in Chromium and cannot be tried elsewhere.
const CANNOT: &[Cannot] = &[
    cannot(Engine::Firefox, COPY, NO_PERMISSIONS),
    cannot(Engine::WebKit, COPY, NO_PERMISSIONS),
    cannot(Engine::Firefox, COPY_ON_DISK, NO_PERMISSIONS),
    cannot(Engine::WebKit, COPY_ON_DISK, NO_PERMISSIONS),
    cannot(Engine::Firefox, SPOKEN, NO_TREE),
    cannot(Engine::WebKit, SPOKEN, NO_TREE),
    cannot(Engine::WebKit, PRINTED[0], NO_PRINTING),
    cannot(Engine::WebKit, PRINTED[1], NO_PRINTING),
    cannot(Engine::WebKit, PRINTED[2], NO_PRINTING),
    cannot(Engine::WebKit, PRINTED[3], NO_PRINTING),
    cannot(Engine::WebKit, PRINTED[4], NO_PRINTING),
    cannot(Engine::Firefox, PREFERRED[0], NO_PREFERENCES),
    cannot(Engine::WebKit, PREFERRED[0], NO_PREFERENCES),
    cannot(Engine::Firefox, PREFERRED[1], NO_PREFERENCES),
    cannot(Engine::WebKit, PREFERRED[1], NO_PREFERENCES),
    cannot(Engine::Firefox, PREFERRED[2], NO_PREFERENCES),
    cannot(Engine::WebKit, PREFERRED[2], NO_PREFERENCES),
    cannot(Engine::Firefox, PREFERRED[3], NO_PREFERENCES),
    cannot(Engine::WebKit, PREFERRED[3], NO_PREFERENCES),
    cannot(Engine::Firefox, LIGHTHOUSE, CHROMIUM_ALONE),
    cannot(Engine::WebKit, LIGHTHOUSE, CHROMIUM_ALONE),
    cannot(Engine::Firefox, INSTALL, NO_INSTALLING),
    cannot(Engine::WebKit, INSTALL, NO_INSTALLING),
    cannot(Engine::Firefox, FOLDER, NO_FOLDERS),
    cannot(Engine::WebKit, FOLDER, NO_FOLDERS),
    cannot(Engine::WebKit, "failures::without_javascript_the_page_says_that_it_needs_it", NO_SETTINGS),
];

const SPOKEN: &str = "spoken::the_screens_are_spoken_as_they_were_judged";
const NO_TREE: &str = "its driver does not tell what screen readers are told";
const FOLDER: &str = "adding::a_folder_is_read_at_any_depth_with_its_own_settings";
const COPY_ON_DISK: &str = "one_file::a_link_copied_from_a_file_is_said_to_lead_to_that_file";
const COPY: &str = "journeys::copy_link_puts_the_whole_view_on_the_clipboard";
const PRINTED: [&str; 5] = [
    "printing::printed_facts_of_results_name_all_the_sources",
    "printing::a_printed_article_is_the_article_with_its_source_and_its_link",
    "printing::a_printed_comparison_holds_every_sentence_of_both_articles",
    "printing::a_printed_table_has_all_its_statements",
    "printing::what_a_lesson_hides_is_hidden_on_paper_as_well",
];
const NO_PRINTING: &str = "its driver cannot print";
const PREFERRED: [&str; 4] = [
    "seen::whoever_wants_more_contrast_gets_it_in_texts_marks_and_badges",
    "fingers::fingers_find_room_on_everything_that_matters",
    "seen::under_forced_colours_marks_differ_and_everything_to_press_has_a_frame",
    "seen::nothing_moves_for_those_who_want_no_motion",
];
const NO_PREFERENCES: &str = "its driver cannot have the device prefer something";
const LIGHTHOUSE: &str = "lighthouse::lighthouse_gives_full_marks";
const CHROMIUM_ALONE: &str = "Lighthouse drives Chromium alone";
const INSTALL: &str = "install::a_browser_that_installs_pages_finds_nothing_missing";
const NO_INSTALLING: &str = "its driver does not tell what an installed page lacks";
const NO_FOLDERS: &str = "its driver hands a file chooser files, and no folder";
const NO_PERMISSIONS: &str = "its driver cannot let a page read the clipboard";
const NO_SETTINGS: &str = "its driver cannot switch parts of the browser off";

/// So many tests that fail beside others are tried once more, each alone; more of them are no accident.
const FEW: usize = 5;

/// Runs the end-to-end tests over the built page in one engine. Several browsers at once can starve
/// each other on a small machine, so a test counts as failed when it also fails alone.
///
/// # Errors
/// When the browser cannot be had, or a test fails.
pub fn end_to_end(engine: Engine) -> Result<(), Failure> {
    if engine == Engine::WebKit && OS != "linux" {
        println!("Not on {OS}: WebKit can be driven with WebKitGTK alone, which exists on Linux only.");
        return Ok(());
    }
    // Before the tests start, which run side by side and would each try to install it.
    toolbox::provide_browser(engine)?;
    let mut tests = tests_in(engine)?;
    for cannot in CANNOT.iter().filter(|cannot| cannot.engine == engine) {
        println!("Not in {}: {} ({})", engine.name(), cannot.test, cannot.why);
        tests.args(["--skip", cannot.test]);
    }
    let (passed, said) = process::heard(&mut tests)?;
    if passed {
        return Ok(());
    }
    let failed = failed_tests(&said);
    if failed.is_empty() || failed.len() > FEW {
        return Err(Failure::Input(format!("{} tests failed in {}.", failed.len(), engine.name())));
    }
    println!("\nFailed beside others, so each once more alone: {}", failed.join(", "));
    process::run(tests_in(engine)?.arg("--test-threads=1").args(failed))
}

/// The call of the end-to-end tests in an engine; names of tests can follow.
fn tests_in(engine: Engine) -> Result<Command, Failure> {
    let mut tests = cargo(&["test", "-p", "xtask", "--test", "e2e", "--", "--exact"]);
    tests.env("CROSSREAD_DIST", build_dir("tested")?).env("CROSSREAD_BROWSER", engine.name());
    Ok(tests)
}

/// The names of the tests of which a run says that they failed.
fn failed_tests(said: &str) -> Vec<&str> {
    said.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_test_is_known_by_its_line() {
        let said = "running 2 tests\ntest a::b ... ok\ntest c::d_e ... FAILED\n\nfailures:\n    c::d_e\n";
        assert_eq!(failed_tests(said), ["c::d_e"]);
    }
}
