//! The reader's own settings: kept on this device, and seen by the style sheets as `data-…` of the
//! page's root.

mod panel;

pub use panel::SettingsMenu;

use crate::{location::Location, storage};
use crossread_markup::prelude::*;
use web_sys::Event;

/// Something that a reader can set, one value of a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Light or dark.
    Theme,
    /// How large everything is.
    Size,
    /// How long a line of an article may be.
    Measure,
    /// The letters of articles and headlines.
    Letters,
    /// Whether texts carry marks.
    Marks,
    /// Whether single keys do anything.
    Keys,
}

impl Setting {
    /// All of them, as offered to the reader.
    pub const ALL: [Self; 6] =
        [Self::Size, Self::Measure, Self::Letters, Self::Theme, Self::Marks, Self::Keys];

    /// Its name in storage, and after `data-` in the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Size => "size",
            Self::Measure => "measure",
            Self::Letters => "letters",
            Self::Marks => "marks",
            Self::Keys => "keys",
        }
    }

    /// The names of its values in the order in which they are offered; the style sheets know them.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["system", "light", "dark"],
            Self::Size => &["small", "usual", "large", "larger", "largest"],
            Self::Measure => &["short", "usual", "long"],
            Self::Letters => &["serif", "sans", "spaced"],
            Self::Marks | Self::Keys => &[ON, OFF],
        }
    }

    /// The value until the reader chose another one.
    fn usual(self) -> &'static str {
        let is_scale = matches!(self, Self::Size | Self::Measure);
        if is_scale { "usual" } else { self.values().first().copied().unwrap_or_default() }
    }

    /// The value of a name; the usual one for all others.
    fn value_of(self, name: &str) -> &'static str {
        self.values().iter().copied().find(|value| *value == name).unwrap_or(self.usual())
    }
}

const ON: &str = "on";
const OFF: &str = "off";

/// What the reader has set. A context, there is one.
#[derive(Clone, Copy)]
pub struct Settings {
    values: [RwSignal<&'static str>; Setting::ALL.len()],
    /// Whether the link hides the marks, whatever the reader has set.
    marks_hidden: Memo<bool>,
}

impl Settings {
    /// Takes up what this device keeps and shows the page so; marks are off also where the link
    /// hides them.
    pub fn provide(location: Location) -> Self {
        let kept = |setting: Setting| {
            RwSignal::new(setting.value_of(&storage::setting(setting.key()).unwrap_or_default()))
        };
        let marks_hidden = memo(move || location.view().with(|view| view.marks_hidden));
        let settings = Self { values: Setting::ALL.map(kept), marks_hidden };
        effect(move || {
            for setting in Setting::ALL {
                let hidden = setting == Setting::Marks && !settings.shows_marks();
                show(setting, if hidden { OFF } else { settings.value(setting) });
            }
            // Larger letters leave less room, as a smaller window does.
            let _ = Event::new("resize").map(|resized| window().dispatch_event(&resized));
        });
        provide_context(settings);
        settings
    }

    /// The value of a setting.
    pub fn value(self, setting: Setting) -> &'static str {
        self.signal(setting).get()
    }

    /// Whether something is switched on, asked once.
    pub fn is_on(self, setting: Setting) -> bool {
        self.signal(setting).get_untracked() == ON
    }

    /// Whether texts carry marks here.
    pub fn shows_marks(self) -> bool {
        !self.marks_hidden.get() && self.value(Setting::Marks) == ON
    }

    /// Sets a value by its name and keeps it on this device.
    pub fn set(self, setting: Setting, name: &str) {
        let value = setting.value_of(name);
        storage::keep_setting(setting.key(), value);
        self.signal(setting).set(value);
    }

    /// Switches something on, and keeps it so.
    pub fn switch_on(self, setting: Setting) {
        if !self.is_on(setting) {
            self.set(setting, ON);
        }
    }

    fn signal(self, setting: Setting) -> RwSignal<&'static str> {
        let at = Setting::ALL.iter().position(|other| *other == setting).unwrap_or_default();
        self.values[at]
    }
}

fn show(setting: Setting, value: &str) {
    if let Some(root) = document().document_element() {
        let mut name = String::from("data-");
        name.push_str(setting.key());
        let _ = root.set_attribute(&name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_reads_back_and_anything_else_is_the_usual_one() {
        for setting in Setting::ALL {
            for value in setting.values() {
                assert_eq!(setting.value_of(value), *value);
            }
            assert_eq!(setting.value_of("sepia"), setting.usual());
        }
        assert_eq!(Setting::Size.usual(), "usual");
        assert_eq!(Setting::Theme.usual(), "system");
    }
}
