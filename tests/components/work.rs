//! Long work: done in slices, begun again, dropped.

use crate::stage::next_frame;
use crossread::work::Work;
use crossread_engine::task::{Progress, Task};
use crossread_markup::{mount_to, prelude::*};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// Comes to an end only when it may.
struct Waiting {
    name: u32,
    may_end: Rc<Cell<bool>>,
    steps: Rc<Cell<usize>>,
}

impl Task for Waiting {
    type Outcome = u32;

    fn step(&mut self, units: usize) -> Progress<u32> {
        self.steps.set(self.steps.get() + units);
        if self.may_end.get() { Progress::Done(self.name) } else { Progress::Going { done: 1, of: 9 } }
    }
}

/// Work on the task that `name` names, if any.
struct Scene {
    owner: Owner,
    name: RwSignal<Option<u32>>,
    may_end: Rc<Cell<bool>>,
    steps: Rc<Cell<usize>>,
    work: Work<u32>,
}

impl Scene {
    fn with_task(name: u32, may_end: bool) -> Self {
        // Whatever is mounted first gets the effects of all pages going.
        drop(mount_to(&document().create_element("div").unwrap(), || Node::Nothing));
        let owner = Owner::new();
        let (may_end, steps) = (Rc::new(Cell::new(may_end)), Rc::default());
        let (name, work) = owner.with(|| {
            let name = RwSignal::new(Some(name));
            let (may_end, steps): (Rc<Cell<bool>>, Rc<Cell<usize>>) = (may_end.clone(), Rc::clone(&steps));
            let work = Work::follow(move || {
                name.get().map(|name| Waiting { name, may_end: may_end.clone(), steps: steps.clone() })
            });
            (name, work)
        });
        Self { owner, name, may_end, steps, work }
    }

    fn outcome(&self) -> Option<u32> {
        untrack(|| self.work.outcome()).map(|outcome| *outcome)
    }

    fn is_busy(&self) -> bool {
        untrack(|| self.work.is_busy())
    }

    async fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..600 {
            if is_so(self) {
                return;
            }
            next_frame().await;
        }
        panic!("{what} did not come about");
    }
}

#[wasm_bindgen_test]
async fn the_old_outcome_stays_until_the_new_one_is_there() {
    let scene = Scene::with_task(1, true);
    scene.until("the first outcome", |scene| scene.outcome() == Some(1)).await;
    assert!(!scene.is_busy(), "short work shows no sign of itself");
    scene.may_end.set(false);
    scene.name.set(Some(2));
    scene.until("work on the second", Scene::is_busy).await;
    assert_eq!(scene.outcome(), Some(1));
    scene.until("progress of long work", |scene| untrack(|| scene.work.progress()) == Some((1, 9))).await;
    scene.may_end.set(true);
    scene.until("the second outcome", |scene| scene.outcome() == Some(2) && !scene.is_busy()).await;
    assert_eq!(untrack(|| scene.work.progress()), None);
}

#[wasm_bindgen_test]
async fn work_is_begun_again_when_its_inputs_change_and_ends_where_there_is_none() {
    let scene = Scene::with_task(1, false);
    scene.until("work on the first", Scene::is_busy).await;
    scene.name.set(Some(2));
    scene.may_end.set(true);
    scene.until("the second outcome", |scene| scene.outcome() == Some(2)).await;
    scene.name.set(None);
    scene.until("no outcome", |scene| scene.outcome().is_none() && !scene.is_busy()).await;
}

#[wasm_bindgen_test]
async fn work_goes_with_what_it_was_for() {
    let scene = Scene::with_task(1, false);
    scene.until("work on the first", Scene::is_busy).await;
    scene.owner.cleanup();
    let done = scene.steps.get();
    for _ in 0..10 {
        next_frame().await;
    }
    assert_eq!(scene.steps.get(), done);
}
