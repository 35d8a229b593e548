use super::*;
use crate::about::About;
use crate::article::{Article, Block};
use crate::corpus::{Corpus, compile};

fn library() -> Library {
    let article = |id: &str, title: &str| Article {
        id: id.into(),
        title: title.into(),
        language: Some("en".into()),
        ..Article::default()
    };
    let articles = [article("a", "The guardian of harbours"), article("b", "Guardians of the garden")];
    Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
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
    check("gaurdian OR harbour ", &[("gaurdian", &["guardian"])]);
    check("harbours OR gaurdian OR (gardne) ", &[("gaurdian", &["guardian"]), ("(gardne)", &["garden"])]);
    check("guardian OR gaurdian OR gardne ", &[("gardne", &["garden"])]);
    check("harbours OR harbuors ", &[]);
    check("gaurdian OR =gardne OR \"gardne\" OR outlet:gardne ", &[("gaurdian", &["guardian"])]);
}

#[test]
fn a_plan_says_what_its_query_may_have_meant() {
    assert_eq!(Plan::new(&library(), &Query::parse("\"guardian")).hints(), [Hint::OpenQuotation]);
    assert_eq!(Plan::new(&library(), &Query::parse("guardian")).hints(), []);
}

#[test]
fn conditions_and_exclusions_alone_look_for_no_words() {
    let has_words = |query: &str| Plan::new(&library(), &Query::parse(query)).has_words();
    for query in ["", "  ", "outlet:echo", "author:roe tag:sea", "date:2025-09", "-harbours", "in:quotes"] {
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
fn it_is_said_where_a_star_stands_for_more_words_than_are_looked_for() {
    let words: Vec<String> = (1000..5100).map(|number| format!("con{number}")).collect();
    let article =
        Article { id: "a".into(), blocks: vec![Block::paragraph(words.join(" "))], ..Article::default() };
    let library = Library::new(vec![Corpus::open(&compile(&[article], &About::default())).unwrap()]);
    let hints = |query: &str| Plan::new(&library, &Query::parse(query)).hints().to_vec();
    let cut = |typed: &str| vec![Hint::ManyBegin(typed.into())];
    assert_eq!(hints("con* OR ship "), cut("con*"));
    assert_eq!(hints("ships -Con* con* "), [cut("Con*"), cut("con*")].concat());
    for query in ["con1* ", "con", "=con* -con ", "\"con1000 con*\" outlet:con* "] {
        assert!(!hints(query).iter().any(|hint| matches!(hint, Hint::ManyBegin(_))), "{query}");
    }
}

#[test]
fn what_is_insisted_on_is_not_mended() {
    for query in ["old gaurdian ", "(gaurdian)", "harbour OR (gaurdian) ", "title:gaurdian OR harbour "] {
        let plan = Plan::new(&library(), &Query::parse(query));
        let insisting = plan.mended()[0].insisting(query);
        assert_eq!(Plan::new(&library(), &Query::parse(&insisting)).mended(), [], "{insisting}");
    }
}
