//! Which figures speak of the same thing.

use super::mentions::Ready;
use super::rivals::Pairing;
use super::{FigureMention, FigureRow};
use crate::compare::comparison::SentenceRef;
use crate::compare::groups::Groups;
use crate::compare::matched::Match;
use crate::facts::figures::{Figure, FigureKind, Value, Verdict};

/// A number from this on says by itself what it speaks of.
const TELLING: f64 = 100.0;

/// Which mentions speak of the same thing.
pub(super) struct Links<'a> {
    mentions: &'a [Ready],
    groups: Groups,
    /// Pairs of mentions that were put beside each other, with their verdict.
    pub(super) judged: Vec<(usize, usize, Verdict)>,
}

impl<'a> Links<'a> {
    /// Links the figures of matched sentences.
    pub(super) fn of(mentions: &'a [Ready], matches: &[Match]) -> Self {
        let mut links = Self { mentions, groups: Groups::new(mentions.len()), judged: Vec::new() };
        for found in matches {
            links.link_sentences(found);
        }
        links
    }

    /// Puts two mentions beside each other.
    fn link(&mut self, a: usize, b: usize, verdict: Verdict) {
        self.groups.join(a, b);
        self.judged.push((a, b, verdict));
    }

    /// The mentions of a sentence.
    fn standing_in(&self, at: SentenceRef) -> Vec<usize> {
        let start = self.mentions.partition_point(|mention| mention.at < at);
        let end = self.mentions.partition_point(|mention| mention.at <= at);
        (start..end).collect()
    }

    /// Links the figures of two matched sentences: equal ones first, then what is left.
    fn link_sentences(&mut self, found: &Match) {
        let pairs = Pairing(self.mentions);
        let (mut left, mut right) = (self.standing_in(found.left), self.standing_in(found.right));
        for same_noun in [true, false] {
            left.retain(|&a| {
                let partner = right.iter().position(|&b| {
                    let noun = self.mentions[a].noun == self.mentions[b].noun;
                    noun >= same_noun && pairs.verdict(a, b) == Some(Verdict::Same) && pairs.may_be_one(a, b)
                });
                if let Some(partner) = partner {
                    self.link(a, right.remove(partner), Verdict::Same);
                }
                partner.is_none()
            });
        }
        for &a in &left {
            let Some(b) = pairs.only_rival(a, &left, &right) else { continue };
            if let Some(verdict) = pairs.careful(a, b, found) {
                self.link(a, b, verdict);
            }
        }
    }

    /// Links equal figures anywhere, where they say by themselves or by their surroundings what
    /// they speak of.
    pub(super) fn link_equal(&mut self) {
        let pairs = Pairing(self.mentions);
        for b in 0..self.mentions.len() {
            for a in 0..b {
                let (x, y) = (&self.mentions[a], &self.mentions[b]);
                // Most are of other things, which is quickly seen.
                let is_number = matches!(x.settled.value, Value::Number(_));
                let is_other = is_number && (x.noun != y.noun || is_other_count(&x.settled, &y.settled));
                if x.figure.kind != y.figure.kind || is_other {
                    continue;
                }
                if pairs.verdict(a, b) != Some(Verdict::Same) {
                    continue;
                }
                let telling = match x.settled.value {
                    Value::Number(number) => number.value() >= TELLING,
                    Value::Day(day) => day.month.is_some() && day.day.is_some(),
                };
                let same_noun = !x.noun.is_empty() && x.noun == y.noun && x.figure.kind == FigureKind::Count;
                let near = x.noun == y.noun && pairs.share_surroundings(a, b);
                if telling || same_noun || near {
                    self.link(a, b, Verdict::Same);
                }
            }
        }
    }

    /// A row for all that speaks of one thing, in reading order.
    pub(super) fn rows(mut self) -> Vec<FigureRow> {
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

/// Whether two numbers without a unit are not the same one.
fn is_other_count(a: &Figure, b: &Figure) -> bool {
    a.unit.is_none() && b.unit.is_none() && a.value != b.value
}
