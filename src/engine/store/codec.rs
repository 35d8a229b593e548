//! Numbers and strings as bytes.

/// Appends numbers and strings.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

/// Reads them back; each read that does not fit gives `None` and the reader stays where it was
/// or at its end, never beyond.
#[derive(Clone, Copy, Default)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
}

impl Writer {
    /// LEB128: seven bits a byte, lowest first.
    pub(crate) fn varint(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push((number as u8) | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(crate) fn u32(&mut self, number: u32) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.varint(text.len() as u32);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// A string that may be missing: its length plus one, or 0.
    pub(crate) fn maybe_text(&mut self, text: Option<&str>) {
        match text {
            None => self.varint(0),
            Some(text) => {
                self.varint(text.len() as u32 + 1);
                self.bytes.extend_from_slice(text.as_bytes());
            }
        }
    }

    pub(crate) fn texts(&mut self, texts: &[String]) {
        self.varint(texts.len() as u32);
        for text in texts {
            self.text(text);
        }
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// A reader at a byte offset; at the end if there is no such place.
    pub(crate) fn at(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes: bytes.get(offset..).unwrap_or_default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    pub(crate) fn varint(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        let (number, rest) = self.bytes.split_first_chunk::<4>()?;
        self.bytes = rest;
        Some(u32::from_le_bytes(*number))
    }

    pub(crate) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.varint()?;
        str::from_utf8(self.bytes(length as usize)?).ok()
    }

    /// The outer `None` is damage, the inner one a string that is missing.
    #[allow(clippy::option_option, reason = "damaged and missing are two things")]
    pub(crate) fn maybe_text(&mut self) -> Option<Option<&'a str>> {
        match self.varint()? {
            0 => Some(None),
            length => str::from_utf8(self.bytes(length as usize - 1)?).ok().map(Some),
        }
    }

    pub(crate) fn texts(&mut self) -> Option<Vec<&'a str>> {
        let count = self.varint()?;
        let mut texts = Vec::new();
        for _ in 0..count {
            texts.push(self.text()?);
        }
        Some(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut writer = Writer::default();
        for number in [0, 127, 128, 16_384, u32::MAX] {
            writer.varint(number);
        }
        writer.u32(7);
        writer.text("é");
        writer.maybe_text(None);
        writer.maybe_text(Some(""));
        writer.texts(&["a".into(), "b".into()]);
        let mut reader = Reader::new(&writer.bytes);
        for number in [0, 127, 128, 16_384, u32::MAX] {
            assert_eq!(reader.varint(), Some(number));
        }
        assert_eq!(reader.u32(), Some(7));
        assert_eq!(reader.text(), Some("é"));
        assert_eq!(reader.maybe_text(), Some(None));
        assert_eq!(reader.maybe_text(), Some(Some("")));
        assert_eq!(reader.texts(), Some(vec!["a", "b"]));
        assert!(reader.is_empty());
    }

    #[test]
    fn cut_bytes_give_nothing() {
        assert_eq!(Reader::new(&[0x80]).varint(), None);
        assert_eq!(Reader::new(&[0xff; 9]).varint(), None);
        assert_eq!(Reader::new(&[5, b'a']).text(), None);
        assert_eq!(Reader::new(&[1, 0xff]).text(), None);
        assert_eq!(Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f]).texts(), None);
        assert!(Reader::at(&[1], 5).is_empty());
    }
}
