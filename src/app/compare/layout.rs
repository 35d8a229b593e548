//! What stands where: pure, and tested without a browser.

use super::{
    compared::Compared,
    mark::{Mark, marks},
};
use crossread_engine::{
    article::{Form, Role},
    compare::SentenceRef,
};

/// The columns as they are set, one below the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// How many rows there are.
    pub rows: usize,
    /// The columns, in order.
    pub columns: Vec<ColumnLayout>,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnLayout {
    /// The headline, which stands in the head, by its number in the comparison.
    pub headline: Option<usize>,
    /// One cell a row.
    pub cells: Vec<Cell>,
    /// The mark of each sentence of the article, by its number in the comparison.
    pub marks: Vec<Option<Mark>>,
}

/// What one column has in one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Whether a block begins in this row, in any column: the row then stands off a little.
    pub opens: bool,
    /// The blocks, or parts of them, in order.
    pub blocks: Vec<CellBlock>,
}

/// A block, or the part of it that stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellBlock {
    /// How it is set.
    pub form: Form,
    /// What it is to the article.
    pub role: Role,
    /// Whether it begins here and not further up.
    pub begins: bool,
    /// Whether its role is to be told: it is not the article itself, and the block above is not
    /// of the same role.
    pub labelled: bool,
    /// Its sentences in this row, by their number in the comparison.
    pub sentences: Vec<usize>,
}

impl Layout {
    /// Sets the columns. Headlines stand in the heads; furniture only where it is asked for.
    pub fn of(compared: &Compared, with_furniture: bool) -> Self {
        let rows = rows(compared, with_furniture);
        let marks = marks(compared, &rows).into_iter().enumerate();
        let columns: Vec<ColumnLayout> = marks
            .map(|(column, marks)| ColumnLayout {
                headline: compared.headline(column).map(|at| at.sentence),
                cells: cells(compared, &rows, column),
                marks,
            })
            .collect();
        let mut layout = Self { rows: rows.len(), columns };
        for row in 0..layout.rows {
            let begins = |column: &ColumnLayout| column.cells[row].blocks.iter().any(|block| block.begins);
            let opens = layout.columns.iter().any(begins);
            layout.columns.iter_mut().for_each(|column| column.cells[row].opens = opens);
        }
        layout
    }

    /// The mark of a sentence.
    pub fn mark(&self, at: SentenceRef) -> Option<Mark> {
        *self.columns.get(at.column)?.marks.get(at.sentence)?
    }

    /// The row that a sentence stands in; `None` in the head, or where it is not shown.
    pub fn row(&self, at: SentenceRef) -> Option<usize> {
        let cells = &self.columns.get(at.column)?.cells;
        let holds = |cell: &Cell| cell.blocks.iter().any(|block| block.sentences.contains(&at.sentence));
        cells.iter().position(holds)
    }

    /// Whether the sentence above in the same column has no match either.
    pub fn follows_no_match(&self, at: SentenceRef) -> bool {
        let Some(column) = self.columns.get(at.column) else {
            return false;
        };
        let above = column.shown().take_while(|sentence| *sentence != at.sentence).last();
        let marked = above.and_then(|sentence| column.marks.get(sentence));
        marked == Some(&Some(Mark::NoMatch)) && column.shown().any(|sentence| sentence == at.sentence)
    }

    /// The sentences of a column that can be chosen, in reading order, headline first.
    pub fn choosable(&self, column: usize) -> Vec<usize> {
        let Some(column) = self.columns.get(column) else { return Vec::new() };
        let shown = column.headline.into_iter().chain(column.shown());
        shown.filter(|sentence| column.marks.get(*sentence).is_some_and(Option::is_some)).collect()
    }
}

impl ColumnLayout {
    /// The sentences below the head, in reading order.
    pub fn shown(&self) -> impl Iterator<Item = usize> {
        self.cells.iter().flat_map(|cell| &cell.blocks).flat_map(|block| block.sentences.iter().copied())
    }
}

/// For each row that has any sentences, and each column, which ones. The headline is sentence 0
/// of block 0 and stands in the head.
fn rows(compared: &Compared, with_furniture: bool) -> Vec<Vec<Vec<usize>>> {
    let columns = &compared.comparison.columns;
    let shown = |column: usize, sentence: &usize| {
        let sentence = columns.get(column).and_then(|column| column.sentences.get(*sentence));
        sentence.is_some_and(|s| s.place.block != 0 && (with_furniture || s.role != Role::Furniture))
    };
    let rows = compared.comparison.rows.iter().map(|row| {
        let cell = |column: usize| {
            let cell = row.cells.get(column).into_iter().flatten().copied();
            cell.filter(|sentence| shown(column, sentence)).collect()
        };
        (0..columns.len()).map(cell).collect::<Vec<Vec<usize>>>()
    });
    rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
}

fn cells(compared: &Compared, rows: &[Vec<Vec<usize>>], column: usize) -> Vec<Cell> {
    let sentences = &compared.comparison.columns[column].sentences;
    let mut before: Option<(u32, Role)> = None;
    let mut cells = Vec::with_capacity(rows.len());
    for row in rows {
        let mut blocks: Vec<CellBlock> = Vec::new();
        for &number in &row[column] {
            let sentence = &sentences[number];
            let begins = before.is_none_or(|(block, _)| block != sentence.place.block);
            let labelled =
                sentence.role != Role::Body && before.is_none_or(|(_, role)| role != sentence.role);
            before = Some((sentence.place.block, sentence.role));
            match blocks.last_mut().filter(|_| !begins) {
                Some(block) => block.sentences.push(number),
                None => blocks.push(CellBlock {
                    form: sentence.form,
                    role: sentence.role,
                    begins,
                    labelled,
                    sentences: vec![number],
                }),
            }
        }
        cells.push(Cell { opens: false, blocks });
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;
    use crossread_engine::compare::MatchState;

    #[test]
    fn the_headline_stands_in_the_head_and_furniture_is_left_out() {
        let mut compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        compared.comparison.columns[0].sentences[1].role = Role::Furniture;
        let layout = Layout::of(&compared, false);
        assert_eq!((layout.rows, layout.columns[0].shown().collect::<Vec<_>>()), (2, vec![2]));
        assert!(layout.columns[1].cells[1].blocks.is_empty());
        let whole = Layout::of(&compared, true);
        assert_eq!(whole.columns[0].shown().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_block_begins_once_and_its_row_stands_off_in_every_column() {
        let compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        let layout = Layout::of(&compared, false);
        let begins: Vec<bool> = layout.columns[0].cells.iter().map(|cell| cell.blocks[0].begins).collect();
        assert_eq!(begins, [true, false]);
        let opens =
            |column: usize| layout.columns[column].cells.iter().map(|cell| cell.opens).collect::<Vec<_>>();
        assert_eq!((opens(0), opens(1)), (vec![true, false], vec![true, false]));
    }

    #[test]
    fn other_text_is_labelled_where_it_begins() {
        let mut compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        for sentence in &mut compared.comparison.columns[0].sentences[1..] {
            sentence.role = Role::Aside;
        }
        let layout = Layout::of(&compared, false);
        let labelled = |column: usize, row: usize| layout.columns[column].cells[row].blocks[0].labelled;
        assert_eq!((labelled(0, 0), labelled(0, 1), labelled(1, 0)), (true, false, false));
    }

    #[test]
    fn what_is_unclear_has_a_mark_of_its_own_and_leads_to_what_is_nearest() {
        let mut compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        compared.comparison.columns[0].sentences[1].state = MatchState::Unclear;
        let layout = Layout::of(&compared, false);
        assert_eq!(layout.mark(at(0, 1)), Some(Mark::Unclear));
        assert_eq!(layout.choosable(0), [0, 1, 2]);
        compared.comparison.columns[0].sentences[1].form = Form::Heading;
        assert_eq!(Layout::of(&compared, false).mark(at(0, 1)), None);
    }
}
