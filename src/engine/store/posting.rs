//! An article of a posting list, and the four bytes that stand for it.

/// One article of a posting list. What is more than fits counts as the most that does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Number of the article in its corpus.
    pub(crate) ordinal: u32,
    /// Times in the headline.
    pub(crate) title: u8,
    /// Times in furniture.
    pub(crate) furniture: u8,
    /// Times in body and asides.
    pub(crate) text: u16,
}

/// Articles that one corpus can have: their numbers share four bytes with the counts.
pub(super) const MOST_ARTICLES: u32 = 1 << (u32::BITS - COUNTS_BITS);

/// The lowest bits of a packed posting stand for its counts, those above for the article.
pub(super) const COUNTS_BITS: u32 = 8;
/// In place of the counts: the other bits are the number of an unusual posting.
pub(super) const UNUSUAL: u32 = (1 << COUNTS_BITS) - 1;
/// Counts in text below this are usual, without furniture and beside titles below [`USUAL_TITLE`].
const USUAL_TEXT: u32 = 48;
const USUAL_TITLE: u32 = 4;
/// Counts in text below this are usual beside furniture up to [`USUAL_FURNITURE`].
const USUAL_TEXT_BESIDE: u32 = 21;
const USUAL_FURNITURE: u32 = 3;
/// The usual counts without furniture come first.
const BESIDE_FURNITURE: u32 = USUAL_TEXT * USUAL_TITLE;

/// Times in headline, text and furniture by what stands for them.
const COUNTS: [(u8, u8, u8); UNUSUAL as usize] = {
    let mut counts = [(0, 0, 0); UNUSUAL as usize];
    let mut number = 0;
    while number < UNUSUAL {
        counts[number as usize] = if number < BESIDE_FURNITURE {
            ((number / USUAL_TEXT) as u8, (number % USUAL_TEXT) as u8, 0)
        } else {
            let beside = number - BESIDE_FURNITURE;
            (0, (beside % USUAL_TEXT_BESIDE) as u8, (1 + beside / USUAL_TEXT_BESIDE) as u8)
        };
        number += 1;
    }
    counts
};

impl Posting {
    /// What stands for its counts, or [`UNUSUAL`].
    #[inline]
    pub(super) fn counts(self) -> u32 {
        let (title, text) = (u32::from(self.title), u32::from(self.text));
        let furniture = u32::from(self.furniture);
        if furniture == 0 && title < USUAL_TITLE && text < USUAL_TEXT {
            title * USUAL_TEXT + text
        } else if title == 0 && furniture <= USUAL_FURNITURE && text < USUAL_TEXT_BESIDE && furniture > 0 {
            BESIDE_FURNITURE + (furniture - 1) * USUAL_TEXT_BESIDE + text
        } else {
            UNUSUAL
        }
    }

    /// The posting that four bytes stand for.
    #[inline]
    pub(super) fn unpacked(packed: u32, unusual: &[Self]) -> Self {
        let above = packed >> COUNTS_BITS;
        match COUNTS.get((packed & UNUSUAL) as usize) {
            Some(&(title, text, furniture)) => Self { ordinal: above, title, furniture, text: text.into() },
            None => unusual.get(above as usize).copied().unwrap_or_default(),
        }
    }
}
