//! How findings are worked out: methods, limits and measured rates.

use crate::{
    location::{HEADING, use_location},
    texts,
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// The screen.
#[component]
pub fn MethodScreen() -> Node {
    let view = use_location().view();
    let back = move || view.with(View::toggling_method).href();
    let section = |section: &'static texts::method::Section| {
        let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> });
        view! {
            <section>
                <h2>{section.heading}</h2>
                {paragraphs.collect_nodes()}
            </section>
        }
    };
    view! {
        <article class="method">
            <h1 id=HEADING tabindex="-1">{texts::method::HEADING}</h1>
            <p class="method-lead">{texts::method::LEAD}</p>
            {texts::method::SECTIONS.iter().map(section).collect_nodes()}
            <p><a class="button" href=back>{texts::method::BACK}</a></p>
        </article>
    }
}
