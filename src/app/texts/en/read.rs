//! The reader.

use super::{counted, number, quoted, words};
use crossread_engine::{extent::Extent, library::Details};

/// What a digest is.
pub const RETOLD_WHY: &str = "Retold in our words, fact by fact and in the order of the source. Only the headline and quotes are the article’s own.";
/// The link back to the results of the search that led here.
pub const BACK_TO_RESULTS: &str = "Back to the results";
/// The link back where there was no search.
pub const BACK_TO_ALL: &str = "All articles";
/// The article before this one in the results.
pub const PREVIOUS_ARTICLE: &str = "Previous article";
/// The article after this one in the results.
pub const NEXT_ARTICLE: &str = "Next article";
/// What the links to the neighbours are called.
pub const NEIGHBOURS: &str = "Through the results";
/// The label of the details.
pub const DETAILS: &str = "About this article";
/// Its language.
pub const LANGUAGE: &str = "Language";
/// How many words it has.
pub const LENGTH: &str = "Length";
/// Byline.
pub const BY: &str = "By";
/// The agency a text is credited to.
pub const AGENCY: &str = "Agency:";
/// The link to where the article was published.
pub const SOURCE: &str = "Source";
/// Its tags.
pub const TAGS: &str = "Tags";
/// Its licence.
pub const LICENCE: &str = "Licence";
/// Under which terms it may be passed on is not known.
pub const LICENCE_NOT_STATED: &str = "not stated";
/// Whose the text is.
pub const RIGHTS: &str = "Rights";
/// There is no link to the rest of a text.
pub const SOURCE_NOT_STATED: &str = "Where it was published is not stated.";
/// The byline is not known.
pub const AUTHOR_NOT_STATED: &str = "author not stated";
/// The label of the hits and their buttons.
pub const HITS: &str = "Found in this article";
/// The button to the hit before.
pub const PREVIOUS_HIT: &str = "Previous";
/// The button to the next hit.
pub const NEXT_HIT: &str = "Next";
/// How to go on from a hit by keyboard.
pub const HIT_KEYS: &str = "On a hit, Enter goes to the next one and Shift with Enter to the one before.";
/// The label of the text that belongs to the page and not to the article.
pub const OTHER_TEXT: &str = "Other text on the page";
/// The label of one line of menus, advertisements and the like.
pub const SET_ASIDE: &str = "Set aside: not part of the article";
/// The switch that shows the links to passages.
pub const LINK_PASSAGES: &str = "Show links to passages";
/// What to do when the links to passages are shown.
pub const LINK_PASSAGES_HINT: &str = "Choose a ¶ to mark its sentence. Then copy the link.";
/// The link to the sentence in which a selection begins.
pub const LINK_SELECTED: &str = "Link to this passage";
/// The passage is marked.
pub const PASSAGE_MARKED: &str = "This page’s address now leads to the marked sentence.";
/// The link that takes the mark off.
pub const UNMARK: &str = "Take the mark off";
/// What the files of an article are for.
pub const EXPORT: &str = "BibTeX and RIS are citations for a list of sources; the other files hold the article’s details, JSON Lines its text too.";
/// The heading of the other articles.
pub const COMPARE_WITH: &str = "Compare with…";
/// Words that can be read aloud in a minute, more or less.
const WORDS_A_MINUTE: usize = 220;

/// `512 words, 3 minutes`.
pub fn length(n: usize) -> String {
    let minutes = n.div_ceil(WORDS_A_MINUTE).max(1);
    format!("{}, {}", words(n), counted(minutes, "minute", "minutes"))
}

/// How much of an article is held: of a whole one its length, else the part of it.
pub fn held(details: &Details<'_>) -> String {
    match details.extent {
        Extent::Full => words(details.words),
        cut => part(cut, details.full_words),
    }
}

/// How much is held of an article of `full` words that is cut.
fn part(extent: Extent, full: usize) -> String {
    match extent {
        Extent::Full => words(full),
        Extent::Excerpt(first) => format!("the first {} of {}", number(first as usize), words(full)),
        Extent::Details => format!("none of {}", words(full)),
    }
}

/// What stands below a text that is not held in full.
pub fn cut(extent: Extent, full: usize) -> Option<String> {
    match extent {
        Extent::Full => None,
        Extent::Excerpt(_) => Some(format!("Excerpt: {}.", part(extent, full))),
        Extent::Details => Some("Details only: the text of this article is not on this page.".to_owned()),
    }
}

/// The link to the rest of a text.
pub fn whole_article_at(host: &str) -> String {
    format!("Read the whole article at {host}")
}

/// The link to one sentence.
pub fn link_to_passage(sentence: &str) -> String {
    const MOST: usize = 60;
    let short: String = sentence.chars().take(MOST).collect();
    let more = if short.len() < sentence.len() { "…" } else { "" };
    format!("Link to this passage: {short}{more}")
}

/// The switch for set-aside text.
pub fn show_set_aside(lines: usize) -> String {
    format!("Show set-aside text ({})", counted(lines, "line", "lines"))
}

/// Which hit is the present one, from 1.
pub fn hit(at: usize, of: usize) -> String {
    format!("{} of {}", number(at), number(of))
}

/// How many hits there are, before one is chosen.
pub fn hits(n: usize) -> String {
    counted(n, "hit", "hits")
}

/// Hits in text that is not shown.
pub fn more_in_set_aside(n: usize) -> String {
    format!("{} in set-aside text: show", counted(n, "more hit", "more hits"))
}

/// The search has no hit in this article.
pub fn no_hits(query: &str) -> String {
    format!("{} was not found in this article.", quoted(query))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_in_words_and_whole_minutes() {
        assert_eq!(length(1), "1 word, 1 minute");
        assert_eq!(length(500), "500 words, 3 minutes");
    }

    #[test]
    fn a_cut_text_says_how_much_of_it_is_here() {
        let details = |extent, words, full_words| Details { extent, words, full_words, ..Details::default() };
        assert_eq!(held(&details(Extent::Excerpt(48), 53, 1812)), "the first 48 of 1,812 words");
        assert_eq!(held(&details(Extent::Full, 53, 0)), "53 words");
        assert_eq!(cut(Extent::Excerpt(1), 9).as_deref(), Some("Excerpt: the first 1 of 9 words."));
        assert_eq!(held(&details(Extent::Details, 5, 1)), "none of 1 word");
        assert_eq!(cut(Extent::Full, 0), None);
    }

    #[test]
    fn a_long_sentence_is_named_by_its_beginning() {
        assert_eq!(link_to_passage("Short."), "Link to this passage: Short.");
        assert!(link_to_passage(&"long ".repeat(40)).ends_with('…'));
    }
}
