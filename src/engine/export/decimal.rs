//! Decimal numbers as text.

/// A number in thousandths as a decimal number with a point and without needless zeros: 1500 is
/// `1.5`. Made of whole numbers, since the standard library's way to write a float is as large as
/// all of an export.
pub fn decimal(thousandths: i64) -> String {
    let whole = thousandths.unsigned_abs() / 1000;
    let mut rest = thousandths.unsigned_abs() % 1000;
    let mut text = format!("{}{whole}", if thousandths < 0 { "-" } else { "" });
    let mut unit = 100;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
        unit /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_are_written_with_a_point() {
        for (thousandths, text) in [
            (0, "0"),
            (1500, "1.5"),
            (-1, "-0.001"),
            (12_030, "12.03"),
            (-7000, "-7"),
            (999, "0.999"),
            (i64::MIN, "-9223372036854775.808"),
        ] {
            assert_eq!(decimal(thousandths), text);
        }
    }
}
