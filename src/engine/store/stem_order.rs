//! For each language the terms of its articles in the order of their stems.
//!
//! Stems are not stored: a search bisects this order and stems the terms that it meets on the
//! way. Since stems nearly follow the terms, most are one after the one before, and the order
//! compresses to almost nothing.

use super::{Dictionary, Reader, TermId, Writer};
use crate::text::Stemmer;

/// Appends the orders: language and term numbers, sorted by (stem, number).
pub(crate) fn write_stem_orders(writer: &mut Writer, orders: &[(String, Vec<TermId>)]) {
    writer.varint(orders.len() as u32);
    for (language, terms) in orders {
        writer.text(language);
        writer.varint(terms.len() as u32);
        let mut expected = 0;
        for &term in terms {
            let step = term.wrapping_sub(expected) as i32;
            writer.varint((step << 1 ^ step >> 31) as u32);
            expected = term + 1;
        }
    }
}

/// The order of one language.
#[derive(Debug)]
pub(crate) struct StemOrder {
    /// BCP 47 primary tag.
    pub(crate) language: String,
    terms: Vec<TermId>,
}

/// All orders; as many as are whole.
pub(crate) fn read_stem_orders(section: &[u8]) -> Vec<StemOrder> {
    let mut reader = Reader::new(section);
    let count = reader.varint().unwrap_or(0);
    let mut orders = Vec::new();
    for _ in 0..count {
        match read_order(&mut reader) {
            Some(order) => orders.push(order),
            None => break,
        }
    }
    orders
}

fn read_order(reader: &mut Reader<'_>) -> Option<StemOrder> {
    let language = reader.text()?.to_owned();
    let count = reader.varint()?;
    let mut terms = Vec::new();
    let mut expected = 0u32;
    for _ in 0..count {
        let step = reader.varint()?;
        let term = expected.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
        terms.push(term);
        expected = term.wrapping_add(1);
    }
    Some(StemOrder { language, terms })
}

impl StemOrder {
    /// The numbers of all terms with the stem of the folded word `word`, in ascending order.
    pub(crate) fn same_stem(&self, dictionary: &Dictionary, word: &str) -> Vec<TermId> {
        let stemmer = Stemmer::for_language(&self.language);
        let wanted = stemmer.stem(word);
        let stem_at = |at: usize| stemmer.stem(&String::from_utf8_lossy(dictionary.term(self.terms[at])));
        let count = self.terms.len();
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
            terms.push(self.terms[low]);
            low += 1;
        }
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_are_found_from_any_of_them() {
        let sorted = ["cite", "cities", "city", "service", "services"];
        let mut dictionary = Dictionary::default();
        for term in sorted {
            dictionary.push(term.as_bytes());
        }
        let stemmer = Stemmer::for_language("en");
        let mut order: Vec<TermId> = (0..sorted.len() as TermId).collect();
        order.sort_by_key(|&id| (stemmer.stem(sorted[id as usize]), id));
        let mut writer = Writer::default();
        write_stem_orders(&mut writer, &[("en".into(), order)]);
        let orders = read_stem_orders(&writer.bytes);
        let found = |word: &str| -> Vec<&str> {
            orders[0].same_stem(&dictionary, word).into_iter().map(|id| sorted[id as usize]).collect()
        };
        assert_eq!(found("city"), ["cities", "city"]);
        assert_eq!(found("serviced"), ["service", "services"]);
        assert!(found("harbour").is_empty());
    }
}
