//! How much of the articles' texts a page will hold, and under which terms.

use crate::progress::counted;
use crossread_engine::corpus::held_extent;
use crossread_engine::extent::Extent;
use crossread_folder::Reading;
use std::fmt;

/// How many articles are held in full, as excerpts and by their details alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Articles with all of their text.
    pub full: usize,
    /// How many of these state a licence, or corpus.toml states one for all.
    pub licensed: usize,
    /// Articles of which only the beginning is held.
    pub excerpts: usize,
    /// Articles without text.
    pub details: usize,
}

impl Holdings {
    /// Those of a folder as it was read.
    pub fn of(reading: &Reading) -> Self {
        let mut holdings = Self::default();
        for article in &reading.articles {
            match held_extent(article) {
                Extent::Full => {
                    holdings.full += 1;
                    let stated = article.licence.is_some() || reading.about.licence.is_some();
                    holdings.licensed += usize::from(stated);
                }
                Extent::Excerpt(_) => holdings.excerpts += 1,
                Extent::Details => holdings.details += 1,
            }
        }
        holdings
    }

    /// What is held, and where something is held without a licence, how to hold less.
    pub fn sentences(&self) -> String {
        let advice = "Where you may not pass on the whole text: --publish 60 (words) or --publish details.";
        if self.licensed < self.full { format!("{self}. {advice}") } else { format!("{self}.") }
    }
}

impl fmt::Display for Holdings {
    /// `Full text of 3 articles, 2 with a stated licence; excerpts of 4; details only of 1`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if self.full > 0 || self.excerpts + self.details == 0 {
            let licensed = if self.licensed == 0 { "none".to_owned() } else { self.licensed.to_string() };
            parts.push(format!(
                "full text of {}, {licensed} with a stated licence",
                counted(self.full, "article")
            ));
        }
        for (count, what) in [(self.excerpts, "excerpts of"), (self.details, "details only of")] {
            if count > 0 {
                parts.push(format!("{what} {}", counted(count, "article")));
            }
        }
        let said = parts.join("; ");
        let (first, rest) = said.split_at(1);
        write!(f, "{}{rest}", first.to_uppercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::{Article, Block};

    fn reading(articles: &[(Extent, Option<&str>)]) -> Reading {
        let article = |(extent, licence): &(Extent, Option<&str>)| Article {
            extent: *extent,
            licence: licence.map(str::to_owned),
            blocks: vec![Block::paragraph(
                "The old ferry stopped on Monday because its engine had failed at sea.",
            )],
            ..Article::default()
        };
        Reading { articles: articles.iter().map(article).collect(), ..Reading::default() }
    }

    #[test]
    fn what_is_held_is_said_with_the_licences() {
        let of = |articles: &[_]| Holdings::of(&reading(articles));
        let (open, shut) = ((Extent::Full, Some("CC BY 4.0")), (Extent::Full, None));
        let holdings = of(&[open, shut, shut]);
        assert_eq!(holdings.to_string(), "Full text of 3 articles, 1 with a stated licence");
        assert!(holdings.sentences().contains("licence. Where you may not"));
        assert_eq!(of(&[shut]).to_string(), "Full text of 1 article, none with a stated licence");
        assert_eq!(of(&[open]).sentences(), "Full text of 1 article, 1 with a stated licence.");
        let mixed = of(&[open, (Extent::Excerpt(9), None), (Extent::Details, None), (Extent::Details, None)]);
        assert_eq!(
            mixed.to_string(),
            "Full text of 1 article, 1 with a stated licence; excerpts of 1 article; details only of 2 articles"
        );
        assert_eq!(of(&[(Extent::Excerpt(9), None)]).to_string(), "Excerpts of 1 article");
        let short = of(&[(Extent::Excerpt(90), None)]).to_string();
        assert_eq!(short, "Full text of 1 article, none with a stated licence", "nothing is cut off");
    }

    #[test]
    fn a_licence_that_corpus_toml_states_holds_for_all() {
        let mut reading = reading(&[(Extent::Full, None)]);
        reading.about.licence = Some("CC0".into());
        assert_eq!(Holdings::of(&reading).licensed, 1);
    }
}
