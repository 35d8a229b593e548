//! Days of the calendar, whole or cut to a month or a year.

mod axis;

pub use axis::TimeAxis;

use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Text that is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form 2025-09-26")
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// The day, if there is such a day (month 1 to 12, day 1 to 31).
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in(year, month);
        valid.then_some(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Year, month and day in one number that orders like the date; never 0.
    pub fn packed(self) -> u32 {
        u32::from(self.year) << 9 | u32::from(self.month) << 5 | u32::from(self.day)
    }

    /// The date of a [`Date::packed`] number.
    pub fn from_packed(packed: u32) -> Option<Self> {
        Self::new((packed >> 9).try_into().ok()?, ((packed >> 5) & 0xf) as u8, (packed & 0x1f) as u8)
    }

    /// Days from the first of March of the year 0: `b.number() - a.number()` is how many days lie
    /// between. Years are taken to begin in March, so that a leap day comes last.
    pub(crate) fn number(self) -> u32 {
        let (month, year) = (u32::from(self.month), u32::from(self.year));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(self.day) - 1
    }

    /// The day after; none after the last day of 9999.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        Self::new(year, month, day + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year + 1, 1, 1))
    }

    /// The day before; none before the first day of year 1.
    pub fn previous(self) -> Option<Self> {
        let Self { year, month, day } = self;
        if day > 1 {
            return Self::new(year, month, day - 1);
        }
        let (year, month) = if month > 1 { (year, month - 1) } else { (year - 1, 12) };
        Self::new(year, month, days_in(year, month))
    }
}

/// How many days a month has; 31 for what is no month.
pub(crate) fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    /// ISO 8601: `2025-09-26`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        match text.parse::<PartialDate>()? {
            PartialDate { first, last } if first == last => Ok(first),
            _ => Err(NotADate),
        }
    }
}

/// A day, a month or a year, as people write the ends of a range: `2025-09-26`, `2025-09`, `2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    first: Date,
    last: Date,
}

impl PartialDate {
    /// First day it may mean, inclusive.
    pub fn first(self) -> Date {
        self.first
    }

    /// Last day it may mean, inclusive.
    pub fn last(self) -> Date {
        self.last
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(NotADate)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(NotADate);
        }
        let date = |month, day| Date::new(year, month as u8, day as u8).ok_or(NotADate);
        let (first, last) = match (month, day) {
            (None, _) => (date(1, 1)?, date(12, 31)?),
            (Some(month), None) => (date(month, 1)?, date(month, days_in(year, month as u8).into())?),
            (Some(month), Some(day)) => (date(month, day)?, date(month, day)?),
        };
        Ok(Self { first, last })
    }
}

/// A number of exactly `width` ASCII digits, or nothing where there is no part.
fn digits(part: Option<&str>, width: usize) -> Result<Option<u16>, NotADate> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotADate);
    }
    part.parse().map(Some).map_err(|_| NotADate)
}

impl fmt::Display for PartialDate {
    /// As short as it was written: `2025`, `2025-09` or `2025-09-26`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else if self.first.month == self.last.month {
            write!(f, "{:04}-{:02}", self.first.year, self.first.month)
        } else {
            write!(f, "{:04}", self.first.year)
        }
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { first: date, last: date }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years_read_back_as_written() {
        for text in ["2025-09-26", "2025-09", "2025", "2024-02-29", "0001-01-01"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["", "2025-13", "2025-02-29", "2025-9-1", "25-09-26", "2025-09-26-1", "-", "2025-", "２０２５"]
        {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
        assert_eq!("2025-09".parse::<Date>(), Err(NotADate));
    }

    #[test]
    fn a_month_reaches_from_its_first_to_its_last_day() {
        let month: PartialDate = "2024-02".parse().unwrap();
        assert_eq!(month.first().to_string(), "2024-02-01");
        assert_eq!(month.last().to_string(), "2024-02-29");
    }

    #[test]
    fn days_between_are_counted_over_leap_days_and_years() {
        let number = |day: &str| day.parse::<Date>().unwrap().number();
        assert_eq!(number("2024-03-01") - number("2024-02-28"), 2);
        assert_eq!(number("2026-01-01") - number("2025-01-01"), 365);
        assert_eq!(number("2000-12-31") - number("1900-12-31"), 36_525);
    }

    #[test]
    fn the_day_before_the_day_after_is_the_day_itself() {
        for day in ["0001-01-01", "2023-12-31", "2024-02-28", "2024-02-29", "1900-02-28", "9999-12-30"] {
            let day: Date = day.parse().unwrap();
            assert_eq!(day.next().and_then(Date::previous), Some(day));
        }
        let (first, last): (Date, Date) = ("0001-01-01".parse().unwrap(), "9999-12-31".parse().unwrap());
        assert_eq!((first.previous(), last.next()), (None, None));
        assert_eq!("2024-03-01".parse::<Date>().unwrap().previous().unwrap().to_string(), "2024-02-29");
    }

    #[test]
    fn packed_dates_order_like_dates() {
        let days = ["0001-01-01", "2024-12-31", "2025-01-01", "2025-01-02", "9999-12-31"];
        let packed: Vec<u32> = days.iter().map(|d| d.parse::<Date>().unwrap().packed()).collect();
        assert!(packed.is_sorted());
        for (day, number) in days.iter().zip(packed) {
            assert_eq!(Date::from_packed(number).unwrap().to_string(), *day);
        }
        assert_eq!(Date::from_packed(0), None);
    }
}
