//! Articles of every kind, those of `tests/articles`: days and stories, copies, excerpts, one article
//! alone, languages from right to left and without spaces, names that do not end.

use crate::everyone::State;
use crate::page::Page;
use crate::site::Site;
use crossread_engine::extent::Extent;
use std::fs;
use xtask::workspace;

/// States in which these articles look otherwise than the five of the project.
fn states() -> Vec<State> {
    let (ferry, copy) = ("compare=harbour-gazette/ferry-stops", "compare=wire/ferry");
    let scripts = "compare=al-marfa/mina&compare=kol-hanamal/namal&compare=hafenblatt/duhua";
    [
        (String::new(), None),
        ("?q=ferry".to_owned(), None),
        ("?q=ferry&from=2025-03-04&to=2025-03-05".to_owned(), None),
        ("?q=ferry&show=lines".to_owned(), None),
        ("?q=ferry&show=overview&run=2".to_owned(), None),
        ("?show=stories".to_owned(), None),
        ("?q=bridge&show=facts".to_owned(), None),
        ("?q=ferry&read=extremes/long".to_owned(), None),
        ("?read=al-marfa/mina".to_owned(), None),
        (format!("?{ferry}&{copy}"), None),
        (format!("?{ferry}&{copy}&by=shared"), None),
        (format!("?{ferry}&{scripts}"), Some("#next-difference")),
        (format!("?{ferry}&{scripts}&by=facts"), None),
        ("?compare=extremes/long&compare=extremes/bare".to_owned(), None),
        ("?about=on".to_owned(), None),
    ]
    .into()
}

impl Page {
    /// Opens everything that can be folded away, and what comes to light by that.
    fn unfold(&self) {
        self.wait_for(
            "everything open and worked out",
            "(() => {
                const folded = document.querySelectorAll('main details:not([open])');
                for (const fold of folded) fold.open = true;
                return !folded.length && !document.querySelector('[aria-busy=true], .working');
            })()",
        );
    }
}

/// A page of one article.
fn of_one_article() -> Site {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("one.md"), "# Ferry stops\n\nThe ferry stopped, Mara Quill said.\n")
        .unwrap();
    Site::of(folder.path(), Extent::Full)
}

/// A page that has the first words of each article only.
fn of_excerpts() -> Site {
    Site::of(&workspace::root().join("tests").join("articles"), Extent::Excerpt(20))
}

#[test]
fn articles_of_every_kind_are_accessible_with_all_that_is_folded_away() {
    let site = Site::of_every_kind();
    let page = Page::open(&site.url(""));
    let mut violations = Vec::new();
    for state in states() {
        page.show(&site, &state);
        page.unfold();
        violations.extend(page.violations_of(&format!("{state:?}")));
    }
    for (what, site) in [("excerpts", of_excerpts()), ("one article", of_one_article())] {
        for link in ["", "?q=ferry", "?q=ferry&show=lines", "?q=ferry&show=overview", "?show=stories"] {
            page.show(&site, &(link.to_owned(), None));
            page.unfold();
            violations.extend(page.violations_of(&format!("{what}, {link}")));
        }
    }
    assert!(violations.is_empty(), "{}", violations.join("\n"));
    page.close();
}

#[test]
fn articles_of_every_kind_run_off_no_side() {
    let site = Site::of_every_kind();
    let page = Page::open_in_frame(&site, "", 320, 640);
    // The last is a window of 1280 by 1024 pixels at four times the size (WCAG 2.2, 1.4.10 "Reflow").
    for (width, height) in [(320, 640), (768, 1024), (320, 256)] {
        page.resize(width, height);
        for state in states() {
            page.show(&site, &state);
            page.unfold();
            page.assert_no_sideways_scroll(&format!("{state:?} at {width} by {height} pixels"));
        }
    }
    page.close();
}
