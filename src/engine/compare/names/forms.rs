//! The ways in which names are written, and which of them are one name.

use super::super::groups::Groups;
use super::read::Mention;
use crate::facts::names::NameKind;

/// One way of writing a name.
pub(super) struct Form {
    /// Its folded words with a space between, an acronym as one.
    pub(super) key: String,
    /// As it stands first.
    pub(super) text: String,
    /// How often it stands.
    pub(super) count: usize,
    /// How many words it has.
    pub(super) words: usize,
    /// How often something says that it is a person, an organisation, a place.
    clues: [usize; 3],
}

const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Organisation, NameKind::Place];

/// Two spellings of one word differ in at most one letter, and a word has at least so many.
const SPELT_ALIKE: usize = 6;

impl Form {
    pub(super) fn of(mention: &Mention) -> Self {
        let words = mention.key.split(' ').count();
        let (key, text) = (mention.key.clone(), mention.text.clone());
        let mut form = Self { key, text, count: 0, words, clues: [0; 3] };
        form.note(mention);
        form
    }

    pub(super) fn note(&mut self, mention: &Mention) {
        self.count += 1;
        if let Some(clue) = mention.clue {
            self.clues[clue as usize] += 1;
        }
    }

    fn kind(&self) -> Option<NameKind> {
        kind([self].into_iter())
    }

    /// The first letters of its words, in capitals where it writes them so; `all` takes small words
    /// in as well.
    fn initials(&self, all: bool) -> String {
        let mut initials = String::new();
        for word in self.text.split([' ', '-']) {
            let first = word.chars().next();
            initials.extend(first.filter(|c| all || c.is_uppercase()).map(|c| c.to_ascii_uppercase()));
        }
        initials
    }

    /// Its letters, if it is an acronym: `US`, `U.S.` and `U. S.`.
    fn acronym(&self) -> Option<String> {
        let mut letters = self.text.clone();
        letters.retain(|c| c != '.' && !c.is_whitespace());
        let is_acronym = letters.len() >= 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        is_acronym.then_some(letters)
    }
}

/// What the forms of one name are the name of: what most of the clues say, if not too few of the
/// mentions have any.
pub(super) fn kind<'a>(forms: impl Iterator<Item = &'a Form>) -> Option<NameKind> {
    let (mut clues, mut count) = ([0; 3], 0);
    for form in forms {
        count += form.count;
        for (sum, clue) in clues.iter_mut().zip(form.clues) {
            *sum += clue;
        }
    }
    let most = *clues.iter().max()?;
    let best = clues.iter().position(|&clue| clue == most)?;
    let is_alone = clues.iter().filter(|&&clue| clue == most).count() == 1;
    (is_alone && most * 5 >= count).then_some(KINDS[best])
}

/// The forms that are one name, as indices.
pub(super) fn join(forms: &[Form]) -> Vec<Vec<usize>> {
    let mut groups = Groups::new(forms.len());
    for b in 0..forms.len() {
        for a in 0..b {
            let alike = forms[a].words == forms[b].words && forms[a].words > 1;
            if alike && is_spelt_alike(&forms[a].key, &forms[b].key) {
                groups.join(a, b);
            }
        }
    }
    for (at, form) in forms.iter().enumerate() {
        let mut fuller: Vec<usize> = Vec::new();
        for (other, long) in forms.iter().enumerate() {
            let first = groups.first(other);
            if other != at && is_short_for(form, long) && !fuller.contains(&first) {
                fuller.push(first);
            }
        }
        if let [only] = fuller[..] {
            groups.join(at, only);
        }
    }
    groups.members()
}

/// Whether one form is a shorter way to write another one.
fn is_short_for(short: &Form, long: &Form) -> bool {
    let (words, of) = (short.words, long.words);
    if words >= of {
        return false;
    }
    if let Some(letters) = short.acronym().filter(|_| words == 1) {
        return [true, false].iter().any(|&all| long.initials(all) == letters);
    }
    if long.key.strip_suffix(&short.key).is_none_or(|before| !before.ends_with(' ')) {
        return false;
    }
    let (kind, whole) = (short.kind(), long.kind());
    let agree = kind.is_none() || whole.is_none() || kind == whole;
    if words == 1 {
        // A surname, or a product's own name; "Bay" is not short for "Echo Bay".
        return agree && of <= 3 && !matches!(whole, Some(NameKind::Organisation | NameKind::Place));
    }
    agree
}

/// Whether two keys of as many words have the same ones but for a letter in long ones, or the first
/// word of one only describes ("Norland", "Norlandi").
fn is_spelt_alike(a: &str, b: &str) -> bool {
    a.split(' ').zip(b.split(' ')).enumerate().all(|(at, (a, b))| {
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let describes =
            at == 0 && long.starts_with(short) && long.len() - short.len() <= 2 && short.len() >= 4;
        a == b || describes || short.len() >= SPELT_ALIKE && is_one_letter_apart(short, long)
    })
}

/// Whether `long`, which is at least as long, becomes `short` by changing or dropping one byte.
fn is_one_letter_apart(short: &str, long: &str) -> bool {
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => short.get(same + 1..) == long.get(same + 1..),
        1 => short.get(same..) == long.get(same + 1..),
        _ => false,
    }
}
