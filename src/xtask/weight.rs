//! How large a page will be, and what could be left out of one that is too large.

use crate::progress::{bytes_in_words, counted};
use crossread_engine::article::Article;
use crossread_engine::error::{Problem, Severity};
use crossread_engine::extent::Extent;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// From here on a page is a trial for phones and slow connections; bytes.
pub const LARGE: u64 = 25_000_000;

/// The program with its style sheets, about; bytes.
const PROGRAM: u64 = 1_500_000;

/// Compiled bytes for each hundred bytes of text, about.
const COMPILED_PERCENT: u64 = 40;

/// Bytes of a word with the space behind it, about.
const WORD: usize = 6;

/// The words of the excerpts that are proposed.
const PROPOSED: usize = 100;

/// So many outlets and years are named.
const NAMED: usize = 3;

/// The warning that a page of these articles will be large; `compiled` are their compiled bytes, where
/// that is known already.
pub fn warning(articles: &[Article], compiled: Option<u64>) -> Option<Problem> {
    let text: u64 = articles.iter().map(text_bytes).sum();
    let compiled = compiled.unwrap_or(text * COMPILED_PERCENT / 100);
    let page = compiled + PROGRAM;
    if page <= LARGE {
        return None;
    }
    // What of the compiled bytes falls to so much of the text.
    let part = |bytes: u64| bytes * compiled / text.max(1);
    let excerpts: u64 =
        articles.iter().map(|article| text_bytes(article).min((PROPOSED * WORD) as u64)).sum();
    let mut mend = format!(
        "With --publish {PROPOSED} (excerpts of {PROPOSED} words) it will have about {}.",
        bytes_in_words(part(excerpts) + PROGRAM)
    );
    let outlet = |article: &Article| article.outlet.clone();
    let year = |article: &Article| article.date.map(|date| date.year().to_string());
    for (what, heaviest) in [("outlets", heaviest(articles, outlet)), ("years", heaviest(articles, year))] {
        let named = |(name, (count, bytes)): &(String, (usize, u64))| {
            format!("{name} ({}, {})", counted(*count, "article"), bytes_in_words(part(*bytes)))
        };
        // Of one there is nothing to choose.
        if heaviest.len() > 1 {
            let named: Vec<String> = heaviest.iter().take(NAMED).map(named).collect();
            let _ = write!(mend, " Of the {what} most weigh {}.", named.join(", "));
        }
    }
    Some(Problem {
        severity: Severity::Warning,
        file: ".".to_owned(),
        line: None,
        what: format!(
            "The page will have about {}; above {} it takes phones and slow connections long.",
            bytes_in_words(page),
            bytes_in_words(LARGE)
        ),
        mend,
    })
}

/// The values with the articles that have them and the bytes of their text, the heaviest first.
fn heaviest(articles: &[Article], value: impl Fn(&Article) -> Option<String>) -> Vec<(String, (usize, u64))> {
    let mut sums: BTreeMap<String, (usize, u64)> = BTreeMap::new();
    for article in articles {
        if let Some(name) = value(article) {
            let (count, bytes) = sums.entry(name).or_default();
            *count += 1;
            *bytes += text_bytes(article);
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, (_, bytes))| Reverse(*bytes));
    sums
}

/// Bytes of an article's headline and text, as far as they are passed on.
fn text_bytes(article: &Article) -> u64 {
    let text: usize = article.blocks.iter().map(|block| block.text.len()).sum();
    let held = match article.extent {
        Extent::Full => text,
        Extent::Excerpt(words) => text.min(words as usize * WORD),
        Extent::Details => 0,
    };
    (article.title.len() + held) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::Block;

    fn article(outlet: &str, date: &str, kilobytes: usize) -> Article {
        Article {
            outlet: Some(outlet.into()),
            date: date.parse().ok(),
            blocks: vec![Block::paragraph("gull ".repeat(kilobytes * 200))],
            ..Article::default()
        }
    }

    #[test]
    fn a_large_page_is_named_with_what_weighs_most() {
        let mut articles = vec![article("Echo", "2024-01-02", 60_000), article("Post", "2025-01-02", 20_000)];
        articles.push(article("Post", "2025-02-03", 10_000));
        let problem = warning(&articles, None).unwrap();
        assert_eq!((problem.severity, problem.file.as_str()), (Severity::Warning, "."));
        assert!(problem.what.starts_with("The page will have about 37.5 MB; above 25.0 MB"), "{problem}");
        assert!(problem.mend.contains("--publish 100 (excerpts of 100 words) it will have about 1.5 MB."));
        assert!(
            problem.mend.contains("most weigh Echo (1 article, 24.0 MB), Post (2 articles, 12.0 MB)."),
            "{problem}"
        );
        assert!(problem.mend.contains("2024 (1 article, 24.0 MB), 2025 (2 articles, 12.0 MB)."), "{problem}");
    }

    #[test]
    fn what_is_held_back_weighs_nothing_and_known_bytes_count() {
        let large = article("Echo", "2024-01-02", 80_000);
        assert!(warning(std::slice::from_ref(&large), None).is_some());
        assert!(warning(std::slice::from_ref(&large), Some(1_000_000)).is_none());
        assert!(warning(&[Article { extent: Extent::Excerpt(60), ..large.clone() }], None).is_none());
        assert!(warning(&[Article { extent: Extent::Details, ..large }], None).is_none());
    }
}
