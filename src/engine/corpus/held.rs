//! What of an article goes into the compiled bytes.

use crate::article::{Article, Block, Form, Role};
use crate::extent::Extent;
use crate::text::{sentences, words};
use std::borrow::Cow;

/// An article as it is compiled.
pub(super) struct Held<'a> {
    /// The article with the text that is held; its extent says how much that is.
    pub(super) article: Cow<'a, Article>,
    /// Words of the article's own text before it was cut; 0 where all of it is held.
    pub(super) full_words: u32,
}

/// Cuts an article to its extent. What stands around the article (captions, comments, menus) is
/// nobody's excerpt of it and goes as a whole.
/// An article that states that its file holds no more than an excerpt is one, however much may go.
pub(super) fn held(article: &Article) -> Held<'_> {
    let most = match article.extent {
        Extent::Full if article.excerpt_of == 0 => {
            return Held { article: Cow::Borrowed(article), full_words: 0 };
        }
        Extent::Full => usize::MAX,
        Extent::Excerpt(most) => most as usize,
        Extent::Details => 0,
    };
    let body: Vec<&Block> = article.blocks.iter().filter(|block| block.role == Role::Body).collect();
    let words = body.iter().map(|block| word_count(&block.text)).sum::<usize>();
    let full_words = words.max(article.excerpt_of as usize);
    let (mut blocks, kept) = beginning(&body, most);
    if article.extent == Extent::Full {
        blocks.clone_from(&article.blocks);
    }
    let extent = match kept {
        _ if full_words <= most && full_words == words => Extent::Full,
        0 => Extent::Details,
        kept => Extent::Excerpt(kept as u32),
    };
    let cut = Article { extent, blocks, ..article.clone() };
    let full_words = if extent == Extent::Full { 0 } else { full_words as u32 };
    Held { article: Cow::Owned(cut), full_words }
}

/// How much of an article's text is in a corpus that is compiled of it.
pub fn held_extent(article: &Article) -> Extent {
    held(article).article.extent
}

/// The first blocks, up to so many words, and how many words these are. Ends with a whole sentence
/// where one fits.
fn beginning(body: &[&Block], most: usize) -> (Vec<Block>, usize) {
    let (mut blocks, mut kept) = (Vec::new(), 0);
    for block in body {
        let count = word_count(&block.text);
        if kept + count <= most {
            kept += count;
            blocks.push((*block).clone());
            continue;
        }
        let mut end = 0;
        for sentence in sentences(&block.text) {
            let count = word_count(&block.text[sentence.clone()]);
            if kept + count > most {
                break;
            }
            kept += count;
            end = sentence.end;
        }
        let mut text = block.text[..end].to_owned();
        // Not even the first sentence fits.
        if kept == 0 && most > 0 {
            let last = words(&block.text).nth(most - 1).map_or(0, |word| word.range.end);
            text = format!("{}…", &block.text[..last]);
            kept = most;
        }
        if !text.is_empty() {
            blocks.push(Block { text, ..(*block).clone() });
        }
        break;
    }
    // A heading over nothing says nothing.
    while blocks.len() > 1 && blocks.last().is_some_and(|last| last.form == Form::Heading) {
        kept -= blocks.pop().map_or(0, |heading| word_count(&heading.text));
    }
    (blocks, kept)
}

fn word_count(text: &str) -> usize {
    words(text).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: [&str; 3] =
        ["It rained. The river rose by two metres.", "# Later", "It fell again on Monday."];

    fn check(extent: Extent, held_as: Extent, texts: &[&str]) {
        let block = |text: &&str| match text.strip_prefix("# ") {
            Some(heading) => Block { form: Form::Heading, ..Block::paragraph(heading) },
            None => Block::paragraph(*text),
        };
        let mut blocks: Vec<Block> = TEXT.iter().map(block).collect();
        blocks.push(Block { role: Role::Aside, ..Block::paragraph("A comment.") });
        let article = Article { title: "Rain".into(), extent, blocks, ..Article::default() };
        let held = held(&article);
        let found: Vec<&str> = held.article.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!((held.article.extent, found.as_slice()), (held_as, texts));
        assert_eq!(held.article.title, "Rain");
        assert_eq!(held.full_words, if held_as == Extent::Full { 0 } else { 14 });
    }

    #[test]
    fn an_excerpt_is_whole_sentences_up_to_its_words() {
        let first = "It rained. The river rose by two metres.";
        check(Extent::Excerpt(8), Extent::Excerpt(8), &[first]);
        check(Extent::Excerpt(13), Extent::Excerpt(8), &[first]);
        check(Extent::Excerpt(7), Extent::Excerpt(2), &["It rained."]);
        check(Extent::Excerpt(1), Extent::Excerpt(1), &["It…"]);
    }

    #[test]
    fn what_a_file_states_to_be_an_excerpt_is_one() {
        let of = |excerpt_of, extent, texts: &[&str]| {
            let blocks = texts.iter().map(|text| Block::paragraph(*text)).collect();
            let article = Article { extent, excerpt_of, blocks, ..Article::default() };
            let held = held(&article);
            (held.article.extent, held.full_words)
        };
        assert_eq!(of(90, Extent::Full, &TEXT[..1]), (Extent::Excerpt(8), 90));
        assert_eq!(of(90, Extent::Excerpt(20), &TEXT[..1]), (Extent::Excerpt(8), 90));
        assert_eq!(of(90, Extent::Excerpt(2), &TEXT[..1]), (Extent::Excerpt(2), 90));
        assert_eq!(of(90, Extent::Full, &[]), (Extent::Details, 90));
        // More words than it says to be the beginning of are all of them.
        assert_eq!(of(3, Extent::Full, &TEXT[..1]), (Extent::Full, 0));
    }

    #[test]
    fn details_hold_no_text_and_what_fits_is_the_whole_article() {
        check(Extent::Details, Extent::Details, &[]);
        check(Extent::Excerpt(14), Extent::Full, &[TEXT[0], "Later", TEXT[2]]);
        check(Extent::Full, Extent::Full, &[TEXT[0], "Later", TEXT[2], "A comment."]);
    }
}
