//! Money, shares, sizes and durations.

use super::check;
use crate::facts::figures::{figures, verdict};

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
