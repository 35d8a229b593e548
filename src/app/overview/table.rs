//! A table of counts: on the page, and as a file.

use crate::{
    library::use_library,
    location::use_location,
    parts::{Download, FileForm, More, bar, wide},
    texts,
};
use crossread_engine::export::{decimal, table_csv};
use crossread_markup::prelude::*;

/// How many rows are shown at first, and how many more each time; a file has all.
const STEP: usize = 20;

/// Rows of cells, the first of each row its name.
pub struct Table {
    /// What the cells of each column are.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
pub struct Cell {
    /// As it is shown.
    shown: String,
    /// As it stands in a file, where programs read it.
    plain: String,
    /// Where it leads.
    href: Option<String>,
    /// How long its bar is, in thousandths of the longest.
    bar: Option<usize>,
}

impl Cell {
    /// The name of a row and where it leads.
    pub fn name(text: &str, href: Option<String>) -> Self {
        Self { shown: text.to_owned(), plain: text.to_owned(), href, bar: None }
    }

    /// A number of things.
    pub fn count(n: usize) -> Self {
        Self { shown: texts::number(n), plain: n.to_string(), href: None, bar: None }
    }

    /// A measure with so many digits after the point, at most three.
    pub fn measure(value: f64, digits: u32) -> Self {
        let units = value * f64::from(10_u32.pow(digits));
        let nearest = (units + if units < 0.0 { -0.5 } else { 0.5 }) as i64;
        let plain = decimal(nearest * 10_i64.pow(3 - digits));
        Self { shown: texts::places(nearest, digits), plain, href: None, bar: None }
    }

    /// The same with a bar that says how near it is to the highest.
    pub fn with_bar(self, value: f64, highest: f64) -> Self {
        let part = if highest > 0.0 { value * 1000.0 / highest } else { 0.0 };
        Self { bar: Some(part as usize), ..self }
    }
}

/// The first rows, more of them on demand, and all as a file.
#[component]
pub fn TableView(
    /// What the table shows.
    caption: &'static str,
    /// What it holds, as part of a file's name.
    holds: &'static str,
    /// Whether it counts hits, and not words.
    of_hits: bool,
    /// Makes the table; asked again whenever something that it reads has changed.
    #[prop(into)]
    table: Callback<(), Table>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let most = RwSignal::new(STEP);
    let save = move |()| {
        let Table { columns, rows } = untrack(|| table.run(()));
        let mut cells: Vec<Vec<String>> = Vec::new();
        for row in rows {
            let mut plain = Vec::new();
            for cell in row {
                plain.push(cell.plain);
            }
            cells.push(plain);
        }
        let method = location.view().with_untracked(|view| {
            let method = library.method(view);
            if of_hits { method.of_hits(view) } else { method }
        });
        table_csv(&columns, &cells, &method)
    };
    let content = move || {
        let Table { columns, mut rows } = table.run(());
        let more = rows.len().saturating_sub(most.get());
        rows.truncate(most.get());
        let head = |column: &'static str| view! { <th scope="col">{column}</th> };
        view! {
            {wide(caption, view! {
                <table class="counts">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr>{columns.into_iter().map(head).collect_nodes()}</tr></thead>
                    <tbody>{rows.into_iter().map(row).collect_nodes()}</tbody>
                </table>
            })}
            <More
                left=Signal::derive(move || more)
                words=Signal::derive(move || texts::overview::more_rows(more.min(5 * STEP), more))
                on_more=move |()| most.update(|most| *most += 5 * STEP)
            />
        }
    };
    view! {
        {content}
        <Download words=texts::overview::SAVE_CSV holds form=FileForm::CSV text=save/>
    }
}

fn row(cells: Vec<Cell>) -> Node {
    let mut nodes = Vec::new();
    for (at, Cell { shown, href, bar: part, .. }) in cells.into_iter().enumerate() {
        nodes.push(if at > 0 {
            view! { <td>{shown}{part.map(bar)}</td> }
        } else if let Some(href) = href {
            view! { <th scope="row"><a href=href><bdi>{shown}</bdi></a></th> }
        } else {
            view! { <th scope="row"><bdi>{shown}</bdi></th> }
        });
    }
    view! { <tr>{nodes}</tr> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_for_eyes_and_plain_for_programs() {
        let cell = Cell::count(12_345);
        assert_eq!((cell.shown.as_str(), cell.plain.as_str()), ("12,345", "12345"));
        let measured = |value, digits| {
            let cell = Cell::measure(value, digits);
            (cell.shown, cell.plain)
        };
        assert_eq!(measured(1_212.345, 2), ("1,212.35".into(), "1212.35".into()));
        assert_eq!(measured(-0.96, 1), ("−1.0".into(), "-1".into()));
        assert_eq!(measured(6.6, 2), ("6.60".into(), "6.6".into()));
        assert_eq!(Cell::count(1).with_bar(1.0, 4.0).bar, Some(250));
        assert_eq!(Cell::count(0).with_bar(0.0, 0.0).bar, Some(0));
    }
}
