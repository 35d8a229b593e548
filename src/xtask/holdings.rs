//! How much of the articles' texts a page will hold, and under which terms.

use crate::progress::counted;
use crossread_engine::corpus::held_extent;
use crossread_engine::holdings::Holdings;
use crossread_folder::Reading;

/// What a page holds of a folder as it was read.
pub fn held(reading: &Reading) -> Holdings {
    let for_all = reading.about.licence.is_some();
    let articles = reading.articles.iter();
    articles.map(|article| (held_extent(article), for_all || article.licence.is_some())).collect()
}

/// What is held, and where something is held without a licence, how to hold less.
pub fn sentences(holdings: &Holdings) -> String {
    let held = said(holdings);
    let advice = "Where you may not pass on the whole text: --publish 60 (words) or --publish details.";
    if holdings.licensed < holdings.full { format!("{held}. {advice}") } else { format!("{held}.") }
}

/// `Full text of 3 articles, 2 with a stated licence; excerpts of 4; details only of 1`
fn said(holdings: &Holdings) -> String {
    let Holdings { full, licensed, excerpts, details } = *holdings;
    let mut parts = Vec::new();
    if full > 0 || excerpts + details == 0 {
        let licensed = if licensed == 0 { "none".to_owned() } else { licensed.to_string() };
        parts.push(format!("full text of {}, {licensed} with a stated licence", counted(full, "article")));
    }
    for (count, what) in [(excerpts, "excerpts of"), (details, "details only of")] {
        if count > 0 {
            parts.push(format!("{what} {}", counted(count, "article")));
        }
    }
    let said = parts.join("; ");
    let (first, rest) = said.split_at(1);
    first.to_uppercase() + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::{Article, Block};
    use crossread_engine::extent::Extent;

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
        let of = |articles: &[_]| held(&reading(articles));
        let (open, shut) = ((Extent::Full, Some("CC BY 4.0")), (Extent::Full, None));
        let holdings = of(&[open, shut, shut]);
        assert_eq!(said(&holdings), "Full text of 3 articles, 1 with a stated licence");
        assert!(sentences(&holdings).contains("licence. Where you may not"));
        assert_eq!(said(&of(&[shut])), "Full text of 1 article, none with a stated licence");
        assert_eq!(sentences(&of(&[open])), "Full text of 1 article, 1 with a stated licence.");
        let mixed = of(&[open, (Extent::Excerpt(9), None), (Extent::Details, None), (Extent::Details, None)]);
        assert_eq!(
            said(&mixed),
            "Full text of 1 article, 1 with a stated licence; excerpts of 1 article; details only of 2 articles"
        );
        assert_eq!(said(&of(&[(Extent::Excerpt(9), None)])), "Excerpts of 1 article");
        let short = said(&of(&[(Extent::Excerpt(90), None)]));
        assert_eq!(short, "Full text of 1 article, none with a stated licence", "nothing is cut off");
    }

    #[test]
    fn a_licence_that_corpus_toml_states_holds_for_all() {
        let mut reading = reading(&[(Extent::Full, None)]);
        reading.about.licence = Some("CC0".into());
        assert_eq!(held(&reading).licensed, 1);
    }
}
