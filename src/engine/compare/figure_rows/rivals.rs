//! What two figures say of each other, and whether they may be set against each other.

use super::mentions::{Ready, year};
use crate::compare::comparison::{Confidence, Wording};
use crate::compare::matched::Match;
use crate::facts::figures::{FigureKind, Value, Verdict, verdict};

/// The figures of all articles, of which two are asked about by their numbers.
#[derive(Clone, Copy)]
pub(super) struct Pairing<'a>(pub(super) &'a [Ready]);

impl Pairing<'_> {
    /// The verdict of two mentions with dates settled.
    pub(super) fn verdict(&self, a: usize, b: usize) -> Option<Verdict> {
        let (a, b) = (&self.0[a], &self.0[b]);
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
    pub(super) fn may_be_one(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.0[a], &self.0[b]);
        let counts = matches!(a.figure.kind, FigureKind::Count | FigureKind::Ordinal);
        let value = if let Value::Number(number) = a.figure.value { number.value() } else { 0.0 };
        !counts || a.noun == b.noun || a.noun.is_empty() || b.noun.is_empty() || value >= 5.0
    }

    /// Whether two figures of matched sentences could be set against each other.
    fn is_rival(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.0[a], &self.0[b]);
        let counts = matches!(x.figure.kind, FigureKind::Count | FigureKind::Ordinal);
        (!counts || x.noun == y.noun && !x.noun.is_empty()) && self.verdict(a, b).is_some()
    }

    /// The figure of `right` that `a` of `left` has to be set against; `None` where several could be. Of
    /// several it is the one to which the same word leads: "built in 1998" beside "built in 1996 and
    /// mended in January".
    pub(super) fn only_rival(&self, a: usize, left: &[usize], right: &[usize]) -> Option<usize> {
        let lead = |at: usize| self.nearest(at, 0);
        let is_led_alike =
            |x: usize, y: usize| self.is_rival(x, y) && lead(x).is_some() && lead(x) == lead(y);
        let only = |fits: &dyn Fn(usize, usize) -> bool| {
            let mut rivals = right.iter().copied().filter(|&b| fits(a, b));
            let b = rivals.next().filter(|_| rivals.next().is_none())?;
            let others = left.iter().filter(|&&other| fits(other, b)).count();
            (others == 1).then_some(b)
        };
        only(&|x, y| self.is_rival(x, y)).or_else(|| only(&is_led_alike))
    }

    /// A verdict that can be stood for: `None` where the two had better not stand side by side.
    pub(super) fn careful(&self, a: usize, b: usize, found: &Match) -> Option<Verdict> {
        let sure = found.confidence == Confidence::Likely;
        let alike = sure || matches!(found.wording, Some(Wording::SameWords | Wording::Reworded));
        let is_date = self.0[a].figure.kind == FigureKind::Date;
        let near = self.share_surroundings(a, b);
        match self.verdict(a, b)? {
            Verdict::Different if alike && self.share_nearest(a, b) => Some(Verdict::Different),
            Verdict::Different => (is_date && (sure || near)).then_some(Verdict::CannotBeSettled),
            verdict => (sure || near).then_some(verdict),
        }
    }

    /// Whether a word near one of them is near the other one as well.
    pub(super) fn share_surroundings(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.0[a], &self.0[b]);
        a.around.iter().flatten().any(|word| b.around.iter().flatten().any(|other| other == word))
    }

    /// Whether the word that leads to a figure is the same, most often its verb: "killed 12
    /// people" and "12 people were killed".
    fn share_nearest(&self, a: usize, b: usize) -> bool {
        let same = |a_side: usize, b_side: usize| {
            let word = self.nearest(a, a_side);
            word.is_some() && word == self.nearest(b, b_side)
        };
        let unled = self.nearest(a, 0).is_none() && self.nearest(b, 0).is_none();
        same(0, 0) || same(0, 1) || same(1, 0) || unled && same(1, 1)
    }

    /// Stem of the content word right before a figure (side 0) or behind it (side 1).
    fn nearest(&self, at: usize, side: usize) -> Option<&str> {
        self.0[at].around[side].first().map(String::as_str)
    }
}
