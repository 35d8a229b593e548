//! Lines that say what is being done and for how long already.

use crate::failure::Failure;
use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// After so long a terminal gets a line, and as often it is renewed.
const TERMINAL_INTERVAL: Duration = Duration::from_secs(1);
/// A log keeps every line, so it gets a sign of life only of what takes this long, and as often.
const LOG_INTERVAL: Duration = Duration::from_mins(1);

/// Does a piece of work that prints nothing itself, and shows on standard error what is
/// going on and for how long. What is done within a second is not worth a line, and where standard
/// error is no terminal, not even what is done within a minute.
///
/// # Errors
/// Those of the work.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    timed_in_parts(what, |_| work())
}

/// Like [`timed`], for work that knows how far it is and says so to its [`Standing`].
///
/// # Errors
/// Those of the work.
pub fn timed_in_parts<T>(
    what: &str,
    work: impl FnOnce(&Standing) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let begun = Instant::now();
    let standing = Standing::default();
    let (finished, wait) = mpsc::channel::<()>();
    let (outcome, announced) = thread::scope(|scope| {
        let telling = scope.spawn(|| {
            let wait = wait;
            let mut goes_on =
                |span| (wait.recv_timeout(span) == Err(RecvTimeoutError::Timeout)).then(Instant::now);
            tell_while_waiting(what, begun, &standing, is_watched(), &mut goes_on, &mut eprint_now)
        });
        let outcome = work(&standing);
        drop(finished);
        (outcome, telling.join().unwrap_or(true))
    });
    if announced {
        let sign = if outcome.is_ok() { '✓' } else { '✗' };
        let renewing = renewing(is_watched());
        eprint_now(&format!("{renewing}{sign} {what} ({})\n", in_words(begun.elapsed())));
    }
    outcome
}

/// How far a piece of work is.
#[derive(Default)]
pub struct Standing {
    done: AtomicUsize,
    of: AtomicUsize,
    stage: Mutex<Option<(&'static str, Instant)>>,
}

impl Standing {
    /// So many parts of so many are done.
    pub fn set(&self, done: usize, of: usize) {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    /// Begins a part of the work that is counted by itself, under a name of its own.
    pub fn begin(&self, stage: &'static str) {
        self.set(0, 0);
        if let Ok(mut named) = self.stage.lock() {
            *named = Some((stage, Instant::now()));
        }
    }

    /// The name of the present part of the work, and when it began.
    fn stage(&self) -> Option<(&'static str, Instant)> {
        self.stage.lock().map_or(None, |stage| *stage)
    }

    /// ` 120 of 5000`; once it has gone on for a second also how fast, and how long it will take at
    /// that speed. Nothing where the work does not tell.
    fn in_words(&self, elapsed: Duration) -> String {
        let (done, of) = (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed));
        let seconds = elapsed.as_secs_f64();
        // What follows the last part cannot be counted.
        if of == 0 || done == of {
            return String::new();
        }
        if done == 0 || seconds < 1.0 {
            return format!(" {done} of {of}");
        }
        let a_second = done as f64 / seconds;
        let left = in_words(Duration::from_secs_f64(of.saturating_sub(done) as f64 / a_second));
        // Of what takes longer than a second each, the time left says enough.
        let rate = if a_second < 1.0 { String::new() } else { format!(", {a_second:.0} a second") };
        format!(" {done} of {of}{rate}, {left} left,")
    }
}

/// Says what is going on for as long as it goes on: `goes_on` waits for a span and gives the time then, or
/// nothing once the work is done. Returns whether anything was said.
fn tell_while_waiting(
    what: &str,
    begun: Instant,
    standing: &Standing,
    is_watched: bool,
    goes_on: &mut dyn FnMut(Duration) -> Option<Instant>,
    write: &mut dyn FnMut(&str),
) -> bool {
    let (end, interval) = if is_watched { ("", TERMINAL_INTERVAL) } else { ("\n", LOG_INTERVAL) };
    let mut told = false;
    while let Some(now) = goes_on(interval) {
        let (what, since) = standing.stage().unwrap_or((what, begun));
        let standing = standing.in_words(now.duration_since(since));
        let span = in_words(now.duration_since(begun));
        write(&format!("{}· {what} …{standing} {span}{end}", renewing(is_watched)));
        told = true;
    }
    told
}

/// Says what is being done or has been done, if somebody is watching.
pub fn say(text: &str) {
    if is_watched() {
        eprint_now(&format!("{text}\n"));
    }
}

/// Whether standard error is a terminal.
fn is_watched() -> bool {
    std::io::stderr().is_terminal()
}

/// What clears a terminal's line; a log keeps its lines.
fn renewing(is_watched: bool) -> &'static str {
    if is_watched { "\r\x1b[K" } else { "" }
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
    fn work_that_knows_how_far_it_is_says_so_and_how_long_it_will_take() {
        let standing = Standing::default();
        let after = |standing: &Standing, seconds| standing.in_words(Duration::from_secs(seconds));
        assert_eq!(after(&standing, 9), "");
        standing.set(0, 5000);
        assert_eq!(after(&standing, 9), " 0 of 5000");
        standing.set(120, 5000);
        assert_eq!(after(&standing, 0), " 120 of 5000");
        assert_eq!(after(&standing, 3), " 120 of 5000, 40 a second, 2 min 2 s left,");
        standing.set(3, 5);
        assert_eq!(after(&standing, 30), " 3 of 5, 20 s left,");
    }

    /// What is told of work of so many seconds that does a hundred parts in each, on a clock of its own.
    fn told(is_watched: bool, seconds: u64) -> Vec<String> {
        let (begun, standing) = (Instant::now(), Standing::default());
        let (mut now, mut said) = (begun, Vec::new());
        let mut goes_on = |span| {
            now += span;
            let passed = now.duration_since(begun).as_secs();
            standing.set(100 * passed as usize, 100 * seconds as usize);
            (passed < seconds).then_some(now)
        };
        let mut write = |text: &str| said.push(text.to_owned());
        let any = tell_while_waiting("Counting", begun, &standing, is_watched, &mut goes_on, &mut write);
        assert_eq!(any, !said.is_empty());
        said
    }

    #[test]
    fn a_terminal_has_a_line_that_says_how_far_how_fast_and_how_long() {
        assert!(told(true, 1).is_empty(), "what is done within a second is not worth a line");
        assert_eq!(
            told(true, 3),
            [
                "\r\x1b[K· Counting … 100 of 300, 100 a second, 2.0 s left, 1.0 s",
                "\r\x1b[K· Counting … 200 of 300, 100 a second, 1.0 s left, 2.0 s",
            ]
        );
    }

    #[test]
    fn where_nobody_watches_nothing_is_said_of_what_is_done_within_a_minute() {
        assert!(told(false, 60).is_empty());
        assert_eq!(
            told(false, 90),
            ["· Counting … 6000 of 9000, 100 a second, 30 s left, 1 min 0 s\n"],
            "a log gets a sign of life"
        );
    }

    #[test]
    fn the_outcome_of_the_work_comes_through() {
        assert_eq!(timed("Counting", || Ok(3)), Ok(3));
        let failure = Failure::Input("no".into());
        assert_eq!(timed::<()>("Counting", || Err(failure.clone())), Err(failure));
    }
}
