//! What was looked for otherwise than it was typed, and the way to insist.

use super::Found;
use crate::{location::use_location, texts};
use crossread_engine::search::{Hint, Mended};
use crossread_markup::prelude::*;

/// Words that were mended and operators that were read as words; nothing where there are none.
#[component]
pub fn Understood(
    /// What the search finds.
    found: Found,
) -> Node {
    let mended = move || found.plan.with(|plan| plan.mended().to_vec());
    let hints = move || found.plan.with(|plan| plan.hints().to_vec());
    view! {
        <Show when=move || !mended().is_empty() || !hints().is_empty()>
            <div class="understood">
                {move || mended().into_iter().map(|mended| view! { <MendedWord mended/> }).collect_nodes()}
                {move || hints().iter().map(|hint| view! { <p class="understood-hint">{words_for(hint)}</p> }).collect_nodes()}
            </div>
        </Show>
    }
}

/// "Showing results for …", and a link that asks for the word as it was typed.
#[component]
fn MendedWord(mended: Mended) -> Node {
    let view = use_location().view();
    let insist = texts::explore::search_only_for(&mended.typed);
    let words = mended.shown.clone();
    let href = move || view.with(|view| view.searching(&mended.insisting(&view.query)).href());
    view! {
        <p class="understood-mended">
            {texts::explore::SHOWING_RESULTS_FOR} " "
            {words.into_iter().enumerate().map(|(at, word)| {
                view! { {(at > 0).then_some(", ")} <strong>{word}</strong> }
            }).collect_nodes()}
            ". " <a href=href>{insist}</a>
        </p>
    }
}

fn words_for(hint: &Hint) -> String {
    match hint {
        Hint::OpenQuotation => texts::search::HINT_OPEN_QUOTATION.to_owned(),
        Hint::LonelyOr => texts::search::HINT_LONELY_OR.to_owned(),
        Hint::TooLong => texts::search::HINT_TOO_LONG.to_owned(),
        Hint::EmptyField(field) => texts::search::hint_empty_field(field),
        Hint::IdleStar => texts::search::HINT_IDLE_STAR.to_owned(),
        Hint::ManyBegin(typed) => texts::search::hint_many_begin(typed),
        Hint::NoDate(typed) => texts::search::hint_no_date(typed),
    }
}
