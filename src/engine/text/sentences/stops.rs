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
    /// A small number, which may be an ordinal one in German: `3. Oktober`
    Ordinal,
    /// A state of the USA as agencies shorten it, which ends nothing before a bracket: `Ariz. (AP)`
    State,
    /// A plain word.
    Word,
}

/// Titles and shortenings that stand before a name.
const TITLES: &str = "\
    mr mrs ms mx dr prof gen col lt sgt capt cmdr adm maj brig cpl rep reps sen sens gov pres rev hon \
    messrs mme mlle ste mt ft vs cf e.g i.e viz al ca approx z.b bzw inkl evtl sra srta hr fr dipl ing";

/// Ranks that are words as well where they are written small.
const RANKS: &str = "pfc pvt cpl spc supt det insp asst atty msgr amb";

/// States of the USA whose shortenings are words or names as well.
const STATES: &str = "\
    ala ariz ark colo conn del ga ill ind kan ky la md miss mo mont neb nev okla ore pa vt wyo";

/// Shortenings that may end a sentence as well.
const SHORTENINGS: &str = "\
    inc corp co ltd llc plc bros jr sr esq etc a.m p.m ph.d m.d b.a m.a d.c st ave blvd rd dept univ assn \
    est calif conn fla mass mich minn penn tenn tex va wash wis usw ggf mio mrd tsd";

/// Shortenings that stand before a number.
const BEFORE_NUMBERS: &str = "\
    jan feb mar apr jun jul aug sep sept oct nov dec no nos nr rm fig art sec vol ch p pp para";

/// Verbs that follow a quotation with a stop of its own.
pub(super) const SAYING: &str = "\
    said says asked told added wrote replied warned insisted wondered shouted cried explained joked \
    recalled demanded";

/// What stands behind the name of a company.
const COMPANIES: &str = "inc corp co ltd llc plc bros";

/// What follows an ordinal number in German, lower case.
const NUMBERED: &str = "\
    januar jänner februar märz april mai juni juli august september oktober november dezember \
    jahrhundert jahrhunderts weltkrieg weltkriegs fc liga bundesliga platz runde geburtstag";

/// The same where an English sentence may begin with the word, so that a German one has to lead to it.
const NUMBERED_ONLY_IN_GERMAN: &str = "mal stock";

/// Words right before an ordinal number in German.
const BEFORE_ORDINALS: &str = "im am zum beim vom der die das den dem des ein jedes";

/// Whether a word without its stop stands behind the name of a company.
pub(super) fn is_company(word: &str) -> bool {
    has_word(COMPANIES, &word.to_lowercase())
}

/// Whether `next` begins with what a German ordinal number counts; `leading` is the word before the
/// number.
pub(super) fn follows_ordinal(leading: &str, next: &str) -> bool {
    let counted = first_word(next);
    has_word(NUMBERED, &counted)
        || has_word(NUMBERED_ONLY_IN_GERMAN, &counted) && has_word(BEFORE_ORDINALS, &leading.to_lowercase())
}

pub(super) fn standing(word: &str) -> Standing {
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches(['”', '"', ')', ',']);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_capital = word.starts_with(char::is_uppercase);
    if has_word(TITLES, lower) || is_capital && has_word(RANKS, lower) {
        Standing::Never
    } else if is_capital && has_word(STATES, lower) {
        Standing::State
    } else if has_word(BEFORE_NUMBERS, lower) && (is_capital || matches!(lower, "p" | "pp" | "para")) {
        Standing::BeforeNumber
    } else if letters == 0 && word.len() <= 2 && word.chars().all(char::is_numeric) {
        Standing::Ordinal
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
    let first = first_word(bare);
    let behind = bare.get(first.len()..).unwrap_or_default();
    let is_initial = first.chars().count() == 1 && behind.starts_with('.');
    // "the U.S. Under Secretary of State"
    let is_of_title =
        first == "under" && (behind.starts_with('-') || first_word(behind.trim_start()) == "secretary");
    has_word(STARTERS, &first) && !is_initial && !is_of_title
}

#[inline(never)]
fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
