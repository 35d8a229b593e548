//! From an article's text to sentences in numbers.

use super::prepare::{Class, PreparedSentence, PreparedWord, Weighted};
use super::stop_words::is_stop_word;
use crate::article::{Form, Kind, Role};
use crate::article_text::{ArticleText, BlockText, or_english};
use crate::facts::names::shows_names;
use crate::facts::quotations::quotations;
use crate::numbering::Numbers;
use crate::order::sort_by;
use crate::text::{Stemmer, Term, terms};
use std::ops::Range;

/// Letters in a letter group. With one, all text looks alike; with seven, groups are words. Four
/// did best on the development data.
const GROUP: usize = 4;

/// Fewer content words than this say too little to be matched.
const FEWEST_CONTENT_WORDS: usize = 2;

/// Numbers words, stems and letter groups across all columns.
#[derive(Default)]
pub(super) struct Reader {
    forms: Numbers,
    stems: Numbers,
    groups: Numbers,
    /// By number of the stem: whether it is written as a name anywhere.
    pub(super) names: Vec<bool>,
}

/// The language of one column, with the stems found so far.
struct Language<'a> {
    tag: &'a str,
    stemmer: Stemmer,
    /// By number of the form.
    known: Vec<Known>,
}

/// What is known of a form's stem.
#[derive(Clone, Copy)]
enum Known {
    NotYet,
    StopWord,
    Stem(u32),
}

impl Reader {
    /// The sentences of one article; weights are only counts so far.
    pub(super) fn column(&mut self, article: &ArticleText<'_>) -> Vec<PreparedSentence> {
        let tag = or_english(article.language);
        let mut language = Language { tag, stemmer: article.stemmer, known: Vec::new() };
        let mut column: Vec<PreparedSentence> = Vec::new();
        let mut before = None;
        for (number, block) in article.blocks.iter().enumerate() {
            let is_headline = number == 0;
            let own = own_wording(article.kind, is_headline, block.text);
            for range in &block.sentences {
                let text = block.text.get(range.clone()).unwrap_or_default();
                let mut sentence = if block.role == Role::Furniture {
                    PreparedSentence::default()
                } else {
                    self.sentence(text, &mut language)
                };
                for word in &mut sentence.words {
                    word.own = own.iter().any(|own| own.contains(&(range.start + word.range.start)));
                }
                sentence.class = class(&sentence, is_headline, block);
                let stretch = (is_headline, block.role);
                sentence.starts_afresh = before != Some(stretch);
                before = Some(stretch);
                column.push(sentence);
            }
        }
        column
    }

    fn sentence(&mut self, text: &str, language: &mut Language<'_>) -> PreparedSentence {
        let mut words = Vec::new();
        let mut stems = Vec::new();
        let mut letters = String::from(" ");
        let has_names = shows_names(language.tag) && !is_title_case(text);
        for term in terms(text) {
            let form = self.forms.number(term.text.as_bytes());
            let stem = self.stem(form, &term, text, language);
            stems.extend(stem);
            if term.width == 1 {
                if let Some(stem) = stem.filter(|_| {
                    has_names && term.position > 0 && begins_with_capital(&text[term.range.clone()])
                }) {
                    self.note_name(stem);
                }
                letters.push_str(&term.text);
                letters.push(' ');
                words.push(PreparedWord { range: term.range, form, stem, own: true });
            }
        }
        let groups = self.groups(&letters);
        let mut stems = counted(stems);
        for stem in &mut stems {
            stem.weight = 1.0;
        }
        PreparedSentence { words, stems, letters: counted(groups), ..PreparedSentence::default() }
    }

    /// The numbers of all groups of letters that follow each other.
    fn groups(&mut self, letters: &str) -> Vec<u32> {
        let mut groups = Vec::with_capacity(letters.len());
        // Where the last letters begin, by their number modulo the length of a group.
        let mut starts = [0; GROUP];
        for (number, (at, letter)) in letters.char_indices().enumerate() {
            starts[number % GROUP] = at;
            if number + 1 >= GROUP {
                let group = starts[(number + 1) % GROUP]..at + letter.len_utf8();
                groups.push(self.groups.number(&letters.as_bytes()[group]));
            }
        }
        groups
    }

    fn note_name(&mut self, stem: u32) {
        let at = stem as usize;
        if self.names.len() <= at {
            self.names.resize(at + 1, false);
        }
        self.names[at] = true;
    }

    /// The number of a term's stem, none for stop words; `text` is where it stands.
    fn stem(&mut self, form: u32, term: &Term, text: &str, language: &mut Language<'_>) -> Option<u32> {
        let at = form as usize;
        if language.known.len() <= at {
            language.known.resize(at + 1, Known::NotYet);
        }
        if matches!(language.known[at], Known::NotYet) {
            // Joined words say more than the one word they are spelt like: `U.S.` is not `us`.
            language.known[at] = if term.width == 1 && is_stop_word(language.tag, &term.text) {
                Known::StopWord
            } else {
                let written = term.written(text);
                Known::Stem(self.stems.number(language.stemmer.stem(written).as_bytes()))
            };
        }
        if let Known::Stem(stem) = language.known[at] { Some(stem) } else { None }
    }
}

/// Where the wording is the article's own: byte ranges in the block.
pub(super) fn own_wording(kind: Kind, is_headline: bool, text: &str) -> Vec<Range<usize>> {
    if kind == Kind::Digest && !is_headline {
        quotations(text).into_iter().map(|quotation| quotation.range).collect()
    } else {
        std::iter::once(0..text.len()).collect()
    }
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether most words begin with a capital, as in many headlines; capitals then show no names.
fn is_title_case(text: &str) -> bool {
    let words = text.split_whitespace().count();
    2 * text.split_whitespace().filter(|word| begins_with_capital(word)).count() > words
}

fn class(sentence: &PreparedSentence, is_headline: bool, block: &BlockText<'_>) -> Class {
    if sentence.stems.len() < FEWEST_CONTENT_WORDS {
        Class::LeftOut
    } else if is_headline {
        Class::Headline
    } else if block.form == Form::Heading {
        Class::Heading
    } else {
        Class::Text
    }
}

/// The different features, sorted, weighted by how often each comes.
fn counted(mut features: Vec<u32>) -> Vec<Weighted> {
    sort_by(&mut features, Ord::cmp);
    let mut counted: Vec<Weighted> = Vec::new();
    for feature in features {
        match counted.last_mut() {
            Some(last) if last.feature == feature => last.weight += 1.0,
            _ => counted.push(Weighted { feature, weight: 1.0 }),
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};

    fn column(article: &Article) -> Vec<PreparedSentence> {
        Reader::default().column(&ArticleText::of(article))
    }

    #[test]
    fn a_sentence_is_compared_with_its_own_class() {
        let block = |form, role, text: &str| Block { form, role, text: text.into() };
        let article = Article {
            title: "Harbour shut down".into(),
            blocks: vec![
                block(Form::Heading, Role::Body, "Boats stay out"),
                block(Form::Paragraph, Role::Body, "The harbour closed. So it was."),
                block(Form::Paragraph, Role::Furniture, "Subscribe to our harbour newsletter."),
                block(Form::Caption, Role::Aside, "A closed harbour."),
            ],
            ..Article::default()
        };
        let classes: Vec<Class> = column(&article).iter().map(|sentence| sentence.class).collect();
        assert_eq!(
            classes,
            [Class::Headline, Class::Heading, Class::Text, Class::LeftOut, Class::LeftOut, Class::Text]
        );
    }

    #[test]
    fn in_a_digest_only_headline_and_quotations_are_own_wording() {
        let article = Article {
            kind: Kind::Digest,
            title: "Harbour shut".into(),
            blocks: vec![Block::paragraph("Roe said “we must close” on Monday.")],
            ..Article::default()
        };
        let own: Vec<Vec<bool>> =
            column(&article).iter().map(|s| s.words.iter().map(|word| word.own).collect()).collect();
        assert_eq!(own, [vec![true, true], vec![false, false, true, true, true, false, false]]);
    }

    #[test]
    fn capitals_tell_names_only_where_not_every_noun_has_one() {
        for (language, has_names) in [("en", true), ("de", false)] {
            let article = Article {
                blocks: vec![Block::paragraph("So kam der Rat von Tarn wieder in den alten Hafen.")],
                language: Some(language.into()),
                ..Article::default()
            };
            let mut reader = Reader::default();
            reader.column(&ArticleText::of(&article));
            assert_eq!(reader.names.contains(&true), has_names, "{language}");
        }
    }

    #[test]
    fn joined_words_meet_words_written_together() {
        let joined = Article { title: "cyber-security law".into(), ..Article::default() };
        let together = Article { title: "cybersecurity laws".into(), ..Article::default() };
        let mut reader = Reader::default();
        let left = reader.column(&ArticleText::of(&joined));
        let right = reader.column(&ArticleText::of(&together));
        let shared = right[0].stems.iter().filter(|a| left[0].stems.iter().any(|b| a.feature == b.feature));
        assert_eq!(shared.count(), 2);
    }
}
