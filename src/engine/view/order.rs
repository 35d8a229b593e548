//! The order of concordance lines and the sample drawn from them, as links write them.

use std::fmt;
use std::str::FromStr;

/// Most levels of an order.
const MOST_LEVELS: usize = 3;

/// More lines than this are no sample.
const LARGEST_SAMPLE: u32 = 100_000;

/// One level of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderBy {
    /// The hit itself (`node`).
    Node,
    /// So many words to the left of the hit, 1 to 3 (`l1`).
    Left(u8),
    /// So many words to the right of the hit, 1 to 3 (`r1`).
    Right(u8),
    /// The outlet; articles without one last (`outlet`).
    Outlet,
    /// The day, oldest first; articles without one last (`date`).
    Date,
}

/// The words for the levels in links.
const LEVELS: [(&str, OrderBy); 9] = [
    ("node", OrderBy::Node),
    ("l1", OrderBy::Left(1)),
    ("l2", OrderBy::Left(2)),
    ("l3", OrderBy::Left(3)),
    ("r1", OrderBy::Right(1)),
    ("r2", OrderBy::Right(2)),
    ("r3", OrderBy::Right(3)),
    ("outlet", OrderBy::Outlet),
    ("date", OrderBy::Date),
];

/// The order of concordance lines: up to three different levels, as in `r1.r2.outlet`. None at
/// all is reading order: article by article, from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineOrder {
    /// Numbers of [`LEVELS`] from 1; 0 behind the last one.
    numbers: [u8; MOST_LEVELS],
}

impl LineOrder {
    /// An order of these levels; repeated ones and those beyond the third are left out.
    pub fn of(wanted: &[OrderBy]) -> Self {
        let mut order = Self::default();
        for level in wanted {
            if let Some(number) = LEVELS.iter().position(|(_, known)| known == level) {
                order.add(number);
            }
        }
        order
    }

    /// Adds the level with this number in [`LEVELS`]; false where it has it or is full.
    fn add(&mut self, number: usize) -> bool {
        let number = number as u8 + 1;
        let free = self.numbers.iter().position(|&known| known == 0 || known == number);
        match free.and_then(|at| self.numbers.get_mut(at)) {
            Some(slot) if *slot == 0 => *slot = number,
            _ => return false,
        }
        true
    }

    /// The levels, the first one first.
    pub fn levels(&self) -> Vec<OrderBy> {
        self.known().map(|(_, level)| *level).collect()
    }

    fn known(&self) -> impl Iterator<Item = &'static (&'static str, OrderBy)> {
        self.numbers.iter().filter_map(|&number| LEVELS.get(usize::from(number).checked_sub(1)?))
    }
}

/// Text that is no order or no sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnOrder;

impl fmt::Display for LineOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (name, _) in self.known() {
            f.write_str(separator)?;
            f.write_str(name)?;
            separator = ".";
        }
        Ok(())
    }
}

impl FromStr for LineOrder {
    type Err = NotAnOrder;

    /// Reads `r1.r2.outlet`, letters in either case. An order that repeats a level or has more
    /// than three is none.
    fn from_str(text: &str) -> Result<Self, NotAnOrder> {
        let mut order = Self::default();
        for level in text.split('.') {
            let number = LEVELS.iter().position(|(name, _)| name.eq_ignore_ascii_case(level));
            if !number.is_some_and(|number| order.add(number)) {
                return Err(NotAnOrder);
            }
        }
        Ok(order)
    }
}

/// A random sample of lines that a link carries: `50-7` is fifty lines drawn with seed 7. The
/// same seed draws the same lines everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// How many lines, at least 1.
    pub lines: u32,
    /// What the draw begins with.
    pub seed: u32,
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.lines, self.seed)
    }
}

impl FromStr for Sample {
    type Err = NotAnOrder;

    fn from_str(text: &str) -> Result<Self, NotAnOrder> {
        let (lines, seed) = text.split_once('-').ok_or(NotAnOrder)?;
        let number = |digits: &str| -> Result<u32, NotAnOrder> {
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|_| plain).ok_or(NotAnOrder)
        };
        let sample = Self { lines: number(lines)?, seed: number(seed)? };
        if (1..=LARGEST_SAMPLE).contains(&sample.lines) { Ok(sample) } else { Err(NotAnOrder) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_and_samples_read_back_as_written() {
        for text in ["r1", "r1.r2.l1", "outlet.date.node", "l3"] {
            assert_eq!(text.parse::<LineOrder>().unwrap().to_string(), text);
        }
        assert_eq!("R1.L2".parse::<LineOrder>().unwrap().to_string(), "r1.l2");
        assert_eq!("50-7".parse::<Sample>().unwrap().to_string(), "50-7");
    }

    #[test]
    fn what_is_no_order_or_sample_is_refused() {
        for text in ["", "r0", "r4", "x1", "r1.", "r1.r1", "r1.r2.r3.l1", "right", "r11"] {
            assert_eq!(text.parse::<LineOrder>(), Err(NotAnOrder), "{text}");
        }
        for text in ["", "5", "0-1", "5-", "-5", "+5-1", "5-+1", "999999999-1", "5-99999999999"] {
            assert_eq!(text.parse::<Sample>(), Err(NotAnOrder), "{text}");
        }
    }
}
