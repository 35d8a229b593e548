//! Files that are read together.

use crossread_engine::source::{Intake, SETTINGS_FILE, pages_of_folder};
use std::collections::BTreeSet;

/// The corpus.toml of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settings<'a> {
    /// There is none.
    None,
    /// Its bytes.
    Read(&'a [u8]),
    /// It cannot be read: what it was to hold back is not known.
    Unread,
}

/// The files that are being read.
pub(super) struct Batch {
    pub intake: Intake,
    /// Paths of all of them.
    pub paths: BTreeSet<String>,
}

impl Batch {
    /// Begins with these paths.
    pub fn new(paths: BTreeSet<String>, settings: Settings<'_>) -> Self {
        let intake = match settings {
            Settings::None => Intake::new(None),
            Settings::Read(bytes) => Intake::new(Some((SETTINGS_FILE, bytes))),
            Settings::Unread => Intake::with_unread_settings(),
        };
        Self { intake, paths }
    }

    /// Whether a file lies in the folder that a browser puts beside a page it saves whole.
    pub fn belongs_to_page(&self, path: &str) -> bool {
        let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        folders.any(|folder| {
            let (outer, name) = folder.rfind('/').map_or(("", folder), |end| folder.split_at(end + 1));
            pages_of_folder(name).iter().any(|page| self.paths.contains(&format!("{outer}{page}")))
        })
    }
}

/// A place as its file and, for a row, its line, so that row 10 stands behind row 2.
pub(super) fn in_parts(place: &str) -> (&str, u32) {
    let parts = place.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?)));
    parts.unwrap_or((place, 0))
}
