//! The words of the first screen, to be read while the program loads.

use super::description::escaped;
use crossread_engine::about::About;

/// Where they stand in the page, which may lack it.
pub const PLACE: &str = "<div class=\"start-words\"></div>";

/// That place with the words as the first screen will show them, if `corpus.toml` has its heading and lead: what
/// the program would say in their place is known to the program only. `lang` is an attribute or nothing.
pub fn first_words(about: &About, lang: &str) -> String {
    let first = &about.first_screen;
    if first.heading.is_none() || first.lead.is_none() {
        return PLACE.to_owned();
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
    format!(
        "<div class=\"start-words\"><div class=\"welcome\"><div class=\"welcome-words\">{}</div>\
         <div class=\"welcome-shown\"></div></div></div>",
        words.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::about::FirstScreen;

    #[test]
    fn the_words_stand_in_the_order_of_the_first_screen() {
        let [heading, lead] = ["Who told what?", "Read & see."].map(|text| Some(text.to_owned()));
        let first_screen = FirstScreen { heading, lead, ..FirstScreen::default() };
        let about = About { description: Some("Three days.".into()), first_screen, ..About::default() };
        let words = first_words(&about, " lang=\"de\"");
        let texts: Vec<&str> =
            words.split("dir=\"auto\">").skip(1).filter_map(|text| text.split("</").next()).collect();
        assert_eq!(texts, ["Who told what?", "Read &amp; see.", "Three days."]);
        assert_eq!(words.matches(" dir=").count(), words.matches(" lang=\"de\"").count());
    }

    #[test]
    fn without_words_of_its_own_the_place_stays_empty() {
        let about = About { title: Some("The flood".into()), ..About::default() };
        assert_eq!(first_words(&about, ""), PLACE);
    }
}
