//! How numbers are written, and what they count.

use super::{check, shown_day};
use crate::facts::figures::{Figure, Value, figures};

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
fn halves_and_quarters_of_what_is_counted_by_are_taken_in() {
    check("Half a million people fled.", &["Half a million Count 500000 (people)"]);
    check("half a dozen bridges", &["half a dozen Count 6 (bridges)"]);
    check("a quarter of a million voters", &["a quarter of a million Count 250000 (voters)"]);
    check("a million and a half people", &["a million and a half Count 1500000 (people)"]);
    check("two and a half million people", &["two and a half million Count 2500000 (people)"]);
    check("two million and a half-eaten cake", &["two million Count 2000000"]);
}

#[test]
fn places_in_an_order_are_ordinals() {
    check(
        "the second attempt and the 21st summit",
        &["second Ordinal 2 (attempt)", "21st Ordinal 21 (summit)"],
    );
    check("At first, nobody came.", &[]);
    check("12 second-half goals", &["12 Count 12 (goals)", "second Ordinal 2 (goals)"]);
    check("So Fiscal 1987 second quarter and half fell.", &["second Ordinal 2 (quarter)"]);
    check("two second prizes", &["two Count 2 (prizes)", "second Ordinal 2 (prizes)"]);
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
fn lakh_and_crore_are_powers_of_ten() {
    check("₹500 crore", &["₹500 crore Money 5000000000 rupee"]);
    check("2 lakh tickets", &["2 lakh Count 200000 (tickets)"]);
    check("5 lakhs", &["5 lakhs Count 500000"]);
    check("two lakh crore rupees", &["two lakh crore rupees Money 2000000000000 rupee"]);
}

#[test]
fn limits_may_be_turned_round_or_follow() {
    check("not more than $5,000", &["$5,000 Money 5000 dollar AtMost"]);
    check("10 or fewer boats", &["10 Count 10 AtMost"]);
    check("50 or less", &["50 Count 50 AtMost"]);
    check("not less than 40 boats", &["40 Count 40 (boats) AtLeast"]);
    check("not fewer than 40 boats", &["40 Count 40 (boats) AtLeast"]);
}
