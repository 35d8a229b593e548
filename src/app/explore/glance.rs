//! The corpus at a glance: its outlets, the days on which they published where that is stated, and
//! what the articles share.

use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    parts::{OutletBadge, OutletName, bar},
    texts,
};
use crossread_engine::{
    date::PartialDate,
    library::Facet,
    overview::{Glance, GlanceCell, GlanceRow, glance},
    view::{Show as Shown, View},
};
use crossread_markup::prelude::*;

/// A row an outlet. Beside it stand a mark for each day or part of the time with articles, or, where
/// days would tell little, how many words there are.
#[component]
pub fn AtAGlance() -> Node {
    let (library, view) = (use_library(), use_location().view());
    let glance = glance(library.articles());
    let ends = glance.columns.first().zip(glance.columns.last());
    let ends = ends.map(|((first, _), (_, last))| [*first, *last]);
    let (in_stories, copies, more) = (glance.in_stories, glance.copies, glance.more);
    let stories = move || view.with(|view| view.showing(Shown::Stories)).href();
    let overview = move || view.with(|view| view.showing(Shown::Overview)).href();
    let longest = glance.outlets.iter().map(|of| of.words).max().unwrap_or(0).max(1);
    let rows = move || {
        let row = |of, view: &View| row(library, view, &glance, of, longest);
        view.with(|view| glance.outlets.iter().map(|of| row(of, view)).collect_nodes())
    };
    view! {
        <section class="glance" aria-labelledby="glance-heading">
            <h2 class="glance-heading" id="glance-heading">{texts::welcome::GLANCE}</h2>
            <Facts/>
            <ul class="glance-rows">{rows}</ul>
            {ends.map(|ends| view! {
                <p class="glance-axis" aria-hidden="true">
                    {ends.map(|day| view! { <span>{texts::short_date(day)}</span> }).collect_nodes()}
                </p>
            })}
            {(more > 0).then(|| view! {
                <p class="glance-more"><a href=overview>{texts::welcome::more_outlets(more)}</a></p>
            })}
            {(in_stories > 0).then(|| view! {
                <p class="glance-more">
                    <a href=stories>{texts::welcome::in_stories(in_stories, library.len(), library.story_count())}</a>
                </p>
            })}
            {(copies > 0).then(|| view! { <p class="glance-more">{texts::welcome::copies(copies)}</p> })}
        </section>
    }
}

/// The outlet, a link to its articles, and its marks; `longest` is the most words of an outlet.
fn row(library: OpenLibrary, view: &View, glance: &Glance, of: &GlanceRow, longest: usize) -> Node {
    let outlet = OutletName::of_filter(library, &of.name);
    let name = outlet.name.clone();
    let there = view.toggling(Facet::Outlet, &of.name);
    let mark =
        |(days, cell): (&(PartialDate, PartialDate), &GlanceCell)| mark(library, &there, &name, *days, *cell);
    let beside = if glance.columns.is_empty() {
        bar(of.words * 1000 / longest)
    } else {
        let marks = glance.columns.iter().zip(&of.columns).map(mark).collect_nodes();
        view! { <span class="glance-days">{marks}</span> }
    };
    view! {
        <li class="glance-row">
            <a class="glance-outlet" href=href(library, &there, of.all)>
                <OutletBadge outlet/>
                <bdi class="outlet-name">{name.clone()}</bdi>
                <span class="glance-count">{texts::welcome::articles_and_words(of.all.articles, of.words)}</span>
            </a>
            {beside}
        </li>
    }
}

/// The articles of an outlet in some days: a dot for one of them, else how many they are.
fn mark(
    library: OpenLibrary,
    of_outlet: &View,
    outlet: &str,
    (first, last): (PartialDate, PartialDate),
    cell: GlanceCell,
) -> Node {
    if cell.articles == 0 {
        return view! { <span class="glance-none"></span> };
    }
    let there = View { from: Some(first), to: Some(last), ..of_outlet.clone() };
    let headline = cell.only().map(|doc| library.details(doc).title);
    let words = texts::welcome::published(outlet, (first, last), cell.articles, headline);
    let number = (cell.articles > 1).then(|| texts::short_number(cell.articles));
    view! {
        <a class="glance-mark" href=href(library, &there, cell) aria-label=words.clone() title=words>
            <span class="glance-dot">{number}</span>
        </a>
    }
}

/// Where some articles are listed; where it is one, that one.
fn href(library: OpenLibrary, listed: &View, cell: GlanceCell) -> String {
    match cell.only() {
        Some(doc) => View { ticked: Default::default(), from: None, to: None, ..listed.clone() }
            .reading(library.details(doc).id, None)
            .href(),
        None => listed.href(),
    }
}

/// How many articles, outlets and days.
#[component]
fn Facts() -> Node {
    let library = use_library();
    let outlets = library.values(Facet::Outlet);
    let named = outlets.iter().filter(|outlet| outlet.stated).count();
    let added = library.added().len();
    let not_stated = outlets.iter().filter(|outlet| !outlet.stated).map(|outlet| outlet.articles).sum();
    view! {
        <ul class="facts">
            <li>{texts::articles(library.len())}</li>
            {(added != 0).then(|| view! { <li>{texts::add::of_these(added)}</li> })}
            <li>{texts::welcome::outlets(named, not_stated)}</li>
            <li>{texts::welcome::days(library.len(), library.undated(), library.days())}</li>
        </ul>
    }
}
