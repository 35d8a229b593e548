use super::*;
use crate::article::{Article, Block, Kind};

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
    let corpus = Corpus::open(compile(&two(), &About::default())).unwrap();
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
fn an_article_is_found_by_its_id_and_by_an_earlier_one() {
    let corpus = Corpus::open(compile(&two(), &About::default())).unwrap();
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
        assert!(Corpus::open(whole[..cut].to_vec()).is_err());
    }
    for at in 0..whole.len() {
        for value in [0, 0xff, whole[at] ^ 1] {
            let mut damaged = whole.clone();
            damaged[at] = value;
            if let Ok(corpus) = Corpus::open(damaged) {
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
    let corpus = Corpus::open(compile(&[], &About::default())).unwrap();
    assert_eq!(corpus.len(), 0);
    assert_eq!(corpus.find("a"), None);
    assert_eq!(corpus.fingerprint().len(), 8);
}
