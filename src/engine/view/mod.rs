//! Everything that a link carries: the state of the page, readable and editable by hand.
//!
//! ```
//! use crossread_engine::view::View;
//!
//! let link = "q=harbour&outlet=The+Gazette&read=gazette/2025-03-01-harbour";
//! let parsed = View::parse(link);
//! assert_eq!(parsed.view.query, "harbour");
//! assert_eq!(parsed.view.to_string(), link);
//! assert!(parsed.dropped.is_empty());
//! ```
//!
//! Reading a link never fails: what cannot be read is left out and named in
//! [`Parsed::dropped`], keys of others (`utm_source`, `fbclid`) go silently. It knows nothing of
//! the corpus; [`resolve`] finds the articles and outlets that a view names.

mod at;
mod choices;
mod edition;
mod keys;
mod next;
mod order;
mod resolve;
mod shorten;
mod typed;

pub use at::{At, NotAPlace, Spot};
pub use choices::{By, Show, Sort};
pub use edition::Edition;
pub use order::{LineOrder, NotAnOrder, OrderBy, Sample};
pub use resolve::{Resolved, Unknown, resolve};
pub use shorten::LONG_LINK;

use crate::date::PartialDate;
use crate::library::Facet;
use keys::{KEYS, Key};
use std::fmt;

/// Fewest and most articles side by side.
pub const COMPARED: std::ops::RangeInclusive<usize> = 2..=4;

/// Most values of one facet that are ticked. Each value has a link that names all others, so a link with
/// thousands of them would ask for more memory than there is.
pub const MOST_TICKED: usize = 300;

/// How many results are listed at first, and how many more each time.
pub const RESULTS_STEP: usize = 20;

/// Fewest and most words of the runs that the overview counts.
pub const RUN_LENGTHS: std::ops::RangeInclusive<usize> = 1..=5;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own, with a key of its own in links"
)]
pub struct View {
    /// The search, as typed (`q`).
    pub query: String,
    /// The values ticked in the filters, sorted, in the order of [`Facet::ALL`] (`outlet`, `author`,
    /// `tag`, `lang` and `len`, repeated); none of a facet means all.
    pub ticked: [Vec<String>; Facet::ALL.len()],
    /// First day, inclusive (`from`).
    pub from: Option<PartialDate>,
    /// Last day, inclusive (`to`).
    pub to: Option<PartialDate>,
    /// Order of the results (`sort`).
    pub sort: Sort,
    /// What the search is shown as (`show`).
    pub show: Show,
    /// The story whose articles alone are shown, by the id of one of them (`story`).
    pub story: Option<String>,
    /// Order of the concordance lines (`order`).
    pub order: LineOrder,
    /// Whether only hits in the case of the typed words make lines (`case=on`).
    pub match_case: bool,
    /// Which of the lines are drawn (`sample`); none means all.
    pub sample: Option<Sample>,
    /// The articles that the overview sets these against, as a search of their own (`vs`); none
    /// means all others.
    pub versus: Option<String>,
    /// How many words the runs have that the overview counts, one of [`RUN_LENGTHS`] (`run`).
    pub run_length: usize,
    /// Whether its word lists hold words such as "the" (`stop=on`).
    pub stop_words: bool,
    /// Whether each copy of a text is a result of its own, not folded into the first
    /// (`copies=each`).
    pub each_copy: bool,
    /// How many results are listed, a multiple of [`RESULTS_STEP`] (`top`).
    pub top: usize,
    /// Articles ticked for comparison, at most four (`pick`, repeated).
    pub picked: Vec<String>,
    /// The article that is open (`read`).
    pub read: Option<String>,
    /// The articles side by side, none or two to four, in order (`compare`, repeated).
    pub compare: Vec<String>,
    /// What the comparison shows of them (`by`).
    pub by: By,
    /// The passage, or the pair of passages, in sight (`at`).
    pub at: Option<At>,
    /// Whether furniture is shown (`aside=on`).
    pub set_aside: bool,
    /// Words that the facts in sight must hold, as typed (`rows`); empty means all facts.
    pub rows: String,
    /// Whether what a search or a comparison marks in a text stays unmarked until one press
    /// reveals it, for a lesson (`marks=off`).
    pub marks_hidden: bool,
    /// Whether outlets have letters in place of their names until one press reveals them
    /// (`names=off`).
    pub names_hidden: bool,
    /// Whether the query language is explained beside the box (`help=on`).
    pub help: bool,
    /// Whether the page tells how findings are worked out (`how=on`).
    pub method: bool,
    /// Whether the page takes files that the reader adds (`add=on`).
    pub adding: bool,
    /// Whether the page tells what leaves the device and what is stored on it (`about=on`).
    pub about: bool,
    /// What a copied link was made with (`ed`).
    pub edition: Option<Edition>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            query: String::new(),
            ticked: Default::default(),
            from: None,
            to: None,
            sort: Sort::default(),
            show: Show::default(),
            story: None,
            order: LineOrder::default(),
            match_case: false,
            sample: None,
            versus: None,
            run_length: *RUN_LENGTHS.start(),
            stop_words: false,
            each_copy: false,
            top: RESULTS_STEP,
            picked: Vec::new(),
            read: None,
            compare: Vec::new(),
            by: By::default(),
            at: None,
            set_aside: false,
            rows: String::new(),
            marks_hidden: false,
            names_hidden: false,
            help: false,
            method: false,
            adding: false,
            about: false,
            edition: None,
        }
    }
}

/// A link that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What could be read.
    pub view: View,
    /// What could not, as `(key, value)`, each once.
    pub dropped: Vec<(String, String)>,
}

impl View {
    /// Reads a query string, with or without a leading `?`.
    pub fn parse(link: &str) -> Parsed {
        let link = link.strip_prefix('?').unwrap_or(link);
        let mut parsed = Parsed::default();
        let mut seen: Vec<Key> = Vec::new();
        for pair in link.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = keys::unescape(name);
            let Some((name, key)) = KEYS.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            // Invisible characters cannot be seen in a link, so they cannot be meant.
            let mut value = keys::unescape(value);
            if key.is_typed() {
                value = typed::visible(&value);
            }
            value.retain(|c| !c.is_control());
            let is_new = !seen.contains(key);
            if is_new {
                seen.push(*key);
            }
            let doubled = !key.repeats() && !is_new;
            let is_default = value.is_empty();
            if !is_default && (doubled || !key.read(&mut parsed.view, &value)) {
                let dropped = ((*name).to_owned(), value);
                if !parsed.dropped.contains(&dropped) {
                    parsed.dropped.push(dropped);
                }
            }
        }
        parsed.view.settle(&mut parsed.dropped);
        parsed
    }

    /// Brings the parts of a view that depend on each other into agreement.
    fn settle(&mut self, dropped: &mut Vec<(String, String)>) {
        let mut picked = std::mem::take(&mut self.picked);
        if self.compare.len() == 1 {
            // One article is not a comparison yet, but its first half.
            std::mem::swap(&mut picked, &mut self.compare);
            picked.append(&mut self.compare);
        }
        if !self.compare.is_empty() {
            picked.clear();
            if let Some(read) = self.read.take() {
                dropped.push(("read".into(), read));
            }
        }
        for id in picked {
            if self.picked.contains(&id) {
                continue;
            }
            if self.picked.len() < *COMPARED.end() {
                self.picked.push(id);
            } else {
                dropped.push(("pick".into(), id));
            }
        }
        if self.read.is_none()
            && self.compare.is_empty()
            && let Some(at) = self.at.take()
        {
            dropped.push(("at".into(), at.to_string()));
        }
        let by = std::mem::take(&mut self.by);
        if !self.compare.is_empty() {
            self.by = by;
        } else if by != By::default() {
            dropped.push(("by".into(), by.key().into()));
        }
    }

    /// Whether any filter is on.
    pub fn is_filtered(&self) -> bool {
        let is_ticked = |values: &Vec<String>| !values.is_empty();
        self.ticked.iter().any(is_ticked) || self.from.is_some() || self.to.is_some() || self.story.is_some()
    }

    /// The values of a facet that are ticked, sorted.
    pub fn values(&self, facet: Facet) -> &[String] {
        &self.ticked[facet as usize]
    }

    /// Ticks a value of a facet, or unticks it, unless [`MOST_TICKED`] are; whether it is as wanted then.
    fn tick(&mut self, facet: Facet, value: &str, on: bool) -> bool {
        let values = &mut self.ticked[facet as usize];
        match values.binary_search_by(|have| have.as_str().cmp(value)) {
            Ok(at) if !on => drop(values.remove(at)),
            Err(_) if on && values.len() == MOST_TICKED => return false,
            Err(at) if on => values.insert(at, value.to_owned()),
            _ => {}
        }
        true
    }

    /// The link from inside the page: `?` and the query string.
    pub fn href(&self) -> String {
        format!("?{self}")
    }
}

impl fmt::Display for View {
    /// The canonical query string, without `?`: keys in order, defaults left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (name, key) in KEYS {
            for value in key.write(self) {
                write!(f, "{separator}{name}={}", keys::escape(&value))?;
                separator = "&";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
