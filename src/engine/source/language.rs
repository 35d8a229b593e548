//! The language of an article.

use crate::article::{Block, Role};
use crate::text::words;
use std::collections::BTreeMap;
use whatlang::Lang;

/// Fewer words than this say too little about their language.
const FEWEST_WORDS: usize = 20;

/// The first part of a text says as much about its language as the whole; bytes.
const SAMPLE: usize = 600;

/// In a text with more words with digits than one in this many, names and shortenings between
/// the figures mislead the recognition.
const FIGURES: usize = 10;

/// So many articles of an outlet, nine in ten of them in one language, say what language its
/// other articles are in.
const FEWEST_NEIGHBOURS: usize = 10;

/// ISO 639-1 codes of the languages that can be recognised by their text and have one.
#[rustfmt::skip]
const CODES: &[(Lang, &str)] = &[
    (Lang::Afr, "af"), (Lang::Aka, "ak"), (Lang::Amh, "am"), (Lang::Ara, "ar"), (Lang::Aze, "az"),
    (Lang::Bel, "be"), (Lang::Ben, "bn"), (Lang::Bul, "bg"), (Lang::Cat, "ca"), (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"), (Lang::Cym, "cy"), (Lang::Dan, "da"), (Lang::Deu, "de"), (Lang::Ell, "el"),
    (Lang::Eng, "en"), (Lang::Epo, "eo"), (Lang::Est, "et"), (Lang::Fin, "fi"), (Lang::Fra, "fr"),
    (Lang::Guj, "gu"), (Lang::Heb, "he"), (Lang::Hin, "hi"), (Lang::Hrv, "hr"), (Lang::Hun, "hu"),
    (Lang::Hye, "hy"), (Lang::Ind, "id"), (Lang::Ita, "it"), (Lang::Jav, "jv"), (Lang::Jpn, "ja"),
    (Lang::Kan, "kn"), (Lang::Kat, "ka"), (Lang::Khm, "km"), (Lang::Kor, "ko"), (Lang::Lat, "la"),
    (Lang::Lav, "lv"), (Lang::Lit, "lt"), (Lang::Mal, "ml"), (Lang::Mar, "mr"), (Lang::Mkd, "mk"),
    (Lang::Mya, "my"), (Lang::Nep, "ne"), (Lang::Nld, "nl"), (Lang::Nob, "nb"), (Lang::Ori, "or"),
    (Lang::Pan, "pa"), (Lang::Pes, "fa"), (Lang::Pol, "pl"), (Lang::Por, "pt"), (Lang::Ron, "ro"),
    (Lang::Rus, "ru"), (Lang::Sin, "si"), (Lang::Slk, "sk"), (Lang::Slv, "sl"), (Lang::Sna, "sn"),
    (Lang::Spa, "es"), (Lang::Srp, "sr"), (Lang::Swe, "sv"), (Lang::Tam, "ta"), (Lang::Tel, "te"),
    (Lang::Tgl, "tl"), (Lang::Tha, "th"), (Lang::Tuk, "tk"), (Lang::Tur, "tr"), (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"), (Lang::Uzb, "uz"), (Lang::Vie, "vi"), (Lang::Yid, "yi"), (Lang::Zul, "zu"),
];

/// The language that the article's own text is written in: a lower-case BCP 47 tag, or `None`
/// where the text is short or the recognition unsure.
pub(super) fn recognise(blocks: &[Block]) -> Option<String> {
    let mut sample = String::new();
    for block in blocks.iter().filter(|block| block.role == Role::Body) {
        sample.push_str(&block.text);
        sample.push(' ');
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample.truncate(sample.floor_char_boundary(SAMPLE));
    let count = words(&sample).count();
    let figures = words(&sample).filter(|word| sample[word.range.clone()].contains(char::is_numeric)).count();
    if count < FEWEST_WORDS || figures * FIGURES > count {
        return None;
    }
    let found = whatlang::detect(&sample).filter(whatlang::Info::is_reliable)?;
    code(found.lang()).map(str::to_owned)
}

/// The language that articles of one outlet are in, when nearly all of those whose language is
/// known share it; `languages` are those of its articles.
pub(super) fn of_outlet<'a>(languages: impl Iterator<Item = Option<&'a str>>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in languages.flatten() {
        *counts.entry(language).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let (language, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (all >= FEWEST_NEIGHBOURS && 10 * count >= 9 * all).then_some(language)
}

fn code(lang: Lang) -> Option<&'static str> {
    CODES.iter().find(|(known, _)| *known == lang).map(|(_, code)| *code)
}

/// The BCP 47 tag, lower case, that a file means: `en_US`, `eng`, `English` and `english` are
/// understood. `None` for what is no language tag.
pub(super) fn tag(stated: &str) -> Option<String> {
    let tag = stated.trim().replace('_', "-").to_lowercase();
    let tag = tag.split('.').next().unwrap_or_default();
    if let Some((lang, _)) = CODES.iter().find(|(lang, _)| {
        lang.code() == tag || lang.eng_name().to_lowercase() == tag || lang.name().to_lowercase() == tag
    }) {
        return code(*lang).map(str::to_owned);
    }
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let valid = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    valid.then(|| tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_names_are_understood() {
        for (stated, expect) in [
            ("en", "en"),
            ("en_US", "en-us"),
            ("deu", "de"),
            ("English", "en"),
            ("Français", "fr"),
            ("zh-Hant", "zh-hant"),
            ("de_DE.UTF-8", "de-de"),
        ] {
            assert_eq!(tag(stated).as_deref(), Some(expect), "{stated}");
        }
        for stated in ["", "x", "the tongue of the bees", "12", "e–n"] {
            assert_eq!(tag(stated), None, "{stated}");
        }
    }

    #[test]
    fn a_text_of_some_length_shows_its_language() {
        let german = "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu schließen, weil \
                      die Pfeiler nach dem Hochwasser nicht mehr sicher sind und niemand die Kosten tragen will.";
        assert_eq!(recognise(&[Block::paragraph(german)]).as_deref(), Some("de"));
        assert_eq!(recognise(&[Block::paragraph("Der Stadtrat hat beschlossen.")]), None);
        assert_eq!(recognise(&[]), None);
        let figures = "Profit 12 cts vs loss 4 cts Net 2,665,000 vs 8,012,000 Sales 12.1 mln vs 9.8 mln Nine months profit 13 cts";
        assert_eq!(recognise(&[Block::paragraph(figures)]), None);
    }

    #[test]
    fn an_outlet_has_a_language_when_nearly_all_its_articles_do() {
        let mut languages = vec![Some("en"); 9];
        languages.push(None);
        assert_eq!(of_outlet(languages.iter().copied()), None);
        languages.push(Some("fr"));
        assert_eq!(of_outlet(languages.iter().copied()), Some("en"));
        languages.push(Some("fr"));
        assert_eq!(of_outlet(languages.iter().copied()), None);
    }
}
