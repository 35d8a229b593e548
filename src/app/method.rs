//! How findings are worked out: methods, limits and measured rates.

use crate::{
    location::{HEADING, use_location},
    texts::{self, method::Section},
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// The screen.
#[component]
pub fn MethodScreen() -> Node {
    let view = use_location().view();
    let back = move || view.with(View::toggling_method).href();
    view! {
        <article class="method">
            <h1 id=HEADING tabindex="-1">{texts::method::HEADING}</h1>
            <p class="method-lead">{texts::method::LEAD}</p>
            {sections(texts::method::SECTIONS)}
            <p><a class="button" href=back>{texts::method::BACK}</a></p>
        </article>
    }
}

/// Parts of a screen that explains, each under its heading.
pub fn sections(sections: &'static [Section]) -> Node {
    let section = |section: &'static Section| {
        let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> });
        view! {
            <section>
                <h2>{section.heading}</h2>
                {paragraphs.collect_nodes()}
            </section>
        }
    };
    sections.iter().map(section).collect_nodes()
}
