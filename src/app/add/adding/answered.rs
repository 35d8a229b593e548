//! What follows from the worker's answers.

use super::{Added, Adding, Doing};
use crate::{
    add::answer::{Answer, Filled},
    library::{OpenLibrary, Origin},
    location::{HEADING, SEARCH, bring_into_view, is_focused},
    receive::HandedOver,
    storage, texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;

impl Adding {
    /// Shows what the worker answers.
    pub(super) fn take(self, answer: Answer) {
        match answer {
            Answer::Progress(done, of) => self.doing.set(Doing::Reading { done, of }),
            Answer::Table(reading) => {
                self.doing.set(Doing::Nothing);
                self.changed.set(!reading.rows.is_empty());
                let mut chosen = false;
                self.parts.update_value(|parts| chosen = std::mem::take(&mut parts.chosen));
                if chosen {
                    self.announcer.show(texts::add::read(reading.rows.len()));
                }
                self.reading.set(reading);
            }
            Answer::Filled(filled) => {
                self.changed.set(true);
                self.show(filled);
            }
            Answer::Compiled(bytes, further) => {
                self.doing.set(Doing::Nothing);
                self.changed.set(false);
                if let Some(bytes) = bytes {
                    if !further {
                        self.parts.update_value(|parts| parts.on_device.clear());
                    }
                    self.open(bytes, Origin::Device);
                }
            }
            Answer::Kept(kept, asked) => self.take_kept(kept, asked),
            Answer::Cut(list) => {
                if let Some([taken, _]) = self.waiting() {
                    let _ = taken.call1(&JsValue::NULL, &list);
                }
            }
            Answer::Failed(why) => self.fail(why),
        }
    }

    /// Whether the files are kept now; `asked` is what the worker was asked for, where it answers that.
    fn take_kept(self, kept: bool, asked: Option<bool>) {
        let waits_for = self.asked_to_keep.get_untracked();
        // Somebody has changed their mind since: the answer to that is on its way.
        if asked.is_some() && waits_for.is_some() && asked != waits_for {
            return;
        }
        if !kept && untrack(|| self.is_to_be_kept()) {
            self.announcer.show(texts::add::CANNOT_KEEP);
        }
        self.asked_to_keep.set(None);
        self.parts.update_value(|parts| parts.restoring = false);
        self.kept.set(kept);
        storage::keep_added(kept);
    }

    /// Says what the worker could not do, also to what waits for it.
    pub(super) fn fail(self, why: String) {
        if !self.parts.with_value(|parts| parts.restoring) {
            self.doing.set(Doing::Failed(why));
        } else if !self.doing.with_untracked(|doing| matches!(doing, Doing::Unopened(_))) {
            // What fails after this does so for the same reason.
            self.announcer.show(texts::add::unopened(&why));
            self.doing.set(Doing::Unopened(why));
        }
        // No answer may follow; one that does says how it is.
        if self.asked_to_keep.get_untracked() == Some(true) {
            self.announcer.show(texts::add::NOT_STORED);
        }
        self.asked_to_keep.set(None);
        if let Some([_, failed]) = self.waiting() {
            let _ = failed.call0(&JsValue::NULL);
        }
    }

    fn waiting(self) -> Option<[Function; 2]> {
        let mut waiting = None;
        self.parts.update_value(|parts| waiting = parts.waiting.take());
        waiting
    }

    /// Shows what an article states in its row.
    pub(super) fn show(self, filled: Filled) {
        self.reading.update(|reading| {
            if let Some(row) = reading.rows.iter_mut().find(|row| row.id == filled.id)
                && let Some(field) = row.fields.get_mut(filled.field)
            {
                *field = filled.text;
                row.wrong = (!filled.problem.is_empty()).then_some((filled.field, filled.problem));
            }
        });
    }

    /// Opens a corpus beside the others.
    pub(super) fn open(self, bytes: Uint8Array, origin: Origin) {
        match OpenLibrary::open_added(&HandedOver(bytes.clone())) {
            Ok(corpus) => {
                let mut leaving = false;
                self.parts.update_value(|parts| {
                    leaving = std::mem::take(&mut parts.leaving);
                    match origin {
                        Origin::Device => parts.on_device.push((corpus, bytes)),
                        _ => parts.in_file.push((corpus, bytes)),
                    }
                });
                self.show_library();
                if leaving {
                    // Whoever went on meanwhile, to a search perhaps, stays there.
                    if self.location.view().with_untracked(|view| view.adding) {
                        // Whoever has begun to search stays in the box; else it is the heading, and not the
                        // link in the foot, which led to the table.
                        let goal = if is_focused(SEARCH) { SEARCH } else { HEADING };
                        self.location.open(&View::default());
                        bring_into_view(goal);
                    }
                    self.announcer.show(texts::add::ADDED);
                }
            }
            Err(error) => {
                self.doing.set(Doing::Failed(error.to_string()));
                self.announcer.show(texts::add::CANNOT_OPEN);
            }
        }
    }

    pub(super) fn show_library(self) {
        let library = self.library.get_untracked();
        let with_added = self.parts.with_value(|parts| {
            let corpora =
                |added: &[Added]| added.iter().map(|(corpus, _)| corpus.clone()).collect::<Vec<_>>();
            library.with_added(&corpora(&parts.in_file), &corpora(&parts.on_device))
        });
        self.library.set(with_added);
    }
}
