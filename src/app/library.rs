//! The articles of this page, opened once.

use crate::texts;
use crossread_engine::{
    about::About,
    corpus::{CompiledBytes, Corpus, without_room},
    error::OpenError,
    export::Method,
    library::{Details, DocId, Facet, FacetCount, Library, NOT_STATED},
    search::{Filter, Plan, facets, matched},
    text::stem::LanguageStemmer,
    view::{Edition, View},
};
use crossread_markup::prelude::*;
use include_dir::{Dir, include_dir};
use js_sys::{Array, Uint8Array};
use std::hint::black_box;
use std::ops::Deref;
use std::sync::Arc;

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the build script laid there: each file a compiled corpus. Nothing, where the articles are
/// so many that they lie beside the program as a file of their own.
static EMBEDDED: Dir<'_> = include_dir!("$OUT_DIR/corpus");

/// The places in the program in which compiled corpora stand.
fn places() -> Vec<&'static [u8]> {
    // Where the page is saved with less of its articles others stand there than those which the compiler saw.
    EMBEDDED.files().map(|file| black_box(file.contents())).collect()
}

/// What takes the inflection off words in the languages of that corpus, and in no others.
static STEMMERS: &[LanguageStemmer] = include!(concat!(env!("OUT_DIR"), "/stemmers.rs"));

/// The library that is open, with what every screen asks of it. A context, there is one; it stands
/// for its [`Library`], which stays for as long as the page is there.
#[derive(Clone, Copy)]
pub struct OpenLibrary {
    library: &'static Library,
    values: &'static [Vec<FacetCount>],
    /// How many of its corpora are the page's own, and how many with those that came with it.
    own: usize,
    with_page: usize,
    names_hidden: bool,
}

/// Who put an article into the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The page was built with it.
    Page,
    /// It was added before the page was saved as one file.
    File,
    /// It was added on this device.
    Device,
}

/// The page's library.
pub fn use_library() -> OpenLibrary {
    expect_context()
}

impl OpenLibrary {
    /// Opens the corpora that are embedded in the program; `None` where they are to be received.
    ///
    /// # Errors
    /// The first [`OpenError`] of any of them.
    pub fn embedded() -> Option<Result<Self, OpenError>> {
        let files: Vec<_> = places().into_iter().map(without_room).collect();
        (!files.is_empty()).then(|| Self::open(files))
    }

    /// Opens compiled corpora.
    ///
    /// # Errors
    /// The first [`OpenError`] of any of them.
    pub fn open(files: impl IntoIterator<Item = impl CompiledBytes>) -> Result<Self, OpenError> {
        let mut corpora = Vec::new();
        for bytes in files {
            corpora.push(Corpus::open(&bytes)?.with_stemmers(STEMMERS));
        }
        Ok(Self::new(Library::new(corpora)))
    }

    /// Keeps a library open until the page goes.
    pub fn new(library: Library) -> Self {
        let all = matched(&library, &Plan::default());
        let values = facets(&library, &all, &Filter::default());
        let own = library.corpora().len();
        let (library, values) = (Box::leak(Box::new(library)), Vec::from(values).leak());
        Self { library, values, own, with_page: own, names_hidden: false }
    }

    /// Opens a compiled corpus that is to be added.
    ///
    /// # Errors
    /// The [`OpenError`] of bytes that cannot be opened.
    pub fn open_added(bytes: &impl CompiledBytes) -> Result<Arc<Corpus>, OpenError> {
        Ok(Arc::new(Corpus::open(bytes)?.with_stemmers(STEMMERS)))
    }

    /// The compiled bytes of the corpora that are embedded in the program.
    pub fn embedded_bytes() -> Array {
        let list = Array::new();
        for place in places() {
            list.push(&Uint8Array::from(without_room(place)));
        }
        list
    }

    /// The place of the first of them as it stands in the program, with the room that it has; `None` where
    /// nothing is embedded.
    pub fn embedded_place() -> Option<Uint8Array> {
        places().into_iter().next().map(Uint8Array::from)
    }

    /// A library of the page's own corpora, of those that came with the file it was saved in, and
    /// of those that were added on this device. No corpus is copied.
    ///
    /// The library before stays in memory, since anything on the screen may still look at it; but it holds
    /// little beside corpora, and those of which nothing has changed are the new one's as well.
    #[must_use]
    pub fn with_added(self, in_file: &[Arc<Corpus>], on_device: &[Arc<Corpus>]) -> Self {
        let mut corpora = self.library.corpora()[..self.own].to_vec();
        corpora.extend_from_slice(in_file);
        corpora.extend_from_slice(on_device);
        Self { own: self.own, with_page: self.own + in_file.len(), ..Self::new(Library::of(corpora)) }
    }

    /// The same library, its outlets shown by letters or by their names.
    #[must_use]
    pub fn with_names_hidden(self, names_hidden: bool) -> Self {
        Self { names_hidden, ..self }
    }

    /// Whether nothing may tell an outlet's name.
    pub fn hides_names(self) -> bool {
        self.names_hidden
    }

    /// Who put an article here.
    pub fn origin(self, doc: DocId) -> Origin {
        match doc.corpus() {
            corpus if corpus < self.own => Origin::Page,
            corpus if corpus < self.with_page => Origin::File,
            _ => Origin::Device,
        }
    }

    /// What is said of the articles on the screen. The owner's words are about the page's own articles;
    /// with others beside them they would say too little, so that only what stays true is kept.
    pub fn about(self) -> About {
        let mut about = self.library.about();
        let added = self.added().len();
        if added != 0 {
            let first = &mut about.first_screen;
            let note = first.note.take().or(about.note.take()).or(about.description.take());
            first.note = note.map(|note| texts::add::of_own(self.library.len() - added, &note));
            (first.heading, first.lead) = (None, None);
            for example in &mut first.examples {
                example.remark = None;
            }
        }
        about
    }

    /// The licence of an article: the one that it states, or that the page's owner states for all of the page's own.
    pub fn licence(self, doc: DocId) -> Option<String> {
        let stated = self.library.details(doc).licence.map(str::to_owned);
        stated.or_else(|| self.owners_licence().filter(|_| self.origin(doc) == Origin::Page))
    }

    /// The licence that the page's owner states for all of the page's own articles.
    pub fn owners_licence(self) -> Option<String> {
        self.library.about().licence
    }

    /// The articles that were added, in the file or on this device.
    pub fn added(self) -> Vec<DocId> {
        let mut docs = Vec::new();
        for doc in self.library.docs() {
            if self.origin(doc) != Origin::Page {
                docs.push(doc);
            }
        }
        docs
    }

    /// All values of a facet and how many articles each has; counted once.
    pub fn values(self, facet: Facet) -> &'static [FacetCount] {
        &self.values[facet as usize]
    }

    /// The articles themselves, for as long as the page is open.
    pub fn articles(self) -> &'static Library {
        self.library
    }

    /// The same view naming the articles and the version that it was made with, for a link that leaves this page.
    pub fn of_this_edition(self, view: &View) -> View {
        View { edition: Some(Edition::of(self.library, VERSION)), ..view.clone() }
    }

    /// How what a view shows was made, for a file of it.
    pub fn method(self, view: &View) -> Method {
        let application = format!("{} {}", texts::PRODUCT, VERSION);
        Method::of(self.library, view, &application)
    }

    /// The colour of an article's outlet, a number from 1 that the style sheets know; `None`
    /// where the outlet is not stated.
    pub fn hue(self, details: &Details<'_>) -> Option<usize> {
        const HUES: usize = 7;
        details.outlet?;
        let number = self.number_of_outlet(details)?;
        self.values(Facet::Outlet)[number].stated.then_some(number % HUES + 1)
    }

    /// The number of an article's outlet, from 0; labels of articles that state none are numbered
    /// after all outlets. `None` where there is neither.
    pub fn number_of_outlet(self, details: &Details<'_>) -> Option<usize> {
        let name = details.name().filter(|name| *name != NOT_STATED)?;
        self.values(Facet::Outlet).iter().position(|outlet| outlet.name == name)
    }
}

impl Deref for OpenLibrary {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.library
    }
}
