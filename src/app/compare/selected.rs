//! Which sentences stand out. Hundreds of sentences ask, and only those that change are told, so
//! that a click costs the same in a long article as in a short one.

use super::opened::{Opened, Part};
use crossread_engine::compare::SentenceRef;
use crossread_markup::prelude::*;

/// The open sentences, and for each column the one at which the keyboard enters it.
#[derive(Clone, Copy)]
pub struct Selected {
    first: StoredValue<Selector<Option<SentenceRef>>>,
    second: StoredValue<Selector<Option<SentenceRef>>>,
    entrances: RwSignal<Vec<usize>>,
    entrance: StoredValue<Vec<Selector<usize>>>,
}

impl Selected {
    /// Follows what is open; the keyboard first enters the columns at `entrances`.
    pub fn follow(opened: Memo<Opened>, entrances: Vec<usize>) -> Self {
        let columns = 0..entrances.len();
        let entrances = RwSignal::new(entrances);
        let of_column = |column: usize| Selector::new(move || entrances.with(|entrances| entrances[column]));
        Self {
            first: StoredValue::new(Selector::new(move || opened.get().first)),
            second: StoredValue::new(Selector::new(move || opened.get().second)),
            entrances,
            entrance: StoredValue::new(columns.map(of_column).collect()),
        }
    }

    /// Whether this sentence was chosen.
    pub fn is_first(self, at: SentenceRef) -> bool {
        self.first.with_value(|first| first.selected(&Some(at)))
    }

    /// What a sentence is to the pair that is open.
    pub fn part(self, at: SentenceRef) -> Option<Part> {
        if self.is_first(at) {
            Some(Part::First)
        } else {
            self.second.with_value(|second| second.selected(&Some(at))).then_some(Part::Second)
        }
    }

    /// Whether the keyboard enters its column at this sentence.
    pub fn is_entrance(self, at: SentenceRef) -> bool {
        self.entrance.with_value(|columns| columns[at.column].selected(&at.sentence))
    }

    /// The sentence at which the keyboard enters a column, as it is now.
    pub fn entrance(self, column: usize) -> usize {
        self.entrances.with_untracked(|entrances| entrances[column])
    }

    /// From now on the keyboard enters a column at this sentence.
    pub fn enter(self, at: SentenceRef) {
        if self.entrance(at.column) != at.sentence {
            self.entrances.update(|entrances| entrances[at.column] = at.sentence);
        }
    }
}
