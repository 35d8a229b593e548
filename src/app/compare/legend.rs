//! What the marks mean.

use super::{
    layout::Layout,
    mark::{Direction, Mark},
    mark_link::MarkSign,
    sides::Sides,
};
use crate::texts;
use crossread_engine::compare::{Confidence, SentenceRef, Wording};
use crossread_markup::prelude::*;

/// The marks that occur in this comparison, each with its meaning.
#[component]
pub fn Legend(
    /// The comparison.
    sides: Sides,
) -> Node {
    let compared = sides.compared();
    let shares =
        compared.comparison.columns.iter().flat_map(|column| &column.sentences).any(|s| !s.shared.is_empty());
    let hits = move || sides.hits.with(|hits| hits.iter().any(|column| !column.is_empty()));
    let entries = move || sides.layout.with(entries);
    view! {
        <section class="legend" aria-labelledby="legend-heading">
            <h2 class="visually-hidden" id="legend-heading">{texts::compare::LEGEND}</h2>
            <ul class="legend-list">
                {move || hits().then(|| view! { <li><mark>{texts::compare::HIT}</mark></li> })}
                {shares.then(|| view! { <li><span class="shared">{texts::compare::SHARED}</span></li> })}
                {compared.has_figure_marks().then(|| view! {
                    <li><span class="other-figure">{texts::pair::OTHER_FIGURE}</span></li>
                })}
                {move || entries().into_iter().map(|entry| view! { <LegendItem entry/> }).collect_nodes()}
            </ul>
            <details class="legend-more">
                <summary>{texts::compare::HOW_TO_READ}</summary>
                <p>{texts::compare::SUGGESTED}</p>
                <p>{texts::compare::HOW_TO}</p>
                <p>{texts::pair::HOW_TO_MAP}</p>
                <p class="legend-keys">{texts::compare::KEYS}</p>
            </details>
        </section>
    }
}

/// One line of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Sign(Mark),
    Doubt,
    Arrow,
}

#[component]
fn LegendItem(entry: Entry) -> Node {
    match entry {
        Entry::Sign(mark) => view! {
            <li><span class="legend-sign"><MarkSign mark/></span>{meaning(mark)}</li>
        },
        Entry::Doubt => view! {
            <li><span class="sign-doubt" aria-hidden="true">"?"</span>{texts::compare::ONLY_POSSIBLE}</li>
        },
        Entry::Arrow => view! {
            <li><span class="sign-arrow" aria-hidden="true">"↑ ↓"</span>{texts::compare::ELSEWHERE}</li>
        },
    }
}

fn meaning(mark: Mark) -> &'static str {
    match mark {
        Mark::Match { wording: Some(wording), .. } => texts::compare::wording(wording),
        Mark::Match { wording: None, .. } => texts::compare::MATCH,
        Mark::NoMatch => texts::compare::NO_MATCH,
        Mark::Unclear => texts::compare::UNCLEAR,
    }
}

/// What of the marks occurs, in the order of the legend.
fn entries(layout: &Layout) -> Vec<Entry> {
    let marks: Vec<Mark> =
        layout.columns.iter().flat_map(|column| column.marks.iter().flatten().copied()).collect();
    let plain = |wording| Mark::Match {
        with: SentenceRef::default(),
        confidence: Confidence::Likely,
        wording,
        place: Direction::Beside,
    };
    let wordings = [Some(Wording::SameWords), Some(Wording::Reworded), Some(Wording::PerhapsRelated), None];
    let has = |wanted: Option<Wording>| {
        marks.iter().any(|mark| matches!(mark, Mark::Match { wording, .. } if *wording == wanted))
    };
    let signs = wordings.into_iter().filter(|wording| has(*wording)).map(plain);
    let without = [Mark::Unclear, Mark::NoMatch].into_iter().filter(|mark| marks.contains(mark));
    let doubt = |mark: &Mark| matches!(mark, Mark::Match { confidence: Confidence::Possible, .. });
    let away = |mark: &Mark| matches!(mark, Mark::Match { place: Direction::Up | Direction::Down, .. });
    let signs = signs.chain(without).map(Entry::Sign);
    let doubt = marks.iter().any(doubt).then_some(Entry::Doubt);
    signs.chain(doubt).chain(marks.iter().any(away).then_some(Entry::Arrow)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::example::compared;
    use super::*;

    #[test]
    fn only_marks_that_occur_are_explained() {
        let all = |compared: &super::super::compared::Compared| entries(&Layout::of(compared, false));
        let facing = compared(&["One.", "One."], &[((0, 0), (1, 0)), ((0, 1), (1, 1))]);
        assert_eq!(all(&facing).len(), 1);
        let mut crossing = compared(&["One.|Two.", "Two.|Three."], &[((0, 2), (1, 1))]);
        crossing.comparison.pairs[0].confidence = Confidence::Possible;
        let entries = all(&crossing);
        assert_eq!(entries.len(), 4);
        assert!(entries.contains(&Entry::Sign(Mark::NoMatch)));
        assert!(entries.ends_with(&[Entry::Doubt, Entry::Arrow]));
    }
}
