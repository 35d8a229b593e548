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
pub use adding::{Adding, Doing, HandedOn, use_adding};

use crate::{
    location::{HEADING, use_location},
    texts,
};
use chooser::Chooser;
use crossread_engine::view::View;
use crossread_markup::prelude::*;
use device::OnThisDevice;
use table::{AddButton, Table};
use told::Told;

/// The screen. Files are taken that are dropped anywhere on the page.
#[component]
pub fn AddScreen() -> Node {
    let (adding, view) = (use_adding(), use_location().view());
    let back = move || view.with(View::toggling_adding).href();
    view! {
        <article
            class="add"
            data-hovering=move || adding.hovering().get().then_some("")
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
        Doing::Unopened(why) => texts::add::unopened(why),
    }
}
