//! The style sheets of a release: two in place of one for each room of the page.

use super::Files;
use super::tags::{pieces, style_sheet};

/// The last sheet that a page needs before the program is there, and what those up to it become.
pub const START: &str = "start.css";
/// What the others become.
const REST: &str = "style.css";

/// Joins the style sheets of a page in the order of its links, those up to [`START`] in one and the
/// others in another: scripts wait for every sheet, and a browser fetches only a few files at once.
/// What is not there is told in `wrong`, a sentence each.
pub fn in_two(page: &str, files: &mut Files, wrong: &mut Vec<String>) -> String {
    let pieces = pieces(page);
    let names: Vec<&str> = pieces.iter().filter_map(|tag| name_of_sheet(tag)).collect();
    let first = names.iter().position(|name| *name == START).map_or(0, |at| at + 1);
    let joined = [(START, &names[..first]), (REST, &names[first..])];
    let joined = joined.map(|(name, parts)| {
        let mut bytes = Vec::new();
        for part in parts {
            match files.remove(*part) {
                Some(sheet) => bytes.extend(sheet),
                None => wrong.push(format!("index.html names ./{part}, which is not in the build.")),
            }
        }
        (name, parts, bytes)
    });
    let mut text = String::with_capacity(page.len());
    let mut left_out = false;
    for piece in pieces {
        let link = name_of_sheet(piece).map(|sheet| {
            let group = joined.iter().find(|(_, parts, _)| parts.first() == Some(&sheet));
            group.map_or_else(String::new, |(name, ..)| {
                format!("<link rel=\"stylesheet\" href=\"./{name}\"/>")
            })
        });
        // The line on which a link stood goes with it.
        if !(left_out && piece.trim().is_empty()) {
            text.push_str(link.as_deref().unwrap_or(piece));
        }
        left_out = link.is_some_and(|link| link.is_empty());
    }
    for (name, parts, bytes) in joined {
        if !parts.is_empty() {
            files.insert(name.to_owned(), bytes);
        }
    }
    text
}

/// The name in the tag of a style sheet of this folder.
fn name_of_sheet(tag: &str) -> Option<&str> {
    style_sheet(tag)?.strip_prefix("./")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), format!("{name}\n").into_bytes())).collect()
    }

    #[test]
    fn sheets_are_joined_in_the_order_of_the_cascade() {
        let mut files = files(&["b.css", "a.css", "start.css", "d.css", "c.css", "icon.svg"]);
        let link = |name: &str| format!("<link rel=\"stylesheet\" href=\"./{name}\"/>");
        let page = format!(
            "<head>\n{}\n{}\n{}\n{}\n{}\n<link rel=\"icon\" href=\"./icon.svg\">\n</head>",
            link("b.css"),
            link("a.css"),
            link("start.css"),
            link("d.css"),
            link("c.css")
        );
        let page = in_two(&page, &mut files, &mut Vec::new());
        let two = format!("{}\n{}\n", link("start.css"), link("style.css"));
        assert_eq!(page, format!("<head>\n{two}<link rel=\"icon\" href=\"./icon.svg\">\n</head>"));
        assert_eq!(files.keys().collect::<Vec<_>>(), ["icon.svg", "start.css", "style.css"]);
        assert_eq!(files["start.css"], b"b.css\na.css\nstart.css\n");
        assert_eq!(files["style.css"], b"d.css\nc.css\n");
    }

    #[test]
    fn a_page_without_sheets_stays_as_it_is() {
        let mut files = files(&["icon.svg"]);
        assert_eq!(in_two("<head>\n</head>", &mut files, &mut Vec::new()), "<head>\n</head>");
        assert_eq!(files.len(), 1);
    }

    #[test]
    fn a_sheet_that_is_not_there_is_named() {
        let mut wrong = Vec::new();
        in_two("<link rel=\"stylesheet\" href=\"./gone.css\"/>", &mut Files::new(), &mut wrong);
        assert_eq!(wrong, ["index.html names ./gone.css, which is not in the build."]);
    }
}
