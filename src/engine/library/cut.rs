//! Corpora compiled anew with less of their articles.

use super::stories::{hash_of, joined_hash};
use super::{DocId, Library};
use crate::article::{Article, Role};
use crate::corpus::{compile_grouped, hash_in};
use crate::extent::Extent;
use crate::store::{write_groups, write_joined};
use crate::text::words;

/// What a headline ends with that was cut.
const CUT: char = '…';

impl Library {
    /// Each corpus compiled anew with no more of each article than this; of one that is cut already no more
    /// than it has. Ids, details, stories and copies stay as they are.
    pub fn cut(&self, most: Extent) -> Vec<Vec<u8>> {
        let (mut cut, mut hashes, mut articles_before) = (Vec::new(), Vec::new(), 0);
        for (at, corpus) in self.segments.iter().enumerate() {
            let docs = self.docs().filter(|doc| doc.corpus() == at);
            let articles: Vec<Article> = docs.map(|doc| self.up_to(doc, most)).collect();
            // Less of the texts would tell less of what belongs together than is known.
            let joined = corpus.joined().filter(|joined| joined.before == hash_of(&self.segments[..at]));
            let before = joined_hash(hashes.iter().copied());
            let bytes = compile_grouped(
                &articles,
                corpus.about(),
                &mut |groups, _, _, _| {
                    write_groups(groups, corpus.stories().all());
                    write_groups(groups, corpus.copies().all());
                    if let Some(joined) = joined {
                        let (stories, copies) = (joined.stories.all(), joined.copies.all());
                        write_joined(groups, before, articles_before, stories, copies);
                    }
                },
                &mut |_, _, _| {},
            );
            hashes.push(hash_in(&bytes));
            articles_before += corpus.len();
            cut.push(bytes);
        }
        cut
    }

    /// An article of which no more than this is to be held.
    fn up_to(&self, doc: DocId, most: Extent) -> Article {
        let mut article = Article { extent: most, ..self.article(doc) };
        if stands_for_headline(&article) {
            article.title = match most {
                Extent::Full => article.title,
                Extent::Excerpt(most) => first_words(&article.title, most),
                Extent::Details => format!("[{}]", article.id),
            };
        }
        article
    }
}

/// Whether a headline is the beginning of the text, as it is called that has none of its own: cut short,
/// or a whole sentence.
fn stands_for_headline(article: &Article) -> bool {
    let Some(first) = article.blocks.iter().find(|block| block.role == Role::Body) else { return false };
    let mut text = first.text.split_whitespace();
    let beginning = article.title.trim_end_matches(CUT);
    let begins =
        beginning.split_whitespace().all(|word| text.next().is_some_and(|of_text| of_text.starts_with(word)));
    begins && article.title.ends_with([CUT, '.', '。'])
}

fn first_words(title: &str, most: u32) -> String {
    match words(title).nth(most as usize) {
        Some(next) => format!("{}{CUT}", title[..next.range.start].trim_end()),
        None => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::Block;
    use crate::corpus::{Corpus, compile};

    const STORM: &str = "The old pier of the harbour broke in the night when the storm took three of its posts. \
        Nobody was hurt, said harbour master Ann Roe, and the ferry to the islands sails again on Friday.";
    const RELAY: &str = "At the harbour a storm broke the old pier during the night: three posts are gone. The \
        ferry to the islands will sail on Friday, harbour master Ann Roe said, and nobody was hurt.";
    const GULLS: &str = "Gulls are everywhere in the market square and nobody feeds them any more. A baker \
        counted forty birds on his roof, and the town council wants nets above all stalls.";

    fn article(id: &str, text: &str, extent: Extent) -> Article {
        Article {
            id: id.into(),
            aliases: vec![format!("old-{id}")],
            title: format!("From {id}"),
            date: "2025-04-01".parse().ok(),
            language: Some("en".into()),
            blocks: vec![Block::paragraph(text)],
            extent,
            ..Article::default()
        }
    }

    fn library(corpora: Vec<Vec<u8>>) -> Library {
        Library::new(corpora.into_iter().map(|bytes| Corpus::open(&bytes).unwrap()).collect())
    }

    /// Of each article its id, how much is held, how much there is, and the ids of its story and its copies.
    fn told(library: &Library) -> Vec<(String, Extent, usize, String, String)> {
        let ids = |docs: Vec<DocId>| -> String {
            docs.into_iter().map(|doc| library.details(doc).id.to_owned()).collect::<Vec<_>>().join(" ")
        };
        let mut told = Vec::new();
        for doc in library.docs() {
            let details = library.details(doc);
            let story = library.story_of(doc).and_then(|story| library.story(story));
            told.push((
                details.id.to_owned(),
                details.extent,
                details.full_words,
                ids(story.map(|story| story.articles).unwrap_or_default()),
                ids(library.same_text(doc)),
            ));
        }
        told
    }

    #[test]
    fn less_is_held_and_what_belongs_together_stays_known() {
        let about = About { title: Some("The storm".into()), ..About::default() };
        let own =
            compile(&[article("b", STORM, Extent::Full), article("c", GULLS, Extent::Excerpt(20))], &about);
        let before = library(vec![own.clone()]);
        let added = before.compile_beside(
            &[article("added/d", RELAY, Extent::Full), article("added/e", GULLS, Extent::Full)],
            &About::default(),
        );
        let whole = library(vec![own, added]);
        let cut = library(whole.cut(Extent::Excerpt(18)));
        let [.., added] = &told(&whole)[..] else { panic!("no articles") };
        assert_eq!((added.3.as_str(), added.4.as_str()), ("c added/e", ""));
        let excerpt = Extent::Excerpt;
        let of =
            |id: &str, extent, words, story: &str| (id.into(), extent, words, story.into(), String::new());
        assert_eq!(
            told(&cut),
            [
                of("b", excerpt(18), 36, "b added/d"),
                of("c", excerpt(13), 30, "c added/e"),
                of("added/d", excerpt(16), 34, "b added/d"),
                of("added/e", excerpt(13), 30, "c added/e"),
            ]
        );
        assert_eq!(cut.about(), about);
        assert_eq!(cut.find("old-b"), whole.find("b"));
        // More than is there cannot be had again.
        assert_eq!(told(&library(cut.cut(Extent::Full))), told(&cut));
        assert!(
            told(&library(cut.cut(Extent::Details)))
                .iter()
                .all(|told| told.1 == Extent::Details && told.2 > 28)
        );
    }

    #[test]
    fn a_headline_that_is_the_beginning_of_the_text_is_cut_with_it() {
        let titled = |title: &str, most| {
            let mut article = article("a", STORM, Extent::Full);
            article.title = title.into();
            let cut = library(library(vec![compile(&[article], &About::default())]).cut(most));
            cut.details(cut.find("a").unwrap()).title.to_owned()
        };
        let beginning = "The old pier of the harbour…";
        assert_eq!(titled(beginning, Extent::Details), "[a]");
        assert_eq!(titled(beginning, Extent::Excerpt(3)), "The old pier…");
        assert_eq!(titled(beginning, Extent::Excerpt(9)), beginning);
        for headline in ["The old pier", "Pier broke…", "Pier broke."] {
            assert_eq!(titled(headline, Extent::Details), headline);
        }
    }
}
