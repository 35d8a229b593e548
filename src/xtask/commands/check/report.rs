//! What `check` prints.

use crate::diagnostics::Lines;
use crate::holdings::{held, sentences};
use crate::progress::counted;
use crossread_engine::article::{Article, Kind, Role};
use crossread_engine::error::{Problem, Severity};
use crossread_engine::extent::Extent;
use crossread_engine::text::words;
use crossread_folder::Reading;
use std::collections::BTreeSet;
use std::fmt;

/// What a field says that the file does not state, as on the page.
const NOT_STATED: &str = "not stated";

/// A reading, printed: the articles, the whole, what was passed over, the problems.
pub struct Report<'a> {
    /// What was read; its problems name files as they can be opened from here.
    pub reading: &'a Reading,
    /// Whether the problems are coloured.
    pub colour: bool,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Reading { articles, problems, passed_over, .. } = self.reading;
        for article in articles {
            write_article(f, article)?;
        }
        write_whole(f, articles)?;
        writeln!(f, "{}", sentences(&held(self.reading)))?;
        if !passed_over.is_empty() {
            writeln!(f, "Passed over (not articles): {}", passed_over.join(", "))?;
        }
        write_problems(f, problems, self.colour)
    }
}

fn write_article(f: &mut fmt::Formatter<'_>, article: &Article) -> fmt::Result {
    writeln!(f, "{}", article.id)?;
    writeln!(f, "  {}", if article.title.is_empty() { NOT_STATED } else { &article.title })?;
    write!(f, "  outlet {}", article.outlet.as_deref().unwrap_or(NOT_STATED))?;
    if let Some(label) = &article.label {
        write!(f, ", called “{label}”")?;
    }
    if let Some(agency) = &article.agency {
        write!(f, " · agency {agency}")?;
    }
    if !article.authors.is_empty() {
        write!(f, " · by {}", article.authors.join(", "))?;
    }
    match article.date {
        Some(date) => write!(f, " · {date}")?,
        None => write!(f, " · date {NOT_STATED}")?,
    }
    write!(f, " · language {}", article.language.as_deref().unwrap_or(NOT_STATED))?;
    write!(f, " · {}", counted(words_in(article, Role::Body), "word"))?;
    if article.kind == Kind::Digest {
        write!(f, " · retold in our words")?;
    }
    if article.excerpt_of > 0 {
        write!(f, " · stated to be an excerpt of {}", counted(article.excerpt_of as usize, "word"))?;
    }
    match article.extent {
        Extent::Full => {}
        Extent::Excerpt(words) => write!(f, " · up to {} published", counted(words as usize, "word"))?,
        Extent::Details => write!(f, " · details only published")?,
    }
    writeln!(f)?;
    for (name, terms) in [("licence", &article.licence), ("rights", &article.rights)] {
        if let Some(terms) = terms {
            writeln!(f, "  {name} {terms}")?;
        }
    }
    for (role, what) in [(Role::Aside, "other text on the page"), (Role::Furniture, "set aside")] {
        write_role(f, article, role, what)?;
    }
    writeln!(f)
}

/// What stands on the page beside the article, with its first words, so that a person can
/// see whether it was taken for the right thing.
fn write_role(f: &mut fmt::Formatter<'_>, article: &Article, role: Role, what: &str) -> fmt::Result {
    let blocks: Vec<_> = article.blocks.iter().filter(|block| block.role == role).collect();
    if blocks.is_empty() {
        return Ok(());
    }
    let words = counted(words_in(article, role), "word");
    writeln!(f, "  {what}: {}, {words}", counted(blocks.len(), "paragraph"))?;
    blocks.iter().try_for_each(|block| writeln!(f, "    {}", beginning(&block.text)))
}

fn write_whole(f: &mut fmt::Formatter<'_>, articles: &[Article]) -> fmt::Result {
    let outlets: BTreeSet<_> = articles.iter().filter_map(|a| a.outlet.as_deref()).collect();
    let without_outlet = articles.iter().filter(|a| a.outlet.is_none()).count();
    let dates: BTreeSet<_> = articles.iter().filter_map(|a| a.date).collect();
    let languages: BTreeSet<_> = articles.iter().filter_map(|a| a.language.as_deref()).collect();
    let body_words: usize = articles.iter().map(|article| words_in(article, Role::Body)).sum();
    write!(f, "{}, ", counted(articles.len(), "article"))?;
    write!(f, "{}", counted(outlets.len(), "outlet"))?;
    if without_outlet > 0 {
        write!(f, " ({without_outlet} without a stated outlet)")?;
    }
    write!(f, ", {}", counted(body_words, "word"))?;
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first < last => write!(f, ", {first} to {last}")?,
        (Some(only), _) => write!(f, ", {only}")?,
        _ => write!(f, ", no date stated")?,
    }
    if !languages.is_empty() {
        write!(f, ", language {}", languages.into_iter().collect::<Vec<_>>().join(", "))?;
    }
    writeln!(f)
}

/// The problems, worst first, each in the order in which it was found.
fn write_problems(f: &mut fmt::Formatter<'_>, problems: &[Problem], colour: bool) -> fmt::Result {
    let mut lines = Lines::new(colour);
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let alike: Vec<_> = problems.iter().filter(|p| p.severity == severity).collect();
        if !alike.is_empty() {
            writeln!(f, "\n{}", counted(alike.len(), &severity.to_string()))?;
        }
        for problem in alike {
            writeln!(f, "{}", lines.show(problem))?;
        }
    }
    Ok(())
}

/// Number of words of an article in this role.
pub fn words_in(article: &Article, role: Role) -> usize {
    let blocks = article.blocks.iter().filter(|block| block.role == role);
    blocks.map(|block| words(&block.text).count()).sum()
}

/// The first words of a text, on one line.
fn beginning(text: &str) -> String {
    const SHOWN: usize = 70;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::{Block, Form};

    fn article() -> Article {
        let block = |role, text: &str| Block { form: Form::Paragraph, role, text: text.into() };
        Article {
            id: "the-daily/one".into(),
            title: "Cloud service stopped".into(),
            outlet: Some("The Daily".into()),
            date: "2025-09-26".parse().ok(),
            blocks: vec![
                block(Role::Body, "Five words are in here."),
                block(Role::Furniture, "Leave a comment"),
            ],
            ..Article::default()
        }
    }

    fn report(articles: Vec<Article>, problems: Vec<Problem>) -> String {
        let passed_over = vec!["README.md".into()];
        let reading = Reading { articles, problems, passed_over, ..Reading::default() };
        Report { reading: &reading, colour: false }.to_string()
    }

    #[test]
    fn an_article_is_listed_with_what_is_known_and_what_is_not() {
        let text = report(vec![article()], Vec::new());
        assert!(text.contains("Cloud service stopped"), "{text}");
        assert!(text.contains("outlet The Daily · 2025-09-26 · language not stated · 5 words"), "{text}");
        assert!(text.contains("set aside: 1 paragraph, 3 words\n    Leave a comment"), "{text}");
        assert!(text.contains("Passed over (not articles): README.md"), "{text}");
    }

    #[test]
    fn articles_without_an_outlet_are_not_one_outlet() {
        let unnamed = Article { outlet: None, label: Some("unnamed forum post".into()), ..article() };
        let text = report(vec![article(), unnamed.clone(), unnamed], Vec::new());
        assert!(text.contains("3 articles, 1 outlet (2 without a stated outlet)"), "{text}");
        assert!(text.contains("outlet not stated, called “unnamed forum post” · "), "{text}");
    }

    #[test]
    fn errors_come_before_notes_and_name_file_and_line() {
        let problem = |severity, line| Problem {
            severity,
            file: "a.md".into(),
            line: Some(line),
            what: "What.".into(),
            mend: "Mend.".into(),
        };
        let problems = vec![problem(Severity::Note, 1), problem(Severity::Error, 9)];
        let text = report(vec![article()], problems);
        let (error, note) = (text.find("a.md:9: error: What. Mend."), text.find("a.md:1: note:"));
        assert!(error.is_some() && error < note, "{text}");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(beginning("short"), "short");
        assert!(beginning(&"ü".repeat(100)).ends_with("ü…"));
    }
}
