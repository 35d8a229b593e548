//! Names of people, organisations and places, each once, over all compared articles.
//!
//! Ways to write one name are joined by rule: a surname goes to the only full name that ends with
//! it, an acronym to the only name with these initials, a shorter name to the only longer one of
//! its kind, spellings that differ by a letter to each other. Where several would do, none is
//! taken.

mod forms;
mod read;

use super::comparison::SentenceRef;
use crate::article_text::ArticleText;
use crate::facts::names::NameKind;
use crate::order::sort_by;
use forms::{Form, join};
use read::{Mention, read};
use std::ops::Range;

/// One name, however it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameRow {
    /// As it is written in full.
    pub name: String,
    /// Other ways in which it is written, the most frequent first.
    pub also: Vec<String>,
    /// What it names, where the texts say so.
    pub kind: Option<NameKind>,
    /// How many articles have it.
    pub carried: usize,
    /// Where it stands, in order of column and place.
    pub mentions: Vec<NameMention>,
}

/// One place of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The sentence: column and index as in [`ArticleText::sentences`].
    pub at: SentenceRef,
    /// Byte range in that sentence, end exclusive.
    pub range: Range<usize>,
}

/// The names of the articles, furniture left out: those that most articles have first, then those
/// that stand most often, then in reading order.
pub fn name_rows(articles: &[ArticleText<'_>]) -> Vec<NameRow> {
    let mut mentions = read(articles);
    sort_by(&mut mentions, |a, b| a.key.cmp(&b.key).then(a.at.cmp(&b.at)));
    let mut written: Vec<Form> = Vec::new();
    for mention in &mentions {
        match written.last_mut().filter(|form| form.key == mention.key) {
            Some(form) => form.note(mention),
            None => written.push(Form::of(mention)),
        }
    }
    let mut rows = Vec::new();
    for members in join(&written) {
        rows.push(row(&written, &mentions, &members));
    }
    sort_by(&mut rows, |a: &NameRow, b| {
        let first = |row: &NameRow| row.mentions.first().map(|mention| (mention.at, mention.range.start));
        let rank = |row: &NameRow| (row.carried, row.mentions.len());
        rank(b).cmp(&rank(a)).then_with(|| first(a).cmp(&first(b)))
    });
    rows
}

fn row(written: &[Form], mentions: &[Mention], members: &[usize]) -> NameRow {
    let mut forms: Vec<&Form> = members.iter().filter_map(|&member| written.get(member)).collect();
    let full = |form: &Form| (form.words, form.count);
    let mut fullest = 0;
    for (at, form) in forms.iter().enumerate() {
        if full(form) > full(forms[fullest]) {
            fullest = at;
        }
    }
    let mut row = NameRow::default();
    if fullest < forms.len() {
        row.name.clone_from(&forms.remove(fullest).text);
    }
    sort_by(&mut forms, |a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
    row.also = forms.iter().map(|form| form.text.clone()).collect();
    row.kind = forms::kind(members.iter().filter_map(|&member| written.get(member)));
    for mention in mentions {
        if members.iter().any(|&member| written.get(member).is_some_and(|form| form.key == mention.key)) {
            row.mentions.push(NameMention { at: mention.at, range: mention.range.clone() });
        }
    }
    sort_by(&mut row.mentions, |a, b| (a.at, a.range.start).cmp(&(b.at, b.range.start)));
    let mut columns: Vec<usize> = row.mentions.iter().map(|mention| mention.at.column).collect();
    columns.dedup();
    row.carried = columns.len();
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};

    fn rows(articles: &[&[&str]]) -> Vec<NameRow> {
        let article = |blocks: &[&str]| Article {
            title: blocks[0].to_owned(),
            language: Some("en".into()),
            blocks: blocks[1..].iter().map(|text| Block::paragraph(*text)).collect(),
            ..Article::default()
        };
        let articles: Vec<Article> = articles.iter().map(|blocks| article(blocks)).collect();
        name_rows(&articles.iter().map(ArticleText::of).collect::<Vec<_>>())
    }

    fn told(articles: &[&[&str]]) -> Vec<String> {
        let row = |row: NameRow| format!("{} {:?} {:?} {}", row.name, row.also, row.kind, row.carried);
        rows(articles).into_iter().map(row).collect()
    }

    #[test]
    fn surnames_and_acronyms_go_to_their_full_names() {
        assert_eq!(
            told(&[
                &["Storm", "Then Ann Roe, the mayor, called. Later Roe left the Norland Harbour Board."],
                &["Storm", "The board (NHB) said that Roe had called; NHB members agreed."],
            ]),
            ["Ann Roe [\"Roe\"] Some(Person) 2", "Norland Harbour Board [\"NHB\"] Some(Organisation) 2",]
        );
    }

    #[test]
    fn an_acronym_is_one_name_with_points_or_without() {
        let articles: &[&[&str]] = &[
            &["Storm", "He told the U.S. of it. The N.H.B. and the U.S. agreed."],
            &["Storm In The U.S. Ends", "It told the US and the NHB of it."],
            &["The Storm Leaves Us Cold", "So said the United States and the Norland Harbour Board."],
        ];
        assert_eq!(
            told(articles),
            ["United States [\"U.S.\"] None 3", "Norland Harbour Board [\"N.H.B.\"] Some(Organisation) 3"]
        );
        let states = rows(articles).remove(0);
        let at: Vec<(usize, usize)> =
            states.mentions.iter().map(|mention| (mention.at.column, mention.at.sentence)).collect();
        assert_eq!(at, [(0, 1), (0, 2), (1, 0), (1, 1), (2, 1)]);
    }

    #[test]
    fn initials_are_written_with_spaces_between_or_without() {
        assert_eq!(
            told(&[
                &["Storm", "So J. K. Rowan wrote long letters and books. Boats of the U. S. came at night."],
                &["Storm", "So J.K. Rowan wrote letters. Rowan left, and so did Rowan’s old boats."],
                &["Storm", "Many old boats and ferries of the United States and of the U.S. left at night."],
            ]),
            ["J. K. Rowan [\"Rowan\"] None 2", "United States [\"U. S.\"] None 2"]
        );
    }

    #[test]
    fn an_acronym_that_begins_a_sentence_is_no_small_word() {
        let articles: &[&[&str]] = &[
            &["Storm", "It told the US of it. US officials came. US Navy boats came."],
            &["Storm", "They told us of it. Us they told. US boats left, said the NHB and the US Navy."],
        ];
        let states = rows(articles).into_iter().find(|row| row.name == "US").unwrap();
        let at: Vec<(usize, usize)> =
            states.mentions.iter().map(|mention| (mention.at.column, mention.at.sentence)).collect();
        assert_eq!(at, [(0, 1), (0, 2), (1, 3)]);
    }

    #[test]
    fn a_surname_that_is_a_short_title_too_is_a_name() {
        assert_eq!(
            told(&[&["Storm", "So Amartya Sen spoke. Later Sen left, and the boats that Sen owns sailed."]]),
            ["Amartya Sen [\"Sen\"] None 1"]
        );
    }

    #[test]
    fn a_surname_of_two_people_is_joined_to_neither() {
        let told = told(&[&["Storm", "So Ann Roe met Bob Roe. Then Roe left, said Roe."]]);
        assert_eq!(told.len(), 3, "{told:?}");
    }

    #[test]
    fn a_first_word_is_a_name_only_where_one_stands_inside_a_sentence() {
        assert_eq!(told(&[&["Storm", "Gull waits. Storms came. All praised Gull."]]), ["Gull [] None 1"]);
        assert_eq!(
            told(&[&["Storm", "Officials came. Former Mayor Ann Roe met officials and a former ally."]]),
            ["Ann Roe [] Some(Person) 1"]
        );
    }

    #[test]
    fn a_headline_has_the_names_that_the_texts_have() {
        let rows = rows(&[&["Harbour Of Gull Is Closed", "The ships left Gull at night."]]);
        assert_eq!(rows.len(), 1);
        let at: Vec<usize> = rows[0].mentions.iter().map(|mention| mention.at.sentence).collect();
        assert_eq!(at, [0, 1]);
    }

    #[test]
    fn spellings_of_one_name_are_one() {
        assert_eq!(
            told(&[
                &["Storm", "It told the Norland Ministry of Defence."],
                &["Storm", "It told the Norlandi Ministry of Defense. The Ministry of Defense slept."],
            ]),
            [
                "Norland Ministry of Defence [\"Ministry of Defense\", \"Norlandi Ministry of Defense\"] Some(Organisation) 2"
            ]
        );
    }
}
