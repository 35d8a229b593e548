//! The panel of the reader's settings, behind a button in the head of the page.

use super::{Setting, Settings};
use crate::{lesson, location::use_location, parts::Menu, texts};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// The button, and the settings that it opens.
#[component]
pub fn SettingsMenu() -> Node {
    view! {
        <Menu id="settings" title=texts::settings::BUTTON label=texts::settings::HEADING>
            <SettingsPanel/>
        </Menu>
    }
}

#[component]
fn SettingsPanel() -> Node {
    let settings: Settings = expect_context();
    view! {
        <h2 class="menu-heading">{texts::settings::HEADING}</h2>
        <div class="settings">
            {Setting::ALL.map(|setting| view! { <Choice settings setting/> }).collect_nodes()}
        </div>
        <p class="hint">{texts::settings::KEPT}</p>
        <Lesson/>
    }
}

/// One setting and its values.
#[component]
fn Choice(settings: Settings, setting: Setting) -> Node {
    let now = settings.value(setting);
    let options = setting.values().iter().map(|&value| {
        view! { <option value=value prop:selected=value == now>{texts::settings::value(setting, value)}</option> }
    });
    let choose = move |event: web_sys::Event| settings.set(setting, &event_target_value(&event));
    view! {
        <label class="choice">
            {texts::settings::name(setting)}
            <select class="field" id=setting.key() on:change=choose>{options.collect_nodes()}</select>
        </label>
    }
}

/// What goes with the link, so that a class reads before it is told.
#[component]
fn Lesson() -> Node {
    view! {
        <fieldset class="lesson">
            <legend>{texts::settings::LESSON}</legend>
            <Hidden id="hide-names" words=texts::settings::HIDE_NAMES part=lesson::names/>
            <Hidden id="hide-marks" words=texts::settings::HIDE_MARKS part=lesson::marks/>
            <p class="hint">{texts::settings::LESSON_HINT}</p>
        </fieldset>
    }
}

#[component]
fn Hidden(id: &'static str, words: &'static str, part: fn(&mut View) -> &mut bool) -> Node {
    let location = use_location();
    let is_hidden = move || *part(&mut location.view().get());
    let toggle = move |_| {
        let mut view = location.view().get_untracked();
        let hidden = part(&mut view);
        *hidden = !*hidden;
        location.adjust(&view);
    };
    view! {
        <label class="switch">
            <input type="checkbox" id=id prop:checked=is_hidden on:change=toggle/>
            {words}
        </label>
    }
}
