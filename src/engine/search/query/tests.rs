use super::*;
use proptest::prelude::*;

/// A query in one line: `word`, `word*`, `=word`, `"a b"`, `"a b"~5`, with `-` before what is
/// excluded and `|` between what is joined by `OR`.
fn shown(typed: &str) -> String {
    let words = |terms: &[Term]| {
        let words: Vec<_> = terms.iter().filter(|t| t.width == 1).map(|t| t.text.as_str()).collect();
        words.join(" ")
    };
    let star = |prefix: bool| if prefix { "*" } else { "" };
    let place = |title: bool| if title { "title:" } else { "" };
    let atom = |atom: &Atom| match atom {
        Atom::Word(Word { form, prefix, exact, title, .. }) => {
            format!("{}{}{form}{}", place(*title), if *exact { "=" } else { "" }, star(*prefix))
        }
        Atom::Phrase { terms, prefix, title, .. } => {
            format!("{}\"{}{}\"", place(*title), words(terms), star(*prefix))
        }
        Atom::Near { terms, within, title } => format!("{}\"{}\"~{within}", place(*title), words(terms)),
        Atom::Detail { field, terms } => format!("{field:?}:{}", words(terms)),
        Atom::Days { from, to } => {
            let day = |day: &Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("days:{}..{}", day(from), day(to))
        }
    };
    let clause = |clause: &Clause| {
        let any: Vec<_> = clause.any.iter().map(atom).collect();
        format!("{}{}", if clause.excluded { "-" } else { "" }, any.join("|"))
    };
    Query::parse(typed).clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_operator_is_told_apart() {
    for (typed, expect) in [
        ("harbour", "harbour*"),
        ("harbour ", "harbour"),
        ("Old Harbour", "old harbour*"),
        ("\"Unit 8200\"", "\"unit 8200\""),
        ("“unit 8200” ships ", "\"unit 8200\" ships"),
        ("\"ships\" ", "=ships"),
        ("ship* sails ", "ship* sails"),
        ("ships -sails", "ships -sails"),
        ("ships -\"old sails\"", "ships -\"old sails\""),
        ("cyber-security ", "\"cyber security\""),
        ("ships ships ", "ships"),
        ("=ships sails ", "=ships sails"),
        ("ships OR boats OR rafts sails ", "ships|boats|rafts sails"),
        ("\"old sails\"~5 ", "\"old sails\"~5"),
        ("\"old sails\"~ ", "\"old sails\""),
        ("title:ships title:\"old sails\" ", "title:ships title:\"old sails\""),
        ("outlet:\"The Echo\" author:roe tag:sea ", "Outlet:the echo Author:roe Tag:sea"),
        ("-outlet:echo ", "-Outlet:echo"),
        ("date:2025-09 ", "days:2025-09-01..2025-09-30"),
        ("date:2025-09..2025-10 ", "days:2025-09-01..2025-10-31"),
        ("date:..2025 ", "days:..2025-12-31"),
    ] {
        assert_eq!(shown(typed), expect, "{typed}");
    }
}

#[test]
fn nothing_typed_is_an_error() {
    for (typed, expect, hints) in [
        ("", "", vec![]),
        ("-", "", vec![]),
        ("- ships ", "ships", vec![]),
        ("\"", "", vec![Hint::OpenQuotation]),
        ("\"old sails", "\"old sails*\"", vec![Hint::OpenQuotation]),
        ("\"\"\"\"", "", vec![]),
        ("*", "", vec![]),
        ("OR", "or*", vec![Hint::LonelyOr]),
        ("ships OR", "ships or*", vec![Hint::LonelyOr]),
        ("OR ships ", "or ships", vec![Hint::LonelyOr]),
        ("ships OR OR sails ", "ships|or sails", vec![Hint::LonelyOr]),
        ("-ships OR sails ", "-ships or sails", vec![Hint::LonelyOr]),
        ("outlet: ", "outlet", vec![Hint::EmptyField("outlet:".into())]),
        ("date:soon ", "soon", vec![Hint::NoDate("soon".into())]),
        ("other:ships ", "\"other ships\"", vec![]),
        ("(){}[]^$.|?+\\", "", vec![]),
        ("<script>alert(1)</script> ", "\"script alert 1 script\"", vec![]),
        ("\u{0}\u{feff}", "", vec![]),
    ] {
        assert_eq!(shown(typed), expect, "{typed}");
        assert_eq!(Query::parse(typed).hints(), hints, "{typed}");
    }
}

#[test]
fn what_is_too_long_is_cut_and_said() {
    let many: Vec<String> = (0..100).map(|number| format!("w{number}")).collect();
    for (typed, clauses, ways) in
        [(many.join(" "), 64, 1), (format!("-{}", many.join(" -")), 64, 1), (many.join(" OR "), 1, 64)]
    {
        let query = Query::parse(&typed);
        assert_eq!((query.clauses.len(), query.clauses[0].any.len()), (clauses, ways));
        assert_eq!(query.hints(), [Hint::TooLong]);
    }
    assert_eq!(shown(&format!("\"{}\"", many.join(" "))), format!("\"{}\"", many[..64].join(" ")));
    assert_eq!(Query::parse(&"ships ".repeat(100)).hints(), []);
}

#[test]
fn quotation_marks_limit_the_whole_query() {
    assert_eq!(Query::parse("ships in:quotes sails ").quoted, Some(Quoted::Inside));
    assert_eq!(Query::parse("-in:quotes").quoted, Some(Quoted::Outside));
    assert_eq!(shown("ships in:quotes OR sails "), "ships|sails");
    assert_eq!((Query::parse("in:quote").quoted, shown("in:quote").as_str()), (None, "\"in quote*\""));
}

#[test]
fn a_query_of_exclusions_alone_asks_for_nothing() {
    assert!(Query::parse("-ships").is_empty());
    assert!(!Query::parse("-ships sails").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_query(text in any::<String>()) {
        Query::parse(&text);
    }

    #[test]
    fn any_mixture_of_operators_is_a_query(pieces in prop::collection::vec(
        prop::sample::select(["\"", "OR", "-", "=", "~", "5", "*", " ", "title:", "date:", "in:quotes", "..", "2025", "ships", "é", "“"].to_vec()), 0..20)
    ) {
        Query::parse(&pieces.concat());
    }
}
