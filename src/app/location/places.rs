//! Where the reader stood in each entry of the history, for Back and Forward.

/// Scroll and focus in one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Pixels scrolled down.
    pub scroll: u32,
    /// How wide the window was, in pixels: in another one the same text stands elsewhere.
    pub width: u32,
    /// The `id` of the element that had the focus, of a link without one where it leads (`?…`); empty
    /// where there was none.
    pub focus: String,
}

/// The standing in every entry that was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The number of an entry (the time it was made, in milliseconds) and its standing; few
    /// enough to look through.
    left: Vec<(u64, Standing)>,
}

/// Entries beyond this are forgotten, oldest first.
const MOST_PLACES: usize = 200;

impl Places {
    /// Notes the standing in an entry that is being left.
    pub fn leave(&mut self, entry: u64, standing: Standing) {
        self.left.retain(|(known, _)| *known != entry);
        if self.left.len() == MOST_PLACES {
            self.left.remove(0);
        }
        self.left.push((entry, standing));
    }

    /// The standing in an entry, if it was left before.
    pub fn of(&self, entry: u64) -> Option<&Standing> {
        self.left.iter().find(|(known, _)| *known == entry).map(|(_, standing)| standing)
    }

    /// Reads what [`Places::to_text`] wrote; passes over what it cannot read.
    pub fn from_text(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.splitn(4, ' ');
            let entry = parts.next()?.parse().ok()?;
            let scroll = parts.next()?.parse().ok()?;
            let width = parts.next()?.parse().ok()?;
            Some((entry, Standing { scroll, width, focus: parts.next()?.to_owned() }))
        };
        Self { left: text.lines().filter_map(line).take(MOST_PLACES).collect() }
    }

    /// One line an entry: its number, its scroll, the window's width, the id of what had the focus.
    pub fn to_text(&self) -> String {
        let lines =
            self.left.iter().map(|(entry, s)| format!("{entry} {} {} {}\n", s.scroll, s.width, s.focus));
        lines.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(scroll: u32, focus: &str) -> Standing {
        Standing { scroll, width: 1280, focus: focus.into() }
    }

    #[test]
    fn the_last_standing_in_an_entry_counts() {
        let mut places = Places::default();
        places.leave(7, standing(10, ""));
        places.leave(7, standing(20, "open-a/b"));
        assert_eq!(places.of(7), Some(&standing(20, "open-a/b")));
        assert_eq!(places.of(8), None);
    }

    #[test]
    fn places_read_back_as_written_and_damage_is_passed_over() {
        let mut places = Places::default();
        places.leave(1, standing(0, ""));
        places.leave(2, standing(640, "result 3"));
        assert_eq!(Places::from_text(&places.to_text()), places);
        assert_eq!(Places::from_text("x y z\n3\n\n4 5\n6 7 z"), Places::default());
    }

    #[test]
    fn the_oldest_places_are_forgotten() {
        let mut places = Places::default();
        for entry in 0..=MOST_PLACES as u64 {
            places.leave(entry, Standing::default());
        }
        assert_eq!(places.of(0), None);
        assert!(places.of(MOST_PLACES as u64).is_some());
    }
}
