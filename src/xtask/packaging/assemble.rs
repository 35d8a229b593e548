//! From Trunk's files to the files of a release.

use super::attributes::Attribute;
use super::description::describe;
use super::later::{LATER, PROGRAM, cut_program};
use super::names::{mentions, named_after_bytes, with_mention_replaced};
use super::one_file::{self, ONE_FILE, Programs, SHELL};
use super::precache::{self, Entry, is_exception};
use super::remarks::without_remarks;
use super::scripts;
use super::sheets;
use super::wasm::without_names;
use super::{Files, SERVICE_WORKER};
use crossread_engine::about::About;
use std::path::Path;

/// The page. In the list it is `./`, since some hosts redirect from the name.
const PAGE: &str = "index.html";
/// Files whose names other programs know; their bytes are still checked.
const KEEP_THEIR_NAMES: [&str; 4] = ["icon.svg", "icon-192.png", "icon-512.png", MANIFEST];
/// What a device that the page is installed on reads; it names the icons.
const MANIFEST: &str = "manifest.webmanifest";
/// The compiled articles, where they are not in the WebAssembly module.
pub const CORPUS: &str = "corpus.crossread";
/// What opens the edition in one file; it stands in that file only.
const OPEN_ONE_FILE: &str = "open_one_file.js";
/// What runs before anything else, in every browser; also a file of the hosted page.
const BEFORE_START: &str = "before_start.js";
/// JavaScript of libraries, which the program imports by these paths.
const SNIPPETS: &str = "snippets/";

/// Attributes of the start script that are filled in; it shows progress by the bytes.
const WASM_BYTES: Attribute = Attribute("data-wasm-bytes");
const LATER_ADDRESS: Attribute = Attribute("data-later");
const LATER_BYTES: Attribute = Attribute("data-later-bytes");
const CORPUS_ADDRESS: Attribute = Attribute("data-corpus");
const CORPUS_BYTES: Attribute = Attribute("data-corpus-bytes");
const SHELL_ADDRESS: Attribute = Attribute("data-shell");
const WORKER: Attribute = Attribute("data-service-worker");

/// Turns the files that Trunk wrote into those of a release: names after bytes, filled-in
/// attributes, what `about` says of the articles, a service worker that lists every file, and the
/// edition in one file.
///
/// # Errors
/// One sentence for each thing that is wrong: a file that is in no list, a missing file,
/// a missing place to fill in.
pub fn assemble(mut files: Files, about: &About) -> Result<Files, Vec<String>> {
    scripts::join(&mut files).map_err(|sentence| vec![sentence])?;
    let mut wrong = Vec::new();
    let mut page = take_text(&mut files, PAGE, &mut wrong);
    let worker = take_text(&mut files, SERVICE_WORKER, &mut wrong);
    let open = take_text(&mut files, OPEN_ONE_FILE, &mut wrong);
    let open = text_of(without_remarks(OPEN_ONE_FILE, open.into_bytes()));
    let before_start = files.get(BEFORE_START).cloned().unwrap_or_default();
    let before_start = text_of(without_remarks(BEFORE_START, before_start));
    if let Err(sentence) = cut_program(&mut files) {
        wrong.push(sentence);
    }
    for (_, module) in files.iter_mut().filter(|(name, _)| has_extension(name, "wasm")) {
        *module = without_names(module);
    }
    match describe(&page, files.get_mut(MANIFEST), about) {
        Ok(described) => page = described,
        Err(sentence) => wrong.push(sentence),
    }
    page = sheets::in_two(&page, &mut files, &mut wrong);
    let wasm_bytes = files.get(PROGRAM).map_or(0, Vec::len);

    // Named here as if Trunk had written them, so that they are renamed and checked like every file.
    for (name, address, length) in
        [(LATER, LATER_ADDRESS, LATER_BYTES), (CORPUS, CORPUS_ADDRESS, CORPUS_BYTES)]
    {
        let bytes = files.get(name);
        let found = bytes.map_or_else(String::new, |_| format!("./{name}"));
        page = address.filled(&page, &found, &mut wrong);
        page = length.filled(&page, &bytes.map_or(0, Vec::len).to_string(), &mut wrong);
    }

    let mut release = Files::new();
    let mut entries = Vec::new();
    for (name, bytes) in files {
        if is_exception(&name) {
            release.insert(name, bytes);
            continue;
        }
        let mut bytes = without_remarks(&name, bytes);
        if page.contains(&format!("data-js=\"./{name}\"")) {
            bytes.extend(one_file::offering_itself(&bytes));
        }
        let kept = KEEP_THEIR_NAMES.contains(&name.as_str()) || name.starts_with(SNIPPETS);
        let new_name = if kept { name.clone() } else { named_after_bytes(&name, &bytes) };
        if !kept && !mentions(&page, &name) {
            wrong.push(format!(
                "{name} is in dist, but in no list: name it in index.html, or in \
                 packaging/assemble.rs if it is to keep its name or stay out of the offline copy."
            ));
        }
        page = with_mention_replaced(&page, &name, &new_name);
        entries.push(Entry::of(&new_name, &bytes));
        release.insert(new_name, bytes);
    }

    page = WASM_BYTES.filled(&page, &wasm_bytes.to_string(), &mut wrong);
    let programs = Programs { open: &open, before_start: &before_start };
    let shell = one_file::shell(&page, &programs, &release).unwrap_or_else(|more| {
        wrong.extend(more);
        String::new()
    });
    release.insert(ONE_FILE.into(), one_file::filled(&shell, &release).into_bytes());
    let shell_name = named_after_bytes(SHELL, shell.as_bytes());
    page = SHELL_ADDRESS.filled(&page, &format!("./{shell_name}"), &mut wrong);
    entries.push(Entry::of(&shell_name, shell.as_bytes()));
    release.insert(shell_name, shell.into_bytes());

    page = WORKER.filled(&page, &format!("./{SERVICE_WORKER}"), &mut wrong);
    entries.push(Entry { address: "./".into(), ..Entry::of(PAGE, page.as_bytes()) });
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

fn take_text(files: &mut Files, name: &str, wrong: &mut Vec<String>) -> String {
    let Some(bytes) = files.remove(name) else {
        wrong.push(format!("{name} is missing from the build."));
        return String::new();
    };
    text_of(bytes)
}

fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toolbox::sha256_hex;

    fn build() -> Files {
        let page = r#"<head><title>Crossread</title><meta name="description" content="Plain."><meta http-equiv="Content-Security-Policy" content="script-src 'self'">
            <link rel="icon" href="./icon.svg"><link rel="manifest" href="./manifest.webmanifest">
            <link rel="stylesheet" href="./start.css"/><link rel="stylesheet" href="./base.css"/><script id="before-start" src="./before_start.js"></script></head>
            <body>
            <script src="./start.js" data-js="./crossread.js" data-wasm="./crossread_bg.wasm"
            data-wasm-bytes="" data-later="" data-later-bytes="" data-corpus="" data-corpus-bytes="" data-save="./save_one_file.js"
            data-shell="" data-stored="./stored.js" data-importer-start="./importer_start.js" data-importer="./worker.js" data-importer-js="./importer.js"
            data-importer-wasm="./importer_bg.wasm" data-offline="./offline.js" data-service-worker=""></script></body>"#;
        let files = [
            ("index.html", page),
            ("sw.js", "V = \"{{version}}\"; F = \"{{files}}\";"),
            ("icon.svg", "icon"),
            ("manifest.webmanifest", "{}"),
            ("start.css", "plain"),
            ("base.css", "css"),
            ("start.js", "import { part } from \"./parts.js\";"),
            ("parts.js", "export const part = 1;"),
            ("before_start.js", "too old"),
            ("open_one_file.js", "open"),
            ("save_one_file.js", "save"),
            ("offline.js", "offline"),
            ("stored.js", "stored"),
            ("importer_start.js", "importer start"),
            ("crossread.js", "export { start as default };"),
            ("crossread_bg.wasm", "12345"),
            ("worker.js", "worker"),
            ("importer.js", "importer"),
            ("importer_bg.wasm", "1234567890"),
            ("snippets/gloo-1/a.js", "snippet"),
        ];
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn assembled(files: Files) -> Result<Files, Vec<String>> {
        let about = About { title: Some("The flood".into()), ..About::default() };
        assemble(files, &about)
    }

    fn text<'a>(files: &'a Files, name: &str) -> &'a str {
        std::str::from_utf8(&files[name]).unwrap()
    }

    #[test]
    fn every_file_is_in_the_list_with_its_own_digest() {
        let release = assembled(build()).unwrap();
        let worker = text(&release, "sw.js");
        for (name, bytes) in &release {
            let address = if name == "index.html" { "./".into() } else { format!("./{name}") };
            let listed = worker.contains(&format!("[\"{address}\","));
            assert_eq!(listed, !["sw.js", ONE_FILE].contains(&name.as_str()), "{name}");
            assert!(!listed || worker.contains(&sha256_hex(bytes)), "{name}");
        }
    }

    #[test]
    fn the_page_names_the_renamed_files_and_they_are_there() {
        let release = assembled(build()).unwrap();
        let page = text(&release, "index.html");
        for part in page.split("\"./").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(release.contains_key(name), "{name} is not there");
        }
        assert!(page.contains("data-wasm-bytes=\"5\" data-later=\"\" data-later-bytes=\"0\" data-corpus=\"\" data-corpus-bytes=\"0\""), "{page}");
        assert!(!release.contains_key("crossread.js") && release.contains_key("icon.svg"));
        assert!(!release.keys().any(|name| name.starts_with("parts")), "start.js holds it");
        assert!(release.contains_key("snippets/gloo-1/a.js") && !release.contains_key(OPEN_ONE_FILE));
    }

    #[test]
    fn the_edition_in_one_file_names_no_other_file_and_its_shell_only_those_of_the_release() {
        let release = assembled(build()).unwrap();
        let name = release.keys().find(|name| name.starts_with("one_file-")).unwrap();
        let names = text(&release, name).split("./").skip(1).map(|rest| rest.split([' ', '-', '.']).next());
        assert_eq!(
            names.collect::<Vec<_>>(),
            [
                "start",
                "stored",
                "save_one_file",
                "importer_start",
                "start",
                "importer",
                "worker",
                "importer_bg",
                "style",
                "crossread",
                "crossread_bg"
            ]
            .map(Some)
        );
        let page = text(&release, ONE_FILE);
        assert!(!page.contains("\"./") && !page.contains("slot"), "{page}");
        assert!(
            page.contains("<style>plain\n</style>") && page.contains("id=\"before-start\">too old\n<"),
            "{page}"
        );
        assert!(page.contains("default-src 'none'; script-src 'sha256-"), "{page}");
        assert!(page.contains("data-wasm=\"wasm\" data-wasm-bytes=\"5\" data-later=\"\" data-later-bytes=\"0\" data-corpus=\"\""), "{page}");
    }

    #[test]
    fn articles_beside_the_program_are_named_after_their_bytes_and_stored() {
        let mut files = build();
        files.insert(CORPUS.into(), b"1234567".to_vec());
        let release = assembled(files).unwrap();
        let name = release.keys().find(|name| name.starts_with("corpus-")).unwrap();
        let page = text(&release, "index.html");
        assert!(page.contains(&format!("data-corpus=\"./{name}\" data-corpus-bytes=\"7\"")), "{page}");
        assert!(text(&release, "sw.js").contains(&sha256_hex(b"1234567")));
    }

    #[test]
    fn a_changed_program_changes_its_name_and_the_version() {
        let before = assembled(build()).unwrap();
        let mut changed = build();
        changed.insert("crossread.js".into(), b"new program; export { start as default };".to_vec());
        let after = assembled(changed).unwrap();
        let old = before.keys().find(|name| name.starts_with("crossread-")).unwrap();
        assert!(!after.contains_key(old), "other bytes under the same name");
        assert_ne!(before["sw.js"], after["sw.js"]);
    }

    #[test]
    fn a_file_in_no_list_fails_the_build_unless_it_is_a_named_exception() {
        let mut files = build();
        for exception in ["404.html", "start.js.br", "start.js.gz"] {
            files.insert(exception.into(), Vec::new());
        }
        let release = assembled(files.clone()).unwrap();
        assert!(release.contains_key("404.html"));
        files.insert("notes.txt".into(), Vec::new());
        let wrong = assembled(files).unwrap_err();
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].starts_with("notes.txt is in dist, but in no list"), "{wrong:?}");
    }

    #[test]
    fn a_build_without_its_parts_says_what_is_missing() {
        let wrong = assembled(Files::new()).unwrap_err().join("\n");
        assert!(wrong.contains("index.html is missing"), "{wrong}");
        assert!(wrong.contains("sw.js is missing"), "{wrong}");
        assert!(wrong.contains("must hold its policy"), "{wrong}");
    }
}
