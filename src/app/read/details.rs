//! What is known about the article.

use crate::{library::use_library, texts};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;

/// Language, length, tags, licence, source: whatever is stated and tells no hidden name.
#[component]
pub fn DetailList(
    /// The article.
    doc: DocId,
) -> Node {
    let named = !use_library().hides_names();
    let library = use_library().articles();
    let details = library.details(doc);
    let language = details.language.map_or_else(|| texts::LANGUAGE_NOT_STATED.to_owned(), texts::language);
    let tags = details.tags.join(", ");
    let licence = use_library().licence(doc);
    view! {
        <section class="details" aria-labelledby="details-heading">
            <h2 id="details-heading" class="side-heading">{texts::read::DETAILS}</h2>
            <dl class="detail-list">
                <Detail name=texts::read::LANGUAGE value=Some(language)/>
                <Detail name=texts::read::LENGTH value=Some(texts::read::held(&details))/>
                <Detail name=texts::read::TAGS value=Some(tags).filter(|tags| !tags.is_empty())/>
                {named.then(|| view! { <Licence stated=licence/> })}
                <Detail name=texts::read::RIGHTS value=details.rights.filter(|_| named).map(ToOwned::to_owned)/>
                {details.url.filter(|_| named).and_then(web_address).map(|url| view! { <SourceLink url/> })}
            </dl>
        </section>
    }
}

/// One detail; nothing where it is not known.
#[component]
fn Detail(name: &'static str, value: Option<String>) -> Node {
    value.map(|value| view! { <div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div> }).into_node()
}

/// Under which terms the text may be passed on, a link where the terms are one.
#[component]
fn Licence(stated: Option<String>) -> Node {
    let licence = stated.unwrap_or_else(|| texts::read::LICENCE_NOT_STATED.to_owned());
    let shown = match web_address(&licence) {
        Some(url) => {
            let url = url.to_owned();
            view! { <a href=url rel="noreferrer" target="_blank"><bdi>{licence}</bdi></a> }
        }
        None => view! { <bdi>{licence}</bdi> },
    };
    view! { <div><dt>{texts::read::LICENCE}</dt><dd>{shown}</dd></div> }
}

/// The link to where the article was published.
#[component]
fn SourceLink(url: &'static str) -> Node {
    view! {
        <div>
            <dt>{texts::read::SOURCE}</dt>
            <dd><a href=url rel="noreferrer" target="_blank"><bdi>{host(url)}</bdi></a></dd>
        </div>
    }
}

/// The address, if it is one of the web: others could run a script.
pub(super) fn web_address(url: &str) -> Option<&str> {
    let (scheme, _) = scheme_and_rest(url)?;
    ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)).then_some(url)
}

/// What stands before and after `://`. Looking for one character spares the page the search for
/// strings.
fn scheme_and_rest(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    Some((scheme, rest.strip_prefix("//")?))
}

/// The host of a web address, without `www.`.
pub(super) fn host(url: &str) -> &str {
    let rest = scheme_and_rest(url).map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        assert_eq!(web_address("https://example.org/a"), Some("https://example.org/a"));
        assert_eq!(web_address("HTTP://example.org"), Some("HTTP://example.org"));
        for other in [
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "example.org",
            "",
        ] {
            assert_eq!(web_address(other), None, "{other}");
        }
    }

    #[test]
    fn a_link_is_named_by_its_host() {
        assert_eq!(host("https://www.example.org/a?b#c"), "example.org");
        assert_eq!(host("https://example.org?x"), "example.org");
    }
}
