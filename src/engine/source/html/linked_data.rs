//! Linked data (JSON-LD) in the words of schema.org: what most news pages state of an article.

use crate::source::clean::squeezed;
use crate::source::details::entries::{Entry, Value, json_value};
use dom_query::Document;
use serde_json::Value as Json;

/// Properties of an article, with the detail that they state.
const PROPERTIES: &[(&str, &str)] = &[
    ("headline", "title"),
    ("name", "title"),
    ("publisher", "outlet"),
    ("author", "authors"),
    ("creator", "authors"),
    ("datePublished", "date"),
    ("dateCreated", "date"),
    ("inLanguage", "language"),
    ("url", "url"),
    ("mainEntityOfPage", "url"),
    ("keywords", "tags"),
    ("license", "licence"),
    ("copyrightNotice", "rights"),
];

/// The details of the first article in the page's linked data.
pub(super) fn entries(document: &Document) -> Vec<Entry> {
    for script in document.select("script[type='application/ld+json']").nodes() {
        let text = script.text();
        let Ok(data) = serde_json::from_str::<Json>(text.trim().trim_end_matches(';')) else {
            continue;
        };
        if let Some(article) = article(&data) {
            return PROPERTIES
                .iter()
                .filter_map(|(property, detail)| entry(article, property, detail))
                .collect();
        }
    }
    Vec::new()
}

/// The article in linked data: itself, one of a list, or one of a graph.
fn article(data: &Json) -> Option<&Json> {
    match data {
        Json::Array(items) => items.iter().find_map(article),
        Json::Object(_) if is_article(data) => Some(data),
        Json::Object(object) => object.get("@graph").and_then(article),
        _ => None,
    }
}

fn is_article(data: &Json) -> bool {
    let of_kind = |kind: &Json| {
        let kind = kind.as_str().unwrap_or_default();
        kind.ends_with("Article")
            || matches!(kind.rsplit('/').next(), Some("Report" | "BlogPosting" | "LiveBlogPosting"))
    };
    match &data["@type"] {
        Json::Array(kinds) => kinds.iter().any(of_kind),
        kind => of_kind(kind),
    }
}

fn entry(article: &Json, property: &str, detail: &str) -> Option<Entry> {
    let stated = article.get(property)?;
    let value = match json_value(stated) {
        // A thing without a name may have an address.
        Value::Other => json_value(stated.get("@id").or_else(|| stated.get("url"))?),
        value => value,
    };
    // Pages escape their letters once more in here.
    let plain = |text: &str| squeezed(&Document::fragment(text).text());
    let values: Vec<String> = value.items().into_iter().filter_map(plain).collect();
    (!values.is_empty()).then(|| Entry { key: detail.to_owned(), value: Value::List(values), line: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(data: &str, key: &str) -> Vec<String> {
        let page = format!("<script type=\"application/ld+json\">{data}</script>");
        let found = entries(&Document::from(page));
        let of_key = found.iter().filter(|entry| entry.key == key);
        of_key.flat_map(|entry| entry.value.items()).map(str::to_owned).collect()
    }

    #[test]
    fn an_article_is_found_alone_in_a_list_and_in_a_graph() {
        let article = r#"{"@type": ["NewsArticle"], "headline": "Pier &amp; sea", "author": [{"@type": "Person", "name": "Ada Roe"}, {"name": "Bo Li"}], "mainEntityOfPage": {"@id": "https://coast.example/pier"}}"#;
        for data in [
            article.to_owned(),
            format!("[{{\"@type\": \"WebSite\", \"name\": \"No\"}}, {article}]"),
            format!("{{\"@graph\": [{{\"@type\": \"Person\", \"name\": \"No\"}}, {article}]}}"),
        ] {
            assert_eq!(check(&data, "title"), ["Pier & sea"], "{data}");
            assert_eq!(check(&data, "authors"), ["Ada Roe", "Bo Li"]);
            assert_eq!(check(&data, "url"), ["https://coast.example/pier"]);
        }
    }

    #[test]
    fn data_of_other_things_and_broken_data_state_nothing() {
        assert!(check(r#"{"@type": "Organization", "name": "The Coast"}"#, "title").is_empty());
        assert!(check(r#"{"@type": "NewsArticle", "headline": "#, "title").is_empty());
    }
}
