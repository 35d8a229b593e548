//! Which articles belong together, worked out once where a corpus is compiled: stories (articles on
//! one event) and copies (the same text in several articles).
//!
//! Similarity is the cosine of two articles' words ([`similar`]), from posting lists and without
//! looking at all pairs. Groups are made by average linkage ([`linkage`]), so that no chain of
//! neighbours joins what is far apart. What is a copy is decided by runs of words ([`shingles`]).

mod graph;
mod linkage;
mod shingles;
mod similar;
mod weights;

pub(crate) use shingles::Shingles;
pub(crate) use weights::{Weights, closeness};

use crate::article::{Article, Kind, Role};
use crate::store::{Group, Unpacked};
use graph::Graph;
use linkage::average_linkage;
use std::cell::OnceCell;

/// Articles whose mean similarity is below this are two stories, among so many in all. On the
/// development data (events with look-alikes, alone and among many others) lower values join
/// look-alikes, higher ones break events apart; the fewer the articles, the less is known of which
/// words are rare, and the less similar they look.
fn one_story(articles: usize) -> f32 {
    (0.12 + 0.02 * libm::log10f(articles.max(1) as f32)).min(0.18)
}

/// Copies share at least this part of their runs of words, measured on the longer text.
const SAME_TEXT: f32 = 0.8;

/// Below this cosine no text is a copy of another, whatever its runs; keeps most pairs from being
/// looked at.
const MAY_BE_COPY: f32 = 0.6;

/// What was found, by number of the article in the order given: groups of two and more, in the
/// order of their first member.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Grouped {
    /// Articles on one event.
    pub(crate) stories: Vec<Group>,
    /// The same text, complete or nearly.
    pub(crate) copies: Vec<Group>,
}

/// Groups articles; `unpacked` holds their words, in the same order. Calls `told` with the number of
/// articles that have been compared.
pub(crate) fn group(articles: &[&Article], unpacked: &Unpacked, told: &mut dyn FnMut(usize)) -> Grouped {
    group_beside(articles, unpacked, &Grouped::default(), told)
}

/// The same where some groups are known from more than these texts: they stay together, with whatever
/// belongs to one of their members.
pub(crate) fn group_beside(
    articles: &[&Article],
    unpacked: &Unpacked,
    known: &Grouped,
    told: &mut dyn FnMut(usize),
) -> Grouped {
    let similar = similar::graph(articles.len(), unpacked, told);
    let mut by_event = similar.clone();
    by_event.change(|a, b, cosine| cosine * closeness(articles[a].date, articles[b].date));
    let stories = joining(average_linkage(&by_event, one_story(articles.len())), &known.stories);

    let texts: Vec<OnceCell<Shingles>> = vec![OnceCell::new(); articles.len()];
    let text = |article: usize| texts[article].get_or_init(|| shingles(articles[article]));
    let mut by_text = similar;
    by_text.change(|a, b, cosine| {
        // The wording of a digest is ours.
        let retold = articles[a].kind == Kind::Digest || articles[b].kind == Kind::Digest;
        if retold || cosine < MAY_BE_COPY { 0.0 } else { text(a).resemblance(text(b)) }
    });
    let copies = joining(average_linkage(&by_text, SAME_TEXT), &known.copies);
    Grouped { stories: with_central(stories, &by_event), copies: with_central(copies, &by_text) }
}

/// The groups, those joined that share a member with the same known group.
fn joining(mut groups: Vec<Vec<u32>>, known: &[Group]) -> Vec<Vec<u32>> {
    for Group { members, .. } in known {
        let mut joined = members.clone();
        groups.retain(|group| {
            let shares = group.iter().any(|member| members.binary_search(member).is_ok());
            if shares {
                joined.extend_from_slice(group);
            }
            !shares
        });
        joined.sort_unstable();
        joined.dedup();
        groups.push(joined);
    }
    groups.sort_unstable_by_key(|group| group.first().copied());
    groups
}

/// The runs of an article's own text: without headline, furniture and asides.
fn shingles(article: &Article) -> Shingles {
    let body = article.blocks.iter().filter(|block| block.role == Role::Body);
    Shingles::of(body.map(|block| block.text.as_str()))
}

/// The groups with their most central member: the one most similar to the others altogether, the
/// first of several.
fn with_central(groups: Vec<Vec<u32>>, graph: &Graph) -> Vec<Group> {
    let mut found = Vec::with_capacity(groups.len());
    for members in groups {
        let (mut central, mut most) = (0, -1.0);
        for (place, &member) in (0..).zip(&members) {
            let links = graph.links(member as usize).iter();
            let within = links.filter(|link| members.binary_search(&link.to).is_ok());
            let sum: f32 = within.map(|link| link.weight).sum();
            if sum > most {
                (central, most) = (place, sum);
            }
        }
        found.push(Group { members, central });
    }
    found
}

#[cfg(test)]
mod tests;
