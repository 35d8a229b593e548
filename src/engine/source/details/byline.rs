//! Who wrote an article, as bylines say it.

use super::entries::Value;
use super::names::{AGENCIES, BY, CITIES, JOINTS, ROLES};

/// The authors and the agency that a byline names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::source) struct Byline {
    /// One entry an author.
    pub authors: Vec<String>,
    /// The first agency named.
    pub agency: Option<String>,
}

impl Byline {
    /// Whether it names nobody.
    pub fn is_empty(&self) -> bool {
        self.authors.is_empty() && self.agency.is_none()
    }

    fn add(&mut self, name: &str) {
        let name = without_agency(name, &mut self.agency);
        let known = self.authors.iter().any(|author| author == name);
        if name.chars().any(char::is_alphabetic) && !name.contains('@') && !known {
            self.authors.push(name.to_owned());
        }
    }
}

/// The byline that a file states under a key. The items of a list are one author each.
pub(in crate::source) fn from_value(value: &Value) -> Byline {
    let mut byline = Byline::default();
    match value {
        Value::List(_) => {
            for item in value.items() {
                byline.add(without_by(unlinked(item).trim()));
            }
        }
        other => {
            if let Some(text) = other.text() {
                byline = names(without_by(&unlinked(text)));
            }
        }
    }
    byline
}

/// The byline that a line of a page is, if it begins with "By" or a like word and goes on with
/// nothing but names: `By: Ada Roe`, `By Ada Roe and Bo Li, London`.
pub(in crate::source) fn recognise(line: &str) -> Option<Byline> {
    let rest = without_by(line);
    let named = rest.len() < line.len() && rest.split_whitespace().count() <= 16;
    let last = rest.chars().next_back()?;
    if !named || matches!(last, '!' | '?' | '…' | ':') || !looks_like_names(rest) {
        return None;
    }
    Some(names(rest)).filter(|byline| !byline.is_empty())
}

/// The common name of an agency, if `name` is one.
pub(in crate::source) fn agency(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_matches(['(', ')']).trim();
    AGENCIES
        .iter()
        .find(|(common, others)| {
            common.eq_ignore_ascii_case(name) || others.iter().any(|other| other.eq_ignore_ascii_case(name))
        })
        .map(|(common, _)| *common)
}

/// `line` without the word that begins a byline.
fn without_by(line: &str) -> &str {
    let line = line.trim();
    for opening in BY {
        let Some(start) = line.get(..opening.len()) else {
            continue;
        };
        let rest = &line[opening.len()..];
        if start.eq_ignore_ascii_case(opening) && rest.starts_with([':', ' ', '\u{a0}']) {
            return rest.trim_start_matches([':', ' ', '\u{a0}']);
        }
    }
    line
}

/// Whether every word is a name, a place, a role or a joint between them, so that "By using
/// this site" is none.
fn looks_like_names(text: &str) -> bool {
    let mut names = 0;
    for word in
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '&' | '/' | '(' | ')' | '|'))
    {
        let lower = word.trim_end_matches('.').to_lowercase();
        let Some(first) = word.chars().next() else {
            continue;
        };
        let joint = JOINTS.contains(&lower.as_str()) || ROLES.contains(&lower.as_str());
        if first.is_lowercase() && !joint {
            return false;
        }
        if first.is_ascii_digit() {
            return false;
        }
        names += usize::from(!joint);
    }
    (1..=14).contains(&names)
}

/// The authors in a list of names.
fn names(text: &str) -> Byline {
    let mut byline = Byline::default();
    let text = text.trim().trim_end_matches(['.', ',', '|', '-', '–', '—', ' ']);
    let listed = SEPARATORS.iter().any(|separator| text.contains(separator));
    let mut joined = text.replace(['&', ';'], ",");
    for separator in SEPARATORS {
        joined = joined.replace(separator, ",");
    }
    let parts: Vec<&str> =
        joined.split([',', '/', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if let ([surname, given], false) = (parts.as_slice(), listed)
        && !surname.contains(' ')
        && !given.contains(' ')
        && agency(given).is_none()
        && agency(surname).is_none()
        && !is_place(given)
    {
        byline.add(&format!("{surname}, {given}"));
        return byline;
    }
    for (i, part) in parts.into_iter().enumerate() {
        let name = without_place(part);
        let whole = i == 0
            || listed && name.contains(' ')
            || name.contains(' ') && !is_place(name)
            || agency(name).is_some();
        if whole && !is_role(name) {
            byline.add(name);
        }
    }
    byline
}

/// Words between two names.
const SEPARATORS: &[&str] = &[" and ", " with ", " und ", " et ", " y ", " AND "];

/// A name without what follows it: "Ada Roe in London", "Ada Roe for The Post".
fn without_place(part: &str) -> &str {
    let cut = [" in ", " at ", " for "].iter().filter_map(|joint| part.find(joint)).min();
    part[..cut.unwrap_or(part.len())].trim()
}

fn is_place(part: &str) -> bool {
    CITIES.iter().any(|city| city.eq_ignore_ascii_case(part))
}

/// Whether the last word names a job: "Science Editor", "staff reporter".
fn is_role(part: &str) -> bool {
    part.split_whitespace().next_back().is_some_and(|last| ROLES.contains(&last.to_lowercase().as_str()))
}

/// A name without the agency in or as it, which is kept in `found`.
fn without_agency<'a>(name: &'a str, found: &mut Option<String>) -> &'a str {
    let name = name.trim();
    if let Some(known) = agency(name) {
        found.get_or_insert_with(|| known.to_owned());
        return "";
    }
    if let Some((before, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('('))
        && let Some(known) = agency(inside)
    {
        found.get_or_insert_with(|| known.to_owned());
        return before.trim();
    }
    if let Some((before, last)) = name.rsplit_once([',', '/', '|'])
        && let Some(known) = agency(last)
    {
        found.get_or_insert_with(|| known.to_owned());
        return before.trim();
    }
    name
}

/// A text without the brackets of wiki and Markdown links; of `[[people/Ada Roe|Ada]]` what is shown.
fn unlinked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        let (link, after) = after.split_once("]]").unwrap_or((after, ""));
        plain.extend([before, link.rsplit('|').next().unwrap_or(link)]);
        rest = after;
    }
    plain.push_str(rest);
    match plain.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        Some((name, _)) => name.to_owned(),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, authors: &[&str], agency: Option<&str>) {
        let byline = recognise(line).unwrap_or_default();
        assert_eq!(byline.authors, authors, "{line}");
        assert_eq!(byline.agency.as_deref(), agency, "{line}");
    }

    #[test]
    fn bylines_name_their_authors() {
        check("By: Ada Roe", &["Ada Roe"], None);
        check("By Ada Roe and Bo Li", &["Ada Roe", "Bo Li"], None);
        check(
            "By Ada Roe, Bo Li and Cy van der Meer in New York",
            &["Ada Roe", "Bo Li", "Cy van der Meer"],
            None,
        );
        check("By Ada Roe, London", &["Ada Roe"], None);
        check("By Ada Roe, Hong Kong", &["Ada Roe"], None);
        check("BY ADA ROE, SCIENCE EDITOR", &["ADA ROE"], None);
        check("Von Änne Groß und Ole Ros", &["Änne Groß", "Ole Ros"], None);
        check("By Reuters", &[], Some("Reuters"));
        check("By Ada Roe (AFP)", &["Ada Roe"], Some("AFP"));
        check("By Ada Roe, Associated Press", &["Ada Roe"], Some("AP"));
        check("By José Ó Néill", &["José Ó Néill"], None);
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By using this site, you agree to our rules.",
            "By Tuesday the water had gone down",
            "By the time they came",
            "By 2030",
            "Bylaws of the town",
            "By",
            "By !",
            "",
        ] {
            assert_eq!(recognise(line), None, "{line}");
        }
    }

    #[test]
    fn stated_authors_are_taken_as_they_are() {
        let list = Value::List(vec!["[[Ada Roe]]".into(), "Roe, Bo".into(), "AP".into()]);
        let byline = from_value(&list);
        assert_eq!(byline.authors, ["Ada Roe", "Roe, Bo"]);
        assert_eq!(byline.agency.as_deref(), Some("AP"));
        let links = Value::Text("[[Ada Roe]] and [[people/Bo Li|Bo Li]]".into());
        assert_eq!(from_value(&links).authors, ["Ada Roe", "Bo Li"]);
        assert_eq!(from_value(&Value::Text("Roe, Ada".into())).authors, ["Roe, Ada"]);
        assert_eq!(from_value(&Value::Text("madonna".into())).authors, ["madonna"]);
    }
}
