//! Bringing sentences into view: the only code of this screen that measures and scrolls.
//!
//! Choosing a sentence never moves it. Where its answer is out of sight, the answer's column
//! glides up or down until the two stand side by side, and back when the pair is closed.

use super::{apart, counterpart::counterpart, layout::Layout, sides::Sides};
use crate::parts::room::{is_as_wide_as, matches};
use crossread_engine::compare::SentenceRef;
use crossread_markup::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// A column that stands higher or lower than the rows would have it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Glide {
    /// Which column.
    pub column: usize,
    /// How far down, in pixels; negative is up.
    pub by: f64,
}

/// How wide the window must be to show so many articles side by side, in letters of the root.
fn needed_width(columns: usize) -> usize {
    match columns {
        0..=2 => 45,
        3 => 54,
        _ => 66,
    }
}

/// Whether there is room for one article only.
pub fn is_narrow(columns: usize) -> bool {
    !is_as_wide_as(needed_width(columns))
}

/// Why something else is open now.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A sentence was chosen. It stays where it was.
    Chosen {
        /// Which.
        at: SentenceRef,
        /// Where it stood, in pixels below the top of the window.
        top: f64,
    },
    /// A step from one match to another, which then has to come into view.
    Stepped {
        /// The element that gets the focus, if it is still there; else the sentence's mark does.
        focus: Option<String>,
    },
}

/// The share of the window above the place where a sentence is brought to.
const EYE_LINE: f64 = 0.3;

/// The id of the switch between articles.
pub const SWITCH: &str = "article-switch";

/// The id of a sentence.
pub fn sentence_id(at: SentenceRef) -> String {
    format!("sentence-{}-{}", at.column + 1, at.sentence)
}

/// The id of the mark beside a sentence.
pub fn mark_id(at: SentenceRef) -> String {
    format!("mark-{}-{}", at.column + 1, at.sentence)
}

/// The id of the bar with an outlet's name above a column.
pub fn bar_id(column: usize) -> String {
    format!("bar-{}", column + 1)
}

/// The id of a column.
pub fn column_id(column: usize) -> String {
    format!("column-{}", column + 1)
}

/// Where the reader looks, in pixels below the top of the window.
pub fn eye_line() -> f64 {
    window_height() * EYE_LINE
}

/// Where an element stands on the screen, in pixels below the top of the window.
pub fn top(id: &str) -> Option<f64> {
    Some(element(id)?.get_bounding_client_rect().top())
}

/// Moves the focus without scrolling.
pub fn focus(id: &str) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element(id).is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Scrolls no further than it takes to see an element.
pub fn reveal(id: &str) {
    let Some(element) = element(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// After something else was opened or closed, and the page shows it.
pub fn settle(sides: Sides) {
    // The frame that this waited for may come when another screen is there already.
    let Some(opened) = sides.opened.try_get_untracked() else {
        return;
    };
    if sides.are_apart() {
        apart::settle(&opened, sides.take_cause());
        return;
    }
    let mut scroll = window().scroll_y().unwrap_or_default();
    match sides.take_cause() {
        Some(Cause::Chosen { at, top }) if opened.first.is_none_or(|first| first == at) => {
            if let Some(place) = place(at) {
                scroll = scroll_to(place - top, ScrollBehavior::Instant);
                scroll = show_panel(place, at, scroll);
            }
        }
        Some(Cause::Stepped { focus: id }) => {
            let Some(first) = opened.first else { return };
            if let Some(place) = place(first) {
                scroll = if is_in_view(place, first, scroll) {
                    show_panel(place, first, scroll)
                } else {
                    scroll_to(place - eye_line(), gentle())
                };
            }
            if !id.is_some_and(|id| focus(&id)) {
                focus(&mark_id(first));
            }
        }
        _ => {}
    }
    sides.glide.set(glide(sides, scroll));
}

/// Which column has to stand higher or lower so that both halves of the open pair are in view,
/// once the page is scrolled to `scroll`.
fn glide(sides: Sides, scroll: f64) -> Glide {
    let at_rest = Glide { by: 0.0, ..sides.glide.get_untracked() };
    let opened = sides.opened.get_untracked();
    let Some((first, second)) = opened.first.zip(opened.second) else {
        return at_rest;
    };
    let Some((here, there)) = place(first).zip(place(second)) else {
        return at_rest;
    };
    if is_in_view(here, first, scroll) && !is_in_view(there, second, scroll) {
        Glide { column: second.column, by: here - there }
    } else {
        at_rest
    }
}

/// Shows another article where there is room for one only; the place in the text is kept.
pub fn show_column(sides: Sides, column: usize) {
    let target = sides.layout.with_untracked(|layout| {
        let compared = sides.compared();
        let (at, top) = read_now(sides, layout, |at| compared.answer(at, column).is_some())?;
        let other_half = sides.opened.get_untracked().other_half(at).filter(|other| other.column == column);
        Some((other_half.or_else(|| counterpart(&compared, layout, at, column))?, top))
    });
    sides.in_view.set(column);
    request_animation_frame(move || {
        if let Some((place, top)) = target.and_then(|(at, top)| Some((place(at)?, top))) {
            scroll_to(place - top, ScrollBehavior::Instant);
        }
    });
}

/// The sentence that is being read where one article is in view, and where it stands: the open
/// one if it is on the screen, else the one next to the eye line, rather one that is `answered`.
/// `None` above the text.
fn read_now(
    sides: Sides,
    layout: &Layout,
    answered: impl Fn(SentenceRef) -> bool,
) -> Option<(SentenceRef, f64)> {
    let column = sides.in_view.get_untracked();
    let eye_line = eye_line();
    let opened = sides.opened.get_untracked();
    let shown = layout.columns.get(column)?.shown().map(|sentence| SentenceRef { column, sentence });
    let on_screen: Vec<(SentenceRef, f64)> = shown
        .filter_map(|at| Some((at, top(&sentence_id(at))?)))
        .filter(|(_, top)| (0.0..window_height()).contains(top))
        .collect();
    if on_screen.iter().all(|(_, top)| *top > eye_line) {
        return None;
    }
    let rank = |(at, top): &(SentenceRef, f64)| {
        (opened.part(*at).is_none(), !answered(*at), (top - eye_line).abs() as i64)
    };
    on_screen.into_iter().min_by_key(rank)
}

/// Where a sentence stands on the page, in pixels from its top, as if no column had glided.
/// `None` where it is not shown.
pub fn place(at: SentenceRef) -> Option<f64> {
    let sentence = element(&sentence_id(at))?;
    // An element that is not shown has no parent to stand in.
    let mut parent = Some(sentence.offset_parent()?);
    let mut place = f64::from(sentence.offset_top());
    while let Some(next) = parent.and_then(|parent| parent.dyn_into::<HtmlElement>().ok()) {
        place += f64::from(next.offset_top());
        parent = next.offset_parent();
    }
    Some(place)
}

/// Scrolls on from `scroll` until the panel under a sentence at `place` can be read, or as far as
/// the sentence itself stays in sight.
fn show_panel(place: f64, at: SentenceRef, scroll: f64) -> f64 {
    let panel = element(&sentence_id(at)).and_then(|sentence| sentence.next_element_sibling());
    let Some(panel) = panel.filter(|panel| panel.class_list().contains("panel")) else { return scroll };
    let below = panel.get_bounding_client_rect().bottom() - window_height();
    let room = place - bar_end(at.column) - scroll;
    let further = below.min(room);
    if further > 0.0 { scroll_to(scroll + further, gentle()) } else { scroll }
}

/// Whether a sentence at a place can be seen while the page is scrolled to `scroll`.
pub fn is_in_view(place: f64, at: SentenceRef, scroll: f64) -> bool {
    let height = element(&sentence_id(at)).map_or(0, |element| element.offset_height());
    let top = place - scroll;
    top >= bar_end(at.column) && top + f64::from(height).min(window_height() / 2.0) <= window_height()
}

/// How far what sticks to the top of the window reaches down over a column, in pixels: its bar, or
/// the switch between the articles. The style sheets hide one of the two.
pub fn bar_end(column: usize) -> f64 {
    let height = |id: &str| element(id).map_or(0, |bar| bar.offset_height());
    f64::from(height(&bar_id(column)) + height(SWITCH))
}

/// Scrolls the page to a place, in pixels from its top; returns where that is.
pub fn scroll_to(top: f64, behavior: ScrollBehavior) -> f64 {
    let top = top.max(0.0).round();
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(behavior);
    window().scroll_to_with_scroll_to_options(&options);
    top
}

/// How to scroll for the eye to follow, where the reader has nothing against motion.
pub fn gentle() -> ScrollBehavior {
    let still = matches("(prefers-reduced-motion: reduce)");
    if still { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// The height of the window, in pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// An element by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
