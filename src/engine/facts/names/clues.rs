//! Words that tell what a name names. All lists are folded.

use super::{NameKind, Token, capital_is_from_place};
use crate::text::has_word;
use std::ops::Range;

/// Titles and offices that stand before a person's name.
const TITLES: &str = "\
    sir dame lord lady professor president minister premier chancellor senator \
    governor mayor judge justice general colonel captain major lieutenant sergeant admiral secretary \
    ambassador king queen prince princess pope bishop rabbi imam sheikh chief ceo director chairman \
    chairwoman";

/// Titles that are written short.
const SHORT_TITLES: &str = "sen gov rep gen lt sgt col capt cpl maj rev prof mr mrs ms dr";

/// What people are, after their names or before them in small letters.
const ROLES: &str = "\
    president minister chief executive director spokesman spokeswoman spokesperson chairman chairwoman \
    chair head leader professor analyst lawyer reporter journalist editor officer researcher activist \
    founder engineer employee worker author mayor senator lawmaker historian economist doctor teacher \
    skipper owner resident father mother photographer expert";

/// Whom only organisations have.
const STAFF: &str = "spokesman spokeswoman spokesperson employee employees executive executives staff";

/// Words in the names of organisations.
pub(in crate::facts) const ORGANISATIONS: &str = "\
    ministry department agency army navy forces force unit party inc corp ltd plc llc gmbh co company \
    corporation university college union council court police association organisation organization \
    times post magazine news press group committee commission institute foundation federation \
    parliament congress senate club office authority bureau board service services network movement \
    society gazette herald tribune daily telegraph journal observer broadcasting airlines nations \
    intelligence command bank fund hospital school museum church coalition alliance";

/// Words in the names of places.
const PLACES: &str = "\
    strip island islands sea ocean river lake mount mountain mountains city bay street road square \
    coast valley port cape county province district peninsula desert airport bridge park west north \
    south east";

/// What else is "of" or "for" something in a name.
const OF: &str = "republic kingdom states state house centre center academy league gulf isle";

/// Days and months, which are no names by themselves.
pub(in crate::facts) const CALENDAR: &str = "\
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri january \
    february march april may june july august september october november december jan feb mar apr jun \
    jul aug sep sept oct nov dec";

/// Words that begin sentences and are no names.
const OPENERS: &str = "\
    later earlier former meanwhile however still yet even since according asked citing despite instead \
    today yesterday tomorrow like unlike many much among although though within without last next \
    another one two three first second thus therefore nevertheless moreover perhaps yes well senior \
    late following";

/// Abbreviations that are no names.
const ABBREVIATIONS: &str = "ai it tv ceo id pdf faq am pm pr gmt ok mr mrs ms dr";

/// Endings of words that name a people or a language, or describe by them.
const DESCRIBING: &[&str] = &["an", "ese", "ish", "ic", "ist", "li", "qi", "ti", "ni", "ch", "ek", "ss"];

/// Whether the first word of what is left of a run is a title. One that is written short is one only
/// before a name or a point: "Sen" alone is a surname.
pub(super) fn is_title(tokens: &[Token<'_>], run: Range<usize>) -> bool {
    let Some(title) = tokens.get(run.start).filter(|_| !run.is_empty()) else { return false };
    let next = tokens.get(run.start + 1);
    // "Gen Z" is no general.
    let is_cohort = title.form == "gen"
        && next
            .is_some_and(|next| next.before.is_empty() && matches!(next.form.as_str(), "x" | "z" | "alpha"));
    // "REV" is no surname either.
    let is_short = || {
        run.len() > 1
            || next.is_some_and(|next| next.before.starts_with('.'))
            || !capital_is_from_place(title.text)
    };
    has_word(TITLES, &title.form) || is_short_title(&title.form) && is_short() && !is_cohort
}

/// Whether a folded word is a title that is written short, with a point or without.
pub(super) fn is_short_title(form: &str) -> bool {
    has_word(SHORT_TITLES, form)
}

/// Whether a word that begins a sentence belongs to no name.
pub(super) fn opens(form: &str) -> bool {
    has_word(OPENERS, form)
}

/// Whether a folded word is the name of a day or a month.
pub(super) fn is_of_calendar(form: &str) -> bool {
    has_word(CALENDAR, form)
}

/// Whether "of" after a word goes on with the name that it belongs to.
pub(super) fn takes_of(form: &str) -> bool {
    [ORGANISATIONS, PLACES, OF].iter().any(|list| has_word(list, form))
}

/// Whether the words of a run only describe the small word behind it: "Norlandish army".
pub(super) fn describes(tokens: &[Token<'_>], run: Range<usize>) -> bool {
    let (Some(words), Some(next)) = (tokens.get(run.clone()), tokens.get(run.end)) else {
        return false;
    };
    let ending = words.iter().all(|word| DESCRIBING.iter().any(|ending| word.form.ends_with(ending)));
    let noun = !crate::text::is_stop_word(&next.form) && !super::super::speakers::is_saying(&next.form);
    let is_possessive = words.iter().any(|word| word.is_possessive);
    !is_possessive && (words.len() == 1 && next.before == "-" || next.before.is_empty() && ending && noun)
}

/// Whether a run is no name: an abbreviation, a currency ("US$5"), or words written in capitals
/// only.
pub(super) fn is_no_name(tokens: &[Token<'_>], run: Range<usize>) -> bool {
    if tokens.get(run.end).is_some_and(|next| next.before == "$") {
        return true;
    }
    let words = tokens.get(run).unwrap_or_default();
    let is_loud = |word: &Token<'_>| word.text.len() > 3 && word.text.chars().all(char::is_uppercase);
    match words {
        [only] => has_word(ABBREVIATIONS, &only.form),
        words => words.iter().all(is_loud),
    }
}

/// What the words in a name and around it tell. `name` is a range of tokens.
pub(super) fn clue(tokens: &[Token<'_>], name: Range<usize>) -> Option<NameKind> {
    let words = tokens.get(name.clone())?;
    let has = |list: &str| words.iter().any(|word| has_word(list, &word.form));
    // "the West Bank" is a place, any other bank an organisation.
    let is_banked = words.iter().any(|word| word.form == "bank");
    if has(PLACES) && (is_banked || !has(ORGANISATIONS)) {
        return Some(NameKind::Place);
    }
    if words.len() > 1 && has(ORGANISATIONS) {
        return Some(NameKind::Organisation);
    }
    if is_employer(tokens, &name) {
        return Some(NameKind::Organisation);
    }
    if is_person(tokens, &name) {
        return Some(NameKind::Person);
    }
    is_placed(tokens, &name).then_some(NameKind::Place)
}

/// "a Gull spokesperson", "The Gull" inside a sentence.
fn is_employer(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let next = tokens.get(name.end);
    let has_staff = next.is_some_and(|next| next.before.is_empty() && has_word(STAFF, &next.form));
    let article = name.start.checked_sub(1).and_then(|at| tokens.get(at));
    let is_titled = name.start > 1
        && article
            .is_some_and(|article| article.form == "the" && article.is_capital && article.before.is_empty());
    has_staff || is_titled
}

/// "Oren Tagg, a vice president", "skipper Oren Tagg", "Oren Tagg, who".
fn is_person(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).and_then(|at| tokens.get(at));
    let is_role = |token: &Token<'_>| has_word(ROLES, &token.form);
    let has_digit = tokens.get(name.clone()).is_some_and(|words| words.iter().any(Token::is_number));
    if has_digit {
        return false;
    }
    if tokens.get(name.start).is_some_and(|first| first.before.is_empty())
        && before.is_some_and(|before| is_role(before) && !before.is_possessive)
    {
        return true;
    }
    let behind = tokens.get(name.end..).unwrap_or_default();
    let Some(first) = behind.first().filter(|first| first.before == ",") else {
        return false;
    };
    // The office stands in the first words of the apposition, before its "of" or next comma.
    let is_listed = before.is_some_and(|before| before.form == "and");
    name.len() > 1 && first.form == "who" && !is_listed
        || name.len() > 1
            && behind
                .iter()
                .take(5)
                .enumerate()
                .take_while(|(at, token)| *at == 0 || token.before.is_empty() && token.form != "of")
                .any(|(_, token)| !token.is_capital && is_role(token))
}

/// "in Echo Bay", "near the Gull"; not "in Gull’s house".
fn is_placed(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let Some(last) = name.end.checked_sub(1).and_then(|at| tokens.get(at)) else {
        return false;
    };
    // "in Gull, Lark and the Teal".
    let mut at = name.start;
    while let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) {
        let is_listed = tokens.get(at).is_some_and(|token| matches!(token.before, "" | ","));
        if !is_listed || !before.names() && !matches!(before.form.as_str(), "the" | "and") {
            break;
        }
        at -= 1;
    }
    let is_joined = tokens.get(at).is_some_and(|first| first.before.is_empty());
    let preposition = at.checked_sub(1).and_then(|at| tokens.get(at));
    is_joined
        && !last.is_possessive
        && preposition
            .is_some_and(|token| matches!(token.form.as_str(), "in" | "near" | "across" | "throughout"))
}
