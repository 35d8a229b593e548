//! The forms of file that can be read. Adding one: a variant here and a module that reads it.

use super::clean::in_lines;
use super::columns::Columns;
use super::draft::{Draft, FileReport};
use super::{credits, html, json, json_lines, markdown, plain, table};

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

/// Whether a file of this name (upper case, no extension) speaks of the folder, not of the news.
fn is_about_the_folder(stem: &str) -> bool {
    ["README", "LICENSE", "LICENCE"].iter().any(|name| {
        stem.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()))
    })
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
        assert!(is_article_file("licensed-to-kill.md"));
    }

    #[test]
    fn files_about_the_folder_and_unknown_forms_are_no_articles() {
        for path in
            ["README.md", "a/readme.txt", "LICENSE-MIT.txt", ".hidden.md", ".git/a.md", "a.png", "notes", ""]
        {
            assert!(!is_article_file(path), "{path}");
        }
    }
}
