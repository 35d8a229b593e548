//! One block of the text.

use super::{Reading, sentence::SentenceText};
use crossread_engine::{anchor::Place, article::Form};
use leptos::prelude::*;

/// A heading, paragraph, quotation or caption.
#[component]
pub fn BlockView(
    /// The article.
    reading: Reading,
    /// Number of the block.
    number: usize,
) -> impl IntoView {
    let form =
        reading.text.with_value(|text| text.blocks.get(number).map(|block| block.form).unwrap_or_default());
    let sentences = view! { <Sentences reading number/> };
    match form {
        Form::Heading => view! { <h2 dir="auto">{sentences}</h2> }.into_any(),
        Form::Quotation => view! { <blockquote dir="auto"><p>{sentences}</p></blockquote> }.into_any(),
        Form::Caption => view! { <p class="caption" dir="auto">{sentences}</p> }.into_any(),
        Form::Paragraph | Form::ListItem => view! { <p dir="auto">{sentences}</p> }.into_any(),
    }
}

/// Items of a list.
#[component]
pub fn ListView(
    /// The article.
    reading: Reading,
    /// Numbers of the blocks.
    numbers: Vec<usize>,
) -> impl IntoView {
    let item = move |number: usize| view! { <li dir="auto"><Sentences reading number/></li> };
    view! { <ul dir="auto">{numbers.into_iter().map(item).collect_view()}</ul> }
}

/// The sentences of a block, and whatever stands between them.
#[component]
pub fn Sentences(
    /// The article.
    reading: Reading,
    /// Number of the block.
    number: usize,
) -> impl IntoView {
    let text = reading.text.read_value();
    let Some(block) = text.blocks.get(number) else { return ().into_any() };
    let mut end = 0;
    let mut views = Vec::new();
    for (sentence, range) in block.sentences.iter().enumerate() {
        views.push(block.text.get(end..range.start).unwrap_or_default().into_any());
        let place = Place { block: number as u32, sentence: sentence as u32 };
        views.push(view! { <SentenceText reading place/> }.into_any());
        end = range.end;
    }
    views.push(block.text.get(end..).unwrap_or_default().into_any());
    views.into_any()
}
