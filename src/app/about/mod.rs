//! What the page tells about itself: what leaves the device, which version it is, what is stored.

mod stored;

use crate::{
    library::{VERSION, use_library},
    location::{HEADING, use_location},
    method::sections,
    texts::{self, about},
};
use crossread_engine::view::View;
use crossread_markup::prelude::*;
use stored::Stored;

/// The screen.
#[component]
pub fn AboutScreen() -> Node {
    let (library, location) = (use_library(), use_location());
    let back = move || location.view().with(View::toggling_about).href();
    let told = if location.is_file() { about::FROM_A_FILE } else { about::HOSTED };
    view! {
        <article class="method">
            <h1 id=HEADING tabindex="-1">{about::HEADING}</h1>
            <p class="method-lead">{about::LEAD}</p>
            {sections(told)}
            <section>
                <h2>{about::VERSION}</h2>
                <p>
                    {about::version(VERSION)}
                    <br/>
                    {about::fingerprint(&library.fingerprint())}
                </p>
                <p>{about::FINGERPRINT}</p>
            </section>
            <Stored/>
            <p><a class="button" href=back>{texts::method::BACK}</a></p>
        </article>
    }
}
