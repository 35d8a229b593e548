//! Names for what one module gives out to the other.

/// Short names that are not taken: numbers with 36 digits.
pub struct ExportNames<'a> {
    taken: &'a [String],
    next: u32,
}

impl<'a> ExportNames<'a> {
    /// Names beside those that are taken.
    pub fn beside(taken: &'a [String]) -> Self {
        Self { taken, next: 0 }
    }
}

impl Iterator for ExportNames<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            let name = with_36_digits(self.next);
            self.next += 1;
            if !self.taken.contains(&name) {
                return Some(name);
            }
        }
    }
}

/// A number, its last digit first.
fn with_36_digits(mut number: u32) -> String {
    let mut name = String::new();
    loop {
        name.extend(char::from_digit(number % 36, 36));
        number /= 36;
        if number == 0 {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_none_is_given_twice() {
        let taken = ["1".to_owned(), "a1".to_owned()];
        let names: Vec<String> = ExportNames::beside(&taken).take(50).collect();
        assert_eq!(names[..3], ["0", "2", "3"]);
        assert!(names.contains(&"z".to_owned()) && names.contains(&"01".to_owned()));
        assert!(!names.contains(&"a1".to_owned()));
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 50);
    }
}
