//! From match to match, and from difference to difference.

use super::{differences, opened::Opened, sides::Sides};
use crate::texts;
use crossread_engine::view::At;
use crossread_markup::prelude::*;

/// Where the links stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepsPlace {
    /// Above the columns.
    Tools,
    /// Under the open sentence: they move with it, and the focus with them.
    Panel,
}

/// What is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// The pairs.
    Matches,
    /// Sentences without a match, and pairs that differ.
    Differences,
}

impl Along {
    /// How many there are.
    fn total(self, sides: Sides) -> usize {
        let compared = sides.compared();
        match self {
            Self::Matches => compared.comparison.pairs.len(),
            Self::Differences => compared.differences().len(),
        }
    }

    /// The number of the one that is open, from 0.
    fn open_one(self, sides: Sides, opened: &Opened) -> Option<usize> {
        let compared = sides.compared();
        match self {
            Self::Matches => opened.step(&compared),
            Self::Differences => differences::open_one(compared.differences(), opened),
        }
    }

    /// What a link to the next (or the one before) carries; `None` where there is none.
    pub fn next(self, sides: Sides, opened: &Opened, forward: bool) -> Option<At> {
        let compared = sides.compared();
        let (first, second) = match self {
            Self::Matches => opened.next(&compared, forward).map(|(first, second)| (first, Some(second)))?,
            Self::Differences => {
                differences::next(&compared, opened, forward).map(|one| (one.first, one.second))?
            }
        };
        compared.link(first, second)
    }
}

/// Links to the one before and the next one, of matches and of differences, round and round.
#[component]
pub fn Steps(
    /// The comparison.
    sides: Sides,
    /// Where they stand.
    place: StepsPlace,
) -> Node {
    view! {
        <StepsAlong sides place along=Along::Matches/>
        <StepsAlong sides place along=Along::Differences/>
    }
}

/// The links along one of them; nothing where there is none.
#[component]
fn StepsAlong(sides: Sides, place: StepsPlace, along: Along) -> Node {
    let total = along.total(sides);
    let words = texts::pair::steps(along == Along::Matches);
    let count = move || match along.open_one(sides, &sides.opened.get()) {
        Some(at) => texts::pair::step(&words, at + 1, total),
        None => texts::pair::all(&words, total),
    };
    (total > 0)
        .then(|| {
            view! {
                <div class="steps" role="group" aria-label=words.group>
                    <Step sides place along forward=false/>
                    <Step sides place along forward=true/>
                    <span class="steps-count">{count}</span>
                </div>
            }
        })
        .into_node()
}

#[component]
fn Step(sides: Sides, place: StepsPlace, along: Along, forward: bool) -> Node {
    let href = move || sides.opening(along.next(sides, &sides.opened.get(), forward)).href();
    let words = texts::pair::steps(along == Along::Matches);
    let (words, way) = if forward { (words.next, "next") } else { (words.previous, "previous") };
    let what = if along == Along::Matches { "match" } else { "difference" };
    // The same link under the sentence that opens: whoever goes on from there is on the spot.
    let here = format!("{way}-{what}-here");
    let id = match place {
        StepsPlace::Tools => format!("{way}-{what}"),
        StepsPlace::Panel => here.clone(),
    };
    view! {
        <a class="button" id=id href=href on:click=move |_| sides.step(Some(here.clone()))>{words}</a>
    }
}
