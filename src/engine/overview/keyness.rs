//! Words that one set of articles uses more than another.

use super::articles::{articles_against, articles_of};
use super::stream::{BORDER, push_article};
use crate::article::Kind;
use crate::extent::Extent;
use crate::library::{DocId, Library};
use crate::order::sort_by;
use crate::search::{Query, Quoted};
use crate::task::{Progress, Task};
use crate::text::{fold, is_stop_word};
use crate::view::View;
use crate::vocabulary::{Vocabulary, log_likelihood, log_ratio};

/// Fewest words a side; below that nothing is said.
pub const FEWEST_WORDS: u64 = 2_000;

/// Fewest articles a side.
pub const FEWEST_ARTICLES: u32 = 5;

/// A word has to stand in so many articles of the set that uses it more.
pub const FEWEST_WITH_WORD: u32 = 3;

/// A G² below this is as likely as one in a hundred by chance alone.
pub const LEAST_LIKELIHOOD: f64 = 6.63;

/// One set of articles against another.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyness {
    /// The view's own articles.
    pub here: SetSize,
    /// Those they are set against.
    pub there: SetSize,
    /// Articles that belong to both and count here only.
    pub shared: usize,
    /// The words, or why nothing is said.
    pub words: Result<KeyWords, TooLittle>,
}

/// How much there is in a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetSize {
    /// Articles with words that count.
    pub articles: u32,
    /// Words that count: of digests only those of headlines and quotations.
    pub words: u64,
    /// How many of the articles are digests.
    pub digests: u32,
    /// How many of them are not held in full; of these only what is held counts.
    pub cut: u32,
}

/// Why no words are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLittle {
    /// A side has fewer than [`FEWEST_ARTICLES`] articles.
    Articles,
    /// A side has fewer than [`FEWEST_WORDS`] words.
    Words,
}

/// Words used more on either side, by G², highest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyWords {
    /// Used more here than there.
    pub used_more: Vec<KeyWord>,
    /// Used less here than there.
    pub used_less: Vec<KeyWord>,
}

/// A word that two sets use differently.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyWord {
    /// As it is shown: lower case, its shortest spelling.
    pub word: String,
    /// Its use in the view's own articles.
    pub here: WordUse,
    /// Its use in the others.
    pub there: WordUse,
    /// How sure the difference is: G², at least [`LEAST_LIKELIHOOD`].
    pub log_likelihood: f64,
    /// How large it is: 1 is twice the share here, -1 half of it.
    pub log_ratio: f64,
    /// Whether it is a word such as "the".
    pub is_stop_word: bool,
}

/// How often a set uses a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordUse {
    /// How often.
    pub count: u32,
    /// In how many articles.
    pub articles: u32,
}

/// Counts the words of two sets; a unit is an article.
pub struct KeynessTask<'a> {
    library: &'a Library,
    quoted: Option<Quoted>,
    /// Own articles first, then the others.
    docs: Vec<DocId>,
    own: usize,
    next: usize,
    most: usize,
    vocabulary: Vocabulary,
    /// Here and there, and the number of the article counted last, from 1.
    uses: Vec<([WordUse; 2], usize)>,
    sizes: [SetSize; 2],
    shared: usize,
    stream: Vec<u32>,
}

impl<'a> KeynessTask<'a> {
    /// The view's articles against those of its `vs`; at most `most` words to each side.
    pub fn new(library: &'a Library, view: &View, most: usize) -> Self {
        let mut docs = articles_of(library, view);
        let own = docs.len();
        let (others, shared) = articles_against(library, view, &docs);
        docs.extend(others);
        Self {
            library,
            quoted: Query::parse(&view.query).quoted(),
            docs,
            own,
            next: 0,
            most,
            vocabulary: Vocabulary::default(),
            uses: Vec::new(),
            sizes: [SetSize::default(); 2],
            shared,
            stream: Vec::new(),
        }
    }

    fn add(&mut self, number: usize) {
        let doc = self.docs[number];
        let side = usize::from(number >= self.own);
        self.stream.clear();
        push_article(self.library, doc, self.quoted, &mut self.vocabulary, &mut self.stream);
        let mut words = 0;
        for &word in self.stream.iter().filter(|word| **word != BORDER) {
            words += 1;
            if self.uses.len() <= word as usize {
                self.uses.resize(word as usize + 1, Default::default());
            }
            let (uses, last) = &mut self.uses[word as usize];
            uses[side].count += 1;
            uses[side].articles += u32::from(*last != number + 1);
            *last = number + 1;
        }
        let details = self.library.details(doc);
        let total = &mut self.sizes[side];
        total.words += words;
        total.articles += u32::from(words > 0);
        total.digests += u32::from(words > 0 && details.kind == Kind::Digest);
        total.cut += u32::from(words > 0 && details.extent != Extent::Full);
    }

    fn outcome(&self) -> Keyness {
        let [here, there] = self.sizes;
        let words = if here.articles.min(there.articles) < FEWEST_ARTICLES {
            Err(TooLittle::Articles)
        } else if here.words.min(there.words) < FEWEST_WORDS {
            Err(TooLittle::Words)
        } else {
            Ok(self.key_words())
        };
        Keyness { here, there, shared: self.shared, words }
    }

    fn key_words(&self) -> KeyWords {
        let [here, there] = self.sizes;
        let mut sides = [Vec::new(), Vec::new()];
        for (number, ([a, b], _)) in self.uses.iter().enumerate() {
            let (in_a, in_b) = (u64::from(a.count), u64::from(b.count));
            let is_less_here = in_a * there.words < in_b * here.words;
            let with_word = if is_less_here { b.articles } else { a.articles };
            let likelihood = log_likelihood(in_a, here.words, in_a + in_b, here.words + there.words);
            if with_word >= FEWEST_WITH_WORD && likelihood >= LEAST_LIKELIHOOD {
                let word = self.vocabulary.label(number as u32).to_owned();
                sides[usize::from(is_less_here)].push(KeyWord {
                    is_stop_word: is_stop_word(&fold(&word)),
                    word,
                    here: *a,
                    there: *b,
                    log_likelihood: likelihood,
                    log_ratio: log_ratio((in_a, here.words), (in_b, there.words)),
                });
            }
        }
        for side in &mut sides {
            sort_by(side, |a, b| {
                b.log_likelihood.total_cmp(&a.log_likelihood).then_with(|| a.word.cmp(&b.word))
            });
            side.truncate(self.most);
        }
        let [used_more, used_less] = sides;
        KeyWords { used_more, used_less }
    }
}

impl Task for KeynessTask<'_> {
    type Outcome = Keyness;

    fn step(&mut self, units: usize) -> Progress<Keyness> {
        let to = self.next.saturating_add(units.max(1)).min(self.docs.len());
        for number in self.next..to {
            self.add(number);
        }
        self.next = to;
        if to < self.docs.len() {
            return Progress::Going { done: to, of: self.docs.len() };
        }
        Progress::Done(self.outcome())
    }
}
