//! Numbers that are part of a name, and words that only look like a unit.

use super::check;

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
