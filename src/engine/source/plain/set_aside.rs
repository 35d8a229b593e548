//! Which lines a website put around an article.
//!
//! The tables are in [`super::phrases`]. A line is furniture only if the whole of it fits a
//! table, so a sentence of the article that mentions cookies or comments stays.

use super::phrases::{CLOSINGS, LABELS, OPENINGS, SECTIONS, WHOLE_LINES};
use crate::source::shape::{ends_sentence, is_address, is_heading, is_title_case, plain, word_count};

/// Longer lines that begin like furniture are taken for the article; words.
pub(super) const LONGEST_OPENING: usize = 45;

/// Longer lines that point elsewhere are taken for the article; words.
const LONGEST_POINTER: usize = 25;

/// A longer line below an article may be the article's own; words.
const LONGEST_BARE_TITLE: usize = 6;

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
        let home = matches!(
            plain(parts[0]).as_str(),
            "home" | "homepage" | "start" | "startseite" | "accueil" | "inicio" | "you are here home"
        );
        let short = parts[..parts.len() - 1].iter().all(|part| (1..=3).contains(&word_count(part)));
        short && (home && parts.len() >= 2 || parts.len() >= 3 && *separator != " | ")
    })
}

/// Whether a line names a section of a news site and nothing else.
pub(super) fn is_section(line: &str) -> bool {
    SECTIONS.contains(&plain(line).as_str())
}

/// Whether a line can be the website speaking of itself below the end of an article, where
/// nothing but such lines follows. Lines with numbers are taken for data of the article.
pub(super) fn is_closing(line: &str) -> bool {
    is_heading(line) && has_no_number(line) && opens(&plain(line), CLOSINGS)
}

/// Whether a line can be the title of something that is not there: a few words with capitals, no
/// number. It counts only above a line that is the website's for certain.
pub(super) fn is_bare_title(line: &str) -> bool {
    is_heading(line) && word_count(line) <= LONGEST_BARE_TITLE && has_no_number(line) && is_title_case(line)
}

fn has_no_number(line: &str) -> bool {
    !line.chars().any(char::is_numeric)
}

/// Whether a line shows that readers' comments stand here: `Ada says:`, `3 hours ago`, `Reply`.
pub(super) fn is_comment_sign(line: &str) -> bool {
    let plain = plain(line);
    let says = plain.ends_with(" says") && line.trim_end().ends_with(':') && word_count(line) <= 8;
    let reply =
        matches!(plain.as_str(), "reply" | "report" | "like" | "log in to reply" | "# likes" | "# replies");
    says || reply || plain.ends_with(" ago") && plain.contains('#') && word_count(line) <= 8
}

/// Whether a line opens the part of a page where readers comment.
pub(super) fn is_comments_heading(line: &str) -> bool {
    matches!(
        plain(line).as_str(),
        "comments"
            | "# comment"
            | "# comments"
            | "reader comments"
            | "readers comments"
            | "leave a comment"
            | "leave a reply"
            | "join the conversation"
            | "discussion"
            | "kommentare"
            | "commentaires"
            | "comentarios"
    )
}

/// `Read also: …`, `Follow topic:`, `Tags: …`.
fn has_label(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, _)| LABELS.contains(&plain(label).as_str()))
}

/// Several short names with signs between them: `Home | News | Sport | Contact`.
fn is_menu(line: &str) -> bool {
    cells(line).is_some()
}

/// How many short names stand in a line with signs between them, four or more.
pub(super) fn cells(line: &str) -> Option<usize> {
    ["|", "·", "•", "›", "»"].iter().find_map(|sign| {
        let parts: Vec<&str> = line.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        let short = |part: &&str| (1..=3).contains(&word_count(part)) && !ends_sentence(part);
        (parts.len() >= 4 && parts.iter().all(short)).then_some(parts.len())
    })
}

/// Whether lines that stand one below the other are rows of a table: as many cells in each, and numbers
/// in one of them. Three need no numbers, for hardly a page has as many menus alike.
pub(super) fn are_rows(lines: &[&str]) -> bool {
    let first = lines.first().and_then(|line| cells(line));
    first.is_some()
        && lines.iter().all(|line| cells(line) == first)
        && !lines.iter().any(|line| line.contains('©'))
        && (lines.len() >= 3 || lines.iter().any(|line| !has_no_number(line)))
}

fn opens(plain: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| {
        plain.strip_prefix(opening).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
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
    fn rows_of_a_table_are_told_from_menus() {
        assert!(are_rows(&["Name | Age | Town | Job", "Ada | 30 | Tarn | Diver"]));
        assert!(are_rows(&["Ada | Tarn | Diver | no"; 3]));
        assert!(!are_rows(&["© 2025 | Privacy | Terms | Contact", "Home | News | Sport | Weather"]));
        assert!(!are_rows(&["Home | News | Sport | Weather", "About | Contact | Privacy | Jobs"]));
        assert!(!are_rows(&["Home | News | Sport | Weather | Jobs", "Ada | 30 | Tarn | Diver"]));
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

    #[test]
    fn closings_are_slogans() {
        for line in ["Latest River News", "Stay informed with the news of the valley", "See more on"] {
            assert!(is_closing(line), "{line}");
        }
        for line in [
            "and nobody was ever seen there again",
            "Latest quarter 12 cts",
            "More of it came.",
            "Africa 45 50 41",
        ] {
            assert!(!is_closing(line), "{line}");
        }
    }

    #[test]
    fn bare_titles_are_short_and_all_in_capitals() {
        assert!(is_bare_title("The Valley Weekly"));
        for line in ["Results in River funds", "Record April 8", "The mill closed", "水灾", "Ada Roe."] {
            assert!(!is_bare_title(line), "{line}");
        }
    }
}
