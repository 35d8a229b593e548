//! The language of the page's own words, as `corpus.toml` asks for it.

use super::text;
use crate::source::draft::FileReport;
use std::fmt;
use std::str::FromStr;
use toml::Spanned;
use toml::de::DeValue;

/// A language that the interface is written in. It has nothing to do with those of the articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interface {
    /// In which every text is there.
    #[default]
    English,
    /// In which most are.
    German,
}

impl Interface {
    /// All of them, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its BCP 47 tag, as `<html lang>` has it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

impl fmt::Display for Interface {
    /// As it is read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A text that names no [`Interface`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownInterface;

impl fmt::Display for UnknownInterface {
    /// Which there are: `Write "en" or "de"`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Write ")?;
        for (at, interface) in Interface::ALL.iter().enumerate() {
            write!(f, "{}\"{interface}\"", if at > 0 { " or " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownInterface {}

impl FromStr for Interface {
    type Err = UnknownInterface;

    /// Reads a tag, in any case.
    fn from_str(text: &str) -> Result<Self, UnknownInterface> {
        let tag = text.trim();
        Self::ALL.into_iter().find(|known| known.tag().eq_ignore_ascii_case(tag)).ok_or(UnknownInterface)
    }
}

/// The language that is asked for; one that is not there is reported.
pub(super) fn read(
    value: &Spanned<DeValue<'_>>,
    at: Option<u32>,
    report: &mut FileReport,
) -> Option<Interface> {
    let stated = text("interface", value, at, report)?;
    let known = stated.parse();
    if let Err(mend) = known {
        report.error(
            at,
            format!("There is no interface in the language \"{stated}\", so it is in English."),
            format!("{mend}."),
        );
    }
    known.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::settings::Settings;

    fn read(text: &str) -> (Option<Interface>, Vec<String>) {
        let mut report = FileReport::new("corpus.toml");
        let settings = Settings::read(text, &mut report);
        (settings.interface, report.problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_language_of_the_interface_is_read_or_named_with_those_there_are() {
        assert_eq!(read("interface = \"de\"\n"), (Some(Interface::German), vec![]));
        assert_eq!(read("interface = \"EN\"\n"), (Some(Interface::English), vec![]));
        assert_eq!(read("title = \"a\"\n"), (None, vec![]));
        let (interface, problems) = read("title = \"a\"\ninterface = \"fr\"\n");
        assert_eq!(interface, None);
        assert!(problems[0].starts_with("corpus.toml:2: error: There is no interface"), "{problems:?}");
        assert!(problems[0].contains("Write \"en\" or \"de\"."), "{problems:?}");
    }
}
