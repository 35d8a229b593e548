//! What happens to what was added: kept here, taken away, handed on.

use super::adding::use_adding;
use crate::{
    library::use_library,
    parts::{Download, FileForm},
    texts,
};
use crossread_engine::export::results_jsonl;
use crossread_markup::prelude::*;
use web_sys::Event;

/// The choice to keep the files, and what can be done with the articles; nothing while nothing is
/// there.
#[component]
pub fn OnThisDevice() -> Node {
    let (adding, library) = (use_adding(), use_library());
    let any = memo(move || adding.reading().with(|reading| !reading.rows.is_empty()));
    let keep = move |event: Event| adding.keep(event_target_checked(&event));
    let state = move || match (adding.asked_to_keep().get(), adding.kept().get()) {
        (Some(true), _) => texts::add::BEING_KEPT,
        (None, true) => texts::add::KEPT,
        _ => texts::add::NOT_KEPT,
    };
    let clear = move |_| adding.clear();
    let added = library.added();
    let export = (!added.is_empty()).then(|| {
        let text = Callback::new(move |()| results_jsonl(library.articles(), &added));
        view! { <Download words=texts::add::EXPORT holds="added" form=FileForm::JSON_LINES text/> }
    });
    view! {
        <section class="add-device" aria-labelledby="add-device">
            <Show when=move || any.get()>
                <h2 id="add-device">{texts::add::ON_THIS_DEVICE}</h2>
                <label class="switch">
                    <input type="checkbox" id="add-keep" prop:checked=move || adding.is_to_be_kept() on:change=keep/>
                    {texts::add::KEEP}
                </label>
                <p class="hint">{state}</p>
                <p>
                    <button type="button" class="button" id="add-clear" disabled=move || adding.is_compiling() on:click=clear>
                        {texts::add::REMOVE}
                    </button>
                </p>
            </Show>
            {export}
        </section>
    }
}
