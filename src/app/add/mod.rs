//! Files of the reader's own: chosen, read in a worker, looked through in a table, added.

mod added;
mod adding;
mod answer;
mod chooser;
mod device;
mod dropped;
mod importer;
mod table;
mod told;

pub use added::AddedTag;
pub use adding::{Adding, Doing, use_adding};

use crate::{
    location::{HEADING, use_location},
    texts,
};
use chooser::Chooser;
use crossread_engine::view::View;
use crossread_markup::prelude::*;
use device::OnThisDevice;
use dropped::take_dropped;
use table::{AddButton, Table};
use told::Told;
use web_sys::DragEvent;

/// The screen: files dropped anywhere on it are taken as well.
#[component]
pub fn AddScreen() -> Node {
    let (adding, view) = (use_adding(), use_location().view());
    let back = move || view.with(View::toggling_adding).href();
    let hovering = RwSignal::new(false);
    let hover = move |event: DragEvent| {
        // Only what is prevented may be dropped here.
        event.prevent_default();
        hovering.set(true);
    };
    let take = move |event: DragEvent| {
        event.prevent_default();
        hovering.set(false);
        if let Some(transfer) = event.data_transfer() {
            take_dropped(&transfer, adding);
        }
    };
    view! {
        <article
            class="add"
            data-hovering=move || hovering.get().then_some("")
            on:dragover=hover
            on:dragleave=move |_| hovering.set(false)
            on:drop=take
        >
            <h1 id=HEADING tabindex="-1">{texts::add::HEADING}</h1>
            <p class="add-lead">{texts::add::LEAD}</p>
            <Chooser/>
            <p class="add-doing">{move || adding.doing().with(said)}</p>
            <Table/>
            <AddButton/>
            <Told/>
            <OnThisDevice/>
            <p><a class="button" href=back>{texts::add::BACK}</a></p>
        </article>
    }
}

fn said(doing: &Doing) -> String {
    match doing {
        Doing::Nothing => String::new(),
        Doing::Reading { done, of } => texts::add::reading(*done, *of),
        Doing::Compiling => texts::add::COMPILING.to_owned(),
        Doing::Failed(why) => texts::add::failed(why),
    }
}
