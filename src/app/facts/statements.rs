//! Who says what: a row for each statement, a column for each article.

use super::{
    gathered::Gathered,
    state::Part,
    telling::{Rest, Section, Telling},
};
use crate::{
    compare::sign,
    parts::{OtherTextTag, OutletBadge, TextTags, use_announcer, wide},
    texts,
};
use crossread_engine::{
    article::Kind,
    compare::{Carrier, Confidence, SentenceRef, Statement, Wording},
    view::COMPARED,
};
use crossread_markup::prelude::*;

/// The id of the heading.
pub const ID: &str = "who-says-what";

/// The table. On narrow screens each row is a card; the roles keep it a table for screen readers.
#[component]
pub fn Statements(telling: Telling) -> Node {
    let gathered = telling.gathered();
    let all = gathered.told.matrix.rows.len();
    let shown = telling.filtered((0..all).collect(), texts_of);
    let (announcer, mut arriving) = (use_announcer(), true);
    effect(move || {
        let left = shown.read().len();
        if !std::mem::take(&mut arriving) {
            announcer.say_after_typing(texts::facts::in_article(
                texts::facts::STATEMENTS,
                &texts::facts::count(left, all),
            ));
        }
    });
    let mut several = 0;
    for statement in &gathered.told.matrix.rows {
        several += usize::from(statement.carried > 1);
    }
    let is_many = is_many(&gathered);
    let sum = if all == 0 {
        texts::facts::NO_STATEMENTS.to_owned()
    } else {
        texts::facts::statements(all, several)
    };
    view! {
        <Section id=ID title=texts::facts::STATEMENTS shown all>
            <p class="hint">{sum.clone()}</p>
            {(all > 0).then(|| view! {
                {is_many.then(signs)}
                {wide(texts::facts::STATEMENTS, table(telling, shown))}
                <Rest telling part=Part::Statements shown/>
            })}
        </Section>
    }
}

fn table(telling: Telling, shown: Memo<Vec<usize>>) -> Node {
    let gathered = telling.gathered();
    let many = is_many(&gathered).then_some("");
    let heads = (0..gathered.docs.len()).map(|column| head(telling, column)).collect_nodes();
    view! {
        <table class="statements" role="table" data-many=many>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{texts::facts::STATEMENT}</th>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{telling.rows(Part::Statements, shown, row)}</tbody>
        </table>
    }
}

/// Whether there is room for badges and signs only.
fn is_many(gathered: &Gathered) -> bool {
    gathered.docs.len() > *COMPARED.end()
}

/// What the signs mean, where they stand without words.
fn signs() -> Node {
    let mut items = Vec::new();
    for wording in [None, Some(Wording::SameWords), Some(Wording::Reworded), Some(Wording::PerhapsRelated)] {
        let (mark, alike) = grade(wording);
        items.push(view! { <li><span class="sign" data-mark=mark></span>{alike}</li> });
    }
    view! {
        <ul class="statement-signs" aria-hidden="true">
            {items}
            <li><span>"?"</span>{texts::compare::ONLY_POSSIBLE}</li>
            <li><span>"·"</span>{texts::facts::NOT_FOUND}</li>
        </ul>
    }
}

fn head(telling: Telling, column: usize) -> Node {
    let gathered = telling.gathered();
    let (details, outlet) = (&gathered.details[column], gathered.outlets[column].clone());
    let name = outlet.name.clone();
    let is_many = is_many(&gathered);
    view! {
        <th role="columnheader" scope="col">
            <a class="statement-article" href=telling.base().reading(details.id, None).href() title=details.title>
                <OutletBadge outlet/>
                <bdi class="statement-name">{name}</bdi>
            </a>
            {match (is_many, details.kind) {
                (true, Kind::Digest) => view! {
                    <span class="tag tag-text" title=texts::RETOLD>{texts::lines::RETOLD}</span>
                    <TextTags kind=Kind::Original extent=details.extent/>
                },
                (_, kind) => view! { <TextTags kind extent=details.extent/> },
            }}
        </th>
    }
}

/// The sentences of a row.
fn texts_of(gathered: &Gathered, row: usize) -> Vec<&str> {
    let mut texts = Vec::new();
    for carrier in gathered.told.matrix.rows[row].cells.iter().flatten() {
        texts.push(gathered.text(carrier.at));
    }
    texts
}

fn row(telling: Telling, number: usize) -> Node {
    let gathered = telling.gathered();
    let statement = &gathered.told.matrix.rows[number];
    let cells = (0..statement.cells.len()).map(|column| cell(telling, &gathered, (number, column)));
    view! {
        <tr role="row" class="statement">
            <th role="rowheader" scope="row" class="statement-label">
                <span lang=gathered.language(statement.label.column) dir="auto">{gathered.text(statement.label)}</span>
                <span class="statement-count">{texts::facts::carried(statement.carried, statement.cells.len())}</span>
            </th>
            {cells.collect_nodes()}
        </tr>
    }
}

fn cell(telling: Telling, gathered: &Gathered, (row, column): (usize, usize)) -> Node {
    let statement = &gathered.told.matrix.rows[row];
    let carriers = &statement.cells[column];
    let outlet = gathered.outlets[column].clone();
    let name = outlet.name.clone();
    let mut nodes = Vec::new();
    for (number, carrier) in carriers.iter().enumerate() {
        let (mark, alike) = grade(carrier.wording);
        let words = texts::facts::grade(alike, carrier.confidence);
        let place = |at: SentenceRef| (at.column, gathered.place(at));
        let href = telling.href(place(carrier.at), beside(statement, carrier).map(place));
        let is_other = gathered.is_other_text(carrier.at.column, gathered.place(carrier.at).block);
        let title = match gathered.text(carrier.at) {
            // Between badges and signs there is no room for a tag.
            text if is_other && is_many(gathered) => texts::facts::in_article(texts::OTHER_TEXT, text),
            text => text.to_owned(),
        };
        let doubt = (carrier.confidence == Confidence::Possible).then_some("?");
        nodes.push(view! {
            <a
                class="statement-link"
                id=format!("statement-{row}-{column}-{number}")
                href=href
                title=title
                aria-label=texts::facts::in_article(&name, &words)
            >
                <span class="sign" data-mark=mark></span>
                <span class="statement-grade">{alike}</span>
                <span class="sign-doubt">{doubt}</span>
            </a>
        });
        if is_other && !is_many(gathered) {
            nodes.push(view! { <OtherTextTag short=true/> });
        }
    }
    let is_empty = nodes.is_empty();
    if is_empty {
        let said = texts::facts::not_found(gathered.details[column].extent);
        nodes.push(view! { <span class="statement-none">{said}</span> });
    }
    // A thousand empty cells of many articles are made at once, and narrow screens leave them out.
    let whose = (!is_empty || !is_many(gathered)).then(|| {
        view! {
            <span class="statement-whose" aria-hidden="true">
                <OutletBadge outlet/><bdi class="statement-name">{name}</bdi>
            </span>
        }
    });
    view! {
        <td role="cell" class="statement-cell" data-empty=is_empty.then_some("")>
            {whose}
            {nodes}
        </td>
    }
}

/// The sentence that a carrier is shown beside: the label, and the label itself beside the first
/// of another article.
fn beside(statement: &Statement, carrier: &Carrier) -> Option<SentenceRef> {
    if carrier.at != statement.label {
        return Some(statement.label);
    }
    statement.cells.iter().flatten().map(|other| other.at).find(|other| other.column != carrier.at.column)
}

/// The sign and the words of a grade.
fn grade(wording: Option<Wording>) -> (&'static str, &'static str) {
    (sign(wording), wording.map_or(texts::facts::FOUND, texts::compare::wording))
}
