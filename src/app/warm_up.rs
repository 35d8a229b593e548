//! The first key is as quick as the second.

use crate::{
    explore::{ExploreScreen, Found},
    facts::Facts,
    later,
    library::OpenLibrary,
    lines::Lines,
    location::Location,
    parts::Announcer,
    resolved::provide_resolved,
    search::SearchBox,
};
use crossread_markup::{ev, mount_to, prelude::*};
use gloo::timers::callback::Timeout;

/// A step is as short as a key press, and the reader comes between: milliseconds.
const PAUSE: u32 = 50;

/// Browsers compile a function when it is first called. So before the reader types, a word of the
/// articles is typed into a second first screen that is nowhere to be seen: at the first sign that
/// somebody is at the page. Until then a slow device has enough to do with showing it.
pub fn warm_up(library: OpenLibrary) {
    let listeners = StoredValue::new_local(Vec::new());
    let end = move || {
        let listening: Option<Vec<WindowListenerHandle>> = listeners.try_update_value(std::mem::take);
        for listener in listening.into_iter().flatten() {
            listener.remove();
        }
    };
    let is_there = later::arrival();
    let sign = move || {
        // Nobody waits for what is still on its way.
        if untrack(is_there) {
            end();
            begin(library);
        }
    };
    listeners.set_value(vec![
        window_event_listener(ev::pointermove, move |_| sign()),
        window_event_listener(ev::pointerdown, move |_| sign()),
        window_event_listener(ev::focusin, move |_| sign()),
        window_event_listener(ev::keydown, move |_| sign()),
    ]);
    on_cleanup(end);
}

fn begin(library: OpenLibrary) {
    Timeout::new(PAUSE, move || {
        let Ok(place) = document().create_element("div") else { return };
        let mut typed = None;
        let screen = mount_to(&place, || {
            provide_context(library);
            Announcer::provide();
            let location = Location::apart();
            typed = Some(location);
            provide_resolved(library, location);
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
