//! Web addresses.

/// Whether a text is a web address with its scheme.
pub(in crate::source) fn is_url(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://"))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// The address that a text is, with its scheme where it has none: `www.echo.example/a`, `echo.example/a`.
/// A site alone may be the name of an outlet, so it needs something behind it.
pub(super) fn web_address(text: &str) -> Option<String> {
    if is_url(text) {
        return Some(text.to_owned());
    }
    let (site, page) = text.split_once('/')?;
    let labels: Vec<&str> = site.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() && !c.is_uppercase() || c == '-')
    };
    let ends_well = labels.last().is_some_and(|last| last.len() > 1 && last.chars().all(char::is_alphabetic));
    let is_plain = !page.is_empty() && !page.contains(|c: char| c.is_whitespace() || c.is_control());
    (labels.len() > 1 && labels.iter().all(is_label) && ends_well && is_plain)
        .then(|| format!("https://{text}"))
}

/// The site of a web address, without `www.`, user and port; what an article is called by whose outlet is
/// not stated.
pub(in crate::source) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("//")?.1;
    let site = rest.split(['/', '?', '#']).next()?;
    let site = site.rsplit_once('@').map_or(site, |(_, site)| site);
    let site = site.split(':').next()?;
    let site = site.strip_prefix("www.").unwrap_or(site);
    site.contains('.').then_some(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_miss_its_scheme() {
        for (text, address) in [
            ("www.echo.example/news/1", Some("https://www.echo.example/news/1")),
            ("echo.example/a?b=c", Some("https://echo.example/a?b=c")),
            ("http://echo.example", Some("http://echo.example")),
        ] {
            assert_eq!(web_address(text).as_deref(), address, "{text}");
        }
        for text in [
            "echo.example",
            "www.echo.example",
            "AFP/Reuters",
            "U.S./World",
            "3.5/5",
            "echo.example/a b",
            "St. Tarn/Post",
        ] {
            assert_eq!(web_address(text), None, "{text}");
        }
    }

    #[test]
    fn a_site_is_the_address_without_what_is_around_it() {
        assert_eq!(host("https://www.echo.example:8080/a?b=//c"), Some("echo.example"));
        assert_eq!(host("http://user@news.echo.example"), Some("news.echo.example"));
        assert_eq!((host("https://localhost/a"), host("echo.example")), (None, None));
    }
}
