//! Names that follow a file's own bytes, and the places that mention them.

use crate::toolbox::sha256_hex;

/// How much of the digest goes into a name, in hex digits.
const DIGITS: usize = 16;

/// The name with the beginning of its bytes' digest: `start-9f86d081884c7d65.js`.
pub fn named_after_bytes(name: &str, bytes: &[u8]) -> String {
    let digest = &sha256_hex(bytes)[..DIGITS];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

/// Whether a page mentions a file of its own folder, as `./name`.
pub fn mentions(page: &str, name: &str) -> bool {
    places(page, name).next().is_some()
}

/// The page with every mention of one file made a mention of another.
pub fn with_mention_replaced(page: &str, old: &str, new: &str) -> String {
    let mut result = String::with_capacity(page.len());
    let mut copied = 0;
    for place in places(page, old) {
        result.push_str(&page[copied..place]);
        result.push_str(new);
        copied = place + old.len();
    }
    result.push_str(&page[copied..]);
    result
}

/// Byte offsets at which `name` stands after `./` as a whole name.
fn places(page: &str, name: &str) -> impl Iterator<Item = usize> {
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    page.match_indices(name).map(|(place, _)| place).filter(move |&place| {
        let bytes = page.as_bytes();
        page[..place].ends_with("./") && !bytes.get(place + name.len()).is_some_and(goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_bytes_give_another_name() {
        assert_eq!(named_after_bytes("app.js", b"abc"), "app-ba7816bf8f01cfea.js");
        assert_ne!(named_after_bytes("app.js", b"abc"), named_after_bytes("app.js", b"abd"));
        assert_eq!(named_after_bytes("LICENSE", b"abc"), "LICENSE-ba7816bf8f01cfea");
    }

    #[test]
    fn every_mention_of_a_whole_name_is_replaced() {
        let page = r#"<link href="./a.js"><script src=./a.js data-x='./a.js.map'>a.js</script>"#;
        assert_eq!(
            with_mention_replaced(page, "a.js", "a-1.js"),
            r#"<link href="./a-1.js"><script src=./a-1.js data-x='./a.js.map'>a.js</script>"#
        );
        assert!(mentions(page, "a.js") && !mentions(page, "b.js"));
        assert!(!mentions("./data.js", "a.js"));
    }
}
