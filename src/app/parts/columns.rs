//! Numbers over time as columns, drawn as one path: thousands of columns are one element.

use std::fmt::Write;

/// How high a picture of columns is, in units of its view box.
pub const HEIGHT: usize = 100;
/// How much room each column has, in units of the view box.
pub const STEP: usize = 8;
/// How wide it is within its room; the rest stands between two columns.
const WIDTH: usize = 7;
/// A number that is not 0 can be seen, however small it is beside the highest.
const LOWEST: usize = 2;

/// The view box for so many columns.
pub fn view_box(columns: usize) -> String {
    format!("0 0 {} {HEIGHT}", columns.max(1) * STEP)
}

/// The outline of the columns that `is_drawn` picks by their number, as the data of a path.
pub fn outline(values: &[usize], is_drawn: &dyn Fn(usize) -> bool) -> String {
    let highest = values.iter().copied().max().unwrap_or(0).max(1);
    let mut path = String::new();
    for (number, &value) in values.iter().enumerate() {
        if value > 0 && is_drawn(number) {
            let height = (value * HEIGHT / highest).max(LOWEST);
            let left = number * STEP;
            let _ = write!(path, "M{left} {HEIGHT}v-{height}h{WIDTH}v{height}z");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_fills_the_picture_and_the_least_can_be_seen() {
        let all = outline(&[0, 1000, 1, 500], &|_| true);
        assert_eq!(all, "M8 100v-100h7v100zM16 100v-2h7v2zM24 100v-50h7v50z");
        assert_eq!(outline(&[3, 6], &|number| number == 0), "M0 100v-50h7v50z");
        assert_eq!(outline(&[0, 0], &|_| true), "");
        assert_eq!((view_box(2), view_box(0)), ("0 0 16 100".into(), "0 0 8 100".into()));
    }
}
