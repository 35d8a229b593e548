//! Days as far as a sentence names them.

use crate::date::{Date, days_in};
use std::fmt;

/// A point in time as far as it is named; what is not named is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// 1 to 9999.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 0 is Monday.
    pub weekday: Option<u8>,
    /// Days from the day of publication: -1 is yesterday.
    pub offset: Option<i8>,
    /// Minutes since midnight.
    pub minute: Option<u16>,
    /// Whether a weekday without a date lies ahead.
    pub ahead: Ahead,
}

/// Whether a weekday is one that comes after the day of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ahead {
    /// Nothing says so.
    #[default]
    No,
    /// It is led by a word like "would" or "next": it may be this week's or another one.
    Perhaps,
    /// "will meet on Thursday".
    Surely,
}

impl Day {
    /// The day with what its article's day of publication adds: "Thursday" is the last Thursday
    /// up to then, or the first one after it where it surely lies ahead; "Sept 26" is the one
    /// nearest to it.
    #[must_use]
    pub fn settled(self, published: Option<Date>) -> Self {
        let Some(published) = published else { return self };
        let number = day_number(published);
        let back = match (self.offset, self.weekday, self.month, self.year) {
            (Some(offset), ..) => -i64::from(offset),
            (None, Some(weekday), None, None) => {
                let back = (number - i64::from(weekday)).rem_euclid(7);
                match self.ahead {
                    Ahead::No => back,
                    Ahead::Surely if back > 0 => back - 7,
                    // The weekday of publication may mean that day or the one a week later.
                    Ahead::Surely | Ahead::Perhaps => return self,
                }
            }
            (None, _, Some(month), None) => {
                return Self { year: Some(nearest_year(published, month)), ..self };
            }
            _ => return self,
        };
        let mut date = self;
        // A week at most: walked day by day, which needs no calendar but `Date`.
        if let Some(day) = days_before(published, back) {
            date = Self { year: Some(day.year()), month: Some(day.month()), day: Some(day.day()), ..date };
        }
        date
    }

    /// The weekday, named or worked out from the whole date; 0 is Monday.
    pub fn weekday(self) -> Option<u8> {
        let whole = || Date::new(self.year?, self.month?, self.day?);
        self.weekday.or_else(|| whole().map(|date| day_number(date).rem_euclid(7) as u8))
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl fmt::Display for Day {
    /// As ISO 8601 as far as it is named: `2025-09-26`, `2025-09`, `--09-26` without a year; then the
    /// weekday, the time (`14:05`) and the days from publication (`-1 d`), with a space between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => parts.push(format!("{year:04}-{month:02}-{day:02}")),
            (Some(year), Some(month), None) => parts.push(format!("{year:04}-{month:02}")),
            (Some(year), None, _) => parts.push(format!("{year:04}")),
            (None, Some(month), Some(day)) => parts.push(format!("--{month:02}-{day:02}")),
            (None, Some(month), None) => parts.push(format!("--{month:02}")),
            (None, None, Some(day)) => parts.push(format!("---{day:02}")),
            (None, None, None) => {}
        }
        if let Some(name) = self.weekday.and_then(|weekday| WEEKDAYS.get(usize::from(weekday))) {
            parts.push((*name).to_owned());
        }
        if let Some(minute) = self.minute {
            parts.push(format!("{:02}:{:02}", minute / 60, minute % 60));
        }
        if let Some(offset) = self.offset {
            parts.push(format!("{offset:+} d"));
        }
        f.write_str(&parts.join(" "))
    }
}

/// Days since 1 January of year 1, which was a Monday.
fn day_number(date: Date) -> i64 {
    let year = i64::from(date.year()) - 1;
    let mut days = 365 * year + year / 4 - year / 100 + year / 400;
    for month in 1..date.month() {
        days += i64::from(days_in(date.year(), month));
    }
    days + i64::from(date.day()) - 1
}

fn nearest_year(published: Date, month: u8) -> u16 {
    let apart = i16::from(month) - i16::from(published.month());
    match apart {
        7.. => published.year().saturating_sub(1).max(1),
        ..=-7 => published.year() + 1,
        _ => published.year(),
    }
}

/// The day so many days before, or after where `back` is negative.
fn days_before(date: Date, back: i64) -> Option<Date> {
    let mut date = date;
    for _ in 0..back.unsigned_abs() {
        date = if back < 0 { date.next()? } else { date.previous()? };
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(day: Day, published: &str) -> Option<String> {
        let day = day.settled(published.parse().ok());
        Date::new(day.year?, day.month?, day.day?).map(|date| date.to_string())
    }

    #[test]
    fn a_day_is_written_as_far_as_it_is_named() {
        let named = |year, month, day| Day { year, month, day, ..Day::default() };
        assert_eq!(named(Some(2025), Some(9), Some(6)).to_string(), "2025-09-06");
        assert_eq!(named(None, Some(9), Some(26)).to_string(), "--09-26");
        assert_eq!(
            Day { weekday: Some(3), minute: Some(845), ..Day::default() }.to_string(),
            "Thursday 14:05"
        );
        assert_eq!(Day { offset: Some(-1), ..Day::default() }.to_string(), "-1 d");
        assert_eq!(Day::default().to_string(), "");
    }

    #[test]
    fn weekdays_and_yesterday_become_days_by_the_day_of_publication() {
        let thursday = Day { weekday: Some(3), ..Day::default() };
        assert_eq!(settled(thursday, "2024-05-03").as_deref(), Some("2024-05-02"));
        assert_eq!(settled(thursday, "2024-05-02").as_deref(), Some("2024-05-02"));
        assert_eq!(settled(thursday, "2024-01-03").as_deref(), Some("2023-12-28"));
        let yesterday = Day { offset: Some(-1), ..Day::default() };
        assert_eq!(settled(yesterday, "2024-03-01").as_deref(), Some("2024-02-29"));
        assert_eq!(thursday.settled(None), thursday);
        let coming = Day { ahead: Ahead::Surely, ..thursday };
        assert_eq!(settled(coming, "2024-04-30").as_deref(), Some("2024-05-02"));
        assert_eq!(settled(coming, "2024-05-03").as_deref(), Some("2024-05-09"));
        assert_eq!(settled(coming, "2024-05-02"), None);
        assert_eq!(settled(Day { ahead: Ahead::Perhaps, ..thursday }, "2024-05-03"), None);
    }

    #[test]
    fn a_month_takes_the_year_that_is_nearest() {
        let december = Day { month: Some(12), day: Some(30), ..Day::default() };
        assert_eq!(settled(december, "2024-01-03").as_deref(), Some("2023-12-30"));
        assert_eq!(settled(december, "2024-11-03").as_deref(), Some("2024-12-30"));
    }

    #[test]
    fn a_whole_date_knows_its_weekday() {
        let day = Day { year: Some(2024), month: Some(5), day: Some(2), ..Day::default() };
        assert_eq!(day.weekday(), Some(3));
    }
}
