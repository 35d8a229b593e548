use super::super::tests::library;
use super::*;
use crate::about::About;
use crate::article::{Article, Block, Form, Role};
use crate::corpus::{Corpus, compile};
use crate::extent::Extent;

#[test]
fn json_lines_are_read_again_as_the_same_articles() {
    let block = |form, role, text: &str| Block { form, role, text: text.to_owned() };
    let whole = Article {
        id: "echo/bell".into(),
        aliases: vec!["bell".into(), "old/bell".into()],
        title: "Bell found".into(),
        outlet: Some("Echo".into()),
        label: Some("the Echo’s blog".into()),
        language: Some("en".into()),
        licence: Some("CC BY 4.0".into()),
        rights: Some("© 2025 Echo".into()),
        blocks: vec![
            block(Form::Heading, Role::Body, "In the morning"),
            block(Form::Paragraph, Role::Body, "Divers from Norland found the bell. It rang at once."),
            block(Form::Quotation, Role::Body, "It rang when we touched it."),
            block(Form::ListItem, Role::Body, "one bell"),
            block(Form::Caption, Role::Aside, "The bell on the quay"),
            block(Form::Paragraph, Role::Furniture, "Share this"),
        ],
        ..Article::default()
    };
    let excerpt = Article { id: "cut".into(), extent: Extent::Excerpt(9), aliases: vec![], ..whole.clone() };
    let empty =
        Article { id: "empty".into(), title: "No text".into(), extent: Extent::Details, ..excerpt.clone() };
    let also_empty = Article { id: "empty-2".into(), ..empty.clone() };
    let tags = Article {
        id: "tags".into(),
        title: "What a tag is".into(),
        blocks: vec![block(
            Form::Paragraph,
            Role::Body,
            "<p>One</p> is how a page opens and ends a paragraph.",
        )],
        ..Article::default()
    };
    let compiled = compile(&[whole, excerpt, empty, also_empty, tags], &About::default());
    for (library, docs) in [library(), {
        let library = Library::new(vec![Corpus::open(&compiled).unwrap()]);
        let docs = library.docs().collect();
        (library, docs)
    }] {
        let lines = results_jsonl(&library, &docs);
        assert_eq!(lines.lines().count(), docs.len());
        let mut intake = crate::source::Intake::new(None);
        intake.add("export.jsonl", lines.as_bytes());
        let reading = intake.finish();
        let told = |problem: &&crate::error::Problem| problem.severity > crate::error::Severity::Note;
        assert_eq!(reading.problems.iter().find(told), None);
        let again = Library::new(vec![Corpus::open(&compile(&reading.articles, &About::default())).unwrap()]);
        let docs_again: Vec<DocId> = docs
            .iter()
            .map(|&doc| {
                let before = library.details(doc);
                let found = again.find(before.id).unwrap();
                assert_eq!(again.details(found), before);
                assert_eq!(again.aliases(found), library.aliases(doc));
                found
            })
            .collect();
        assert_eq!(again.len(), docs.len());
        // What can be exported once more is all there is: texts, forms and what is held of them.
        // A sign that no reader leaves at the end of a text is not there any more.
        assert_eq!(results_jsonl(&again, &docs_again), lines.replace("\\u2028", ""));
    }
}
