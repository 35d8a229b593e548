//! Queries that show the query language on the articles at hand.

use super::names::frequent_names;
use super::tally::ArticleTally;
use crate::article::Role;
use crate::article_text::ArticleText;
use crate::library::{Facet, FacetCount, Library};
use crate::order::sort_by;
use crate::search::{DetailField, Plan, Query, Scope, matched};
use crate::text::{fold, is_stop_word, words};

/// So many articles are looked through for words and names.
const LOOKED_THROUGH: usize = 40;

/// So many words and names are tried for each form until one finds something.
const TRIED: usize = 8;

/// A word worth showing has at least so many letters,
const SHORTEST: usize = 4;

/// or more where it is not always written with a capital: short ones join sentences together.
const SHORTEST_IN_SMALL: usize = 7;

/// One form of the query language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryForm {
    /// All of several words.
    Words,
    /// Words in this order.
    Phrase,
    /// A word and not another.
    Without,
    /// One word or another.
    Either,
    /// Words that begin alike.
    Beginning,
    /// Words near each other.
    Near,
    /// Exactly this form of a word.
    Exact,
    /// A word of the headline.
    Title,
    /// Published by an outlet.
    Outlet,
    /// Credited to a news agency.
    Agency,
    /// Written by an author.
    Author,
    /// Filed under a tag.
    Tag,
    /// Published in a span of days.
    Days,
    /// Inside quotation marks.
    InQuotes,
    /// Outside quotation marks.
    NotInQuotes,
}

/// A query to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryExample {
    /// What it shows.
    pub form: QueryForm,
    /// As a person would type it.
    pub query: String,
    /// How many articles have all that it asks for, at least one.
    pub articles: usize,
}

/// An example of each form that finds something in this library; forms that find nothing here
/// are left out.
pub fn query_examples(library: &Library) -> Vec<QueryExample> {
    let texts: Vec<ArticleText<'_>> =
        library.docs().take(LOOKED_THROUGH).map(|doc| library.text(doc)).collect();
    let names = frequent_names(&texts);
    let frequent = frequent_words(&texts);
    let mut examples = Examples { library, found: Vec::new() };
    let one: Vec<&str> = frequent.iter().map(String::as_str).take(TRIED).collect();
    let several: Vec<&str> = names.iter().map(String::as_str).filter(|name| name.contains(' ')).collect();
    let (first, second) = (one.first().copied(), one.get(1).copied());

    examples.try_pairs(QueryForm::Words, &one, &|a, b| format!("{a} {b}"));
    examples.try_each(QueryForm::Phrase, &several, &|name| format!("\"{name}\""));
    examples.try_pairs(QueryForm::Without, &one, &|a, b| format!("{a} -{b}"));
    if let Some((first, second)) = first.zip(second) {
        examples.try_query(QueryForm::Either, format!("{first} OR {second}"));
    }
    examples.try_each(QueryForm::Beginning, &one, &|word| format!("{}*", beginning(word)));
    examples.try_each(QueryForm::Near, &several, &|name| format!("\"{name}\"~5"));
    examples.try_each(QueryForm::Exact, &one, &|word| format!("={word}"));
    examples.try_each(QueryForm::Title, &one, &|word| format!("{}{word}", Scope::Title.name()));
    let outlets = library.values(Facet::Outlet);
    examples.try_field(QueryForm::Outlet, DetailField::Outlet, &stated(&outlets));
    examples.try_field(QueryForm::Agency, DetailField::Agency, &agencies(library));
    let authors = library.values(Facet::Author);
    examples.try_field(QueryForm::Author, DetailField::Author, &stated(&authors));
    let tags = library.values(Facet::Tag);
    examples.try_field(QueryForm::Tag, DetailField::Tag, &stated(&tags));
    if let Some((day, _)) = library.days() {
        examples.try_query(
            QueryForm::Days,
            format!("{}{:04}-{:02}", Scope::Days.name(), day.year(), day.month()),
        );
    }
    examples.try_each(QueryForm::InQuotes, &one, &|word| format!("{word} in:quotes"));
    examples.try_each(QueryForm::NotInQuotes, &one, &|word| format!("{word} -in:quotes"));
    examples.found
}

struct Examples<'a> {
    library: &'a Library,
    found: Vec<QueryExample>,
}

impl Examples<'_> {
    /// Takes the query if it finds something; whether it does.
    fn try_query(&mut self, form: QueryForm, query: String) -> bool {
        // As the example's link shows it, so that the number is the same there.
        let plan = Plan::new(self.library, &Query::parse(&query));
        let complete = |hit: &&crate::search::Hit| hit.is_complete();
        let articles = matched(self.library, &plan).iter().filter(complete).count();
        let finds = articles > 0 && plan.mended().is_empty();
        if finds {
            self.found.push(QueryExample { form, query, articles });
        }
        finds
    }

    fn try_each(&mut self, form: QueryForm, words: &[&str], query: &dyn Fn(&str) -> String) {
        for word in words.iter().take(TRIED) {
            if self.try_query(form, query(word)) {
                return;
            }
        }
    }

    fn try_field(&mut self, form: QueryForm, field: DetailField, values: &[&str]) {
        let field = Scope::Detail(field).name();
        self.try_each(form, values, &|value| {
            if value.contains(' ') { format!("{field}\"{value}\"") } else { format!("{field}{value}") }
        });
    }

    fn try_pairs(&mut self, form: QueryForm, words: &[&str], query: &dyn Fn(&str, &str) -> String) {
        for (at, first) in words.iter().enumerate() {
            for second in words.iter().skip(at + 1) {
                if self.try_query(form, query(first, second)) {
                    return;
                }
            }
        }
    }
}

/// The values of a facet that the articles state themselves.
fn stated(values: &[FacetCount]) -> Vec<&str> {
    values.iter().filter(|value| value.stated).map(|value| value.name.as_str()).collect()
}

/// The agencies that articles are credited to, those of most articles first.
fn agencies(library: &Library) -> Vec<&str> {
    let mut credited: Vec<&str> = library.docs().filter_map(|doc| library.details(doc).agency).collect();
    sort_by(&mut credited, Ord::cmp);
    let mut agencies: Vec<&[&str]> = credited.chunk_by(|a, b| a == b).collect();
    sort_by(&mut agencies, |a, b| b.len().cmp(&a.len()));
    agencies.into_iter().filter_map(|agency| agency.first().copied()).collect()
}

/// Words that several articles have but not all, those of most articles first.
fn frequent_words(texts: &[ArticleText<'_>]) -> Vec<String> {
    let mut tally = ArticleTally::default();
    for (article, text) in texts.iter().enumerate() {
        for block in &text.blocks {
            if block.role == Role::Furniture {
                continue;
            }
            for word in words(block.text) {
                let word = block.text.get(word.range).unwrap_or_default();
                let folded = fold(word);
                let telling = folded.chars().count() >= SHORTEST
                    && folded.chars().all(char::is_alphabetic)
                    && !is_stop_word(&folded);
                if telling {
                    tally.note(&folded, word, article);
                }
            }
        }
    }
    let mut frequent = Vec::new();
    for (word, articles) in tally.by_articles(1) {
        let is_name = word.chars().next().is_some_and(char::is_uppercase);
        let telling = is_name || word.chars().count() >= SHORTEST_IN_SMALL;
        if telling && articles < texts.len().max(2) {
            frequent.push(word.to_owned());
        }
    }
    frequent
}

/// The first half of a word, at least three letters.
fn beginning(word: &str) -> String {
    let letters = word.chars().count();
    word.chars().take((letters / 2).max(3)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};

    fn library(texts: &[&str]) -> Library {
        let article = |(number, text): (usize, &&str)| Article {
            id: format!("a{number}"),
            title: "Harbour strike".into(),
            outlet: Some("The Echo".into()),
            date: "2025-09-26".parse().ok(),
            blocks: vec![Block::paragraph(*text)],
            ..Article::default()
        };
        let articles: Vec<Article> = texts.iter().enumerate().map(article).collect();
        Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
    }

    #[test]
    fn every_example_finds_something_in_the_articles_at_hand() {
        let library = library(&[
            "The union said Rosa Field called it “a quiet harbour”. Dockers wait.",
            "The owners met Rosa Field. Dockers wait for an answer, a mediator said.",
            "Nobody met the mediator.",
        ]);
        let examples = query_examples(&library);
        let shown: Vec<_> =
            examples.iter().map(|e| format!("{:?} {} {}", e.form, e.query, e.articles)).collect();
        assert!(examples.iter().all(|example| example.articles > 0), "{shown:#?}");
        let has = |form| examples.iter().any(|example| example.form == form);
        for form in [
            QueryForm::Words,
            QueryForm::Phrase,
            QueryForm::Without,
            QueryForm::Either,
            QueryForm::Beginning,
            QueryForm::Near,
            QueryForm::Exact,
            QueryForm::Outlet,
            QueryForm::Days,
            QueryForm::NotInQuotes,
        ] {
            assert!(has(form), "{form:?} of {shown:#?}");
        }
        let stated = [QueryForm::Agency, QueryForm::Author, QueryForm::Tag];
        assert!(!stated.into_iter().any(has), "nothing is stated: {shown:#?}");
        assert!(shown.contains(&"Outlet outlet:\"The Echo\" 3".to_owned()), "{shown:#?}");
    }

    #[test]
    fn an_agency_is_shown_where_one_is_credited_and_counts_are_those_of_the_link() {
        let article = |id: &str, text: &str, agency: Option<&str>| Article {
            id: id.into(),
            agency: agency.map(ToOwned::to_owned),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        };
        let articles = [
            article("a", "Negotiations began.", Some("Blue Wire")),
            article("b", "Negotiations went on.", Some("Blue Wire")),
            article("c", "Nothing.", Some("Newsroom")),
        ];
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        let examples = query_examples(&library);
        let agency = examples.iter().find(|example| example.form == QueryForm::Agency).unwrap();
        assert_eq!((agency.query.as_str(), agency.articles), ("agency:\"Blue Wire\"", 2));
        for example in &examples {
            let plan = Plan::new(&library, &Query::parse(&example.query));
            let complete = matched(&library, &plan).iter().filter(|hit| hit.is_complete()).count();
            assert_eq!(example.articles, complete, "{}", example.query);
        }
    }

    #[test]
    fn an_empty_library_has_no_examples() {
        assert!(query_examples(&library(&[])).is_empty());
        assert!(query_examples(&Library::new(Vec::new())).is_empty());
    }
}
