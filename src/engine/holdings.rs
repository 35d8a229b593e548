//! How much of the articles' texts a page or a file holds, and under which terms.

use crate::extent::Extent;

/// How many articles are held in full, as excerpts and by their details alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Articles with all of their text.
    pub full: usize,
    /// How many of these are under a stated licence.
    pub licensed: usize,
    /// Articles of which only the beginning is held.
    pub excerpts: usize,
    /// Articles without text.
    pub details: usize,
}

impl FromIterator<(Extent, bool)> for Holdings {
    /// Counts articles: how much is held of each, and whether a licence is stated for it.
    fn from_iter<T: IntoIterator<Item = (Extent, bool)>>(articles: T) -> Self {
        let mut holdings = Self::default();
        for (extent, is_licensed) in articles {
            match extent {
                Extent::Full => {
                    holdings.full += 1;
                    holdings.licensed += usize::from(is_licensed);
                }
                Extent::Excerpt(_) => holdings.excerpts += 1,
                Extent::Details => holdings.details += 1,
            }
        }
        holdings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_counts_where_the_whole_text_is_held() {
        let articles = [
            (Extent::Full, true),
            (Extent::Full, false),
            (Extent::Excerpt(9), true),
            (Extent::Details, true),
        ];
        let holdings: Holdings = articles.into_iter().collect();
        assert_eq!(holdings, Holdings { full: 2, licensed: 1, excerpts: 1, details: 1 });
    }
}
