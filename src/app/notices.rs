//! What could not be taken from a link, each named once.

use crate::{library::VERSION, location::use_location, parts::Notice, resolved::use_resolved, texts};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// Parts of the link that were left out, and what it names that is not here.
#[component]
pub fn Notices() -> Node {
    let (location, resolved) = (use_location(), use_resolved());
    let put_away: RwSignal<Vec<String>> = RwSignal::new(Vec::new());
    let sentences = memo(move || {
        let resolved = resolved.read();
        let dropped = location.dropped();
        let dropped = dropped.read();
        let dropped = (!dropped.is_empty()).then(|| texts::notices::dropped(&dropped));
        let unknown = (!resolved.unknown.is_empty()).then(|| texts::notices::unknown(&resolved.unknown));
        let edition = if resolved.other_edition {
            Some(texts::notices::OTHER_EDITION.to_owned())
        } else {
            location.whole_view().with(other_version).map(|version| texts::notices::other_version(&version))
        };
        let put_away = put_away.read();
        dropped
            .into_iter()
            .chain(unknown)
            .chain(edition)
            .filter(|text| !put_away.contains(text))
            .collect::<Vec<String>>()
    });
    let notice = move |text: String| {
        let said = text.clone();
        let put_away = move |()| put_away.update(|put_away| put_away.push(said.clone()));
        view! { <Notice text on_dismiss=put_away/> }
    };
    view! {
        <Show when=move || !sentences.read().is_empty()>
            <section class="notices" aria-label=texts::notices::NOTICES>
                {move || sentences.get().into_iter().map(notice).collect_nodes()}
            </section>
        </Show>
    }
}

/// The version of this program that a link was made with, if it was another.
fn other_version(view: &View) -> Option<String> {
    let version = view.edition.as_ref()?.version.clone()?;
    (version != VERSION).then_some(version)
}
