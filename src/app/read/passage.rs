//! The passage that a link names.

use crate::{location::use_location, parts::Notice, resolved::use_resolved, texts};
use crossread_engine::{
    anchor::{Found, Place},
    article::Role,
    article_text::ArticleText,
    view::View,
};
use crossread_markup::prelude::*;

/// The passage of the view in the open article.
#[derive(Clone, Copy)]
pub struct Passage {
    asked: Memo<bool>,
    found: Memo<Option<Found>>,
    set_aside: Memo<bool>,
}

impl Passage {
    /// Follows the location.
    pub fn follow(text: &ArticleText<'static>) -> Self {
        let resolved = use_resolved();
        let text = text.clone();
        let roles: Vec<Role> = text.blocks.iter().map(|block| block.role).collect();
        // A link to a comparison may name passages of articles that are not here.
        let anchor = memo(move || resolved.with(|resolved| resolved.at).map(|at| at.first.anchor));
        let found = memo(move || anchor.get().and_then(|anchor| text.find(anchor)));
        let set_aside = move |found: Found| roles.get(found.place.block as usize) == Some(&Role::Furniture);
        Self {
            asked: memo(move || anchor.get().is_some()),
            found,
            set_aside: memo(move || found.get().is_some_and(&set_aside)),
        }
    }

    /// Whether the link names the sentence at this place.
    pub fn is_at(self, place: Place) -> bool {
        self.found.get().is_some_and(|found| found.place == place)
    }

    /// Whether it stands in furniture, which then has to be shown.
    pub fn is_set_aside(self) -> bool {
        self.set_aside.get()
    }
}

/// Says that the passage is gone or has changed.
#[component]
pub fn PassageNotice(
    /// The passage.
    passage: Passage,
) -> Node {
    let location = use_location();
    let text = move || match passage.found.get() {
        None => passage.asked.get().then_some(texts::notices::PASSAGE_GONE),
        Some(found) => (!found.same_words).then_some(texts::notices::PASSAGE_CHANGED),
    };
    let unmark = move || location.adjust(&View { at: None, ..location.view().get_untracked() });
    live(move || text().map(|text| view! { <Notice text=text.to_owned() on_dismiss=move |()| unmark()/> }))
}

/// Says that the address leads to the marked passage, and takes the mark off.
#[component]
pub fn PassageMarked(
    /// The passage.
    passage: Passage,
) -> Node {
    let location = use_location();
    let marked = move || passage.found.get().is_some_and(|found| found.same_words);
    let without = move || location.view().with(|view| View { at: None, ..view.clone() }.href());
    view! {
        <Show when=marked>
            <p class="hint passage-marked">
                {texts::read::PASSAGE_MARKED} " " <a href=without>{texts::read::UNMARK}</a>
            </p>
        </Show>
    }
}
