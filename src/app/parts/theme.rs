//! Light or dark.

use crate::{
    storage::{self, Theme},
    texts,
};
use crossread_markup::prelude::*;

/// The choice between light, dark and the device's own setting, kept on this device.
#[component]
pub fn ThemeSwitch() -> Node {
    let theme = RwSignal::new(storage::theme());
    effect(move || apply(theme.get()));
    let choose = move |event: web_sys::Event| {
        let chosen = Theme::of_key(&event_target_value(&event));
        storage::keep_theme(chosen);
        theme.set(chosen);
    };
    let choices = Theme::ALL.map(|choice| {
        view! {
            <option value=choice.key() selected=choice == theme.get_untracked()>{name(choice)}</option>
        }
    });
    view! {
        <label class="choice">
            {texts::shell::THEME}
            <select class="field" on:change=choose>{choices.collect_nodes()}</select>
        </label>
    }
}

fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => texts::shell::THEME_SYSTEM,
        Theme::Light => texts::shell::THEME_LIGHT,
        Theme::Dark => texts::shell::THEME_DARK,
    }
}

fn apply(theme: Theme) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme.key());
    }
}
