//! One block of the text.

use super::{Reading, sentence::SentenceText};
use crossread_engine::{anchor::Place, article::Form};
use crossread_markup::prelude::*;

/// A heading, paragraph, quotation or caption.
#[component]
pub fn BlockView(
    /// The article.
    reading: Reading,
    /// Number of the block.
    number: usize,
) -> Node {
    let form =
        reading.text.with_value(|text| text.blocks.get(number).map(|block| block.form).unwrap_or_default());
    let sentences = view! { <Sentences reading number/> };
    match form {
        Form::Heading => view! { <h2 dir="auto">{sentences}</h2> },
        Form::Quotation => view! { <blockquote dir="auto"><p>{sentences}</p></blockquote> },
        Form::Caption => view! { <p class="caption" dir="auto">{sentences}</p> },
        Form::Paragraph | Form::ListItem => view! { <p dir="auto">{sentences}</p> },
    }
}

/// Items of a list.
#[component]
pub fn ListView(
    /// The article.
    reading: Reading,
    /// Numbers of the blocks.
    numbers: Vec<usize>,
) -> Node {
    let item = move |number: usize| view! { <li dir="auto"><Sentences reading number/></li> };
    view! { <ul dir="auto">{numbers.into_iter().map(item).collect_nodes()}</ul> }
}

/// The sentences of a block, and whatever stands between them.
#[component]
pub fn Sentences(
    /// The article.
    reading: Reading,
    /// Number of the block.
    number: usize,
) -> Node {
    let text = reading.text.read_value();
    let Some(block) = text.blocks.get(number) else { return ().into_node() };
    let mut end = 0;
    let mut views = Vec::new();
    for (sentence, range) in block.sentences.iter().enumerate() {
        views.push(block.text.get(end..range.start).unwrap_or_default().into_node());
        let place = Place { block: number as u32, sentence: sentence as u32 };
        views.push(view! { <SentenceText reading place/> });
        end = range.end;
    }
    views.push(block.text.get(end..).unwrap_or_default().into_node());
    views.into_node()
}
