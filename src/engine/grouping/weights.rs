//! What a word counts when whole articles are compared.

use crate::date::Date;
use crate::store::Posting;
use crate::text::is_stop_word;

/// How soon more occurrences stop counting more, as in BM25: an article that says a name twelve
/// times is about it no more than twice as much as one that says it once.
const SATURATION: f32 = 1.2;

/// What a word such as "the" counts beside others, between 0 and 1. With 0 "down" and "against" are
/// lost, which tell one event from another; with 1 long articles are alike by their grammar.
const STOP_WORD_WEIGHT: f32 = 0.3;

/// Words that more articles have than this, and more than [`FREQUENT_SHARE`] of all, do not count:
/// they say little, and looking at them would take longer than at all others.
const FREQUENT: u32 = 500;

/// One in so many articles.
const FREQUENT_SHARE: u32 = 32;

/// After so many days between two articles half of what time can take away is gone.
const HALF_DAYS: f32 = 30.0;

/// Weights of words in so many articles: the cosine of such weights is the similarity (G. Salton,
/// C. Buckley, *Term-weighting approaches in automatic text retrieval*, 1988).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights {
    articles: u32,
}

impl Weights {
    /// For so many articles in all.
    pub(crate) fn of(articles: u32) -> Self {
        Self { articles }
    }

    /// How much a term tells that so many articles have; 0 where it does not count. Smoothed inverse
    /// document frequency, plus one: in few articles the event's own words stand in each of them and
    /// must still count.
    pub(crate) fn rarity(self, term: &[u8], frequency: u32) -> f32 {
        if frequency == 0 || frequency > FREQUENT.max(self.articles / FREQUENT_SHARE) {
            return 0.0;
        }
        let rarity = libm::logf((1.0 + self.articles as f32) / (1.0 + frequency as f32)) + 1.0;
        let says_little = str::from_utf8(term).is_ok_and(is_stop_word);
        if says_little { STOP_WORD_WEIGHT * rarity } else { rarity }
    }

    /// Weight of a term in an article that has it; negative where it stands in the headline only.
    pub(crate) fn weight(rarity: f32, posting: Posting) -> f32 {
        let times = f32::from(posting.text) + f32::from(posting.title > 0);
        let weight = rarity * times / (times + SATURATION);
        if posting.text == 0 { -weight } else { weight }
    }

    /// What a term adds to the product of two articles, by its weight in each. A word that stands
    /// in both headlines only adds nothing: a shared headline must not make two articles look close.
    #[inline]
    pub(crate) fn product(a: f32, b: f32) -> f32 {
        if a < 0.0 && b < 0.0 { 0.0 } else { (a * b).abs() }
    }
}

/// What the days between two articles leave of their similarity: all of it on one day, half in the
/// long run. Where one states no day, time says nothing.
///
/// That stories are near in time is an old aid of event detection (Y. Yang, T. Pierce, J. Carbonell,
/// *A study on retrospective and on-line event detection*, 1998).
pub(crate) fn closeness(a: Option<Date>, b: Option<Date>) -> f32 {
    let (Some(a), Some(b)) = (a, b) else { return 1.0 };
    let days = a.number().abs_diff(b.number()) as f32;
    0.5 + 0.5 * HALF_DAYS / (HALF_DAYS + days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_tell_more_and_the_most_frequent_nothing() {
        let weights = Weights::of(20_000);
        assert!(weights.rarity(b"pier", 2) > weights.rarity(b"pier", 200));
        assert!(weights.rarity(b"pier", 200) > 2.0 * weights.rarity(b"against", 200));
        assert!(weights.rarity(b"pier", 626) < f32::MIN_POSITIVE && weights.rarity(b"pier", 625) > 0.0);
        assert!(Weights::of(5).rarity(b"pier", 5) > 0.5, "in one story its own words count");
    }

    #[test]
    fn a_headline_meets_texts_and_no_headline() {
        let [headline, text] =
            [Posting { title: 1, ..Posting::default() }, Posting { text: 3, ..Posting::default() }]
                .map(|posting| Weights::weight(1.0, posting));
        assert!(Weights::product(headline, headline) < f32::MIN_POSITIVE);
        assert!(Weights::product(headline, text) > 0.1 && Weights::product(text, text) > 0.3);
    }

    #[test]
    fn days_apart_take_away_up_to_half() {
        let day = |day| Date::new(2025, 3, day);
        assert!(closeness(day(1), day(1)) > 0.999 && closeness(day(1), None) > 0.999);
        let month = closeness(day(1), day(31));
        assert!((month - 0.75).abs() < 0.001, "{month}");
        assert!(closeness(day(1), Date::new(1925, 3, 1)) > 0.49);
    }
}
