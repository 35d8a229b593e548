//! The keys of a link, in canonical order: one row a key.

use super::{At, COMPARED, RESULTS_STEP, Show, Sort, View};
use crate::library::Facet;
use std::fmt::Write as _;

/// One key: how it is read into a view and written from one.
pub(super) struct Key {
    /// Its name in links.
    pub name: &'static str,
    /// Whether it may stand more than once.
    pub repeats: bool,
    /// Takes a value that is not empty; false where it cannot be read.
    pub read: fn(&mut View, &str) -> bool,
    /// Its values; none where the view has the default.
    pub write: fn(&View) -> Vec<String>,
}

/// Results beyond this are nobody's list any more.
const MOST_RESULTS: usize = 10_000;

pub(super) const KEYS: &[Key] = &[
    Key {
        name: "q",
        repeats: false,
        read: |view, value| {
            value.clone_into(&mut view.query);
            true
        },
        write: |view| some(&view.query),
    },
    Key {
        name: "outlet",
        repeats: true,
        read: |view, value| tick(view, Facet::Outlet, value),
        write: |view| view.values(Facet::Outlet).to_vec(),
    },
    Key {
        name: "author",
        repeats: true,
        read: |view, value| tick(view, Facet::Author, value),
        write: |view| view.values(Facet::Author).to_vec(),
    },
    Key {
        name: "tag",
        repeats: true,
        read: |view, value| tick(view, Facet::Tag, value),
        write: |view| view.values(Facet::Tag).to_vec(),
    },
    Key {
        name: "lang",
        repeats: true,
        read: |view, value| tick(view, Facet::Language, value),
        write: |view| view.values(Facet::Language).to_vec(),
    },
    Key {
        name: "len",
        repeats: true,
        read: |view, value| tick(view, Facet::Length, value),
        write: |view| view.values(Facet::Length).to_vec(),
    },
    Key {
        name: "from",
        repeats: false,
        read: |view, value| {
            view.from = value.parse().ok();
            view.from.is_some()
        },
        write: |view| view.from.iter().map(ToString::to_string).collect(),
    },
    Key {
        name: "to",
        repeats: false,
        read: |view, value| {
            view.to = value.parse().ok();
            view.to.is_some()
        },
        write: |view| view.to.iter().map(ToString::to_string).collect(),
    },
    Key {
        name: "sort",
        repeats: false,
        read: |view, value| match Sort::ALL.into_iter().find(|sort| sort.key() == value) {
            Some(sort) => {
                view.sort = sort;
                true
            }
            None => false,
        },
        write: |view| match view.sort {
            Sort::Relevance => Vec::new(),
            sort => vec![sort.key().to_owned()],
        },
    },
    Key {
        name: "show",
        repeats: false,
        read: |view, value| match Show::ALL.into_iter().find(|show| show.key() == value) {
            Some(show) => {
                view.show = show;
                true
            }
            None => false,
        },
        write: |view| match view.show {
            Show::Results => Vec::new(),
            show => vec![show.key().to_owned()],
        },
    },
    Key {
        name: "order",
        repeats: false,
        read: |view, value| match value.parse() {
            Ok(order) => {
                view.order = order;
                true
            }
            Err(_) => false,
        },
        write: |view| some(&view.order.to_string()),
    },
    Key {
        name: "case",
        repeats: false,
        read: |view, value| switch(&mut view.match_case, value),
        write: |view| on(view.match_case),
    },
    Key {
        name: "sample",
        repeats: false,
        read: |view, value| {
            view.sample = value.parse().ok();
            view.sample.is_some()
        },
        write: |view| view.sample.iter().map(ToString::to_string).collect(),
    },
    Key {
        name: "vs",
        repeats: false,
        read: |view, value| {
            view.versus = Some(value.to_owned());
            true
        },
        write: |view| view.versus.iter().cloned().collect(),
    },
    Key {
        name: "top",
        repeats: false,
        read: |view, value| match value.parse::<usize>() {
            Ok(top) if (1..=MOST_RESULTS).contains(&top) => {
                view.top = top.div_ceil(RESULTS_STEP) * RESULTS_STEP;
                true
            }
            _ => false,
        },
        write: |view| {
            if view.top == RESULTS_STEP { Vec::new() } else { vec![view.top.to_string()] }
        },
    },
    Key {
        name: "pick",
        repeats: true,
        read: |view, value| {
            view.picked.push(value.to_owned());
            true
        },
        write: |view| view.picked.clone(),
    },
    Key {
        name: "read",
        repeats: false,
        read: |view, value| {
            view.read = Some(value.to_owned());
            true
        },
        write: |view| view.read.iter().cloned().collect(),
    },
    Key {
        name: "compare",
        repeats: true,
        read: |view, value| {
            let known = view.compare.iter().any(|id| id == value);
            let room = view.compare.len() < *COMPARED.end();
            if room && !known {
                view.compare.push(value.to_owned());
            }
            room || known
        },
        write: |view| view.compare.clone(),
    },
    Key {
        name: "at",
        repeats: false,
        read: |view, value| {
            view.at = value.parse::<At>().ok();
            view.at.is_some()
        },
        write: |view| view.at.iter().map(ToString::to_string).collect(),
    },
    Key {
        name: "aside",
        repeats: false,
        read: |view, value| switch(&mut view.set_aside, value),
        write: |view| on(view.set_aside),
    },
    Key {
        name: "ed",
        repeats: false,
        read: |view, value| {
            view.edition = Some(value.to_owned());
            true
        },
        write: |view| view.edition.iter().cloned().collect(),
    },
];

fn tick(view: &mut View, facet: Facet, value: &str) -> bool {
    let accepted = facet.accepts(value);
    if accepted {
        view.values_mut(facet).push(value.to_owned());
    }
    accepted
}

fn switch(is_on: &mut bool, value: &str) -> bool {
    *is_on = value == "on";
    matches!(value, "on" | "off")
}

fn on(is_on: bool) -> Vec<String> {
    if is_on { vec!["on".to_owned()] } else { Vec::new() }
}

fn some(value: &str) -> Vec<String> {
    if value.is_empty() { Vec::new() } else { vec![value.to_owned()] }
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
