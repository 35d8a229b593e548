//! Web addresses.

/// Whether a text is a web address with its scheme.
pub(in crate::source) fn is_url(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://"))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
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
    fn a_site_is_the_address_without_what_is_around_it() {
        assert_eq!(host("https://www.echo.example:8080/a?b=//c"), Some("echo.example"));
        assert_eq!(host("http://user@news.echo.example"), Some("news.echo.example"));
        assert_eq!((host("https://localhost/a"), host("echo.example")), (None, None));
    }
}
