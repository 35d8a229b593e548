//! Words that nearly every English sentence holds and that say little by themselves.

/// Sorted, folded. Words that are names or months as well ("US", "May") are not among them.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any",
    "are", "arent", "as", "at", "be", "because", "been", "before", "being", "below", "between",
    "both", "but", "by", "can", "cannot", "cant", "could", "couldnt", "did", "didnt", "do", "does",
    "doesnt", "doing", "dont", "down", "during", "each", "few", "for", "from", "further", "had",
    "has", "hasnt", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself",
    "his", "how", "i", "if", "in", "into", "is", "isnt", "it", "its", "itself", "just", "me",
    "more", "most", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "only",
    "or", "other", "our", "ours", "ourselves", "out", "over", "own", "same", "she", "should", "so",
    "some", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there",
    "these", "they", "this", "those", "through", "to", "too", "under", "until", "up", "very", "was",
    "wasnt", "we", "were", "werent", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "wont", "would", "you", "your", "yours", "yourself",
    "yourselves",
];

/// Whether a folded word is one of them. Such words count little in ranking and matching; in
/// phrases and shared wording they count like any other.
pub fn is_stop_word(folded: &str) -> bool {
    ENGLISH.binary_search(&folded).is_ok()
}

/// Where a folded word stands in a list. One piece of code for all the lists of the rules; the
/// compiler would write it out anew for each, word by word.
#[inline(never)]
pub(crate) fn place_in(list: &[&str], folded: &str) -> Option<usize> {
    list.iter().position(|word| *word == folded)
}

/// Whether a list, one text with a space between its words, has a folded word: smaller in the page
/// than a list of texts, and half as fast.
#[inline(never)]
pub(crate) fn has_word(list: &str, folded: &str) -> bool {
    let (list, folded) = (list.as_bytes(), folded.as_bytes());
    let mut at = 0;
    while at < list.len() {
        let rest = &list[at..];
        if rest.starts_with(folded) && matches!(rest.get(folded.len()), None | Some(b' ')) {
            return true;
        }
        at += rest.iter().position(|&byte| byte == b' ').map_or(rest.len(), |space| space + 1);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_in_a_list() {
        assert!(has_word("one two three", "one") && has_word("one two three", "three"));
        assert!(!has_word("one two three", "thr") && !has_word("one two", "wo") && !has_word("one", ""));
    }

    #[test]
    fn the_list_is_sorted_so_that_each_word_is_found() {
        assert!(ENGLISH.is_sorted());
        assert!(ENGLISH.iter().all(|word| is_stop_word(word)));
        assert!(!is_stop_word("harbour"));
    }
}
