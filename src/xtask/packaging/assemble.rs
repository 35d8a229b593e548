//! From Trunk's files to the files of a release.

use super::names::{mentions, named_after_bytes, with_mention_replaced};
use super::precache::{self, Entry};
use super::remarks::without_remarks;
use super::wasm::without_names;
use super::{Files, SERVICE_WORKER};
use crate::server::media_type;
use crate::toolbox::sha256_hex;
use std::path::Path;

/// The page. In the list it is `./`, since some hosts redirect from the name.
const PAGE: &str = "index.html";
/// Files whose names other programs know; their bytes are still checked.
const KEEP_THEIR_NAMES: [&str; 2] = ["icon.svg", "manifest.webmanifest"];
/// The compiled articles, where they are not in the WebAssembly module.
pub const CORPUS: &str = "corpus.crossread";
/// JavaScript of libraries, which the program imports by these paths.
const SNIPPETS: &str = "snippets/";
/// Files that are deliberately not stored for offline use: the edition in one file, which
/// stands alone, and the host's own page for wrong addresses.
const NOT_STORED: [&str; 2] = ["404.html", "crossread.html"];
/// Packed copies: the browser asks for the file, the host answers with the copy.
const PACKED_SUFFIXES: [&str; 2] = [".br", ".gz"];

/// Attributes of the start script that are filled in.
const WASM_BYTES: &str = "data-wasm-bytes=\"\"";
const CORPUS_ADDRESS: &str = "data-corpus=\"\"";
const CORPUS_BYTES: &str = "data-corpus-bytes=\"\"";
const WORKER: &str = "data-service-worker=\"\"";

/// Turns the files that Trunk wrote into those of a release: names after bytes, filled-in
/// attributes, a service worker that lists every file.
///
/// # Errors
/// One sentence for each thing that is wrong: a file that is in no list, a missing file,
/// a missing place to fill in.
pub fn assemble(mut files: Files) -> Result<Files, Vec<String>> {
    let mut wrong = Vec::new();
    let mut page = take_text(&mut files, PAGE, &mut wrong);
    let worker = take_text(&mut files, SERVICE_WORKER, &mut wrong);
    for (_, module) in files.iter_mut().filter(|(name, _)| has_extension(name, "wasm")) {
        *module = without_names(module);
    }
    let wasm_bytes = files.iter().find(|(name, _)| has_extension(name, "wasm"));
    let wasm_bytes = wasm_bytes.map_or(0, |(_, bytes)| bytes.len());

    let corpus = files.get(CORPUS);
    // Named here as if Trunk had written it, so that it is renamed and checked like every file.
    page = filled(
        &page,
        CORPUS_ADDRESS,
        &corpus.map_or_else(String::new, |_| format!("./{CORPUS}")),
        &mut wrong,
    );
    page = filled(&page, CORPUS_BYTES, &corpus.map_or(0, Vec::len).to_string(), &mut wrong);

    let mut release = Files::new();
    let mut entries = Vec::new();
    for (name, bytes) in files {
        if is_exception(&name) {
            release.insert(name, bytes);
            continue;
        }
        let bytes = without_remarks(&name, bytes);
        let kept = KEEP_THEIR_NAMES.contains(&name.as_str()) || name.starts_with(SNIPPETS);
        let new_name = if kept { name.clone() } else { named_after_bytes(&name, &bytes) };
        if !kept && !mentions(&page, &name) {
            wrong.push(format!(
                "{name} is in dist, but in no list: name it in index.html, or in \
                 packaging/assemble.rs if it is to keep its name or stay out of the offline copy."
            ));
        }
        page = with_mention_replaced(&page, &name, &new_name);
        entries.push(entry(&new_name, &bytes));
        release.insert(new_name, bytes);
    }

    page = filled(&page, WASM_BYTES, &wasm_bytes.to_string(), &mut wrong);
    page = filled(&page, WORKER, &format!("./{SERVICE_WORKER}"), &mut wrong);
    entries.push(Entry { address: "./".into(), ..entry(PAGE, page.as_bytes()) });
    entries.sort();
    match precache::filled_in(&worker, &entries) {
        Ok(script) => {
            release.insert(SERVICE_WORKER.into(), without_remarks(SERVICE_WORKER, script.into_bytes()));
        }
        Err(sentence) => wrong.push(sentence),
    }
    release.insert(PAGE.into(), page.into_bytes());
    if wrong.is_empty() { Ok(release) } else { Err(wrong) }
}

fn entry(name: &str, bytes: &[u8]) -> Entry {
    Entry { address: format!("./{name}"), media_type: media_type(Path::new(name)), sha256: sha256_hex(bytes) }
}

fn take_text(files: &mut Files, name: &str, wrong: &mut Vec<String>) -> String {
    let Some(bytes) = files.remove(name) else {
        wrong.push(format!("{name} is missing from the build."));
        return String::new();
    };
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts a value between the quotation marks of an empty attribute.
fn filled(page: &str, attribute: &str, value: &str, wrong: &mut Vec<String>) -> String {
    if page.matches(attribute).count() != 1 {
        wrong.push(format!("index.html must hold {attribute} exactly once, see Trunk.toml."));
    }
    page.replace(attribute, &attribute.replace("\"\"", &format!("\"{value}\"")))
}

/// Whether a file of a release is deliberately not stored for offline use.
pub fn is_exception(name: &str) -> bool {
    NOT_STORED.contains(&name) || PACKED_SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build() -> Files {
        let page = r#"<link rel="icon" href="./icon.svg"><link href="./base.css"/>
            <script src="./start.js" data-js="./crossread.js" data-wasm="./crossread_bg.wasm"
            data-wasm-bytes="" data-corpus="" data-corpus-bytes="" data-service-worker=""></script>"#;
        let files = [
            ("index.html", page),
            ("sw.js", "V = \"{{version}}\"; F = \"{{files}}\";"),
            ("icon.svg", "icon"),
            ("base.css", "css"),
            ("start.js", "start"),
            ("crossread.js", "program"),
            ("crossread_bg.wasm", "12345"),
            ("snippets/gloo-1/a.js", "snippet"),
        ];
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn text<'a>(files: &'a Files, name: &str) -> &'a str {
        std::str::from_utf8(&files[name]).unwrap()
    }

    #[test]
    fn every_file_is_in_the_list_with_its_own_digest() {
        let release = assemble(build()).unwrap();
        let worker = text(&release, "sw.js");
        for (name, bytes) in &release {
            let address = if name == "index.html" { "./".into() } else { format!("./{name}") };
            let listed = worker.contains(&format!("[\"{address}\","));
            assert_eq!(listed, name != "sw.js", "{name}");
            assert!(!listed || worker.contains(&sha256_hex(bytes)), "{name}");
        }
    }

    #[test]
    fn the_page_names_the_renamed_files_and_they_are_there() {
        let release = assemble(build()).unwrap();
        let page = text(&release, "index.html");
        for part in page.split("\"./").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(release.contains_key(name), "{name} is not there");
        }
        assert!(page.contains("data-wasm-bytes=\"5\" data-corpus=\"\" data-corpus-bytes=\"0\""), "{page}");
        assert!(!release.contains_key("crossread.js") && release.contains_key("icon.svg"));
        assert!(release.contains_key("snippets/gloo-1/a.js"));
    }

    #[test]
    fn articles_beside_the_program_are_named_after_their_bytes_and_stored() {
        let mut files = build();
        files.insert(CORPUS.into(), b"1234567".to_vec());
        let release = assemble(files).unwrap();
        let name = release.keys().find(|name| name.starts_with("corpus-")).unwrap();
        let page = text(&release, "index.html");
        assert!(page.contains(&format!("data-corpus=\"./{name}\" data-corpus-bytes=\"7\"")), "{page}");
        assert!(text(&release, "sw.js").contains(&sha256_hex(b"1234567")));
    }

    #[test]
    fn a_changed_program_changes_its_name_and_the_version() {
        let before = assemble(build()).unwrap();
        let mut changed = build();
        changed.insert("crossread.js".into(), b"new program".to_vec());
        let after = assemble(changed).unwrap();
        let old = before.keys().find(|name| name.starts_with("crossread-")).unwrap();
        assert!(!after.contains_key(old), "other bytes under the same name");
        assert_ne!(before["sw.js"], after["sw.js"]);
    }

    #[test]
    fn a_file_in_no_list_fails_the_build_unless_it_is_a_named_exception() {
        let mut files = build();
        for exception in ["crossread.html", "404.html", "start.js.br", "start.js.gz"] {
            files.insert(exception.into(), Vec::new());
        }
        let release = assemble(files.clone()).unwrap();
        assert!(release.contains_key("crossread.html"));
        files.insert("notes.txt".into(), Vec::new());
        let wrong = assemble(files).unwrap_err();
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].starts_with("notes.txt is in dist, but in no list"), "{wrong:?}");
    }

    #[test]
    fn a_build_without_its_parts_says_what_is_missing() {
        let wrong = assemble(Files::new()).unwrap_err().join("\n");
        assert!(wrong.contains("index.html is missing"), "{wrong}");
        assert!(wrong.contains("sw.js is missing"), "{wrong}");
    }
}
