//! The questions that every engine is asked: words of articles drawn at random.

use super::articles::Articles;
use super::random::Random;

/// Questions of one kind.
const EACH: usize = 200;
/// Questions of which every key press is one search.
const TYPED: usize = 60;
/// Shorter words say little; letters.
const SHORTEST: usize = 4;
/// A word is long enough to be mistyped; letters.
const SHORTEST_MISTYPED: usize = 5;
/// What is typed of a longer word is at least so much; letters.
const SHORTEST_BEGINNING: usize = 3;

/// A question, and what an article must have that answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is typed.
    pub typed: String,
    /// All of these.
    pub wanted: Vec<Wanted>,
}

/// Something that an article has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This word.
    Word(String),
    /// A word that begins so.
    Beginning(String),
}

/// All questions, drawn once for all engines.
pub struct Questions {
    /// One word, two words, three words, the beginning of a word; then one to three words of
    /// which one is mistyped.
    pub kinds: [Vec<Question>; 5],
    /// What stands in the search box after each key press; every second question has a typo.
    pub typed: Vec<String>,
    /// One to three words in full.
    pub exact: Vec<String>,
}

impl Questions {
    /// Draws them.
    pub fn draw(articles: &Articles) -> Self {
        let mut draw = Draw { articles, random: Random::new(1) };
        let words = [1, 2, 3].map(|count| draw.several(EACH, |draw, _| draw.words(count)));
        let beginnings = draw.several(EACH, |draw, _| draw.beginning());
        let mistyped = draw.several(EACH, |draw, at| draw.mistyped(1 + at % 3));
        let typed =
            draw.several(
                TYPED,
                |draw, at| {
                    if at % 2 == 0 { draw.words(1 + at % 3) } else { draw.mistyped(1 + at % 3) }
                },
            );
        let exact = draw.several(EACH, |draw, at| draw.words(1 + at % 3));
        let [one, two, three] = words;
        Self {
            kinds: [one, two, three, beginnings, mistyped],
            typed: typed.iter().flat_map(|question| key_presses(&question.typed)).collect(),
            exact: exact.into_iter().map(|question| question.typed).collect(),
        }
    }
}

/// What stands in the box after each key, from the first.
pub fn key_presses(typed: &str) -> impl Iterator<Item = String> {
    let ends = typed.char_indices().map(|(start, letter)| start + letter.len_utf8());
    ends.map(|end| typed[..end].to_owned()).filter(|typed| !typed.ends_with(' '))
}

struct Draw<'a> {
    articles: &'a Articles,
    random: Random,
}

impl Draw<'_> {
    /// Up to `count` questions; where the articles give none, fewer.
    fn several(&mut self, count: usize, one: impl Fn(&mut Self, usize) -> Option<Question>) -> Vec<Question> {
        // An article may be too short for a question, so more are tried.
        (0..count * 4).filter_map(|at| one(self, at)).take(count).collect()
    }

    /// Words of one article, each another.
    fn drawn(&mut self, count: usize, shortest: usize) -> Option<Vec<String>> {
        let article = self.random.one_of(&self.articles.list)?;
        let mut words = self.articles.words(&article.id);
        words.retain(|word| word.chars().count() >= shortest && word.chars().all(char::is_alphabetic));
        let mut drawn: Vec<String> = Vec::new();
        // Some words stand often in an article, so more are tried.
        for _ in 0..count * 4 {
            let word = self.random.one_of(&words)?;
            if drawn.len() < count && !drawn.contains(word) {
                drawn.push(word.clone());
            }
        }
        (drawn.len() == count).then_some(drawn)
    }

    fn words(&mut self, count: usize) -> Option<Question> {
        let words = self.drawn(count, SHORTEST)?;
        Some(Question { typed: words.join(" "), wanted: words.into_iter().map(Wanted::Word).collect() })
    }

    fn beginning(&mut self) -> Option<Question> {
        let word = self.drawn(1, SHORTEST_BEGINNING + 2)?.pop()?;
        let letters = word.chars().count();
        let kept = SHORTEST_BEGINNING + self.random.below(letters - SHORTEST_BEGINNING);
        let beginning: String = word.chars().take(kept).collect();
        Some(Question { typed: beginning.clone(), wanted: vec![Wanted::Beginning(beginning)] })
    }

    fn mistyped(&mut self, count: usize) -> Option<Question> {
        let mut words = self.drawn(count, SHORTEST_MISTYPED)?;
        let wanted = words.iter().cloned().map(Wanted::Word).collect();
        let at = self.random.below(count);
        words[at] = with_typo(&words[at], &mut self.random);
        // What is a word by itself is no typo that an engine could know of.
        (!self.articles.is_word(&words[at])).then(|| Question { typed: words.join(" "), wanted })
    }
}

/// The word with one letter left out, doubled, swapped with the next or replaced; the first
/// letter stays.
fn with_typo(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return word.to_owned();
    }
    let at = 1 + random.below(letters.len() - 2);
    match random.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = char::from(b'a' + random.below(26) as u8),
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::articles::tests::articles;
    use super::*;

    const TEXTS: [&str; 2] =
        ["Tankers waited outside the flooded terminal.", "Ministers discussed tariffs again yesterday."];

    #[test]
    fn every_question_comes_from_one_article() {
        let articles = articles(&TEXTS);
        let questions = Questions::draw(&articles);
        for (number, kind) in questions.kinds.iter().enumerate() {
            assert!(kind.len() > 100, "kind {number}: {}", kind.len());
        }
        for question in questions.kinds.iter().flatten() {
            let has = |id: &str, wanted: &Wanted| match wanted {
                Wanted::Word(word) => articles.words(id).contains(word),
                Wanted::Beginning(start) => articles.words(id).iter().any(|word| word.starts_with(start)),
            };
            let all_in = |id| question.wanted.iter().all(|wanted| has(id, wanted));
            assert!(all_in("a0") || all_in("a1"), "{question:?}");
        }
    }

    #[test]
    fn a_mistyped_question_has_exactly_one_word_that_occurs_nowhere() {
        let articles = articles(&TEXTS);
        for question in &Questions::draw(&articles).kinds[4] {
            let unknown = question.typed.split(' ').filter(|word| !articles.is_word(word));
            assert_eq!(unknown.count(), 1, "{question:?}");
        }
    }

    #[test]
    fn a_typo_is_one_step_away_and_keeps_the_first_letter() {
        let mut random = Random::new(3);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let typo = with_typo("tanker", &mut random);
            assert!(typo.starts_with('t') && (5..=7).contains(&typo.len()), "{typo}");
            seen.insert(typo);
        }
        for expected in ["tnker", "taanker", "tnaker"] {
            assert!(seen.contains(expected), "no {expected}");
        }
        assert_eq!(with_typo("is", &mut random), "is");
    }

    #[test]
    fn every_key_but_the_space_is_a_search() {
        assert_eq!(key_presses("né a").collect::<Vec<_>>(), ["n", "né", "né a"]);
    }
}
