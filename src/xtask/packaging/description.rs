//! What a page says of its articles to those who do not run it: chats that show what a link leads to
//! (Open Graph, <https://ogp.me>), search engines, the device that it is installed on.

use super::first_words::with_first_words;
use crossread_engine::about::About;
use serde_json::Value;

/// What the page is called where nothing else is.
const PRODUCT: &str = "Crossread";

/// The language of the interface.
const INTERFACE: (&str, &str) = ("<html lang=\"", "\"");
const TITLE: (&str, &str) = ("<title>", "</title>");
/// What is shown while the page loads; a page may lack it.
const WHILE_LOADING: &str = "<p class=\"start-about\"></p>";
const DESCRIPTION: (&str, &str) = ("<meta name=\"description\" content=\"", "\">");

/// The page and the manifest beside it, if there is one, with what `corpus.toml` says; returns the page.
///
/// # Errors
/// A sentence where one of them has no place for it.
pub fn describe(page: &str, manifest: Option<&mut Vec<u8>>, about: &About) -> Result<String, String> {
    if let Some(manifest) = manifest {
        *manifest = described_manifest(manifest, about)?;
    }
    described(page, about)
}

/// The page with title and description as `corpus.toml` words them, and the same for chats. What it
/// does not say stays as it stands in the page.
fn described(page: &str, about: &About) -> Result<String, String> {
    // Said of the sentences only: the interface is in its own language.
    let interface = around(page, INTERFACE).map_or("", |(_, interface, _)| interface);
    let lang = about.language.as_deref().filter(|&language| language != interface);
    let lang = lang.map_or_else(String::new, |language| format!(" lang=\"{}\"", escaped(language)));

    let (before, title, after) = around(page, TITLE)?;
    let title = about.title.as_deref().map_or_else(|| title.to_owned(), |title| escaped(&name(title)));
    let mut page = format!("{before}<title{lang}>{title}</title>{after}");
    page = with_first_words(&page, about, &lang);
    if let Some(description) = about.description.as_deref() {
        let filled = format!("<p class=\"start-about\"{lang}>{}</p>", escaped(description));
        page = page.replace(WHILE_LOADING, &filled);
    }

    let (before, description, after) = around(&page, DESCRIPTION)?;
    let description = about.description.as_deref().map_or_else(|| description.to_owned(), escaped);
    let mut graph = vec![
        ("type", "website".to_owned()),
        ("site_name", PRODUCT.to_owned()),
        ("title", title),
        ("description", description.clone()),
    ];
    graph.extend(about.language.as_deref().and_then(locale).map(|locale| ("locale", locale)));
    let graph = graph
        .iter()
        .map(|(property, content)| format!("\n<meta property=\"og:{property}\" content=\"{content}\">"));
    Ok(format!(
        "{before}<meta name=\"description\"{lang} content=\"{description}\">{}{after}",
        graph.collect::<String>()
    ))
}

/// The manifest of the installed page with the name and description of its articles.
fn described_manifest(manifest: &[u8], about: &About) -> Result<Vec<u8>, String> {
    let Ok(Value::Object(mut manifest)) = serde_json::from_slice(manifest) else {
        return Err("manifest.webmanifest must be a JSON object.".into());
    };
    let said = [
        ("name", about.title.as_deref().map(name)),
        ("description", about.description.clone()),
        ("lang", about.language.clone()),
    ];
    for (member, value) in said {
        if let Some(value) = value {
            manifest.insert(member.to_owned(), value.into());
        }
    }
    Ok(Value::Object(manifest).to_string().into_bytes())
}

/// The articles' title as the app shows it in the tab of its first screen.
fn name(title: &str) -> String {
    format!("{title} · {PRODUCT}")
}

/// A language tag with a country as Open Graph writes it: `pt-br` is `pt_BR`. One without a country
/// is no locale there.
fn locale(tag: &str) -> Option<String> {
    let (language, country) = tag.split_once('-')?;
    let is_country = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_country.then(|| format!("{}_{}", escaped(language), country.to_ascii_uppercase()))
}

/// What stands before, between and after two texts.
fn around<'a>(page: &'a str, (start, end): (&str, &str)) -> Result<(&'a str, &'a str, &'a str), String> {
    let missing = || format!("index.html must hold {start}…{end}.");
    let (before, rest) = page.split_once(start).ok_or_else(missing)?;
    let (between, after) = rest.split_once(end).ok_or_else(missing)?;
    Ok((before, between, after))
}

/// A text as it may stand in an element or between quotation marks, on one line.
pub fn escaped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<head><meta name=\"description\" content=\"Plain.\">\n<title>Crossread</title>\n</head>";

    fn about(title: Option<&str>, description: Option<&str>, language: Option<&str>) -> About {
        let [title, description, language] =
            [title, description, language].map(|text| text.map(str::to_owned));
        About { title, description, language, ..About::default() }
    }

    #[test]
    fn what_the_corpus_says_stands_in_the_page_and_for_chats() {
        let page =
            described(PAGE, &about(Some("Die Flut"), Some("Drei Tage\n im März."), Some("de-at"))).unwrap();
        assert_eq!(
            page,
            "<head><meta name=\"description\" lang=\"de-at\" content=\"Drei Tage im März.\">\n\
             <meta property=\"og:type\" content=\"website\">\n\
             <meta property=\"og:site_name\" content=\"Crossread\">\n\
             <meta property=\"og:title\" content=\"Die Flut · Crossread\">\n\
             <meta property=\"og:description\" content=\"Drei Tage im März.\">\n\
             <meta property=\"og:locale\" content=\"de_AT\">\n\
             <title lang=\"de-at\">Die Flut · Crossread</title>\n</head>"
        );
    }

    #[test]
    fn the_description_can_be_read_while_the_page_loads() {
        let page = PAGE.replace("</head>", "</head><p class=\"start-about\"></p>");
        let described = |description| described(&page, &about(None, description, Some("de"))).unwrap();
        let shown = "</head><p class=\"start-about\" lang=\"de\">Drei Tage &amp; Nächte.</p>";
        assert!(described(Some("Drei Tage & Nächte.")).ends_with(shown));
        assert!(described(None).ends_with("<p class=\"start-about\"></p>"));
    }

    #[test]
    fn only_what_is_in_another_language_than_the_interface_says_so() {
        let german = format!("<html lang=\"de\">{PAGE}");
        let page = |language| described(&german, &about(None, None, Some(language))).unwrap();
        assert!(page("de").contains("<title>"));
        assert!(page("en").contains("<title lang=\"en\">"));
    }

    #[test]
    fn what_it_does_not_say_stays_as_it_was() {
        let page = described(PAGE, &About::default()).unwrap();
        assert!(page.contains("\n<title>Crossread</title>\n"), "{page}");
        assert!(page.contains("property=\"og:description\" content=\"Plain.\""), "{page}");
        assert!(!page.contains("og:locale"), "{page}");
    }

    #[test]
    fn no_title_becomes_markup() {
        let page = described(PAGE, &about(Some("</title><b> & \"so\""), Some("\"><script>"), None)).unwrap();
        assert!(
            page.contains("<title>&lt;/title&gt;&lt;b&gt; &amp; &quot;so&quot; · Crossread</title>"),
            "{page}"
        );
        assert_eq!(page.matches("&quot;&gt;&lt;script&gt;").count(), 2, "{page}");
    }

    #[test]
    fn a_page_without_the_places_is_refused() {
        assert!(described("<head></head>", &About::default()).unwrap_err().contains("<title>"));
        assert!(described_manifest(b"[]", &About::default()).is_err());
    }

    #[test]
    fn the_installed_page_is_named_after_its_articles() {
        let manifest = br#"{"name":"Crossread","start_url":"./","description":"Plain."}"#;
        let described = described_manifest(manifest, &about(Some("Die Flut"), None, Some("de"))).unwrap();
        let read: Value = serde_json::from_slice(&described).unwrap();
        let expect = r#"{"name":"Die Flut · Crossread","start_url":"./","description":"Plain.","lang":"de"}"#;
        assert_eq!(read, serde_json::from_str::<Value>(expect).unwrap());
    }
}
