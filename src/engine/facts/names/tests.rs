//! The names of sentences, and what they name.

use super::*;

fn found(sentence: &str) -> Vec<(&str, Option<NameKind>)> {
    names(sentence).into_iter().map(|name| (&sentence[name.range], name.clue)).collect()
}

fn texts(sentence: &str) -> Vec<&str> {
    found(sentence).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn a_name_is_a_run_of_capitals_with_small_words_and_numbers() {
    assert_eq!(
        texts("Yesterday the Norland Ministry of the Sea told Ludwig van Beek of Unit 77 about it."),
        ["Norland Ministry of the Sea", "Ludwig van Beek", "Unit 77"]
    );
    assert_eq!(
        texts("Reported by +42 Magazine and Local Call, it stood."),
        ["Reported", "+42 Magazine", "Local Call"]
    );
}

#[test]
fn a_short_title_is_no_name_and_tells_a_person() {
    use NameKind::Person;
    for sentence in
        ["so Sen. Ann Roe left", "so Lt. Gen. Ann Roe left", "so Gov Ann Roe left", "so Sgt. Ann Roe left"]
    {
        assert_eq!(found(sentence), [("Ann Roe", Some(Person))], "{sentence}");
    }
    assert_eq!(texts("so many of Gen Z left"), ["Gen Z"]);
    assert!(texts("so the Gov. left and the Dr slept").is_empty());
    assert!(texts("so REV rose by half").is_empty());
}

#[test]
fn a_short_title_alone_is_a_surname() {
    assert_eq!(texts("so Amartya Sen met Ann Col"), ["Amartya Sen", "Ann Col"]);
    assert_eq!(texts("so Sen left for Gov’s house and met Rev"), ["Sen", "Gov", "Rev"]);
}

#[test]
fn possessives_commas_and_days_end_a_name() {
    assert_eq!(
        texts("So Norland’s Harbour Board met on Monday, March 3, in Echo Bay."),
        ["Norland", "Harbour Board", "Echo Bay"]
    );
}

#[test]
fn a_word_that_describes_is_no_name_by_itself() {
    assert_eq!(texts("the Norlandish army and a Tarnish-language paper; two Marrovians"), ["Marrovians"]);
    assert_eq!(texts("the Norlandish Army Board"), ["Norlandish Army Board"]);
    assert_eq!(texts("a Marrovian-Norlandish war, FILE PHOTO by NATO in the U.S. of AI"), ["NATO", "U.S."]);
}

#[test]
fn what_stands_around_tells_people_organisations_and_places() {
    use NameKind::{Organisation, Person, Place};
    assert_eq!(found("so President Ann Roe of Norland left"), [("Ann Roe", Some(Person)), ("Norland", None)]);
    assert_eq!(found("as Oren Tagg, the vice president, said"), [("Oren Tagg", Some(Person))]);
    assert_eq!(found("as Harbour Board Inc said"), [("Harbour Board Inc", Some(Organisation))]);
    assert_eq!(
        found("they met in Echo Bay and near Gull"),
        [("Echo Bay", Some(Place)), ("Gull", Some(Place))]
    );
    assert_eq!(found("so wrote Gull"), [("Gull", None)]);
    assert_eq!(
        found("as a Gull spokesperson told The Lark"),
        [("Gull", Some(Organisation)), ("Lark", Some(Organisation))]
    );
    assert_eq!(
        found("in the Gull, Lark and Teal"),
        [("Gull", Some(Place)), ("Lark", Some(Place)), ("Teal", Some(Place))]
    );
}

#[test]
fn a_first_word_is_told_from_one_inside() {
    let begins: Vec<bool> = names("Gull said: “Echo is Gull.”").iter().map(|name| name.begins).collect();
    assert_eq!(begins, [true, true, false]);
}

#[test]
fn no_text_is_too_strange() {
    for text in ["", "+", "+9", "’s", "A’s B’s", "of the Of The", "İ", "Ａ of Ｂ", "President of"] {
        for name in names(text) {
            assert!(text.get(name.range).is_some());
        }
    }
}
