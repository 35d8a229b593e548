//! Whether an engine has found what was asked for.

use super::articles::Articles;
use super::questions::{Question, Wanted};

/// How many results are looked at.
const FIRST: usize = 10;

/// The share of the questions that have an article with all that is wanted among the first ten
/// of their answers, from 0 to 1; `answers` holds the ids of the articles found for each
/// question. `None` where there is no question.
pub fn found_rate(articles: &Articles, questions: &[Question], answers: &[Vec<String>]) -> Option<f64> {
    if questions.is_empty() {
        return None;
    }
    let found = questions.iter().zip(answers).filter(|(question, ids)| {
        ids.iter().take(FIRST).any(|id| has_all(&articles.words(id), &question.wanted))
    });
    Some(found.count() as f64 / questions.len() as f64)
}

fn has_all(words: &[String], wanted: &[Wanted]) -> bool {
    wanted.iter().all(|wanted| match wanted {
        Wanted::Word(word) => words.contains(word),
        Wanted::Beginning(beginning) => words.iter().any(|word| word.starts_with(beginning)),
    })
}

#[cfg(test)]
mod tests {
    use super::super::articles::tests::articles;
    use super::*;

    #[test]
    fn an_answer_counts_when_one_article_has_everything() {
        let articles = articles(&["Ferry and storm.", "Ferry only.", "Storms."]);
        let question = |wanted: &[Wanted]| Question { typed: String::new(), wanted: wanted.to_vec() };
        let both = question(&[Wanted::Word("ferry".into()), Wanted::Word("storm".into())]);
        let rate = |ids: &[&str]| {
            let answers = vec![ids.iter().map(|id| (*id).to_owned()).collect()];
            found_rate(&articles, std::slice::from_ref(&both), &answers)
        };
        assert_eq!(rate(&["a1", "a0"]), Some(1.0));
        assert_eq!(rate(&["a1", "a2"]), Some(0.0), "two articles with one word each");
        assert_eq!(
            rate(&["a1"; 10].iter().copied().chain(["a0"]).collect::<Vec<_>>()),
            Some(0.0),
            "eleventh"
        );
        let beginning = question(&[Wanted::Beginning("stor".into())]);
        assert_eq!(found_rate(&articles, &[beginning], &[vec!["a2".into()]]), Some(1.0));
        assert_eq!(found_rate(&articles, &[], &[]), None);
    }
}
