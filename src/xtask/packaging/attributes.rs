//! Attributes of the page that a release fills in.

/// An attribute that stands empty in `index.html`, by its name.
#[derive(Clone, Copy)]
pub struct Attribute(pub &'static str);

impl Attribute {
    /// The page with a value between the attribute's quotation marks. A page that does not hold it empty
    /// exactly once is `wrong`.
    pub fn filled(self, page: &str, value: &str, wrong: &mut Vec<String>) -> String {
        let empty = format!("{}=\"\"", self.0);
        if page.matches(&empty).count() != 1 {
            wrong.push(format!("index.html must hold {empty} exactly once, see Trunk.toml."));
        }
        page.replace(&empty, &format!("{}=\"{value}\"", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_filled_where_it_stands_empty_once() {
        let mut wrong = Vec::new();
        let size = Attribute("data-size");
        assert_eq!(size.filled("<a data-size=\"\">", "5", &mut wrong), "<a data-size=\"5\">");
        assert!(wrong.is_empty());
        size.filled("<a data-size=\"\"><b data-size=\"\">", "5", &mut wrong);
        size.filled("<a>", "5", &mut wrong);
        assert_eq!(wrong.len(), 2, "{wrong:?}");
    }
}
