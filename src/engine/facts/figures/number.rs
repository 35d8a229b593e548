//! Numbers as they are written, with the number of digits that are meant.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number: digits and a power of ten. It has no zeros at its end, so that equal numbers
/// have equal parts and the last digit tells how finely the number is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Number {
    digits: u64,
    exponent: i8,
}

impl Number {
    /// `digits` times ten to the power of `exponent`.
    pub fn new(digits: u64, exponent: i8) -> Self {
        let (mut digits, mut exponent) = (digits, exponent);
        while digits > 0 && digits.is_multiple_of(10) && exponent < i8::MAX {
            digits /= 10;
            exponent += 1;
        }
        if digits == 0 { Self::default() } else { Self { digits, exponent } }
    }

    /// The number that digits with thousands commas and a decimal point stand for; `None` where
    /// the text is anything else or longer than a number that can be held.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let has_groups = whole.contains(',');
        let fits = groups.all(|group| group.len() == 3) && (!has_groups || (1..=3).contains(&first.len()));
        let ends_open = text.ends_with('.') || first.is_empty();
        if !fits || ends_open || fraction.contains(',') || whole.len() + fraction.len() > 20 {
            return None;
        }
        let mut digits: u64 = 0;
        for byte in whole.bytes().chain(fraction.bytes()).filter(|&byte| byte != b',') {
            let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
            digits = digits.checked_mul(10)?.checked_add(digit)?;
        }
        Some(Self::new(digits, -(fraction.len() as i8)))
    }

    /// So many powers of ten more.
    #[must_use]
    pub fn times_ten(self, powers: i8) -> Self {
        Self { exponent: self.exponent.saturating_add(powers), ..self }
    }

    /// So many times as much; `None` where that is too large to be held.
    pub fn times(self, factor: u64) -> Option<Self> {
        Some(Self::new(self.digits.checked_mul(factor)?, self.exponent))
    }

    /// As a whole number, if it is one and fits.
    pub fn whole(self) -> Option<u64> {
        let mut whole = self.digits;
        for _ in 0..u8::try_from(self.exponent).ok()? {
            whole = whole.checked_mul(10)?;
        }
        Some(whole)
    }

    /// As a floating-point number.
    pub fn value(self) -> f64 {
        scaled(self.digits as f64, self.exponent)
    }

    /// What one of its last digits is worth: 1000 in 37,000 and 0.1 in 1.3.
    pub fn step(self) -> f64 {
        scaled(1.0, self.exponent)
    }
}

fn scaled(value: f64, exponent: i8) -> f64 {
    let mut power = 1.0;
    for _ in 0..exponent.unsigned_abs() {
        power *= 10.0;
    }
    match exponent.cmp(&0) {
        Ordering::Less => value / power,
        Ordering::Equal => value,
        Ordering::Greater => value * power,
    }
}

impl fmt::Display for Number {
    /// In plain digits with a decimal point: `37000`, `1.3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = self.digits.to_string();
        for _ in 0..self.exponent {
            digits.push('0');
        }
        let decimals = usize::from(self.exponent.min(0).unsigned_abs());
        while digits.len() <= decimals {
            digits.insert(0, '0');
        }
        if decimals > 0 {
            digits.insert(digits.len() - decimals, '.');
        }
        f.write_str(&digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_written_differently_are_equal() {
        let million = Number::parse("1,000,000");
        assert_eq!(million, Number::parse("1").map(|one| one.times_ten(6)));
        assert_eq!(Number::parse("1.50"), Number::parse("1.5"));
        assert_eq!(Number::parse("37000").map(Number::step), Some(1000.0));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in
            ["", ".", "1.", ".5", "1,5", "1,23,456", "1.2.3", "1.250,5", "1a", "99999999999999999999999"]
        {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_written_out_in_digits() {
        for text in ["0", "8", "1300000000", "0.05", "1.3", "120"] {
            assert_eq!(Number::parse(text).map(|number| number.to_string()).as_deref(), Some(text));
        }
    }
}
