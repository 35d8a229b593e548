//! Lines that say what is being done and for how long already.

use crate::failure::Failure;
use std::io::{IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a terminal's line is renewed.
const TERMINAL_INTERVAL: Duration = Duration::from_secs(1);
/// How often a log, which keeps every line, gets a sign of life.
const LOG_INTERVAL: Duration = Duration::from_secs(60);

/// Does a piece of work that prints nothing itself, and shows on standard error what is
/// going on and for how long.
///
/// # Errors
/// Those of the work.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let terminal = std::io::stderr().is_terminal();
    let begun = Instant::now();
    eprint_now(&format!("· {what} …{}", if terminal { "" } else { "\n" }));

    let (finished, wait) = mpsc::channel::<()>();
    let outcome = thread::scope(|scope| {
        scope.spawn(move || {
            let interval = if terminal { TERMINAL_INTERVAL } else { LOG_INTERVAL };
            while wait.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                let line = format!("· {what} … {}", in_words(begun.elapsed()));
                eprint_now(&if terminal { format!("\r{line}") } else { format!("{line}\n") });
            }
        });
        let outcome = work();
        drop(finished);
        outcome
    });

    let sign = if outcome.is_ok() { '✓' } else { '✗' };
    let line = format!("{sign} {what} ({})\n", in_words(begun.elapsed()));
    eprint_now(&if terminal { format!("\r\x1b[K{line}") } else { line });
    outcome
}

/// A span of time as a person says it: `0.4 s`, `12 s`, `3 min 5 s`.
pub fn in_words(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", span.as_secs_f32()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A number of bytes as a person says it: `17 bytes`, `23 kB`, `4.1 MB`.
pub fn bytes_in_words(bytes: u64) -> String {
    match bytes {
        0..1000 => format!("{bytes} bytes"),
        1000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// A count with its noun: `1 article`, `5 articles`.
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Writes to standard error at once. A closed standard error is nobody to tell.
fn eprint_now(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes());
    let _ = stderr.flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_read_well() {
        assert_eq!(in_words(Duration::from_millis(440)), "0.4 s");
        assert_eq!(in_words(Duration::from_secs(12)), "12 s");
        assert_eq!(in_words(Duration::from_secs(185)), "3 min 5 s");
    }

    #[test]
    fn sizes_and_counts_read_well() {
        assert_eq!(bytes_in_words(17), "17 bytes");
        assert_eq!(bytes_in_words(22_001), "23 kB");
        assert_eq!(bytes_in_words(4_100_000), "4.1 MB");
        assert_eq!(counted(1, "article"), "1 article");
        assert_eq!(counted(5, "article"), "5 articles");
    }

    #[test]
    fn the_outcome_of_the_work_comes_through() {
        assert_eq!(timed("Counting", || Ok(3)), Ok(3));
        let failure = Failure::Input("no".into());
        assert_eq!(timed::<()>("Counting", || Err(failure.clone())), Err(failure));
    }
}
