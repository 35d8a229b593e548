//! The first screen of a visit, drawn in turns: what stands below or beside its words comes a frame later,
//! so that no task keeps a slow device from answering for long.

use crate::later;
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;

/// What comes when; what is not of the first screen's top is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The words, and all that stands above them.
    Words,
    /// What the articles are at a glance.
    Glance,
    /// The filters.
    Filters,
    /// The list of articles.
    List,
    /// The foot.
    Foot,
}

impl Turn {
    fn next(self) -> Option<Self> {
        match self {
            Self::Words => Some(Self::Glance),
            Self::Glance => Some(Self::Filters),
            Self::Filters => Some(Self::List),
            Self::List => Some(Self::Foot),
            Self::Foot => None,
        }
    }
}

/// The turn that the page has come to: a context of the page. Where there is none, all is drawn at once.
#[derive(Clone, Copy)]
struct Turns(RwSignal<Turn>);

/// Begins the turns, where the page begins with a part of its program. With all of it something else than
/// the first screen may be asked for, or a place below it.
pub fn provide() {
    // A tab behind others gets no frames.
    if !later::is_there() && !document().hidden() {
        let come_to = RwSignal::new(Turn::Words);
        provide_context(Turns(come_to));
        go_on(come_to);
    }
}

/// Comes to the next turn once what is there has been painted, and so on to the last.
fn go_on(come_to: RwSignal<Turn>) {
    let go = move || {
        if let Some(next) = come_to.try_get_untracked().and_then(Turn::next) {
            come_to.set(next);
            go_on(come_to);
        }
    };
    request_animation_frame(move || {
        Timeout::new(0, go).forget();
    });
}

/// A part of the page, drawn when its turn has come.
pub fn in_turn(turn: Turn, part: impl Fn() -> Node + 'static) -> Node {
    let Some(Turns(come_to)) = use_context() else { return part() };
    let is_due = memo(move || come_to.get() >= turn);
    if is_due.get_untracked() {
        return part();
    }
    let part: Box<dyn Fn() -> Node> = Box::new(part);
    live(move || {
        if is_due.get() {
            untrack(&part)
        } else {
            view! { <div class="turn" aria-busy="true" hidden></div> }
        }
    })
}
