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

/// What a sentence is said for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// Shown for a while, and spoken.
    Shown,
    /// Only spoken, and as important.
    Spoken,
    /// Only spoken, until the next of its kind takes its place: how many there are now.
    #[default]
    Count,
}

/// What the region says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Saying {
    text: String,
    kind: Kind,
    /// Whether it was spoken before; then it comes back in silence.
    said: bool,
}

/// Says things in the status region. A context, there is one.
#[derive(Clone, Copy)]
pub struct Announcer {
    saying: RwSignal<Saying>,
    /// What is about to be said, is being spoken, or is in sight.
    current: StoredValue<Option<Saying>>,
    /// What is said when that is over, last first; a count is the last of all.
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

    /// Says a sentence and shows it for a while. What was in sight gives way, and comes back; what
    /// was about to be said is said afterwards.
    pub fn show(self, text: impl Into<String>) {
        let saying = Saying { text: text.into(), kind: Kind::Shown, said: false };
        let before = self.current.get_value().filter(|before| before.text != saying.text);
        self.forget(|other| other.text == saying.text);
        match before {
            Some(count) if count.kind == Kind::Count && !count.said => self.queue(count),
            Some(before) if before.kind == Kind::Shown || !before.said => {
                self.later.update_value(|later| later.push(before));
            }
            _ => {}
        }
        self.say_after(PAUSE, saying);
    }

    /// Says a sentence that can be seen elsewhere on the page, once typing has stopped and nothing
    /// is in sight. No count takes its place.
    pub fn say(self, text: impl Into<String>) {
        let saying = Saying { text: text.into(), kind: Kind::Spoken, said: false };
        self.forget(|other| other.text == saying.text);
        match self.current.get_value() {
            Some(before) if before.text == saying.text && !before.said => {}
            Some(before) if before.kind == Kind::Shown || !before.said => self.queue(saying),
            _ => self.say_after(AFTER_TYPING, saying),
        }
    }

    /// Says how many there are now, which can be seen elsewhere on the page, once typing has stopped
    /// and nothing is in sight.
    pub fn say_after_typing(self, text: impl Into<String>) {
        let count = Saying { text: text.into(), kind: Kind::Count, said: false };
        self.forget(|other| other.kind == Kind::Count);
        match self.current.get_value() {
            Some(before) if before.kind == Kind::Shown => self.queue(count),
            Some(before) if before.kind == Kind::Spoken && !before.said => {
                self.queue(count);
                // The typing goes on, and nothing is said into it.
                self.say_after(AFTER_TYPING, before);
            }
            _ => self.say_after(AFTER_TYPING, count),
        }
    }

    /// Says something after all that waits already; a count after everything.
    fn queue(self, saying: Saying) {
        self.later.update_value(|later| {
            let has_count = later.first().is_some_and(|last| last.kind == Kind::Count);
            later.insert(usize::from(has_count && saying.kind != Kind::Count), saying);
        });
    }

    fn forget(self, which: impl Fn(&Saying) -> bool) {
        self.later.update_value(|later| later.retain(|saying| !which(saying)));
    }

    fn say_after(self, pause: u32, saying: Saying) {
        self.current.set_value(Some(saying.clone()));
        self.saying.set(Saying { said: saying.said, ..Saying::default() });
        self.wait(pause, move || {
            self.current.set_value(Some(Saying { said: true, ..saying.clone() }));
            let stays = if saying.kind == Kind::Shown { IN_SIGHT } else { AFTER_TYPING };
            self.saying.set(saying);
            self.wait(stays, move || self.go_on());
        });
    }

    fn go_on(self) {
        let before = self.current.get_value();
        self.current.set_value(None);
        match self.later.try_update_value(Vec::pop).flatten() {
            Some(next) => {
                let pause = if next.kind == Kind::Shown { PAUSE } else { AFTER_TYPING };
                self.say_after(pause, next);
            }
            None if before.is_some_and(|before| before.kind == Kind::Shown) => {
                self.saying.set(Saying::default());
            }
            None => {}
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
            aria-live=move || if announcer.saying.read().said { "off" } else { "polite" }
            data-shown=move || {
                let saying = announcer.saying.read();
                (saying.kind == Kind::Shown && !saying.text.is_empty()).then_some("")
            }
        >
            {move || announcer.saying.read().text.clone()}
        </div>
    }
}
