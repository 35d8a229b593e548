//! The page as one file: the button that saves it.

mod holdings;

use super::{download::file_name, status::use_announcer};
use crate::{
    add::{HandedOn, use_adding},
    library::{OpenLibrary, use_library},
    location::use_location,
    scripting::handed_out,
    texts,
};
use crossread_engine::{extent::Extent, holdings::Holdings};
use crossread_markup::prelude::*;
use holdings::held_in_file;
use js_sys::{Array, Function, Promise};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// Saves the page with all articles as one file that opens at what is on screen. Nothing where
/// start.js cannot put one together, as in a build for development.
#[component]
pub fn SaveOneFile() -> Node {
    let (location, announcer, library) = (use_location(), use_announcer(), use_library());
    let (adding, extent) = (use_adding(), RwSignal::new(Extent::Full));
    let Some(save) = handed_out("saveOneFile") else { return ().into_node() };
    let note = RwSignal::new(texts::one_file::ABOUT.to_owned());
    let busy = RwSignal::new(false);
    let press = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        // What was typed last may still wait for the address, from which the file takes its view.
        location.flush();
        let name = location.view().with_untracked(|view| file_name(&view.query, "crossread", "html"));
        let tell: Closure<dyn Fn(JsValue, JsValue) -> JsValue> =
            Closure::new(move |done: JsValue, of: JsValue| {
                note.set(texts::one_file::putting_together(bytes(&done), bytes(&of)));
                JsValue::UNDEFINED
            });
        let (save, extent) = (save.clone(), extent.get_untracked());
        spawn_local(async move {
            let outcome = saved(save, adding.handed_on(extent), &name, tell.as_ref()).await;
            drop(tell);
            let text = match outcome {
                Ok(size) => {
                    let saved = texts::one_file::saved(&name, bytes(&size));
                    format!("{saved} {}", holds(library, extent))
                }
                Err(error) if error.is_string() => texts::one_file::TOO_OLD.to_owned(),
                Err(_) => texts::one_file::NOT_ALL_THERE.to_owned(),
            };
            busy.set(false);
            note.set(text.clone());
            announcer.say(text);
        });
    };
    view! {
        <div class="foot-save">
            <button type="button" class="button" id="save-one-file" disabled=move || adding.is_compiling() on:click=press>
                {texts::one_file::SAVE}
            </button>
            {(!library.is_empty()).then(|| view! { <HowMuch extent note/> })}
            <p>{move || note.get()}</p>
        </div>
    }
}

/// How much of each article goes into the file: whoever passes it on passes on these.
#[component]
fn HowMuch(
    /// What is chosen.
    extent: RwSignal<Extent>,
    /// Says what the file will hold.
    note: RwSignal<String>,
) -> Node {
    let (library, announcer) = (use_library(), use_announcer());
    let words = RwSignal::new(FIRST_WORDS);
    let choose = move |chosen: Extent| {
        extent.set(chosen);
        // Not before somebody chooses: it looks at the words of thousands of articles.
        note.set(holds(library, chosen));
        announcer.say(note.get_untracked());
    };
    let choose_kind = move |event| {
        choose(match event_target_value(&event).parse() {
            Ok(Extent::Excerpt(_)) => Extent::Excerpt(words.get_untracked()),
            kind => kind.unwrap_or_default(),
        });
    };
    let choose_words = move |event: Event| {
        if let Ok(Extent::Excerpt(most)) = event_target_value(&event).parse() {
            words.set(most);
            choose(Extent::Excerpt(most));
        } else if let Some(field) = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        {
            // What is no number of words gives way to the one that was there.
            field.set_value(&words.get_untracked().to_string());
        }
    };
    let option = |extent: Extent| {
        view! { <option value=extent.to_string()>{texts::one_file::how_much(extent)}</option> }
    };
    let how_many = move || {
        extent.with(|extent| matches!(extent, Extent::Excerpt(_))).then(|| {
            view! {
                <label class="choice">
                    {texts::one_file::WORDS}
                    <input
                        type="number"
                        class="field"
                        id="save-words"
                        min="1"
                        prop:value=move || words.get().to_string()
                        on:change=choose_words
                    />
                </label>
            }
        })
    };
    view! {
        <label class="choice">
            {texts::one_file::OF_EACH}
            <select class="field" id="save-extent" on:change=choose_kind>
                {OFFERED.map(option).collect_nodes()}
            </select>
        </label>
        {how_many}
    }
}

/// The words of an excerpt until another number is chosen.
const FIRST_WORDS: u32 = 60;

/// What can be chosen; of excerpts then how long they are.
const OFFERED: [Extent; 3] = [Extent::Full, Extent::Excerpt(FIRST_WORDS), Extent::Details];

/// How much of the articles a file holds that has no more of each than this.
fn holds(library: OpenLibrary, most: Extent) -> String {
    let Holdings { full, licensed, excerpts, details } = held_in_file(library, most);
    texts::one_file::holds(full, licensed, excerpts, details)
}

/// The size of the file, in bytes, once it is saved with what is handed on.
async fn saved(
    save: Function,
    handed_on: impl Future<Output = Result<HandedOn, JsValue>>,
    name: &str,
    tell: &JsValue,
) -> Result<JsValue, JsValue> {
    let HandedOn { added, own } = handed_on.await?;
    let given = Array::of3(&added, &JsValue::from_str(name), tell);
    if let Some(own) = own {
        given.push(&own);
        given.push(&OpenLibrary::embedded_place().map_or(JsValue::UNDEFINED, JsValue::from));
    }
    JsFuture::from(save.apply(&JsValue::NULL, &given)?.unchecked_into::<Promise>()).await
}

fn bytes(number: &JsValue) -> usize {
    number.as_f64().unwrap_or_default() as usize
}
