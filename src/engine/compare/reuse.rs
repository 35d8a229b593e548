//! Shared runs: passages that stand word for word in two columns.
//!
//! A run is a stretch of at least [`FEWEST_WORDS`] words that stands in two columns and is longer
//! on neither side: the words before differ, and so do the words after. Words are compared
//! folded. Runs go over sentences and blocks, but not from the headline into the text, from the
//! article into other text on the page, or through furniture.
//!
//! Candidates are found by their first six words and followed word by word, so the result is
//! exact.

use super::comparison::{Column, SharedRun};
use super::prepare::PreparedSentence;
use super::stream::Stream;
use crate::numbering::Numbers;
use crate::order::sort_by;
use std::ops::Range;

/// Fewer words in a row are shared by chance.
pub(super) const FEWEST_WORDS: usize = 6;

/// All shared runs of the columns, longest first, then by first place; and underlines their words
/// in the columns' sentences.
pub(super) fn shared_runs(prepared: &[Vec<PreparedSentence>], columns: &mut [Column]) -> Vec<SharedRun> {
    let mut borders = u32::MAX;
    let streams: Vec<Stream> = prepared.iter().map(|column| Stream::of(column, &mut borders)).collect();
    let runs = find(&streams);
    let mut shared = Vec::with_capacity(runs.len());
    let mut ranges: Vec<Vec<Range<usize>>> = vec![Vec::new(); streams.len()];
    for (words, starts) in runs {
        let mut places = Vec::with_capacity(starts.len());
        for (column, start) in starts {
            ranges[column].push(start..start + words);
            places.push(streams[column].place(column, start, words));
        }
        shared.push(SharedRun { words, places });
    }
    for ((stream, ranges), column) in streams.iter().zip(&ranges).zip(columns) {
        stream.underline(ranges, column);
    }
    shared
}

/// Runs as numbers of words and sorted places, longest first.
fn find(streams: &[Stream]) -> Vec<(usize, Vec<Start>)> {
    let grams = Grams::of(streams);
    let mut found =
        Found { streams, grams: &grams, runs: Vec::new(), keys: Numbers::default(), by_key: Vec::new() };
    for (right, stream) in streams.iter().enumerate() {
        let starts = grams.starts_by_gram(stream, right);
        for left in 0..right {
            found.search(left, right, &starts);
        }
    }
    let mut runs = found.runs;
    for (_, places) in &mut runs {
        sort_by(places, Ord::cmp);
        places.dedup();
    }
    sort_by(&mut runs, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    runs
}

/// A column and a place in its stream.
type Start = (usize, usize);

/// For every place of every stream the number of the six words that begin there; `None` where a
/// border or the end is nearer.
struct Grams(Vec<Vec<Option<u32>>>);

impl Grams {
    fn of(streams: &[Stream]) -> Self {
        let mut numbers = Numbers::default();
        let mut all = Vec::with_capacity(streams.len());
        for stream in streams {
            let mut grams = Vec::with_capacity(stream.ids.len());
            for (at, unbroken) in stream.unbroken.iter().enumerate() {
                let mut gram = [0; 4 * FEWEST_WORDS];
                let whole = *unbroken >= FEWEST_WORDS;
                if whole {
                    for (bytes, id) in gram.chunks_exact_mut(4).zip(&stream.ids[at..]) {
                        bytes.copy_from_slice(&id.to_le_bytes());
                    }
                }
                grams.push(whole.then(|| numbers.number(&gram)));
            }
            all.push(grams);
        }
        Self(all)
    }

    /// The places of one stream, sorted by gram, then by the word before.
    fn starts_by_gram(&self, stream: &Stream, column: usize) -> Vec<(u32, Option<u32>, usize)> {
        let mut starts = Vec::new();
        for (at, gram) in self.0[column].iter().enumerate() {
            if let Some(gram) = gram {
                starts.push((*gram, stream.before(at), at));
            }
        }
        sort_by(&mut starts, Ord::cmp);
        starts
    }
}

/// The runs found so far.
struct Found<'a> {
    streams: &'a [Stream],
    grams: &'a Grams,
    /// Number of words and places.
    runs: Vec<(usize, Vec<Start>)>,
    /// Numbers for hash and length of a run's words.
    keys: Numbers,
    /// The runs with the same hash and length; whether they are equal is checked word by word.
    by_key: Vec<Vec<usize>>,
}

impl Found<'_> {
    /// Adds the runs of two columns.
    fn search(&mut self, left: usize, right: usize, starts: &[(u32, Option<u32>, usize)]) {
        for at in 0..self.streams[left].ids.len() {
            let Some(gram) = self.grams.0[left][at] else {
                continue;
            };
            let before = self.streams[left].before(at);
            let first = |gram: u32, before: Option<u32>| {
                starts.partition_point(|start| (start.0, start.1) < (gram, before))
            };
            let (from, to) = (first(gram, None), first(gram + 1, None));
            // Where the words before are equal, the run has begun earlier; leaving these out in
            // one step keeps a text that repeats one word from taking quadratic time.
            let (same_from, same_to) = match before {
                Some(word) => (first(gram, before), first(gram, Some(word + 1))),
                None => (from, from),
            };
            for start in starts[from..same_from].iter().chain(&starts[same_to..to]) {
                let places = ((left, at), (right, start.2));
                let words = self.common(places.0, places.1);
                self.add(words, places);
            }
        }
    }

    /// How many words two places have in common, going on from there.
    fn common(&self, a: Start, b: Start) -> usize {
        let gram =
            |(column, at): Start, offset: usize| self.grams.0[column].get(at + offset).copied().flatten();
        let word = |(column, at): Start, offset: usize| self.streams[column].word(at + offset);
        let mut words = 0;
        while gram(a, words).is_some() && gram(a, words) == gram(b, words) {
            words += FEWEST_WORDS;
        }
        while word(a, words).is_some() && word(a, words) == word(b, words) {
            words += 1;
        }
        words
    }

    fn add(&mut self, words: usize, places: (Start, Start)) {
        let (column, at) = places.0;
        let mut key = [0; 16];
        key[..8].copy_from_slice(&self.streams[column].hash(at, words).to_le_bytes());
        key[8..].copy_from_slice(&(words as u64).to_le_bytes());
        let key = self.keys.number(&key) as usize;
        if key == self.by_key.len() {
            self.by_key.push(Vec::new());
        }
        let mut known = self.by_key[key].iter().copied();
        let same = known.find(|&run| self.common(self.runs[run].1[0], places.0) >= words);
        let run = same.unwrap_or(self.runs.len());
        if run == self.runs.len() {
            self.runs.push((words, Vec::new()));
            self.by_key[key].push(run);
        }
        self.runs[run].1.extend([places.0, places.1]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{RunPlace, compare};
    use crate::article::{Article, Block, Role};
    use crate::article_text::ArticleText;

    fn article(blocks: &[&str]) -> Article {
        Article { blocks: blocks.iter().map(|text| Block::paragraph(*text)).collect(), ..Article::default() }
    }

    /// The runs of two articles: words, and each place's text in its pieces.
    fn runs(articles: &[&Article]) -> Vec<(usize, Vec<String>)> {
        let texts: Vec<ArticleText<'_>> = articles.iter().map(|article| ArticleText::of(article)).collect();
        let comparison = compare(&texts);
        let read = |place: &RunPlace| -> String {
            let sentences: Vec<&str> = texts[place.column].sentences().map(|s| s.text).collect();
            let pieces =
                comparison.pieces(*place).into_iter().map(|(at, range)| sentences[at][range].to_owned());
            pieces.collect::<Vec<_>>().join(" | ")
        };
        comparison.runs.iter().map(|run| (run.words, run.places.iter().map(read).collect())).collect()
    }

    #[test]
    fn a_run_goes_over_sentences_and_blocks_and_minds_no_case() {
        let left = article(&["Then: we closed it. The harbour", "stays SHUT now. Boats left."]);
        let right = article(&["So we closed it. The Harbour stays shut now? Gulls left."]);
        assert_eq!(
            runs(&[&left, &right]),
            [(
                8,
                vec![
                    "we closed it. | The harbour | stays SHUT now".into(),
                    "we closed it. | The Harbour stays shut now".to_owned()
                ]
            )]
        );
    }

    #[test]
    fn five_words_are_no_run() {
        assert_eq!(
            runs(&[&article(&["one two three four five"]), &article(&["one two three four five six"])]),
            []
        );
    }

    #[test]
    fn headline_and_furniture_end_a_run() {
        let mut left = article(&["four five six seven", "Subscribe to the news", "eight nine ten"]);
        left.title = "one two three".into();
        left.blocks[1].role = Role::Furniture;
        let right = article(&["one two three four five six seven eight nine ten"]);
        assert_eq!(runs(&[&left, &right]), []);
        left.blocks[1].role = Role::Body;
        left.blocks[1].text = "seven".into();
        left.blocks[0].text = "four five six".into();
        assert_eq!(runs(&[&left, &right]).len(), 1);
    }

    #[test]
    fn one_run_lists_every_place_that_has_it() {
        let left = article(&["x a b c d e f y", "z a b c d e f w"]);
        let right = article(&["u a b c d e f v"]);
        assert_eq!(runs(&[&left, &right]), [(6, vec!["a b c d e f".to_owned(); 3])]);
    }

    #[test]
    fn a_text_that_repeats_one_word_takes_no_time() {
        let words = "a ".repeat(3_000);
        let (left, right) = (article(&[&words]), article(&[&words]));
        let runs = runs(&[&left, &right]);
        assert_eq!((runs.len(), runs[0].0), (3_000 - 5, 3_000));
    }
}
