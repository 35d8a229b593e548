use super::*;
use crate::about::About;
use crate::article::Block;
use crate::corpus::{Corpus, compile};
use crate::date::Date;

const PIER: &str = "The harbour master of Norrvik closed the northern pier on Monday. Divers had found cracks \
    in four of its oak piles. Thirty fishing boats must land their catch across the bay until the piles are mended.";
const PIER_RETOLD: &str = "Cracked piles have shut Norrvik's northern pier, and thirty boats now land across the \
    bay. The harbour master said the divers who inspected the oak piles counted four bad ones.";
const BRIDGE: &str = "A lorry struck the railway bridge at Castle Street for the ninth time this year. Trains to \
    the coast were held for two hours while engineers looked at the girders. The driver was not hurt.";

fn article(id: &str, outlet: &str, title: &str, text: &str) -> Article {
    Article {
        id: id.into(),
        outlet: Some(outlet.into()),
        title: title.into(),
        blocks: vec![Block::paragraph(text)],
        language: Some("en".into()),
        ..Article::default()
    }
}

/// The ids of stories and of copies, the most central first.
fn grouped(articles: &[Article]) -> [Vec<Vec<String>>; 2] {
    let corpus = Corpus::open(&compile(articles, &About::default())).unwrap();
    [corpus.stories(), corpus.copies()].map(|groups| {
        let ids = |group: &Group| {
            let mut ids: Vec<String> =
                group.members.iter().map(|&member| corpus.details(member).id.to_owned()).collect();
            let central = ids.remove(group.central as usize);
            ids.insert(0, central);
            ids
        };
        groups.all().iter().map(ids).collect()
    })
}

#[test]
fn articles_on_one_event_are_a_story_and_strangers_are_not() {
    let articles = [
        article("a", "Echo", "Pier shut", PIER),
        article("b", "Post", "Boats sent across the bay", PIER_RETOLD),
        article("c", "Echo", "Ninth blow for bridge", BRIDGE),
    ];
    let [stories, copies] = grouped(&articles);
    assert_eq!(stories, [["a", "b"]]);
    assert!(copies.is_empty());
}

#[test]
fn a_shared_headline_alone_makes_no_story() {
    let headline = "Norrvik's northern pier: thirty boats wait for oak piles";
    let articles = [
        article("a", "Echo", headline, BRIDGE),
        article(
            "b",
            "Post",
            headline,
            "The council met on \
        Tuesday to choose a mayor. Nobody stood. It will meet again when somebody does, the clerk told reporters.",
        ),
    ];
    assert_eq!(grouped(&articles), [Vec::<Vec<String>>::new(), Vec::new()]);
}

#[test]
fn the_same_text_is_grouped_though_little_changes() {
    let changed = PIER.replace("Monday", "Monday morning");
    let articles = [
        article("a", "Echo", "Pier shut", PIER),
        article("b", "Post", "No landing at Norrvik", &changed),
        article("c", "Times", "Boats sent away", PIER_RETOLD),
        article("d", "Post", "Cracks", PIER),
    ];
    let [stories, copies] = grouped(&articles);
    assert_eq!(stories.concat().len(), 4);
    assert_eq!(copies, [["a", "b", "d"]]);
}

#[test]
fn our_own_wording_is_nobodys_copy() {
    let mut articles = [article("a", "Echo", "Pier shut", PIER), article("b", "Post", "Pier", PIER)];
    articles[1].kind = Kind::Digest;
    let [stories, copies] = grouped(&articles);
    assert_eq!((stories.len(), copies.len()), (1, 0));
}

#[test]
fn furniture_makes_no_articles_alike() {
    let mut articles = [article("a", "Echo", "Pier", BRIDGE), article("b", "Post", "Snow", "It snowed.")];
    for article in &mut articles {
        article.blocks.push(Block { role: Role::Furniture, ..Block::paragraph(PIER) });
    }
    assert_eq!(grouped(&articles), [Vec::<Vec<String>>::new(), Vec::new()]);
}

#[test]
fn a_year_between_them_tells_similar_events_apart() {
    let other = "The harbour master of Norrvik closed the southern pier on Friday after a storm. Waves had torn \
        up planks and a lamp. Divers will look at its piles next week.";
    let mut articles = [article("a", "Echo", "Pier shut", PIER), article("b", "Post", "Storm", other)];
    let on = |day: &str| day.parse::<Date>().ok();
    articles[0].date = on("2025-03-03");
    articles[1].date = on("2025-03-04");
    assert_eq!(grouped(&articles)[0].len(), 1);
    articles[1].date = on("2021-03-04");
    assert_eq!(grouped(&articles)[0].len(), 0);
}
