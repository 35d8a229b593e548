//! The passage, or the pair of passages, that a link brings into sight.

use super::COMPARED;
use crate::anchor::Anchor;
use std::fmt;
use std::str::FromStr;

/// A sentence, in a comparison with the number of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Column from 1; outside a comparison 1.
    pub column: u8,
    /// The sentence.
    pub anchor: Anchor,
}

/// Where the page stands: a passage (`3.0-9f1c`) or a pair of them (`3.0-9f1c~2.1-04ab`).
///
/// With more than two articles side by side the columns are named where they are not the first
/// and the second: `1:3.0-9f1c~3:2.1-04ab`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The passage.
    pub first: Spot,
    /// The passage that answers it.
    pub second: Option<Spot>,
}

impl At {
    /// One passage of the open article.
    pub fn passage(anchor: Anchor) -> Self {
        Self { first: Spot { column: 1, anchor }, second: None }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spot = |f: &mut fmt::Formatter<'_>, spot: Spot, usual: u8| {
            if spot.column != usual {
                write!(f, "{}:", spot.column)?;
            }
            write!(f, "{}", spot.anchor)
        };
        spot(f, self.first, 1)?;
        if let Some(second) = self.second {
            f.write_str("~")?;
            spot(f, second, 2)?;
        }
        Ok(())
    }
}

/// Text that names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPlace;

impl FromStr for At {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let spot = |text: &str, usual: u8| -> Result<Spot, NotAPlace> {
            let (column, anchor) = match text.split_once(':') {
                Some((column, anchor)) => (column.parse().map_err(|_| NotAPlace)?, anchor),
                None => (usual, text),
            };
            let column_exists = (1..=*COMPARED.end()).contains(&usize::from(column));
            let anchor = anchor.parse().ok().filter(|_| column_exists).ok_or(NotAPlace)?;
            Ok(Spot { column, anchor })
        };
        let (first, second) = match text.split_once('~') {
            Some((first, second)) => (first, Some(second)),
            None => (text, None),
        };
        Ok(Self { first: spot(first, 1)?, second: second.map(|second| spot(second, 2)).transpose()? })
    }
}
