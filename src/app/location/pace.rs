//! How often the address bar may be written.
//!
//! `WebKit` throws after 100 writes in 10 seconds (older ones in 30), Firefox after 200, and
//! Chromium drops them silently after 200; so typing is written at intervals, and everything
//! together stays below a budget.

use std::collections::VecDeque;

/// Typing writes at most this often, in milliseconds.
pub const INTERVAL_MS: f64 = 300.0;

/// The budget holds for this long, in milliseconds.
const WINDOW_MS: f64 = 10_000.0;

/// Most writes in [`WINDOW_MS`]: half of what the strictest browser allows.
const BUDGET: usize = 50;

/// When the address bar was written lately.
#[derive(Debug, Default)]
pub struct Pace {
    /// Times of the writes within the window, oldest first, in milliseconds.
    written: VecDeque<f64>,
}

impl Pace {
    /// Notes a write at `now`.
    pub fn note(&mut self, now: f64) {
        while self.written.front().is_some_and(|&then| now - then >= WINDOW_MS) {
            self.written.pop_front();
        }
        self.written.push_back(now);
    }

    /// Whether the budget has room for a write at `now`.
    pub fn allows_write(&self, now: f64) -> bool {
        self.recent(now) < BUDGET
    }

    /// Milliseconds to wait from `now` until the address bar may be written again.
    pub fn wait(&self, now: f64) -> f64 {
        let interval = self.written.back().map_or(0.0, |&last| last + INTERVAL_MS - now);
        let budget = if self.allows_write(now) {
            0.0
        } else {
            self.written.front().map_or(0.0, |&oldest| oldest + WINDOW_MS - now)
        };
        interval.max(budget).max(0.0)
    }

    fn recent(&self, now: f64) -> usize {
        self.written.iter().filter(|&&then| now - then < WINDOW_MS).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_write_goes_at_once_and_the_next_waits() {
        let mut pace = Pace::default();
        assert_eq!(pace.wait(0.0).to_bits(), 0.0_f64.to_bits());
        pace.note(1_000.0);
        assert!((pace.wait(1_100.0) - 200.0).abs() < 1e-9);
        assert!(pace.wait(1_300.0).abs() < 1e-9);
    }

    #[test]
    fn three_hundred_changes_in_ten_seconds_stay_within_the_budget() {
        let mut pace = Pace::default();
        let mut writes = 0;
        for change in 0..300 {
            let now = f64::from(change) * 33.0;
            if pace.allows_write(now) {
                pace.note(now);
                writes += 1;
            }
        }
        assert_eq!(writes, BUDGET);
        assert!(pace.wait(9_999.0) > 0.0, "the last change waits for its turn");
        assert!(pace.allows_write(10_001.0), "and gets one");
    }
}
