//! Long work of the engine, in steps between which the browser draws and listens.

use crate::later;
use crossread_engine::task::{Progress, Task};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;
use std::{any::Any, marker::PhantomData, sync::Arc};

/// Half a frame: after this many milliseconds the browser comes between.
const SLICE_MS: f64 = 8.0;
/// Units of one step; few enough that the clock is asked in time.
const UNITS: usize = 32;
/// Work that takes longer than this says how far it is, in milliseconds.
const SILENT_MS: f64 = 300.0;

// One piece of code works for all tasks, whatever comes out of them.
type Outcome = Arc<dyn Any + Send + Sync>;
type Steps = Box<dyn FnMut(usize) -> Progress<Outcome>>;

/// Work that is done again whenever what it is made of changes. Until the new outcome is there,
/// the old one stays.
///
/// Lives as long as the owner under which it began; dropped with its unfinished task.
pub struct Work<T> {
    worker: Worker,
    outcome: PhantomData<fn() -> T>,
}

impl<T> Clone for Work<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Work<T> {}

impl<T: Send + Sync + 'static> Work<T> {
    /// Does the task that `make` gives, and another one whenever something that `make` reads has
    /// changed; the unfinished one is dropped. Where it gives none, there is no outcome.
    ///
    /// What is done in a few milliseconds is done at once, without a sign of work.
    pub fn follow<K>(make: impl Fn() -> Option<K> + 'static) -> Self
    where
        K: Task<Outcome = T> + 'static,
    {
        let make = move || {
            let mut task = make()?;
            Some(Box::new(move |units| match task.step(units) {
                Progress::Going { done, of } => Progress::Going { done, of },
                Progress::Done(outcome) => Progress::Done(Arc::new(outcome) as Outcome),
            }) as Steps)
        };
        Self { worker: Worker::follow(Box::new(make)), outcome: PhantomData }
    }

    /// The last outcome; `None` before the first one and where there is nothing to do.
    pub fn outcome(self) -> Option<Arc<T>> {
        self.worker.outcome.get()?.downcast().ok()
    }

    /// Whether the outcome is an old one, since another is being worked out.
    pub fn is_busy(self) -> bool {
        self.worker.is_busy.get()
    }

    /// How many units are done and how many there are, once the work takes long.
    pub fn progress(self) -> Option<(usize, usize)> {
        self.worker.progress.get()
    }
}

#[derive(Clone, Copy)]
struct Worker {
    outcome: RwSignal<Option<Outcome>>,
    is_busy: RwSignal<bool>,
    progress: RwSignal<Option<(usize, usize)>>,
    /// The next slice; dropping it ends the work.
    next: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Worker {
    fn follow(make: Box<dyn Fn() -> Option<Steps>>) -> Self {
        let worker = Self {
            outcome: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            progress: RwSignal::new(None),
            next: StoredValue::new_local(None),
        };
        let is_there = later::arrival();
        effect(move || {
            worker.next.set_value(None);
            match is_there().then(&make).flatten() {
                Some(steps) => worker.go_on(steps, js_sys::Date::now()),
                None => worker.end(None),
            }
        });
        worker
    }

    /// Works for one slice; `since` is when the work began, in milliseconds.
    fn go_on(self, mut steps: Steps, since: f64) {
        let began = js_sys::Date::now();
        loop {
            let progress = steps(UNITS);
            let now = js_sys::Date::now();
            match progress {
                Progress::Done(outcome) => return self.end(Some(outcome)),
                Progress::Going { done, of } if now - began >= SLICE_MS => {
                    self.is_busy.set(true);
                    self.progress.set((now - since >= SILENT_MS).then_some((done, of)));
                    let next = Timeout::new(0, move || self.go_on(steps, since));
                    return self.next.set_value(Some(next));
                }
                Progress::Going { .. } => {}
            }
        }
    }

    fn end(self, outcome: Option<Outcome>) {
        self.outcome.set(outcome);
        self.is_busy.set(false);
        self.progress.set(None);
    }
}
