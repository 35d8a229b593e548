//! One article, to be read.

mod around;
mod block;
mod body;
mod compare_with;
mod cut;
mod details;
mod head;
mod hits;
mod layout;
mod near;
mod passage;
mod selected;
mod sentence;
mod tools;

pub use around::BackToResults;

use crate::{explore::Found, library::use_library, location::use_location};
use around::Around;
use body::Body;
use compare_with::CompareWith;
use crossread_engine::{article_text::ArticleText, library::DocId, stories::around};
use crossread_markup::prelude::*;
use cut::CutNote;
use details::DetailList;
use head::Head;
use hits::{HitBar, Hits};
use near::NearArticles;
use passage::{Passage, PassageNotice};
use selected::SelectedPassage;
use tools::Tools;

/// The article as every part of the reader sees it.
#[derive(Clone, Copy)]
struct Reading {
    doc: DocId,
    text: StoredValue<ArticleText<'static>>,
    hits: Hits,
    passage: Passage,
    /// Whether furniture is shown.
    set_aside: Memo<bool>,
    /// Whether each sentence shows a link to itself.
    linking: RwSignal<bool>,
}

/// The reader: headline, details, text with hits, and ways on from there.
#[component]
pub fn ReadScreen(
    /// The article.
    doc: DocId,
    /// The search that led here, if any.
    found: Found,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let text = library.articles().text(doc);
    let passage = Passage::follow(&text);
    let set_aside = memo(move || location.view().with(|view| view.set_aside) || passage.is_set_aside());
    let hits = Hits::follow(doc, library, found.plan, set_aside);
    let reading = Reading {
        doc,
        text: StoredValue::new(text),
        hits,
        passage,
        set_aside,
        linking: RwSignal::new(false),
    };
    let near = StoredValue::new(around(library.articles(), doc));
    view! {
        <div class="read">
            <BackToResults/>
            <article class="article" aria-labelledby="heading">
                <Head reading/>
                <PassageNotice passage/>
                <Tools reading/>
                <HitBar hits plan=found.plan/>
                <Body reading/>
                <CutNote doc/>
                <SelectedPassage/>
            </article>
            <aside class="read-side">
                <DetailList doc/>
                <NearArticles doc around=near/>
                <CompareWith doc found listed=near.with_value(near::listed)/>
            </aside>
            <Around doc found/>
        </div>
    }
}
