//! What `corpus.toml` says, as bytes.

use super::{Reader, Writer};
use crate::about::{About, Example, FirstScreen};

/// Appends all fields in order.
pub(crate) fn write_about(writer: &mut Writer, about: &About) {
    let first = &about.first_screen;
    for field in [
        &about.title,
        &about.description,
        &about.note,
        &about.language,
        &about.licence,
        &first.heading,
        &first.lead,
        &first.note,
        &first.compare_label,
        &first.compare_reason,
    ] {
        writer.maybe_text(field.as_deref());
    }
    writer.varint(first.examples.len() as u32);
    for example in &first.examples {
        writer.text(&example.query);
        writer.maybe_text(example.remark.as_deref());
    }
    writer.texts(&first.compare);
}

/// What [`write_about`] wrote; `None` where it is damaged.
pub(crate) fn read_about(mut reader: Reader<'_>) -> Option<About> {
    let mut field = || reader.maybe_text().map(|text| text.map(str::to_owned));
    let mut about = About {
        title: field()?,
        description: field()?,
        note: field()?,
        language: field()?,
        licence: field()?,
        first_screen: FirstScreen {
            heading: field()?,
            lead: field()?,
            note: field()?,
            compare_label: field()?,
            compare_reason: field()?,
            ..FirstScreen::default()
        },
    };
    for _ in 0..reader.varint()? {
        let query = reader.text()?.to_owned();
        let remark = reader.maybe_text()?.map(str::to_owned);
        about.first_screen.examples.push(Example { query, remark });
    }
    for id in reader.texts()? {
        about.first_screen.compare.push(id.to_owned());
    }
    Some(about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reads_back_in_its_place() {
        let text = |word: &str| Some(word.to_owned());
        let about = About {
            title: text("title"),
            description: text("description"),
            note: None,
            language: text("en"),
            licence: text("licence"),
            first_screen: FirstScreen {
                heading: text("heading"),
                lead: text("lead"),
                note: text("note"),
                examples: vec![
                    Example { query: "a".into(), remark: None },
                    Example { query: "\"b c\"".into(), remark: text("remark") },
                ],
                compare: vec!["x".into(), "y".into()],
                compare_label: text("label"),
                compare_reason: text("reason"),
            },
        };
        let mut writer = Writer::default();
        write_about(&mut writer, &about);
        assert_eq!(read_about(Reader::new(&writer.bytes)), Some(about));
        assert_eq!(read_about(Reader::new(&writer.bytes[..9])), None);
    }
}
