//! Articles that a search cannot place by the day.

use super::filter::{Filter, Gate};
use super::plan::Plan;
use super::query::Query;
use super::rank::{SearchResults, matched};
use crate::library::Library;

/// How many articles match but for the days that the filter or the query (`date:`) asks for, since they
/// state none. `results` are those of the same search.
pub fn undated(library: &Library, typed: &str, filter: &Filter, results: &SearchResults) -> usize {
    let Some(rest) = Query::without_dates(typed) else { return results.undated_by_filter };
    let gate = Gate::new(library, filter);
    let found = matched(library, &Plan::new(library, &Query::parse(&rest)));
    let cannot_be_placed = |hit: &&super::Hit| {
        let failed = gate.failed(hit.doc);
        library.date(hit.doc).is_none() && (failed.nothing() || failed.only_undated())
    };
    found.iter().filter(cannot_be_placed).count()
}

#[cfg(test)]
mod tests {
    use super::super::search;
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};
    use crate::view::{Sort, View};

    #[test]
    fn articles_without_a_day_are_counted_whether_filter_or_query_asks_for_it() {
        let article = |id: &str, date: &str, text: &str| Article {
            id: id.into(),
            title: id.into(),
            date: date.parse().ok(),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        };
        let articles = [
            article("a", "2025-03-01", "Storm over the harbour."),
            article("b", "", "A storm."),
            article("c", "", "Another storm."),
            article("d", "", "Calm."),
            article("e", "", "A stormy day."),
        ];
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        for (link, expected) in [
            ("q=storm+", (3, 0)),
            ("q=storm+&from=2025", (1, 2)),
            ("q=storm+date:2025", (1, 2)),
            ("q=storm+date:2025&to=2025", (1, 2)),
            ("q=date:2025", (1, 4)),
            ("q=date:2025+storm+", (1, 2)),
            ("q=date:2025+storm", (1, 3)),
            ("q=storm+date:2024", (0, 2)),
        ] {
            let view = View::parse(link).view;
            let (plan, filter) = (Plan::new(&library, &Query::parse(&view.query)), Filter::of(&view));
            let results = search(&library, &plan, &filter, Sort::Relevance);
            let counts = (results.hits.len(), undated(&library, &view.query, &filter, &results));
            assert_eq!(counts, expected, "{link}");
        }
    }
}
