use super::*;
use crate::about::About;
use crate::article::{Article, Block};
use crate::concordance::{ArrangeTask, ConcordanceTask};
use crate::corpus::{Corpus, compile};
use crate::library::DocId;
use crate::task::Task;

/// Two articles, and which ones.
pub(super) fn library() -> (Library, Vec<DocId>) {
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
    let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
    let docs = ["echo/a", "echo-a"].map(|id| library.find(id).unwrap()).to_vec();
    (library, docs)
}

/// How an export of a search for ships was made.
pub(super) fn method(library: &Library) -> Method {
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
    for without_words in ["aside=on", "q=outlet:Echo&aside=on", "q=-ships&aside=on"] {
        let of_articles = method(&library).of_hits(&View::parse(without_words).view);
        assert!(of_articles.to_string().contains("set-aside text: not counted"), "{without_words}");
    }
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
    let library = Library::new(vec![Corpus::open(&compile(&[article, other], &About::default())).unwrap()]);
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
