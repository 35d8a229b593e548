//! What `check --json` prints.

use super::report::words_in;
use crate::corpus_input::located;
use crate::diagnostics::Lines;
use crossread_engine::article::{Article, Kind, Role};
use crossread_engine::error::Problem;
use crossread_folder::Reading;
use serde_json::{Value, json};
use std::path::Path;

/// A reading as one object: `articles`, `problems` and `passed_over`. Files are named by their path
/// in the folder `dir`; what is not stated is `null` or an empty list.
pub fn object(reading: &Reading, dir: &Path) -> Value {
    let mut lines = Lines::new(false);
    json!({
        "articles": reading.articles.iter().map(article).collect::<Vec<_>>(),
        "problems": reading.problems.iter().map(|of| problem(of, lines.column(&located(dir, of)))).collect::<Vec<_>>(),
        "passed_over": reading.passed_over,
    })
}

fn article(article: &Article) -> Value {
    json!({
        "id": article.id,
        "aliases": article.aliases,
        "title": article.title,
        "outlet": article.outlet,
        "label": article.label,
        "authors": article.authors,
        "agency": article.agency,
        "date": article.date.map(|date| date.to_string()),
        "language": article.language,
        "url": article.url,
        "tags": article.tags,
        "kind": if article.kind == Kind::Digest { "digest" } else { "original" },
        "licence": article.licence,
        "rights": article.rights,
        "publish": article.extent.to_string(),
        "excerpt_of": (article.excerpt_of > 0).then_some(article.excerpt_of),
        "words": {
            "body": words_in(article, Role::Body),
            "aside": words_in(article, Role::Aside),
            "furniture": words_in(article, Role::Furniture),
        },
    })
}

fn problem(problem: &Problem, column: Option<usize>) -> Value {
    json!({
        "severity": problem.severity.to_string(),
        "file": problem.file,
        "line": problem.line,
        "column": column,
        "what": problem.what,
        "mend": problem.mend,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::Block;
    use crossread_engine::error::Severity;

    #[test]
    fn another_program_finds_articles_and_problems() {
        let article =
            Article { id: "a".into(), blocks: vec![Block::paragraph("Two words.")], ..Article::default() };
        let problem = Problem {
            severity: Severity::Warning,
            file: "a.md".into(),
            line: Some(3),
            what: "What.".into(),
            mend: String::new(),
        };
        let reading = Reading { articles: vec![article], problems: vec![problem], ..Reading::default() };
        let object = object(&reading, Path::new("nowhere"));
        assert_eq!(object["articles"][0]["words"]["body"], 2);
        assert_eq!(object["articles"][0]["outlet"], Value::Null);
        assert_eq!(
            (&object["problems"][0]["severity"], &object["problems"][0]["line"]),
            (&json!("warning"), &json!(3))
        );
    }
}
