//! Each quotation once, over all compared articles.

mod reading;

use super::groups::Groups;
use crate::anchor::Place;
use crate::article_text::ArticleText;
use crate::facts::speakers::Lexicon;
use crate::numbering::Numbers;
use crate::order::sort_by;
use reading::{FEW_WORDS, Found, paragraphs, read_block};
use std::ops::Range;

/// One quotation, wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Where it stands, in order of column and place.
    pub places: Vec<QuotePlace>,
    /// Which of the places has the longest wording.
    pub fullest: usize,
    /// The speaker, as the first article that names one by a rule writes it; else the nearest
    /// name. Empty where there is no name at all.
    pub speaker: String,
    /// Whether a rule names the speaker.
    pub speaker_is_sure: bool,
}

/// One place of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotePlace {
    /// Index of the article.
    pub column: usize,
    /// The sentence in which it begins.
    pub at: Place,
    /// What stands between the marks: byte range in the block `at.block`.
    pub range: Range<usize>,
    /// Words that the fullest wording lacks or has otherwise: byte ranges in the block, in order,
    /// apart from each other.
    pub differing: Vec<Range<usize>>,
    /// Words of the fullest wording that are cut or otherwise here: byte ranges in the fullest
    /// place's block.
    pub missing: Vec<Range<usize>>,
    /// Whom this article names: block and byte range, and whether by a rule.
    pub speaker: Option<(u32, Range<usize>, bool)>,
}

/// What stands in quotation marks in some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotes {
    /// Somebody's words; those that most articles carry first, then in reading order.
    pub quotations: Vec<Quote>,
    /// Terms and names in quotation marks, each once; their speakers are empty.
    pub terms: Vec<Quote>,
}

/// From this share of the shorter wording's words on, in the same order, two are one quotation.
const SAME_QUOTATION: f32 = 0.7;

/// The quotations and terms of the articles, furniture and headlines left out.
pub fn quotes(articles: &[ArticleText<'_>]) -> Quotes {
    let (mut found, mut forms) = (Vec::new(), Numbers::default());
    let lexicon = Lexicon::default();
    for (column, article) in articles.iter().enumerate() {
        let paragraphs = paragraphs(article, &lexicon);
        for number in 1..paragraphs.len() {
            read_block(article, &paragraphs, column, number, &mut forms, &mut found);
        }
    }
    let mut groups = grouped(&found);
    let mut quotes = Quotes::default();
    for members in groups.members() {
        let is_quotation = members.iter().any(|&member| found[member].is_quotation);
        let quote = joined(articles, &found, &members, is_quotation);
        if is_quotation { quotes.quotations.push(quote) } else { quotes.terms.push(quote) }
    }
    sort_by(&mut quotes.quotations, |a, b| columns(b).cmp(&columns(a)));
    quotes
}

fn columns(quote: &Quote) -> usize {
    let mut columns: Vec<usize> = quote.places.iter().map(|place| place.column).collect();
    columns.dedup();
    columns.len()
}

/// The stretches of each quotation: the long ones first, then each short one with the quotation that
/// holds it, if no other does. Else two words would join what different people said.
fn grouped(found: &[Found]) -> Groups {
    let mut groups = Groups::new(found.len());
    let mut pieces = Vec::new();
    for b in 0..found.len() {
        for a in 0..b {
            if !is_same(&found[a], &found[b]) {
                continue;
            }
            let (short, long) = if found[a].words.len() <= found[b].words.len() { (a, b) } else { (b, a) };
            let words = found[short].words.len();
            if words < FEW_WORDS && words < found[long].words.len() {
                pieces.push((short, long));
            } else {
                groups.join(a, b);
            }
        }
    }
    // Longer ones first, since a shorter one may lie within them.
    sort_by(&mut pieces, |a, b| (found[b.0].words.len(), a.0, a.1).cmp(&(found[a.0].words.len(), b.0, b.1)));
    for within in pieces.chunk_by(|a, b| a.0 == b.0) {
        let (piece, first) = within[0];
        let only = groups.first(first);
        if within.iter().all(|&(_, long)| groups.first(long) == only) {
            groups.join(piece, first);
        }
    }
    groups
}

/// Whether two stretches are one quotation: one within the other, or mostly the same words.
fn is_same(a: &Found, b: &Found) -> bool {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    let words = short.numbers.len();
    if words > 0 && long.numbers.windows(words).any(|window| window == short.numbers) {
        return short.content_words >= 2 || words == long.numbers.len();
    }
    let enough = |common: usize| common >= FEW_WORDS && common as f32 >= SAME_QUOTATION * words as f32;
    // In order they have no more in common than in any order, which is quickly counted.
    enough(short.numbers.iter().filter(|number| long.numbers.contains(number)).count())
        && enough(super::diff::common(&forms(short), &forms(long)).len())
}

fn forms(found: &Found) -> Vec<&str> {
    found.words.iter().map(|(form, _)| form.as_str()).collect()
}

fn joined(articles: &[ArticleText<'_>], found: &[Found], members: &[usize], is_quotation: bool) -> Quote {
    let mut fullest = 0;
    for (at, &member) in members.iter().enumerate() {
        if found[member].words.len() > found[members[fullest]].words.len() {
            fullest = at;
        }
    }
    let mut quote = Quote { fullest, ..Quote::default() };
    let full = &found[members[fullest]];
    for &member in members {
        let here = &found[member];
        let common = super::diff::common(&forms(here), &forms(full));
        let mut place = here.place.clone();
        let is_common = |side: usize| {
            let common = &common;
            move |at: usize| common.iter().any(|pair| if side == 0 { pair.0 == at } else { pair.1 == at })
        };
        place.differing = stretches(&here.words, &is_common(0));
        place.missing = stretches(&full.words, &is_common(1));
        quote.places.push(place);
    }
    if is_quotation {
        let named = quote.places.iter().filter_map(|place| Some((place.column, place.speaker.as_ref()?)));
        let written = |column: usize, block: u32, range: &Range<usize>| {
            let text = articles[column].blocks.get(block as usize).map_or("", |block| block.text);
            text.get(range.clone()).unwrap_or_default()
        };
        for (column, (block, range, sure)) in named {
            let name = written(column, *block, range);
            // "Smith" in one outlet is "Brad Smith" in the other.
            let is_fuller = *sure == quote.speaker_is_sure && name.ends_with(quote.speaker.as_str());
            if quote.speaker.is_empty() || *sure && !quote.speaker_is_sure || is_fuller {
                name.clone_into(&mut quote.speaker);
                quote.speaker_is_sure = *sure;
            }
        }
    } else {
        for place in &mut quote.places {
            place.speaker = None;
        }
    }
    quote
}

/// The byte ranges of the words that are not common, neighbours joined.
fn stretches(words: &[(String, Range<usize>)], is_common: &dyn Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, (_, range)) in words.iter().enumerate() {
        let differs = !is_common(at);
        if differs {
            match stretches.last_mut().filter(|_| open) {
                Some(last) => last.end = range.end,
                None => stretches.push(range.clone()),
            }
        }
        open = differs;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use std::fmt::Write;

    fn shown(articles: &[&[&str]]) -> (Vec<String>, Vec<String>) {
        let articles: Vec<Article> = articles
            .iter()
            .map(|blocks| Article {
                blocks: blocks.iter().map(|text| Block::paragraph(*text)).collect(),
                ..Article::default()
            })
            .collect();
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let text = |place: &QuotePlace, range: &Range<usize>| {
            texts[place.column].blocks[place.at.block as usize].text[range.clone()].to_owned()
        };
        let line = |quote: &Quote| {
            let full = &quote.places[quote.fullest];
            let mut line =
                format!("{} [{} {}]", text(full, &full.range), quote.speaker, quote.speaker_is_sure);
            for place in &quote.places {
                let differing: Vec<String> = place.differing.iter().map(|range| text(place, range)).collect();
                let missing: Vec<String> = place.missing.iter().map(|range| text(full, range)).collect();
                let _ = write!(line, " {}+{differing:?}-{missing:?}", place.column);
            }
            line
        };
        let quotes = quotes(&texts);
        (quotes.quotations.iter().map(line).collect(), quotes.terms.iter().map(line).collect())
    }

    #[test]
    fn one_quotation_in_two_outlets_is_joined_with_cuts_and_differing_words() {
        let (quotations, _) = shown(&[
            &["“We will not sell the old ferry to anyone. It belongs to the island,” Ann Roe said."],
            &["Roe was firm.", "“We will never sell the old ferry to anyone,” she said."],
        ]);
        assert_eq!(
            quotations,
            ["We will not sell the old ferry to anyone. It belongs to the island, [Ann Roe true] \
              0+[]-[] 1+[\"never\"]-[\"not\", \"It belongs to the island\"]"]
        );
    }

    #[test]
    fn a_short_piece_inside_a_longer_quotation_is_the_same_quotation() {
        let (quotations, terms) = shown(&[
            &["The board told Tarn of its “decision to halt and unwind all named contracts”."],
            &["The choice to “halt and unwind” some contracts changes little, he added."],
        ]);
        assert_eq!(quotations.len(), 1);
        assert!(terms.is_empty());
    }

    #[test]
    fn a_short_piece_inside_of_two_quotations_joins_neither() {
        let (quotations, _) = shown(&[&[
            "“The ferry is a question of public safety for all of us,” Ann Roe said.",
            "“There is no threat to public safety on this old quay,” Oren Tagg said.",
            "Critics say “public safety” is an excuse.",
        ]]);
        let names: Vec<bool> = ["Ann Roe", "Oren Tagg", "Critics"]
            .iter()
            .map(|name| quotations.iter().any(|line| line.contains(&format!("[{name} true]"))))
            .collect();
        assert_eq!((quotations.len(), names), (3, vec![true; 3]), "{quotations:?}");
    }

    #[test]
    fn few_words_are_a_quotation_where_a_rule_names_who_says_them() {
        let (quotations, terms) = shown(&[&[
            "Roe maintained that the plan was “legally sound”.",
            "Roe pointed out that the quay was “hardly used”.",
            "Roe observed: “Nobody came.”",
            "“Too late,” Roe continued.",
            "The board agreed to sell the “night ferries” to Tarn.",
        ]]);
        assert_eq!(
            quotations,
            [
                "legally sound [Roe true] 0+[]-[]",
                "hardly used [Roe true] 0+[]-[]",
                "Nobody came. [Roe true] 0+[]-[]",
                "Too late, [Roe true] 0+[]-[]",
            ]
        );
        assert_eq!(terms, ["night ferries [ false] 0+[]-[]"]);
    }

    #[test]
    fn terms_and_names_in_marks_are_kept_apart() {
        let (quotations, terms) = shown(&[&[
            "Critics speak of a “ghost fleet”. The campaign “No Ferry for Sale” grew.",
            "The harbour keeps what it calls “quiet hours”, Roe said.",
            "Roe said the work was “legally sound”.",
        ]]);
        assert_eq!(quotations, ["legally sound [Roe true] 0+[]-[]"]);
        assert_eq!(terms.len(), 3);
    }
}
