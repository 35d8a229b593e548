//! Details that a person fills in for one article, as corpus.toml could.

use super::details::byline;
use super::details::entries::{Entry, Value};
use super::draft::FileReport;
use super::{details, ids};
use crate::article::{Article, Role};
use crate::error::Problem;

/// A detail that can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// Who published it.
    Outlet,
    /// Day of publication, in any form that a file may have it in.
    Date,
    /// Its authors, and the agency it is credited to.
    Byline,
}

impl Field {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Title, Self::Outlet, Self::Date, Self::Byline];

    /// What an article states, as a person would type it; empty where it states nothing.
    pub fn of(self, article: &Article) -> String {
        match self {
            Self::Title => article.title.clone(),
            Self::Outlet => article.outlet.clone().unwrap_or_default(),
            Self::Date => article.date.map(|date| date.to_string()).unwrap_or_default(),
            Self::Byline => {
                let agency = article.agency.iter().filter(|agency| !article.authors.contains(agency));
                let names: Vec<&str> = article.authors.iter().chain(agency).map(String::as_str).collect();
                // "Roe, Ada" is one author.
                let is_turned = names.iter().any(|name| name.contains(','));
                names.join(if is_turned { "; " } else { ", " })
            }
        }
    }
}

/// Fills in a detail of an article that was read from `file`. An empty text takes back what is
/// stated; the headline then is the first words of the text.
///
/// # Errors
/// The problem with a text that cannot be read; the article then does not state the detail.
pub fn fill_in(article: &mut Article, file: &str, field: Field, text: &str) -> Result<(), Problem> {
    let squeezed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let stated = Some(squeezed).filter(|text| !text.is_empty());
    match field {
        Field::Title => article.title = stated.unwrap_or_else(|| first_words(article)),
        Field::Outlet => article.outlet = stated,
        Field::Byline => {
            let text = stated.unwrap_or_default();
            // What it states already may be more than a line of text can say.
            if text != field.of(article) {
                let byline = byline::from_value(&Value::Text(text), article.outlet.as_deref());
                (article.authors, article.agency) = (byline.authors, byline.agency);
            }
        }
        Field::Date => {
            let value = Value::Text(stated.unwrap_or_default());
            let mut report = FileReport::new(file);
            article.date =
                details::read(&[Entry { key: "date".to_owned(), value, line: None }], &mut report).date;
            return report.problems.into_iter().next().map_or(Ok(()), Err);
        }
    }
    Ok(())
}

fn first_words(article: &Article) -> String {
    let body = article.blocks.iter().find(|block| block.role == Role::Body);
    ids::first_words(body.map_or("", |block| &block.text), article.extent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn article() -> Article {
        Article {
            title: "Pier closed".into(),
            blocks: vec![Block::paragraph("The old pier was shut on Monday.")],
            ..Article::default()
        }
    }

    #[test]
    fn what_is_filled_in_is_read_as_in_a_file() {
        let mut article = article();
        for (field, text, expect) in [
            (Field::Title, "  Pier   shut ", "Pier shut"),
            (Field::Outlet, "The Post", "The Post"),
            (Field::Date, "May 3, 2025", "2025-05-03"),
            (Field::Byline, "By Ada Roe and Bo Li", "Ada Roe, Bo Li"),
        ] {
            assert_eq!(fill_in(&mut article, "a.txt", field, text), Ok(()));
            assert_eq!(field.of(&article), expect);
        }
        assert_eq!(article.authors, ["Ada Roe", "Bo Li"]);
        let turned = "Roe, Ada; Li, Bo; AFP";
        assert_eq!(fill_in(&mut article, "a.txt", Field::Byline, turned), Ok(()));
        assert_eq!(article.authors, ["Roe, Ada", "Li, Bo"]);
        assert_eq!(Field::Byline.of(&article), turned);
    }

    #[test]
    fn what_an_article_states_can_be_filled_in_again() {
        let sets: [(&[&str], Option<&str>); 12] = [
            (&[], None),
            (&[], Some("AFP")),
            (&["Ada Roe"], Some("AFP")),
            (&["Ada Roe", "Emily Post", "Bo Li"], None),
            (&["van der Meer, Cy"], None),
            (&["van der Meer, Cy"], Some("AFP")),
            (&["Roe, Mary Ann", "Li, Bo"], Some("Reuters")),
            (&["Roe, Ada", "Bo Li"], None),
            (&["Roe, Mary Ann"], None),
            (&["Ada Roe, Bo Li"], None),
            (&["Ada Roe", "Tarn Post"], None),
            (&["von Groß, Änne", "madonna"], None),
        ];
        for (at, (authors, agency)) in sets.into_iter().enumerate() {
            let authors = authors.iter().map(|&author| author.to_owned()).collect();
            let mut stated = Article { authors, agency: agency.map(str::to_owned), ..article() };
            let before = stated.clone();
            let text = Field::Byline.of(&stated);
            assert_eq!(fill_in(&mut stated, "a.txt", Field::Byline, &text), Ok(()));
            assert_eq!(stated, before);
            // What a reader typed is read anew each time the file is.
            let mut anew = article();
            assert_eq!(fill_in(&mut anew, "a.txt", Field::Byline, &text), Ok(()));
            assert!(at >= 8 || anew == before, "{text}");
        }
    }

    #[test]
    fn what_is_emptied_is_not_stated_any_more() {
        let mut article = article();
        for field in Field::ALL {
            assert_eq!(fill_in(&mut article, "a.txt", field, "2025-05-03"), Ok(()));
            assert_eq!(fill_in(&mut article, "a.txt", field, " "), Ok(()));
        }
        assert_eq!(
            Field::ALL.map(|field| field.of(&article)),
            ["The old pier was shut on Monday.", "", "", ""]
        );
    }

    #[test]
    fn a_date_that_cannot_be_read_is_named_and_not_kept() {
        let mut article = article();
        let problem = fill_in(&mut article, "a.txt", Field::Date, "03/04/2025").unwrap_err();
        assert!(problem.what.contains("two different days"), "{problem}");
        assert_eq!(article.date, None);
    }
}
