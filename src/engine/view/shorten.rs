//! Links that are too long to travel.

use super::View;

/// Links with more characters than this are cut off by some mail programs, chats and hosts.
pub const LONG_LINK: usize = 2_000;

/// What a link can do without, the least important first; each step takes one kind away.
const SPARED: [fn(&mut View); 5] = [
    |view| view.picked.clear(),
    |view| view.rows.clear(),
    |view| view.versus = None,
    |view| {
        view.ticked = View::default().ticked;
        (view.from, view.to, view.story) = (None, None, None);
    },
    // What is open tells more than the search that led there; without anything open the search is
    // all there is.
    |view| {
        if view.read.is_some() || !view.compare.is_empty() {
            view.query.clear();
        }
    },
];

impl View {
    /// The same place in a query string of at most `room` characters: ticked articles, the filter
    /// of the rows, the other set of the overview, the filters and, where an article or a comparison
    /// is open, the search go in this order until it fits. `None` where nothing of it makes it fit.
    pub fn shortened(&self, room: usize) -> Option<Self> {
        let mut view = self.clone();
        for spare in SPARED {
            if view.to_string().len() <= room {
                break;
            }
            spare(&mut view);
        }
        (view.to_string().len() <= room).then_some(view)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(link: &str) -> View {
        View::parse(link).view
    }

    #[test]
    fn a_link_that_fits_stays_as_it_is() {
        let view = read("q=harbour&outlet=Echo&pick=a");
        assert_eq!(view.shortened(LONG_LINK), Some(view));
    }

    #[test]
    fn what_matters_least_goes_first_and_no_more_than_needed() {
        let outlet = "o".repeat(60);
        let view = read(&format!("q=harbour&outlet={outlet}&pick=a&pick=b"));
        assert_eq!(view.shortened(80).unwrap().to_string(), format!("q=harbour&outlet={outlet}"));
        assert_eq!(view.shortened(20).unwrap().to_string(), "q=harbour");
    }

    #[test]
    fn what_is_open_outlives_the_search_and_a_search_alone_stays() {
        let query = "harbour+".repeat(50);
        let open = read(&format!("q={query}&read=echo/ferry&at=3.0-9f1c"));
        assert_eq!(open.shortened(100).unwrap().to_string(), "read=echo/ferry&at=3.0-9f1c");
        assert_eq!(read(&format!("q={query}")).shortened(100), None);
    }
}
