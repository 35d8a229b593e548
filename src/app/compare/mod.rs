//! Two to four articles side by side: each sentence faces the one that answers it.

mod add;
mod apart;
mod articles;
mod by_switch;
mod column;
mod compared;
mod counterpart;
mod differences;
#[cfg(test)]
mod example;
mod export;
mod facing;
mod figures;
mod head;
mod in_view;
mod keys;
mod layout;
mod legend;
mod lock;
mod map;
mod mark;
mod mark_link;
mod opened;
mod pair_diff;
mod panel;
mod pieces;
mod reasons;
mod selected;
mod shared;
mod sides;
mod sight;
mod specimen;
mod steps;
mod strip;
mod switch;
mod tools;

use crate::{
    facts::{FactList, Facts},
    library::use_library,
    location::use_location,
    parts::Notice,
    read::BackToResults,
    resolved::use_resolved,
    texts,
};
use articles::Articles;
use by_switch::BySwitch;
use column::ColumnView;
use compared::Compared;
use crossread_engine::view::{By, COMPARED, View};
use crossread_markup::{ev, prelude::*};
pub use export::ExportRecord;
use legend::Legend;
pub use mark::sign;
use opened::LinkState;
use shared::shared_wording;
use sides::Sides;
pub use sides::told_apart;
pub use specimen::{Specimen, SpecimenPair};
use std::sync::Arc;
use switch::ArticleSwitch;
use tools::Tools;

/// The comparison of the articles that the view names; nothing while it names fewer than two.
#[component]
pub fn CompareScreen(
    /// The facts, where they are asked for.
    facts: Facts,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let resolved = use_resolved();
    let chosen = memo(move || resolved.with(|resolved| (resolved.compare.clone(), resolved.columns.clone())));
    let docs = memo(move || chosen.with(|(docs, _)| docs.clone()));
    let by = memo(move || location.view().with(|view| view.by));
    // Comparing takes longest of all: once for a choice of articles, not once for a click.
    let compared = memo(move || {
        let (docs, linked) = chosen.get();
        Arc::new(Compared::of(library.articles(), docs, linked))
    });
    live(move || {
        COMPARED.contains(&docs.read().len()).then(|| match by.get() {
            By::Sentences => view! { <SideBySide compared=compared.get()/> },
            By::Shared => shared_wording(&compared.get()),
            By::Facts => view! {
                <div class="told">
                    <Articles docs=docs.get() heading=texts::facts::HEADING/>
                    <FactList facts/>
                </div>
            },
        })
    })
}

/// One choice of articles.
#[component]
fn SideBySide(compared: Arc<Compared>) -> Node {
    let sides = Sides::follow(compared, use_library(), use_location());
    follow_what_is_open(sides);
    sight::follow(sides);
    lock::follow(sides);
    keys::follow(sides);
    // Two sentences stand out alike, but not as a match, when one is merely the nearest.
    let nearest = move || {
        let opened = sides.opened.get();
        let unpaired =
            opened.first.zip(opened.second).is_some_and(|(a, b)| sides.compared().pair(a, b).is_none());
        unpaired.then_some("")
    };
    view! {
        <div
            class="compare"
            // A click anywhere brings the focus here, and with it the keys.
            tabindex="-1"
            data-narrow=move || sides.narrow.get().then_some("")
            data-hides-marks=move || sides.hides_marks.get().then_some("")
            data-apart=move || (!sides.locked.get()).then_some("")
            on:keydown=move |event| keys::close(sides, &event)
        >
            <Intro sides/>
            <ArticleSwitch sides/>
            <div class="columns" data-columns=sides.len().to_string() data-nearest=nearest>
                {(0..sides.len()).map(|column| view! { <ColumnView sides column/> }).collect_nodes()}
            </div>
        </div>
    }
}

/// Brings into view what is opened, on the screen and in the one article that a narrow screen
/// shows.
fn follow_what_is_open(sides: Sides) {
    effect(move || {
        if let Some(first) = sides.opened.get().first {
            sides.in_view.set(first.column);
        }
        request_animation_frame(move || in_view::settle(sides));
    });
    let resized = window_event_listener(ev::resize, move |_| {
        let seen = sight::open_one(sides);
        sides.narrow.set(in_view::is_narrow(sides.len()));
        request_animation_frame(move || {
            in_view::settle(sides);
            if let Some(seen) = seen {
                sight::keep(seen);
            }
        });
    });
    on_cleanup(move || resized.remove());
}

/// What stands above the columns.
#[component]
fn Intro(sides: Sides) -> Node {
    let compared = sides.compared();
    let summary = texts::compare::summary(&sides.name(0), &compared.counts(0));
    view! {
        <header class="compare-intro">
            <BackToResults/>
            <h1 id="heading" class="compare-heading" tabindex="-1">{texts::compare::HEADING}</h1>
            <BySwitch/>
            // How much is matched tells what a lesson asks for.
            <Show when=move || !sides.hides_marks.get()><p class="compare-summary">{summary.clone()}</p></Show>
            {compared.has_digest().then(|| view! { <p class="compare-note">{texts::compare::RETOLD_NOTE}</p> })}
            {compared.has_cut().then(|| view! { <p class="compare-note">{texts::compare::CUT_NOTE}</p> })}
            <LinkNotice sides/>
            <Tools sides/>
            <Legend sides/>
        </header>
    }
}

/// Says that a sentence of the link is gone or has changed.
#[component]
fn LinkNotice(sides: Sides) -> Node {
    let location = use_location();
    let text = move || match sides.opened.get().state {
        LinkState::Whole => None,
        LinkState::Changed => Some(texts::compare::CHANGED),
        LinkState::Gone => Some(texts::compare::GONE),
    };
    let unmark = move || location.adjust(&View { at: None, ..location.view().get_untracked() });
    live(move || text().map(|text| view! { <Notice text=text.to_owned() on_dismiss=move |()| unmark()/> }))
}
