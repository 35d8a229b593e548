//! The details under the many names that programs write for them.

use super::address::web_address;
use super::dates::{self, Unreadable};
use super::entries::{Entry, Value};
use super::key_names::{
    AGENCY, ALIASES, AUTHORS, DATE, DRAFT, EXCERPT_OF, ID, KIND, LABEL, LANGUAGE, LICENCE, OUTLET, RIGHTS,
    TAGS, TITLE, URL,
};
use super::written_list::unwritten;
use super::{Details, byline};
use crate::article::Kind;
use crate::date::Date;
use crate::source::clean::squeezed;
use crate::source::draft::FileReport;
use crate::source::language;

/// Whether a date is stated, be it one that cannot be read.
pub(in crate::source) fn states_date(entries: &[Entry]) -> bool {
    stated(entries, DATE).any(|entry| entry.value.text().is_some())
}

/// The details in these entries. Unknown keys are passed over; unreadable dates, languages and
/// kinds are reported and count as not stated.
pub(in crate::source) fn read(entries: &[Entry], report: &mut FileReport) -> Details {
    let text = |keys| first(entries, keys, |value| value.text().and_then(plain_text));
    let list = |keys| {
        first(entries, keys, |value| non_empty(value.items().into_iter().filter_map(plain_text).collect()))
    };
    let outlet = first(entries, OUTLET, |value| {
        value.text().filter(|t| web_address(t).is_none()).and_then(plain_text)
    });
    let read_byline = |value: &Value| byline::from_value(&unwritten(value), outlet.as_deref());
    let byline = first(entries, AUTHORS, |value| Some(read_byline(value)).filter(|b| !b.is_empty()))
        .unwrap_or_default();
    let agency = text(AGENCY);
    Details {
        id: text(ID),
        aliases: list(ALIASES).unwrap_or_default(),
        title: text(TITLE),
        outlet,
        label: text(LABEL).map(|label| label.strip_prefix("www.").map(str::to_owned).unwrap_or(label)),
        agency: agency.map(|name| byline::agency(&name).map_or(name, str::to_owned)).or(byline.agency),
        authors: byline.authors,
        date: read_date(entries, report),
        language: read_language(entries, report),
        url: first(entries, URL, |value| value.text().and_then(web_address)),
        tags: tags(entries),
        kind: read_kind(entries, report),
        licence: text(LICENCE),
        rights: text(RIGHTS),
        excerpt_of: read_excerpt_of(entries, report),
        is_draft: is_draft(entries),
    }
}

/// The value of the first of `keys` that is stated in a usable way.
fn first<T>(entries: &[Entry], keys: &[&str], usable: impl Fn(&Value) -> Option<T>) -> Option<T> {
    stated(entries, keys).find_map(|entry| usable(&entry.value))
}

/// The entries under `keys`, in the order of `keys`.
fn stated<'a>(entries: &'a [Entry], keys: &'a [&str]) -> impl Iterator<Item = &'a Entry> {
    keys.iter().flat_map(move |key| entries.iter().filter(move |entry| entry.key == *key))
}

fn read_date(entries: &[Entry], report: &mut FileReport) -> Option<Date> {
    let mut trouble = None;
    for entry in stated(entries, DATE) {
        let Some(text) = entry.value.text() else {
            continue;
        };
        match dates::read(text) {
            Ok(date) => return Some(date),
            Err(error) => trouble = trouble.or(Some((entry.line, text, error))),
        }
    }
    let (line, text, error) = trouble?;
    let (what, mend) = match error {
        Unreadable::NoDate => ("cannot be read", "Write it like 2025-05-31."),
        Unreadable::TwoReadings => {
            ("can mean two different days", "Write it as year-month-day, like 2025-05-31.")
        }
        Unreadable::NoDay => ("names no day", "Write the whole date, like 2025-05-31."),
    };
    report.warning(
        line,
        format!("The date \"{}\" {what}, so the article has no date.", shortened(text)),
        mend,
    );
    None
}

fn read_language(entries: &[Entry], report: &mut FileReport) -> Option<String> {
    let entry = stated(entries, LANGUAGE).find(|entry| entry.value.text().is_some())?;
    let text = entry.value.text()?;
    let tag = language::tag(text);
    if tag.is_none() {
        let what =
            format!("The language \"{}\" is not known, so it is recognised from the text.", shortened(text));
        report.warning(entry.line, what, "Write its code, like en or pt-br.");
    }
    tag
}

fn read_kind(entries: &[Entry], report: &mut FileReport) -> Option<Kind> {
    let entry = stated(entries, KIND).find(|entry| entry.value.text().is_some())?;
    match entry.value.text()?.to_lowercase().as_str() {
        "digest" => Some(Kind::Digest),
        "original" | "article" => Some(Kind::Original),
        other => {
            let what = format!(
                "The kind \"{}\" is not known; the text is taken for the article's own.",
                shortened(other)
            );
            report.note(entry.line, what, "Write kind = \"digest\" if it is a retelling.");
            None
        }
    }
}

fn read_excerpt_of(entries: &[Entry], report: &mut FileReport) -> Option<u32> {
    let entry = stated(entries, EXCERPT_OF).find(|entry| entry.value.text().is_some())?;
    let text = entry.value.text()?;
    let words = text.parse().ok().filter(|words| *words > 0);
    if words.is_none() {
        report.warning(
            entry.line,
            format!("\"{}\" is no number of words, so the text counts as a whole.", shortened(text)),
            "Write how many words the whole article has, like excerpt_of = 800.",
        );
    }
    words
}

/// Whether the article is a draft, in the words of Hugo and Zola, or those of Jekyll.
fn is_draft(entries: &[Entry]) -> Option<bool> {
    let flag = |value: &Value| match value {
        Value::Flag(flag) => Some(*flag),
        value => value.text()?.to_ascii_lowercase().parse().ok(),
    };
    first(entries, DRAFT, flag).or_else(|| first(entries, &["published"], flag).map(|published| !published))
}

/// Tags as a list; a single text is split at commas.
fn tags(entries: &[Entry]) -> Vec<String> {
    let found = first(entries, TAGS, |value| {
        let tags = match unwritten(value) {
            Value::Text(text) => text.split([',', ';']).filter_map(plain_text).collect(),
            other => other.items().into_iter().filter_map(plain_text).collect(),
        };
        non_empty(tags)
    });
    let mut tags: Vec<String> = Vec::new();
    for tag in found.unwrap_or_default() {
        let tag = tag.trim_start_matches('#').to_owned();
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn non_empty(list: Vec<String>) -> Option<Vec<String>> {
    (!list.is_empty()).then_some(list)
}

/// A value as it is shown, see [`squeezed`], without the brackets of a wiki link; `None` if nothing of
/// it can be seen.
fn plain_text(text: &str) -> Option<String> {
    let squeezed = squeezed(text)?;
    match squeezed.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
        Some(link) => Some(link.rsplit('|').next().unwrap_or(link).trim().to_owned()),
        None => Some(squeezed),
    }
}

/// A value cut for use in a message, without what a terminal would obey.
fn shortened(text: &str) -> String {
    let mut shown = text.chars().filter(|c| !c.is_control());
    let mut short: String = shown.by_ref().take(40).collect();
    if shown.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::details::entries::plain_key;

    fn check(pairs: &[(&str, &str)]) -> (Details, Vec<String>) {
        let entries: Vec<Entry> = pairs
            .iter()
            .enumerate()
            .map(|(i, (key, value))| Entry {
                key: plain_key(key),
                value: Value::Text((*value).to_owned()),
                line: Some(i as u32 + 2),
            })
            .collect();
        let mut report = FileReport::new("a.md");
        let details = read(&entries, &mut report);
        (details, report.problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn names_of_clippers_are_understood() {
        let (details, problems) = check(&[
            ("Headline", "Bees return"),
            ("site", "The Valley Post"),
            ("source", "https://valley.example/bees"),
            ("byline", "By Ada Roe and Bo Li"),
            ("published", "May 3, 2024"),
            ("lang", "en_GB"),
            ("keywords", "bees, #spring, bees"),
        ]);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(details.title.as_deref(), Some("Bees return"));
        assert_eq!(details.outlet.as_deref(), Some("The Valley Post"));
        assert_eq!(details.url.as_deref(), Some("https://valley.example/bees"));
        assert_eq!(details.authors, ["Ada Roe", "Bo Li"]);
        assert_eq!(details.date, Date::new(2024, 5, 3));
        assert_eq!(details.language.as_deref(), Some("en-gb"));
        assert_eq!(details.tags, ["bees", "spring"]);
    }

    #[test]
    fn an_unreadable_date_is_named_with_its_line() {
        let (details, problems) = check(&[("title", "x"), ("date", "32 May")]);
        assert_eq!(details.date, None);
        assert_eq!(
            problems,
            [
                "a.md:3: warning: The date \"32 May\" cannot be read, so the article has no date. Write it like 2025-05-31."
            ]
        );
        assert!(check(&[("date", "03/04/2025")]).1[0].contains("two different days"));
        assert!(check(&[("date", "2025-04")]).1[0].contains("names no day"));
    }

    #[test]
    fn an_excerpt_says_of_how_many_words_it_is_one() {
        assert_eq!(check(&[("excerpt_of", "800")]).0.excerpt_of, Some(800));
        let (details, problems) = check(&[("excerpt_of", "many")]);
        assert_eq!(details.excerpt_of, None);
        assert!(problems[0].starts_with("a.md:2: warning: \"many\" is no number of words"), "{problems:?}");
    }

    #[test]
    fn a_published_flag_is_no_date() {
        assert!(check(&[("published", "")]).1.is_empty());
    }
}
