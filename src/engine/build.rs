//! Makes the table of folded characters, see `text/plain_letters.rs`.

#[path = "text/plain_letters.rs"]
mod plain_letters;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use unicode_normalization::char::is_combining_mark;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=text/plain_letters.rs");
    let folder = env::var("OUT_DIR")?;
    let (tables, forms) = tables()?;
    fs::write(Path::new(&folder).join("letters.rs"), tables)?;
    fs::write(Path::new(&folder).join("letters.txt"), forms)?;
    Ok(())
}

/// Characters of words in the Basic Multilingual Plane whose folded form is not just their lower
/// case, sorted, with where their form begins in the one text of all forms; and the marks that
/// continue a word.
fn tables() -> Result<(String, String), std::fmt::Error> {
    let (mut keys, mut starts, mut forms) = (Vec::new(), Vec::new(), String::new());
    let mut marks: Vec<(u32, u32)> = Vec::new();
    for (code, c) in (0x80..=0xffff).filter_map(|code| Some((code, char::from_u32(code)?))) {
        let is_hangul = ('\u{ac00}'..='\u{d7a3}').contains(&c);
        let plain = plain_letters::plain(c);
        if plain_letters::is_of_words(c) && !is_hangul && plain != c.to_lowercase().collect::<String>() {
            keys.push(code);
            starts.push(forms.len());
            forms.push_str(&plain);
        }
        if is_combining_mark(c) && !c.is_alphanumeric() {
            match marks.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => marks.push((code, code)),
            }
        }
    }
    starts.push(forms.len());
    let mut code = String::new();
    writeln!(code, "static KEYS: [u16; {}] = {keys:?};", keys.len())?;
    writeln!(code, "static STARTS: [u16; {}] = {starts:?};", starts.len())?;
    writeln!(code, "static MARKS: [(u16, u16); {}] = {marks:?};", marks.len())?;
    Ok((code, forms))
}
