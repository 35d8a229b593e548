//! A comparison as JSON. The README describes the object; what is added to it later stands beside
//! what is there.

use super::words::{confidence_word, kind, name_kind, verdict};
use super::{ComparisonRecord, Method, grade, score};
use crate::anchor::Anchor;
use crate::article::Role;
use crate::compare::{Carrier, Pair, Quote, QuotePlace, SentenceRef};
use crate::export::json::{write_details, write_method};
use crate::export::json_writer::JsonWriter;
use crate::facts::figures::{Figure, Said, Value};
use std::ops::Range;

pub(super) fn json(record: &ComparisonRecord<'_>, method: &Method, all_scores: bool) -> String {
    let mut writer = Writer { record, json: JsonWriter::default() };
    writer.json.open("", '{');
    write_method(&mut writer.json, method);
    writer.list("articles", 0..record.docs.len(), Writer::article);
    writer.list("matches", &record.comparison.pairs, Writer::pair);
    writer.list("shared wording", &record.comparison.runs, |writer, run| {
        writer.json.number("words", run.words);
        writer.items("places", &run.places, |writer, place| {
            writer.json.number("article", place.column);
            writer.json.number("sentence", place.first);
            writer.json.number("start", place.start);
            writer.json.number("last sentence", place.last);
            writer.json.number("end", place.end);
        });
    });
    writer.list("statements", &record.told.matrix.rows, |writer, row| {
        writer.json.number("found in", row.carried);
        writer.items("places", row.cells.iter().flatten(), |writer, carrier| {
            writer.carrier(carrier, row.label);
        });
    });
    writer.json.number("articles left out of the statements", record.told.matrix.left_out);
    writer.list("quotations", &record.told.quotes.quotations, Writer::quote);
    writer.list("terms in quotation marks", &record.told.quotes.terms, Writer::quote);
    writer.list("numbers and dates", &record.told.figures, |writer, row| {
        writer.json.string("kind", Some(kind(row.kind)));
        writer.json.string("verdict", Some(verdict(row.verdict)));
        writer.items("places", &row.mentions, |writer, mention| {
            writer.at(mention.at);
            writer.figure(mention.at, &mention.figure);
        });
    });
    writer.list("names that one adds", &record.told.added, |writer, names| {
        writer.json.open("fuller", '{');
        writer.at(names.fuller);
        writer.texts("shared", names.fuller, &names.shared);
        writer.texts("added", names.fuller, &names.added);
        writer.json.close('}');
        writer.json.open("shorter", '{');
        writer.at(names.shorter);
        writer.texts("shared", names.shorter, &names.there);
        writer.json.close('}');
    });
    writer.list("names", &record.told.names, |writer, row| {
        writer.json.string("name", Some(&row.name));
        writer.json.strings("also", &row.also);
        writer.json.string("kind", name_kind(row.kind));
        writer.json.number("found in", row.carried);
        writer.items("places", &row.mentions, |writer, mention| {
            writer.at(mention.at);
            writer.range(mention.at, mention.range.clone());
        });
    });
    if all_scores {
        writer.scores();
    }
    writer.json.close('}');
    writer.json.finish()
}

struct Writer<'r, 'a> {
    record: &'r ComparisonRecord<'a>,
    json: JsonWriter,
}

impl Writer<'_, '_> {
    /// A list of objects, each on a line of its own.
    fn list<T>(&mut self, name: &str, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        self.json.open(name, '[');
        for item in items {
            self.json.open_item();
            write(self, item);
            self.json.close('}');
        }
        self.json.close(']');
    }

    /// A list of objects in one line.
    fn items<T>(&mut self, name: &str, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        self.json.open(name, '[');
        for item in items {
            self.json.open("", '{');
            write(self, item);
            self.json.close('}');
        }
        self.json.close(']');
    }

    fn article(&mut self, number: usize) {
        let (Some(&doc), Some(text)) = (self.record.docs.get(number), self.record.texts.get(number)) else {
            return;
        };
        write_details(&mut self.json, self.record.library, doc);
        self.json.open("sentences", '[');
        for sentence in text.sentences() {
            self.json.open_item();
            let anchor = Anchor::new(sentence.place, sentence.text).to_string();
            self.json.string("anchor", Some(&anchor));
            self.json.string("part", Some(part(sentence.role)));
            self.json.string("form", Some(sentence.form.name(false)));
            self.json.string("text", Some(sentence.text));
            self.json.close('}');
        }
        self.json.close(']');
    }

    fn pair(&mut self, pair: &Pair) {
        self.json.open("left", '{');
        self.at(pair.left);
        self.json.close('}');
        self.json.open("right", '{');
        self.at(pair.right);
        self.json.close('}');
        self.json.bare("score", &score(pair.score));
        self.json.string("confidence", Some(confidence_word(pair.confidence)));
        self.json.string("grade", grade(pair.wording));
        self.json.strings("shared words", &pair.why.shared_words);
        self.json.strings("shared names", &pair.why.names);
        self.json.strings("shared numbers", &pair.why.numbers);
    }

    fn carrier(&mut self, carrier: &Carrier, label: SentenceRef) {
        self.at(carrier.at);
        self.json.bare("most central", if carrier.at == label { "true" } else { "false" });
        self.json.string("confidence", Some(confidence_word(carrier.confidence)));
        self.json.string("grade", grade(carrier.wording));
    }

    fn quote(&mut self, quote: &Quote) {
        let name = Some(quote.speaker.as_str()).filter(|name| !name.is_empty());
        self.json.string("speaker", name.filter(|_| quote.speaker_is_sure));
        self.json.string("nearest name", name.filter(|_| !quote.speaker_is_sure));
        self.items("places", &quote.places, Self::quote_place);
    }

    fn quote_place(&mut self, place: &QuotePlace) {
        let Some(text) = self.record.texts.get(place.column) else { return };
        let words = |block: u32, range: Range<usize>| {
            text.blocks.get(block as usize).and_then(|block| block.text.get(range))
        };
        let sentence = text.sentences().position(|sentence| sentence.place == place.at);
        self.json.number("article", place.column);
        self.json.number("sentence", sentence.unwrap_or_default());
        self.json.string("text", words(place.at.block, place.range.clone()));
        let speaker = place.speaker.as_ref();
        let named = speaker.and_then(|(block, range, _)| words(*block, range.clone()));
        self.json.string("named here", named);
        let sure = speaker.is_some_and(|(_, _, sure)| *sure);
        self.json.bare("sure", if sure { "true" } else { "false" });
        let differing: Vec<&str> =
            place.differing.iter().filter_map(|range| words(place.at.block, range.clone())).collect();
        self.json.strings("differing words", &differing);
    }

    fn figure(&mut self, at: SentenceRef, figure: &Figure) {
        self.range(at, figure.range.clone());
        let value = match figure.value {
            Value::Number(number) => number.to_string(),
            Value::Day(day) => day.to_string(),
        };
        self.json.string("value", Some(&value));
        self.json.string("unit", figure.unit.map(|unit| unit.name));
        let noun = figure.noun.clone();
        let (_, sentence) = self.record.place(at);
        self.json.string("counts", noun.and_then(|noun| sentence.get(noun)));
        self.json.string("said", Some(said(figure.said)));
    }

    /// A sentence: numbers of its article and of itself.
    fn at(&mut self, at: SentenceRef) {
        self.json.number("article", at.column);
        self.json.number("sentence", at.sentence);
    }

    /// Bytes of a sentence and what stands there.
    fn range(&mut self, at: SentenceRef, range: Range<usize>) {
        let (_, sentence) = self.record.place(at);
        self.json.number("start", range.start);
        self.json.number("end", range.end);
        self.json.string("text", sentence.get(range));
    }

    fn texts(&mut self, name: &str, at: SentenceRef, ranges: &[Range<usize>]) {
        let (_, sentence) = self.record.place(at);
        let texts: Vec<&str> = ranges.iter().filter_map(|range| sentence.get(range.clone())).collect();
        self.json.strings(name, &texts);
    }

    /// For every two articles a line of scores for each left sentence; `null` where two were not
    /// compared.
    fn scores(&mut self) {
        let count = |column: usize| {
            self.record.comparison.columns.get(column).map_or(0, |column| column.sentences.len())
        };
        let counts: Vec<usize> = (0..self.record.docs.len()).map(count).collect();
        self.list("scores", &self.record.comparison.scores, |writer, table| {
            writer.json.number("left article", table.left);
            writer.json.number("right article", table.right);
            writer.json.open("sentences", '[');
            for left in 0..counts.get(table.left).copied().unwrap_or_default() {
                writer.json.open("", '[');
                for right in 0..counts.get(table.right).copied().unwrap_or_default() {
                    let score = table.score(left, right).map_or_else(|| "null".to_owned(), score);
                    writer.json.bare("", &score);
                }
                writer.json.close(']');
            }
            writer.json.close(']');
        });
    }
}

fn part(role: Role) -> &'static str {
    match role {
        Role::Body => "article",
        Role::Aside => "other text",
        Role::Furniture => "set aside",
    }
}

fn said(said: Said) -> &'static str {
    match said {
        Said::Exactly => "exactly",
        Said::About => "about",
        Said::AtLeast => "at least",
        Said::AtMost => "at most",
        Said::Several => "several",
    }
}
