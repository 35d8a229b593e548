//! The folder that a browser puts beside a page which it saves whole.

/// Its endings, as far as they are known.
const FOLDERS: &[&str] = &["_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden"];

/// Endings of saved pages.
const PAGES: &[&str] = &[".html", ".htm", ".xhtml"];

/// The names of the pages whose pictures, scripts and frames lie in a folder of this name, if one
/// of them lies beside it; none where no browser names such a folder so.
pub fn pages_of_folder(folder: &str) -> Vec<String> {
    let stem = FOLDERS.iter().find_map(|ending| folder.strip_suffix(ending));
    stem.map(|stem| PAGES.iter().map(|ending| format!("{stem}{ending}")).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_after_its_page() {
        assert_eq!(pages_of_folder("Pier_files"), ["Pier.html", "Pier.htm", "Pier.xhtml"]);
        assert!(pages_of_folder("Pier").is_empty());
    }
}
