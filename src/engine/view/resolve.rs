//! What a view means in the library at hand.

use super::{At, Spot, View};
use crate::library::{DocId, Facet, Library};

/// The articles that a view names, found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The article that is open.
    pub read: Option<DocId>,
    /// The articles side by side: none, or two to four.
    pub compare: Vec<DocId>,
    /// The column that the link has each of them in, from 1: what is not here has a column as well.
    pub columns: Vec<u8>,
    /// The passage, or the pair of passages, in sight; a column is one of `compare`.
    pub at: Option<At>,
    /// Whether the link names a passage in a column of which there is no article.
    pub at_lost: bool,
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
    let linked: Vec<Option<DocId>> = view.compare.iter().map(|id| library.find(id)).collect();
    resolved.place_passages(view, &linked);
    if resolved.compare.len() == 1 {
        resolved.read = resolved.compare.pop();
        resolved.columns.clear();
    }
    for facet in Facet::ALL {
        for value in view.values(facet) {
            if library.facet(facet).meant(value).is_none() {
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

impl Resolved {
    /// Takes the passages over into the columns that are left; `linked` are the articles of the
    /// link's own columns.
    fn place_passages(&mut self, view: &View, linked: &[Option<DocId>]) {
        if linked.is_empty() {
            self.at = view.at;
            return;
        }
        for doc in &self.compare {
            let column = linked.iter().position(|linked| linked.as_ref() == Some(doc));
            self.columns.push(column.map_or(0, numbered));
        }
        let place = |spot: Spot| {
            let doc = (*linked.get(usize::from(spot.column).checked_sub(1)?)?)?;
            let column = self.compare.iter().position(|compared| *compared == doc)?;
            Some(Spot { column: numbered(column), ..spot })
        };
        let Some(at) = view.at else { return };
        let (first, second) = (place(at.first), at.second.map(place));
        self.at_lost = first.is_none() || second == Some(None);
        let mut left = first.into_iter().chain(second.flatten());
        self.at = left.next().map(|first| At { first, second: left.next() });
    }
}

/// The number of a column, counted from 1.
fn numbered(column: usize) -> u8 {
    u8::try_from(column + 1).unwrap_or(u8::MAX)
}

impl View {
    /// The same view with the values of facets in the letters that this library has them in.
    #[must_use]
    pub fn spelled_as_in(&self, library: &Library) -> Self {
        let mut view = self.clone();
        for facet in Facet::ALL {
            for value in self.values(facet) {
                if let Some(meant) = library.facet(facet).meant(value).filter(|meant| meant != value) {
                    view.tick(facet, value, false);
                    view.tick(facet, meant, true);
                }
            }
        }
        view
    }
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
        Library::new(vec![Corpus::open(&bytes).unwrap()])
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

    /// Columns in the link, passages in the columns that are shown, and whether one was lost.
    fn placed(link: &str) -> (Vec<u8>, String, bool) {
        let resolved = resolve(&View::parse(link).view, &library());
        (resolved.columns, resolved.at.map(|at| at.to_string()).unwrap_or_default(), resolved.at_lost)
    }

    #[test]
    fn passages_stay_with_their_articles_when_others_of_the_link_are_not_here() {
        let (x, y) = ("3.0-9f1c", "2.1-04ab");
        let whole = placed(&format!("compare=a&compare=b&at={x}~{y}"));
        assert_eq!(whole, (vec![1, 2], format!("{x}~{y}"), false));
        let moved = placed(&format!("compare=gone&compare=a&compare=b&at=2:{x}~3:{y}"));
        assert_eq!(moved, (vec![2, 3], format!("{x}~{y}"), false));
        let half = placed(&format!("compare=a&compare=gone&compare=b&at=2:{x}~3:{y}"));
        assert_eq!(half, (vec![1, 3], format!("2:{y}"), true));
        let former = placed(&format!("compare=a&compare=old-a&compare=b&at=2:{x}~3:{y}"));
        assert_eq!(former, (vec![1, 3], format!("{x}~{y}"), false));
        let beyond = placed(&format!("compare=a&compare=b&at={x}~4:{y}"));
        assert_eq!(beyond, (vec![1, 2], x.to_owned(), true));
        let none = placed(&format!("compare=a&compare=b&compare=gone&at=3:{x}"));
        assert_eq!(none, (vec![1, 2], String::new(), true));
    }

    #[test]
    fn the_article_that_is_left_of_a_comparison_keeps_its_own_passage() {
        let (x, y) = ("3.0-9f1c", "2.1-04ab");
        let left = |link: &str| placed(&format!("{link}&at={x}~{y}"));
        assert_eq!(left("compare=gone&compare=b"), (vec![], y.to_owned(), true));
        assert_eq!(left("compare=b&compare=gone"), (vec![], x.to_owned(), true));
        assert_eq!(placed(&format!("read=b&at={x}")), (vec![], x.to_owned(), false));
    }

    #[test]
    fn values_are_spelled_as_the_articles_have_them() {
        let spelled = |link: &str| View::parse(link).view.spelled_as_in(&library()).to_string();
        assert_eq!(spelled("outlet=gazette&outlet=ECHO"), "outlet=Echo&outlet=Gazette");
        assert_eq!(spelled("outlet=Echo&outlet=echo&outlet=herald"), "outlet=Echo&outlet=herald");
        assert_eq!(check("outlet=echo").3, []);
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
