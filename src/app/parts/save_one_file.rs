//! The page as one file: the button that saves it.

use super::{download::file_name, status::use_announcer};
use crate::{
    add::use_adding,
    library::{OpenLibrary, Origin, use_library},
    location::use_location,
    scripting::handed_out,
    texts,
};
use crossread_engine::{article::Role, extent::Extent, library::DocId, text::words};
use crossread_markup::prelude::*;
use js_sys::{Function, Promise};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

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
        let added = adding.compiled_up_to(extent);
        spawn_local(async move {
            let outcome = saved(save, added, &name, tell.as_ref()).await;
            drop(tell);
            let text = match outcome {
                Ok(size) => {
                    let holdings = Holdings::of(library, extent);
                    let saved = texts::one_file::saved(&name, bytes(&size));
                    format!(
                        "{saved} {}",
                        texts::one_file::holds(holdings.full, holdings.licensed, holdings.less)
                    )
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
            {(!library.added().is_empty()).then(|| view! { <HowMuch extent/> })}
            <p>{move || note.get()}</p>
        </div>
    }
}

/// How much of the articles that were added goes into the file: whoever passes it on passes on these.
#[component]
fn HowMuch(extent: RwSignal<Extent>) -> Node {
    let choose = move |event| extent.set(event_target_value(&event).parse().unwrap_or_default());
    let option = |extent: Extent| {
        view! { <option value=extent.to_string()>{texts::one_file::how_much(extent)}</option> }
    };
    view! {
        <label class="choice">
            {texts::one_file::ADDED}
            <select class="field" id="save-extent" on:change=choose>{OFFERED.map(option).collect_nodes()}</select>
        </label>
    }
}

/// What can be chosen.
const OFFERED: [Extent; 4] = [Extent::Full, Extent::Excerpt(100), Extent::Excerpt(40), Extent::Details];

/// How much of the articles' texts a file holds.
#[derive(Default)]
struct Holdings {
    full: usize,
    /// How many of these state a licence.
    licensed: usize,
    less: usize,
}

impl Holdings {
    /// Of a file with no more than this of the articles that were added.
    fn of(library: OpenLibrary, extent: Extent) -> Self {
        let mut holdings = Self::default();
        // Asked for once, not for each of thousands of articles.
        let owners = library.owners_licence().is_some();
        for doc in library.docs() {
            let whole = library.origin(doc) == Origin::Page || stays_whole(library, doc, extent);
            if !whole || library.details(doc).extent != Extent::Full {
                holdings.less += 1;
            } else {
                holdings.full += 1;
                let is_own = library.origin(doc) == Origin::Page;
                let is_licensed = library.details(doc).licence.is_some() || (owners && is_own);
                holdings.licensed += usize::from(is_licensed);
            }
        }
        holdings
    }
}

/// Whether an article that is cut to this is all there still, for it is short.
fn stays_whole(library: OpenLibrary, doc: DocId, extent: Extent) -> bool {
    match extent {
        Extent::Full => true,
        Extent::Details => false,
        Extent::Excerpt(most) => {
            let text = library.articles().text(doc);
            let body = text.blocks.iter().skip(1).filter(|block| block.role == Role::Body);
            body.map(|block| words(block.text).count()).sum::<usize>() <= most as usize
        }
    }
}

/// The size of the file, in bytes, once it is saved with the corpora that `added` will be.
async fn saved(save: Function, added: Promise, name: &str, tell: &JsValue) -> Result<JsValue, JsValue> {
    let added = JsFuture::from(added).await?;
    let saving = save.call3(&JsValue::NULL, &added, &JsValue::from_str(name), tell)?;
    JsFuture::from(saving.unchecked_into::<Promise>()).await
}

fn bytes(number: &JsValue) -> usize {
    number.as_f64().unwrap_or_default() as usize
}
