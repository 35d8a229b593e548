//! Which lines and parts of lines a website put around an article.
//!
//! The tables are in [`super::phrases`]. A line is furniture only if the whole of it fits a
//! table, so a sentence of the article that mentions cookies or comments stays.

use super::phrases::{CLOSINGS, DOMAINS, LABELS, OPENINGS, PROMOTIONS, SECTIONS, WHOLE_LINES};
use super::shape::{ends_sentence, is_address, is_heading, is_title_case, is_web_address, plain, word_count};
use crate::text::{fold, sentences, words};
use std::ops::Range;

/// Longer lines that begin like furniture are taken for the article; words.
pub(super) const LONGEST_OPENING: usize = 45;

/// Longer lines that point elsewhere are taken for the article; words.
const LONGEST_POINTER: usize = 25;

/// Shortest headline that is looked for inside paragraphs; words.
const SHORTEST_REPEATED_HEADLINE: usize = 5;

/// Whether a line is furniture wherever on the page it stands.
pub(super) fn is_furniture(line: &str) -> bool {
    if is_address(line) {
        return true;
    }
    let count = word_count(line);
    if count == 0 || count > LONGEST_OPENING {
        return false;
    }
    let plain = plain(line);
    WHOLE_LINES.contains(&plain.as_str())
        || opens(&plain, OPENINGS)
        || line.starts_with('©')
        || count <= LONGEST_POINTER && has_label(line)
        || is_menu(line)
}

/// Whether a line above the headline or around it tells the way to the page: `Home / Town / …`,
/// `News > Town > …`.
pub(super) fn is_breadcrumb(line: &str) -> bool {
    [" / ", " > ", " » ", " › ", " → ", " | ", " :: "].iter().any(|separator| {
        let parts: Vec<&str> = line.split(separator).map(str::trim).collect();
        let home = matches!(plain(parts[0]).as_str(), "home" | "homepage" | "start" | "startseite" | "accueil" | "inicio" | "you are here home");
        let short = parts[..parts.len() - 1].iter().all(|part| (1..=3).contains(&word_count(part)));
        short && (home && parts.len() >= 2 || parts.len() >= 3 && *separator != " | ")
    })
}

/// Whether a line names a section of a news site and nothing else.
pub(super) fn is_section(line: &str) -> bool {
    SECTIONS.contains(&plain(line).as_str())
}

/// Whether a line can be the website speaking of itself below the end of an article, where
/// nothing but such lines follows.
pub(super) fn is_closing(line: &str) -> bool {
    let count = word_count(line);
    if ends_sentence(line) || count > 15 {
        return is_furniture(line);
    }
    is_heading(line) && (opens(&plain(line), CLOSINGS) || is_title_case(line) && is_lower_case_script(line))
}

/// Whether a line shows that readers' comments stand here: `Ada says:`, `3 hours ago`, `Reply`.
pub(super) fn is_comment_sign(line: &str) -> bool {
    let plain = plain(line);
    let says = plain.ends_with(" says") && line.trim_end().ends_with(':') && word_count(line) <= 8;
    let reply = matches!(plain.as_str(), "reply" | "report" | "like" | "log in to reply" | "# likes" | "# replies");
    says || reply || plain.ends_with(" ago") && plain.contains('#') && word_count(line) <= 8
}

/// Whether a line opens the part of a page where readers comment.
pub(super) fn is_comments_heading(line: &str) -> bool {
    matches!(
        plain(line).as_str(),
        "comments" | "# comment" | "# comments" | "reader comments" | "readers comments" | "leave a comment"
            | "leave a reply" | "join the conversation" | "discussion" | "kommentare" | "commentaires" | "comentarios"
    )
}

/// The parts of a paragraph that are furniture: the headline repeated in or after it, and
/// advertising glued to its end. Byte ranges, in order.
pub(super) fn glued_parts(paragraph: &str, headline: &str) -> Vec<Range<usize>> {
    if let Some(range) = repeated_headline(paragraph, headline) {
        let rest = paragraph[range.end..].trim_start_matches(['.', '!', ':', '|', '-', '–', ' ', '\u{a0}']);
        let small = rest.starts_with(char::is_lowercase) && word_count(rest) <= LONGEST_OPENING;
        let end = if rest.is_empty() || small || is_promotion(rest) { paragraph.len() } else { paragraph.len() - rest.len() };
        return std::iter::once(range.start..end).collect();
    }
    match sentences(paragraph).last() {
        Some(last) if last.start > 0 && is_promotion(&paragraph[last.clone()]) => {
            std::iter::once(last.start..paragraph.len()).collect()
        }
        _ => Vec::new(),
    }
}

/// Where the headline stands inside a paragraph, right after the end of a sentence.
fn repeated_headline(paragraph: &str, headline: &str) -> Option<Range<usize>> {
    let wanted: Vec<String> = words(headline).map(|word| fold(&headline[word.range])).collect();
    if wanted.len() < SHORTEST_REPEATED_HEADLINE {
        return None;
    }
    let found: Vec<(String, Range<usize>)> =
        words(paragraph).map(|word| (fold(&paragraph[word.range.clone()]), word.range)).collect();
    (1..found.len().saturating_sub(wanted.len() - 1)).find_map(|at| {
        let here = &found[at..at + wanted.len()];
        let same = here.iter().zip(&wanted).all(|((word, _), wanted)| word == wanted);
        let start = here[0].1.start;
        let after_stop = ends_sentence(paragraph[..start].trim_end_matches(['“', '‘', '"', ' ']));
        (same && after_stop).then(|| start..here[here.len() - 1].1.end)
    })
}

/// A sentence that promises something and names the website to get it from.
fn is_promotion(sentence: &str) -> bool {
    let plain = plain(sentence);
    word_count(sentence) <= LONGEST_OPENING
        && PROMOTIONS.iter().any(|phrase| plain.contains(phrase))
        && sentence.split_whitespace().any(names_website)
}

/// Whether a word is a web address, with or without scheme: `bees.example.com`, `www.a.org`.
fn names_website(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let domain = word.rsplit_once('.').is_some_and(|(name, ending)| {
        DOMAINS.contains(&ending) && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.')) && name.len() > 1
    });
    domain || is_web_address(&word)
}

/// `Read also: …`, `Follow topic:`, `Tags: …`.
fn has_label(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, _)| LABELS.contains(&plain(label).as_str()))
}

/// Several short names with signs between them: `Home | News | Sport | Contact`.
fn is_menu(line: &str) -> bool {
    ["|", "·", "•", "›", "»"].iter().any(|sign| {
        let parts: Vec<&str> = line.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        parts.len() >= 4 && parts.iter().all(|part| (1..=3).contains(&word_count(part)) && !ends_sentence(part))
    })
}

fn opens(plain: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| {
        plain.strip_prefix(opening).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Whether the line is in a script that has small letters, so that title case means something.
fn is_lower_case_script(line: &str) -> bool {
    line.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_websites_put_around_articles_is_furniture() {
        for line in [
            "Leave a Comment",
            "LEAVE A REPLY",
            "Your email address will not be published. Required fields are marked *",
            "We use cookies to make this site better. Accept all",
            "Sign up now: get our newsletter in your inbox",
            "Follow topic:",
            "12 Comments",
            "5 min read",
            "Home | News | Sport | Weather | Contact",
            "© 2025 The Valley Post",
            "https://a.example/b",
            "Read also: Ten walks by the river",
            "Anzeige",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn sentences_of_an_article_stay() {
        for line in [
            "Leave a comment in the guest book, the mayor told visitors, and many did.",
            "Cookies were handed out to those who had to leave their houses.",
            "Share prices fell by a third within the hour.",
            "Read in full, the report says something else.",
            "Follow the river for two miles and you reach the old mill.",
            "The topics: water, mud and money.",
            "“Subscribe to no one’s truth,” she said.",
            "Related research has shown the same.",
            "Read: that was all they were taught, she said, and it took a generation until anyone thought to ask what the children of the valley might also want to learn.",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }

    #[test]
    fn breadcrumbs_lead_from_home_to_the_headline() {
        assert!(is_breadcrumb("Home / TOWN / River rises by two metres in one night"));
        assert!(is_breadcrumb("News > Town > River rises"));
        assert!(!is_breadcrumb("River rises by two metres | Town"));
        assert!(!is_breadcrumb("The choice is either / or"));
    }

    fn check_glued(paragraph: &str, headline: &str, expect: &[&str]) {
        let found: Vec<&str> = glued_parts(paragraph, headline).into_iter().map(|range| &paragraph[range]).collect();
        assert_eq!(found, expect, "{paragraph}");
    }

    #[test]
    fn a_glued_headline_and_what_it_sells_are_cut_off_alone() {
        let headline = "River Rises by Two Metres in One Night";
        check_glued(
            "The mayor spoke.River Rises by Two Metres in One Night.if you want to buy boats then boats-now.shop is the place.",
            headline,
            &["River Rises by Two Metres in One Night.if you want to buy boats then boats-now.shop is the place."],
        );
        check_glued(
            "The mayor spoke. River rises by two metres in one night. Then the bridge was closed to all traffic.",
            headline,
            &["River rises by two metres in one night. "],
        );
        check_glued("He said the river rises by two metres in one night each spring.", headline, &[]);
        check_glued("It rose. Looking for the best boats? Then see boats.example.com today.", headline, &[]);
        check_glued(
            "It rose. Click here for boats at boats.example.com today.",
            headline,
            &["Click here for boats at boats.example.com today."],
        );
        check_glued("It rose. He gave his address as boats.example.com and left.", headline, &[]);
    }

    #[test]
    fn closings_are_slogans_and_bare_titles() {
        for line in ["Latest River News", "Stay informed with the news of the valley", "See more on"] {
            assert!(is_closing(line), "{line}");
        }
        for line in ["and nobody was ever seen there again", "The end of it was never told to them", "It was over."] {
            assert!(!is_closing(line), "{line}");
        }
    }
}
