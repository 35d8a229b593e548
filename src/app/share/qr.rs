//! A link as a QR code, for the phone across the table.

use crate::texts;
use crossread_markup::prelude::*;
use qrcodegen::{DataTooLong, QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;

/// The largest code that a phone's camera reads off a screen without trouble: version 20 has 97
/// modules a side and holds 858 bytes.
const LARGEST: u8 = 20;

/// The quiet margin that the standard (ISO/IEC 18004) asks for, in modules.
const MARGIN: i32 = 4;

/// The link's picture, or why there is none.
#[component]
pub fn QrPicture(link: Memo<String>) -> Node {
    let picture = move || match link.with(|link| code(link)) {
        Ok(code) => {
            let side = code.size() + 2 * MARGIN;
            view! {
                <svg
                    class="qr"
                    viewBox=format!("0 0 {side} {side}")
                    shape-rendering="crispEdges"
                    role="img"
                    aria-label=texts::share::QR
                >
                    <path d=outline(&code)/>
                </svg>
                <p class="hint">{texts::share::QR_HINT}</p>
            }
        }
        Err(DataTooLong::SegmentTooLong | DataTooLong::DataOverCapacity(..)) => {
            view! { <p class="hint">{texts::share::QR_TOO_LONG}</p> }
        }
    };
    live(picture)
}

fn code(link: &str) -> Result<QrCode, DataTooLong> {
    let segments = [QrSegment::make_bytes(link.as_bytes())];
    QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
}

/// The dark modules as an outline of runs, row by row.
fn outline(code: &QrCode) -> String {
    let mut outline = String::new();
    for y in 0..code.size() {
        let mut run = 0;
        for x in 0..=code.size() {
            if code.get_module(x, y) {
                run += 1;
            } else if run > 0 {
                let (x, y) = (x - run + MARGIN, y + MARGIN);
                let _ = write!(outline, "M{x} {y}h{run}v1h-{run}z");
                run = 0;
            }
        }
    }
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules that an outline darkens, as rows of `#` and `.`.
    fn drawn(outline: &str, side: usize) -> Vec<String> {
        let mut rows = vec![vec!['.'; side]; side];
        for run in outline.split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().unwrap())
                .collect();
            let (x, y, length) = (numbers[0], numbers[1], numbers[2]);
            rows[y][x..x + length].fill('#');
        }
        rows.into_iter().map(String::from_iter).collect()
    }

    #[test]
    fn the_outline_draws_each_dark_module_inside_the_margin() {
        let code = code("https://example.org/?q=harbour").unwrap();
        let margin = MARGIN as usize;
        let side = code.size() as usize + 2 * margin;
        let rows = drawn(&outline(&code), side);
        for (y, row) in rows.iter().enumerate() {
            for (x, module) in row.chars().enumerate() {
                let dark = code.get_module(x as i32 - MARGIN, y as i32 - MARGIN);
                assert_eq!(module == '#', dark, "module {x}, {y}");
            }
        }
        // The square in the corner by which a camera finds the code.
        assert!(rows[margin].starts_with("....#######."), "{}", rows[margin]);
    }

    #[test]
    fn a_link_too_long_for_a_camera_has_no_picture() {
        assert!(code(&"x".repeat(850)).is_ok());
        assert!(code(&"x".repeat(900)).is_err());
    }
}
