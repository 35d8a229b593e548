//! Why two sentences count as a match.

use super::sides::Sides;
use crate::{
    parts::{bar, is_unfolded},
    texts,
};
use crossread_engine::compare::{Pair, Why};
use crossread_markup::prelude::*;

/// What both sentences have, and the parts of their score.
#[component]
pub fn Reasons(
    /// The comparison.
    sides: Sides,
    /// The match.
    pair: Pair,
) -> Node {
    let score = percent(pair.score);
    let parts = parts(&pair.why);
    let why = pair.why;
    let told = [
        (texts::compare::WHY_WORDS, plain_words(&why)),
        (texts::compare::WHY_NAMES, why.names),
        (texts::compare::WHY_NUMBERS, why.numbers),
    ];
    let told = told.into_iter().filter(|(_, found)| !found.is_empty()).map(|(what, found)| {
        view! { <div><dt>{what}</dt> <dd>{found.join(", ")}</dd></div> }
    });
    // Whoever wants the parts of one score wants those of the next.
    let open = sides.parts_open;
    view! {
        <div class="why">
            <p class="why-heading">{texts::compare::WHY}</p>
            <dl class="why-list">{told.collect_nodes()}</dl>
            <details
                class="why-parts"
                open=open.get_untracked()
                on:toggle=move |event| open.set(is_unfolded(&event))
            >
                <summary>{texts::pair::score(score)}</summary>
                {move || open.get().then(|| view! { <Parts parts=parts.clone()/> })}
            </details>
        </div>
    }
}

#[component]
fn Parts(parts: Vec<Part>) -> Node {
    let part = |part: Part| {
        let (text, share) = match part.effect {
            Effect::Share(share) => (texts::pair::percent(share), Some(share)),
            Effect::Lift(more) => (texts::pair::lift(more), None),
        };
        view! {
            <div class="part">
                <dt>{part.name}</dt>
                <dd class="part-figure">{text}</dd>
                <dd class="part-bar">{share.map(|share| bar(10 * share))}</dd>
            </div>
        }
    };
    let note = (parts.len() > 2).then(|| view! { <p class="parts-note">{texts::pair::PARTS_NOTE}</p> });
    view! {
        <dl class="parts">{parts.into_iter().map(part).collect_nodes()}</dl>
        {note}
    }
}

/// The shared words that are neither names nor numbers, which are told apart.
fn plain_words(why: &Why) -> Vec<String> {
    let told = |word: &&String| why.names.contains(word) || why.numbers.contains(word);
    why.shared_words.iter().filter(|word| !told(word)).cloned().collect()
}

/// One part of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    name: &'static str,
    effect: Effect,
}

/// What a part does to the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    /// So many per cent of the whole, or all that is left of it.
    Share(usize),
    /// So many per cent more.
    Lift(usize),
}

/// The parts that have a say, in the order in which they are reckoned: what leaves the score as
/// it is stays untold.
fn parts(why: &Why) -> Vec<Part> {
    let part = |name, effect| Part { name, effect };
    let mut parts = vec![
        part(texts::pair::PART_WORDS, Effect::Share(percent(why.words))),
        part(texts::pair::PART_LETTERS, Effect::Share(percent(why.letters))),
    ];
    for (name, left) in [(texts::pair::PART_STANDING, why.standing), (texts::pair::PART_EVENT, why.event)] {
        if percent(left) < 100 {
            parts.push(part(name, Effect::Share(percent(left))));
        }
    }
    for (name, times) in
        [(texts::pair::PART_NEIGHBOURS, why.neighbours), (texts::pair::PART_PLACE, why.place)]
    {
        let more = percent(times).saturating_sub(100);
        if more > 0 {
            parts.push(part(name, Effect::Lift(more)));
        }
    }
    parts
}

/// In whole per cent, rounded.
fn percent(share: f32) -> usize {
    (share.max(0.0) * 100.0 + 0.5) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_nothing_is_no_part_of_the_score() {
        let why = Why {
            words: 0.423,
            letters: 0.6,
            standing: 1.0,
            event: 0.75,
            neighbours: 1.257,
            place: 1.0,
            ..Why::default()
        };
        let told: Vec<(&str, Effect)> =
            parts(&why).into_iter().map(|part| (part.name, part.effect)).collect();
        assert_eq!(
            told,
            [
                (texts::pair::PART_WORDS, Effect::Share(42)),
                (texts::pair::PART_LETTERS, Effect::Share(60)),
                (texts::pair::PART_EVENT, Effect::Share(75)),
                (texts::pair::PART_NEIGHBOURS, Effect::Lift(26)),
            ]
        );
    }
}
