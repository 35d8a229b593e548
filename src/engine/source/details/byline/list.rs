//! The authors in a list of names, as bylines and files part them.

use super::super::names::{CITIES, ROLES};
use super::{Byline, agency};

/// The authors in a list of names. Behind a comma the article's own outlet is no author.
pub(super) fn names(text: &str, outlet: Option<&str>) -> Byline {
    let text = trimmed(text);
    let mut byline = Byline::default();
    if !text.contains(';') {
        add_names(text, outlet, false, &mut byline);
        return byline;
    }
    let parts: Vec<&str> = text.split(';').map(without_and).filter(|part| !part.is_empty()).collect();
    let all_turned = parts.iter().filter(|part| agency(part).is_none()).all(|part| part.contains(','));
    for part in parts {
        add_names(part, outlet, all_turned, &mut byline);
    }
    byline
}

/// Whether an item of a list holds several names with a word between the last two, each of them with a
/// surname; the names of offices are of one word there, or have smaller words within.
pub(super) fn holds_names(item: &str) -> bool {
    let Some(separator) = SEPARATORS.iter().find(|separator| item.contains(**separator)) else {
        return false;
    };
    let is_name = |name: &str| {
        let words = name.split_whitespace();
        words.clone().count() > 1
            && words.clone().all(|word| PARTICLES.contains(&word) || word.starts_with(char::is_uppercase))
    };
    item.split(separator).flat_map(|part| part.split(',')).all(|name| is_name(name) && !is_role(name))
}

/// A text with its lines parted as a list is. Where each is a list itself, with the place or the given
/// name behind a comma, semicolons part them.
pub(super) fn of_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let listed = lines.iter().all(|line| line.contains(','));
    lines.join(if listed { "; " } else { ", " })
}

/// A name without the address for mail beside it: `ada@x.example (Ada Roe)`, `Ada Roe <ada@x.example>`.
pub(super) fn without_mail(name: &str) -> &str {
    if !name.contains('@') {
        return name;
    }
    let mut parts = name.split(['(', ')', '<', '>']).map(str::trim);
    parts.find(|part| !part.is_empty() && !part.contains('@')).unwrap_or(name)
}

/// Adds the authors between two semicolons. `all_turned` says that there is a comma in each of them, so
/// that it may part a surname of several words from a given name, or a surname from several of those.
fn add_names(text: &str, outlet: Option<&str>, all_turned: bool, byline: &mut Byline) {
    let listed = SEPARATORS.iter().any(|separator| text.contains(separator));
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if let ([surname, given], false) = (parts.as_slice(), listed) {
        let is_plain = !surname.contains(' ') || has_particle(surname);
        if (all_turned || is_plain)
            && !surname.contains(['/', '|', '&'])
            && agency(surname).is_none()
            && is_given(given, all_turned && is_plain, outlet)
        {
            byline.add(&format!("{surname}, {given}"));
            return;
        }
    }
    let mut joined = text.to_owned();
    for separator in SEPARATORS {
        joined = joined.replace(separator, "&");
    }
    let mut is_first = true;
    let mut after_comma = false;
    for piece in joined.split_inclusive([',', '/', '|', '&']) {
        let part = piece.trim_end_matches([',', '/', '|', '&']).trim();
        let of_outlet = after_comma && is_outlet(part, parts.last() == Some(&part), outlet);
        after_comma = piece.ends_with(',');
        if part.is_empty() {
            continue;
        }
        let name = without_place(part);
        let whole = is_first
            || listed && name.contains(' ')
            || name.contains(' ') && !is_place(name)
            || agency(name).is_some();
        if whole && !is_role(name) && !of_outlet {
            byline.add(name);
        }
        is_first = false;
    }
}

/// A text without what ends a byline; the point of an initial stays.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let bare = text.trim_end_matches([',', ';', '|', '-', '–', '—', ' ']);
        let bare = match bare.strip_suffix('.') {
            Some(before) if !ends_with_initial(before) => before,
            _ => bare,
        };
        if bare.len() == text.len() {
            return text;
        }
        text = bare;
    }
}

fn ends_with_initial(text: &str) -> bool {
    let mut letters = text.chars().rev();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|c| matches!(c, ' ' | '.' | '-'))
}

/// A part of a list without the "and" before it.
fn without_and(part: &str) -> &str {
    let part = part.trim();
    SEPARATORS
        .iter()
        .find_map(|joint| part.strip_prefix(joint.trim_start()))
        .or_else(|| part.strip_prefix('&'))
        .unwrap_or(part)
        .trim()
}

/// Words that surnames of several begin with.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "bin",
    "ibn", "ter", "ten", "zu", "af", "av", "el",
];

/// Whether a surname begins with a small word: "van der Meer".
fn has_particle(surname: &str) -> bool {
    surname.split_once(' ').is_some_and(|(first, _)| PARTICLES.contains(&first))
}

/// Whether the text behind a surname and a comma is a given name, with initials or without: "Ada",
/// "Ada B."; where there may be `several`, also "Mary Ann".
fn is_given(part: &str, several: bool, outlet: Option<&str>) -> bool {
    let mut words = part.split(' ');
    let first = words.next().unwrap_or_default();
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    (words.clone().all(is_initial) || several && words.count() < MOST_GIVEN)
        && !first.contains(['/', '|', '&'])
        && agency(part).is_none()
        && !is_place(part)
        && !is_role(part)
        && !is_outlet(part, true, outlet)
}

/// Nobody is called by more given names.
const MOST_GIVEN: usize = 3;

/// Last words of the names of outlets, which are surnames too.
const OUTLETS: &[&str] = &["news", "times", "post", "press", "business", "guardian"];

/// Whether a part of a byline names who published it: "Ada Roe, Gull News". But for the article's own
/// outlet, what may be a person as well has to stand at the end.
fn is_outlet(part: &str, is_last: bool, outlet: Option<&str>) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_named = part.starts_with("The ") || is_last && OUTLETS.contains(&last.as_str());
    let is_own = outlet.is_some_and(|outlet| outlet.to_lowercase() == part.to_lowercase());
    agency(part).is_none() && (is_named || is_own)
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
