//! What is being added, and what has been.

mod answered;
mod handed_on;

pub use handed_on::HandedOn;

use super::{
    answer::{Filled, Reading},
    dropped,
    importer::Importer,
};
use crate::{
    library::{OpenLibrary, Origin},
    location::{Location, focus_heading},
    parts::Announcer,
    scripting::hand_out,
    storage, texts,
};
use crossread_engine::corpus::Corpus;
use crossread_markup::{ev, prelude::*};
use js_sys::{Array, Function, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::CustomEvent;

/// What the worker is at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Doing {
    /// Nothing.
    #[default]
    Nothing,
    /// So many of so many files are read.
    Reading {
        /// How many.
        done: usize,
        /// Of how many; 0 while that is not known.
        of: usize,
    },
    /// It makes a corpus of the articles.
    Compiling,
    /// It could not do what it was asked for.
    Failed(String),
    /// It could not open what this device keeps.
    Unopened(String),
}

/// A corpus that was added, with its bytes, which lie outside the program's memory.
type Added = (Arc<Corpus>, Uint8Array);

/// What only one piece of code at a time needs.
#[derive(Default)]
struct Parts {
    importer: Option<Importer>,
    /// What came with the file that the page was saved in.
    in_file: Vec<Added>,
    /// What was added on this device, one after the other.
    on_device: Vec<Added>,
    /// Whether the reader waits for files that were chosen.
    chosen: bool,
    /// What waits for corpora of which less is held: taken, or told that they cannot be had.
    waiting: Option<[Function; 2]>,
    /// Whether the first screen opens once the corpus is there.
    leaving: bool,
    /// Whether what this device keeps is to be opened, and nothing else was asked for since.
    restoring: bool,
}

/// Files that the reader adds, and the library with what was added. A context, there is one.
#[derive(Clone, Copy)]
pub struct Adding {
    library: RwSignal<OpenLibrary>,
    reading: RwSignal<Reading>,
    doing: RwSignal<Doing>,
    kept: RwSignal<bool>,
    /// Whether the worker was asked to keep them, or no longer to, and has not answered.
    asked_to_keep: RwSignal<Option<bool>>,
    /// Whether the table holds what the library does not have yet.
    changed: RwSignal<bool>,
    hovering: RwSignal<bool>,
    parts: StoredValue<Parts, LocalStorage>,
    location: Location,
    announcer: Announcer,
}

/// The page's state of adding.
pub fn use_adding() -> Adding {
    expect_context()
}

impl Adding {
    /// Begins with the page's own articles and opens what this device keeps; provides itself as a
    /// context, and `window.crossread.add` for corpora that a saved file brings with it.
    pub fn provide(library: OpenLibrary, location: Location, announcer: Announcer) -> Self {
        let adding = Self {
            library: RwSignal::new(library),
            reading: RwSignal::default(),
            doing: RwSignal::default(),
            kept: RwSignal::new(false),
            asked_to_keep: RwSignal::new(None),
            changed: RwSignal::new(false),
            hovering: RwSignal::new(false),
            parts: StoredValue::new_local(Parts::default()),
            location,
            announcer,
        };
        provide_context(adding);
        let add: Closure<dyn Fn(JsValue)> = Closure::new(move |bytes: JsValue| {
            if let Some(bytes) = bytes.dyn_ref::<Uint8Array>() {
                adding.open(bytes.clone(), Origin::File);
            }
        });
        hand_out("add", add.as_ref());
        add.forget();
        let before_reload = ev::Custom::<CustomEvent>::new("crossread:before-reload");
        let stay = window_event_listener(before_reload, move |event| {
            if adding.would_be_lost() {
                event.prevent_default();
            }
        });
        on_cleanup(move || stay.remove());
        dropped::follow(adding, location);
        if storage::keeps_added() {
            adding.parts.update_value(|parts| parts.restoring = true);
            adding.ask_with_corpora("restore");
        }
        adding
    }

    /// The library with everything that was added.
    pub fn library(self) -> ReadSignal<OpenLibrary> {
        self.library.read_only()
    }

    /// What was read from files.
    pub fn reading(self) -> ReadSignal<Reading> {
        self.reading.read_only()
    }

    /// What the worker is at.
    pub fn doing(self) -> ReadSignal<Doing> {
        self.doing.read_only()
    }

    /// Whether the files are kept on this device.
    pub fn kept(self) -> ReadSignal<bool> {
        self.kept.read_only()
    }

    /// What the worker was asked for and has not done yet: to keep the files, or no longer to.
    pub fn asked_to_keep(self) -> ReadSignal<Option<bool>> {
        self.asked_to_keep.read_only()
    }

    /// Whether the files are kept once the worker has done what it was asked for.
    pub fn is_to_be_kept(self) -> bool {
        self.asked_to_keep.get().unwrap_or_else(|| self.kept.get())
    }

    /// Whether the table holds what the library does not have yet.
    pub fn changed(self) -> ReadSignal<bool> {
        self.changed.read_only()
    }

    /// Whether articles are on their way into the library: they can be taken out of it, and saved
    /// with it, once they are there.
    pub fn is_compiling(self) -> bool {
        self.doing.with(|doing| matches!(doing, Doing::Compiling))
    }

    /// Whether files are held over the page.
    pub fn hovering(self) -> RwSignal<bool> {
        self.hovering
    }

    /// Whether there are articles that go with the page.
    pub fn would_be_lost(self) -> bool {
        let stay = self.kept.get_untracked() && self.asked_to_keep.get_untracked() != Some(false);
        !stay && self.reading.with_untracked(|reading| !reading.rows.is_empty())
    }

    /// Reads files that were chosen at once: a list of pairs of path and file.
    pub fn read(self, files: &Array) {
        if files.length() != 0 {
            self.doing.set(Doing::Reading { done: 0, of: files.length() as usize });
            self.parts.update_value(|parts| (parts.chosen, parts.restoring) = (true, false));
            self.ask("read", &[files.into()]);
        }
    }

    /// Fills in a detail of an article, by the number of its field.
    pub fn fill(self, id: &str, field: usize, text: String) {
        let values = [JsValue::from_str(id), JsValue::from_f64(field as f64), JsValue::from_str(&text)];
        self.show(Filled { id: id.to_owned(), field, text, problem: String::new() });
        self.ask("fill", &values);
    }

    /// Adds everything that is in the table to the library and shows the first screen.
    pub fn add(self) {
        self.parts.update_value(|parts| parts.leaving = true);
        self.doing.set(Doing::Compiling);
        self.ask_with_corpora("compile");
    }

    /// Keeps the files on this device, or no longer.
    pub fn keep(self, kept: bool) {
        self.asked_to_keep.set(Some(kept));
        self.ask("keep", &[kept.into()]);
    }

    /// Forgets what was added on this device.
    pub fn clear(self) {
        self.ask("clear", &[]);
        self.kept.set(false);
        self.asked_to_keep.set(Some(false));
        self.parts.update_value(|parts| parts.on_device.clear());
        self.show_library();
        // The button is about to go.
        focus_heading();
        self.announcer.show(texts::add::REMOVED);
    }

    /// Asks for something that looks at the page's own articles as well.
    fn ask_with_corpora(self, what: &str) {
        let corpora = OpenLibrary::embedded_bytes();
        // Where they lie beside the program they are too many to be compared anew.
        if corpora.length() != 0 {
            self.parts.with_value(|parts| {
                for (_, bytes) in &parts.in_file {
                    corpora.push(bytes);
                }
            });
            self.ask("beside", &[corpora.into()]);
        }
        self.ask(what, &[]);
    }

    fn ask(self, what: &str, values: &[JsValue]) {
        if self.parts.with_value(|parts| parts.importer.is_none()) {
            let importer = Importer::start(move |answer| self.take(answer));
            self.parts.update_value(|parts| parts.importer = importer);
            self.avoid_ids_of_others();
        }
        let asked = self
            .parts
            .with_value(|parts| parts.importer.as_ref().map(|importer| importer.ask(what, values)).is_some());
        if !asked {
            self.fail(texts::add::NO_WORKER.to_owned());
        }
    }

    /// Keeps what is added clear of ids that came with the file, and of the page's own that look like those:
    /// a folder may be called like that.
    fn avoid_ids_of_others(self) {
        let (library, ids) = (self.library.get_untracked(), Array::new());
        for doc in library.articles().docs() {
            let id = library.articles().details(doc).id;
            if library.origin(doc) != Origin::Device && id.starts_with("added/") {
                ids.push(&id.into());
            }
        }
        self.parts.with_value(|parts| {
            if let Some(importer) = parts.importer.as_ref().filter(|_| ids.length() != 0) {
                importer.ask("avoid", &[ids.into()]);
            }
        });
    }
}
