//! The first key is as quick as the second.

use crate::{
    explore::{ExploreScreen, Found},
    facts::Facts,
    library::OpenLibrary,
    lines::Lines,
    location::Location,
    parts::Announcer,
    search::SearchBox,
};
use crossread_markup::{mount_to, prelude::*};
use gloo::timers::callback::Timeout;

/// A step is as short as a key press, and the reader comes between: milliseconds.
const PAUSE: u32 = 50;

/// Browsers compile a function when it is first called. So while the reader looks at the page, a
/// word of the articles is typed into a second first screen that is nowhere to be seen.
pub fn warm_up(library: OpenLibrary) {
    Timeout::new(PAUSE, move || {
        let Ok(place) = document().create_element("div") else { return };
        let mut typed = None;
        let screen = mount_to(&place, || {
            provide_context(library);
            Announcer::provide();
            let location = Location::apart();
            typed = Some(location);
            let found = Found::follow(library, location);
            let lines = Lines::follow(library, location);
            let facts = Facts::follow(library, location, found);
            view! {
                <SearchBox found/>
                <ExploreScreen found lines facts/>
            }
        });
        let Some(location) = typed else { return };
        Timeout::new(PAUSE, move || {
            location.type_query("a");
            Timeout::new(PAUSE, move || {
                location.type_query("an");
                Timeout::new(PAUSE, move || drop(screen)).forget();
            })
            .forget();
        })
        .forget();
    })
    .forget();
}
