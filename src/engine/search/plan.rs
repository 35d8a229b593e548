//! A query made ready for one library: what each of its words stands for there.

use super::article_set::ArticleSet;
use super::expand::{Variant, expand, is_character, with_inflections};
use super::matches::occurs;
use super::mended::{Mended, most_frequent, nearest_words};
use super::phrase::Lattice;
use super::query::{Atom, Clause, DetailField, Ending, Hint, MOST_CLAUSES, Need, Query, Word};
use super::quoted::Quoted;
use crate::date::Date;
use crate::library::Library;
use crate::order::sort_by;
use crate::text::{Term, first_unspaced};

/// A mistyped word stands for this many words at the most, the most frequent ones.
const MOST_MENDED: usize = 5;

/// A query with what its words stand for in one library. Made once a query, used for results,
/// snippets and marks; made anew when articles are added.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    pub(super) wanted: Vec<PlannedClause>,
    pub(super) excluded: Vec<PlannedClause>,
    /// The part of the texts that hits count in; none means all.
    pub(super) quoted: Option<Quoted>,
    pub(super) mended: Vec<Mended>,
    hints: Vec<Hint>,
}

/// A clause and what it stands for.
#[derive(Debug, PartialEq)]
pub(super) struct PlannedClause {
    pub(super) typed: String,
    pub(super) need: Need,
    pub(super) any: Vec<PlannedAtom>,
    /// Terms within a typo of a word that does occur, where too few articles have all words: a list
    /// a corpus. Articles that have them come after those that have the word itself.
    pub(super) near: Vec<Vec<Variant>>,
    /// Their folded forms, sorted.
    pub(super) near_forms: Vec<Vec<u8>>,
    /// The articles that have it, a set a corpus, where that had to be found out.
    pub(super) articles: Vec<ArticleSet>,
}

impl PlannedClause {
    fn new(typed: &str, need: Need, any: Vec<PlannedAtom>) -> Self {
        Self {
            typed: typed.to_owned(),
            need,
            any,
            near: Vec::new(),
            near_forms: Vec::new(),
            articles: Vec::new(),
        }
    }
}

/// One way to have what a clause asks for.
#[derive(Debug, PartialEq)]
pub(super) enum PlannedAtom {
    /// Any of these terms, a list a corpus; their folded forms, sorted, for finding them in a text.
    Word { variants: Vec<Vec<Variant>>, forms: Vec<Vec<u8>>, title: bool },
    /// These words in this order.
    Phrase { terms: Vec<Term>, phrase: Lattice, prefix: bool, title: bool },
    /// These words near each other.
    Near { terms: Vec<Term>, within: usize, title: bool },
    /// These words in a detail of the article.
    Detail { field: DetailField, phrase: Lattice, prefix: bool },
    /// Published in this span of days.
    Days { from: Option<Date>, to: Option<Date> },
}

impl PlannedAtom {
    /// Whether it looks for single words, whatever stands around them.
    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::Word { .. })
    }

    /// Whether it looks for several words that stand in some way to each other.
    pub(super) fn is_several_words(&self) -> bool {
        matches!(self, Self::Phrase { .. } | Self::Near { .. })
    }
}

impl Plan {
    /// Finds what the words of a query stand for.
    pub fn new(library: &Library, query: &Query) -> Self {
        let mut plan = Self { quoted: query.quoted, hints: query.hints().to_vec(), ..Self::default() };
        let mut words = Vec::new();
        for (clause, need) in query.wanted().into_iter().take(MOST_CLAUSES) {
            if !plan.add_pairs(library, clause) {
                words.push((plan.wanted.len(), clause));
                let planned = plan.clause(library, clause, need);
                plan.wanted.push(planned);
            }
        }
        plan.wanted.truncate(MOST_CLAUSES);
        for clause in query.excluded().take(MOST_CLAUSES) {
            let any = clause.any.iter().map(|atom| planned(library, atom)).collect();
            plan.excluded.push(PlannedClause::new(&clause.shown(), Need::Required, any));
        }
        plan.doubt(library, &words);
        plan
    }

    /// Whether nothing is wanted: such a plan finds every article.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether it looks for words in the texts. A plan of conditions and exclusions alone finds
    /// articles, but no place in them.
    pub fn has_words(&self) -> bool {
        let mut ways = self.wanted.iter().flat_map(|clause| &clause.any);
        ways.any(|atom| atom.is_word() || atom.is_several_words())
    }

    /// The part of the texts that it looks at, inside or outside quotation marks; none means all.
    pub fn quoted(&self) -> Option<Quoted> {
        self.quoted
    }

    /// Words that occur nowhere and what was looked for instead.
    pub fn mended(&self) -> &[Mended] {
        &self.mended
    }

    /// What may have been meant otherwise than it was read, each once: [`Query::hints`].
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// A run of characters without spaces that stands nowhere is looked for by its pairs, each a
    /// clause; false where the clause is none or none of its pairs occurs.
    fn add_pairs(&mut self, library: &Library, clause: &Clause) -> bool {
        let [Atom::Phrase { terms, prefix, exact: false, title: false }] = clause.any.as_slice() else {
            return false;
        };
        let is_run = terms.iter().any(|term| term.reach > term.range.end);
        if !is_run {
            return false;
        }
        let phrase = Lattice::from_terms(terms.clone());
        if library.segments().any(|(_, corpus)| occurs(corpus, &phrase, terms, *prefix)) {
            return false;
        }
        let mut shown = Vec::new();
        for term in terms.iter().filter(|term| term.width == 1 && !is_character(&term.text)) {
            let (form, written) = (term.text.clone(), term.text.clone());
            let word = Word { form, written, ending: Ending::Whole, exact: false, title: false };
            let atom = planned(library, &Atom::Word(word));
            if matches!(&atom, PlannedAtom::Word { variants, .. } if !occurs_nowhere(library, variants))
                && !shown.contains(&term.text)
            {
                shown.push(term.text.clone());
                self.wanted.push(PlannedClause::new(&term.text, Need::Wanted, vec![atom]));
            }
        }
        let found = !shown.is_empty();
        if found {
            self.mended.push(Mended { typed: clause.shown(), shown });
        }
        found
    }

    fn clause(&mut self, library: &Library, clause: &Clause, need: Need) -> PlannedClause {
        let mut any: Vec<PlannedAtom> = clause.any.iter().map(|atom| planned(library, atom)).collect();
        if let ([Atom::Word(word)], [PlannedAtom::Word { variants, forms, .. }]) =
            (clause.any.as_slice(), any.as_mut_slice())
            && !word.exact
            && first_unspaced(&word.form).is_none()
            && occurs_nowhere(library, variants)
        {
            let nearest = nearest_words(library, word);
            let shown = most_frequent(library, &nearest, MOST_MENDED);
            if !shown.is_empty() {
                variants.clear();
                for ((_, corpus), mut terms) in library.segments().zip(nearest) {
                    let is_shown = |term: &[u8]| shown.iter().any(|word| word.as_bytes() == term);
                    terms.retain(|&term| is_shown(corpus.dictionary().term(term)));
                    variants.push(with_inflections(corpus, &terms));
                }
                *forms = forms_of(variants);
                self.mended.push(Mended { typed: clause.shown(), shown });
            }
        }
        PlannedClause::new(&clause.shown(), need, any)
    }
}

fn planned(library: &Library, atom: &Atom) -> PlannedAtom {
    match atom {
        Atom::Word(word) => {
            let variants: Vec<_> = library.segments().map(|(_, corpus)| expand(corpus, word)).collect();
            let forms = if is_character(&word.form) {
                // The pairs that it begins are told by it; a mark covers the character alone.
                vec![word.form.clone().into_bytes()]
            } else {
                forms_of(&variants)
            };
            PlannedAtom::Word { forms, variants, title: word.title }
        }
        Atom::Phrase { terms, prefix, title, .. } => {
            let phrase = Lattice::from_terms(terms.clone());
            PlannedAtom::Phrase { phrase, terms: terms.clone(), prefix: *prefix, title: *title }
        }
        Atom::Near { terms, within, title } => {
            PlannedAtom::Near { terms: terms.clone(), within: *within, title: *title }
        }
        Atom::Detail { field, terms, prefix } => {
            let phrase = Lattice::from_terms(terms.clone());
            PlannedAtom::Detail { field: *field, phrase, prefix: *prefix }
        }
        Atom::Days { from, to } => PlannedAtom::Days { from: *from, to: *to },
    }
}

pub(super) fn forms_of(variants: &[Vec<Variant>]) -> Vec<Vec<u8>> {
    let mut forms: Vec<Vec<u8>> = Vec::new();
    for variant in variants.iter().flatten() {
        forms.push(variant.form.clone());
    }
    sort_by(&mut forms, Ord::cmp);
    forms.dedup();
    forms
}

fn occurs_nowhere(library: &Library, variants: &[Vec<Variant>]) -> bool {
    let mut of_corpora = library.segments().zip(variants);
    of_corpora.all(|((_, corpus), variants)| variants.iter().all(|v| corpus.frequency(v.term) == 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::Article;
    use crate::corpus::{Corpus, compile};

    fn library() -> Library {
        let article = |id: &str, title: &str| Article {
            id: id.into(),
            title: title.into(),
            language: Some("en".into()),
            ..Article::default()
        };
        let articles = [article("a", "The guardian of harbours"), article("b", "Guardians of the garden")];
        Library::new(vec![Corpus::open(compile(&articles, &About::default())).unwrap()])
    }

    fn check(query: &str, expect: &[(&str, &[&str])]) {
        let plan = Plan::new(&library(), &Query::parse(query));
        let mended: Vec<(&str, Vec<&str>)> = plan
            .mended()
            .iter()
            .map(|m| (m.typed.as_str(), m.shown.iter().map(String::as_str).collect()))
            .collect();
        let expect: Vec<(&str, Vec<&str>)> =
            expect.iter().map(|(typed, shown)| (*typed, shown.to_vec())).collect();
        assert_eq!(mended, expect, "{query}");
    }

    #[test]
    fn a_word_that_occurs_nowhere_is_mended_and_no_other() {
        check("gaurdian harbour ", &[("gaurdian", &["guardian"])]);
        check("Gaurdian", &[("Gaurdian", &["guardian"])]);
        check("guardian harbour ", &[]);
        check("guard", &[]);
        check("zzzzzz ", &[]);
        check("=gaurdian \"gaurdian\" -gaurdian ", &[]);
    }

    #[test]
    fn a_plan_says_what_its_query_may_have_meant() {
        assert_eq!(Plan::new(&library(), &Query::parse("\"guardian")).hints(), [Hint::OpenQuotation]);
        assert_eq!(Plan::new(&library(), &Query::parse("guardian")).hints(), []);
    }

    #[test]
    fn conditions_and_exclusions_alone_look_for_no_words() {
        let has_words = |query: &str| {
            let query = Query::parse(query);
            let plan = Plan::new(&library(), &query);
            assert_eq!(plan.has_words(), query.has_words());
            plan.has_words()
        };
        for query in ["", "  ", "outlet:echo", "author:roe tag:sea", "date:2025-09", "-harbours", "in:quotes"]
        {
            assert!(!has_words(query), "{query}");
        }
        for query in
            ["harbour", "zebra ", "\"the garden\"", "\"the garden\"~5", "title:garden", "outlet:echo gulls"]
        {
            assert!(has_words(query), "{query}");
        }
        assert!(has_words("outlet:echo OR gulls "));
    }

    #[test]
    fn the_reader_can_insist_on_what_was_typed() {
        let mended = Mended { typed: "ships".into(), shown: Vec::new() };
        assert_eq!(mended.insisting("lightships ships "), "lightships =ships ");
        assert_eq!(mended.insisting("-ships ships "), "-ships =ships ");
        assert_eq!(mended.insisting("gone"), "=ships");
        let query = Query::parse(&mended.insisting("old ships "));
        assert!(Plan::new(&library(), &query).mended().iter().all(|mended| mended.typed != "ships"));
    }
}
