//! The first results alone.
//!
//! Articles that have every word come before all that lack some. So where there are enough of them
//! no other is scored, and of those that are scored only the best are put in order.

use super::article_set::ArticleSet;
use super::filter::Filter;
use super::first_ten::{TEN, Wish};
use super::found::{COMPLETE, Found, NEARLY, OTHERS};
use super::plan::Plan;
use super::proximity::Proximity;
use super::rank::{Hit, search};
use super::scores::{ArticleScores, Scores};
use super::sorted::{falling, place};
use crate::library::{DocId, Library};
use crate::view::Sort;

/// Of more than so many first results the others are ranked as well: that is quicker.
const MOST: usize = 100;

/// The first so many hits that [`search`] gives without a filter and by relevance; fewer where there
/// are no more.
pub fn best(library: &Library, plan: &Plan, count: usize) -> Vec<Hit> {
    if count > MOST {
        let mut hits = search(library, plan, &Filter::default(), Sort::Relevance).hits;
        hits.truncate(count);
        return hits;
    }
    let found = plan.found(library);
    let ranking = Ranking { library, plan, found: &found, scores: Scores::new(library, plan, &found) };
    let proximity = Proximity::of(library, plan);
    let mut totals = [0; 3];
    let (mut hits, mut scored) = (Vec::new(), Vec::new());
    for class in [COMPLETE, NEARLY, OTHERS] {
        let sets: Vec<ArticleSet> = found.iter().map(|found| found.sets[class].clone()).collect();
        totals[class] = sets.iter().map(ArticleSet::len).sum();
        let (before, wanted) = (hits.len(), count.max(TEN));
        if before < wanted {
            let of_class = ranking.score(&sets);
            ranking.first(&sets, &of_class, (wanted - before).max(TEN), &mut hits);
            if let Some(proximity) = &proximity {
                proximity.lift(library, &mut hits[before..]);
            }
            scored.push((sets, of_class));
        }
    }
    if totals.iter().sum::<usize>() > TEN {
        let further = &mut |hits: &[Hit], wish: &Wish, complete: bool| {
            let (sets, of_class) = scored.get(if complete { COMPLETE } else { NEARLY })?;
            let mut best = Vec::new();
            ranking.first(&fulfilling(library, sets, wish, hits), of_class, 1, &mut best);
            best.pop()
        };
        plan.fill_first_ten(library, &mut hits, (totals[COMPLETE], totals[NEARLY]), further);
    }
    hits.truncate(count);
    hits
}

/// What the first results are chosen by.
struct Ranking<'a> {
    library: &'a Library,
    plan: &'a Plan,
    found: &'a [Found],
    scores: Scores<'a>,
}

impl Ranking<'_> {
    /// The scores of these articles, a set a corpus.
    fn score(&self, sets: &[ArticleSet]) -> Vec<ArticleScores> {
        let mut scores = Vec::new();
        for ((segment, corpus), set) in self.library.segments().zip(sets) {
            scores.push(self.scores.of(corpus, segment, set));
        }
        scores
    }

    /// Adds the first so many articles of these sets, one a corpus, by their scores.
    fn first(&self, sets: &[ArticleSet], scores: &[ArticleScores], count: usize, hits: &mut Vec<Hit>) {
        let mut first: Vec<(u64, DocId, f32)> = Vec::new();
        // Of the last one while there are enough, the smaller the sooner.
        let mut last = u32::MAX;
        for ((segment, set), scores) in (0..).zip(sets).zip(scores) {
            for ordinal in set.iter() {
                let score = scores.of(ordinal);
                if falling(score) > last {
                    continue;
                }
                let doc = DocId { segment, ordinal };
                let place = place(score, self.library.date(doc));
                let at = first.partition_point(|&(before, ..)| before <= place);
                first.insert(at, (place, doc, score));
                first.truncate(count);
                if first.len() == count {
                    last = first.last().map_or(last, |&(.., score)| falling(score));
                }
            }
        }
        for (_, doc, score) in first {
            hits.push(self.found[usize::from(doc.segment)].hit(self.plan, doc, score));
        }
    }
}

/// The articles of these sets that fulfil a wish, without those among the hits.
fn fulfilling(library: &Library, sets: &[ArticleSet], wish: &Wish, hits: &[Hit]) -> Vec<ArticleSet> {
    let mut left = Vec::new();
    for ((segment, corpus), set) in library.segments().zip(sets) {
        let mut set = set.clone();
        for numbers in wish {
            let mut has = ArticleSet::none(corpus);
            if let Some(&Some(term)) = numbers.get(usize::from(segment)) {
                has.add_term(corpus, term, false);
            }
            set.keep(&has);
        }
        for hit in hits.iter().filter(|hit| hit.doc.segment == segment) {
            set.take(hit.doc.ordinal);
        }
        left.push(set);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::super::{Plan, Query};
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};
    use proptest::prelude::*;

    /// Words that are inflections and typos of each other, some of them frequent.
    const WORDS: [&str; 12] = [
        "harbour", "harbours", "harbored", "ferry", "ferries", "form", "from", "storm", "stork", "the",
        "night", "nights",
    ];

    /// A library of two corpora whose articles are any of these words, so many each.
    fn library() -> Library {
        let mut number = 7u32;
        let mut next = |below: usize| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 16) as usize % below
        };
        let mut corpora = Vec::new();
        for corpus in 0..2 {
            let mut articles = Vec::new();
            for article in 0..90 {
                let words: Vec<&str> = (0..=next(6)).map(|_| WORDS[next(12).min(next(12))]).collect();
                articles.push(Article {
                    id: format!("{corpus}-{article:02}"),
                    title: WORDS[next(WORDS.len())].into(),
                    language: Some("en".into()),
                    date: format!("2025-01-{:02}", 1 + next(5)).parse().ok(),
                    blocks: vec![Block::paragraph(words.join(" "))],
                    ..Article::default()
                });
            }
            corpora.push(Corpus::open(&compile(&articles, &About::default())).unwrap());
        }
        Library::new(corpora)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn the_best_are_the_first_of_all(queries in prop::collection::vec(prop::collection::vec(
            prop::sample::select([&WORDS[..], &[
                "habrour", "ferr", "stor", "-night", "\"the night\"", "=form", "title:ferry", "form OR stork",
                "date:2025-01-02", "in:quotes",
            ]].concat()), 0..4), 40), count in 0..30usize) {
            let library = library();
            for query in queries {
                let query = query.join(" ");
                let plan = Plan::new(&library, &Query::parse(&query));
                let all = search(&library, &plan, &Filter::default(), Sort::Relevance).hits;
                let first = &all[..count.min(all.len())];
                prop_assert_eq!(best(&library, &plan, count), first, "{}", query);
            }
        }
    }
}
