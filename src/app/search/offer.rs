//! The ways to go on that are offered while the reader types.

use crate::{explore::Found, library::OpenLibrary, location::Location};
use crossread_engine::{
    library::{DocId, Facet},
    suggest::{Completion, CompletionKind, completions},
};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;

/// The results of a key come first; what may follow is looked up when the typing pauses for so
/// many milliseconds.
const PAUSE: u32 = 300;

/// So many results are handed over: the best ones tell which words go together.
const BEST: usize = 40;

/// What is offered, and which of it the arrow keys are on.
#[derive(Clone, Copy)]
pub struct Offer {
    completions: RwSignal<Vec<Completion>>,
    active: RwSignal<Option<usize>>,
    waiting: StoredValue<Option<Timeout>, LocalStorage>,
    library: OpenLibrary,
    location: Location,
    found: Found,
}

impl Offer {
    /// Nothing is offered yet.
    pub fn new(library: OpenLibrary, location: Location, found: Found) -> Self {
        let offer = Self {
            completions: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            waiting: StoredValue::new_local(None),
            library,
            location,
            found,
        };
        on_cleanup(move || offer.waiting.set_value(None));
        offer
    }

    /// What is offered.
    pub fn completions(self) -> ReadSignal<Vec<Completion>> {
        self.completions.read_only()
    }

    /// The number of the one that the arrow keys are on.
    pub fn active(self) -> ReadSignal<Option<usize>> {
        self.active.read_only()
    }

    /// Whether anything is offered.
    pub fn is_open(self) -> bool {
        !self.completions.read().is_empty()
    }

    /// Looks up what may follow as soon as the typing pauses. What was offered goes at once, since
    /// it does not fit what is typed now.
    pub fn look_up_soon(self) {
        self.close();
        self.waiting.set_value(Some(Timeout::new(PAUSE, move || self.look_up())));
    }

    /// Offers what may follow.
    pub fn look_up(self) {
        let found: Vec<DocId> = self
            .found
            .results
            .with_untracked(|results| results.hits.iter().take(BEST).map(|hit| hit.doc).collect());
        let view = self.location.view().get_untracked();
        self.active.set(None);
        let mut completions = completions(self.library.articles(), &view, &found);
        if self.library.hides_names() {
            let tells = |kind| matches!(kind, CompletionKind::Value(Facet::Outlet | Facet::Author));
            completions.retain(|completion| !tells(completion.kind));
        }
        self.completions.set(completions);
    }

    /// Offers nothing any more, until the next key.
    pub fn close(self) {
        self.waiting.set_value(None);
        self.active.set(None);
        if self.completions.with_untracked(|offered| !offered.is_empty()) {
            self.completions.set(Vec::new());
        }
    }

    /// The arrow keys go on to the next one, or back; from either end to the box itself.
    pub fn step(self, back: bool) {
        let count = self.completions.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        self.active.set(match (active, back) {
            (None, false) => Some(0),
            (None, true) => count.checked_sub(1),
            (Some(at), false) => Some(at + 1).filter(|at| *at < count),
            (Some(at), true) => at.checked_sub(1),
        });
    }

    /// Takes the one that the arrow keys are on; whether there is one.
    pub fn choose_active(self) -> bool {
        let active = self.active.get_untracked();
        let chosen =
            active.and_then(|at| self.completions.with_untracked(|offered| offered.get(at).cloned()));
        if let Some(chosen) = &chosen {
            self.choose(chosen);
        }
        chosen.is_some()
    }

    /// Goes on with a completion: words belong to what is being typed, the rest is opened.
    pub fn choose(self, chosen: &Completion) {
        self.close();
        match chosen.kind {
            CompletionKind::Word | CompletionKind::Name | CompletionKind::Phrase => {
                self.location.type_query(&chosen.view.query);
            }
            CompletionKind::Value(_) | CompletionKind::Headline => self.location.open(&chosen.view),
        }
    }
}
