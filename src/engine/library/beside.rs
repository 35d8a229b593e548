//! A corpus of articles that are added to those of a library.

use super::stories::hash_of;
use super::{DocId, Library};
use crate::about::About;
use crate::article::{Article, Block};
use crate::corpus::{compile_joining, read_again};
use crate::extent::Extent;
use crate::grouping::{Grouped, group_beside};
use crate::store::{Group, Writer, write_joined};
use std::collections::BTreeSet;

impl Library {
    /// Compiles articles as [`crate::corpus::compile`] does. Opened behind all corpora of this library, they
    /// bring the stories and copies of all articles with them.
    pub fn compile_beside(&self, articles: &[Article], about: &About) -> Vec<u8> {
        compile_joining(articles, about, &mut |groups, whole| self.join(groups, whole), &mut |_, _, _| {})
    }

    /// Appends the groups of these articles and the library's own.
    fn join(&self, groups: &mut Writer, articles: &[&Article]) {
        let own: Vec<Article> = self.docs().map(|doc| self.article(doc)).collect();
        let all: Vec<&Article> = own.iter().chain(articles.iter().copied()).collect();
        let unpacked = read_again(&all, &mut |_, _, _| {});
        // What is known from texts that are not here any more is not lost.
        let story = |doc| self.story_of(doc).and_then(|story| Some(self.story(story)?.articles));
        let known = Grouped {
            stories: self.groups_of_cut(|doc| story(doc).unwrap_or_default()),
            copies: self.groups_of_cut(|doc| self.same_text(doc)),
        };
        let joined = group_beside(&all, &unpacked, &known, &mut |_| {});
        let before = hash_of(self.corpora());
        write_joined(groups, before, own.len() as u32, &joined.stories, &joined.copies);
    }

    /// The groups in which an article is that is not held as a whole.
    fn groups_of_cut(&self, group_of: impl Fn(DocId) -> Vec<DocId>) -> Vec<Group> {
        let cut = self.docs().filter(|&doc| self.details(doc).extent != Extent::Full);
        let numbers = |doc| group_of(doc).into_iter().map(|doc| self.number_of(doc)).collect::<Vec<u32>>();
        let groups: BTreeSet<Vec<u32>> = cut.map(numbers).filter(|group| group.len() > 1).collect();
        groups.into_iter().map(|members| Group { members, central: 0 }).collect()
    }

    /// An article as it can be compiled again, with what is held of its text and in the place that it has.
    pub fn article(&self, doc: DocId) -> Article {
        let (details, text) = (self.details(doc), self.text(doc));
        let mut blocks = Vec::new();
        for block in text.blocks.iter().skip(1) {
            blocks.push(Block { form: block.form, role: block.role, text: block.text.to_owned() });
        }
        let own = |text: Option<&str>| text.map(str::to_owned);
        let all = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Article {
            id: details.id.to_owned(),
            aliases: all(&self.aliases(doc)),
            title: details.title.to_owned(),
            outlet: own(details.outlet),
            label: own(details.label),
            authors: all(&details.authors),
            agency: own(details.agency),
            date: details.date,
            language: own(details.language),
            url: own(details.url),
            tags: all(&details.tags),
            kind: details.kind,
            licence: own(details.licence),
            rights: own(details.rights),
            extent: Extent::Full,
            excerpt_of: details.full_words as u32,
            order: Some(self.number_of(doc)),
            blocks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Kind, Role};
    use crate::corpus::{Corpus, compile};

    const STORM: &str = "The old pier of the harbour broke in the night when the storm took three of its posts. \
        Nobody was hurt, said harbour master Ann Roe, and the ferry to the islands sails again on Friday.";
    const GULLS: &str = "Gulls are everywhere in the market square and nobody feeds them any more. A baker \
        counted forty birds on his roof, and the town council wants nets above all stalls.";
    const RELAY: &str = "At the harbour a storm broke the old pier during the night: three posts are gone. The \
        ferry to the islands will sail on Friday, harbour master Ann Roe said, and nobody was hurt.";

    fn article(id: &str, text: &str) -> Article {
        Article {
            id: id.into(),
            title: format!("From {id}"),
            date: "2025-04-01".parse().ok(),
            language: Some("en".into()),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        }
    }

    fn open(bytes: &[u8]) -> Corpus {
        Corpus::open(&bytes).unwrap()
    }

    fn stories(library: &Library) -> Vec<Vec<String>> {
        let mut stories = BTreeSet::new();
        for doc in library.docs() {
            if let Some(story) = library.story_of(doc).and_then(|story| library.story(story)) {
                let mut ids: Vec<String> =
                    story.articles.iter().map(|&doc| library.details(doc).id.to_owned()).collect();
                ids.sort();
                stories.insert(ids);
            }
        }
        assert_eq!(library.story_count(), stories.len());
        stories.into_iter().collect()
    }

    #[test]
    fn what_is_added_is_found_in_the_stories_and_copies_of_what_was_there() {
        let own = [article("a", STORM), article("b", GULLS)];
        let added = [article("added/c", RELAY), article("added/d", GULLS)];
        let before = Library::new(vec![open(&compile(&own, &About::default()))]);
        assert_eq!(stories(&before), Vec::<Vec<String>>::new());
        let bytes = before.compile_beside(&added, &About::default());
        let all = Library::new(vec![open(&compile(&own, &About::default())), open(&bytes)]);
        assert_eq!(stories(&all), [["a", "added/c"], ["added/d", "b"]]);
        let same: Vec<&str> =
            all.same_text(all.find("b").unwrap()).into_iter().map(|doc| all.details(doc).id).collect();
        assert_eq!(same, ["b", "added/d"]);
        // As if all had been compiled together.
        let whole: Vec<Article> = own.iter().chain(&added).cloned().collect();
        assert_eq!(stories(&Library::new(vec![open(&compile(&whole, &About::default()))])), stories(&all));
        // Behind other articles the numbers would mean others.
        let other = compile(&[article("a", STORM), article("e", "Nothing.")], &About::default());
        assert_eq!(stories(&Library::new(vec![open(&other), open(&bytes)])), Vec::<Vec<String>>::new());
    }

    #[test]
    fn an_article_is_compiled_again_as_it_was() {
        let block = |role, text: &str| Block { role, ..Block::paragraph(text) };
        let whole = Article {
            aliases: vec!["old".into()],
            outlet: Some("Echo".into()),
            label: Some("the Echo".into()),
            authors: vec!["Ada Roe".into()],
            agency: Some("Wire".into()),
            url: Some("https://echo.example/a".into()),
            tags: vec!["sea".into()],
            kind: Kind::Digest,
            licence: Some("CC BY 4.0".into()),
            rights: Some("© Echo".into()),
            blocks: vec![
                block(Role::Body, STORM),
                block(Role::Aside, GULLS),
                block(Role::Furniture, "Share"),
            ],
            ..article("a", STORM)
        };
        let cut = Article { id: "b".into(), extent: Extent::Excerpt(9), aliases: vec![], ..whole.clone() };
        let bytes = compile(&[whole, cut], &About::default());
        let library = Library::new(vec![open(&bytes)]);
        let again: Vec<Article> = library.docs().map(|doc| library.article(doc)).collect();
        assert_eq!(Corpus::open(&compile(&again, &About::default())).unwrap().hash(), open(&bytes).hash());
    }

    #[test]
    fn a_story_that_is_known_from_whole_texts_stays_one() {
        let cut = |id: &str, text: &str| Article { extent: Extent::Excerpt(4), ..article(id, text) };
        let own = compile(&[cut("a", STORM), cut("b", RELAY)], &About::default());
        let before = Library::new(vec![open(&own)]);
        assert_eq!(stories(&before), [["a", "b"]]);
        let bytes = before.compile_beside(&[article("added/c", GULLS)], &About::default());
        assert_eq!(stories(&Library::new(vec![open(&own), open(&bytes)])), [["a", "b"]]);
    }
}
