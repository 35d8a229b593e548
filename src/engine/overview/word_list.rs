//! The most frequent words and runs of words.

use super::articles::articles_of;
use super::stream::{BORDER, push_article};
use crate::article::Kind;
use crate::extent::Extent;
use crate::library::{DocId, Library};
use crate::numbering::Numbers;
use crate::order::sort_by;
use crate::search::{Query, Quoted};
use crate::task::{Progress, Task};
use crate::text::{fold, is_stop_word};
use crate::view::{RUN_LENGTHS, View};
use crate::vocabulary::Vocabulary;

/// Most words of a run (n-gram).
pub const LONGEST_RUN: usize = *RUN_LENGTHS.end();

/// A word, or a run of words in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its words in lower case, with a space between them.
    pub words: String,
    /// How often it stands in the articles.
    pub count: u32,
    /// In how many articles.
    pub articles: u32,
    /// Whether all its words are such as "the".
    pub is_stop: bool,
}

/// The most frequent runs of one length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunList {
    /// The most frequent first; those that stand in the articles once only are left out, except
    /// single words.
    pub runs: Vec<Run>,
}

/// Word lists of a set of articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordLists {
    /// Words, then runs of two words, of three and so on.
    pub lists: Vec<RunList>,
    /// How many words were counted.
    pub words: u64,
    /// How many different ones.
    pub different: usize,
    /// How many articles.
    pub articles: usize,
    /// How many of these are digests, of which only headlines and quotations were counted.
    pub digests: usize,
    /// How many of them are not held in full; of these only what is held was counted.
    pub cut: usize,
}

/// Makes the word lists of a view's articles; a unit is an article read, or counted once.
///
/// A run is counted only where both runs inside it that are one word shorter are frequent enough
/// (R. Agrawal, R. Srikant, *Fast Algorithms for Mining Association Rules*, VLDB 1994), and its
/// hash bucket is (J. S. Park, M.-S. Chen, P. S. Yu, *An Effective Hash-Based Algorithm*, SIGMOD
/// 1995), so that millions of runs that occur once take no memory.
pub struct WordListTask<'a> {
    library: &'a Library,
    quoted: Option<Quoted>,
    docs: Vec<DocId>,
    longest: usize,
    most: usize,
    vocabulary: Vocabulary,
    /// Words of all articles; in `runs` the number of the run that begins at each of them.
    stream: Vec<u32>,
    runs: Vec<u32>,
    /// Where each article that was read ends in the stream.
    ends: Vec<usize>,
    stage: Stage,
    next: usize,
    done: usize,
    level: Level,
    /// Counts of the runs that are one word shorter.
    shorter: Vec<Count>,
    sieve: Vec<u32>,
    lists: WordLists,
}

/// What is done with each article in turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Reading its words.
    Read,
    /// Counting hash buckets of the runs of one length.
    Sieve,
    /// Counting the runs themselves.
    Count,
}

/// Runs of one length while they are counted.
#[derive(Default)]
struct Level {
    /// How many words they have.
    width: usize,
    keys: Numbers,
    counts: Vec<Count>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    times: u32,
    articles: u32,
    /// The article counted last, from 1.
    last: usize,
    /// Where in the stream it stands first.
    first: usize,
}

/// Hash buckets, a power of two.
const BUCKETS: usize = 1 << 18;

/// A run has to make up one in so many words, at least, so that long articles do not fill the
/// memory with rare ones.
const RARITY: usize = 200_000;

impl<'a> WordListTask<'a> {
    /// The `most` most frequent words and runs up to `longest` words of the articles that a view
    /// finds; `in:quotes` in its query counts.
    pub fn new(library: &'a Library, view: &View, longest: usize, most: usize) -> Self {
        let docs = articles_of(library, view);
        Self {
            library,
            quoted: Query::parse(&view.query).quoted(),
            lists: WordLists { articles: docs.len(), ..WordLists::default() },
            docs,
            longest: longest.clamp(1, LONGEST_RUN),
            most,
            vocabulary: Vocabulary::default(),
            stream: Vec::new(),
            runs: Vec::new(),
            ends: Vec::new(),
            stage: Stage::Read,
            next: 0,
            done: 0,
            level: Level { width: 1, ..Level::default() },
            shorter: Vec::new(),
            sieve: Vec::new(),
        }
    }

    fn least(&self) -> u32 {
        ((self.stream.len() / RARITY) as u32).max(2)
    }

    fn read(&mut self, number: usize) {
        let doc = self.docs[number];
        let start = self.stream.len();
        push_article(self.library, doc, self.quoted, &mut self.vocabulary, &mut self.stream);
        let details = self.library.details(doc);
        self.lists.digests += usize::from(details.kind == Kind::Digest);
        self.lists.cut += usize::from(details.extent != Extent::Full);
        self.ends.push(self.stream.len());
        for at in start..self.stream.len() {
            let word = self.stream[at];
            if word != BORDER {
                self.lists.words += 1;
                self.level.count(word, at, number);
            }
            self.runs.push(word);
        }
    }

    /// The run of the present length that begins at `at`, as a key: the two runs in it that are
    /// one word shorter, if both are frequent.
    fn key(&self, at: usize) -> Option<u64> {
        let frequent = |at: usize| {
            let run = *self.runs.get(at)?;
            let count = self.shorter.get(run as usize)?;
            (count.times >= self.least()).then_some(u64::from(run))
        };
        Some(frequent(at)? << 32 | frequent(at + 1)?)
    }

    fn add(&mut self, number: usize) {
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        let least = self.least();
        for at in start..self.ends[number] {
            let key = self.key(at);
            let bucket = key.map_or(0, |key| bucket_of(key, self.sieve.len()));
            if self.stage == Stage::Sieve {
                if key.is_some() {
                    self.sieve[bucket] = self.sieve[bucket].saturating_add(1);
                }
                continue;
            }
            // Only behind this place are the shorter runs still asked for.
            self.runs[at] = match key.filter(|_| self.sieve[bucket] >= least) {
                Some(key) => {
                    let run = self.level.keys.number(&key.to_le_bytes());
                    self.level.count(run, at, number);
                    run
                }
                None => BORDER,
            };
        }
    }

    /// Ends a stage; false where all are done.
    fn advance(&mut self) -> bool {
        if self.stage == Stage::Sieve {
            self.stage = Stage::Count;
            return true;
        }
        let level = std::mem::take(&mut self.level);
        let list = self.list(&level);
        self.lists.lists.push(list);
        if level.width == 1 {
            self.lists.different = level.counts.len();
        }
        self.level.width = level.width + 1;
        self.shorter = level.counts;
        self.sieve.clear();
        self.sieve.resize(BUCKETS, 0);
        self.stage = Stage::Sieve;
        self.level.width <= self.longest
    }

    fn list(&self, level: &Level) -> RunList {
        let least = if level.width == 1 { 1 } else { self.least() };
        // The most frequent first, then as they come in the articles: one number a run.
        let mut order: Vec<u64> = Vec::new();
        for (number, count) in level.counts.iter().enumerate() {
            if count.times >= least {
                order.push(u64::from(u32::MAX - count.times) << 32 | number as u64);
            }
        }
        sort_by(&mut order, Ord::cmp);
        order.truncate(self.most);
        let mut runs = Vec::new();
        for number in order {
            let count = level.counts[number as u32 as usize];
            let mut run =
                Run { words: String::new(), count: count.times, articles: count.articles, is_stop: true };
            for &word in self.stream.iter().skip(count.first).take(level.width) {
                let label = self.vocabulary.label(word);
                if !run.words.is_empty() {
                    run.words.push(' ');
                }
                run.words.push_str(label);
                run.is_stop &= is_stop_word(&fold(label));
            }
            runs.push(run);
        }
        RunList { runs }
    }
}

impl Level {
    fn count(&mut self, run: u32, at: usize, article: usize) {
        if self.counts.len() <= run as usize {
            self.counts.resize(run as usize + 1, Count::default());
        }
        let count = &mut self.counts[run as usize];
        if count.times == 0 {
            count.first = at;
        }
        count.times += 1;
        count.articles += u32::from(count.last != article + 1);
        count.last = article + 1;
    }
}

fn bucket_of(key: u64, buckets: usize) -> usize {
    let mixed = (key ^ key >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize & buckets.saturating_sub(1)
}

impl Task for WordListTask<'_> {
    type Outcome = WordLists;

    fn step(&mut self, units: usize) -> Progress<WordLists> {
        let to = self.next.saturating_add(units.max(1)).min(self.docs.len());
        for number in self.next..to {
            if self.stage == Stage::Read {
                self.read(number);
            } else {
                self.add(number);
            }
        }
        self.done += to - self.next;
        self.next = to;
        if to == self.docs.len() {
            self.next = 0;
            if !self.advance() {
                return Progress::Done(std::mem::take(&mut self.lists));
            }
        }
        Progress::Going { done: self.done, of: self.docs.len() * (self.longest * 2 - 1) }
    }
}
