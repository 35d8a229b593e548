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
    /// What is about to be said, or is in sight.
    current: StoredValue<Option<Saying>>,
    /// What is said when that is over, last first.
    later: StoredValue<Vec<Saying>>,
    /// The next change; a later one takes its place.
    waiting: StoredValue<Option<Timeout>, LocalStorage>,
}

/// The page's announcer.
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// Provides itself as a context.
    pub fn provide() -> Self {
        let announcer = Self {
            saying: RwSignal::default(),
            current: StoredValue::new(None),
            later: StoredValue::new(Vec::new()),
            waiting: StoredValue::new_local(None),
        };
        provide_context(announcer);
        on_cleanup(move || announcer.waiting.set_value(None));
        announcer
    }

    /// Says a sentence and shows it for a while. What was in sight gives way, and comes back.
    pub fn show(self, text: impl Into<String>) {
        let saying = Saying { text: text.into(), shown: true };
        if let Some(before) = self.in_sight().filter(|before| *before != saying) {
            self.later.update_value(|later| later.push(before));
        }
        self.say_after(PAUSE, saying);
    }

    /// Says a sentence that can be seen elsewhere on the page, once typing has stopped and nothing
    /// is in sight.
    pub fn say_after_typing(self, text: impl Into<String>) {
        let saying = Saying { text: text.into(), shown: false };
        self.later.update_value(|later| later.retain(|later| later.shown));
        if self.in_sight().is_some() {
            self.later.update_value(|later| later.insert(0, saying));
        } else {
            self.say_after(AFTER_TYPING, saying);
        }
    }

    /// What is shown, or about to be.
    fn in_sight(self) -> Option<Saying> {
        self.current.get_value().filter(|current| current.shown)
    }

    fn say_after(self, pause: u32, saying: Saying) {
        self.current.set_value(Some(saying.clone()));
        self.saying.set(Saying::default());
        self.wait(pause, move || {
            let shown = saying.shown;
            self.saying.set(saying);
            if shown {
                self.wait(IN_SIGHT, move || self.go_on());
            } else {
                self.current.set_value(None);
            }
        });
    }

    fn go_on(self) {
        self.current.set_value(None);
        match self.later.try_update_value(Vec::pop).flatten() {
            Some(next) => self.say_after(PAUSE, next),
            None => self.saying.set(Saying::default()),
        }
    }

    fn wait(self, pause: u32, then: impl FnOnce() + 'static) {
        self.waiting.set_value(Some(Timeout::new(pause, then)));
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
