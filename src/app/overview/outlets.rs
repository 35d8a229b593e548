//! Hits by outlet, in all and for each 1,000 words.

use super::{
    Counted,
    table::{Cell, Table, TableView},
};
use crate::{library::use_library, parts::OutletName, texts};
use crossread_engine::{
    concordance::{Concordance, OutletLines},
    library::Facet,
    order::sort_by,
    view::{Show as Shown, View},
};
use crossread_markup::prelude::*;

/// A row an outlet, those with most hits first.
#[component]
pub fn Outlets(counted: Counted) -> Node {
    let library = use_library();
    let table = move |()| {
        let lines = counted.lines.outcome().unwrap_or_default();
        let is_search = counted.is_search();
        let name = |outlet: &OutletLines| OutletName::of_filter(library, &outlet.name).name;
        counted.view.with(|view| table(&lines, view, is_search, &name))
    };
    view! {
        <section class="overview-part" aria-labelledby="by-outlet">
            <h2 id="by-outlet" class="overview-heading">{texts::overview::BY_OUTLET}</h2>
            <Show when=move || counted.lines.outcome().is_some()>
                <TableView caption=texts::overview::BY_OUTLET holds="outlets" of_hits=true table/>
            </Show>
        </section>
    }
}

fn table(found: &Concordance, view: &View, is_search: bool, name: &dyn Fn(&OutletLines) -> String) -> Table {
    let show = if is_search { Shown::Lines } else { Shown::Results };
    let mut table = Table { columns: vec![texts::overview::OUTLET], rows: Vec::new() };
    if is_search {
        table.columns.extend([
            texts::overview::HITS,
            texts::overview::PER_THOUSAND,
            texts::overview::WITH_HIT,
        ]);
    }
    table.columns.extend([texts::overview::ARTICLES, texts::overview::WORDS]);
    let mut order: Vec<&OutletLines> = found.outlets.iter().collect();
    sort_by(&mut order, |a, b| (b.lines, b.all_articles).cmp(&(a.lines, a.all_articles)));
    let (mut most_lines, mut most_articles, mut densest) = (0, 0, 0.0_f64);
    for outlet in &order {
        most_lines = most_lines.max(outlet.lines);
        most_articles = most_articles.max(outlet.all_articles);
        densest = densest.max(outlet.per_thousand());
    }
    for outlet in order {
        let there = only(view, &outlet.name).showing(show).href();
        let mut row = vec![Cell::name(&name(outlet), Some(there))];
        let articles = Cell::count(outlet.all_articles);
        if is_search {
            let share = outlet.per_thousand();
            row.push(Cell::count(outlet.lines).with_bar(outlet.lines as f64, most_lines as f64));
            row.push(Cell::measure(share, 2).with_bar(share, densest));
            row.extend([Cell::count(outlet.articles), articles]);
        } else {
            row.push(articles.with_bar(outlet.all_articles as f64, most_articles as f64));
        }
        row.push(Cell::count(outlet.words as usize));
        table.rows.push(row);
    }
    table
}

/// The view with this outlet ticked and no other.
fn only(view: &View, outlet: &str) -> View {
    let mut only = view.clone();
    only.ticked[Facet::Outlet as usize].clear();
    only.toggling(Facet::Outlet, outlet)
}
