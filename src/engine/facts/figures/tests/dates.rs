//! Days, months and years.

use super::super::{Ahead, Value, figures};
use super::check;

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
