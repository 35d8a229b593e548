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
        Atom::Word(Word { form, ending, exact, title, .. }) => {
            format!("{}{}{form}{}", place(*title), if *exact { "=" } else { "" }, star(ending.goes_on()))
        }
        Atom::Phrase { terms, prefix, title, .. } => {
            format!("{}\"{}{}\"", place(*title), words(terms), star(*prefix))
        }
        Atom::Near { terms, within, title } => format!("{}\"{}\"~{within}", place(*title), words(terms)),
        Atom::Detail { field, terms, prefix } => format!("{field:?}:{}{}", words(terms), star(*prefix)),
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
        ("outlet:\"The Echo\" author:roe tag:sea ", "Outlet:the echo Author:roe* Tag:sea*"),
        ("outlet:\"The Ec", "Outlet:the ec*"),
        ("outlet:\"The Ec*\" outlet:=echo agency:=wire ", "Outlet:the ec* Outlet:echo Agency:wire"),
        (
            "OUTLET:echo Title:ships DATE:2025 -In:Quotes ",
            "Outlet:echo* title:ships days:2025-01-01..2025-12-31",
        ),
        ("-outlet:echo ", "-Outlet:echo"),
        ("date:2025-09 ", "days:2025-09-01..2025-09-30"),
        ("date:2025-09..2025-10 ", "days:2025-09-01..2025-10-31"),
        ("date:..2025 ", "days:..2025-12-31"),
        ("\"old harb*\" ships ", "\"old harb*\" ships"),
        ("\"harb*\" -\"old sail*\" ", "harb* -\"old sail*\""),
        ("storm harbour storm OR flood ", "storm harbour storm|flood"),
        ("storm storm ", "storm"),
        ("storm OR flood storm OR flood ", "storm|flood"),
        ("ships -sails ships OR boats ", "ships -sails ships|boats"),
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
        ("storm harbour !! OR flood ", "storm harbour or flood", vec![Hint::LonelyOr]),
        ("storm OR !! flood ", "storm flood", vec![Hint::LonelyOr]),
        ("storm OR -harbour ", "storm -harbour", vec![Hint::LonelyOr]),
        ("storm OR in:quotes ", "storm", vec![Hint::LonelyOr]),
        ("storm -date:soon ", "storm", vec![Hint::NoDate("soon".into())]),
        ("=harb* ", "=harb", vec![Hint::IdleStar]),
        ("wo*d ", "\"wo d\"", vec![Hint::IdleStar]),
        ("*harbour* ", "harbour*", vec![Hint::IdleStar]),
        ("\"old* harbour\" ", "\"old harbour\"", vec![Hint::IdleStar]),
        ("\"old harb*\"~5 ", "\"old harb\"~5", vec![Hint::IdleStar]),
        ("harbour * harb** outlet:ec* \"old harb*\" ", "harbour harb* Outlet:ec* \"old harb*\"", vec![]),
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
    for left_out in ["w64 OR ships", "w0 OR ships"] {
        let query = Query::parse(&format!("{} {left_out} ", many[..64].join(" ")));
        assert_eq!((query.clauses.len(), query.clauses[63].any.len()), (64, 1), "{left_out}");
        assert_eq!(query.hints(), [Hint::TooLong]);
    }
    assert_eq!(Query::parse(&format!("{} w0 ", many[..64].join(" "))).hints(), []);
}

#[test]
fn a_phrase_ends_at_the_partner_of_its_mark() {
    for (typed, expect) in [
        ("\"he said “no” to them\" ", "\"he said no to them\""),
        ("“he said \"no\" to them” ", "\"he said no to them\""),
        ("„er sagte »nein« dazu“ ", "\"er sagte nein dazu\""),
        ("»nein danke« «non merci» ”nej tack” ", "\"nein danke\" \"non merci\" \"nej tack\""),
        ("“exact phrase\" ships ", "\"exact phrase\" ships"),
        ("\"exact phrase” ships ", "\"exact phrase\" ships"),
        ("“exact phrase\" or “other one” ", "\"exact phrase\" or \"other one\""),
        ("\"exact phrase” or \"other one\" ", "\"exact phrase\" or \"other one\""),
    ] {
        assert_eq!(shown(typed), expect, "{typed}");
        assert_eq!(Query::parse(typed).hints(), [], "{typed}");
    }
}

#[test]
fn a_word_can_be_insisted_on_where_it_is_wanted() {
    for (typed, expect) in [
        ("-ships ships ", Some("-ships =ships ")),
        ("outlet:ships title:ships", Some("outlet:ships title:=ships")),
        ("  old  ships ships ", Some("  old  =ships =ships ")),
        ("ships* \"ships", Some("=ships =\"ships")),
        ("=ships lightships", None),
        ("-ships", None),
    ] {
        assert_eq!(Query::insisting(typed, "ships").as_deref(), expect, "{typed}");
    }
    assert_eq!(Query::insisting("(ships)", "(ships)").as_deref(), Some("=ships)"));
}

#[test]
fn quotation_marks_limit_the_whole_query() {
    assert_eq!(Query::parse("ships in:quotes sails ").quoted, Some(Quoted::Inside));
    assert_eq!(Query::parse("-in:quotes").quoted, Some(Quoted::Outside));
    assert_eq!(shown("ships in:quotes OR sails "), "ships|sails");
    assert_eq!((Query::parse("in:quote").quoted, shown("in:quote").as_str()), (None, "\"in quote*\""));
}

#[test]
fn a_word_such_as_over_is_looked_for_with_a_star() {
    let needs = |typed: &str| -> Vec<Need> {
        Query::parse(typed).wanted().into_iter().map(|(_, need)| need).collect()
    };
    assert_eq!(needs("harbour over* in* "), [Need::Wanted; 3]);
    assert_eq!(needs("harbour over in"), [Need::Wanted, Need::Light, Need::Light]);
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
        prop::sample::select(["\"", "OR", "-", "=", "~", "5", "*", " ", "title:", "date:", "in:quotes", "..", "2025", "ships", "é", "“", "”", "agency:", "!!"].to_vec()), 0..20)
    ) {
        let query = Query::parse(&pieces.concat());
        for clause in &query.clauses {
            prop_assert_eq!(clause.typed.len(), clause.any.len());
            prop_assert!(!clause.any.is_empty());
        }
        // What is insisted on changes its operators only.
        let letters = |typed: &str| typed.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        if let Some(insisting) = Query::insisting(&pieces.concat(), "ships") {
            prop_assert_eq!(letters(&insisting), letters(&pieces.concat()), "{}", insisting);
        }
    }

    #[test]
    fn a_query_without_its_days_asks_for_all_else(pieces in prop::collection::vec(
        prop::sample::select([
            " ", " ", " ", "date:2025", "date:2025", "date:..2024-03", "-date:2025", "date:soon", "OR", " OR ", "=OR", "in:quotes",
            "-in:quotes", "\"", "“", "”", "-", "=", "~5", "*", "title:", "agency:", "ships", "sails", "!!",
        ].to_vec()), 0..20)
    ) {
        let typed = pieces.concat();
        if let Some(rest) = Query::without_dates(&typed) {
            let (mut query, rest) = (Query::parse(&typed), Query::parse(&rest));
            query.clauses.retain(|clause| clause.excluded || !matches!(clause.any.as_slice(), [Atom::Days { .. }]));
            prop_assert_eq!((&rest.clauses, rest.quoted), (&query.clauses, query.quoted), "{}", typed);
        }
    }
}
