//! The order of concordance lines and the sample drawn from them, as links write them.

use std::fmt;
use std::str::FromStr;

/// Words to either side that lines can be ordered by.
const FARTHEST: u8 = 3;

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

/// The order of concordance lines: up to three different levels, as in `r1.r2.outlet`. None at
/// all is reading order: article by article, from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOrder {
    levels: Vec<OrderBy>,
}

impl LineOrder {
    /// An order of these levels; repeated ones and those beyond the third are left out.
    pub fn of(wanted: &[OrderBy]) -> Self {
        let mut order = Self::default();
        for level in wanted {
            if order.levels.len() < MOST_LEVELS && !order.levels.contains(level) {
                order.levels.push(*level);
            }
        }
        order
    }

    /// The levels, the first one first.
    pub fn levels(&self) -> &[OrderBy] {
        &self.levels
    }
}

/// Text that is no order or no sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnOrder;

impl fmt::Display for LineOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, level) in self.levels.iter().enumerate() {
            if number > 0 {
                f.write_str(".")?;
            }
            match level {
                OrderBy::Node => f.write_str("node")?,
                OrderBy::Left(words) => write!(f, "l{words}")?,
                OrderBy::Right(words) => write!(f, "r{words}")?,
                OrderBy::Outlet => f.write_str("outlet")?,
                OrderBy::Date => f.write_str("date")?,
            }
        }
        Ok(())
    }
}

impl FromStr for LineOrder {
    type Err = NotAnOrder;

    /// Reads `r1.r2.outlet`, letters in either case. An order that repeats a level or has more
    /// than three is none.
    fn from_str(text: &str) -> Result<Self, NotAnOrder> {
        let mut wanted = Vec::new();
        for level in text.to_ascii_lowercase().split('.') {
            wanted.push(match level.as_bytes() {
                b"node" => OrderBy::Node,
                b"outlet" => OrderBy::Outlet,
                b"date" => OrderBy::Date,
                [side, digit] if (1..=FARTHEST).contains(&digit.wrapping_sub(b'0')) => match side {
                    b'l' => OrderBy::Left(digit - b'0'),
                    b'r' => OrderBy::Right(digit - b'0'),
                    _ => return Err(NotAnOrder),
                },
                _ => return Err(NotAnOrder),
            });
        }
        let order = Self::of(&wanted);
        if order.levels.len() == wanted.len() { Ok(order) } else { Err(NotAnOrder) }
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
