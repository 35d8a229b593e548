//! The places that the search finds in the open article, and the way from one to the next.

use crate::{
    library::OpenLibrary,
    location::{bring_into_view, use_location},
    texts,
};
use crossread_engine::{
    article::Role,
    library::DocId,
    search::{HitPlace, Plan, hits_in},
};
use crossread_markup::prelude::*;

/// Hits in the text that is shown.
#[derive(Clone, Copy)]
pub struct Hits {
    /// In reading order; block 0 is the headline.
    pub shown: Memo<Vec<HitPlace>>,
    /// How many more are in set-aside text that is not shown.
    pub set_aside: Memo<usize>,
    /// The number of the hit that was gone to, from 0.
    current: RwSignal<Option<usize>>,
}

impl Hits {
    /// Follows the search and what is shown.
    pub fn follow(doc: DocId, library: OpenLibrary, plan: Memo<Plan>, set_aside: Memo<bool>) -> Self {
        let all = memo(move || hits_in(&library.articles().text(doc), &plan.read()));
        let text = library.articles().text(doc);
        let furniture: Vec<bool> = text.blocks.iter().map(|block| block.role == Role::Furniture).collect();
        let is_furniture = move |hit: &HitPlace| furniture.get(hit.block).copied().unwrap_or_default();
        let is_hidden = is_furniture.clone();
        Self {
            shown: memo(move || {
                let with_furniture = set_aside.get();
                let hits = all.read();
                hits.iter().filter(|hit| with_furniture || !is_furniture(hit)).cloned().collect()
            }),
            set_aside: memo(move || {
                if set_aside.get() { 0 } else { all.read().iter().filter(|hit| is_hidden(hit)).count() }
            }),
            current: RwSignal::new(None),
        }
    }

    /// Whether this is the hit that was gone to.
    pub fn is_current(self, number: usize) -> bool {
        self.current.get() == Some(number)
    }

    /// Goes to the next hit, or to the one before; round at the ends.
    pub fn go(self, forward: bool) {
        let count = self.shown.with_untracked(Vec::len);
        if let Some(next) = next_hit(self.current.get_untracked(), count, forward) {
            self.current.set(Some(next));
            bring_into_view(&hit_id(next));
        }
    }
}

/// The id of a hit's mark.
pub fn hit_id(number: usize) -> String {
    format!("hit-{number}")
}

/// The number of the hit to go to from `current`, of `count`.
fn next_hit(current: Option<usize>, count: usize, forward: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (current, forward) {
        (None, true) => 0,
        (None, false) => last,
        (Some(at), true) => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), false) => at.checked_sub(1).unwrap_or(last).min(last),
    })
}

/// How many hits there are, and buttons to go from one to the next; nothing where no word is
/// looked for.
#[component]
pub fn HitBar(
    /// The hits.
    hits: Hits,
    /// The search.
    plan: Memo<Plan>,
) -> Node {
    let location = use_location();
    let count = move || hits.shown.with(Vec::len);
    let at = move || match hits.current.get().filter(|at| *at < count()) {
        Some(at) => texts::read::hit(at + 1, count()),
        None if count() == 0 => location.view().with(|view| texts::read::no_hits(view.query.trim())),
        None => texts::read::hits(count()),
    };
    view! {
        <Show when=move || plan.read().has_words()>
            <div class="hit-bar" role="group" aria-label=texts::read::HITS>
                <p class="hit-count" aria-live="off">{at}</p>
                <Show when=move || count() != 0>
                    <button type="button" class="button" id="previous-hit" on:click=move |_| hits.go(false)>
                        {texts::read::PREVIOUS_HIT}
                    </button>
                    <button
                        type="button"
                        class="button"
                        id="next-hit"
                        aria-describedby="hit-keys"
                        on:click=move |_| hits.go(true)
                    >
                        {texts::read::NEXT_HIT}
                    </button>
                    <p class="visually-hidden" id="hit-keys">{texts::read::HIT_KEYS}</p>
                </Show>
                <MoreInSetAside hits/>
            </div>
        </Show>
    }
}

/// Hits in text that is not shown, and the way to see them.
#[component]
fn MoreInSetAside(hits: Hits) -> Node {
    let view = use_location().view();
    let href =
        move || view.with(|view| crossread_engine::view::View { set_aside: true, ..view.clone() }.href());
    view! {
        <Show when=move || hits.set_aside.get() != 0>
            <a class="hit-more" href=href>{move || texts::read::more_in_set_aside(hits.set_aside.get())}</a>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hits_are_gone_through_round_and_round() {
        assert_eq!(next_hit(None, 0, true), None);
        assert_eq!(next_hit(None, 3, true), Some(0));
        assert_eq!(next_hit(None, 3, false), Some(2));
        assert_eq!(next_hit(Some(2), 3, true), Some(0));
        assert_eq!(next_hit(Some(0), 3, false), Some(2));
        assert_eq!(next_hit(Some(7), 3, false), Some(2), "fewer hits than before");
    }
}
