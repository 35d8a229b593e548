//! The heaviest chain of pairs that keeps two reading orders.

/// The heaviest chain of links (sentence, row, weight; sorted by sentence, then row) in which
/// both numbers rise. Ties go to the earlier link.
pub(super) fn heaviest(links: &[(usize, usize, f32)], rows: usize) -> Vec<usize> {
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(links.len());
    // By row: the heaviest chain that ends there or earlier, as a Fenwick tree of maxima.
    let mut ends: Vec<Option<usize>> = vec![None; rows + 1];
    let mut done = 0;
    for (at, &(sentence, row, weight)) in links.iter().enumerate() {
        while done < at && links[done].0 < sentence {
            let mut node = links[done].1 + 1;
            while node <= rows {
                if ends[node].is_none_or(|other| best[done].0 > best[other].0) {
                    ends[node] = Some(done);
                }
                node += node & node.wrapping_neg();
            }
            done += 1;
        }
        let (mut node, mut before) = (row, None::<usize>);
        while node > 0 {
            if let Some(end) = ends[node]
                && before.is_none_or(|other| (best[end].0, other) > (best[other].0, end))
            {
                before = Some(end);
            }
            node &= node - 1;
        }
        best.push((weight + before.map_or(0.0, |end| best[end].0), before));
    }
    let mut end = (0..links.len()).reduce(|a, b| if best[b].0 > best[a].0 { b } else { a });
    let mut chain = Vec::new();
    while let Some(link) = end {
        chain.push(link);
        end = best[link].1;
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(links: &[(usize, usize, f32)], expect: &[usize]) {
        assert_eq!(heaviest(links, 9), expect);
    }

    #[test]
    fn two_light_links_in_order_outweigh_a_heavy_one_across() {
        check(&[(0, 1, 0.5), (1, 0, 0.9), (1, 2, 0.5)], &[0, 2]);
        check(&[(0, 1, 0.4), (1, 0, 0.9), (1, 2, 0.4)], &[1]);
    }

    #[test]
    fn no_sentence_and_no_row_comes_twice() {
        check(&[(0, 3, 0.5), (0, 4, 0.6), (1, 4, 0.5)], &[0, 2]);
        check(&[], &[]);
    }
}
