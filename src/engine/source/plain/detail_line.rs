//! Lines of a page that say who wrote the article or when: `By Ada Roe | May 3, 2024`.

use super::phrases::DATE_LABELS;
use crate::date::Date;
use crate::source::details::byline::{self, Byline};
use crate::source::details::dates;
use crate::source::shape::{ends_sentence, plain, plain_name, word_count};

/// What a line says of the article that says nothing else.
pub(in crate::source) struct DetailLine {
    /// The day of publication.
    pub published: Option<Date>,
    /// The day of the last change.
    pub updated: Option<Date>,
    /// Who wrote it.
    pub byline: Byline,
    /// Whether nothing else stands in the line.
    pub complete: bool,
    /// Whether it is a day and nothing more, not even a time: so a list of days is headed as well.
    pub bare_day: bool,
}

/// More words than this beside a date are a sentence.
const MOST_OTHER_WORDS: usize = 5;

/// More words than this beside a day say what it is the day of: `le lundi 3 mai 2024`.
const MOST_WORDS_OF_A_DAY: usize = 2;

/// Between the parts of a line.
const SIGNS: [char; 3] = ['|', '•', '·'];

/// Stands for a date; no line has this letter, for control characters are taken out of every text.
const DAY: char = '\u{1}';

/// The byline and the dates in a line that consists of them, labels and times of day.
pub(in crate::source) fn detail_line(line: &str) -> Option<DetailLine> {
    if word_count(line) > 30 {
        return None;
    }
    let found = dates::find(line);
    let mut rest = line.to_owned();
    let (mut published, mut updated) = (None, None);
    for (date, range) in found.iter().rev() {
        let before = plain(&line[..range.start]);
        let label = before
            .rsplit(' ')
            .take(3)
            .any(|word| word.starts_with("updated") || word.starts_with("modified"));
        *(if label { &mut updated } else { &mut published }) = Some(*date);
        rest.replace_range(range.clone(), DAY.encode_utf8(&mut [0; 4]));
    }
    let mut names = Byline::default();
    let mut others = 0;
    let mut parted = false;
    for part in rest.split(SIGNS) {
        let before = others;
        for words in part.split(DAY) {
            let words = words.trim_matches(|c: char| {
                c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '/' | ':' | ';')
            });
            match byline::recognise(words) {
                Some(byline) => join(&mut names, byline),
                None => others += without_labels(words),
            }
        }
        parted |= part.contains(DAY) && part.len() < rest.len() && others == before;
    }
    let says = published.is_some() || updated.is_some() || !names.is_empty();
    let complete = others == 0;
    let labelled = !names.is_empty() || parted || has_date_label(line);
    let fits = complete || labelled && others <= MOST_OTHER_WORDS && !ends_sentence(line);
    let bare_day = complete
        && published.is_some()
        && names.is_empty()
        && !labelled
        && word_count(&rest) <= MOST_WORDS_OF_A_DAY
        && !rest.contains(|c: char| c.is_numeric() || c == ':');
    (says && fits).then_some(DetailLine { published, updated, byline: names, complete, bare_day })
}

/// Adds the authors of another byline, and its agency where none is known.
pub(super) fn join(byline: &mut Byline, other: Byline) {
    for author in other.authors {
        if !byline.authors.iter().any(|known| plain_name(known) == plain_name(&author)) {
            byline.authors.push(author);
        }
    }
    byline.agency = byline.agency.take().or(other.agency);
}

fn has_date_label(line: &str) -> bool {
    let plain = plain(line);
    ["published", "posted", "updated", "publie", "publicado", "veroffentlicht"]
        .iter()
        .any(|label| plain.starts_with(label))
}

/// Number of words that are no label, day of the week or time of day.
fn without_labels(part: &str) -> usize {
    plain(part).split(' ').filter(|word| !word.is_empty() && !DATE_LABELS.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, date: Option<&str>, authors: &[&str], complete: bool) {
        let found = detail_line(line).expect("the line states a detail");
        assert_eq!(found.published.or(found.updated).map(|date| date.to_string()).as_deref(), date, "{line}");
        assert_eq!(found.byline.authors, authors, "{line}");
        assert_eq!(found.complete, complete, "{line}");
    }

    #[test]
    fn lines_of_bylines_and_dates_are_read() {
        check("September 28, 2025", Some("2025-09-28"), &[], true);
        check("By: Ada Roe", None, &["Ada Roe"], true);
        check("By Ada Roe | By Bo Li", None, &["Ada Roe", "Bo Li"], true);
        check("By Ada Roe | Sept 26, 2025 10:30 AM GMT", Some("2025-09-26"), &["Ada Roe"], true);
        check("Updated 1 Oct 2025 | Published 28 Sept 2025", Some("2025-09-28"), &[], true);
        check("Published on Sunday, 28 September 2025 at 10:30", Some("2025-09-28"), &[], true);
        check("September 28, 2025 | 3 comments", Some("2025-09-28"), &[], false);
        check("Posted on 2025-09-28 in Town News", Some("2025-09-28"), &[], false);
    }

    #[test]
    fn a_day_alone_is_told_from_a_moment_and_a_label() {
        let bare = |line: &str| detail_line(line).is_some_and(|found| found.bare_day);
        for line in ["May 3, 2024", "Friday, 3 May 2024", "le vendredi 3 mai 2024", "2024-05-03"] {
            assert!(bare(line), "{line}");
        }
        for line in [
            "Published May 3, 2024",
            "Date: May 3, 2024",
            "May 3, 2024, 10:30",
            "May 3, 2024 | 12 comments",
            "By Ada Roe, May 3, 2024",
            "Updated: May 3, 2024",
        ] {
            assert!(!bare(line), "{line}");
        }
    }

    #[test]
    fn sentences_and_headings_with_a_date_are_not() {
        for line in [
            "He died on September 28, 2025.",
            "The events of September 28, 2025",
            "Flood hits Aldmouth, 3 May 2025 | The Coast",
            "A flood on 28 September 2025 took the bridge and both of the mills below it",
            "Sept 26",
            "Nothing here",
            "",
        ] {
            assert!(detail_line(line).is_none(), "{line}");
        }
    }
}
