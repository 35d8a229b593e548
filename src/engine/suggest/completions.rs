//! What may follow the letters that are being typed.

use super::seen::Seen;
use super::typing::Typing;
use crate::library::{DocId, Facet, Library};
use crate::view::View;

/// Letters that have to be there, since fewer go on in too many ways.
const FEWEST_LETTERS: usize = 2;

/// How many completions there are at the most, words
pub(super) const MOST_WORDS: usize = 4;
/// and of each other kind.
pub(super) const MOST_OTHERS: usize = 2;

/// One way to go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    /// What it is.
    pub kind: CompletionKind,
    /// As it is shown.
    pub text: String,
    /// What choosing it leads to.
    pub view: View,
}

/// What a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// One word.
    Word,
    /// A name of several words.
    Name,
    /// Words that several articles have one after the other.
    Phrase,
    /// A value of a facet, which becomes a filter.
    Value(Facet),
    /// The headline of an article, which is opened.
    Headline,
}

/// Ways to go on with the word at the end of the view's query, words first; none where it ends
/// with a space. `found` are the articles that it finds as it stands, best first: they say which
/// words go together with those before.
pub fn completions(library: &Library, view: &View, found: &[DocId]) -> Vec<Completion> {
    let typing = Typing::of(&view.query);
    let mut completions = Vec::new();
    if typing.letters.chars().count() < FEWEST_LETTERS {
        return completions;
    }
    if let Some(facet) = typing.field {
        typing.add_values(library, view, facet, MOST_WORDS, &mut completions);
        return completions;
    }
    let seen = Seen::look_through(library, found, &typing);
    let going_on = |kind, text: String, typed: &str| {
        let view = View { query: format!("{}{typed} ", typing.before), ..view.results() };
        Completion { kind, text, view }
    };
    for word in seen.words(library, &typing) {
        completions.push(going_on(CompletionKind::Word, word.clone(), &word));
    }
    if typing.in_quotation {
        return completions;
    }
    for (kind, phrases) in [(CompletionKind::Name, seen.names()), (CompletionKind::Phrase, seen.phrases())] {
        for phrase in phrases {
            let quoted = format!("\"{phrase}\"");
            completions.push(going_on(kind, phrase, &quoted));
        }
    }
    typing.add_values(library, view, Facet::Outlet, MOST_OTHERS, &mut completions);
    for &doc in seen.headlines.iter().take(MOST_OTHERS) {
        let details = library.details(doc);
        let (kind, text) = (CompletionKind::Headline, details.title.to_owned());
        completions.push(Completion { kind, text, view: view.reading(details.id, None) });
    }
    completions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};
    use crate::search::{Filter, Plan, Query, search};

    fn library() -> Library {
        let article = |id: &str, outlet: &str, title: &str, text: &str| Article {
            id: id.into(),
            title: title.into(),
            outlet: Some(outlet.into()),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        };
        let articles = [
            article(
                "a",
                "Harbour Gazette",
                "Strike at the port",
                "Yesterday the harbour strike began, Rosa Harlow said.",
            ),
            article(
                "b",
                "The Echo",
                "Harbour at a standstill",
                "Dockers in the harbour strike met Rosa Harlow. Nobody harmed.",
            ),
            article("c", "The Echo", "Owners wait", "The harvest is late. Harbours are full."),
        ];
        Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
    }

    /// `kind text → link`, one a line.
    fn shown(link: &str) -> Vec<String> {
        let library = library();
        let view = View::parse(link).view;
        let plan = Plan::new(&library, &Query::parse(&view.query));
        let found = search(&library, &plan, &Filter::of(&view), view.sort);
        let found: Vec<DocId> = found.hits.iter().map(|hit| hit.doc).collect();
        let completions = completions(&library, &view, &found);
        completions.iter().map(|c| format!("{:?} {} → {}", c.kind, c.text, c.view)).collect()
    }

    #[test]
    fn words_names_phrases_outlets_and_headlines_go_on_from_the_typed_letters() {
        assert_eq!(
            shown("q=har"),
            [
                "Word harbour → q=harbour+",
                "Word Harlow → q=Harlow+",
                "Word harmed → q=harmed+",
                "Word harvest → q=harvest+",
                "Name Rosa Harlow → q=%22Rosa+Harlow%22+",
                "Phrase harbour strike → q=%22harbour+strike%22+",
                "Value(Outlet) Harbour Gazette → outlet=Harbour+Gazette",
                "Headline Harbour at a standstill → q=har&read=b",
            ]
        );
    }

    #[test]
    fn beside_other_words_only_what_goes_with_them_is_offered() {
        let words = shown("q=dockers+har");
        assert!(words.contains(&"Word harmed → q=dockers+harmed+".to_owned()), "{words:#?}");
        assert!(words.iter().any(|word| word.starts_with("Word harbour")), "{words:#?}");
    }

    #[test]
    fn operators_stay_and_fields_offer_their_values() {
        assert_eq!(shown("q=owners+-harv"), ["Word harvest → q=owners+-harvest+"]);
        assert_eq!(shown("q=strike+outlet:ech"), ["Value(Outlet) The Echo → q=strike&outlet=The+Echo"]);
        assert_eq!(
            shown("q=title:stand"),
            [
                "Word standstill → q=title:standstill+",
                "Headline Harbour at a standstill → q=title:stand&read=b"
            ]
        );
        // Within quotation marks of any kind only words are offered.
        for mark in ["%22", "%E2%80%9C", "%E2%80%9E", "%C2%AB"] {
            let first = shown(&format!("q={mark}the+harb")).into_iter().next();
            assert_eq!(first, Some(format!("Word harbour → q={mark}the+harbour+")));
            assert!(shown(&format!("q={mark}the+har")).iter().all(|offered| offered.starts_with("Word ")));
        }
    }

    #[test]
    fn nothing_is_offered_after_a_space_or_for_a_single_letter() {
        for link in [
            "",
            "q=harbour+",
            "q=h",
            "q=%22",
            "q=outlet:",
            "q=-",
            "q=zzz",
            "q=har%22+",
            "q=agency:har",
            "q=date:20",
        ] {
            assert!(shown(link).is_empty(), "{link}: {:#?}", shown(link));
        }
    }
}
