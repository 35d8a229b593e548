//! Words after which a full stop may belong to the word, and words that begin a sentence.

use super::is_opening;
use crate::text::has_word;

/// How a stop after a word is to be read.
pub(super) enum Standing {
    /// Part of the word: `Mr.`
    Never,
    /// Ends a sentence only before a word that begins one: `U.S.`, `Inc.`
    BeforeStarter,
    /// The same, and never before a number: `Sept. 26`, `No. 5`
    BeforeNumber,
    /// An ordinal number in German, unless no month follows: `3. Oktober`
    BeforeMonth,
    /// A plain word.
    Word,
}

/// Titles and shortenings that stand before a name.
const TITLES: &str = "\
    mr mrs ms mx dr prof gen col lt sgt capt cmdr adm maj brig cpl rep reps sen sens gov pres rev hon \
    messrs mme mlle st ste mt ft vs cf e.g i.e viz al ca approx z.b bzw sra srta hr fr dipl ing";

/// Shortenings that may end a sentence as well.
const SHORTENINGS: &str = "\
    inc corp co ltd llc plc bros jr sr esq etc a.m p.m ph.d m.d b.a m.a d.c ave blvd rd dept univ assn \
    est calif conn fla mass mich minn penn tenn tex va wash wis usw ggf";

/// Shortenings that stand before a number.
const BEFORE_NUMBERS: &str = "\
    jan feb mar apr jun jul aug sep sept oct nov dec no nos nr rm fig art sec vol ch p pp para";

/// Verbs that follow a quotation with a stop of its own.
pub(super) const SAYING: &str = "\
    said says asked told added wrote replied warned insisted wondered shouted cried explained joked \
    recalled demanded";

/// What stands behind the name of a company.
const COMPANIES: &str = "inc corp co ltd llc plc bros";

/// Months in German, lower case.
const MONTHS: &str = "\
    januar jänner februar märz april mai juni juli august september oktober november dezember";

/// Whether a word without its stop stands behind the name of a company.
pub(super) fn is_company(word: &str) -> bool {
    has_word(COMPANIES, &word.to_lowercase())
}

/// Whether `next` begins with a month in German.
pub(super) fn is_month(next: &str) -> bool {
    has_word(MONTHS, &first_word(next))
}

pub(super) fn standing(word: &str) -> Standing {
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches(['”', '"', ')', ',']);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if has_word(TITLES, lower) {
        Standing::Never
    } else if has_word(BEFORE_NUMBERS, lower)
        && word.chars().next().is_some_and(|c| c.is_uppercase() || matches!(lower, "p" | "pp" | "para"))
    {
        Standing::BeforeNumber
    } else if letters == 0 && word.len() <= 2 && word.chars().all(char::is_numeric) {
        Standing::BeforeMonth
    } else if has_word(SHORTENINGS, lower) || letters == 1 && word.chars().count() == 1 || is_acronym(word) {
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
const STARTERS: &str = "\
    a an the this that these those he she it we they i you his her its their our my in on at by for \
    from with without after before since as if when while where although though because but and or so \
    yet however there here what who why how both many some most all no not one two more meanwhile also \
    under over during according asked other another last nobody nothing none then now each every among \
    despite such only even still today yesterday earlier until through";

/// Whether `next` begins with a word that begins sentences, or with an opening quotation mark.
pub(super) fn is_starter(next: &str) -> bool {
    let bare = next.trim_start_matches(is_opening);
    if bare.len() != next.len() && next.starts_with(['“', '"', '„', '«']) {
        return true;
    }
    has_word(STARTERS, &first_word(bare))
}

#[inline(never)]
fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
