//! Measures of association and of difference between two sets.

/// Log-likelihood G² of a two-by-two table (T. Dunning, *Accurate Methods for the Statistics of
/// Surprise and Coincidence*, Computational Linguistics 19, 1993): `both` of `first` trials here
/// against `total - both` of the others, where `total` of `all` trials have the property. 0 where
/// both shares are the same; above 6.63 less than once in a hundred by chance.
pub(crate) fn log_likelihood(both: u64, first: u64, total: u64, all: u64) -> f64 {
    let second = all.saturating_sub(first);
    let only_second = total.saturating_sub(both);
    let cells = [
        (both, first, total),
        (first.saturating_sub(both), first, all.saturating_sub(total)),
        (only_second, second, total),
        (second.saturating_sub(only_second), second, all.saturating_sub(total)),
    ];
    let mut sum = 0.0;
    for (observed, row, column) in cells {
        if observed > 0 && row > 0 && column > 0 {
            let expected = row as f64 * column as f64 / all as f64;
            sum += observed as f64 * libm::log(observed as f64 / expected);
        }
    }
    (2.0 * sum).max(0.0)
}

/// logDice (P. Rychlý, *A Lexicographer-Friendly Association Score*, RASLAN 2008): 14 where two
/// words stand only with each other, one less for each halving, whatever the size of the corpus.
pub(crate) fn log_dice(together: u64, first: u64, second: u64) -> f64 {
    let dice = 2.0 * together as f64 / (first + second).max(1) as f64;
    // Hits close to each other share neighbours, so that a pair may be counted twice.
    14.0 + libm::log2(dice.min(1.0))
}

/// Log ratio (A. Hardie, *Log Ratio: an informal introduction*, 2014): how many times its share
/// doubles from there to here; both are (count, words of the set). A count of 0 is taken for one
/// half.
pub(crate) fn log_ratio(here: (u64, u64), there: (u64, u64)) -> f64 {
    let share = |(count, words): (u64, u64)| (count as f64).max(0.5) / words.max(1) as f64;
    libm::log2(share(here) / share(there))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, expect: f64) {
        assert!((value - expect).abs() < 0.005, "{value} for {expect}");
    }

    #[test]
    fn equal_shares_are_no_finding() {
        near(log_likelihood(10, 1000, 20, 2000), 0.0);
    }

    #[test]
    fn measures_are_those_of_the_literature() {
        // Worked by hand: 2 · (30 ln 2 + 970 ln(970/985) + 1000 ln(1000/985)).
        near(log_likelihood(30, 1000, 30, 2000), 42.05);
        near(log_ratio((40, 1000), (10, 1000)), 2.0);
        near(log_ratio((8, 1000), (0, 1000)), 4.0);
        near(log_dice(50, 50, 50), 14.0);
        near(log_dice(25, 50, 50), 13.0);
        near(log_dice(99, 50, 50), 14.0);
    }

    #[test]
    fn impossible_counts_do_no_harm() {
        for counts in [(0, 0, 0, 0), (9, 1, 3, 2), (5, 10, 2, 4)] {
            assert!(log_likelihood(counts.0, counts.1, counts.2, counts.3).is_finite());
        }
    }
}
