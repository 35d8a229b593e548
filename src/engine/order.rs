//! The one sort of the engine.
//!
//! The standard library's sorts are compiled anew for every type and every comparison, at four
//! kilobytes of the page each. Here only positions are sorted, by a comparison behind a pointer;
//! what differs from type to type is how two items are compared and swapped.

use std::cmp::Ordering;

/// Sorts items. Those that compare equal keep their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let sorted = positions(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    rearrange(sorted, &mut |a, b| items.swap(a, b));
}

/// Sorts items by keys that were worked out once each: one key an item, in the items' order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], keys: &[K]) {
    let sorted = positions(keys.len().min(items.len()), &mut |a, b| keys[a].cmp(&keys[b]));
    rearrange(sorted, &mut |a, b| items.swap(a, b));
}

/// Sorts items by numbers, one an item in the items' order, smallest first. Items with the same
/// number keep their order.
///
/// A radix sort, a byte a pass from the lowest on (Knuth, as below, §5.2.5); bytes that all numbers
/// share are passed over.
pub fn sort_by_number<T>(items: &mut [T], numbers: &[u64]) {
    let sorted = positions_by_number(numbers.get(..items.len()).unwrap_or(numbers));
    rearrange(sorted, &mut |a, b| items.swap(a, b));
}

fn positions_by_number(numbers: &[u64]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..numbers.len()).collect();
    let mut next = vec![0; numbers.len()];
    for shift in (0..u64::BITS).step_by(8) {
        let byte = |at: usize| (numbers[at] >> shift) as usize & 0xff;
        let mut starts = [0; 257];
        for &at in &sorted {
            starts[byte(at) + 1] += 1;
        }
        if starts.contains(&numbers.len()) {
            continue;
        }
        for byte in 0..256 {
            starts[byte + 1] += starts[byte];
        }
        for &at in &sorted {
            next[starts[byte(at)]] = at;
            starts[byte(at)] += 1;
        }
        std::mem::swap(&mut sorted, &mut next);
    }
    sorted
}

/// The positions of so many items in the order of the items, from the first to the last. Items
/// that compare equal keep their order.
///
/// A natural merge sort: stretches that are in order already are found first, then neighbours are
/// merged until one is left (D. E. Knuth, *The Art of Computer Programming*, vol. 3, §5.2.4).
fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut ends = Vec::new();
    for at in 1..count {
        if compare(at - 1, at) == Ordering::Greater {
            ends.push(at);
        }
    }
    ends.push(count);
    let mut merged = vec![0; if ends.len() > 1 { count } else { 0 }];
    while ends.len() > 1 {
        let (mut start, mut pairs) = (0, 0);
        for number in (0..ends.len()).step_by(2) {
            let middle = ends[number];
            let end = ends.get(number + 1).copied().unwrap_or(middle);
            ends[pairs] = end;
            pairs += 1;
            let (mut left, mut right) = (start, middle);
            for slot in &mut merged[start..end] {
                let right_is_next = left == middle
                    || right < end && compare(sorted[left], sorted[right]) == Ordering::Greater;
                let next = if right_is_next { &mut right } else { &mut left };
                *slot = sorted[*next];
                *next += 1;
            }
            start = end;
        }
        std::mem::swap(&mut sorted, &mut merged);
        ends.truncate(pairs);
    }
    sorted
}

/// Brings items to the order in which `sorted` names their positions, one swap an item.
fn rearrange(mut sorted: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sorted.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut sorted[at], at);
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_list_is_sorted_and_equal_items_keep_their_order(keys in prop::collection::vec(0..9u8, 0..80)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }
    }

    proptest! {
        #[test]
        fn items_are_sorted_by_their_numbers(numbers in prop::collection::vec(any::<u64>(), 0..80), mask in any::<u64>()) {
            let numbers: Vec<u64> = numbers.into_iter().map(|number| number & mask).collect();
            let mut items: Vec<usize> = (0..numbers.len()).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|&at| numbers[at]);
            sort_by_number(&mut items, &numbers);
            prop_assert_eq!(items, expected);
        }
    }

    #[test]
    fn what_is_in_order_is_compared_once_an_item() {
        let mut compared = 0;
        let mut items: Vec<u32> = (0..1000).collect();
        sort_by(&mut items, |a, b| {
            compared += 1;
            a.cmp(b)
        });
        assert_eq!(compared, 999);
        assert!(items.is_sorted());
    }
}
