//! The facts that the view asks for, worked out while the page goes on.

use super::gathered::{Gathered, Gathering};
use crate::{explore::Found, library::OpenLibrary, location::Location, resolved::use_resolved, work::Work};
use crossread_engine::{
    compare::MOST_ARTICLES,
    library::DocId,
    view::{By, Show, View},
};
use crossread_markup::{ev, prelude::*};
use web_sys::Event;

/// How many rows of a part are shown at first, and how many more each time.
pub const STEP: usize = 20;

/// The parts whose rows are listed bit by bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who says what.
    Statements,
    /// Quotations.
    Quotes,
    /// Terms and names in quotation marks.
    Terms,
    /// Numbers and dates that several articles state.
    Figures,
    /// Numbers and dates that one article states.
    StatedOnce,
    /// People, organisations and places.
    Names,
}

/// The facts of the articles that are compared, or of the results. They outlive the screen, so that
/// who comes back from a place finds them where they were.
#[derive(Clone, Copy)]
pub struct Facts {
    /// The facts.
    pub gathered: Work<Gathered>,
    /// How far each part is listed.
    parts: StoredValue<[Listed; 6]>,
    /// Whether the page is being printed: then every part is listed to its end.
    is_printed: RwSignal<bool>,
}

/// How far a part is listed.
#[derive(Clone, Copy)]
struct Listed {
    /// How many rows are shown.
    most: RwSignal<usize>,
    /// How many of them have been drawn.
    drawn: RwSignal<usize>,
    /// Whether its fold is open.
    is_open: RwSignal<bool>,
}

impl Facts {
    /// Follows the location; works only where it asks for facts, and keeps what it has until it
    /// asks for those of other articles.
    pub fn follow(library: OpenLibrary, location: Location, found: Found) -> Self {
        let asked: RwSignal<(Vec<DocId>, usize)> = RwSignal::new((Vec::new(), 0));
        let listed =
            || Listed { most: RwSignal::new(STEP), drawn: RwSignal::new(0), is_open: RwSignal::new(false) };
        let parts = [(); 6].map(|()| listed());
        let resolved = use_resolved();
        let of = memo(move || {
            location.view().with(|view| {
                let compared = resolved.with(|resolved| resolved.compare.clone());
                of_what(view, !compared.is_empty()).map(|of| (of, compared))
            })
        });
        effect(move || {
            let now = match of.get() {
                None => return,
                Some((Of::Compared, docs)) => (docs.clone(), docs.len()),
                Some((Of::Results, _)) => found.results.with(|results| {
                    let first = results.hits.iter().take(MOST_ARTICLES);
                    (first.map(|hit| hit.doc).collect(), results.hits.len())
                }),
            };
            if asked.with_untracked(|asked| *asked != now) {
                for part in parts {
                    part.most.set(STEP);
                    part.drawn.set(0);
                    part.is_open.set(false);
                }
                asked.set(now);
            }
        });
        let gathered = Work::follow(move || {
            let (docs, all) = asked.get();
            (!docs.is_empty()).then(|| Gathering::new(library, docs, all))
        });
        Self { gathered, parts: StoredValue::new(parts), is_printed: follow_printing() }
    }

    /// The articles whose facts are gathered from the results of a view; none where it asks for others.
    pub fn of_results(self, view: &View, is_compared: bool) -> Vec<DocId> {
        let gathered = match of_what(view, is_compared) {
            Some(Of::Results) => self.gathered.outcome(),
            _ => None,
        };
        gathered.map(|gathered| gathered.docs.clone()).unwrap_or_default()
    }

    /// Whether the page is being printed, where the browser says so.
    pub fn is_printed(self) -> ReadSignal<bool> {
        self.is_printed.read_only()
    }

    /// How many rows of a part are shown.
    pub fn most(self, part: Part) -> RwSignal<usize> {
        self.listed(part).most
    }

    /// How many rows of a part have been drawn, which comes to as many in a few steps.
    pub fn drawn(self, part: Part) -> RwSignal<usize> {
        self.listed(part).drawn
    }

    /// Whether the fold of a part is open.
    pub fn is_open(self, part: Part) -> RwSignal<bool> {
        self.listed(part).is_open
    }

    fn listed(self, part: Part) -> Listed {
        self.parts.with_value(|parts| parts[part as usize])
    }
}

/// Whether the page is being printed. What is drawn for it is taken away again afterwards.
fn follow_printing() -> RwSignal<bool> {
    let is_printed = RwSignal::new(false);
    let on = |name: &'static str, value: bool| {
        window_event_listener(ev::Custom::<Event>::new(name), move |_| is_printed.set(value))
    };
    let (begins, ends) = (on("beforeprint", true), on("afterprint", false));
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
    is_printed
}

/// Which articles the facts are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Compared,
    Results,
}

/// Whose facts a view asks for, if any; articles of a link that are not here are not compared.
fn of_what(view: &View, is_compared: bool) -> Option<Of> {
    if is_compared {
        (view.by == By::Facts).then_some(Of::Compared)
    } else {
        (view.show == Show::Facts && view.read.is_none()).then_some(Of::Results)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_gathered_where_they_are_shown_and_nowhere_else() {
        let asks = |link: &str, is_compared| of_what(&View::parse(link).view, is_compared);
        assert_eq!(asks("compare=a&compare=b&by=facts", true), Some(Of::Compared));
        assert_eq!(asks("q=x&show=facts", false), Some(Of::Results));
        assert_eq!(asks("q=x&show=facts&compare=a&compare=b", true), None);
        assert_eq!(asks("q=x&show=facts&compare=gone&compare=lost", false), Some(Of::Results));
        assert_eq!(asks("q=x&show=facts&read=a", false), None);
        assert_eq!(asks("q=x", false), None);
    }
}
