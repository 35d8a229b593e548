//! What every part of the facts works on.

use super::{
    gathered::Gathered,
    state::{Facts, Part, STEP},
};
use crate::{location::use_location, parts::More, texts};
use crossread_engine::{anchor::Place, text::Beginnings, view::View};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;
use std::{rc::Rc, sync::Arc};

/// As many cells of a table as a browser lays out in a few frames.
const CELLS_AT_ONCE: usize = 100;

/// The facts that are shown.
#[derive(Clone, Copy)]
pub struct Telling {
    gathered: StoredValue<Arc<Gathered>>,
    base: StoredValue<View>,
    /// The column, from 1, that links have each of the articles in.
    columns: StoredValue<Vec<u8>>,
    /// The words that they must hold.
    filter: Memo<Beginnings>,
    facts: Facts,
}

impl Telling {
    /// Facts under the view that shows them, `base`; `columns` are those of the articles in links.
    pub fn new(gathered: Arc<Gathered>, (base, columns): (View, Vec<u8>), facts: Facts) -> Self {
        let view = use_location().view();
        let rows = memo(move || view.with(|view| view.rows.clone()));
        let filter = memo(move || rows.with(|rows| Beginnings::of(rows)));
        let (base, columns) = (StoredValue::new(base), StoredValue::new(columns));
        Self { gathered: StoredValue::new(gathered), base, columns, filter, facts }
    }

    /// The facts and their articles.
    pub fn gathered(self) -> Arc<Gathered> {
        self.gathered.get_value()
    }

    /// The view that shows them, from which links to places start.
    pub fn base(self) -> View {
        self.base.get_value()
    }

    /// The link to a place: side by side with another place, where the articles are compared, else in its
    /// article.
    pub fn href(self, here: (usize, Place), beside: Option<(usize, Place)>) -> String {
        let gathered = self.gathered();
        self.base.with_value(|base| {
            self.columns.with_value(|columns| gathered.href((base, columns), here, beside))
        })
    }

    /// The rows of a part, of so many, that the filter leaves; `texts` gives the texts of a row.
    pub fn filtered(self, rows: Vec<usize>, texts: fn(&Gathered, usize) -> Vec<&str>) -> Memo<Vec<usize>> {
        memo(move || {
            let (filter, gathered) = (self.filter.read(), self.gathered());
            let mut left = rows.clone();
            left.retain(|&row| texts(&gathered, row).iter().any(|text| filter.all_in(text)));
            left
        })
    }

    /// The first rows of a part; `row` is a view of one. Rows of many cells come a few at a time, and
    /// the browser draws and listens in between.
    pub fn rows(self, part: Part, shown: Memo<Vec<usize>>, row: fn(Self, usize) -> Node) -> Node {
        let (most, drawn, printed) = (self.facts.most(part), self.facts.drawn(part), self.facts.is_printed());
        let columns = if part == Part::Statements { self.gathered().docs.len() } else { 1 };
        let at_once = (CELLS_AT_ONCE / columns.max(1)).max(1);
        let wanted = memo(move || shown.read().len().min(most.get()));
        // A printer waits for no further step.
        let now = move || {
            if printed.get() { shown.read().len() } else { drawn.get().max(at_once).min(wanted.get()) }
        };
        let mut next: Option<Timeout> = None;
        effect(move || {
            let further = (now() + at_once).min(wanted.get());
            drop(next.take());
            if now() < further {
                next = Some(Timeout::new(0, move || drawn.set(further)));
            }
        });
        let listed = move || shown.with(|shown| shown[..now()].to_vec());
        keyed(listed, move |number| row(self, number))
    }

    /// A part that is made only when the reader opens it.
    pub fn is_open(self, part: Part) -> RwSignal<bool> {
        self.facts.is_open(part)
    }
}

/// The way to further rows, or the word that there are none.
#[component]
pub fn Rest(telling: Telling, part: Part, shown: Memo<Vec<usize>>) -> Node {
    let (most, printed) = (telling.facts.most(part), telling.facts.is_printed());
    let listed = move || if printed.get() { usize::MAX } else { most.get() };
    let more = move || shown.read().len().saturating_sub(listed());
    view! {
        <Show when=move || shown.read().is_empty()>
            <p class="hint">{texts::facts::NOTHING_WITH}</p>
        </Show>
        <More
            left=Signal::derive(more)
            words=Signal::derive(move || texts::overview::more_rows(more().min(STEP), more()))
            on_more=move |()| most.update(|most| *most += STEP)
        />
    }
}

/// A part with its heading; `id` is that of the heading, `shown` are its rows of `all`.
#[component]
pub fn Section(
    id: &'static str,
    title: &'static str,
    shown: Memo<Vec<usize>>,
    all: usize,
    children: Children,
) -> Node {
    let count = move || texts::facts::count(shown.read().len(), all);
    let children: Rc<dyn Fn() -> Node> = children;
    view! {
        <section class="facts-part" aria-labelledby=id>
            <h2 id=id class="facts-heading" tabindex="-1">
                {title}" "<span class="facts-count">{count}</span>
            </h2>
            {children()}
        </section>
    }
}
