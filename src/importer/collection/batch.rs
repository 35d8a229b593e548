//! Files that are read together.

use crossread_engine::source::{Intake, pages_of_folder};
use std::collections::BTreeSet;

/// The files that are being read.
pub(super) struct Batch {
    pub intake: Intake,
    /// Paths of all of them.
    pub paths: BTreeSet<String>,
}

impl Batch {
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
