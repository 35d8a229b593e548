//! The edition in one file: the page with everything in it, which opens from disk.
//!
//! It begins as a [`shell`], the page with slots, and [`filled`] puts the files of the release into
//! them. The page itself does the same from its copy for offline use (`src/app/save_one_file.js`),
//! so the shell is a file of the release. A slot is a comment, which no script may hold:
//!
//! | slot | is filled with |
//! |---|---|
//! | `<!--slot text FILES-->` | the files' text, one after the other |
//! | `<!--slot part NAME FILES-->` | their bytes: gzip in base 85, in elements of the part's name |
//! | `<!--slot view-->` | the view on screen, where the page saves itself |
//! | `<!--slot added-->` | articles that a reader added, likewise |
//!
//! Programs that are not packed stand in it as they are; whatever is text or becomes text in the
//! page again is allowed by its digest, so that nothing else can run.

mod base85;
mod shell;

pub use shell::{Programs, shell};

use super::Files;
use super::packed::gzip;

/// What the edition is called.
pub const ONE_FILE: &str = "crossread.html";
/// What its shell is called before it is named after its bytes.
pub const SHELL: &str = "one_file.txt";

const SLOT: &str = "<!--slot ";
const SLOT_END: &str = "-->";

/// Packed bytes in one element: some browsers take time that grows with the square of a text's length.
const ELEMENT_BYTES: usize = 160_000;

/// What is added to the program, so that a page that cannot import it gets at the function which it
/// exports as its default; nothing where there is none.
pub fn offering_itself(program: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(program);
    let before = text.rsplit_once(" as default").map_or("", |(before, _)| before);
    match before.rsplit([' ', '{', ',']).next() {
        Some(name) if !name.is_empty() => format!("window.crossread?.takeProgram?.({name});\n").into_bytes(),
        _ => Vec::new(),
    }
}

/// The shell with the files of a release in its slots.
pub fn filled(shell: &str, files: &Files) -> String {
    let mut page = String::with_capacity(files.values().map(Vec::len).sum());
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once(SLOT) {
        let (slot, after) = after.split_once(SLOT_END).unwrap_or((after, ""));
        page.push_str(before);
        let mut words = slot.split(' ');
        match (words.next(), words.clone().next()) {
            (Some("text"), _) => page.push_str(&String::from_utf8_lossy(&joined(words, files))),
            (Some("part"), Some(name)) => page.push_str(&part(name, &joined(words.skip(1), files))),
            // Nobody has looked at or added anything yet.
            _ => {}
        }
        rest = after;
    }
    page.push_str(rest);
    page
}

/// The bytes of files, one after the other; they are named as the page names them, `./name`.
fn joined<'a>(names: impl Iterator<Item = &'a str>, files: &Files) -> Vec<u8> {
    let bytes = |name: &str| files.get(name.strip_prefix("./").unwrap_or(name)).map(Vec::as_slice);
    names.filter_map(bytes).collect::<Vec<_>>().concat()
}

fn part(name: &str, bytes: &[u8]) -> String {
    let element = |packed: &[u8]| {
        let text = base85::encoded(packed);
        format!("<script type=\"application/octet-stream\" data-part=\"{name}\">{text}</script>\n")
    };
    gzip(bytes).chunks(ELEMENT_BYTES).map(element).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    fn files() -> Files {
        // Hardly packs, so that it runs over several elements.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let noise: Vec<u8> = noise.take(2 * ELEMENT_BYTES).collect();
        let texts = [("a.css", "a{}\n"), ("b.css", "b{}\n")];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.into()));
        texts.into_iter().chain([("x.wasm".to_owned(), noise)]).collect()
    }

    /// The bytes of a part, as the page reads them.
    fn read(page: &str, name: &str) -> Vec<u8> {
        let start = format!("<script type=\"application/octet-stream\" data-part=\"{name}\">");
        let texts = page.split(&start).skip(1).filter_map(|rest| rest.split('<').next());
        let packed: Vec<u8> = texts.flat_map(base85::tests::decoded).collect();
        let mut bytes = Vec::new();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn texts_go_in_as_they_are_and_slots_of_the_reader_stay_empty() {
        let shell = "<style><!--slot text ./a.css ./b.css--></style><!--slot view--><!--slot added-->.";
        assert_eq!(filled(shell, &files()), "<style>a{}\nb{}\n</style>.");
    }

    #[test]
    fn a_program_offers_its_default_export() {
        let offer = |program: &str| String::from_utf8(offering_itself(program.as_bytes())).unwrap();
        assert_eq!(offer("export { a, begin as default };\n"), "window.crossread?.takeProgram?.(begin);\n");
        assert_eq!(offer("export const a = 1;"), "");
    }

    #[test]
    fn parts_come_back_byte_by_byte_from_elements_of_bounded_length() {
        let page = filled("<!--slot part style ./b.css ./a.css--><!--slot part wasm ./x.wasm-->", &files());
        assert_eq!(read(&page, "style"), b"b{}\na{}\n");
        assert_eq!(read(&page, "wasm"), files()["x.wasm"]);
        assert_eq!(page.matches("data-part=\"wasm\"").count(), 3);
        let longest = page.lines().map(str::len).max();
        assert!(longest.is_some_and(|length| length < ELEMENT_BYTES / 4 * 5 + 100), "{longest:?}");
    }
}
