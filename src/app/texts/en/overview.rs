//! The overview: a search counted.

use super::{PRODUCT, articles, counted, highest, number, partial_date, quoted, words};
use crossread_engine::date::PartialDate;
use crossread_engine::overview::{FEWEST_ARTICLES, FEWEST_WORDS, Keyness, SetSize, TooLittle};

/// Nothing is counted yet.
pub const COUNTING: &str = "Counting…";
/// What the table over time shows.
pub const OVER_TIME: &str = "Over time";
/// The fold that holds the numbers of a picture.
pub const AS_TABLE: &str = "As a table";
/// The button that saves a table.
pub const SAVE_CSV: &str = "Save as CSV";
/// The heading of the counts by outlet.
pub const BY_OUTLET: &str = "By outlet";
/// The heading of the word lists.
pub const WORD_LIST: &str = "Most frequent words";
/// Nothing is in a word list.
pub const NO_RUNS: &str = "Nothing to list here. Try fewer words in a row, or more articles.";
/// The choice of how many words a run has.
pub const RUN_LENGTH: &str = "List";
/// The switch for words such as "the".
pub const STOP_WORDS: &str = "Also words such as “the” and “of”";
/// The heading of the words that two sets use differently.
pub const KEY_WORDS: &str = "Words used more here than elsewhere";
/// The label of the field for the other set.
pub const SET_AGAINST: &str = "Compare these articles with";
/// What an empty field means.
pub const ALL_OTHERS: &str = "all other articles";
/// The button that takes the other set.
pub const SET: &str = "Count";
/// How to say the other set.
pub const VERSUS_HINT: &str =
    "Type a search, as in the search box: outlet:echo, date:2025-09, tag:sea or words.";
/// The list of words that are used more here.
pub const USED_MORE: &str = "Used more here";
/// The list of words that are used more there.
pub const USED_LESS: &str = "Used more there";
/// How the lists are worked out.
pub const MEASURES: &str = "G² (log-likelihood) says how sure a difference is: by chance alone, about one word in a hundred gets 6.63 or more. The log ratio says how large it is: 1 means twice as often, 2 four times as often. Words in fewer than three articles are left out.";

/// There is no other set.
pub const NOTHING_AGAINST: &str = "There is nothing to compare these articles with. Search or filter for some of them; the others are then the other side.";

/// A column: the step of time.
pub const WHEN: &str = "When";
/// A column: the outlet.
pub const OUTLET: &str = "Outlet";
/// A column: hits.
pub const HITS: &str = "Hits";
/// A column: hits for each 1,000 words.
pub const PER_THOUSAND: &str = "Hits per 1,000 words";
/// A column: articles with a hit.
pub const WITH_HIT: &str = "Articles with a hit";
/// A column: articles.
pub const ARTICLES: &str = "Articles";
/// A column: words.
pub const WORDS: &str = "Words";
/// A column: a word or a run of words.
pub const WORD: &str = "Word";
/// A column: how often it stands there.
pub const TIMES: &str = "Times";
/// A column: how often in the first set.
pub const TIMES_HERE: &str = "Times here";
/// A column: how often in the second set.
pub const TIMES_THERE: &str = "Times there";
/// A column: G².
pub const LOG_LIKELIHOOD: &str = "G²";
/// A column: log ratio.
pub const LOG_RATIO: &str = "Log ratio";
/// A column: in how many articles of the first set.
pub const ARTICLES_HERE: &str = "Articles here";
/// A column: in how many articles of the second set.
pub const ARTICLES_THERE: &str = "Articles there";

/// The main heading.
pub fn heading(query: &str, is_filtered: bool) -> String {
    match query.trim() {
        "" if is_filtered => "Overview of these articles".to_owned(),
        "" => "Overview of all articles".to_owned(),
        query => format!("Overview of {}", quoted(query)),
    }
}

/// The title of the tab.
pub fn title(query: &str, is_filtered: bool) -> String {
    format!("{} · {PRODUCT}", heading(query, is_filtered))
}

/// How many hits there are, in how many of the articles.
pub fn hits(n: usize, with_hit: usize, all: usize) -> String {
    format!("{} in {} of {}", counted(n, "hit", "hits"), number(with_hit), articles(all))
}

/// Nothing is searched: what is counted, and what to do for more.
pub fn no_search(all: usize) -> String {
    format!("{} counted. Type a word above to see when and where it is used.", articles(all))
}

/// The heading of the picture over time.
pub fn over_time(is_search: bool) -> &'static str {
    if is_search { "Hits over time" } else { "Articles over time" }
}

/// Where most of what is drawn stands.
pub fn most(steps: &[PartialDate], counts: &[usize], is_search: bool) -> String {
    let most = highest(counts);
    let (Some(step), Some(&count)) = (steps.get(most), counts.get(most)) else { return String::new() };
    let what = if is_search { counted(count, "hit", "hits") } else { articles(count) };
    format!("most: {}, {what}", partial_date(*step))
}

/// What states no day.
pub fn not_in_picture(n: usize, hits: usize) -> String {
    let state = if n == 1 { "states no date and is" } else { "state no date and are" };
    let with = if hits == 0 { String::new() } else { format!(" with {}", counted(hits, "hit", "hits")) };
    format!("{}{with} {state} not in this picture.", articles(n))
}

/// Too few articles state their day.
pub fn few_dated(dated: usize, all: usize) -> String {
    let state = if dated == 1 { "states its date" } else { "state their date" };
    format!("No picture here: only {} of {} {state}.", number(dated), articles(all))
}

/// All that states a day states the same.
pub fn one_day(day: PartialDate) -> String {
    format!("No picture here: all articles that state a date state the same one, {}.", partial_date(day))
}

/// How many rows of a table the button adds, of those that are not shown.
pub fn more_rows(more: usize, left: usize) -> String {
    if more == left {
        format!("Show {} more", number(more))
    } else {
        format!("Show {} of {} more", number(more), number(left))
    }
}

/// How many words were counted.
pub fn words_of(n: u64, different: usize, all: usize) -> String {
    format!("{} in {}, {} different.", words(n as usize), articles(all), number(different))
}

/// What is counted of digests and of articles that are not held in full, behind a space; nothing where
/// there are none.
pub fn limits(digests: usize, cut: usize) -> String {
    let retold = match digests {
        0 => String::new(),
        1 => " One of them is retold in our words: only its headline and quotes count.".to_owned(),
        n => {
            format!(" {} of them are retold in our words: only their headlines and quotes count.", number(n))
        }
    };
    match cut {
        0 => retold,
        1 => format!(
            "{retold} 1 article is on this page only as an excerpt or headline, and only that counts."
        ),
        n => format!(
            "{retold} {} are on this page only as excerpts or headlines, and only these count.",
            articles(n)
        ),
    }
}

/// A length of runs.
pub fn run_length(length: usize) -> String {
    match length {
        1 => "single words".to_owned(),
        length => format!("{} words in a row", number(length)),
    }
}

/// How large both sets are.
pub fn sets(found: &Keyness) -> String {
    let side = |name: &str, set: SetSize| {
        format!("{name} {} with {}", articles(set.articles as usize), words(set.words as usize))
    };
    let mut said = format!("{}; {}.", side("Here", found.here), side("there", found.there));
    if found.shared > 0 {
        let belong =
            if found.shared == 1 { "belongs to both and counts" } else { "belong to both and count" };
        said = format!("{said} {} {belong} here only.", articles(found.shared));
    }
    let [digests, cut] = [found.here.digests + found.there.digests, found.here.cut + found.there.cut];
    said + &limits(digests as usize, cut as usize)
}

/// Why no words are named.
pub fn too_little(why: TooLittle, found: &Keyness) -> String {
    match why {
        TooLittle::Articles if found.there.articles == 0 => NOTHING_AGAINST.to_owned(),
        TooLittle::Articles => {
            format!(
                "Too few articles to tell: each side needs at least {} with words that count.",
                number(FEWEST_ARTICLES as usize)
            )
        }
        TooLittle::Words => {
            format!("Too few words to tell: each side needs at least {}.", number(FEWEST_WORDS as usize))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_as_one_says_them() {
        assert_eq!(title(" ", true), "Overview of these articles · Crossread");
        assert_eq!(hits(1, 1, 5), "1 hit in 1 of 5 articles");
        assert_eq!(few_dated(1, 5), "No picture here: only 1 of 5 articles states its date.");
        assert_eq!(not_in_picture(1, 0), "1 article states no date and is not in this picture.");
        assert_eq!(
            not_in_picture(4, 12),
            "4 articles with 12 hits state no date and are not in this picture."
        );
        assert_eq!(more_rows(100, 980), "Show 100 of 980 more");
        assert_eq!(more_rows(7, 7), "Show 7 more");
    }

    #[test]
    fn two_sets_are_said_with_what_belongs_to_both() {
        let set = |articles, words, digests| SetSize { articles, words, digests, cut: 0 };
        let found = Keyness {
            here: set(6, 2_400, 1),
            there: set(1, 90, 0),
            shared: 2,
            words: Err(TooLittle::Articles),
        };
        assert_eq!(
            sets(&found),
            "Here 6 articles with 2,400 words; there 1 article with 90 words. 2 articles belong to both and count here only. One of them is retold in our words: only its headline and quotes count."
        );
        assert_eq!(
            too_little(TooLittle::Articles, &found),
            "Too few articles to tell: each side needs at least 5 with words that count."
        );
        let cut =
            Keyness { there: SetSize { cut: 2, ..set(1, 90, 0) }, here: set(6, 2_400, 0), ..found.clone() };
        assert!(sets(&cut).ends_with(
            "here only. 2 articles are on this page only as excerpts or headlines, and only these count."
        ));
        let alone = Keyness { there: set(0, 0, 0), ..found };
        assert!(too_little(TooLittle::Articles, &alone).starts_with("There is nothing to compare"));
    }
}
