//! One article of the comparison.

use super::{
    counterpart::neighbour,
    facing::{Facing, Setting},
    head::ColumnHead,
    in_view::{bar_id, column_id, focus, mark_id},
    layout::{Cell, CellBlock},
    map::ColumnMap,
    sides::Sides,
};
use crate::{
    parts::{Outlet, direction},
    texts,
};
use crossread_engine::{
    article::{Form, Role},
    compare::SentenceRef,
};
use crossread_markup::{ev, prelude::*};

/// A column: the outlet, which stays in sight; the head; one cell a row.
#[component]
pub fn ColumnView(
    /// The comparison.
    sides: Sides,
    /// Which column.
    column: usize,
) -> Node {
    let number = column + 1;
    // The bar, the head and the rows: a column lies over the rows of the whole.
    let rows = move || format!("1 / span {}", sides.layout.with(|layout| layout.rows.max(1)) + 2);
    let glide = move || {
        let glide = sides.glide.get();
        if glide.column != column {
            return "none".to_owned();
        }
        // In sixty-fourths, as browsers lay out: writing fractions would put twelve kilobytes of
        // number formatting on the page.
        format!("0 calc({}px / 64)", (64.0 * glide.by) as i64)
    };
    let cells = move || {
        let cells = sides.layout.with(|layout| layout.columns[column].cells.clone());
        cells.into_iter().map(|cell| view! { <CellView sides column cell/> }).collect_nodes()
    };
    view! {
        <section
            class="column"
            id=column_id(column)
            aria-labelledby=format!("bar-{number} headline-{number}")
            dir=direction(&sides.compared().texts[column])
            data-in-view=move || (sides.in_view.get() == column).then_some("")
            style:grid-row=rows
            on:keydown=move |event| step_by_key(sides, column, &event)
            on:scroll=move |_| sides.scrolled.notify()
            on:pointermove=move |_| sides.reading.set_value(column)
            on:focusin=move |_| sides.reading.set_value(column)
        >
            <p class="column-bar" id=bar_id(column)><Outlet outlet=sides.outlet(column)/></p>
            <ColumnMap sides column/>
            <ColumnHead sides column/>
            <div
                class="column-text"
                data-glides=move || (sides.glide.get().column == column).then_some("")
                style:translate=glide
            >
                {cells}
            </div>
        </section>
    }
}

/// Up and down go from sentence to sentence, so that a column is one stop on the way of the Tab
/// key and not a hundred.
fn step_by_key(sides: Sides, column: usize, event: &ev::KeyboardEvent) {
    let entrance = sides.selected.entrance(column);
    let focused = document().active_element().is_some_and(|element| element.class_list().contains("mark"));
    if !focused || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let choosable = sides.layout.with_untracked(|layout| layout.choosable(column));
    let to = match event.key().as_str() {
        "ArrowDown" => neighbour(&choosable, entrance, true),
        "ArrowUp" => neighbour(&choosable, entrance, false),
        "Home" => choosable.first().copied(),
        "End" => choosable.last().copied(),
        _ => return,
    };
    event.prevent_default();
    if let Some(sentence) = to {
        let mark = mark_id(SentenceRef { column, sentence });
        focus(&mark);
        super::in_view::reveal(&mark);
    }
}

/// What the column has in one row, which may be nothing.
#[component]
fn CellView(sides: Sides, column: usize, cell: Cell) -> Node {
    let blocks = cell.blocks.into_iter().map(|block| view! { <BlockView sides column block/> });
    view! {
        <div class="cell" data-opens=cell.opens.then_some("")>{blocks.collect_nodes()}</div>
    }
}

/// A block, or the part of it that stands in a row.
#[component]
fn BlockView(sides: Sides, column: usize, block: CellBlock) -> Node {
    let label = match block.role {
        Role::Body => None,
        Role::Aside => Some(texts::OTHER_TEXT),
        Role::Furniture => Some(texts::compare::SET_ASIDE),
    };
    let label = label.filter(|_| block.labelled).map(|label| view! { <p class="cell-label">{label}</p> });
    let sentences = block.sentences.iter().map(|&sentence| {
        let at = SentenceRef { column, sentence };
        view! { <Facing sides at setting=Setting::Text(block.form)/> }
    });
    view! {
        <div
            class="cell-block"
            data-form=form_key(block.form)
            data-role=role_key(block.role)
            data-begins=block.begins.then_some("")
        >
            {label}
            {sentences.collect_nodes()}
        </div>
    }
}

fn form_key(form: Form) -> &'static str {
    match form {
        Form::Heading => "heading",
        Form::Paragraph => "paragraph",
        Form::ListItem => "item",
        Form::Quotation => "quotation",
        Form::Caption => "caption",
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Body => "body",
        Role::Aside => "aside",
        Role::Furniture => "furniture",
    }
}
