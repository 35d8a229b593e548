//! For each language the terms of its articles in the order of their stems.
//!
//! Stems are not stored: a search bisects this order and stems the terms that it meets on the
//! way. Since stems nearly follow the terms, the order compresses to almost nothing.

use super::{Dictionary, Reader, TermId, Writer};
use crate::text::Stemmer;

/// Appends the orders: language and term numbers, sorted by (stem, number).
pub(crate) fn write_stem_orders(writer: &mut Writer, orders: &[(String, Vec<TermId>)]) {
    writer.varint(orders.len() as u32);
    for (language, terms) in orders {
        writer.text(language);
        writer.varint(terms.len() as u32);
        for &term in terms {
            writer.u32(term);
        }
    }
}

/// The order of one language.
pub(crate) struct StemOrder<'a> {
    /// BCP 47 primary tag.
    pub(crate) language: &'a str,
    terms: &'a [u8],
}

/// All orders; as many as are whole.
pub(crate) fn read_stem_orders(section: &[u8]) -> Vec<StemOrder<'_>> {
    let mut reader = Reader::new(section);
    let count = reader.varint().unwrap_or(0);
    let mut read = || {
        let language = reader.text()?;
        let count = reader.varint()? as usize;
        Some(StemOrder { language, terms: reader.bytes(count.checked_mul(4)?)? })
    };
    let mut orders = Vec::new();
    for _ in 0..count {
        match read() {
            Some(order) => orders.push(order),
            None => break,
        }
    }
    orders
}

impl StemOrder<'_> {
    fn term(&self, at: usize) -> TermId {
        Reader::at(self.terms, at * 4).u32().unwrap_or(TermId::MAX)
    }

    /// The numbers of all terms with the stem of the folded word `word`, in ascending order.
    pub(crate) fn same_stem(&self, dictionary: &Dictionary<'_>, word: &str) -> Vec<TermId> {
        let stemmer = Stemmer::for_language(self.language);
        let wanted = stemmer.stem(word);
        let stem_at = |at: usize| {
            let term = dictionary.entry(self.term(at)).map(|entry| entry.term).unwrap_or_default();
            stemmer.stem(&String::from_utf8_lossy(&term))
        };
        let count = self.terms.len() / 4;
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            if stem_at(middle) < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut terms = Vec::new();
        while low < count && stem_at(low) == wanted {
            terms.push(self.term(low));
            low += 1;
        }
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::super::DictionaryWriter;
    use super::*;

    #[test]
    fn inflections_are_found_from_any_of_them() {
        let terms = ["city", "cities", "cite", "service", "services"].map(String::from);
        let mut sorted = terms.to_vec();
        sorted.sort();
        let mut dictionary = DictionaryWriter::default();
        for term in &sorted {
            dictionary.push(term, 1, 0);
        }
        let bytes = dictionary.finish();
        let dictionary = Dictionary::read(&bytes);
        let stemmer = Stemmer::for_language("en");
        let mut order: Vec<TermId> = (0..sorted.len() as TermId).collect();
        order.sort_by_key(|&id| (stemmer.stem(&sorted[id as usize]), id));
        let mut writer = Writer::default();
        write_stem_orders(&mut writer, &[("en".into(), order)]);
        let orders = read_stem_orders(&writer.bytes);
        let found = |word: &str| -> Vec<&str> {
            orders[0]
                .same_stem(&dictionary, word)
                .into_iter()
                .map(|id| sorted[id as usize].as_str())
                .collect()
        };
        assert_eq!(found("city"), ["cities", "city"]);
        assert_eq!(found("serviced"), ["service", "services"]);
        assert!(found("harbour").is_empty());
    }
}
