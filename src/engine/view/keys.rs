//! The keys of a link, in canonical order: one row a key, and how its values are read and written.

use super::{By, COMPARED, Edition, LineOrder, RESULTS_STEP, RUN_LENGTHS, Show, Sort, View};
use crate::library::Facet;
use std::fmt::Write as _;

/// A key of a link: the part of a view that it stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Query,
    Ticked(Facet),
    From,
    To,
    Sort,
    Show,
    Story,
    Order,
    MatchCase,
    Sample,
    Versus,
    RunLength,
    StopWords,
    EachCopy,
    Top,
    Picked,
    Read,
    Compare,
    By,
    At,
    SetAside,
    Rows,
    Marks,
    Names,
    Help,
    Method,
    Adding,
    About,
    Edition,
}

/// The keys with their names.
pub(super) const KEYS: &[(&str, Key)] = &[
    ("q", Key::Query),
    ("outlet", Key::Ticked(Facet::Outlet)),
    ("author", Key::Ticked(Facet::Author)),
    ("tag", Key::Ticked(Facet::Tag)),
    ("lang", Key::Ticked(Facet::Language)),
    ("len", Key::Ticked(Facet::Length)),
    ("from", Key::From),
    ("to", Key::To),
    ("sort", Key::Sort),
    ("show", Key::Show),
    ("story", Key::Story),
    ("order", Key::Order),
    ("case", Key::MatchCase),
    ("sample", Key::Sample),
    ("vs", Key::Versus),
    ("run", Key::RunLength),
    ("stop", Key::StopWords),
    ("copies", Key::EachCopy),
    ("top", Key::Top),
    ("pick", Key::Picked),
    ("read", Key::Read),
    ("compare", Key::Compare),
    ("by", Key::By),
    ("at", Key::At),
    ("aside", Key::SetAside),
    ("rows", Key::Rows),
    ("marks", Key::Marks),
    ("names", Key::Names),
    ("help", Key::Help),
    ("how", Key::Method),
    ("add", Key::Adding),
    ("about", Key::About),
    ("ed", Key::Edition),
];

/// Results beyond this are nobody's list any more.
pub(super) const MOST_RESULTS: usize = 10_000;

impl Key {
    /// Whether it may stand more than once.
    pub(super) fn repeats(self) -> bool {
        matches!(self, Self::Ticked(_) | Self::Picked | Self::Compare)
    }

    /// Whether it holds what a person types or pastes.
    pub(super) fn is_typed(self) -> bool {
        matches!(self, Self::Query | Self::Versus | Self::Rows)
    }

    /// Takes a value that is not empty into a view; false where it cannot be read.
    pub(super) fn read(self, view: &mut View, value: &str) -> bool {
        match self {
            Self::Query => value.clone_into(&mut view.query),
            Self::Ticked(facet) => {
                return facet.read(value).is_some_and(|value| view.tick(facet, value, true));
            }
            Self::From => return read(&mut view.from, value.parse().ok()),
            Self::To => return read(&mut view.to, value.parse().ok()),
            Self::Sort => {
                let sort = Sort::ALL.into_iter().find(|sort| sort.key() == value);
                view.sort = sort.unwrap_or_default();
                return sort.is_some();
            }
            Self::Show => {
                let show = Show::ALL.into_iter().find(|show| show.key() == value);
                view.show = show.unwrap_or_default();
                return show.is_some();
            }
            Self::By => {
                let by = By::ALL.into_iter().find(|by| by.key() == value);
                view.by = by.unwrap_or_default();
                return by.is_some();
            }
            Self::Order => {
                let order = value.parse::<LineOrder>();
                view.order = order.unwrap_or_default();
                return order.is_ok();
            }
            Self::MatchCase => return switch(&mut view.match_case, value),
            Self::SetAside => return switch(&mut view.set_aside, value),
            Self::EachCopy => {
                view.each_copy = value == "each";
                return matches!(value, "each" | "once");
            }
            Self::Marks => return hidden(&mut view.marks_hidden, value),
            Self::Names => return hidden(&mut view.names_hidden, value),
            Self::Help => return switch(&mut view.help, value),
            Self::Method => return switch(&mut view.method, value),
            Self::Adding => return switch(&mut view.adding, value),
            Self::About => return switch(&mut view.about, value),
            Self::StopWords => return switch(&mut view.stop_words, value),
            Self::RunLength => match value.parse::<usize>() {
                Ok(length) if RUN_LENGTHS.contains(&length) => view.run_length = length,
                _ => return false,
            },
            Self::Sample => return read(&mut view.sample, value.parse().ok()),
            Self::Top => match value.parse::<usize>() {
                Ok(top) if (1..=MOST_RESULTS).contains(&top) => {
                    view.top = top.div_ceil(RESULTS_STEP) * RESULTS_STEP;
                }
                _ => return false,
            },
            Self::Picked => view.picked.push(value.to_owned()),
            Self::Compare => {
                let known = view.compare.iter().any(|id| id == value);
                let room = view.compare.len() < *COMPARED.end();
                if room && !known {
                    view.compare.push(value.to_owned());
                }
                return room || known;
            }
            Self::At => return read(&mut view.at, value.parse().ok()),
            Self::Rows => value.clone_into(&mut view.rows),
            Self::Versus => view.versus = Some(value.to_owned()),
            Self::Story => view.story = Some(value.to_owned()),
            Self::Read => view.read = Some(value.to_owned()),
            Self::Edition => view.edition = Some(Edition::parse(value)),
        }
        true
    }

    /// Its values in a view; none where the view has the default.
    pub(super) fn write(self, view: &View) -> Vec<String> {
        let one = match self {
            Self::Ticked(facet) => return view.values(facet).to_vec(),
            Self::Picked => return view.picked.clone(),
            Self::Compare => return view.compare.clone(),
            Self::Query => Some(view.query.clone()),
            Self::Rows => Some(view.rows.clone()),
            Self::Versus => view.versus.clone(),
            Self::Story => view.story.clone(),
            Self::Read => view.read.clone(),
            Self::Edition => view.edition.as_ref().map(Edition::to_string),
            Self::From => view.from.map(|day| day.to_string()),
            Self::To => view.to.map(|day| day.to_string()),
            Self::Order => Some(view.order.to_string()),
            Self::Sample => view.sample.map(|sample| sample.to_string()),
            Self::At => view.at.map(|at| at.to_string()),
            Self::Top => (view.top != RESULTS_STEP).then(|| view.top.to_string()),
            Self::Sort => (view.sort != Sort::default()).then(|| view.sort.key().to_owned()),
            Self::Show => (view.show != Show::default()).then(|| view.show.key().to_owned()),
            Self::By => (view.by != By::default()).then(|| view.by.key().to_owned()),
            Self::MatchCase => view.match_case.then(|| "on".to_owned()),
            Self::SetAside => view.set_aside.then(|| "on".to_owned()),
            Self::EachCopy => view.each_copy.then(|| "each".to_owned()),
            Self::Marks => view.marks_hidden.then(|| "off".to_owned()),
            Self::Names => view.names_hidden.then(|| "off".to_owned()),
            Self::Help => view.help.then(|| "on".to_owned()),
            Self::Method => view.method.then(|| "on".to_owned()),
            Self::Adding => view.adding.then(|| "on".to_owned()),
            Self::About => view.about.then(|| "on".to_owned()),
            Self::StopWords => view.stop_words.then(|| "on".to_owned()),
            Self::RunLength => (view.run_length != *RUN_LENGTHS.start()).then(|| view.run_length.to_string()),
        };
        one.filter(|value| !value.is_empty()).into_iter().collect()
    }
}

fn read<T>(part: &mut Option<T>, value: Option<T>) -> bool {
    *part = value;
    part.is_some()
}

fn switch(is_on: &mut bool, value: &str) -> bool {
    *is_on = value == "on";
    matches!(value, "on" | "off")
}

fn hidden(is_hidden: &mut bool, value: &str) -> bool {
    *is_hidden = value == "off";
    matches!(value, "on" | "off")
}

/// A name or value as it was before it was put into a link: `+` is a space, `%2F` a byte (URL
/// Standard, §5.1, `application/x-www-form-urlencoded` parsing). Bytes that are no UTF-8 become
/// `\u{fffd}`.
pub(super) fn unescape(part: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let mut byte = if *byte == b'+' { b' ' } else { *byte };
        if let (b'%', [high, low, after @ ..]) = (byte, rest)
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            byte = (high << 4 | low) as u8;
            rest = after;
        }
        bytes.push(byte);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A value as it stands in a link: a space is `+`; what browsers, chats and shells would break a
/// link at is escaped; `/`, `:` and the like stay, so that a link can be read.
pub(super) fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b' ' => escaped.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' | b':' | b'*' => {
                escaped.push(char::from(byte));
            }
            _ => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}
