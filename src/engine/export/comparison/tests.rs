use super::super::tests::method;
use super::*;
use crate::about::About;
use crate::article::{Article, Block, Form, Kind, Role};
use crate::corpus::{Corpus, compile};

fn compared() -> (Library, Vec<DocId>) {
    let article = |id: &str, kind: Kind, texts: &[&str]| Article {
        id: id.into(),
        title: "Ferry | lost".into(),
        outlet: Some("Echo".into()),
        language: Some("en".into()),
        kind,
        blocks: texts.iter().map(|text| Block::paragraph(*text)).collect(),
        ..Article::default()
    };
    let articles = [
        article(
            "a",
            Kind::Original,
            &[
                "Divers from Norland found the bell of the old ferry *Gull* on 3 May.",
                "“It rang at once when we touched it,” said Ann Roe.",
                "Choirs sang by candlelight.",
            ],
        ),
        article(
            "b",
            Kind::Original,
            &[
                "The mayor’s divers from Norland found the bell of the old ferry on 4 May.",
                "“It rang at once when we touched it,” said diver Ann Roe.",
            ],
        ),
        article("c", Kind::Digest, &["The bell of the old ferry was found by divers."]),
    ];
    let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
    let docs = library.docs().collect();
    (library, docs)
}

#[test]
fn a_comparison_is_exported_with_every_finding_and_where_it_was_not_found() {
    let (library, docs) = compared();
    let record = ComparisonRecord::of(&library, &docs);
    let json: serde_json::Value = serde_json::from_str(&record.json(&method(&library), true)).unwrap();
    let at =
        |article: usize, sentence: usize| serde_json::json!({ "article": article, "sentence": sentence });
    let matches = json["matches"].as_array().unwrap();
    let bell = matches.iter().find(|pair| pair["left"] == at(0, 1) && pair["right"] == at(1, 1)).unwrap();
    assert!(bell["score"].as_f64().is_some_and(|score| score > 0.5 && score <= 1.0));
    assert_eq!(bell["confidence"], "likely");
    let sentence = &json["articles"][0]["sentences"][2];
    assert_eq!((&sentence["part"], &sentence["form"]), (&"article".into(), &"paragraph".into()));
    assert!(sentence["anchor"].as_str().is_some_and(|anchor| anchor.starts_with("2.0-")));
    let run = &json["shared wording"][0];
    assert_eq!(run["places"].as_array().map(Vec::len), Some(2));
    let quotation = &json["quotations"][0];
    assert_eq!(quotation["speaker"], "Ann Roe");
    assert_eq!(quotation["places"][1]["text"], "It rang at once when we touched it,");
    let dates = json["numbers and dates"].as_array().unwrap();
    assert!(dates.iter().any(|row| row["kind"] == "date" && row["places"][0]["value"] == "--05-03"));
    let names = json["names"].as_array().unwrap();
    assert!(names.iter().any(|row| row["name"] == "Norland" && row["found in"] == 2));
    let lines = json["scores"][0]["sentences"].as_array().unwrap();
    assert_eq!((lines.len(), lines[1].as_array().unwrap().len()), (4, 3));
    assert!(lines[1][1].as_f64().is_some_and(|score| score > 0.5));

    let csv = record.csv(&method(&library));
    assert!(csv.contains("\r\nquotation,1,speaker: Ann Roe,,c,"), "{csv}");
    assert!(csv.contains(",not found,retold in our words,"), "{csv}");

    let text = record.markdown(&method(&library));
    assert!(text.contains("\n3. Echo: Ferry \\| lost (retold in our words) [c]\n"), "{text}");
    assert!(text.contains("old ferry \\*Gull\\* on 3 May."), "{text}");
    assert!(text.contains("\n  - not found: [3]\n"), "{text}");
    assert!(text.contains("application: Crossread"), "{text}");
}

#[test]
fn what_is_no_text_of_the_articles_own_says_so() {
    let article = |id: &str, role: Role, text: &str| Article {
        id: id.into(),
        title: "Bell found".into(),
        language: Some("en".into()),
        blocks: vec![Block { form: Form::Paragraph, role, text: text.into() }],
        ..Article::default()
    };
    let said = "“It rang at once when we touched it,” said Ann Roe.";
    let articles = [article("a", Role::Aside, said), article("b", Role::Body, said)];
    let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
    let docs: Vec<_> = library.docs().collect();
    let csv = ComparisonRecord::of(&library, &docs).csv(&method(&library));
    let quotations: Vec<_> = csv.lines().filter(|line| line.starts_with("quotation,")).collect();
    let marked = |line: &&str| line.contains("other text on the page");
    assert_eq!(quotations.iter().map(marked).collect::<Vec<_>>(), [true, false], "{csv}");
}
