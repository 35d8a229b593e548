//! The articles that were read, with what can be filled in.

use super::{
    adding::use_adding,
    answer::{FIELDS, Row},
};
use crate::{parts::More, texts};
use crossread_markup::prelude::*;
use web_sys::Event;

/// How many rows are shown at first, and how many more each time.
const STEP: usize = 50;

/// The table; nothing while nothing was read.
#[component]
pub fn Table() -> Node {
    let reading = use_adding().reading();
    let shown = RwSignal::new(STEP);
    let any = memo(move || reading.with(|reading| !reading.rows.is_empty()));
    let left = memo(move || reading.with(|reading| reading.rows.len().saturating_sub(shown.get())));
    let rows = move || {
        let mut rows = Vec::new();
        reading.with(|reading| {
            for (number, row) in reading.rows.iter().take(shown.get()).enumerate() {
                rows.push(view! { <TableRow number row=row.clone()/> });
            }
        });
        rows
    };
    view! {
        <Show when=move || any.get()>
            <table class="add-table">
                <caption class="add-caption">{texts::add::FILL_IN}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts::add::FILE}</th>
                        {texts::add::FIELDS.map(|name| view! { <th scope="col">{name}</th> }).collect_nodes()}
                        <th scope="col" class="add-words">{texts::add::WORDS}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Show>
        <Show when=move || left.get() != 0>
            <p>
                <More
                    left=left.into()
                    words=Signal::derive(move || texts::show_more(left.get().min(STEP)))
                    on_more=move |()| shown.update(|shown| *shown += STEP)
                    id="add-more"
                />
            </p>
        </Show>
    }
}

/// One article.
#[component]
fn TableRow(number: usize, row: Row) -> Node {
    let mut cells = Vec::new();
    for field in 0..FIELDS {
        cells.push(cell(number, &row, field));
    }
    view! {
        <tr>
            <th scope="row" class="add-file"><bdi>{row.place}</bdi></th>
            {cells}
            <td class="add-words">{texts::number(row.words)}</td>
        </tr>
    }
}

fn cell(number: usize, row: &Row, field: usize) -> Node {
    let adding = use_adding();
    let id = row.id.clone();
    let fill = move |event: Event| adding.fill(&id, field, event_target_value(&event));
    let wrong = row.wrong.as_ref().filter(|(wrong, _)| *wrong == field).map(|(_, why)| why.clone());
    let name = texts::add::FIELDS[field];
    let why_id = format!("add-why-{number}-{field}");
    view! {
        <td data-name=name data-field=field.to_string()>
            <input
                class="field"
                id=format!("add-{number}-{field}")
                dir="auto"
                aria-label=texts::add::cell(name, &row.place)
                aria-invalid=wrong.is_some().then_some("true")
                aria-describedby=wrong.is_some().then(|| why_id.clone())
                placeholder=texts::add::NOT_STATED
                prop:value=row.fields[field].clone()
                on:change=fill
            />
            {wrong.map(|why| view! { <p class="add-wrong" id=why_id lang="en">{why}</p> })}
        </td>
    }
}

/// The button that adds what is in the table; where all of it is added, a sentence that says so.
#[component]
pub fn AddButton() -> Node {
    let adding = use_adding();
    let count = memo(move || adding.reading().with(|reading| reading.rows.len()));
    let button = move || {
        if adding.changed().get() {
            let add = move |_| adding.add();
            view! {
                <button type="button" class="button button-main" id="add-now" on:click=add>
                    {texts::add::add(count.get())}
                </button>
            }
        } else {
            view! { <p class="add-done">{texts::add::added(count.get())}</p> }
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="add-now">{button}</div>
        </Show>
    }
}
