//! The one region that speaks: what changed without being looked at.

use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;

/// A region that repeats the same words speaks only after it was empty for a moment; milliseconds,
/// like all pauses here.
const PAUSE: u32 = 60;
/// What is announced while typing waits until the typing stops.
const AFTER_TYPING: u32 = 700;
/// How long a sentence stays in sight.
const IN_SIGHT: u32 = 6_000;

/// What the region says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Saying {
    text: String,
    /// Whether it is also shown, and not only spoken.
    shown: bool,
}

/// Says things in the status region. A context, there is one.
#[derive(Clone, Copy)]
pub struct Announcer {
    saying: RwSignal<Saying>,
    /// What waits to be said; a later one takes its place.
    waiting: StoredValue<Option<Timeout>, LocalStorage>,
}

/// The page's announcer.
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// Provides itself as a context.
    pub fn provide() -> Self {
        let announcer = Self { saying: RwSignal::default(), waiting: StoredValue::new_local(None) };
        provide_context(announcer);
        on_cleanup(move || announcer.stop_waiting());
        announcer
    }

    /// Says a sentence and shows it for a while.
    pub fn show(self, text: impl Into<String>) {
        self.say_after(PAUSE, Saying { text: text.into(), shown: true });
    }

    /// Says a sentence that can be seen elsewhere on the page, once typing has stopped.
    pub fn say_after_typing(self, text: impl Into<String>) {
        self.say_after(AFTER_TYPING, Saying { text: text.into(), shown: false });
    }

    fn say_after(self, pause: u32, saying: Saying) {
        self.stop_waiting();
        self.saying.set(Saying::default());
        self.wait(pause, move || {
            let shown = saying.shown;
            self.saying.set(saying);
            if shown {
                self.wait(IN_SIGHT, move || self.saying.set(Saying::default()));
            }
        });
    }

    fn wait(self, pause: u32, then: impl FnOnce() + 'static) {
        self.waiting.set_value(Some(Timeout::new(pause, then)));
    }

    fn stop_waiting(self) {
        self.waiting.set_value(None);
    }
}

/// Where the announcer speaks.
#[component]
pub fn StatusRegion() -> Node {
    let announcer = use_announcer();
    view! {
        <div
            class="status"
            role="status"
            aria-live="polite"
            data-shown=move || announcer.saying.read().shown.then_some("")
        >
            {move || announcer.saying.read().text.clone()}
        </div>
    }
}
