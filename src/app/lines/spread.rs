//! How the lines are spread over outlets and through articles.

use super::Lines;
use crate::{
    library::{OpenLibrary, use_library},
    location::{opener_id, use_location},
    parts::{Fold, Outlet, OutletBadge, OutletName, bar, wide},
    texts,
};
use crossread_engine::{
    concordance::{ArticleLines, Concordance, OutletLines},
    order::sort_by,
    view::View,
};
use crossread_markup::prelude::*;

/// Outlets that are listed, those with most lines.
const OUTLETS: usize = 20;
/// Articles that are drawn, those with most lines.
const ARTICLES: usize = 30;

/// The lines by outlet and by article.
#[component]
pub fn Spread(
    /// The lines.
    lines: Lines,
) -> Node {
    let (library, view) = (use_library(), use_location().view());
    let base = memo(move || view.with(View::results));
    let outlets =
        move || lines.arranged.outcome().map(|arranged| outlet_table(library, &arranged.concordance));
    let articles =
        move || lines.arranged.outcome().map(|arranged| strips(library, &arranged.concordance, &base.read()));
    view! {
        <Fold id="spread" title=texts::lines::SPREAD open=lines.shows_spread>
            {outlets}
            {articles}
        </Fold>
    }
}

/// Lines, articles and lines per 1,000 words of each outlet, most lines first.
fn outlet_table(library: OpenLibrary, concordance: &Concordance) -> Node {
    let mut outlets: Vec<&OutletLines> = concordance.outlets.iter().collect();
    sort_by(&mut outlets, |a, b| b.lines.cmp(&a.lines));
    let most = outlets.iter().map(|outlet| outlet.per_thousand()).fold(0.0, f64::max);
    let more = outlets.len().saturating_sub(OUTLETS);
    outlets.truncate(OUTLETS);
    let row = |outlet: &OutletLines| {
        let share = if most > 0.0 { outlet.per_thousand() / most } else { 0.0 };
        let name = OutletName::of_filter(library, &outlet.name);
        view! {
            <tr>
                <th scope="row"><Outlet outlet=name/></th>
                <td>{texts::number(outlet.lines)}</td>
                <td>{texts::lines::of(outlet.articles, outlet.all_articles)}</td>
                <td>{texts::hundredths(outlet.per_thousand())}</td>
                <td class="bar-cell">{bar((share * 1000.0) as usize)}</td>
            </tr>
        }
    };
    view! {
        {wide(texts::lines::BY_OUTLET, view! {
            <table class="counts">
                <caption>{texts::lines::BY_OUTLET}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts::lines::OUTLET}</th>
                        <th scope="col">{texts::lines::LINES}</th>
                        <th scope="col">{texts::lines::ARTICLES}</th>
                        <th scope="col">{texts::lines::PER_THOUSAND}</th>
                        <td class="bar-cell"></td>
                    </tr>
                </thead>
                <tbody>{outlets.into_iter().map(row).collect_nodes()}</tbody>
            </table>
        })}
        {(more > 0).then(|| view! { <p class="hint">{texts::lines::more_outlets(more)}</p> })}
    }
}

/// A strip an article, with a tick where each hit stands; those with most lines.
fn strips(library: OpenLibrary, concordance: &Concordance, base: &View) -> Node {
    let mut articles: Vec<&ArticleLines> = concordance.articles.iter().collect();
    sort_by(&mut articles, |a, b| b.lines.len().cmp(&a.lines.len()));
    let more = articles.len().saturating_sub(ARTICLES);
    articles.truncate(ARTICLES);
    let strip = |article: &ArticleLines| {
        let details = library.articles().details(article.doc);
        let mut places: Vec<u32> = Vec::new();
        for line in concordance.lines.get(article.lines.clone()).unwrap_or_default() {
            places.push((line.position * 1000.0) as u32);
        }
        view! {
            <li class="strip-item">
                <p class="strip-title">
                    <OutletBadge outlet=OutletName::of(library, &details)/>
                    <a
                        id=opener_id(details.id)
                        href=base.reading(details.id, None).href()
                        lang=details.language
                        dir="auto"
                    >
                        {details.title}
                    </a>
                </p>
                <svg
                    class="strip"
                    viewBox="0 0 1000 20"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label=texts::lines::places(&places)
                >
                    <path d=ticks(&places)/>
                </svg>
                <span class="strip-count">{texts::number(places.len())}</span>
            </li>
        }
    };
    view! {
        <div class="strips" role="group" aria-labelledby="strips-heading">
            <h3 id="strips-heading" class="fold-heading">{texts::lines::BY_ARTICLE}</h3>
            <ol class="strip-list">{articles.into_iter().map(strip).collect_nodes()}</ol>
            {(more > 0).then(|| view! { <p class="hint">{texts::lines::more_articles(more)}</p> })}
        </div>
    }
}

/// The outline of a tick at each place, in thousandths of the strip.
fn ticks(places: &[u32]) -> String {
    let mut outline = String::new();
    for place in places {
        outline.push('M');
        outline.push_str(&place.to_string());
        outline.push_str(" 0v20");
    }
    outline
}
