//! Numbers and dates of several articles side by side.
//!
//! Two figures are put beside each other only where something says that they speak of the same
//! thing: their sentences match, or they have the same value and the same noun or surroundings.
//! Two values are called different only in sentences that surely match and where the words around
//! the figures agree as well. A false "different" costs more trust than a missing one.

mod differences;
mod mentions;

pub use differences::{FigureDifference, figure_differences};

use super::comparison::{Confidence, SentenceRef, Wording};
use super::groups::Groups;
use super::matched::Match;
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::facts::figures::{Figure, FigureKind, Value, Verdict, verdict};
use crate::order::sort_by;
pub(super) use mentions::{Ready, read_mentions};
use mentions::{mentions, year};

/// One figure where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureMention {
    /// The sentence: column and index as in [`ArticleText::sentences`].
    pub at: SentenceRef,
    /// The figure, with byte ranges in that sentence. A date is as the sentence names it.
    pub figure: Figure,
}

/// Figures that speak of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The kind of all of them.
    pub kind: FigureKind,
    /// In order of column and place; one column may have several.
    pub mentions: Vec<FigureMention>,
    /// What they say of each other. A column without a mention does not state it.
    pub verdict: Verdict,
}

/// A number from this on says by itself what it speaks of.
const TELLING: f64 = 100.0;

/// All numbers and dates of the articles, those that differ first, then in reading order.
/// `published` holds the articles' days of publication, which settle "Thursday"; a missing entry
/// is an unknown day.
pub fn figure_rows(
    articles: &[ArticleText<'_>],
    published: &[Option<Date>],
    matches: &[Match],
) -> Vec<FigureRow> {
    rows_of(&mentions(articles, published), matches)
}

/// The rows of figures that were read column by column.
pub(super) fn rows_of(mentions: &[Ready], matches: &[Match]) -> Vec<FigureRow> {
    let mut links = Links::of(mentions, matches);
    links.link_equal();
    let mut rows = links.rows();
    sort_by(&mut rows, |a, b| b.verdict.cmp(&a.verdict));
    rows
}

/// Which mentions speak of the same thing.
struct Links<'a> {
    mentions: &'a [Ready],
    groups: Groups,
    /// Pairs of mentions that were put beside each other, with their verdict.
    judged: Vec<(usize, usize, Verdict)>,
}

impl<'a> Links<'a> {
    /// Links the figures of matched sentences.
    fn of(mentions: &'a [Ready], matches: &[Match]) -> Self {
        let mut links = Self { mentions, groups: Groups::new(mentions.len()), judged: Vec::new() };
        for found in matches {
            links.link_sentences(found);
        }
        links
    }

    fn link(&mut self, a: usize, b: usize, verdict: Verdict) {
        self.groups.join(a, b);
        self.judged.push((a, b, verdict));
    }

    fn standing_in(&self, at: SentenceRef) -> Vec<usize> {
        let start = self.mentions.partition_point(|mention| mention.at < at);
        let end = self.mentions.partition_point(|mention| mention.at <= at);
        (start..end).collect()
    }

    /// Links the figures of two matched sentences: equal ones first, then what is left.
    fn link_sentences(&mut self, found: &Match) {
        let (mut left, mut right) = (self.standing_in(found.left), self.standing_in(found.right));
        for same_noun in [true, false] {
            left.retain(|&a| {
                let partner = right.iter().position(|&b| {
                    let noun = self.mentions[a].noun == self.mentions[b].noun;
                    noun >= same_noun && self.verdict(a, b) == Some(Verdict::Same) && self.may_be_one(a, b)
                });
                if let Some(partner) = partner {
                    let b = right.remove(partner);
                    self.groups.join(a, b);
                    self.judged.push((a, b, Verdict::Same));
                }
                partner.is_none()
            });
        }
        for &a in &left {
            let Some(b) = self.only_rival(a, &left, &right) else { continue };
            if let Some(verdict) = self.verdict(a, b).and_then(|verdict| self.careful(a, b, verdict, found)) {
                self.link(a, b, verdict);
            }
        }
    }

    /// The verdict of two mentions with dates settled.
    fn verdict(&self, a: usize, b: usize) -> Option<Verdict> {
        let (a, b) = (&self.mentions[a], &self.mentions[b]);
        let mut days = [a.settled.clone(), b.settled.clone()];
        // A year that neither sentence names is no more detail.
        if year(&a.figure).is_none() && year(&b.figure).is_none() && year(&days[0]) != year(&days[1]) {
            for figure in &mut days {
                if let Value::Day(day) = &mut figure.value {
                    day.year = None;
                }
            }
        }
        let settled = verdict(&days[0], &days[1])?;
        let is_date = a.figure.kind == FigureKind::Date && a.is_caption != b.is_caption;
        (!is_date || settled == Verdict::Same).then_some(settled)
    }

    /// Whether equal figures with different nouns may still mean one thing: small numbers are
    /// equal by chance.
    fn may_be_one(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.mentions[a], &self.mentions[b]);
        let counts = matches!(a.figure.kind, FigureKind::Count | FigureKind::Ordinal);
        let value = if let Value::Number(number) = a.figure.value { number.value() } else { 0.0 };
        !counts || a.noun == b.noun || a.noun.is_empty() || b.noun.is_empty() || value >= 5.0
    }

    /// Whether two figures of matched sentences could be set against each other.
    fn is_rival(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.mentions[a], &self.mentions[b]);
        let counts = matches!(x.figure.kind, FigureKind::Count | FigureKind::Ordinal);
        (!counts || x.noun == y.noun && !x.noun.is_empty()) && self.verdict(a, b).is_some()
    }

    /// The figure of `right` that `a` of `left` has to be set against; `None` where several could be. Of
    /// several it is the one to which the same word leads: "built in 1998" beside "built in 1996 and
    /// mended in January".
    fn only_rival(&self, a: usize, left: &[usize], right: &[usize]) -> Option<usize> {
        let is_led_alike = |x: usize, y: usize| self.is_rival(x, y) && self.share_leading(x, y);
        let only = |fits: &dyn Fn(usize, usize) -> bool| {
            let mut rivals = right.iter().copied().filter(|&b| fits(a, b));
            let b = rivals.next().filter(|_| rivals.next().is_none())?;
            let others = left.iter().filter(|&&other| fits(other, b)).count();
            (others == 1).then_some(b)
        };
        only(&|x, y| self.is_rival(x, y)).or_else(|| only(&is_led_alike))
    }

    fn share_leading(&self, a: usize, b: usize) -> bool {
        let leading = |at: usize| self.mentions[at].around[0].first();
        leading(a).is_some() && leading(a) == leading(b)
    }

    /// A verdict that can be stood for: `None` where the two had better not stand side by side.
    fn careful(&self, a: usize, b: usize, verdict: Verdict, found: &Match) -> Option<Verdict> {
        let sure = found.confidence == Confidence::Likely;
        let alike = sure || matches!(found.wording, Some(Wording::SameWords | Wording::Reworded));
        let is_date = self.mentions[a].figure.kind == FigureKind::Date;
        let near = self.share_surroundings(a, b);
        match verdict {
            Verdict::Different if alike && self.share_nearest(a, b) => Some(Verdict::Different),
            Verdict::Different => (is_date && (sure || near)).then_some(Verdict::CannotBeSettled),
            verdict => (sure || near).then_some(verdict),
        }
    }

    fn share_surroundings(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.mentions[a], &self.mentions[b]);
        a.around.iter().flatten().any(|word| b.around.iter().flatten().any(|other| other == word))
    }

    /// Whether the word that leads to a figure is the same, most often its verb: "killed 12
    /// people" and "12 people were killed".
    fn share_nearest(&self, a: usize, b: usize) -> bool {
        let nearest = |at: usize, side: usize| self.mentions[at].around[side].first();
        let same = |x: Option<&String>, y: Option<&String>| x.is_some() && x == y;
        let unled = nearest(a, 0).is_none() && nearest(b, 0).is_none();
        same(nearest(a, 0), nearest(b, 0))
            || same(nearest(a, 0), nearest(b, 1))
            || same(nearest(a, 1), nearest(b, 0))
            || unled && same(nearest(a, 1), nearest(b, 1))
    }

    /// Links equal figures anywhere, where they say by themselves or by their surroundings what
    /// they speak of.
    fn link_equal(&mut self) {
        for b in 0..self.mentions.len() {
            for a in 0..b {
                let (x, y) = (&self.mentions[a], &self.mentions[b]);
                // Most are of other things, which is quickly seen.
                let is_number = matches!(x.settled.value, Value::Number(_));
                if x.figure.kind != y.figure.kind || is_number && x.noun != y.noun {
                    continue;
                }
                if self.verdict(a, b) != Some(Verdict::Same) {
                    continue;
                }
                let telling = match x.settled.value {
                    Value::Number(number) => number.value() >= TELLING,
                    Value::Day(day) => day.month.is_some() && day.day.is_some(),
                };
                let same_noun = !x.noun.is_empty() && x.noun == y.noun && x.figure.kind == FigureKind::Count;
                let near = x.noun == y.noun && self.share_surroundings(a, b);
                if telling || same_noun || near {
                    self.link(a, b, Verdict::Same);
                }
            }
        }
    }

    fn rows(mut self) -> Vec<FigureRow> {
        let mut rows = Vec::new();
        let mut row_of = vec![0; self.mentions.len()];
        for (number, members) in self.groups.members().into_iter().enumerate() {
            let mut mentions = Vec::with_capacity(members.len());
            for &member in &members {
                row_of[member] = number;
                let ready = &self.mentions[member];
                mentions.push(FigureMention { at: ready.at, figure: ready.figure.clone() });
            }
            let kind = self.mentions[members[0]].figure.kind;
            rows.push(FigureRow { kind, mentions, verdict: Verdict::NotStated });
        }
        for (a, b, verdict) in self.judged {
            let row = &mut rows[row_of[a]];
            if self.mentions[a].at.column != self.mentions[b].at.column {
                row.verdict = row.verdict.max(verdict);
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
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
}
