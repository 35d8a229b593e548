//! For each language the terms of its articles in the order of their stems.
//!
//! Stems are worked out where the corpus is compiled, from words as they are written, and stored as
//! what they change in the folded term: bytes that go from its start, bytes that go from its end, and
//! an ending from a short list. Most of it is 0; these columns compress to almost
//! nothing, and so does the order, which nearly follows the terms. A search needs no algorithm for
//! the words of the corpus, and for others bisects.
//!
//! ```text
//! languages varint · each: tag · endings varint, each a string · entries varint
//!   then a column each: step to the next term, zigzag varint · bytes gone from the start u8,
//!   from the end u8 · ending u8, times 256 u8
//! ```

use super::{Dictionary, Reader, TermId, Writer};

/// A term of a language and its stem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stemmed {
    /// Folded.
    pub(crate) stem: String,
    /// Its number in the dictionary.
    pub(crate) term: TermId,
}

/// Columns of one byte an entry.
const COLUMNS: usize = 4;

/// Appends the order of each language; entries are sorted. `term_of` gives the folded term of a
/// number. Terms whose stem cannot be told in so few bytes are left out.
pub(crate) fn write_stem_orders<'t>(
    writer: &mut Writer,
    orders: &[(&str, Vec<Stemmed>)],
    term_of: &dyn Fn(TermId) -> &'t str,
) {
    writer.varint(orders.len() as u32);
    for (language, entries) in orders {
        let mut columns: [Writer; 5] = Default::default();
        let mut endings: Vec<&str> = vec![""];
        let (mut count, mut expected) = (0, 0);
        for Stemmed { stem, term } in entries {
            let folded = term_of(*term);
            let [skipped, kept] = kept(folded, stem);
            let ending = stem.get(kept..).unwrap_or_default();
            let known = endings.iter().position(|known| *known == ending);
            let number = known.unwrap_or(endings.len());
            let cut = folded.len() - skipped - kept;
            let (Ok(skipped), Ok(cut), Ok(number)) =
                (u8::try_from(skipped), u8::try_from(cut), u16::try_from(number))
            else {
                continue;
            };
            if known.is_none() {
                endings.push(ending);
            }
            let step = term.wrapping_sub(expected) as i32;
            columns[0].varint((step << 1 ^ step >> 31) as u32);
            expected = term.wrapping_add(1);
            columns[1].bytes.push(skipped);
            columns[2].bytes.push(cut);
            let [low, high] = number.to_le_bytes();
            columns[3].bytes.push(low);
            columns[4].bytes.push(high);
            count += 1;
        }
        writer.text(language);
        writer.varint(endings.len() as u32);
        for ending in endings {
            writer.text(ending);
        }
        writer.varint(count);
        for column in columns {
            writer.bytes.extend_from_slice(&column.bytes);
        }
    }
}

/// Which bytes of a term its stem begins with: how many to skip, and how many then to keep, up to a
/// character's end in the stem.
fn kept(term: &str, stem: &str) -> [usize; 2] {
    // A prefix may have gone: then the stem stands inside the term.
    let skipped = term.find(stem).unwrap_or(0);
    let rest = term.as_bytes().get(skipped..).unwrap_or_default();
    let mut kept = stem.bytes().zip(rest).take_while(|(a, b)| a == *b).count();
    while !stem.is_char_boundary(kept) {
        kept -= 1;
    }
    [skipped, kept]
}

/// The order of one language.
#[derive(Debug)]
pub(crate) struct StemOrder {
    /// BCP 47 primary tag.
    pub(crate) language: String,
    endings: Vec<String>,
    terms: Vec<TermId>,
    columns: Vec<u8>,
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
    let mut endings = Vec::new();
    for _ in 0..reader.varint()? {
        endings.push(reader.text()?.to_owned());
    }
    let count = reader.varint()?;
    let mut terms = Vec::new();
    let mut expected = 0u32;
    for _ in 0..count {
        let step = reader.varint()?;
        let term = expected.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
        terms.push(term);
        expected = term.wrapping_add(1);
    }
    let columns = reader.bytes(terms.len().checked_mul(COLUMNS)?)?.to_vec();
    Some(StemOrder { language, endings, terms, columns })
}

impl StemOrder {
    fn term(&self, at: usize) -> TermId {
        self.terms.get(at).copied().unwrap_or(TermId::MAX)
    }

    /// The stem at a place of the order; empty for damaged bytes.
    fn stem(&self, dictionary: &Dictionary, at: usize) -> Vec<u8> {
        let count = self.terms.len();
        let byte = |column: usize| self.columns.get(count * column + at).copied().map_or(0, usize::from);
        let mut stem = dictionary.term(self.term(at)).to_vec();
        stem.truncate(stem.len().saturating_sub(byte(1)));
        stem.drain(..byte(0).min(stem.len()));
        let ending = self.endings.get(byte(2) | byte(3) << 8);
        stem.extend_from_slice(ending.map_or(b"", |ending| ending.as_bytes()));
        stem
    }

    /// The numbers of all terms with this stem, in ascending order.
    pub(crate) fn with_stem(&self, dictionary: &Dictionary, stem: &[u8]) -> Vec<TermId> {
        let (mut low, mut high) = (0, self.terms.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.stem(dictionary, middle).as_slice() < stem {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut terms = Vec::new();
        while low < self.terms.len() && self.stem(dictionary, low) == stem {
            terms.push(self.term(low));
            low += 1;
        }
        terms
    }

    /// The stem of a term; `None` where no article of the language has it.
    pub(crate) fn stem_of(&self, dictionary: &Dictionary, term: TermId) -> Option<Vec<u8>> {
        self.place_of(term).map(|at| self.stem(dictionary, at))
    }

    /// Where a term stands. Terms nearly rise along the order, so the search begins where it would
    /// stand if they did and goes both ways from there.
    fn place_of(&self, term: TermId) -> Option<usize> {
        let (mut low, mut high) = (0, self.terms.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.term(middle) < term {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for away in 0..=self.terms.len() {
            let (after, before) = (low + away, low.checked_sub(away));
            for at in [Some(after), before].into_iter().flatten() {
                if at < self.terms.len() && self.term(at) == term {
                    return Some(at);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_are_found_by_stem_and_by_any_of_them() {
        let pairs = [
            ("alkitab", "kitab"),
            ("cite", "cite"),
            ("cities", "citi"),
            ("city", "citi"),
            ("kitab", "kitab"),
            ("ran", "run"),
            ("run", "run"),
            ("éa", "éo"),
        ];
        let mut dictionary = Dictionary::default();
        for (term, _) in pairs {
            dictionary.push(term.as_bytes());
        }
        let mut order: Vec<Stemmed> =
            (0..).zip(pairs).map(|(term, (_, stem))| Stemmed { stem: stem.into(), term }).collect();
        order.sort();
        let mut writer = Writer::default();
        write_stem_orders(&mut writer, &[("en", order)], &|term| pairs[term as usize].0);
        let orders = read_stem_orders(&writer.bytes);
        for (id, (term, stem)) in (0..).zip(pairs) {
            assert_eq!(orders[0].stem_of(&dictionary, id), Some(stem.into()), "{term}");
        }
        assert_eq!(orders[0].with_stem(&dictionary, b"citi"), [2, 3]);
        assert_eq!(orders[0].with_stem(&dictionary, b"kitab"), [0, 4]);
        assert_eq!(orders[0].with_stem(&dictionary, b"run"), [5, 6]);
        assert!(orders[0].with_stem(&dictionary, b"harbour").is_empty());
        assert_eq!(orders[0].stem_of(&dictionary, 99), None);
    }
}
