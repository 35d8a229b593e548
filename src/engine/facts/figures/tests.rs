//! What is found in sentences, written as `kind value unit noun`, with how it is said.

mod dates;
mod names;
mod numerals;
mod units;

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
        "8 000 000 0",
        "8’",
        "’000",
        "1 000,",
        "9 99é 999",
        "1\u{202f}999\u{a0}999",
        "999 999 999 999 999 999 999 999 999",
    ];
    for (text, language) in
        odd.iter().flat_map(|text| ["en", "fr", "de-ch"].map(|language| (*text, language)))
    {
        let mut last = 0;
        for figure in figures(text, language) {
            assert!(text.get(figure.range.clone()).is_some() && last <= figure.range.start, "{text}");
            last = figure.range.end;
        }
    }
}
