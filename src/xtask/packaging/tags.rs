//! The tags of a page, as our own index.html and Trunk write them: attributes in double quotes.

/// The page cut before and behind each tag.
pub fn pieces(page: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for part in page.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        pieces.extend([text, tag].into_iter().filter(|piece| !piece.is_empty()));
    }
    pieces
}

/// The value of an attribute of a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.strip_prefix('<')?.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// The address in the tag of a style sheet.
pub fn style_sheet(tag: &str) -> Option<&str> {
    attribute(tag, "href").filter(|_| attribute(tag, "rel") == Some("stylesheet"))
}
