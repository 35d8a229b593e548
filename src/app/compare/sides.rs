//! What every part of the comparison screen works on.

use super::{
    compared::Compared,
    in_view::{self, Cause, Glide},
    layout::Layout,
    opened::Opened,
    pair_diff::PairDiff,
    selected::Selected,
    sight::Sight,
    steps::Along,
};
use crate::{
    library::OpenLibrary, location::Location, parts::OutletName, resolved::use_resolved, storage, texts,
};
use crossread_engine::{
    article::Role,
    compare::SentenceRef,
    search::{HitPlace, Plan, Query, hits_in},
    view::{At, View},
};
use crossread_markup::prelude::*;
use std::sync::Arc;

/// The articles side by side, as they are set and with what is open. All but the articles
/// themselves follows the address.
#[derive(Clone, Copy)]
pub struct Sides {
    lasting: StoredValue<Lasting>,
    /// Where everything stands.
    pub layout: Memo<Layout>,
    /// Whether a lesson hides what is marked; nothing opens until that is revealed.
    pub hides_marks: Memo<bool>,
    /// The sentence or the pair that the address names.
    pub opened: Memo<Opened>,
    /// What differs between the two sentences of the open pair.
    pub diff: Memo<PairDiff>,
    /// Whether the parts of a score are unfolded.
    pub parts_open: RwSignal<bool>,
    /// The sentences that stand out.
    pub selected: Selected,
    /// The hits of the search, one list a column.
    pub hits: Memo<Vec<Vec<HitPlace>>>,
    /// Whether furniture is shown.
    pub set_aside: Memo<bool>,
    /// Whether there is room for one article only.
    pub narrow: RwSignal<bool>,
    /// Its column then.
    pub in_view: RwSignal<usize>,
    /// Whether the link that led here is what opened the sentence: it is then brought into view
    /// as the passage of that link.
    pub arriving: RwSignal<bool>,
    /// The column that stands higher or lower than the others, so that an answer is in view.
    pub glide: RwSignal<Glide>,
    /// Whether the columns scroll together.
    pub locked: RwSignal<bool>,
    /// Tells that a column scrolled by itself.
    pub scrolled: RwSignal<()>,
    /// The column that is being read, as far as pointer and focus tell.
    pub reading: StoredValue<usize>,
    /// What of each column is in the window.
    pub sight: RwSignal<Vec<Sight>>,
    /// What led to the next change of what is open.
    cause: StoredValue<Option<Cause>>,
}

/// What stays as long as the choice of articles does.
struct Lasting {
    compared: Arc<Compared>,
    /// The ids of the articles, one a column.
    ids: Vec<String>,
    outlets: Vec<OutletName>,
    location: Location,
    /// The view with nothing open, which stays the same from click to click.
    at_rest: Memo<View>,
}

impl Sides {
    /// Follows the location for a choice of articles.
    pub fn follow(compared: Arc<Compared>, library: OpenLibrary, location: Location) -> Self {
        let view = location.view();
        let columns = compared.docs.len();
        let ids = compared.docs.iter().map(|doc| library.articles().details(*doc).id.to_owned()).collect();
        let outlet = |doc| OutletName::of(library, &library.articles().details(doc));
        let outlets = told_apart(compared.docs.iter().map(|doc| outlet(*doc)).collect());
        let articles = compared.clone();
        let resolved = use_resolved();
        let hides_marks = memo(move || view.with(|view| view.marks_hidden));
        // What is open tells what the marks would.
        let opened = memo(move || {
            if hides_marks.get() {
                return Opened::default();
            }
            resolved.with(|resolved| Opened::of_link(&articles, resolved))
        });
        let articles = compared.clone();
        let diff = memo(move || opened.with(|opened| PairDiff::of(&articles, opened)));
        let articles = compared.clone();
        let set_aside = memo(move || {
            view.with(|view| view.set_aside) || opened.with(|opened| names_furniture(&articles, opened))
        });
        let articles = compared.clone();
        let layout = memo(move || Layout::of(&articles, set_aside.get()));
        let articles = compared.clone();
        let query = memo(move || view.with(|view| Query::parse(&view.query)));
        let plan = memo(move || query.with(|query| Plan::new(library.articles(), query)));
        let hits = memo(move || {
            let hits = |text| hits_in(text, &plan.read());
            articles.texts.iter().map(hits).collect()
        });
        let entrances = layout.with_untracked(|layout| {
            (0..layout.columns.len())
                .map(|column| layout.choosable(column).first().copied().unwrap_or_default())
                .collect()
        });
        let at_first = opened.get_untracked().first;
        let at_rest = memo(move || view.with(|view| View { at: None, ..view.clone() }));
        Self {
            lasting: StoredValue::new(Lasting { compared, ids, outlets, location, at_rest }),
            layout,
            hides_marks,
            opened,
            diff,
            parts_open: RwSignal::new(false),
            selected: Selected::follow(opened, entrances),
            hits,
            set_aside,
            narrow: RwSignal::new(in_view::is_narrow(columns)),
            in_view: RwSignal::new(at_first.map_or(0, |first| first.column)),
            arriving: RwSignal::new(at_first.is_some()),
            glide: RwSignal::new(Glide::default()),
            locked: RwSignal::new(storage::locked()),
            scrolled: RwSignal::new(()),
            reading: StoredValue::new(at_first.map_or(0, |first| first.column)),
            sight: RwSignal::new(vec![Sight::default(); columns]),
            cause: StoredValue::new(None),
        }
    }

    /// The articles and their comparison.
    pub fn compared(self) -> Arc<Compared> {
        self.lasting.with_value(|lasting| lasting.compared.clone())
    }

    /// Whether each column scrolls by itself now.
    pub fn are_apart(self) -> bool {
        !self.locked.get_untracked() && !self.narrow.get_untracked()
    }

    /// How many articles there are.
    pub fn len(self) -> usize {
        self.lasting.with_value(|lasting| lasting.outlets.len())
    }

    /// Where the article of a column comes from, told apart from the others.
    pub fn outlet(self, column: usize) -> OutletName {
        self.lasting.with_value(|lasting| lasting.outlets[column].clone())
    }

    /// The ids of the articles, one a column.
    pub fn ids(self) -> Vec<String> {
        self.lasting.with_value(|lasting| lasting.ids.clone())
    }

    /// The name of where the article of a column comes from, told apart from the others.
    pub fn name(self, column: usize) -> String {
        self.lasting.with_value(|lasting| lasting.outlets[column].name.clone())
    }

    /// The view with something else open, or with nothing.
    pub fn opening(self, at: Option<At>) -> View {
        let at_rest = self.lasting.with_value(|lasting| lasting.at_rest);
        at_rest.with(|view| View { at, ..view.clone() })
    }

    /// The view that choosing a sentence leads to: it opens, or closes if it was open.
    pub fn choosing(self, at: SentenceRef) -> View {
        let open = self.selected.is_first(at);
        self.opening(if open { None } else { self.compared().choosing(at) })
    }

    /// The view with a column moved to another place; what is open stays open.
    pub fn moving(self, from: usize, to: usize) -> View {
        let (compared, opened) = (self.compared(), self.opened.get());
        let mut order: Vec<usize> = (0..self.len()).collect();
        let column = order.remove(from);
        order.insert(to, column);
        let view = self.opening(None);
        let ids = self.ids();
        let ids: Vec<String> = order.iter().map(|&column| ids[column].clone()).collect();
        let mut at = opened.first.and_then(|first| compared.link(first, opened.second));
        let moved = |place: SentenceRef| {
            let column = order.iter().position(|&column| column == place.column);
            column.and_then(|column| u8::try_from(column + 1).ok()).unwrap_or_default()
        };
        if let (Some(at), Some(first)) = (&mut at, opened.first) {
            at.first.column = moved(first);
            if let (Some(spot), Some(second)) = (&mut at.second, opened.second) {
                spot.column = moved(second);
            }
        }
        View { at, ..view.comparing(&ids) }
    }

    /// Chooses a sentence, which stays where it is on the screen.
    pub fn choose(self, at: SentenceRef) {
        if self.hides_marks.get_untracked() {
            return;
        }
        self.hold(at);
        self.open(&untrack(|| self.choosing(at)));
    }

    /// Closes what is open; the focus goes back to its sentence.
    pub fn close(self) {
        let Some(first) = self.opened.get_untracked().first else {
            return;
        };
        self.hold(first);
        self.open(&untrack(|| self.opening(None)));
        in_view::focus(&in_view::mark_id(first));
    }

    fn open(self, view: &View) {
        self.lasting.with_value(|lasting| lasting.location).open(view);
    }

    /// Keeps a sentence where it is on the screen when the next one opens.
    pub fn hold(self, at: SentenceRef) {
        if let Some(top) = in_view::top(&in_view::sentence_id(at)) {
            self.cause.set_value(Some(Cause::Chosen { at, top }));
        }
        self.arriving.set(false);
    }

    /// The next sentence that opens was asked for by a step from elsewhere, and comes into view;
    /// the focus then goes to the element `focus`, or to the sentence.
    pub fn step(self, focus: Option<String>) {
        self.cause.set_value(Some(Cause::Stepped { focus }));
        self.arriving.set(false);
    }

    /// Goes to the next match or difference, or to the one before.
    pub fn go(self, along: Along, forward: bool) {
        if self.hides_marks.get_untracked() {
            return;
        }
        if let Some(at) = along.next(self, &self.opened.get_untracked(), forward) {
            self.step(None);
            self.open(&untrack(|| self.opening(Some(at))));
        }
    }

    /// What led to what is open now; asked once.
    pub fn take_cause(self) -> Option<Cause> {
        self.cause.try_update_value(Option::take).flatten()
    }

    /// Whether the sentence above has no match either, so that both stand at one bar.
    pub fn follows_no_match(self, at: SentenceRef) -> bool {
        self.layout.with_untracked(|layout| layout.follows_no_match(at))
    }
}

/// A link may name a sentence of the furniture, which then has to be shown.
fn names_furniture(compared: &Compared, opened: &Opened) -> bool {
    let is_furniture =
        |at: SentenceRef| compared.block(at).is_some_and(|block| block.role == Role::Furniture);
    opened.first.is_some_and(is_furniture) || opened.second.is_some_and(is_furniture)
}

/// Names that occur twice get the number of their column.
pub fn told_apart(mut outlets: Vec<OutletName>) -> Vec<OutletName> {
    let names: Vec<String> = outlets.iter().map(|outlet| outlet.name.clone()).collect();
    for (column, outlet) in outlets.iter_mut().enumerate() {
        if names.iter().filter(|name| **name == outlet.name).count() > 1 {
            outlet.name = texts::compare::numbered_name(&outlet.name, column + 1);
        }
    }
    outlets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_of_one_outlet_are_told_apart_by_their_column() {
        let outlet = |name: &str| OutletName { name: name.into(), letters: "X".into(), hue: None };
        let names = told_apart(["Echo", "Gazette", "Echo"].map(outlet).to_vec());
        let names: Vec<String> = names.into_iter().map(|outlet| outlet.name).collect();
        assert_eq!(names, ["Echo (1)", "Gazette", "Echo (3)"]);
    }
}
