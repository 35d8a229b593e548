//! What follows from going somewhere: scroll and focus.
//!
//! Two ids are the agreement with the screens: the element with the id `heading` is the heading
//! of what was opened, the one with the id `passage` is the passage that a link names.

use super::focus::{PASSAGE, focus, has_focus, return_to, show, show_passage};
use super::{places::Standing, returning};
use crossread_engine::{anchor::Anchor, view::View};
use crossread_markup::prelude::*;
use web_sys::ScrollLogicalPosition;

/// The id of the search box.
pub const SEARCH: &str = "search";
/// The id of the heading of the screen.
pub const HEADING: &str = "heading";

/// The id of the heading of the help.
pub const HELP_HEADING: &str = "help-heading";

/// The id of the button that opens and closes the help.
pub const HELP_BUTTON: &str = "help-button";

/// The id of the link to how findings are worked out.
pub const METHOD_LINK: &str = "method-link";

/// The id of the link to where articles are added.
pub const ADDING_LINK: &str = "add-link";

/// The id of the link to what the page tells about itself.
pub const ABOUT_LINK: &str = "about-link";

/// The id of the link to the comparison of the ticked articles.
pub const COMPARE_TICKED: &str = "compare-ticked";

/// The id of the link to the comparison that the first screen suggests.
pub const SUGGESTION: &str = "suggestion";

/// How the page came to show what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The page was loaded, or nothing is known of where the reader stood.
    Start,
    /// Something else was opened.
    Opened {
        /// Ids of the links that may have opened what was open before, the most exact one first.
        openers: Vec<String>,
    },
    /// Another passage of the same article.
    Passage,
    /// A part of the page was opened or closed: the focus goes to the element with this id.
    Part(&'static str),
    /// Back, Forward or a reload.
    Returned(Standing),
    /// The same thing, filtered or ticked otherwise.
    Stay,
}

impl Arrival {
    /// What going from one view to another means.
    pub fn between(before: &View, after: &View) -> Self {
        if before.read != after.read || before.compare != after.compare || before.by != after.by {
            let mut openers = Vec::new();
            if let Some(article) = &before.read {
                let passage = before.at.map(|at| at.first.anchor);
                openers.extend(passage.map(|passage| line_id(article, passage)));
                openers.push(opener_id(article));
            } else if !before.compare.is_empty() && after.compare.is_empty() {
                openers.extend([COMPARE_TICKED, SUGGESTION].map(str::to_owned));
            }
            Self::Opened { openers }
        } else if before.method != after.method {
            Self::Opened { openers: if before.method { vec![METHOD_LINK.to_owned()] } else { Vec::new() } }
        } else if before.adding != after.adding {
            Self::Opened { openers: if before.adding { vec![ADDING_LINK.to_owned()] } else { Vec::new() } }
        } else if before.about != after.about {
            Self::Opened { openers: if before.about { vec![ABOUT_LINK.to_owned()] } else { Vec::new() } }
        } else if before.help != after.help {
            Self::Part(match (after.help, before.query == after.query) {
                (true, _) => HELP_HEADING,
                (false, true) => HELP_BUTTON,
                (false, false) => HEADING,
            })
        } else if after.at.is_some() && before.at != after.at {
            Self::Passage
        } else if before.show != after.show && before.searched() != after.searched() {
            // A number or a word of the overview, whose place in the page is no more.
            Self::Opened { openers: Vec::new() }
        } else {
            Self::Stay
        }
    }
}

/// The id of the link that opens an article from the results: the focus comes back to it.
pub fn opener_id(article: &str) -> String {
    format!("open-{article}")
}

/// The id of the link that opens an article at a passage from a line with a hit in it.
pub fn line_id(article: &str, passage: Anchor) -> String {
    format!("line-{article}-{passage}")
}

/// Scrolls and moves the focus, once the text is there.
pub fn settle(arrival: Arrival) {
    let had_focus = has_focus();
    request_animation_frame(move || {
        // Whoever goes on is not on the way back any more.
        returning::end();
        match arrival {
            Arrival::Stay => find_lost_focus(had_focus),
            Arrival::Start => {
                show_passage();
            }
            Arrival::Part(id) => {
                return_to(id);
            }
            Arrival::Passage => {
                if show_passage() {
                    focus(PASSAGE);
                }
            }
            Arrival::Returned(standing) => returning::go_back_to(standing),
            Arrival::Opened { openers } => open_at_passage_or_top(&openers),
        }
    });
}

fn open_at_passage_or_top(openers: &[String]) {
    if show_passage() {
        focus(PASSAGE);
        return;
    }
    // What sticks to the window is in sight wherever that stands, so nothing would scroll to it.
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if !openers.iter().any(|opener| return_to(opener)) {
        focus(HEADING);
    }
}

/// What was pressed may have gone with what it took away.
fn find_lost_focus(had_focus: bool) {
    if had_focus && !has_focus() && focus(HEADING) {
        show(HEADING, ScrollLogicalPosition::Nearest);
    }
}

/// Moves the focus to the heading of the screen without scrolling: for actions that take away
/// the button they were called from.
pub fn focus_heading() {
    focus(HEADING);
}

/// Moves the focus to the heading if what has it now is about to go.
pub fn focus_heading_if_lost() {
    let had_focus = has_focus();
    request_animation_frame(move || find_lost_focus(had_focus));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::{library::Facet, view::Show};

    #[test]
    fn opening_moves_the_focus_and_filtering_does_not() {
        let list = View { query: "harbour".into(), ..View::default() };
        let article = list.reading("a", None);
        let opened =
            |openers: &[&str]| Arrival::Opened { openers: openers.iter().map(|&id| id.to_owned()).collect() };
        assert_eq!(Arrival::between(&list, &article), opened(&[]));
        assert_eq!(Arrival::between(&article, &list), opened(&["open-a"]));
        let passage = list.reading("a", "3.0-9f1c".parse().ok());
        assert_eq!(Arrival::between(&passage, &list), opened(&["line-a-3.0-9f1c", "open-a"]));
        assert_eq!(Arrival::between(&list, &list.toggling(Facet::Outlet, "Gazette")), Arrival::Stay);
        let overview = list.showing(Show::Overview);
        assert_eq!(Arrival::between(&list, &overview), Arrival::Stay);
        let outlet = list.toggling(Facet::Outlet, "Gazette").showing(Show::Lines);
        assert_eq!(Arrival::between(&overview, &outlet), opened(&[]));
    }

    #[test]
    fn leaving_a_comparison_leads_back_to_the_link_to_it() {
        let results = View { query: "harbour".into(), ..View::default() };
        let side_by_side = results.comparing(&["a".to_owned(), "b".to_owned()]);
        assert_eq!(Arrival::between(&results, &side_by_side), Arrival::Opened { openers: Vec::new() });
        let openers = vec![COMPARE_TICKED.to_owned(), SUGGESTION.to_owned()];
        assert_eq!(Arrival::between(&side_by_side, &results), Arrival::Opened { openers });
    }

    #[test]
    fn the_focus_goes_into_the_help_and_back_or_on_to_what_an_example_found() {
        let list = View { query: "harbour".into(), ..View::default() };
        let help = list.toggling_help();
        assert_eq!(Arrival::between(&list, &help), Arrival::Part(HELP_HEADING));
        assert_eq!(Arrival::between(&help, &help.toggling_help()), Arrival::Part(HELP_BUTTON));
        assert_eq!(Arrival::between(&help, &help.searching("strike")), Arrival::Part(HEADING));
    }

    #[test]
    fn the_focus_comes_back_to_the_link_to_the_method() {
        let list = View { query: "harbour".into(), ..View::default() };
        let method = list.toggling_method();
        assert_eq!(Arrival::between(&list, &method), Arrival::Opened { openers: Vec::new() });
        let back = Arrival::Opened { openers: vec![METHOD_LINK.to_owned()] };
        assert_eq!(Arrival::between(&method, &list), back);
    }

    #[test]
    fn another_passage_of_the_same_article_comes_into_view() {
        let top = View::default().reading("a", None);
        let deep = top.reading("a", "3.0-9f1c".parse().ok());
        assert_eq!(Arrival::between(&top, &deep), Arrival::Passage);
        assert_eq!(Arrival::between(&deep, &top), Arrival::Stay);
    }
}
