//! The picture of articles over time as a table.

use super::Found;
use crate::{
    location::use_location,
    parts::{Unfold, wide},
    texts,
};
use crossread_engine::view::{RESULTS_STEP, View};
use crossread_markup::prelude::*;

/// The steps that hold articles, each leading to its own. Nothing is drawn before it is unfolded.
#[component]
pub fn PeriodTable(
    /// What the search finds.
    found: Found,
) -> Node {
    let view = use_location().view();
    let rows = move || {
        found.over_time.with(|time| {
            let steps = time.axis.steps().iter().zip(&time.articles).filter(|(_, articles)| **articles > 0);
            let row = |(step, articles)| {
                let (step, articles): (&_, &usize) = (step, articles);
                let there = view.with(|view| View {
                    from: Some(*step),
                    to: Some(*step),
                    top: RESULTS_STEP,
                    ..view.clone()
                });
                view! {
                    <tr>
                        <th scope="row"><a href=there.href()>{texts::partial_date(*step)}</a></th>
                        <td>{texts::number(*articles)}</td>
                    </tr>
                }
            };
            steps.map(row).collect_nodes()
        })
    };
    view! {
        <Unfold words=texts::overview::AS_TABLE>
            {wide(texts::filters::OVER_TIME, view! {
                <table class="counts">
                    <caption class="visually-hidden">{texts::filters::OVER_TIME}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts::overview::WHEN}</th>
                            <th scope="col">{texts::overview::ARTICLES}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
        </Unfold>
    }
}
