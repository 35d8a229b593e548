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
/// somebody is at the page. Until then a slow device has enough to do with showing it. Who types
/// before it is done has called all that already: what is left of it would only be in the way.
pub fn warm_up(library: OpenLibrary) {
    let listeners = StoredValue::new_local(Vec::new());
    let end = move || {
        let listening: Option<Vec<WindowListenerHandle>> = listeners.try_update_value(std::mem::take);
        for listener in listening.into_iter().flatten() {
            listener.remove();
        }
    };
    let next = Next::new_local(None);
    let is_there = later::arrival();
    let sign = move || {
        // Nobody waits for what is still on its way.
        if untrack(is_there) {
            end();
            begin(library, next);
        }
    };
    listeners.set_value(vec![
        window_event_listener(ev::pointermove, move |_| sign()),
        window_event_listener(ev::pointerdown, move |_| sign()),
        window_event_listener(ev::focusin, move |_| sign()),
        window_event_listener(ev::keydown, move |_| sign()),
    ]);
    let typing = window_event_listener(ev::input, move |_| {
        end();
        next.set_value(None);
    });
    on_cleanup(move || {
        end();
        typing.remove();
    });
}

/// The next step, with all that it holds.
type Next = StoredValue<Option<Timeout>, LocalStorage>;

/// Does the next step after a pause.
fn then(next: Next, step: impl FnOnce() + 'static) {
    next.set_value(Some(Timeout::new(PAUSE, step)));
}

fn begin(library: OpenLibrary, next: Next) {
    then(next, move || {
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
        then(next, move || {
            location.type_query("a");
            then(next, move || {
                location.type_query("an");
                then(next, move || drop(screen));
            });
        });
    });
}
