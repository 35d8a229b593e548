//! `cargo xtask search`: the page's own search over a list of questions, for measuring it.

use crate::corpus_input::{self, no_article};
use crate::failure::Failure;
use crate::standard_output::print;
use clap::Args;
use crossread_engine::{
    corpus::Corpus,
    library::Library,
    search::{Filter, Plan, Query, search},
    view::Sort,
};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the run, the last column of each line.
const RUN: &str = "crossread";

/// What the command takes.
#[derive(Args)]
pub struct SearchArgs {
    /// Folder of articles, or one file of them
    #[arg(long, value_name = "DIR")]
    corpus: PathBuf,
    /// Questions: a line each, its name, a tab, its words
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// How many articles are listed for a question
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: usize,
}

/// Searches the folder for every question and prints a TREC run: question, `Q0`, article, rank
/// from 1, score, name of the run (`trec_eval`, "Format of a results file").
///
/// # Errors
/// When the folder or the questions cannot be read, when there is no article, or when a line is no
/// question.
pub fn run(args: &SearchArgs) -> Result<(), Failure> {
    let text = fs::read_to_string(&args.queries).map_err(Failure::during(args.queries.display()))?;
    let questions = questions(&args.queries, &text)?;
    let reading = corpus_input::read(&args.corpus, None)?;
    if reading.articles.is_empty() {
        return Err(no_article(&args.corpus));
    }
    let bytes = corpus_input::compile_reading(&reading)?;
    let corpus = Corpus::open(&bytes).map_err(|error| Failure::Input(error.to_string()))?;
    print(trec_run(&Library::new(vec![corpus]), &questions, args.limit))
}

/// Name and words of each question; empty lines are passed over.
fn questions<'a>(file: &Path, text: &'a str) -> Result<Vec<(&'a str, &'a str)>, Failure> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let question = |(number, line): (usize, &'a str)| {
        let (name, words) = line.split_once('\t').ok_or_else(|| {
            Failure::Input(format!(
                "{}:{}: no tab. Write the question's name, a tab, its words.",
                file.display(),
                number + 1
            ))
        })?;
        Ok((name.trim(), words.trim()))
    };
    lines.map(question).collect()
}

fn trec_run(library: &Library, questions: &[(&str, &str)], limit: usize) -> String {
    let mut run = String::new();
    for (name, words) in questions {
        let plan = Plan::new(library, &Query::parse(words));
        let results = search(library, &plan, &Filter::default(), Sort::Relevance);
        for (at, hit) in results.hits.iter().take(limit).enumerate() {
            let article = library.details(hit.doc).id;
            // Programs that judge a run order it by score, and ours puts articles with all words
            // first, whatever their score: so the score here is the order.
            let _ = writeln!(run, "{name} Q0 {article} {} {} {RUN}", at + 1, limit - at);
        }
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::{
        about::About,
        article::{Article, Block},
        corpus::compile,
    };

    fn library() -> Library {
        let article = |id: &str, text: &str| Article {
            id: id.into(),
            title: "Harbour".into(),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        };
        let articles = [article("one", "The ferry waits."), article("two", "A ferry and a ferry storm.")];
        Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
    }

    #[test]
    fn each_question_lists_articles_best_first() {
        let run = trec_run(&library(), &[("q1", "ferry storm"), ("q2", "zebra")], 100);
        assert_eq!(run, "q1 Q0 two 1 100 crossread\nq1 Q0 one 2 99 crossread\n");
        assert_eq!(trec_run(&library(), &[("q1", "ferry storm")], 1).lines().count(), 1);
    }

    #[test]
    fn a_line_without_a_tab_is_named() {
        let file = Path::new("queries.tsv");
        assert_eq!(questions(file, "1\tferry\n\n2\tstorm\n").unwrap(), [("1", "ferry"), ("2", "storm")]);
        let error = questions(file, "1\tferry\nstorm\n").unwrap_err();
        assert!(error.to_string().contains("queries.tsv:2"), "{error}");
    }
}
