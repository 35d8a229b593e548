//! The forms of file that can be read. Adding one: a variant here and a module that reads it.

use super::clean::in_lines;
use super::columns::Columns;
use super::draft::{Draft, FileReport};
use super::{credits, html, json, json_lines, language, markdown, plain, table};

/// A form of file, told by the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileForm {
    /// Markdown with or without front matter.
    Markdown,
    /// Plain text as a scraper left it.
    Plain,
    /// A page as a browser saved it.
    Html,
    /// One JSON object a line.
    JsonLines,
    /// A list of objects, or one object, in a single JSON value.
    Json,
    /// A table with one article a row and names over its columns.
    Table,
}

impl FileForm {
    /// The form of the file at `path`; `None` for files that hold no article.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let (stem, extension) = name.rsplit_once('.')?;
        let stem = stem.to_ascii_uppercase();
        if path.split('/').any(|part| part.starts_with('.')) || is_about_the_folder(&stem) {
            return None;
        }
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Plain),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            "json" => Some(Self::Json),
            "csv" | "tsv" | "tab" => Some(Self::Table),
            _ => None,
        }
    }

    /// The articles in the text of the file at `path`; `None` if it turns out to be no file of articles.
    pub fn read(
        self,
        path: &str,
        text: &str,
        columns: &mut Columns,
        report: &mut FileReport,
    ) -> Option<Vec<Draft>> {
        let mut drafts = match self {
            Self::Markdown => Some(markdown::read(path, text, report).into_iter().collect()),
            Self::Plain => Some(vec![plain::read(&in_lines(text), report)]),
            Self::Html => Some(html::read(text, report).into_iter().collect()),
            Self::JsonLines => json_lines::read(text, columns, report),
            Self::Json => json::read(text, columns, report),
            Self::Table => table::read(text, columns, report),
        };
        for draft in drafts.iter_mut().flatten().filter(|draft| draft.details.agency.is_none()) {
            draft.details.agency = credits::agency_of(&draft.blocks).map(str::to_owned);
        }
        drafts
    }
}

/// Which licence a file called LICENSE holds, in upper case, and what may stand behind that name.
#[rustfmt::skip]
const LICENCES: &[&str] = &[
    "0BSD", "AGPL", "APACHE", "BOOST", "BSD", "BSL", "CC", "CC0", "EPL", "EUPL", "GPL", "ISC", "LGPL", "MIT", "MPL",
    "ODBL", "OFL", "UNLICENSE", "WTFPL", "ZLIB",
];
const BEHIND_LICENCES: &[&str] =
    &["BY", "CLAUSE", "LATER", "LICENCE", "LICENSE", "NC", "ND", "ONLY", "OR", "SA"];

/// Whether a file of this name (upper case, no extension) speaks of the folder, not of the news: there are
/// headlines about licences.
fn is_about_the_folder(stem: &str) -> bool {
    let rest = |name| stem.strip_prefix(name);
    // Bare, or a copy of it: "README (1)".
    let is_bare = |rest: &str| !rest.contains(char::is_alphabetic);
    let is_version =
        |part: &str| part.strip_prefix('V').unwrap_or(part).starts_with(|c: char| c.is_ascii_digit());
    let names_licence = |rest: &str| {
        let mut parts = rest.strip_prefix(['-', '_', '.']).unwrap_or_default().split(['-', '_', '.']);
        let name = parts.next().unwrap_or_default();
        let family = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('V');
        (LICENCES.contains(&name) || LICENCES.contains(&family))
            && parts.all(|part| is_version(part) || BEHIND_LICENCES.contains(&part))
    };
    // Regions and scripts have up to four letters.
    let names_language = |rest: &str| {
        rest.strip_prefix(['-', '_', '.']).is_some_and(|name| {
            language::tag(name).is_some() && name.split(['-', '_']).skip(1).all(|part| part.len() <= 4)
        })
    };
    rest("README").is_some_and(|rest| is_bare(rest) || names_language(rest))
        || ["LICENSE", "LICENCE"]
            .into_iter()
            .filter_map(rest)
            .any(|rest| is_bare(rest) || names_licence(rest))
}

/// Whether the file at `path` (with `/` between its parts) is in a form that can hold articles.
/// README and LICENSE files, dot files and unknown forms are not.
pub fn is_article_file(path: &str) -> bool {
    FileForm::of(path).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_the_form() {
        assert_eq!(FileForm::of("a/b.MD"), Some(FileForm::Markdown));
        assert_eq!(FileForm::of("two words.txt"), Some(FileForm::Plain));
        assert_eq!(FileForm::of("rows.jsonl"), Some(FileForm::JsonLines));
        assert_eq!(FileForm::of("export.json"), Some(FileForm::Json));
        assert_eq!(FileForm::of("page.htm"), Some(FileForm::Html));
        assert_eq!(FileForm::of("rows.tsv"), Some(FileForm::Table));
        for path in [
            "licensed-to-kill.md",
            "Licence fee frozen - BBC News.html",
            "license-plates-stolen.md",
            "license-mit-students-sold.md",
            "Readme - how manuals died.html",
        ] {
            assert!(is_article_file(path), "{path}");
        }
    }

    #[test]
    fn files_about_the_folder_and_unknown_forms_are_no_articles() {
        for path in [
            "README.md",
            "a/readme.txt",
            "README.pt-BR.md",
            "README_de.md",
            "README (1).md",
            "LICENSE-MIT.txt",
            "license.APACHE-2.0.txt",
            "LICENSE-GPLv3.md",
            "LICENCE_CC-BY-SA-4.0.md",
            ".hidden.md",
            ".git/a.md",
            "a.png",
            "notes",
            "",
        ] {
            assert!(!is_article_file(path), "{path}");
        }
    }
}
