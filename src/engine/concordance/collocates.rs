//! The words that stand near the hits more often than their number lets expect.

use super::context::{words_after, words_before};
use super::{Concordance, Line};
use crate::article::Kind;
use crate::article_text::ArticleText;
use crate::library::{DocId, Library};
use crate::order::sort_by;
use crate::search::{Filter, Query, Quoted, filtered, terms_of};
use crate::task::{Progress, Task};
use crate::text::{fold, is_stop_word, words};
use crate::view::View;
use crate::vocabulary::{Vocabulary, log_dice, log_likelihood, own_wording};
use std::ops::Range;

/// How many words to each side of a hit are near it.
pub const WINDOW: usize = 5;

/// A word that stands near the hits.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// As it is shown: lower case, its shortest spelling.
    pub word: String,
    /// Times within five words to the left of a hit.
    pub left: u32,
    /// Times within five words to the right.
    pub right: u32,
    /// Articles in which it stands near a hit.
    pub articles: u32,
    /// Times in all the filtered articles.
    pub frequency: u64,
    /// Times that it would stand near a hit if words were dealt out at random.
    pub expected: f64,
    /// logDice: how exclusively the two stand together, at most 14.
    pub log_dice: f64,
    /// Log-likelihood G²: how sure it is that this is no chance; 0 where it stands there less
    /// often than expected.
    pub log_likelihood: f64,
    /// Whether it is a word such as "the".
    pub is_stop_word: bool,
}

/// The collocates of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collocates {
    /// By logDice, highest first.
    pub words: Vec<Collocate>,
    /// Lines whose neighbours were counted.
    pub lines: usize,
    /// Lines left out, since they are furniture or retold in our words.
    pub left_out: usize,
    /// Words near the hits, in all.
    pub near_words: u64,
    /// Words of the filtered articles, in all.
    pub all_words: u64,
}

/// Counts of one word near the hits.
#[derive(Clone, Copy, Default)]
struct Near {
    left: u32,
    right: u32,
    articles: u32,
    /// The article counted last, as [`Library::number`] + 1.
    last: usize,
}

/// Finds the collocates of the lines of a concordance; a unit is a line, later an article or a
/// word.
pub struct CollocateTask<'a> {
    library: &'a Library,
    quoted: Option<Quoted>,
    least: u32,
    lines: Vec<Line>,
    next_line: usize,
    near: Vec<Near>,
    vocabulary: Vocabulary,
    /// For each article of the library whether all its words count, so that postings tell how
    /// often.
    whole: Vec<bool>,
    /// Filtered articles of which a part counts.
    parts: Vec<DocId>,
    next_part: usize,
    in_parts: Vec<u64>,
    next_word: usize,
    found: Collocates,
}

impl<'a> CollocateTask<'a> {
    /// The words within [`WINDOW`] words of the lines, in the same block, that stand there at
    /// least `least` times. `view` is the one that the concordance was made for.
    pub fn new(library: &'a Library, view: &View, concordance: &Concordance, least: u32) -> Self {
        let quoted = Query::parse(&view.query).quoted();
        let mut task = Self {
            library,
            quoted,
            least: least.max(1),
            lines: concordance.lines.clone(),
            next_line: 0,
            near: Vec::new(),
            vocabulary: Vocabulary::default(),
            whole: vec![false; library.len()],
            parts: Vec::new(),
            next_part: 0,
            in_parts: Vec::new(),
            next_word: 0,
            found: Collocates::default(),
        };
        for doc in filtered(library, &Filter::of(view)) {
            if quoted.is_some() || library.details(doc).kind == Kind::Digest {
                task.parts.push(doc);
            } else {
                task.whole[library.number(doc)] = true;
                task.found.all_words += u64::from(library.words(doc));
            }
        }
        task
    }

    fn add_lines(&mut self, to: usize) {
        let mut open: Option<(DocId, ArticleText<'_>)> = None;
        let mut block: Option<(u32, Vec<Range<usize>>)> = None;
        for at in self.next_line..to {
            let line = self.lines[at].clone();
            if open.as_ref().is_none_or(|(doc, _)| *doc != line.doc) {
                open = Some((line.doc, self.library.text(line.doc)));
                block = None;
            }
            let Some((_, text)) = &open else { continue };
            let number = line.place.block;
            let pieces = match block.take() {
                Some((same, pieces)) if same == number => pieces,
                _ => text
                    .blocks
                    .get(number as usize)
                    .map_or(Vec::new(), |block| own_wording(text.kind, number as usize, block, self.quoted)),
            };
            self.add_line(text, &line, &pieces);
            block = Some((number, pieces));
        }
        self.next_line = to;
    }

    fn add_line(&mut self, text: &ArticleText<'_>, line: &Line, pieces: &[Range<usize>]) {
        let block = text.blocks.get(line.place.block as usize);
        let holds = |piece: &&Range<usize>| piece.start <= line.node.start && line.node.end <= piece.end;
        let piece = pieces.iter().find(holds);
        let (Some(block), Some(piece)) = (block, piece) else {
            self.found.left_out += 1;
            return;
        };
        self.found.lines += 1;
        let article = self.library.number(line.doc) + 1;
        let left = words_before(block.text, piece.start, line.node.start, WINDOW);
        let right = words_after(block.text, line.node.end, piece.end, WINDOW);
        for (side, words) in [left, right].into_iter().enumerate() {
            for word in words {
                let Some(number) = self.vocabulary.number(word) else { continue };
                if self.near.len() <= number as usize {
                    self.near.resize(number as usize + 1, Near::default());
                }
                let near = &mut self.near[number as usize];
                near.left += u32::from(side == 0);
                near.right += u32::from(side == 1);
                near.articles += u32::from(near.last != article);
                near.last = article;
                self.found.near_words += 1;
            }
        }
    }

    /// Counts the words that count of an article of which not all do.
    fn add_part(&mut self, doc: DocId) {
        let text = self.library.text(doc);
        for (number, block) in text.blocks.iter().enumerate() {
            for piece in own_wording(text.kind, number, block, self.quoted) {
                let piece = &block.text[piece];
                for word in words(piece) {
                    self.found.all_words += 1;
                    if let Some(word) = self.vocabulary.find(&fold(&piece[word.range])) {
                        self.in_parts[word as usize] += 1;
                    }
                }
            }
        }
    }

    /// How often a folded word stands in the articles that count as a whole.
    fn in_whole(&self, folded: &str) -> u64 {
        let mut times = 0;
        for (segment, corpus) in self.library.segments() {
            for term in terms_of(corpus.dictionary(), folded) {
                for posting in corpus.postings(term) {
                    let number = self.library.number(DocId { segment, ordinal: posting.ordinal });
                    if self.whole.get(number) == Some(&true) {
                        times += u64::from(posting.title) + u64::from(posting.text);
                    }
                }
            }
        }
        times
    }

    fn weigh(&mut self, number: usize) {
        let near = self.near[number];
        let together = u64::from(near.left) + u64::from(near.right);
        if together < u64::from(self.least) {
            return;
        }
        let word = self.vocabulary.label(number as u32).to_owned();
        let folded = fold(&word);
        // Hits close to each other share neighbours, which then count twice.
        let frequency = self.in_whole(&folded) + self.in_parts[number];
        let expected = self.found.near_words as f64 * frequency as f64 / self.found.all_words.max(1) as f64;
        let all = self.found.all_words.max(self.found.near_words);
        let is_attracted = together as f64 > expected;
        let likelihood = log_likelihood(together, self.found.near_words, frequency.max(together), all);
        self.found.words.push(Collocate {
            word,
            left: near.left,
            right: near.right,
            articles: near.articles,
            frequency,
            expected,
            log_dice: log_dice(together, self.found.lines as u64, frequency),
            log_likelihood: if is_attracted { likelihood } else { 0.0 },
            is_stop_word: is_stop_word(&folded),
        });
    }
}

impl Task for CollocateTask<'_> {
    type Outcome = Collocates;

    fn step(&mut self, units: usize) -> Progress<Collocates> {
        let units = units.max(1);
        let to = |next: usize, end: usize| next.saturating_add(units).min(end);
        if self.next_line < self.lines.len() {
            self.add_lines(to(self.next_line, self.lines.len()));
        } else if self.next_part < self.parts.len() {
            self.in_parts.resize(self.near.len(), 0);
            let end = to(self.next_part, self.parts.len());
            for at in self.next_part..end {
                self.add_part(self.parts[at]);
            }
            self.next_part = end;
        } else if self.next_word < self.near.len() {
            self.in_parts.resize(self.near.len(), 0);
            let end = to(self.next_word, self.near.len());
            for number in self.next_word..end {
                self.weigh(number);
            }
            self.next_word = end;
        } else {
            let mut found = std::mem::take(&mut self.found);
            sort_by(&mut found.words, |a, b| {
                b.log_dice.total_cmp(&a.log_dice).then_with(|| a.word.cmp(&b.word))
            });
            return Progress::Done(found);
        }
        Progress::Going {
            done: self.next_line + self.next_part + self.next_word,
            of: self.lines.len() + self.parts.len() + self.near.len(),
        }
    }
}
