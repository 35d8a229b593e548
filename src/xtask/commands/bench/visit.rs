//! One visit of a page in a fresh browser, with the clock running.

use super::questions::Questions;
use super::statistics::median;
use crate::browser::{Session, private_memory_of_renderers};
use crate::failure::Failure;
use crate::server::Server;
use crate::toolbox::BrowserPrograms;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What every page is measured with.
const MEASURE: &str = include_str!("measure.js");
/// How long one list of questions may take, in milliseconds; what is slower answers fewer.
const BUDGET_MS: u32 = 10_000;
/// The questions before memory is measured.
const QUESTIONS_BEFORE_MEMORY: usize = 10;
/// No process is kept ready for a page that nobody has asked for.
const FLAGS: [&str; 1] = ["--disable-features=SpareRendererForSitePerProcess"];

/// A page with an engine in it.
#[derive(Clone)]
pub struct Candidate {
    /// What the table calls it.
    pub name: String,
    /// The folder that is served.
    pub folder: PathBuf,
    /// The page's address within it.
    pub address: &'static str,
    /// A script that runs before the page's own and tells `bench` of the engine; empty where the
    /// page does so itself.
    pub script: &'static str,
    /// Bytes to be able to search and read everything offline, after brotli 11.
    pub bytes: u64,
}

/// What one visit measures. Times are milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// From the start of the navigation to the first answer.
    pub first: f64,
    /// Bytes that the page's processes have to themselves after ten questions.
    pub memory: Option<u64>,
    /// One search after each key press, typos and prefixes on.
    pub typed: Vec<f64>,
    /// One search for words in full.
    pub exact: Vec<f64>,
    /// One search after a key press with title and passage of ten results, where there are some.
    pub passages: Vec<f64>,
    /// The ids found for each question of each kind, where they were asked for.
    pub answers: Vec<Vec<Vec<String>>>,
}

/// Everything that a visit needs.
pub struct Browsers<'a> {
    /// Chromium and its driver.
    pub programs: &'a BrowserPrograms,
    /// A folder for profiles.
    pub profiles: &'a Path,
}

impl Browsers<'_> {
    /// A browser in a fresh profile.
    pub fn start(&self, flags: &[&str]) -> Result<Session, Failure> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let profile = self.profiles.join(format!("{}-{number}", std::process::id()));
        Session::start(self.programs, &profile, &[&FLAGS, flags].concat())
    }

    /// Memory of a page with nothing in it, in bytes.
    pub fn memory_of_nothing(&self, empty: &Path) -> Result<Option<u64>, Failure> {
        let server = serve(empty)?;
        let session = self.start(&[])?;
        session.go(&server.url(""))?;
        session.collect_garbage()?;
        Ok(private_memory_of_renderers(session.process_id()))
    }

    /// Visits a page; with `answers` every question is asked once for what it finds.
    pub fn visit(&self, page: &Candidate, questions: &Questions, answers: bool) -> Result<Visit, Failure> {
        let server = serve(&page.folder)?;
        let session = self.start(&[])?;
        let first_query = questions.exact.first().map_or("a", String::as_str);
        let begin = format!("{MEASURE}\nwindow.benchFirstQuery = {};\n{}", json!(first_query), page.script);
        session.begin_pages_with(&begin)?;
        session.go(&server.url(page.address))?;
        let first = session.value_of("bench.first")?.as_f64().unwrap_or_default();
        let some: Vec<_> = questions.exact.iter().take(QUESTIONS_BEFORE_MEMORY).collect();
        session.value_of(&format!("bench.find({})", json!(some)))?;
        session.value_of("bench.settled()")?;
        session.collect_garbage()?;
        let memory = private_memory_of_renderers(session.process_id());
        let time = |mode: &str, queries: &[String]| {
            let spans =
                session.value_of(&format!("bench.time('{mode}', {}, {BUDGET_MS})", json!(queries)))?;
            Ok::<_, Failure>(numbers(&spans))
        };
        let visit = Visit {
            first,
            memory,
            typed: time("typed", &questions.typed)?,
            exact: time("exact", &questions.exact)?,
            passages: time("passages", &questions.typed)?,
            answers: Vec::new(),
        };
        if !answers {
            return Ok(visit);
        }
        let found = questions.kinds.iter().map(|kind| {
            let queries: Vec<_> = kind.iter().map(|question| &question.typed).collect();
            session.value_of(&format!("bench.find({})", json!(queries))).map(|found| lists_of_ids(&found))
        });
        Ok(Visit { answers: found.collect::<Result<_, _>>()?, ..visit })
    }
}

impl Visit {
    /// The visit that stands for several: for each measurement the middle one.
    pub fn middle(visits: &[Self]) -> Self {
        let memory: Vec<_> = visits.iter().filter_map(|visit| Some(visit.memory? as f64)).collect();
        Self {
            first: median(&visits.iter().map(|visit| visit.first).collect::<Vec<_>>()).unwrap_or_default(),
            memory: median(&memory).map(|bytes| bytes as u64),
            typed: middles(visits, |visit| &visit.typed),
            exact: middles(visits, |visit| &visit.exact),
            passages: middles(visits, |visit| &visit.passages),
            answers: visits
                .iter()
                .map(|visit| &visit.answers)
                .find(|answers| !answers.is_empty())
                .cloned()
                .unwrap_or_default(),
        }
    }
}

/// For each question the middle of its times in all visits.
fn middles(visits: &[Visit], list: impl Fn(&Visit) -> &Vec<f64>) -> Vec<f64> {
    let longest = visits.iter().map(|visit| list(visit).len()).max().unwrap_or_default();
    let times = |at| visits.iter().filter_map(|visit| list(visit).get(at).copied()).collect::<Vec<f64>>();
    (0..longest).filter_map(|at| median(&times(at))).collect()
}

fn serve(folder: &Path) -> Result<Server, Failure> {
    Server::start(folder, 0).map_err(Failure::during(folder.display()))
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().map(|list| list.iter().filter_map(Value::as_f64).collect()).unwrap_or_default()
}

fn lists_of_ids(found: &Value) -> Vec<Vec<String>> {
    let ids = |list: &Value| {
        let ids = list.as_array().map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    };
    found.as_array().map(|lists| lists.iter().map(ids).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_visits_each_measurement_is_the_middle_one() {
        let visit = |first, memory, typed: &[f64]| Visit {
            first,
            memory: Some(memory),
            typed: typed.to_vec(),
            ..Visit::default()
        };
        let middle = Visit::middle(&[
            visit(3.0, 10, &[1.0, 9.0]),
            visit(1.0, 30, &[3.0]),
            visit(2.0, 20, &[2.0, 7.0]),
        ]);
        assert_eq!((middle.first, middle.memory), (2.0, Some(20)));
        assert_eq!(middle.typed, [2.0, 7.0]);
    }

    #[test]
    fn what_the_page_returns_becomes_numbers_and_ids() {
        assert_eq!(numbers(&json!([1, 2.5])), [1.0, 2.5]);
        assert_eq!(numbers(&Value::Null), [] as [f64; 0]);
        assert_eq!(lists_of_ids(&json!([["a", "b"], []])), [vec!["a".to_owned(), "b".to_owned()], vec![]]);
    }
}
