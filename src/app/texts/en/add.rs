//! Articles that a reader adds.

use super::{articles, counted, number};

/// The heading, and the links that lead here.
pub const HEADING: &str = "Add articles";
/// What this is.
pub const LEAD: &str = "Choose files, a folder or a .zip from this device. They are read here, in this browser, and stay here: nothing is sent anywhere.";
/// The chooser of files.
pub const CHOOSE_FILES: &str = "Choose files";
/// The chooser of a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";
/// The other way.
pub const DROP: &str = "or drop them on this page";
/// What can be read.
pub const FORMS: &str = "Markdown, plain text, saved web pages (.html), tables (.csv, .tsv), JSON (.json, .jsonl), and .zip files of these. A corpus.toml in the folder counts as well.";
/// The articles are being made into a corpus.
pub const COMPILING: &str = "Putting the articles together…";
/// Workers are missing or blocked.
pub const NO_WORKER: &str = "this browser does not let the page read files in the background";
/// The table's caption.
pub const FILL_IN: &str = "Fill in what you know. What a file does not state stays “not stated”.";
/// The column of files.
pub const FILE: &str = "File";
/// The columns that can be filled in.
pub const FIELDS: [&str; 4] = ["Headline", "Outlet", "Date", "Author"];
/// The column of lengths.
pub const WORDS: &str = "Words";
/// In a cell where the file states nothing.
pub const NOT_STATED: &str = "not stated";
/// The articles are in the library.
pub const ADDED: &str = "The articles are added. They are on this device only.";
/// Bytes of a corpus cannot be opened.
pub const CANNOT_OPEN: &str = "Articles that were added cannot be opened with this version of the page.";
/// They are gone.
pub const REMOVED: &str = "The added articles are removed from this device.";
/// What happens to them.
pub const ON_THIS_DEVICE: &str = "On this device";
/// The choice to keep them.
pub const KEEP: &str = "Keep these files in this browser for the next visit";
/// They are kept.
pub const KEPT: &str = "Kept until you remove them. Anyone who uses this browser can open them.";
/// They are on their way there.
pub const BEING_KEPT: &str = "Storing them…";
/// They are not.
pub const NOT_KEPT: &str = "Not kept: when this page is closed or reloaded, the added articles are gone.";
/// It came to an end before they were.
pub const NOT_STORED: &str = "The files could not be stored on this device.";
/// The browser refuses.
pub const CANNOT_KEEP: &str =
    "This browser does not let the page keep files. Save the page as one file instead: it will hold them.";
/// The button that takes them away.
pub const REMOVE: &str = "Remove added articles";
/// The button that hands them over as a file.
pub const EXPORT: &str = "Save added articles as JSON Lines";
/// Back to where the reader was.
pub const BACK: &str = "Back to the articles";
/// On an article that was added here.
pub const ADDED_HERE: &str = "added on this device";
/// On an article that was added before the page was saved as one file.
pub const IN_THIS_FILE: &str = "added to this file";

/// How far the reading is.
pub fn reading(done: usize, of: usize) -> String {
    format!("Reading… {} of {}", number(done), number(of))
}

/// Why something did not work.
pub fn failed(why: &str) -> String {
    format!("That did not work ({why}). Reload the page and choose the files again.")
}

/// Why what this device keeps could not be opened.
pub fn unopened(why: &str) -> String {
    format!(
        "The files kept in this browser could not be opened ({why}). They stay where they are: reload the page to try again."
    )
}

/// What was read.
pub fn read(n: usize) -> String {
    if n == 0 { "No article was found in these files.".to_owned() } else { format!("{} read.", articles(n)) }
}

/// The button that adds what is in the table.
pub fn add(n: usize) -> String {
    format!("Add {}", articles(n))
}

/// All of the table is added.
pub fn added(n: usize) -> String {
    format!("{} added. Search finds them with the others.", articles(n))
}

/// What a cell holds.
pub fn cell(field: &str, place: &str) -> String {
    format!("{field} of {place}")
}

/// What unfolds into the problems, of which some are more than notes.
pub fn problems(n: usize, serious: usize) -> String {
    match serious {
        0 => counted(n, "note on these files", "notes on these files"),
        _ => format!("{} on these files", counted(serious, "problem", "problems")),
    }
}

/// How bad a problem is.
pub fn severity(severity: &str) -> &'static str {
    match severity {
        "error" => "Left out:",
        "warning" => "Check:",
        _ => "Note:",
    }
}

/// What unfolds into the files that were passed over.
pub fn passed_over(n: usize) -> String {
    format!("{} skipped: no article was found in a form this page can read", counted(n, "file", "files"))
}

/// More than are listed.
pub fn and_more(n: usize) -> String {
    format!("and {} more", number(n))
}

/// How many of the articles on the first screen were added.
pub fn of_these(n: usize) -> String {
    format!("{} of them added", number(n))
}

/// What the page's owner says, which is about the page's own articles only.
pub fn of_own(n: usize, note: &str) -> String {
    format!("Of the {} that this page came with: {note}", articles(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_right() {
        assert_eq!((add(1), add(3)), ("Add 1 article".into(), "Add 3 articles".into()));
        assert_eq!(problems(2, 0), "2 notes on these files");
        assert_eq!(problems(5, 1), "1 problem on these files");
        assert_eq!(read(0), "No article was found in these files.");
    }
}
