//! Who wrote an article, as bylines say it.

mod list;

use super::entries::Value;
use super::names::{AGENCIES, BY, JOINTS, ROLES};
use crate::source::clean::squeezed;
use list::{holds_names, names, of_lines, without_mail};

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

    /// Takes over whom another byline of the same article names.
    pub fn join(&mut self, other: Self) {
        for author in other.authors {
            if !self.authors.contains(&author) {
                self.authors.push(author);
            }
        }
        self.agency = self.agency.take().or(other.agency);
    }

    fn add(&mut self, name: &str) {
        let name = squeezed(name).unwrap_or_default();
        let name = without_agency(without_mail(&name), &mut self.agency);
        let known = self.authors.iter().any(|author| author == name);
        if name.chars().any(char::is_alphabetic) && !name.contains('@') && !known {
            self.authors.push(name.to_owned());
        }
    }
}

/// The byline that a file states under a key. The items of a list are one author each, but for those that
/// part names with a word themselves.
/// `outlet` is who published the article, where it is known.
pub(in crate::source) fn from_value(value: &Value, outlet: Option<&str>) -> Byline {
    let mut byline = Byline::default();
    match value {
        Value::List(_) => {
            for item in value.items() {
                let item = unlinked(item);
                let item = without_by(item.trim());
                if holds_names(item) {
                    byline.join(names(item, outlet));
                } else {
                    byline.add(item);
                }
            }
        }
        other => {
            if let Some(text) = other.text() {
                byline = names(without_by(&of_lines(&unlinked(text))), outlet);
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
    if !named || matches!(last, '!' | '?' | '…' | ':') || !looks_like_names(rest) || is_thing(rest) {
        return None;
    }
    Some(names(rest, None)).filter(|byline| !byline.is_empty())
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

/// Whether the words behind "By" name a thing and nobody: "The Numbers". Of what begins so only agencies
/// and those who work for a paper write.
fn is_thing(text: &str) -> bool {
    let begins = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    begins && agency(text).is_none() && !ROLES.contains(&last.as_str()) && last != "board"
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
        check("By Ada Roe, Washington D.C.", &["Ada Roe"], None);
        check("By Ada Roe.", &["Ada Roe"], None);
        check("By The Associated Press", &[], Some("AP"));
        check("By The Editorial Board", &["The Editorial Board"], None);
    }

    #[test]
    fn surnames_that_stand_first_keep_their_given_names() {
        check("By Roe, Ada; Li, Bo", &["Roe, Ada", "Li, Bo"], None);
        check("By Roe, Ada; and Li, Bo C.", &["Roe, Ada", "Li, Bo C."], None);
        check("By van der Meer, Cy; Roe, Ada", &["van der Meer, Cy", "Roe, Ada"], None);
        check("By Roe, Ada B.", &["Roe, Ada B."], None);
        check("By van der Meer, Cy; AFP", &["van der Meer, Cy"], Some("AFP"));
        check("By van der Meer, Cy; Bo Li", &["van der Meer, Cy", "Bo Li"], None);
        check("By van der Meer, Cy", &["van der Meer, Cy"], None);
        check("By van der Meer, London", &["van der Meer"], None);
        check("By Roe, Mary Ann; Li, Bo; Reuters", &["Roe, Mary Ann", "Li, Bo"], Some("Reuters"));
        check("By Roe, New York; Li, Staff Writer", &["Roe", "Li"], None);
        check("By Ada Roe; Bo Li; AFP", &["Ada Roe", "Bo Li"], Some("AFP"));
        check("By Ada Roe, London; Bo Li, Paris", &["Ada Roe", "Bo Li"], None);
        check("By Ada Roe, Gull; Bo Li", &["Ada Roe", "Bo Li"], None);
    }

    #[test]
    fn an_outlet_behind_a_comma_is_no_author() {
        check("By Ada Roe, Gull News", &["Ada Roe"], None);
        check("By Ada Roe, The Tarn Herald", &["Ada Roe"], None);
        check("By Ada Roe, Tarn Post; Bo Li, Tarn Post", &["Ada Roe", "Bo Li"], None);
        check("By Ada Roe and Emily Post", &["Ada Roe", "Emily Post"], None);
        check("By Ada Roe, Emily Post and Bo Li", &["Ada Roe", "Emily Post", "Bo Li"], None);
        check("By Ada Roe, Emily Post, Bo Li, Gull News", &["Ada Roe", "Emily Post", "Bo Li"], None);
        check("By Ada Roe, Gull News and Bo Li, Gull News", &["Ada Roe", "Bo Li"], None);
        check("By Ada Roe, Bo Li and The Canadian Press", &["Ada Roe", "Bo Li"], Some("The Canadian Press"));
        let stated = Value::Text("Ada Roe, Echo Bay Courier".into());
        assert_eq!(from_value(&stated, Some("Echo Bay Courier")).authors, ["Ada Roe"]);
        let own = Value::Text("Ada Roe, Tarn Post and Bo Li".into());
        assert_eq!(from_value(&own, Some("Tarn Post")).authors, ["Ada Roe", "Bo Li"]);
        let alone = Value::Text("Echo Bay Courier".into());
        assert_eq!(from_value(&alone, Some("Echo Bay Courier")).authors, ["Echo Bay Courier"]);
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By using this site, you agree to our rules.",
            "By Tuesday the water had gone down",
            "By the time they came",
            "By The Numbers",
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
        let byline = from_value(&list, None);
        assert_eq!(byline.authors, ["Ada Roe", "Roe, Bo"]);
        assert_eq!(byline.agency.as_deref(), Some("AP"));
        let links = Value::Text("[[Ada Roe]] and [[people/Bo Li|Bo Li]]".into());
        assert_eq!(from_value(&links, None).authors, ["Ada Roe", "Bo Li"]);
        assert_eq!(from_value(&Value::Text("Roe, Ada".into()), None).authors, ["Roe, Ada"]);
        assert_eq!(from_value(&Value::Text("madonna".into()), None).authors, ["madonna"]);
    }

    #[test]
    fn authors_are_read_as_exports_write_them() {
        let text = |text: &str| from_value(&Value::Text(text.into()), None).authors;
        assert_eq!(text("Ada Roe\nScience correspondent"), ["Ada Roe"]);
        assert_eq!(text("By Ada Roe\n\nBo  Li"), ["Ada Roe", "Bo Li"]);
        assert_eq!(text("Ada Roe, London\nBo Li, Paris\n"), ["Ada Roe", "Bo Li"]);
        assert_eq!(text("ada@x.example (Ada Roe)"), ["Ada Roe"]);
        assert_eq!(text("Ada Roe <ada@x.example>"), ["Ada Roe"]);
        assert!(text("ada@x.example").is_empty());
        let list = |item: &str| from_value(&Value::List(vec![item.into(), "Cy Day".into()]), None).authors;
        assert_eq!(list("By Ada Roe and Bo Li"), ["Ada Roe", "Bo Li", "Cy Day"]);
        assert_eq!(list("Ada Roe, Bo Li and Di Fox"), ["Ada Roe", "Bo Li", "Di Fox", "Cy Day"]);
        assert_eq!(list("Ministry of Food and Science"), ["Ministry of Food and Science", "Cy Day"]);
        assert_eq!(list("Health and Science Desk"), ["Health and Science Desk", "Cy Day"]);
    }
}
