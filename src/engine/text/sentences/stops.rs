//! Words after which a full stop may belong to the word, and words that begin a sentence.

use super::is_opening;

/// How a stop after a word is to be read.
pub(super) enum Standing {
    /// Part of the word: `Mr.`
    Never,
    /// Ends a sentence only before a word that begins one: `U.S.`, `Inc.`
    BeforeStarter,
    /// The same, and never before a number: `Sept. 26`, `No. 5`
    BeforeNumber,
    /// A plain word.
    Word,
}

/// Titles and shortenings that stand before a name.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "brig", "cpl", "rep", "reps", "sen", "sens", "gov", "pres", "rev", "hon", "messrs", "mme",
    "mlle", "st", "ste", "mt", "ft", "vs", "cf", "e.g", "i.e", "viz", "al", "ca", "approx", "z.b",
    "bzw", "sra", "srta", "hr", "fr", "dipl", "ing",
];

/// Shortenings that may end a sentence as well.
#[rustfmt::skip]
const SHORTENINGS: &[&str] = &[
    "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "sr", "esq", "etc", "a.m", "p.m",
    "ph.d", "m.d", "b.a", "m.a", "d.c", "ave", "blvd", "rd", "dept", "univ", "assn", "est", "calif",
    "conn", "fla", "mass", "mich", "minn", "penn", "tenn", "tex", "va", "wash", "wis", "usw", "ggf",
];

/// Shortenings that stand before a number.
#[rustfmt::skip]
const BEFORE_NUMBERS: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
    "nos", "nr", "fig", "art", "sec", "vol", "ch", "p", "pp", "para",
];

pub(super) fn standing(word: &str) -> Standing {
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches(['”', '"', ')', ',']);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if TITLES.contains(&lower) {
        Standing::Never
    } else if BEFORE_NUMBERS.contains(&lower)
        && word.chars().next().is_some_and(|c| c.is_uppercase() || lower == "p" || lower == "pp")
    {
        Standing::BeforeNumber
    } else if SHORTENINGS.contains(&lower)
        || letters == 1 && word.chars().count() == 1 && word.chars().all(char::is_uppercase)
        || is_acronym(word)
    {
        Standing::BeforeStarter
    } else {
        Standing::Word
    }
}

/// `U.S`, `a.k.a`: single letters with points between.
fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

/// Words that begin a sentence far more often than they follow a shortening inside one.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "we", "they", "i", "you",
    "his", "her", "its", "their", "our", "my", "in", "on", "at", "by", "for", "from", "with",
    "without", "after", "before", "since", "as", "if", "when", "while", "where", "although",
    "though", "because", "but", "and", "or", "so", "yet", "however", "there", "here", "what", "who",
    "why", "how", "both", "many", "some", "most", "all", "no", "not", "one", "two", "more",
    "meanwhile", "also", "under", "over", "during", "according", "asked", "other", "another",
    "last",
];

/// Whether `next` begins with a word that begins sentences, or with an opening quotation mark.
pub(super) fn is_starter(next: &str) -> bool {
    let bare = next.trim_start_matches(is_opening);
    if bare.len() != next.len() && next.starts_with(['“', '"', '„', '«']) {
        return true;
    }
    let word: String = bare.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    STARTERS.contains(&word.as_str())
}
