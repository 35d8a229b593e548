//! The whole corpus in a few rows: which outlets, how much of each, and when.

use crate::date::{PartialDate, TimeAxis};
use crate::library::{DocId, Facet, Library};
use crate::order::sort_by;

/// So many outlets have a row of their own. One more has, too, where no other is left.
const MOST_OUTLETS: usize = 6;

/// So many columns of days stand beside the rows: a week day by day, anything longer in parts.
const MOST_COLUMNS: usize = 7;

/// A corpus at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// The outlets with most articles, most first; those with as many in the order of the filters.
    pub outlets: Vec<GlanceRow>,
    /// How many outlets there is no row for.
    pub more: usize,
    /// The columns of days, each with its first and its last step, both inclusive. None where
    /// they would tell little: most articles state no day, or all the same.
    pub columns: Vec<(PartialDate, PartialDate)>,
    /// How many articles are part of a story.
    pub in_stories: usize,
    /// How many articles have the same text as another one.
    pub copies: usize,
}

/// One outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlanceRow {
    /// What the outlet filter calls it.
    pub name: String,
    /// Its articles.
    pub all: GlanceCell,
    /// Words of all of them.
    pub words: usize,
    /// Its articles of each of [`Glance::columns`].
    pub columns: Vec<GlanceCell>,
}

/// Some articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlanceCell {
    /// How many.
    pub articles: usize,
    /// The first of them in the order of the library.
    pub first: Option<DocId>,
}

impl GlanceCell {
    /// The article, where there is just one.
    pub fn only(self) -> Option<DocId> {
        self.first.filter(|_| self.articles == 1)
    }

    fn add(&mut self, doc: DocId) {
        self.articles += 1;
        self.first = self.first.or(Some(doc));
    }
}

/// Counts a library.
pub fn glance(library: &Library) -> Glance {
    let outlets = library.values(Facet::Outlet);
    let mut order: Vec<usize> = (0..outlets.len()).collect();
    sort_by(&mut order, |a, b| outlets[*b].articles.cmp(&outlets[*a].articles));
    if order.len() > MOST_OUTLETS + 1 {
        order.truncate(MOST_OUTLETS);
    }
    let (axis, step) = axis(library);
    let columns = axis.steps().chunks(step).filter_map(|steps| Some((*steps.first()?, *steps.last()?)));
    let mut glance =
        Glance { more: outlets.len() - order.len(), columns: columns.collect(), ..Glance::default() };
    // For each outlet its row and one more, 0 for none.
    let mut rows = vec![0; outlets.len()];
    for outlet in order {
        let columns = vec![GlanceCell::default(); glance.columns.len()];
        glance.outlets.push(GlanceRow {
            name: outlets[outlet].name.clone(),
            columns,
            ..GlanceRow::default()
        });
        rows[outlet] = glance.outlets.len();
    }
    let values = library.facet(Facet::Outlet);
    for (number, doc) in library.docs().enumerate() {
        glance.in_stories += usize::from(library.story_of(doc).is_some());
        glance.copies += usize::from(library.has_copies(doc));
        for &outlet in values.of_article(number) {
            let row = rows.get(outlet as usize).and_then(|row| glance.outlets.get_mut(row.checked_sub(1)?));
            let Some(row) = row else { continue };
            row.all.add(doc);
            row.words += library.words(doc) as usize;
            let column = library.date(doc).and_then(|day| axis.step_of(day)).map(|at| at / step);
            if let Some(cell) = column.and_then(|at| row.columns.get_mut(at)) {
                cell.add(doc);
            }
        }
    }
    glance
}

/// The days of a library and how many steps of them make a column, at least 1; no days where they
/// would tell little.
fn axis(library: &Library) -> (TimeAxis, usize) {
    let is_telling = library.undated() * 2 < library.len();
    match library.days().filter(|(first, last)| is_telling && first < last) {
        Some((first, last)) => {
            let axis = TimeAxis::over(first, last);
            let step = axis.steps().len().div_ceil(MOST_COLUMNS);
            (axis, step.max(1))
        }
        None => (TimeAxis::default(), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};

    /// An article a line: `outlet date`, a word of text each; `-` where something is not stated.
    fn of(lines: &[&str]) -> (Library, Glance) {
        let stated = |text: &str| Some(text.to_owned()).filter(|text| text != "-");
        let article = |(number, line): (usize, &&str)| {
            let (outlet, date) = line.split_once(' ').unwrap();
            Article {
                id: format!("{number:05}"),
                outlet: stated(outlet),
                date: date.parse().ok(),
                blocks: vec![Block::paragraph(format!("word{number}"))],
                ..Article::default()
            }
        };
        let articles: Vec<Article> = lines.iter().enumerate().map(article).collect();
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        let glance = glance(&library);
        (library, glance)
    }

    fn rows(glance: &Glance) -> Vec<String> {
        let row = |row: &GlanceRow| {
            let columns: Vec<String> = row.columns.iter().map(|cell| cell.articles.to_string()).collect();
            format!("{} {} {}: {}", row.name, row.all.articles, row.words, columns.join(" "))
        };
        glance.outlets.iter().map(row).collect()
    }

    #[test]
    fn outlets_with_most_articles_come_first_and_every_day_of_a_week_has_a_column() {
        let (library, glance) =
            of(&["Echo 2025-03-01", "Gazette 2025-03-04", "Gazette 2025-03-04", "Gazette -", "- 2025-03-02"]);
        assert_eq!(rows(&glance), ["Gazette 3 3: 0 0 0 2", "Echo 1 1: 1 0 0 0", "not stated 1 1: 0 1 0 0"]);
        let (first, last) = (glance.columns[0], glance.columns[3]);
        assert_eq!((first.0.to_string(), last.1.to_string()), ("2025-03-01".into(), "2025-03-04".into()));
        let echo = &glance.outlets[1];
        assert_eq!((echo.all.only(), echo.columns[0].only()), (library.find("00000"), library.find("00000")));
        assert_eq!(glance.outlets[0].columns[3].only(), None);
    }

    #[test]
    fn a_long_time_is_cut_into_few_columns_that_leave_no_day_out() {
        let (_, glance) = of(&["Echo 2025-03-01", "Echo 2025-03-20", "Echo 2025-03-31"]);
        assert_eq!(glance.columns.len(), 7);
        assert_eq!(glance.outlets[0].columns.iter().map(|cell| cell.articles).sum::<usize>(), 3);
        for pair in glance.columns.windows(2) {
            assert_eq!(pair[0].1.last().next(), Some(pair[1].0.first()));
        }
    }

    #[test]
    fn where_days_tell_little_there_are_no_columns() {
        for lines in [&["Echo -", "Echo -"], &["Echo 2025-03-01", "Echo -"], &["Echo 2025-03-01"; 2]] {
            assert_eq!(of(lines).1.columns, [], "{lines:?}");
        }
        assert_eq!(glance(&Library::new(Vec::new())), Glance::default());
    }

    #[test]
    fn of_many_outlets_the_first_have_a_row_and_the_others_are_counted() {
        let many: Vec<String> = (0..1000).map(|number| format!("Outlet{number:03} -")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let (_, glance) = of(&many);
        assert_eq!((glance.outlets.len(), glance.more), (6, 994));
        assert_eq!(glance.outlets[5].name, "Outlet005");
        let (_, glance) = of(&many[..7]);
        assert_eq!((glance.outlets.len(), glance.more), (7, 0));
    }
}
