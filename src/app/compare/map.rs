//! The map of a column: what has a match, what has none, what is shared, and the way there.

use super::{
    sides::Sides,
    sight::bring_to_eye_line,
    strip::{Strip, WIDTH},
};
use crate::texts;
use crossread_engine::compare::{MatchState, SentenceRef};
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A slim strip along a column. It is a slider over the sentences: a click or the keys lead to
/// them, and a frame shows which are in the window.
#[component]
pub fn ColumnMap(
    /// The comparison.
    sides: Sides,
    /// Which column.
    column: usize,
) -> Node {
    let strip = memo(move || sides.layout.with(|layout| Strip::of(&sides.compared(), layout, column)));
    // While the keys are used they say which sentence it is; at the ends of the page the window
    // cannot follow.
    let held = RwSignal::new(None::<usize>);
    let sight = move || sides.sight.with(|sights| sights.get(column).copied().unwrap_or_default());
    let number = move || held.get().unwrap_or_else(|| sight().eye);
    let last = move || strip.with(|strip| strip.sentences.len().saturating_sub(1));
    let go = move |number: usize| {
        if let Some((sentence, _)) = strip.with_untracked(|strip| strip.sentences.get(number).copied()) {
            let at = SentenceRef { column, sentence };
            sides.selected.enter(at);
            bring_to_eye_line(sides, at);
        }
    };
    let click = move |event: ev::MouseEvent| {
        let place = event.current_target().and_then(|place| place.dyn_into::<HtmlElement>().ok());
        if let Some(place) = place {
            let down = f64::from(event.client_y()) - place.get_bounding_client_rect().top();
            let thousandths = 1000.0 * down.max(0.0) / f64::from(place.offset_height().max(1));
            let number = strip.with_untracked(|strip| strip.at(thousandths as usize));
            held.set(Some(number));
            go(number);
        }
    };
    let step = move |event: ev::KeyboardEvent| {
        let (from, last) = (untrack(number), untrack(last));
        let state = |sentence| sides.compared().state(SentenceRef { column, sentence });
        let stretch = |forward| strip.with_untracked(|strip| strip.stretch(from, forward, state));
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => (from + 1).min(last),
            "ArrowUp" | "ArrowLeft" => from.saturating_sub(1),
            "PageDown" => stretch(true),
            "PageUp" => stretch(false),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        held.set(Some(to));
        go(to);
    };
    let said = move || {
        let sentence = strip.with(|strip| strip.sentences.get(number()).copied());
        sentence.map(|(sentence, _)| {
            let at = SentenceRef { column, sentence };
            let compared = sides.compared();
            let shares = !compared.comparison.columns[column].sentences[sentence].shared.is_empty();
            texts::pair::map_value(number() + 1, last() + 1, compared.state(at), shares, compared.text(at))
        })
    };
    let frame = move || {
        let sight = sight();
        let (start, end) = strip.with(|strip| (strip.start(sight.first), strip.start(sight.last + 1)));
        sight.is_there.then(|| {
            let (top, height) = (start.to_string(), end.saturating_sub(start).to_string());
            view! { <rect class="map-here" width=WIDTH.to_string() y=top height=height/> }
        })
    };
    let drawing = move || {
        let strip = strip.get();
        view! {
            <svg
                viewBox=format!("0 0 {WIDTH} {}", strip.bytes.max(1))
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <path class="map-matched" d=strip.matched/>
                <path class="map-no-match" d=strip.no_match/>
                <path class="map-shared" d=strip.shared/>
                {frame}
            </svg>
        }
    };
    view! {
        <div
            class="map"
            id=format!("map-{}", column + 1)
            role="slider"
            tabindex="0"
            aria-label=map_label(sides, column)
            aria-orientation="vertical"
            aria-valuemin="1"
            aria-valuemax=move || (last() + 1).to_string()
            aria-valuenow=move || (number() + 1).to_string()
            aria-valuetext=said
            title=texts::pair::MAP_HINT
            on:click=click
            on:keydown=step
            on:blur=move |_| held.set(None)
        >
            {drawing}
        </div>
    }
}

/// What the strip shows, in numbers.
fn map_label(sides: Sides, column: usize) -> String {
    let compared = sides.compared();
    let sentences = &compared.comparison.columns[column].sentences;
    let count = |state: MatchState| sentences.iter().filter(|sentence| sentence.state == state).count();
    let shared = sentences.iter().filter(|sentence| !sentence.shared.is_empty()).count();
    texts::pair::map(&sides.name(column), count(MatchState::Matched), count(MatchState::NoMatch), shared)
}
