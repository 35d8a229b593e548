//! The words of the first screen, to be read while the program loads.

use super::description::escaped;
use crossread_engine::about::About;

/// Where they stand in the page, which may lack it.
const PLACE: &str = "<div class=\"start-words\"></div>";
/// How the page asks for the program before any script does.
const PRELOAD: &str = " as=\"fetch\" ";
/// The same, but not before what the words need.
const PRELOAD_AFTER: &str = " as=\"fetch\" fetchpriority=\"low\" ";

/// A page with the words as the first screen will show them, if `corpus.toml` has its heading and lead: what
/// the program would say in their place is known to the program only. `lang` is an attribute or nothing.
/// Such a page asks for its style sheets before the program, which is many times as large.
pub fn with_first_words(page: &str, about: &About, lang: &str) -> String {
    match first_words(about, lang) {
        Some(words) => page.replace(PLACE, &words).replace(PRELOAD, PRELOAD_AFTER),
        None => page.to_owned(),
    }
}

fn first_words(about: &About, lang: &str) -> Option<String> {
    let first = &about.first_screen;
    if first.heading.is_none() || first.lead.is_none() {
        return None;
    }
    let note = first.note.as_ref().or(about.note.as_ref()).or(about.description.as_ref());
    let words = [
        ("p", "corpus", about.title.as_ref()),
        ("h2", "heading", first.heading.as_ref()),
        ("p", "lead", first.lead.as_ref()),
        ("p", "note", note),
    ];
    let words = words.into_iter().filter_map(|(tag, what, text)| {
        Some(format!("<{tag} class=\"welcome-{what}\"{lang} dir=\"auto\">{}</{tag}>", escaped(text?)))
    });
    // What the first screen shows beside its words leaves them as much room as there.
    Some(format!(
        "<div class=\"start-words\"><div class=\"welcome\"><div class=\"welcome-words\">{}</div>\
         <div class=\"welcome-shown\"></div></div></div>",
        words.collect::<String>()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::about::FirstScreen;

    const PROGRAM: &str =
        "<link rel=\"preload\" href=\"./crossread_bg.wasm\" as=\"fetch\" type=\"application/wasm\">";

    #[test]
    fn the_program_is_asked_for_as_it_is_found_here() {
        assert!(include_str!("../../../Trunk.toml").contains(PRELOAD));
    }

    #[test]
    fn the_words_stand_in_the_order_of_the_first_screen() {
        let [heading, lead] = ["Who told what?", "Read & see."].map(|text| Some(text.to_owned()));
        let first_screen = FirstScreen { heading, lead, ..FirstScreen::default() };
        let about = About { description: Some("Three days.".into()), first_screen, ..About::default() };
        let page = with_first_words(&format!("{PROGRAM}<p>{PLACE}"), &about, " lang=\"de\"");
        let (asked, words) = page.split_once("<p>").unwrap();
        assert!(asked.contains("fetchpriority=\"low\" type="), "{asked}");
        let texts: Vec<&str> =
            words.split("dir=\"auto\">").skip(1).filter_map(|text| text.split("</").next()).collect();
        assert_eq!(texts, ["Who told what?", "Read &amp; see.", "Three days."]);
        assert_eq!(words.matches(" dir=").count(), words.matches(" lang=\"de\"").count());
    }

    #[test]
    fn without_words_of_its_own_the_page_stays_as_it_is() {
        let about = About { title: Some("The flood".into()), ..About::default() };
        let page = format!("{PROGRAM}<p>{PLACE}");
        assert_eq!(with_first_words(&page, &about, ""), page);
    }
}
