//! The articles of this page, opened once.

use crate::texts;
use crossread_engine::{
    corpus::Corpus,
    error::OpenError,
    export::Method,
    library::{Details, Facet, FacetCount, Library},
    search::{Filter, Plan, facets, matched},
    text::stem::LanguageStemmer,
    view::View,
};
use crossread_markup::prelude::*;
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::ops::Deref;

/// What the build script laid there: each file a compiled corpus. Nothing, where the articles are
/// so many that they lie beside the program as a file of their own.
static EMBEDDED: Dir<'_> = include_dir!("$OUT_DIR/corpus");

/// What takes the inflection off words in the languages of that corpus, and in no others.
static STEMMERS: &[LanguageStemmer] = include!(concat!(env!("OUT_DIR"), "/stemmers.rs"));

/// The library that is open for as long as the page is, with what every screen asks of it. A
/// context, there is one; it stands for its [`Library`].
#[derive(Clone, Copy)]
pub struct OpenLibrary {
    library: &'static Library,
    values: &'static [Vec<FacetCount>],
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
        let files: Vec<_> = EMBEDDED.files().map(|file| Cow::Borrowed(file.contents())).collect();
        (!files.is_empty()).then(|| Self::open(files))
    }

    /// Opens compiled corpora.
    ///
    /// # Errors
    /// The first [`OpenError`] of any of them.
    pub fn open(files: Vec<Cow<'static, [u8]>>) -> Result<Self, OpenError> {
        let mut corpora = Vec::new();
        for bytes in files {
            corpora.push(Corpus::open(bytes)?.with_stemmers(STEMMERS));
        }
        Ok(Self::new(Library::new(corpora)))
    }

    /// Keeps a library open until the page goes.
    pub fn new(library: Library) -> Self {
        let all = matched(&library, &Plan::default());
        let values = facets(&library, &all, &Filter::default());
        Self { library: Box::leak(Box::new(library)), values: Vec::from(values).leak() }
    }

    /// All values of a facet and how many articles each has; counted once.
    pub fn values(self, facet: Facet) -> &'static [FacetCount] {
        &self.values[facet as usize]
    }

    /// The articles themselves, for as long as the page is open.
    pub fn articles(self) -> &'static Library {
        self.library
    }

    /// The same view naming the articles that it was made with, for a link that leaves this page.
    pub fn of_this_edition(self, view: &View) -> View {
        View { edition: Some(self.fingerprint()), ..view.clone() }
    }

    /// How what a view shows was made, for a file of it.
    pub fn method(self, view: &View) -> Method {
        let application = format!("{} {}", texts::PRODUCT, env!("CARGO_PKG_VERSION"));
        Method::of(self.library, view, &application)
    }

    /// The colour of an article's outlet, a number from 1 that the style sheets know; `None`
    /// where the outlet is not stated.
    pub fn hue(self, details: &Details<'_>) -> Option<usize> {
        const HUES: usize = 7;
        let outlet = details.outlet?;
        let stated = self.values(Facet::Outlet).iter().filter(|outlet| outlet.stated);
        stated.map(|outlet| &outlet.name).position(|name| name == outlet).map(|at| at % HUES + 1)
    }
}

impl Deref for OpenLibrary {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.library
    }
}
