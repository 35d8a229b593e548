//! Days as news pages and files write them: `September 28, 2025`, `28 Sept. 2025`,
//! `2025-09-28T10:00:00Z`, `28.9.2025`, `le 3 août 2025`, `2025年9月28日`.

use super::date_forms::{date_at, day_leads};
use super::date_tokens::{Kind, Token, YEARS, tokens};
use crate::date::{Date, PartialDate, days_in};
use std::ops::Range;

/// Why a stated date is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) enum Unreadable {
    /// It has no known form, or there is no such day.
    NoDate,
    /// Day and month cannot be told apart: `03/04/2025`.
    TwoReadings,
    /// Only a month or a year.
    NoDay,
}

/// The day that a whole value states; a time of day and other words beside it do not matter.
pub(in crate::source) fn read(text: &str) -> Result<Date, Unreadable> {
    let text = text.trim();
    let tokens = tokens(text);
    let day_leads = day_leads(&tokens);
    for start in 0..tokens.len() {
        match date_at(text, &tokens, start, day_leads) {
            Some(Ok((date, _))) => return Ok(date),
            // A later day would be that of a change.
            Some(Err(error)) => return Err(error),
            None => {}
        }
    }
    if let Some(date) = of_digits_alone(text) {
        return Ok(date);
    }
    if let [Token { kind: Kind::Number(number, 8), .. }] = tokens.as_slice() {
        let date = Date::new((number / 10_000) as u16, (number / 100 % 100) as u8, (number % 100) as u8);
        return date.filter(|date| YEARS.contains(&date.year())).ok_or(Unreadable::NoDate);
    }
    if let Some(date) = from_epoch(text) {
        return Ok(date);
    }
    let names_no_day = text.parse::<PartialDate>().is_ok() || is_month_and_year(&tokens);
    Err(if names_no_day { Unreadable::NoDay } else { Unreadable::NoDate })
}

/// The day of `20250928T100000Z` (ISO 8601 without signs) and `20250928100000`.
fn of_digits_alone(text: &str) -> Option<Date> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let is_moment =
        digits.len() == 8 && rest.starts_with(['T', 't']) || digits.len() == 14 && rest.is_empty();
    let part = |range: Range<usize>| digits.get(range)?.parse::<u16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    (is_moment && YEARS.contains(&year)).then(|| Date::new(year, month as u8, day as u8))?
}

/// The day of a moment that programs count in seconds or milliseconds from 1970 on (UTC). Fewer digits
/// than a moment of this century has are another number.
fn from_epoch(text: &str) -> Option<Date> {
    let whole = text.split('.').next().unwrap_or(text);
    let number: u64 = whole.parse().ok()?;
    let seconds = match whole.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    let mut days = seconds / 86_400;
    let mut year = 1970u16;
    loop {
        let of_year = if Date::new(year, 2, 29).is_some() { 366 } else { 365 };
        if days < of_year {
            break;
        }
        days -= of_year;
        year += 1;
    }
    let mut month = 1;
    while days >= u64::from(days_in(year, month)) {
        days -= u64::from(days_in(year, month));
        month += 1;
    }
    Date::new(year, month, days as u8 + 1)
}

/// The days in a line with their places (byte ranges), in order; none where one of them can be read in
/// two ways, for the others would be taken for it.
pub(in crate::source) fn find(line: &str) -> Vec<(Date, Range<usize>)> {
    let tokens = tokens(line);
    let day_leads = day_leads(&tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(line, &tokens, at, day_leads) {
            Some(Ok((date, length))) => {
                found.push((date, tokens[at].range.start..tokens[at + length - 1].range.end));
                at += length;
            }
            Some(Err(_)) => return Vec::new(),
            None => at += 1,
        }
    }
    found
}

fn is_month_and_year(tokens: &[Token]) -> bool {
    matches!(tokens, [Token { kind: Kind::Month(_), .. }, Token { kind: Kind::Number(_, 4), .. }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_news_pages_are_read() {
        for text in [
            "2025-09-28",
            "2025-09-28T23:59:00+02:00",
            "2025/9/28",
            "20250928",
            "20250928T100000Z",
            "20250928100000",
            "Sun Sep 28 10:00:00 +0000 2025",
            "Sun Sep 28 10:00:00 UTC 2025",
            "Sun Sep 28 10:00 2025",
            "September 28, 2025",
            "SEPTEMBER 28 2025",
            "Sept. 28th, 2025",
            "Sunday, 28 September 2025, 10:30 GMT",
            "28th of September, 2025",
            "Published 28-Sep-2025",
            "28.9.2025",
            "28. September 2025",
            "28/09/2025",
            "9/28/2025 8:00 AM",
            "28 septembre 2025",
            "28 de septiembre de 2025",
            "28 de setembro de 2025",
            "28 settembre 2025",
            "Sonntag, 28. Sept. 2025, 14:05 Uhr",
            "Stand: 28.09.2025, 14.05 Uhr",
            "Publié le dimanche 28 septembre 2025 à 9h05",
            "28 sept. 2025 - 09:05",
            "domingo, 28 de septiembre de 2025",
            "28 sep 2025 09:05 CEST",
            "2025年9月28日",
            "Sun, 28 Sep 2025 10:00:00 +0000",
            "den 28 september 2025",
            "28. září 2025",
            "28 września 2025 r.",
            "28 Eylül 2025",
            "28 сентября 2025 г.",
            "28 вересня 2025",
            "28 Σεπτεμβρίου 2025",
            "28 سبتمبر 2025",
            "2025년 9월 28일",
            "2025. szeptember 28.",
            "2025. szept. 28., vasárnap",
            "Frissítve: 2025. szeptember 28-án",
            "28. syyskuuta 2025",
            "28. rujna 2025.",
            "28 септември 2025 г.",
            "28 בספטמבר 2025",
            "28 सितंबर 2025",
            "२८ सितम्बर २०२५",
            "٢٨ سبتمبر، ٢٠٢٥",
            "٢٠٢٥/٩/٢٨",
            "２０２５年９月２８日",
        ] {
            assert_eq!(read(text), Ok(Date::new(2025, 9, 28).unwrap()), "{text}");
        }
        assert_eq!(read("3 août 2024"), Ok(Date::new(2024, 8, 3).unwrap()));
        assert_eq!(read("3. März 2024"), Ok(Date::new(2024, 3, 3).unwrap()));
        assert_eq!(read("3. Jänner 2024"), Ok(Date::new(2024, 1, 3).unwrap()));
        assert_eq!(read("jueves 3 de ene. de 2024"), Ok(Date::new(2024, 1, 3).unwrap()));
        assert_eq!(read("3. kolovoza 2024."), Ok(Date::new(2024, 8, 3).unwrap()));
        assert_eq!(read("3 май 2024 г."), Ok(Date::new(2024, 5, 3).unwrap()));
        assert_eq!(read("3 फ़रवरी 2024"), Ok(Date::new(2024, 2, 3).unwrap()));
        assert_eq!(read("1er mars 2024"), Ok(Date::new(2024, 3, 1).unwrap()));
        assert_eq!(read("5/5/2024"), Ok(Date::new(2024, 5, 5).unwrap()));
    }

    #[test]
    fn the_first_day_counts_or_none() {
        let day = |text| read(text).map(|date| date.to_string()).map_err(|_| ());
        assert_eq!(day("published 03/04/2025, updated 15/04/2025").as_deref(), Ok("2025-04-03"));
        assert_eq!(day("03/04/2025, then 4/15/2025").as_deref(), Ok("2025-03-04"));
        assert_eq!(read("published 03/04/2025, updated 5 May 2025"), Err(Unreadable::TwoReadings));
        assert_eq!(read("03/04/2025, 15/04/2025, 4/16/2025"), Err(Unreadable::TwoReadings));
        assert!(find("Published 03/04/2025 | Updated 5 May 2025").is_empty());
        assert_eq!(find("Published 03/04/2025 | Updated 15/04/2025").len(), 2);
    }

    #[test]
    fn numbers_of_issues_are_no_days() {
        for text in
            ["Vol. 3, May 2024", "The Coast | Issue 12, March 2025", "No. 12 March 2025", "# 3 May 2024"]
        {
            assert!(read(text).is_err() && find(text).is_empty(), "{text}");
        }
        assert_eq!(find("28, September 2025").len(), 1);
        assert_eq!(find("Town News, 28 September, 2025").len(), 1);
    }

    #[test]
    fn moments_that_programs_count_are_days() {
        for (text, day) in [
            ("1759017600", "2025-09-28"),
            ("1759017600.25", "2025-09-28"),
            ("1759103999999", "2025-09-28"),
            ("1709164800", "2024-02-29"),
            ("1704067199", "2023-12-31"),
        ] {
            assert_eq!(read(text).map(|date| date.to_string()).as_deref(), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_names_no_day_says_why() {
        for text in [
            "",
            "soon",
            "32 May 2025",
            "Sept 26",
            "2025-02-30",
            "99999999",
            "99999999T100000Z",
            "20259928100000",
            "31.13.2025",
            "true",
            "123456789012",
        ] {
            assert_eq!(read(text), Err(Unreadable::NoDate), "{text}");
        }
        for text in ["2025", "2025-09", "September 2025"] {
            assert_eq!(read(text), Err(Unreadable::NoDay), "{text}");
        }
        assert_eq!(read("03/04/2025"), Err(Unreadable::TwoReadings));
    }

    #[test]
    fn dates_are_found_with_their_places() {
        let line = "Published Sept 28, 2025 | Updated 1 Oct 2025";
        let found: Vec<&str> = find(line).into_iter().map(|(_, range)| &line[range]).collect();
        assert_eq!(found, ["Sept 28, 2025", "1 Oct 2025"]);
        assert!(find("It ended in 2025. May 3 of them rest").is_empty());
        assert!(find("Unit 8200 stored 8,000 terabytes in May").is_empty());
    }
}
