use super::*;
use crate::about::About;
use crate::article::{Article, Block, Form, Role};
use crate::concordance::{ArrangeTask, ConcordanceTask};
use crate::corpus::{Corpus, compile};
use crate::library::DocId;
use crate::task::Task;

fn library() -> (Library, Vec<DocId>) {
    let articles = [
        Article {
            id: "echo/a".into(),
            title: "=SUM(\"ships\", 3)".into(),
            outlet: Some("Echo & Co".into()),
            authors: vec!["R. Roe".into(), "Poe, P.".into()],
            agency: Some("Wire".into()),
            date: "2025-03-01".parse().ok(),
            language: Some("en".into()),
            tags: vec!["sea".into()],
            url: Some("https://example.org/a_b".into()),
            blocks: vec![Block::paragraph("Old ships, \"new\" ships.\u{2028}")],
            ..Article::default()
        },
        Article {
            id: "echo-a".into(),
            title: "No {date}".into(),
            label: Some("unnamed forum".into()),
            kind: Kind::Digest,
            blocks: vec![Block::paragraph("The ships wait.")],
            ..Article::default()
        },
    ];
    let library = Library::new(vec![Corpus::open(compile(&articles, &About::default())).unwrap()]);
    let docs = ["echo/a", "echo-a"].map(|id| library.find(id).unwrap()).to_vec();
    (library, docs)
}

fn method(library: &Library) -> Method {
    Method::of(library, &View::parse("q=ships+&sort=date&ed=0").view, "Crossread 0.1.0")
}

#[test]
fn the_method_record_says_how_an_export_was_made() {
    let (library, _) = library();
    let print = library.fingerprint();
    assert_eq!(
        method(&library).to_string(),
        format!(
            "application: Crossread 0.1.0; fingerprint: {print}; query: ships ; settings: q=ships+&sort=date; set-aside text: not counted; copies: each counted"
        )
    );
    let with_set_aside = method(&library).of_hits(&View::parse("q=ships&aside=on").view);
    assert!(with_set_aside.to_string().contains("set-aside text: counted"));
}

#[test]
fn a_table_holds_commas_quotes_and_no_formula() {
    let (library, docs) = library();
    let csv = results_csv(&library, &docs, &method(&library));
    let rows: Vec<&str> = csv.split("\r\n").collect();
    assert!(rows[0].starts_with("id,headline,outlet,") && rows[0].ends_with(",wording,method"));
    assert!(rows[1].starts_with(
        "echo/a,\"'=SUM(\"\"ships\"\", 3)\",Echo & Co,yes,Wire,\"R. Roe; Poe, P.\",2025-03-01,en,sea,7,https://example.org/a_b,,,full text,as published,application: Crossread"
    ), "{}", rows[1]);
    assert!(
        rows[2].starts_with("echo-a,No {date},unnamed forum,no,,,,,,5,,,,full text,retold in our words,"),
        "{}",
        rows[2]
    );
    assert_eq!(rows.len(), 4);
    let cells = |cell: &str| table_csv(&["x"], &[vec![cell.to_owned()]], &method(&library));
    for formula in ["=1", "+1", "-1+2", "@a", "-", "\t=1", "＝1"] {
        assert!(cells(formula).contains(&format!("'{formula}")), "{formula}");
    }
    for plain in ["-1.5", "1-2", "a=b", ""] {
        assert!(cells(plain).contains(&format!("\r\n{plain},application")), "{plain}");
    }
}

#[test]
fn lines_are_exported_as_they_are_arranged() {
    let (library, _) = library();
    let view = View::parse("q=ships+&order=r1").view;
    let concordance = ConcordanceTask::new(&library, &view).finish();
    let numbers = ArrangeTask::new(&library, &concordance.lines, &view.order, None).finish();
    let csv = lines_csv(&library, &concordance, &numbers, 20, &method(&library));
    let rows: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(rows.len(), 6);
    assert!(rows[1].starts_with("1,echo/a,"), "{}", rows[1]);
    assert!(csv.contains(",The,ships,wait.,article,retold in our words,"), "{csv}");
    assert!(csv.contains(",Old,ships,\", \"\"new\"\" ships.\",article,as published,"), "{csv}");
}

#[test]
fn json_reads_back() {
    let (library, docs) = library();
    let json = results_json(&library, &docs, &method(&library));
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["method"]["settings"], "q=ships+&sort=date");
    assert_eq!(value["articles"][0]["headline"], "=SUM(\"ships\", 3)");
    assert_eq!(value["articles"][0]["authors"][1], "Poe, P.");
    assert_eq!(value["articles"][1]["outlet"], serde_json::Value::Null);
    assert_eq!(value["articles"][1]["wording"], "retold in our words");
    assert_eq!(value["articles"][1]["words"], 5);
    let empty: serde_json::Value =
        serde_json::from_str(&results_json(&library, &[], &method(&library))).unwrap();
    assert_eq!(empty["articles"].as_array().unwrap().len(), 0);
}

#[test]
fn citations_say_what_is_known_and_no_more() {
    let (library, docs) = library();
    let text = bibtex(&library, &docs, &method(&library));
    assert!(text.starts_with("@comment{application: Crossread 0.1.0;"));
    assert!(text.contains("\n@article{echo-a,\n  author = {R. Roe and {Poe, P.}},\n  title = {{=SUM(\"ships\", 3)}},\n  journal = {Echo \\& Co},\n  year = {2025},\n  month = {3},\n  day = {1},\n  url = {https://example.org/a_b},\n  language = {en},\n  note = {Agency: Wire}\n}\n"), "{text}");
    assert!(text.contains("\n@misc{echo-a-1,\n  title = {{No \\{date\\}}},\n  howpublished = {unnamed forum},\n  note = {retold in our words}\n}\n"), "{text}");
    let text = ris(&library, &docs, &method(&library));
    assert_eq!(text.matches("ER  - \r\n").count(), 2);
    assert!(text.starts_with("TY  - NEWS\r\nID  - echo/a\r\nTI  - =SUM(\"ships\", 3)\r\nAU  - R. Roe\r\nAU  - Poe, P.\r\nT2  - Echo & Co\r\nPY  - 2025\r\nDA  - 2025/03/01\r\n"), "{text}");
    assert!(text.contains("N1  - retold in our words\r\nN1  - application: Crossread 0.1.0"), "{text}");
}

#[test]
fn a_cut_article_says_so_in_every_export_with_its_terms() {
    let article = Article {
        id: "a".into(),
        title: "Ships".into(),
        licence: Some("CC BY 4.0".into()),
        rights: Some("© Echo".into()),
        extent: Extent::Excerpt(2),
        blocks: vec![Block::paragraph("Ships wait. They have waited long.")],
        ..Article::default()
    };
    let other = Article { id: "b".into(), extent: Extent::Details, ..article.clone() };
    let library = Library::new(vec![Corpus::open(compile(&[article, other], &About::default())).unwrap()]);
    let docs: Vec<DocId> = library.docs().collect();
    let method = method(&library);
    let csv = results_csv(&library, &docs, &method);
    assert!(csv.contains(",CC BY 4.0,© Echo,excerpt: the first 2 of 6 words,as published,"), "{csv}");
    assert!(csv.contains(",CC BY 4.0,© Echo,details only,as published,"), "{csv}");
    let json = results_json(&library, &docs, &method);
    assert!(json.contains("\"held\":\"details only\""), "{json}");
    let note = "excerpt: the first 2 of 6 words; Licence: CC BY 4.0; Rights: © Echo";
    assert!(ris(&library, &docs, &method).contains(&format!("N1  - {note}\r\n")));
    assert!(bibtex(&library, &docs, &method).contains(&format!("note = {{{note}}}")));
    let record = ComparisonRecord::of(&library, &docs);
    assert!(record.markdown(&method).contains("(excerpt: the first 2 of 6 words)"));
    assert!(record.csv(&method).contains(",only details are held,"), "{}", record.csv(&method));
}

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
    let library = Library::new(vec![Corpus::open(compile(&articles, &About::default())).unwrap()]);
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
    assert!(text.contains("application\\: Crossread") || text.contains("application: Crossread"), "{text}");
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
    let library = Library::new(vec![Corpus::open(compile(&articles, &About::default())).unwrap()]);
    let docs: Vec<_> = library.docs().collect();
    let csv = ComparisonRecord::of(&library, &docs).csv(&method(&library));
    let quotations: Vec<_> = csv.lines().filter(|line| line.starts_with("quotation,")).collect();
    let marked = |line: &&str| line.contains("other text on the page");
    assert_eq!(quotations.iter().map(marked).collect::<Vec<_>>(), [true, false], "{csv}");
}

#[cfg(feature = "source")]
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
        let library = Library::new(vec![Corpus::open(compiled).unwrap()]);
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
        let again = Library::new(vec![Corpus::open(compile(&reading.articles, &About::default())).unwrap()]);
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
