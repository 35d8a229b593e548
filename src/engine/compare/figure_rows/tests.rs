//! Which figures stand side by side, and what they say of each other.

use super::*;
use crate::article::{Article, Block};
use crate::compare::compare;

fn rows(left: &[&str], right: &[&str], published: &[Option<Date>]) -> Vec<String> {
    let article = |sentences: &[&str]| Article {
        blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
        language: Some("en".into()),
        ..Article::default()
    };
    let articles = [article(left), article(right)];
    let texts = [ArticleText::of(&articles[0]), ArticleText::of(&articles[1])];
    let rows = figure_rows(&texts, published, &compare(&texts).matches());
    let text = |mention: &FigureMention| {
        let sentence = texts[mention.at.column].sentences().nth(mention.at.sentence).unwrap().text;
        sentence[mention.figure.range.clone()].to_owned()
    };
    let line = |row: &FigureRow| {
        let mentions: Vec<String> = row.mentions.iter().map(text).collect();
        format!("{:?}: {}", row.verdict, mentions.join(" | "))
    };
    rows.iter().map(line).collect()
}

fn check(left: &str, right: &str, expect: &[&str]) {
    assert_eq!(rows(&[left], &[right], &[]), expect, "{left} | {right}");
}

#[test]
fn figures_of_matched_sentences_stand_side_by_side() {
    check(
        "The flood in Marrow destroyed 240 houses on Thursday, the mayor said.",
        "The mayor said the Marrow flood destroyed 310 houses on Sept 26.",
        &["Different: 240 | 310", "CannotBeSettled: Thursday | Sept 26"],
    );
    check(
        "The ferry carried 86 passengers and two dogs across Marrow bay.",
        "Across Marrow bay the ferry carried eighty-six passengers.",
        &["Same: 86 | eighty-six", "NotStated: two"],
    );
}

#[test]
fn the_day_of_publication_settles_a_weekday() {
    let left = ["The mayor of Marrow closed the old harbour on Thursday."];
    let right = ["The old harbour of Marrow was closed by the mayor on Sept 25."];
    assert_eq!(rows(&left, &right, &[]), ["CannotBeSettled: Thursday | Sept 25"]);
    let published = [Date::new(2025, 9, 26), None];
    assert_eq!(rows(&left, &right, &published), ["Same: Thursday | Sept 25"]);
}

#[test]
fn other_things_are_not_set_against_each_other() {
    check(
        "The storm killed 12 people near Marrow, the coastguard said.",
        "The storm injured 30 people near Tarn, the coastguard said.",
        &["NotStated: 12", "NotStated: 30"],
    );
    check("Divers found 40 coins.", "Choirs paid 90 crowns.", &["NotStated: 40", "NotStated: 90 crowns"]);
}

#[test]
fn of_several_figures_that_could_be_meant_the_same_word_leads_to_one() {
    check(
        "The old ferry was built in Tarn in 1998.",
        "The old ferry was built in 1996 in Tarn, and mended there in January.",
        &["Different: 1998 | 1996", "NotStated: January"],
    );
    check(
        "The price of bread in Tarn rose from 3% to 5%.",
        "The price of bread in Tarn rose from 4% to 6%.",
        &["NotStated: 3%", "NotStated: 5%", "NotStated: 4%", "NotStated: 6%"],
    );
}

#[test]
fn equal_figures_of_sentences_that_do_not_match_meet_by_their_noun() {
    check(
        "A petition by angry parents gathered 2,300 signatures.",
        "Nobody at the town hall counted all the 2,300 signatures it was handed.",
        &["Same: 2,300 | 2,300"],
    );
}
