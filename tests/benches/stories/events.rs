//! Articles of which it is known what event they are about.

use crate::plain;
use crossread_engine::about::About;
use crossread_engine::article::{Article, Block};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::{DocId, Library};
use crossread_engine::stories::nearest;
use serde_json::Value;

pub struct Events {
    /// Sorted by id.
    articles: Vec<Article>,
    /// Of each article.
    events: Vec<String>,
}

/// Reads lines of `doc`, `event` and `sentences`; none where one of them names no event.
pub fn read(lines: &str) -> Option<Events> {
    let mut all = Vec::new();
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line).ok()?;
        let sentences: Vec<&str> = value["sentences"].as_array()?.iter().filter_map(Value::as_str).collect();
        let article = Article {
            id: value["doc"].as_str()?.to_owned(),
            blocks: vec![Block::paragraph(sentences.join(" "))],
            language: Some("en".into()),
            ..Article::default()
        };
        all.push((article, value["event"].as_str()?.to_owned()));
    }
    all.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let (articles, events) = all.into_iter().unzip();
    Some(Events { articles, events })
}

impl Events {
    /// Prints the shares.
    pub fn measure(&self) {
        let bytes = compile(&self.articles, &About::default());
        let library = Library::new(vec![Corpus::open(&bytes).unwrap()]);
        let docs: Vec<DocId> = library.docs().collect();
        let ours = docs.iter().map(|&doc| {
            let near = nearest(&library, doc, 1).first().map(|near| near.doc);
            docs.iter().position(|&other| Some(other) == near)
        });
        let texts: Vec<&str> = self.articles.iter().map(|article| article.blocks[0].text.as_str()).collect();
        println!("nearest article of the same event: {:.3}", self.same_event(ours));
        println!("by plain tf-idf cosine: {:.3}", self.same_event(plain::nearest(&texts).into_iter()));
        let [precision, recall] = self.b_cubed(&library, &docs);
        let both = 2.0 * precision * recall / (precision + recall);
        println!("stories as events, B³: precision {precision:.3}, recall {recall:.3}, F1 {both:.3}");
    }

    fn same_event(&self, nearest: impl Iterator<Item = Option<usize>>) -> f64 {
        let same =
            |(event, near): (&String, Option<usize>)| near.is_some_and(|near| self.events[near] == *event);
        self.events.iter().zip(nearest).filter(|&pair| same(pair)).count() as f64 / self.events.len() as f64
    }

    /// For each article the part of its story that is of its event, and the part of its event that
    /// is in its story, on average.
    fn b_cubed(&self, library: &Library, docs: &[DocId]) -> [f64; 2] {
        let story = |at: usize| library.story_of(docs[at]);
        let (mut precision, mut recall) = (0.0, 0.0);
        for a in 0..docs.len() {
            let with = |b: &usize| *b == a || story(a).is_some() && story(a) == story(*b);
            let same = |b: &usize| self.events[*b] == self.events[a];
            let both = (0..docs.len()).filter(|b| with(b) && same(b)).count() as f64;
            precision += both / (0..docs.len()).filter(with).count() as f64;
            recall += both / (0..docs.len()).filter(same).count() as f64;
        }
        [precision, recall].map(|sum| sum / docs.len() as f64)
    }
}
