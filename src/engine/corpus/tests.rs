use super::*;
use crate::article::{Article, Block, Kind};
use crate::date::Date;

fn two() -> Vec<Article> {
    vec![
        Article {
            id: "b".into(),
            title: "Harbour shut".into(),
            outlet: Some("Gazette".into()),
            date: Date::new(2025, 3, 1),
            aliases: vec!["old-b".into()],
            blocks: vec![Block::paragraph("The harbour shut. Ships wait.")],
            ..Article::default()
        },
        Article {
            id: "a".into(),
            title: "Ships wait".into(),
            label: Some("unnamed blog".into()),
            kind: Kind::Digest,
            blocks: vec![Block::paragraph("Nothing moves.")],
            ..Article::default()
        },
    ]
}

#[test]
fn articles_read_back_sorted_by_id() {
    let corpus = Corpus::open(&compile(&two(), &About::default())).unwrap();
    assert_eq!(corpus.len(), 2);
    let first = corpus.details(0);
    assert_eq!(
        (first.id, first.name(), first.kind, first.date),
        ("a", Some("unnamed blog"), Kind::Digest, None)
    );
    let second = corpus.details(1);
    assert_eq!((second.outlet, second.date, second.words), (Some("Gazette"), Date::new(2025, 3, 1), 7));
    let text: Vec<_> = corpus.text(1).sentences().map(|s| s.text.to_owned()).collect();
    assert_eq!(text, ["Harbour shut", "The harbour shut.", "Ships wait."]);
}

#[test]
fn articles_with_a_number_come_first_the_smallest_foremost() {
    let numbered = [("a", None), ("b", Some(2)), ("c", Some(1)), ("d", Some(2)), ("e", None)];
    let articles = numbered.map(|(id, order)| Article { id: id.to_owned(), order, ..two().remove(0) });
    let corpus = Corpus::open(&compile(&articles, &About::default())).unwrap();
    let ids: Vec<_> = (0..corpus.len()).map(|at| corpus.details(at).id.to_owned()).collect();
    assert_eq!(ids, ["c", "b", "d", "a", "e"]);
    assert!((0..corpus.len()).all(|at| corpus.find(corpus.details(at).id) == Some(at)), "links find all");
}

#[test]
fn an_article_is_found_by_its_id_and_by_an_earlier_one() {
    let corpus = Corpus::open(&compile(&two(), &About::default())).unwrap();
    assert_eq!(corpus.find("b"), Some(1));
    assert_eq!(corpus.find("old-b"), Some(1));
    assert_eq!(corpus.find("c"), None);
}

#[test]
fn the_same_articles_in_any_order_are_the_same_bytes() {
    let mut turned = two();
    turned.reverse();
    assert_eq!(compile(&two(), &About::default()), compile(&turned, &About::default()));
}

#[test]
fn damaged_bytes_are_refused_or_read_without_panic() {
    let whole = compile(&two(), &About::default());
    for cut in 0..whole.len() {
        assert!(Corpus::open(&&whole[..cut]).is_err());
    }
    for at in 0..whole.len() {
        for value in [0, 0xff, whole[at] ^ 1] {
            let mut damaged = whole.clone();
            damaged[at] = value;
            if let Ok(corpus) = Corpus::open(&damaged) {
                for ordinal in 0..corpus.len().min(9) {
                    corpus.text(ordinal);
                    corpus.details(ordinal);
                }
                corpus.find("b");
                for order in corpus.stem_orders() {
                    order.with_stem(corpus.dictionary(), b"ships");
                    order.stem_of(corpus.dictionary(), 1);
                }
            }
        }
    }
}

#[test]
fn an_empty_corpus_opens() {
    let corpus = Corpus::open(&compile(&[], &About::default())).unwrap();
    assert_eq!(corpus.len(), 0);
    assert_eq!(corpus.find("a"), None);
    assert_eq!(corpus.fingerprint().len(), 8);
}

#[test]
fn what_is_said_of_a_corpus_is_read_without_opening_it() {
    let about = About { title: Some("Floods".into()), ..About::default() };
    let bytes = compile(&two(), &about);
    assert_eq!(about_in(&bytes), Ok(about));
    assert_eq!(about_in(&bytes[..bytes.len() - 1]), Err(OpenError::Damaged));
    assert_eq!(about_in(b"PK"), Err(OpenError::NotACorpus));
}
