//! The words by which speakers are told, and what each is told by.

use crate::facts::names::{CALENDAR, ORGANISATIONS};
use crate::text::has_word;

/// Verbs that attribute words, however far before the marks they stand.
pub(super) const SAYING: u64 = 1 << 0;
/// Verbs that lead to somebody's words from near by.
pub(super) const CALLING: u64 = 1 << 1;
/// Verbs that lead to somebody's words only right beside the marks, or with a clause.
pub(super) const BESIDE: u64 = 1 << 2;
/// Words that stand between a speaker and the verb.
pub(super) const BETWEEN: u64 = 1 << 3;
/// Words that a noun phrase begins with.
pub(super) const DETERMINER: u64 = 1 << 4;
/// Prepositions that tie a noun phrase to the one before it: "a spokesman for the port".
pub(super) const LINK: u64 = 1 << 5;
/// Small words inside names.
pub(super) const PARTICLE: u64 = 1 << 6;
/// Words that stand for somebody or for a clause.
pub(super) const PRONOUN: u64 = 1 << 7;
/// "To be", behind which a verb of saying is passive.
pub(super) const BE: u64 = 1 << 8;
/// Last words of those who are no single person.
pub(super) const BODY: u64 = 1 << 9;
/// Verbs of saying that are nouns or adjectives as well.
pub(super) const NOUN_TOO: u64 = 1 << 10;
/// Words that begin a relative clause.
pub(super) const RELATIVE: u64 = 1 << 11;
/// Pronouns of persons.
pub(super) const PERSON: u64 = 1 << 12;
/// The pronoun of bodies.
pub(super) const IT: u64 = 1 << 13;
/// Stop words inside noun phrases.
pub(super) const LOOSE: u64 = 1 << 14;
/// Links to what belongs to somebody.
pub(super) const TIE: u64 = 1 << 15;
/// Words that a clause begins with.
pub(super) const JOINER: u64 = 1 << 16;
/// Words that begin an apposition.
pub(super) const INDEFINITE: u64 = 1 << 17;
/// "and"
pub(super) const AND: u64 = 1 << 18;
/// "as"
pub(super) const AS: u64 = 1 << 19;
/// "on" and "in", before a day or a month
pub(super) const ON: u64 = 1 << 20;
/// "told"
pub(super) const TOLD: u64 = 1 << 21;
/// "quoted"
pub(super) const QUOTED: u64 = 1 << 22;
/// "according"
pub(super) const ACCORDING: u64 = 1 << 23;
/// Plurals without an s.
pub(super) const MANY: u64 = 1 << 24;
/// Days and months.
pub(super) const DAY: u64 = 1 << 25;
/// Words that a noun phrase cannot run over.
pub(super) const BOUNDARY: u64 = 1 << 26;
/// Capital words that can be part of a name.
pub(super) const NAME: u64 = 1 << 27;
/// Nouns that may mean several.
pub(super) const PLURAL: u64 = 1 << 28;
/// Words that end with "ly".
pub(super) const ADVERB: u64 = 1 << 29;
/// Words behind a noun that are none: "a woman waiting", "Ann Roe yesterday".
pub(super) const LATER: u64 = 1 << 30;
/// Words that end with "ing".
pub(super) const ING: u64 = 1 << 31;
/// Verbs that say something about the verb behind them, so that what stands before is no inverted
/// subject: "said the council had failed".
pub(super) const AUXILIARY: u64 = 1 << 32;
/// Stretches of time: "this week", "on Sunday night".
pub(super) const PERIOD: u64 = 1 << 33;
/// Words that say which stretch of time.
pub(super) const WHICH: u64 = 1 << 34;
/// Months that are names of people as well.
pub(super) const MONTH_TOO: u64 = 1 << 35;
/// Words that begin a sentence before a name and belong to none.
pub(super) const OPENER: u64 = 1 << 36;
/// "asked", which behind a comma tells whom somebody else asked.
pub(super) const ASKED: u64 = 1 << 37;
/// Nouns that end with "ly".
pub(super) const LY_NOUN: u64 = 1 << 38;
/// Verbs that attribute words where a clause follows: "maintained that", "pointed out".
pub(super) const WITH_CLAUSE: u64 = 1 << 39;
/// Words that begin such a clause.
pub(super) const CLAUSE: u64 = 1 << 40;
/// Words by which something is not said, or by nobody.
pub(super) const NEGATION: u64 = 1 << 41;
/// Verbs that tell of words which somebody else says are theirs, or who says they are not.
pub(super) const ALLEGING: u64 = 1 << 42;
/// "whose", behind which stands somebody else than before it.
pub(super) const WHOSE: u64 = 1 << 43;

/// Verbs that attribute words, however far before the marks they stand, folded.
const SAYINGS: &str = "\
    said says say saying told tells telling added adds wrote writes writing stated states \
    announced argued argues arguing asked asks claimed claims commented complained complaining \
    concluded confirmed declared declares declaring explained explains insisted insists \
    insisting noted notes recalled recalls remarked replied replies reported responded revealed \
    shouted stressed suggested tweeted warned warns warning informed testified emphasised \
    emphasized joked admitted admits acknowledged predicted predicts conceded cautioned quipped \
    boasted lamented reiterated asserted contended countered";

/// The words of each kind, folded.
pub(super) const LISTS: &[(u64, &str)] = &[
    (SAYING, SAYINGS),
    (
        CALLING,
        "called calls calling described describes describing hailed hails hailing accused accuses \
        accusing branded dismissed dismissing praised criticised criticized denounced condemned urged \
        urges urging demanded blasted",
    ),
    (BESIDE, "agreed agrees promised vowed pledged disagreed wondered began continued posted"),
    (BESIDE | WITH_CLAUSE, "charged maintained maintains observed pointed resolved recognised recognized"),
    (CLAUSE, "that out"),
    (
        NEGATION,
        "no not never nobody none neither nor cannot didnt doesnt dont hasnt havent hadnt wouldnt wont cant \
        couldnt isnt wasnt",
    ),
    (ALLEGING, "accused accuses accusing suspected denied denies deny denying"),
    (WHOSE, "whose"),
    (
        BETWEEN,
        "later also has have had then once recently earlier repeatedly today yesterday now again \
        however still nevertheless meanwhile here himself herself itself would will did only not as \
        too tonight simply quickly reportedly angrily publicly often sometimes never always ever already \
        since soon just first even twice instead afterwards early late",
    ),
    (
        DETERMINER,
        "the a an its his her their our my one another some many several two three this these each \
        every both most",
    ),
    (LINK, "of for from with at in to on by near outside inside behind close"),
    (PARTICLE, "of de la le du da di van von der den al bin and"),
    (PRONOUN, "he she it they we i you that this who which"),
    (PERSON, "he she i"),
    (IT, "it"),
    (RELATIVE, "that who which"),
    (BE, "is was were are be been being"),
    (BODY, ORGANISATIONS),
    (
        BODY,
        "companies firm bank government statement report letter paper newspaper military team charity \
        administration exchange trust industries",
    ),
    (NOUN_TOO, "states claims notes warning reported"),
    (LOOSE, "own other more few same"),
    (TIE, "of for from at with"),
    (JOINER, "and but while as whether"),
    (INDEFINITE, "a an one"),
    (AND, "and"),
    (AS, "as"),
    (ON, "on in"),
    (TOLD, "told"),
    (QUOTED, "quoted"),
    (ACCORDING, "according"),
    (ASKED, "asked"),
    (MANY, "people police media"),
    (DAY, CALENDAR),
    (MONTH_TOO, "may march april june july august january"),
    (
        PERIOD,
        "time week weekend month year night morning afternoon evening summer winter spring autumn fall \
        quarter decade century",
    ),
    (WHICH, "this last next"),
    (
        AUXILIARY,
        "is was were are be been had has have would will should could can may might must did does do \
        cannot isnt wasnt werent arent hadnt hasnt havent wouldnt wont shouldnt couldnt cant didnt doesnt \
        dont",
    ),
    (
        OPENER,
        "yesterday today tonight tomorrow later earlier meanwhile recently now once again however \
        still nevertheless often sometimes even instead afterwards",
    ),
    (LY_NOUN, "family assembly ally rally reply supply weekly daily monthly quarterly"),
];

/// Whether a folded word attributes words to somebody, wherever it stands.
pub fn is_saying(folded: &str) -> bool {
    has_word(SAYINGS, folded)
}

/// Whether a folded word may attribute the words that it stands beside, or that a clause leads to.
pub fn is_saying_beside(folded: &str) -> bool {
    LISTS.iter().any(|(kinds, list)| kinds & BESIDE != 0 && has_word(list, folded))
}
