//! What is found in sentences, written as `kind value unit noun`, with how it is said.

use super::*;

/// One line a figure: its text, kind, value, unit, noun and how it is said.
fn shown(sentence: &str) -> Vec<String> {
    let line = |figure: &Figure| {
        let mut parts = vec![sentence[figure.range.clone()].to_owned(), format!("{:?}", figure.kind)];
        match figure.value {
            Value::Number(number) => parts.push(number.to_string()),
            Value::Day(day) => parts.push(shown_day(day)),
        }
        parts.extend(figure.unit.map(|unit| unit.name.to_owned()));
        parts.extend(figure.noun.clone().map(|noun| format!("({})", &sentence[noun])));
        if figure.said != Said::Exactly {
            parts.push(format!("{:?}", figure.said));
        }
        parts.join(" ")
    };
    figures(sentence, "en").iter().map(line).collect()
}

fn shown_day(day: Day) -> String {
    let number = |name: &str, number: Option<i64>| number.map(|number| format!("{name}{number}"));
    let parts = [
        number("y", day.year.map(i64::from)),
        number("m", day.month.map(i64::from)),
        number("d", day.day.map(i64::from)),
        number("w", day.weekday.map(i64::from)),
        number("o", day.offset.map(i64::from)),
        number("t", day.minute.map(i64::from)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(".")
}

fn check(sentence: &str, expect: &[&str]) {
    assert_eq!(shown(sentence), expect, "{sentence}");
}

#[test]
fn counts_have_their_noun() {
    check("Some 12,500 islanders left.", &["12,500 Count 12500 (islanders) About"]);
    check(
        "Eleven fishermen were saved by two car ferries.",
        &["Eleven Count 11 (fishermen)", "two Count 2 (ferries)"],
    );
    check(
        "as many as two hundred and fifty thousand old letters",
        &["two hundred and fifty thousand Count 250000 (letters) AtMost"],
    );
    check("The storm killed 31 and hurt 7 people.", &["31 Count 31", "7 Count 7 (people)"]);
    check(
        "a dozen gulls, twenty-one terns, dozens of eggs",
        &["a dozen Count 12 (gulls)", "twenty-one Count 21 (terns)", "dozens Count 12 (eggs) Several"],
    );
    check("tens of thousands of voters", &["tens of thousands Count 10000 (voters) Several"]);
}

#[test]
fn money_has_its_currency() {
    check(
        "It cost US$1.3bn, not £40m.",
        &["US$1.3bn Money 1300000000 US dollar", "£40m Money 40000000 pound"],
    );
    check(
        "more than 3 million euros and 20 €",
        &["3 million euros Money 3000000 euro AtLeast", "20 € Money 20 euro"],
    );
    check("The fee is 40,000 crowns a year.", &["40,000 crowns Money 40000 crown"]);
}

#[test]
fn shares_sizes_and_durations_have_their_unit() {
    check(
        "40 per cent, 12.5% and a third of the boats",
        &[
            "40 per cent Share 40 per cent",
            "12.5% Share 12.5 per cent",
            "a third Share 33.3 per cent (boats) About",
        ],
    );
    check("20 % rose", &["20 % Share 20 per cent"]);
    check("one in five pupils", &["one in five Share 20 per cent (pupils)"]);
    check(
        "8,000 terabytes of maps on a 5km line",
        &["8,000 terabytes Size 8000 terabyte (maps)", "5km Size 5 kilometre"],
    );
    check(
        "a two-year siege, about two decades, 52-year-old Ann",
        &[
            "two-year Duration 2 year",
            "two decades Duration 2 decade About",
            "52-year-old Duration 52 year of age",
        ]
        .map(|line| line.replace("52-year-old D", "52-year D"))
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
    check("Oren Tagg, 52, a father of three", &["52 Duration 52 year of age", "three Count 3"]);
}

#[test]
fn dates_say_as_much_as_is_named() {
    check("on Thursday", &["Thursday Date w3"]);
    check("on Sept 26 and Sept. 27, 2025", &["Sept 26 Date m9.d26", "Sept. 27, 2025 Date y2025.m9.d27"]);
    check("Friday, 26 September 2025", &["Friday, 26 September 2025 Date y2025.m9.d26.w4"]);
    check(
        "in August, since 2021 and in May 2020",
        &["August Date m8", "2021 Date y2021", "May 2020 Date y2020.m5"],
    );
    check(
        "2025-09-26 at 4.12 a.m. or 16:30, yesterday",
        &["2025-09-26 Date y2025.m9.d26", "4.12 a.m Date t252", "16:30 Date t990", "yesterday Date o-1"],
    );
    check("He may march on. The Sunday Times sold 2021 copies.", &["2021 Count 2021 (copies)"]);
}

#[test]
fn places_in_an_order_are_ordinals() {
    check(
        "the second attempt and the 21st summit",
        &["second Ordinal 2 (attempt)", "21st Ordinal 21 (summit)"],
    );
    check("At first, nobody came.", &[]);
    check("12 second-half goals", &["12 Count 12 (goals)", "second Ordinal 2 (goals)"]);
    check("two second prizes", &["two Count 2 (prizes)", "second Ordinal 2 (prizes)"]);
}

#[test]
fn seconds_without_a_hyphen_are_a_duration_too() {
    check("a 30 second clip", &["30 second Duration 30 second"]);
    check("a two second delay", &["two second Duration 2 second"]);
    check("in 10 second steps", &["10 second Duration 10 second"]);
}

#[test]
fn a_space_may_stand_before_the_sign_of_a_share_or_a_sum() {
    check("10–15% of boats", &["10 Count 10", "15% Share 15 per cent (boats)"]);
    check("10–15 % of boats", &["10 Count 10", "15 % Share 15 per cent (boats)"]);
    check("20 % of boats", &["20 % Share 20 per cent (boats)"]);
    check("10–15 €", &["10 Count 10", "15 € Money 15 euro"]);
}

#[test]
fn numbers_of_names_codes_and_marks_are_no_figures() {
    check("Unit 8200’s files and Unit 8200 stored calls.", &[]);
    check("Outlet +972 Magazine and the +972 site", &[]);
    check("as reported[2][3] and [1, 2]", &[]);
    check("see https://example.org/2024/4/5/x_12 or example.org/9", &[]);
    check("an F-16, an A320, Covid-19 and the 1990s", &[]);
    check("They won 3-1 after 9/11, call 555 0199.", &[]);
    check("No one saw this one, one of the largest.", &[]);
    check("Version 1.2.3 of Boeing 747", &[]);
}

#[test]
fn a_year_before_a_plural_is_a_date_where_it_is_led_like_one() {
    check("In 2019 voters rejected the plan.", &["2019 Date y2019"]);
    check("Since 2004 ferries have sailed at night.", &["2004 Date y2004"]);
    check("So the 2019 elections and Norland’s 2023 floods came.", &["2019 Date y2019", "2023 Date y2023"]);
    check("In 2021 prices rose.", &["2021 Date y2021"]);
    check("In 2019 won seats were few.", &["2019 Date y2019"]);
    check("They sold 2021 copies.", &["2021 Count 2021 (copies)"]);
    check("lost by 2000 votes in 2000 homes", &["2000 Count 2000 (votes)", "2000 Count 2000 (homes)"]);
    check("so the 2000 people who came", &["2000 Count 2000 (people)"]);
    check("the 2019 second-half loss", &["2019 Date y2019", "second Ordinal 2 (loss)"]);
    check("It fell by 2000 metres.", &["2000 metres Size 2000 metre"]);
}

#[test]
fn a_weekday_that_lies_ahead_says_so() {
    let ahead = |sentence: &str| {
        let figures = figures(sentence, "en");
        let day = figures.iter().find_map(|figure| match figure.value {
            Value::Day(day) => Some(day),
            Value::Number(_) => None,
        });
        day.map(|day| day.ahead)
    };
    for (sentence, expect) in [
        ("The council met on Thursday.", Ahead::No),
        ("The council will meet on Thursday.", Ahead::Surely),
        ("The council will meet Thursday.", Ahead::Surely),
        ("The bridge is to open again on Thursday.", Ahead::Surely),
        ("The council would meet on Thursday.", Ahead::Perhaps),
        ("A strike is due on Thursday.", Ahead::Perhaps),
        ("The harbour plans to close on Thursday.", Ahead::Perhaps),
        ("The boats are expected to sail on Thursday.", Ahead::Perhaps),
        ("The boats sail next Thursday.", Ahead::Perhaps),
        ("The fair opens on Thursday.", Ahead::Perhaps),
        ("Council to vote on Thursday", Ahead::Perhaps),
        ("On Thursday the council will vote.", Ahead::Perhaps),
        ("The mayor will, for the first time, speak on Thursday.", Ahead::Perhaps),
        ("The vote will be held on Thursday.", Ahead::Surely),
        ("The plan will be announced on Thursday.", Ahead::Surely),
        ("On Thursday the mayor said that the pier will close.", Ahead::No),
        ("The crew drove to Marrow on Thursday.", Ahead::No),
        ("Two boats sank off Marrow on Thursday.", Ahead::No),
        ("They will ask who opened the gate on Thursday.", Ahead::Perhaps),
        ("They will study Thursday’s vote.", Ahead::Perhaps),
        ("The pier will close, the mayor said on Thursday.", Ahead::No),
        ("Divers who will leave in May said on Thursday that they were ready.", Ahead::No),
        ("The mayor said on Thursday that the pier will close.", Ahead::No),
    ] {
        assert_eq!(ahead(sentence), Some(expect), "{sentence}");
    }
}

#[test]
fn languages_with_a_decimal_comma_have_a_point_between_thousands() {
    let first = |sentence: &str, language: &str| match figures(sentence, language)[0].value {
        Value::Number(number) => number.to_string(),
        Value::Day(_) => String::new(),
    };
    for (sentence, language, expect) in [
        ("8.000 Menschen kamen.", "de", "8000"),
        ("Es kostet 2.500 Euro.", "de-at", "2500"),
        ("Es kostet 3,5 Prozent mehr.", "de", "3.5"),
        ("Vale 1.250.000,75 euros.", "es", "1250000.75"),
        ("Llegaron 8,000 personas.", "es-mx", "8000"),
        ("Llegaron 8,000 personas.", "es", "8000"),
        ("Sono 3,25 milioni.", "it", "3.25"),
        ("Version 3.5 Meter lang.", "de", "3.5"),
        ("Mit 1.250 Metern lang.", "de-ch", "1.25"),
        ("Es sind 3,5 Prozent mehr.", "de-ch", "3.5"),
        ("Es sind 1.250.000 Menschen.", "de-ch", "1250000"),
        ("Sono 1.250 metri.", "it-ch", "1.25"),
        ("8.000 people came.", "en", "8"),
        ("8,000 people came.", "", "8000"),
    ] {
        assert_eq!(first(sentence, language), expect, "{sentence}");
    }
}

#[test]
fn thousands_may_be_parted_by_spaces_or_apostrophes() {
    let all = |sentence: &str, language: &str| -> Vec<String> {
        let line = |figure: &Figure| match figure.value {
            Value::Number(number) => format!("{}={number}", &sentence[figure.range.clone()]),
            Value::Day(day) => shown_day(day),
        };
        figures(sentence, language).iter().map(line).collect()
    };
    for (sentence, language, expect) in [
        ("Quelque 8 000 personnes sont venues.", "fr", &["8 000=8000"][..]),
        ("Quelque 8\u{a0}000 personnes.", "fr", &["8\u{a0}000=8000"]),
        ("Quelque 8\u{202f}000 personnes.", "fr-ca", &["8\u{202f}000=8000"]),
        ("Cela coûte 1 250,75 €.", "fr", &["1 250,75 €=1250.75"]),
        ("Les 12 500 000 voix de Tarn.", "fr", &["12 500 000=12500000"]),
        ("De 8 000 à 10 000 voix.", "fr", &["8 000=8000", "10 000=10000"]),
        ("Entre 8 000–10 000 voix.", "fr", &["8 000=8000", "10 000=10000"]),
        ("W Tarn 8 000 osób.", "pl", &["8 000=8000"]),
        ("Přišlo 12 000 lidí.", "cs", &["12 000=12000"]),
        ("Omkring 8 000 personer.", "sv", &["8 000=8000"]),
        ("Пришли 8 000 человек.", "ru", &["8 000=8000"]),
        ("Etwa 8 000 Menschen kamen.", "de", &["8 000=8000"]),
        ("Etwa 8'000 Menschen kamen.", "de-ch", &["8'000=8000"]),
        ("Etwa 8’000.50 Franken.", "de-ch", &["8’000.50=8000.5"]),
        ("Etwa 1’250’000 Menschen kamen.", "de", &["1’250’000=1250000"]),
        ("About 8\u{202f}000 people came.", "en", &["8\u{202f}000=8000"]),
        ("In 2024 300 people came.", "en", &["y2024", "300=300"]),
        ("Unit 8200 left.", "fr", &[]),
        ("Tel. +48 600 123 456", "pl", &[]),
    ] {
        assert_eq!(all(sentence, language), expect, "{sentence}");
    }
    for (sentence, language) in [
        ("About 8 000 people came.", "en"),
        ("So 24 300 people came.", ""),
        ("Tel. 06 12 34 56 78 ou 03 123 456", "fr"),
        ("Tel. 600 123 45 67", "pl"),
        ("Appelez +972 54 123 ou 555 0199", "fr"),
        ("Ring 070-123 456 eller 070-123 45 67", "sv"),
        ("Im Jahr 2024 300 Menschen", "de"),
    ] {
        assert!(!all(sentence, language).iter().any(|line| line.contains(' ')), "{sentence}");
    }
}

#[test]
fn pounds_that_weigh_are_no_money() {
    check("a 2,000-pound bomb", &["2,000-pound Size 2000 pound (weight)"]);
    check("the 12-pound, 3-ounce girl", &["12-pound Size 12 pound (weight)", "3-ounce Size 3 ounce"]);
    check("a crate weighing 300 pounds", &["300 pounds Size 300 pound (weight)"]);
    check("It weighed about 40 pounds.", &["40 pounds Size 40 pound (weight) About"]);
    check("500 pounds of salt", &["500 pounds Size 500 pound (weight) (salt)"]);
    check("a fine of 300 pounds", &["300 pounds Money 300 pound"]);
    check("a 300-pound fine", &["300-pound Money 300 pound"]);
    check("2 million pounds of damage", &["2 million pounds Money 2000000 pound"]);
    check("thousands of pounds of salt", &["thousands of pounds Size 1000 pound (weight) (salt) Several"]);
    check("500 pounds of public money", &["500 pounds Money 500 pound"]);
    check(
        "300 lbs, 5 hrs, 3 yrs and 8 kgs",
        &[
            "300 lbs Size 300 pound (weight)",
            "5 hrs Duration 5 hour",
            "3 yrs Duration 3 year",
            "8 kgs Size 8 kilogram",
        ],
    );
}

#[test]
fn lakh_and_crore_are_powers_of_ten() {
    check("₹500 crore", &["₹500 crore Money 5000000000 rupee"]);
    check("2 lakh tickets", &["2 lakh Count 200000 (tickets)"]);
    check("5 lakhs", &["5 lakhs Count 500000"]);
    check("two lakh crore rupees", &["two lakh crore rupees Money 2000000000000 rupee"]);
}

#[test]
fn verbs_places_and_courts_are_no_units() {
    check("Of the 12 candidates, four won seats.", &["12 Count 12 (candidates)", "four Count 4"]);
    check("So 1,050 won seats.", &["1,050 Count 1050"]);
    check("It costs 5,000 won.", &["5,000 won Money 5000 won"]);
    check("₩500 a day", &["₩500 Money 500 won"]);
    check("two second-half goals", &["two Count 2 (goals)", "second Ordinal 2 (goals)"]);
    check(
        "won by one second in a 30-second sprint",
        &["one second Duration 1 second", "30-second Duration 30 second"],
    );
    check("two Crown Court judges", &["two Count 2 (judges)"]);
}

#[test]
fn things_in_a_span_of_time_are_no_share() {
    check("It killed two in 24 hours.", &["two Count 2", "24 hours Duration 24 hour"]);
    check("It shrank for two quarters in a row.", &["two Count 2 (quarters)"]);
    check("in the past three quarters", &["three Count 3 (quarters)"]);
    check("three-quarters of pupils", &["three-quarters Share 75 per cent (pupils) About"]);
    check("three quarters of pupils", &["three quarters Share 75 per cent (pupils) About"]);
    check("the final three quarters of the year", &["three Count 3 (quarters)"]);
}

#[test]
fn limits_may_be_turned_round_or_follow() {
    check("not more than $5,000", &["$5,000 Money 5000 dollar AtMost"]);
    check("10 or fewer boats", &["10 Count 10 AtMost"]);
    check("50 or less", &["50 Count 50 AtMost"]);
    check("not less than 40 boats", &["40 Count 40 (boats) AtLeast"]);
    check("not fewer than 40 boats", &["40 Count 40 (boats) AtLeast"]);
}

#[test]
fn people_are_as_old_as_their_years() {
    check("two 14-year-olds were arrested", &["two Count 2", "14-year Duration 14 year of age"]);
}

#[test]
fn metres_are_no_millions() {
    check("won the 100m final", &["100m Size 100 metre"]);
    check("a 5m-high wave", &["5m Size 5 metre"]);
    check("the 400m women’s hurdles", &["400m Size 400 metre"]);
    check("5m people", &["5m Count 5000000 (people)"]);
    check("10m high-school pupils", &["10m Count 10000000 (pupils)"]);
    check("a 10m-strong crowd of 1m race fans", &["10m Count 10000000 (crowd)", "1m Count 1000000 (fans)"]);
    check("a 2m-tonne ship", &["2m-tonne Size 2000000 tonne"]);
    check("a £5m-high bill, a 5m-euro deal", &["£5m Money 5000000 pound", "5m-euro Money 5000000 euro"]);
}

#[test]
fn letters_before_a_sign_name_another_currency() {
    check(
        "R$5 billion, NT$5 billion",
        &["R$5 billion Money 5000000000 Brazilian real", "NT$5 billion Money 5000000000 Taiwan dollar"],
    );
    check("XQ$5 billion", &["XQ$5 billion Money 5000000000"]);
    check("the$5 note", &["$5 Money 5 dollar"]);
    let [a, b] = ["XQ$5 billion", "$6 billion"].map(|text| figures(text, "en").remove(0));
    assert_eq!(verdict(&a, &b), None);
    assert_eq!(verdict(&a, &a), None);
}

#[test]
fn any_text_gives_ranges_on_characters_in_order() {
    let odd = [
        "",
        "1",
        "$",
        "US$",
        "٣ 4%",
        "%5%",
        "a",
        "a dozen",
        "two-",
        "-two",
        "in 2021",
        "[1",
        "é1é",
        "1.",
        "May",
        "3 of",
        "1 in",
        "half",
        "hundred million billion trillion",
        "nine trillion trillion trillion trillion dozen dozen",
        "5€€",
        "20 €",
        "(2021)",
        "4:",
        "99:99",
        "tens of",
    ];
    for text in odd {
        let mut last = 0;
        for figure in figures(text, "en") {
            assert!(text.get(figure.range.clone()).is_some() && last <= figure.range.start, "{text}");
            last = figure.range.end;
        }
    }
}
