//! `cargo xtask compare`: the page's own comparison, for other programs.

use crate::corpus_input::{self, no_article};
use crate::failure::Failure;
use crate::progress::timed;
use crate::standard_output::print;
use clap::{Args, ValueEnum};
use crossread_engine::{
    compare::MOST_ARTICLES,
    corpus::Corpus,
    export::{ComparisonRecord, Method},
    library::{DocId, Library},
    view::View,
};
use std::path::PathBuf;

/// So many ids are named where one is not known.
const NAMED: usize = 10;

/// What the command takes.
#[derive(Args)]
pub struct CompareArgs {
    /// Folder of articles, or one file of them
    #[arg(long, value_name = "DIR")]
    corpus: PathBuf,
    /// Articles to compare, by the ids that `check` lists; none for all of the folder
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Add the score of every two sentences (JSON only)
    #[arg(long)]
    all_scores: bool,
}

/// The forms of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Everything, for programs
    Json,
    /// A row for each place of each finding, for spreadsheets
    Csv,
    /// A text to read (Markdown)
    Md,
}

/// Compares articles of the folder, each with each, and prints what was found.
///
/// # Errors
/// When the folder cannot be read, when an id is not in it, or when fewer than two articles are left.
pub fn run(args: &CompareArgs) -> Result<(), Failure> {
    if args.all_scores && args.format != Format::Json {
        return Err(Failure::Misuse(
            "--all-scores needs --format json: the other forms have no place for them.".into(),
        ));
    }
    let reading = corpus_input::read(&args.corpus, None)?;
    if reading.articles.is_empty() {
        return Err(no_article(&args.corpus));
    }
    let bytes = corpus_input::compile_reading(&reading)?;
    let corpus = Corpus::open(&bytes).map_err(|error| Failure::Input(error.to_string()))?;
    let library = Library::new(vec![corpus]);
    let docs = chosen(&library, &args.ids)?;
    if docs.len() > MOST_ARTICLES {
        eprintln!(
            "note: {} articles; statements are gathered from the first {MOST_ARTICLES}, all else from all of them.",
            docs.len()
        );
    }
    let record = timed("Comparing", || Ok(ComparisonRecord::of(&library, &docs)))?;
    print(printed(&library, &record, &docs, args))
}

/// The articles of these ids, in their order; all of them where none is named.
fn chosen(library: &Library, ids: &[String]) -> Result<Vec<DocId>, Failure> {
    let mut docs: Vec<DocId> = Vec::new();
    for id in ids {
        let doc = library.find(id).ok_or_else(|| unknown(library, id))?;
        if !docs.contains(&doc) {
            docs.push(doc);
        }
    }
    if ids.is_empty() {
        docs = library.docs().collect();
    }
    if docs.len() < 2 {
        return Err(Failure::Input(
            "A comparison takes two articles or more. `cargo xtask check DIR` lists them.".into(),
        ));
    }
    Ok(docs)
}

fn unknown(library: &Library, id: &str) -> Failure {
    let mut message = format!("There is no article “{id}” in this folder. Its articles:");
    for doc in library.docs().take(NAMED) {
        message.push_str("\n  ");
        message.push_str(library.details(doc).id);
    }
    if library.len() > NAMED {
        message.push_str("\n  … `cargo xtask check DIR` lists all.");
    }
    Failure::Input(message)
}

fn printed(library: &Library, record: &ComparisonRecord<'_>, docs: &[DocId], args: &CompareArgs) -> String {
    let compare = docs.iter().map(|&doc| library.details(doc).id.to_owned()).collect();
    let view = View { compare, ..View::default() };
    let application = concat!("Crossread ", env!("CARGO_PKG_VERSION"));
    let method = Method::of(library, &view, application);
    match args.format {
        Format::Json => record.json(&method, args.all_scores),
        Format::Csv => record.csv(&method),
        Format::Md => record.markdown(&method),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::{
        about::About,
        article::{Article, Block},
        corpus::compile,
    };

    fn library(ids: &[&str]) -> Library {
        let mut articles = Vec::new();
        for id in ids {
            let blocks = vec![Block::paragraph("The ferry waits in the harbour.")];
            articles.push(Article {
                id: (*id).into(),
                title: "Harbour".into(),
                blocks,
                ..Article::default()
            });
        }
        Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn articles_are_compared_in_the_order_in_which_they_are_named() {
        let library = library(&["a", "b", "c"]);
        let named = |list: &[&str]| {
            let docs = chosen(&library, &ids(list)).unwrap();
            docs.into_iter().map(|doc| library.details(doc).id.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(named(&["c", "a", "c"]), ["c", "a"]);
        assert_eq!(named(&[]), ["a", "b", "c"]);
    }

    #[test]
    fn an_id_that_is_not_there_is_named_with_those_that_are() {
        let error = chosen(&library(&["a", "b"]), &ids(&["a", "x"])).unwrap_err().to_string();
        assert!(error.contains("“x”") && error.ends_with("  a\n  b"), "{error}");
        let error = chosen(&library(&["a"]), &[]).unwrap_err();
        assert_eq!(error.exit_code(), 1);
    }

    #[test]
    fn each_form_is_printed_with_its_method() {
        let library = library(&["a", "b"]);
        let docs = chosen(&library, &[]).unwrap();
        let record = ComparisonRecord::of(&library, &docs);
        for (format, begins) in
            [(Format::Json, "{\"method\":{"), (Format::Csv, "finding,"), (Format::Md, "# Comparison")]
        {
            let args = CompareArgs { corpus: PathBuf::new(), ids: Vec::new(), format, all_scores: false };
            let printed = printed(&library, &record, &docs, &args);
            assert!(printed.starts_with(begins), "{printed}");
            assert!(
                printed.contains("compare=a&compare=b") || printed.contains("compare\\=a\\&compare\\=b"),
                "{printed}"
            );
        }
    }
}
