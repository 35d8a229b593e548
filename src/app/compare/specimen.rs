//! One pair of sentences that answer each other, to show on the first screen what a comparison is.

use super::{compared::Compared, facing::marked, mark::sign, pair_diff::Half, pieces::pieces};
use crate::{
    library::{OpenLibrary, use_library},
    location::{Location, use_location},
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{
    article::Form,
    compare::{Pair, SentenceRef},
    library::DocId,
    view::By,
};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;
use std::sync::Arc;

/// Sentences of fewer or more bytes show little, or fill the screen.
const TELLING: std::ops::RangeInclusive<usize> = 30..=240;

/// The pair of a library: a context, so that no way back to the first screen compares again. Where
/// there is none, as behind the screen, no pair is looked for.
#[derive(Clone, Copy)]
pub struct SpecimenPair {
    found: StoredValue<Option<Found>>,
    /// Whether what stands below it must be in its place from the start.
    at_once: bool,
}

/// The comparison and its most telling pair; `None` where two articles have none.
type Found = Option<(Arc<Compared>, Pair)>;

impl SpecimenPair {
    /// Makes room for it. It is looked for when the first screen is first shown: behind the first
    /// frame, unless a reader comes back to a place below.
    pub fn provide(location: Location) {
        provide_context(Self { found: StoredValue::new(None), at_once: location.is_return() });
    }

    fn is_there(self) -> bool {
        self.at_once || self.found.with_value(Option::is_some)
    }

    fn of(self, library: OpenLibrary, docs: &[DocId]) -> Found {
        if let Some(found) = self.found.get_value() {
            return found;
        }
        let found = find(library, docs);
        self.found.set_value(Some(found.clone()));
        found
    }
}

fn find(library: OpenLibrary, docs: &[DocId]) -> Found {
    let compared = Compared::of(library.articles(), docs.to_vec(), Vec::new());
    let pair = most_telling(&compared)?;
    Some((Arc::new(compared), pair))
}

/// The pair, and the way to its place; nothing where these articles have none.
#[component]
pub fn Specimen(
    /// Two articles, the same for as long as the library is, so short that comparing them takes no time.
    docs: Vec<DocId>,
    /// What stands in its place until it is found.
    waiting: fn() -> Node,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let Some(kept) = use_context::<SpecimenPair>() else { return Node::Nothing };
    if kept.is_there() {
        return shown(kept, library, location, &docs);
    }
    let is_due = RwSignal::new(false);
    request_animation_frame(move || {
        let due = move || {
            is_due.try_set(true);
        };
        Timeout::new(0, due).forget();
    });
    live(move || if is_due.get() { shown(kept, library, location, &docs) } else { waiting() })
}

fn shown(kept: SpecimenPair, library: OpenLibrary, location: Location, docs: &[DocId]) -> Node {
    let Some((compared, pair)) = kept.of(library, docs) else { return Node::Nothing };
    let ids: Vec<String> = docs.iter().map(|doc| library.details(*doc).id.to_owned()).collect();
    let at = compared.link(pair.left, Some(pair.right));
    let href =
        move || location.view().with(|view| view.comparing(&ids).comparing_by(By::Sentences, at).href());
    let half = |at: SentenceRef| {
        let outlet = OutletName::of(library, &library.articles().details(docs[at.column]));
        let words = pieces(&compared, at, &[], &Half::default());
        view! {
            <figure class="specimen-half">
                <figcaption><Outlet outlet/></figcaption>
                <blockquote lang=compared.language(at.column) dir="auto">
                    {words.into_iter().map(marked).collect_nodes()}
                </blockquote>
            </figure>
        }
    };
    let how = pair.wording.map_or(texts::compare::MATCH, texts::compare::wording);
    view! {
        <section class="specimen" aria-labelledby="specimen-heading">
            <h2 class="specimen-heading" id="specimen-heading">{texts::welcome::SPECIMEN}</h2>
            {half(pair.left)}
            <p class="specimen-how"><span class="sign" data-mark=sign(pair.wording)></span>{how}</p>
            {half(pair.right)}
            <p><a class="specimen-link" id="specimen" href=href>{texts::welcome::SPECIMEN_LINK}</a></p>
        </section>
    }
}

/// The surest pair with the most wording in common, headlines left out.
fn most_telling(compared: &Compared) -> Option<Pair> {
    let shared = |at: SentenceRef| {
        let sentence = &compared.comparison.columns[at.column].sentences[at.sentence];
        sentence.shared.iter().map(ExactSizeIterator::len).sum::<usize>()
    };
    let suits = |at: SentenceRef| {
        let form = compared.block(at).map(|block| block.form);
        TELLING.contains(&compared.text(at).len()) && form != Some(Form::Heading)
    };
    let mut best: Option<(&Pair, usize)> = None;
    for pair in &compared.comparison.pairs {
        let common = shared(pair.left);
        let is_better = best.is_none_or(|(other, most)| (common, pair.score) > (most, other.score));
        if is_better && suits(pair.left) && suits(pair.right) {
            best = Some((pair, common));
        }
    }
    best.map(|(pair, _)| pair.clone())
}

#[cfg(test)]
mod tests {
    use super::super::example::compared;
    use super::*;

    #[test]
    fn a_telling_pair_has_sentences_of_some_length_and_is_no_headline() {
        let long = "The ferry stopped on Monday after its engine had failed.";
        let articles = [format!("Short.|{long}"), format!("Short.|{long}")];
        let articles = [articles[0].as_str(), articles[1].as_str()];
        let pairs = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (1, 2))];
        let telling = most_telling(&compared(&articles, &pairs));
        assert_eq!(telling.map(|pair| (pair.left.sentence, pair.right.sentence)), Some((2, 2)));
        assert_eq!(most_telling(&compared(&articles, &pairs[..2])), None);
    }
}
