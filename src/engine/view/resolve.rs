//! What a view means in the library at hand.

use super::View;
use crate::library::{DocId, Facet, Library};

/// The articles that a view names, found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The article that is open.
    pub read: Option<DocId>,
    /// The articles side by side: none, or two to four.
    pub compare: Vec<DocId>,
    /// The articles ticked for comparison.
    pub picked: Vec<DocId>,
    /// What the library does not have.
    pub unknown: Vec<Unknown>,
    /// Whether the link was made with other articles than those at hand.
    pub other_edition: bool,
}

/// A part of a link that this library does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// No article with this id.
    Article(String),
    /// No article with this value of a facet.
    Value(Facet, String),
}

/// Finds what a view names. The view itself stays as it is, since articles may be added later.
pub fn resolve(view: &View, library: &Library) -> Resolved {
    let mut resolved = Resolved::default();
    let mut find = |id: &String| {
        let found = library.find(id);
        let unknown = Unknown::Article(id.clone());
        if found.is_none() && !resolved.unknown.contains(&unknown) {
            resolved.unknown.push(unknown);
        }
        found
    };
    resolved.read = view.read.as_ref().and_then(&mut find);
    view.story.as_ref().map(&mut find);
    let mut several = |ids: &[String]| {
        let mut docs: Vec<DocId> = Vec::new();
        for doc in ids.iter().filter_map(&mut find) {
            // Two ids may be old and new names of one article.
            if !docs.contains(&doc) {
                docs.push(doc);
            }
        }
        docs
    };
    resolved.compare = several(&view.compare);
    resolved.picked = several(&view.picked);
    if resolved.compare.len() == 1 {
        resolved.read = resolved.compare.pop();
    }
    for facet in Facet::ALL {
        for value in view.values(facet) {
            if !library.facet(facet).has(value) {
                resolved.unknown.push(Unknown::Value(facet, value.clone()));
            }
        }
    }
    resolved.other_edition = match &view.edition {
        Some(edition) => edition.articles != library.fingerprint(),
        None => false,
    };
    resolved
}

#[cfg(test)]
mod tests {
    use super::super::Edition;
    use super::*;
    use crate::about::About;
    use crate::article::Article;
    use crate::corpus::{Corpus, compile};

    fn library() -> Library {
        let article = |id: &str, outlet: &str| Article {
            id: id.into(),
            outlet: Some(outlet.into()),
            aliases: vec![format!("old-{id}")],
            ..Article::default()
        };
        let bytes = compile(&[article("a", "Echo"), article("b", "Gazette")], &About::default());
        Library::new(vec![Corpus::open(bytes).unwrap()])
    }

    fn check(link: &str) -> (Option<DocId>, usize, usize, Vec<Unknown>) {
        let resolved = resolve(&View::parse(link).view, &library());
        (resolved.read, resolved.compare.len(), resolved.picked.len(), resolved.unknown)
    }

    #[test]
    fn what_the_library_lacks_is_named_once() {
        let a = library().find("a");
        assert_eq!(check("read=a&outlet=Echo"), (a, 0, 0, vec![]));
        assert_eq!(check("read=old-a"), (a, 0, 0, vec![]));
        assert_eq!(check("read=x&pick=x&story=x").3, [Unknown::Article("x".into())]);
        let unknown = |facet, value: &str| Unknown::Value(facet, value.into());
        assert_eq!(check("outlet=Echo&outlet=Herald").3, [unknown(Facet::Outlet, "Herald")]);
        assert_eq!(
            check("tag=sea&author=not+stated&len=long").3,
            [unknown(Facet::Tag, "sea"), unknown(Facet::Length, "long")]
        );
    }

    #[test]
    fn a_comparison_of_which_one_article_is_left_opens_that_article() {
        assert_eq!(
            check("compare=a&compare=x"),
            (library().find("a"), 0, 0, vec![Unknown::Article("x".into())])
        );
        assert_eq!(check("compare=a&compare=b").1, 2);
        assert_eq!(check("compare=a&compare=old-a"), (library().find("a"), 0, 0, vec![]));
    }

    #[test]
    fn a_link_from_other_articles_is_noticed() {
        let library = library();
        let other = |edition: &str| {
            resolve(&View { edition: Some(Edition::parse(edition)), ..View::default() }, &library)
                .other_edition
        };
        assert!(other("00000000"));
        assert!(!other(&library.fingerprint()));
        assert!(!other(&Edition::of(&library, "0.1.0").to_string()));
        assert!(!resolve(&View::default(), &library).other_edition);
    }
}
