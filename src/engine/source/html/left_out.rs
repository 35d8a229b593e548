//! What the search for the article left out of a page.

use crate::article::{Block, Role};
use crate::source::shape::plain;
use std::collections::BTreeMap;

/// Words of a run by which a text is looked for in another.
const RUN: usize = 4;

/// The blocks of the article with those of its page that are not in it, as furniture, each behind the
/// block of the article that it stands behind on the page. `without` is the headline, which the page
/// repeats.
pub(super) fn with_left_out(article: Vec<Block>, page: Vec<Block>, without: &str) -> Vec<Block> {
    let keys: Vec<String> = article.iter().map(|block| plain(&block.text)).collect();
    let places: BTreeMap<&str, usize> =
        keys.iter().enumerate().rev().map(|(place, key)| (key.as_str(), place)).collect();
    let words_at: Vec<(&str, usize)> = keys
        .iter()
        .enumerate()
        .flat_map(|(place, key)| key.split(' ').map(move |word| (word, place)))
        .collect();
    let words: Vec<&str> = words_at.iter().map(|(word, _)| *word).collect();
    let runs: BTreeMap<&[&str], usize> =
        words.windows(RUN).zip(&words_at).map(|(run, (_, place))| (run, *place)).collect();
    // Paragraphs are cut otherwise where the search made them of line breaks.
    let within = |key: &str| {
        let words: Vec<&str> = key.split(' ').collect();
        let known: Vec<usize> = words.windows(RUN).filter_map(|run| runs.get(run).copied()).collect();
        known.last().copied().filter(|_| known.len() * 2 > words.len().saturating_sub(RUN))
    };
    let (mut behind, mut left_out) = (0, Vec::new());
    for block in page {
        let key = plain(&block.text);
        if let Some(place) = places.get(key.as_str()).copied().or_else(|| within(&key)) {
            behind = behind.max(place + 1);
        } else if !key.is_empty() && key != without {
            left_out.push((behind, Block { role: Role::Furniture, ..block }));
        }
    }
    let mut left_out = left_out.into_iter().peekable();
    let mut blocks = Vec::with_capacity(article.len() + left_out.len());
    for (place, block) in article.into_iter().enumerate() {
        while let Some((_, furniture)) = left_out.next_if(|(behind, _)| *behind <= place) {
            blocks.push(furniture);
        }
        blocks.push(block);
    }
    blocks.extend(left_out.map(|(_, furniture)| furniture));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_stands_where_the_page_has_it() {
        let blocks = |texts: &[&str]| texts.iter().map(|text| Block::paragraph(*text)).collect::<Vec<_>>();
        let article = blocks(&["One two three four five.", "Six seven eight nine ten eleven."]);
        let page = blocks(&[
            "Head!",
            "By Ada",
            "One two three four five.",
            "A box with other words.",
            "Six seven eight nine",
            "eight nine ten eleven.",
            "The end",
        ]);
        let found = with_left_out(article, page, "head");
        let found: Vec<_> =
            found.iter().map(|block| (block.role == Role::Furniture, block.text.as_str())).collect();
        assert_eq!(
            found,
            [
                (true, "By Ada"),
                (false, "One two three four five."),
                (true, "A box with other words."),
                (false, "Six seven eight nine ten eleven."),
                (true, "The end"),
            ]
        );
    }
}
