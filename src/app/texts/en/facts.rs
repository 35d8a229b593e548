//! Facts across articles: who says what, quotes, numbers and dates; and shared wording.

use super::{PRODUCT, articles, counted, number, quoted};
use crossread_engine::compare::Confidence;
use crossread_engine::extent::Extent;
use crossread_engine::facts::figures::{FigureKind, Verdict};
use crossread_engine::facts::names::NameKind;
use crossread_engine::view::By;

/// What the ways to show a comparison are called together.
pub const SHOW_AS: &str = "Show this comparison as";
/// The heading of the facts.
pub const HEADING: &str = "Facts";
/// Stands in while the facts are worked out.
pub const GATHERING: &str = "Reading the articles…";
/// How far what is found can be trusted.
pub const SUGGESTED: &str = "Statements, speakers and numbers are found by rule and by words in common. “Not found” does not mean that an article leaves something out; check the source.";
/// What follows from retold articles.
pub const RETOLD_NOTE: &str = "Articles retold in our words are compared by what they say. Their wording counts only in headlines and quotes, so other statements read “found”.";
/// There is nothing beside the only article.
pub const ONE_ARTICLE: &str = "There is one article only, so nothing stands beside it.";
/// The label of the links to the parts of the facts.
pub const ON_THIS_PAGE: &str = "On this page";
/// The list of the articles.
pub const ARTICLES: &str = "The articles";
/// The label of the field that filters the facts.
pub const FILTER: &str = "Only facts with";
/// What may be typed there.
pub const FILTER_EXAMPLE: &str = "a word, a name, a number";
/// Nothing has the typed words.
pub const NOTHING_WITH: &str = "Nothing here has these words.";
/// The link to the list of results.
pub const TO_RESULTS: &str = "Choose in the list of articles";

/// The heading of the statements.
pub const STATEMENTS: &str = "Who says what";
/// A column of sentences.
pub const STATEMENT: &str = "Statement";
/// An article does not hold a statement.
pub const NOT_FOUND: &str = "not found";
/// An article of which the beginning is held has no statement there.
pub const NOT_IN_EXCERPT: &str = "not in the excerpt";
/// An article of which no text is held.
pub const NO_TEXT: &str = "text not here";
/// An article holds a statement, and its wording says nothing.
pub const FOUND: &str = "found";
/// No article says anything.
pub const NO_STATEMENTS: &str = "No sentence here is long enough to be compared.";

/// The heading of the quotations.
pub const QUOTES: &str = "Quotes";
/// No quotation stands in any article.
pub const NO_QUOTES: &str = "No quotes were found in these articles.";
/// The fold with what is in quotation marks without being somebody's words.
pub const TERMS: &str = "Terms and names in quotation marks";
/// Nobody is named near a quotation.
pub const NO_SPEAKER: &str = "speaker not stated";
/// A place has the longest wording.
pub const IN_FULL: &str = "longest version";
/// A place has less than half of the longest wording.
pub const IN_PART: &str = "in part";
/// A place lacks nothing, and has other words besides.
pub const OTHER_WORDS: &str = "other words";
/// A place has just the same words.
pub const SAME_WORDING: &str = "same words";

/// The heading of numbers, dates and names that one article adds.
pub const FIGURES: &str = "Numbers and dates";
/// No article states any.
pub const NO_FIGURES: &str = "No numbers or dates were found in these articles.";
/// The fold with what one article alone states.
pub const STATED_ONCE: &str = "Found in one article";
/// What a row of names that one article adds is about.
pub const NAMES: &str = "names";

/// The heading of people, organisations and places.
pub const ALL_NAMES: &str = "Names";
/// No article has any.
pub const NO_NAMES: &str = "No names were recognised in these articles.";
/// Where a name leads.
pub const NAME_LINES: &str = "This name in context, with the words nearby, in all articles";

/// The heading of the way to words used more by an outlet.
pub const KEY_WORDS: &str = "Words used more here";
/// What the links below it lead to.
pub const KEY_WORDS_HINT: &str = "Choose an outlet: its overview lists the words that its articles use more often than all other articles do.";

/// The heading of shared wording.
pub const SHARED: &str = "Shared wording";
/// What shared wording is, and what it does not tell.
pub const SHARED_WHAT: &str = "Passages of six words or more that stand in several of these articles word for word. This does not show who wrote first: all may have them from a third text, such as an agency’s.";
/// Nothing is shared.
pub const NOTHING_SHARED: &str = "No passage of six words or more was found in two of these articles.";
/// The link from there to the facts.
pub const TO_FACTS: &str = "See who says what";

/// A way to show a comparison.
pub fn by(by: By) -> &'static str {
    match by {
        By::Sentences => super::compare::HEADING,
        By::Shared => SHARED,
        By::Facts => HEADING,
    }
}

/// The heading of the facts of a search.
pub fn heading(query: &str) -> String {
    if query.is_empty() { HEADING.to_owned() } else { format!("{HEADING} in results for {}", quoted(query)) }
}

/// The title of the tab.
pub fn title(query: &str) -> String {
    format!("{} · {PRODUCT}", heading(query))
}

/// What a comparison is called in the title of the tab.
pub fn comparison_of(by_what: By, names: &[String]) -> String {
    format!("{}: {}", by(by_what), super::list(names))
}

/// What an empty cell of an article says.
pub fn not_found(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => NOT_FOUND,
        Extent::Excerpt(_) => NOT_IN_EXCERPT,
        Extent::Details => NO_TEXT,
    }
}

/// How many statements there are, and how many of them stand in more than one article.
pub fn statements(all: usize, carried_by_several: usize) -> String {
    format!(
        "{}, {} of them in two articles or more",
        counted(all, "statement", "statements"),
        number(carried_by_several)
    )
}

/// Which of the results are compared.
pub fn left_out(compared: usize, all: usize) -> String {
    format!(
        "These are the first {} of {} results; {} left out. Search or filter more closely for the others.",
        number(compared),
        number(all),
        counted(all - compared, "article is", "articles are"),
    )
}

/// What a name names, as far as the texts tell, and how else it is written.
pub fn name(kind: Option<NameKind>, also: &[String]) -> String {
    let kind = match kind {
        Some(NameKind::Person) => "person",
        Some(NameKind::Organisation) => "organisation",
        Some(NameKind::Place) => "place",
        None => "",
    };
    let also = if also.is_empty() { String::new() } else { format!("also written {}", super::list(also)) };
    let between = if kind.is_empty() || also.is_empty() { "" } else { ", " };
    format!("{kind}{between}{also}")
}

/// How often a name stands.
pub fn times(n: usize) -> String {
    counted(n, "time", "times")
}

/// How many there are, and how many of them the filter leaves.
pub fn count(shown: usize, all: usize) -> String {
    if shown == all { number(all) } else { format!("{} of {}", number(shown), number(all)) }
}

/// How many articles hold a statement.
pub fn carried(carried: usize, all: usize) -> String {
    format!("found in {} of {}", number(carried), articles(all))
}

/// What a cell of the table says, in words; `alike` is how it is worded.
pub fn grade(alike: &str, trust: Confidence) -> String {
    if trust == Confidence::Possible { format!("{alike}, possible match") } else { alike.to_owned() }
}

/// The same with the article it is about.
pub fn in_article(name: &str, words: &str) -> String {
    format!("{name}: {words}")
}

/// Who said something, and how sure that is.
pub fn speaker(name: &str, is_sure: bool) -> String {
    match (name, is_sure) {
        ("", _) => NO_SPEAKER.to_owned(),
        (name, true) => name.to_owned(),
        (name, false) => format!("speaker unclear, nearest name: {name}"),
    }
}

/// Words of the fullest wording that a place lacks.
pub fn without(words: &[String]) -> String {
    if words.is_empty() {
        return OTHER_WORDS.to_owned();
    }
    let mut list = String::from("without ");
    for (at, words) in words.iter().enumerate() {
        if at > 0 {
            list.push_str(", ");
        }
        list.push_str(&quoted(words));
    }
    list
}

/// What kind of number or date it is.
pub fn kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "number",
        FigureKind::Money => "amount of money",
        FigureKind::Share => "share",
        FigureKind::Size => "size",
        FigureKind::Date => "date",
        FigureKind::Duration => "length of time",
        FigureKind::Ordinal => "place in an order",
    }
}

/// What articles say of each other's numbers.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Different => "different",
        Verdict::CannotBeSettled => "cannot be settled",
        Verdict::MoreDetail => "one gives more detail",
        Verdict::Same => "same",
        Verdict::NotStated => "not stated in the others",
    }
}

/// Names that an article adds.
pub fn adds(names: &[String]) -> String {
    format!("also {}", super::list(names))
}

/// Articles that do not state something.
pub fn not_stated_in(names: &[String]) -> String {
    const NAMED: usize = 4;
    if names.len() > NAMED {
        format!("not stated in {} others", number(names.len()))
    } else {
        format!("not stated in {}", super::list(names))
    }
}

/// How long a shared passage is and where it stands.
pub fn run(words: usize, in_articles: usize) -> String {
    format!("{} in {}", super::words(words), articles(in_articles))
}

/// How many passages are shared.
pub fn runs(n: usize) -> String {
    counted(n, "passage", "passages")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_in_numbers() {
        assert_eq!(
            left_out(50, 212),
            "These are the first 50 of 212 results; 162 articles are left out. Search or filter more closely for the others."
        );
        assert!(left_out(50, 51).contains("1 article is left out"));
        assert_eq!((count(5, 5), count(1, 5)), ("5".into(), "1 of 5".into()));
    }

    #[test]
    fn a_speaker_is_sure_only_where_a_rule_says_so() {
        assert_eq!(speaker("Ann Roe", true), "Ann Roe");
        assert_eq!(speaker("Ann Roe", false), "speaker unclear, nearest name: Ann Roe");
        assert_eq!(speaker("", false), "speaker not stated");
    }

    #[test]
    fn a_name_says_what_is_known_of_it() {
        let also = ["IMOD".to_owned()];
        assert_eq!(name(Some(NameKind::Organisation), &also), "organisation, also written IMOD");
        assert_eq!((name(None, &also), name(None, &[])), ("also written IMOD".into(), String::new()));
    }

    #[test]
    fn many_articles_that_do_not_state_something_are_counted() {
        let names = ["A", "B", "C", "D", "E"].map(String::from);
        assert_eq!(not_stated_in(&names[..2]), "not stated in A and B");
        assert_eq!(not_stated_in(&names), "not stated in 5 others");
        assert_eq!(without(&names[..2]), "without “A”, “B”");
    }
}
