//! Blocks of an article from the events of the Markdown parser.

use crate::article::{Block, Form, Role};
use crate::source::html;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The line that makes everything below it other text on the page.
const ASIDE_COMMENT: &str = "other text on the page";

/// Languages of blocks that note programs fill with lists of other notes.
const QUERIES: [&str; 4] = ["dataview", "dataviewjs", "query", "tasks"];

/// A block, with its level if it is a heading.
pub(super) type LevelledBlock = (Block, Option<HeadingLevel>);

/// The blocks of a Markdown text.
pub(super) fn blocks(text: &str) -> Vec<LevelledBlock> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_WIKILINKS;
    let mut collector = Collector::default();
    for event in Parser::new_ext(text, options) {
        collector.take(event);
    }
    collector.end_block();
    collector.blocks
}

/// Collects blocks from the parser's events.
#[derive(Default)]
struct Collector {
    blocks: Vec<LevelledBlock>,
    text: String,
    /// Source of the HTML block that is being read.
    html: String,
    heading: Option<HeadingLevel>,
    items: usize,
    quotes: usize,
    /// Whether the text so far is nothing but the description of a picture.
    only_picture: bool,
    in_picture: bool,
    /// Footnotes around this place, and one more below the line that opens the other text.
    asides: usize,
    /// Whether this is a query of a note program, which shows other notes.
    in_query: bool,
}

impl Collector {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(_) if self.in_query => {}
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                if !self.in_picture && !text.trim().is_empty() {
                    self.only_picture = false;
                }
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => {
                if html.starts_with("<br") {
                    self.text.push(' ');
                }
            }
            Event::Rule => self.end_block(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => {
                self.only_picture = self.text.trim().is_empty();
                self.in_picture = true;
            }
            Tag::Heading { level, .. } => {
                self.end_block();
                self.heading = Some(*level);
            }
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotes += 1;
            }
            Tag::Item => {
                self.end_block();
                self.items += 1;
            }
            Tag::FootnoteDefinition(_) => {
                self.end_block();
                self.asides += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                self.end_block();
                self.in_query = QUERIES.contains(&&**language);
            }
            Tag::TableCell => self.text.push(' '),
            Tag::Paragraph
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::List(_)
            | Tag::TableRow
            | Tag::TableHead => self.end_block(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.in_picture = false,
            TagEnd::Heading(_) => {
                self.end_block();
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.end_block();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::FootnoteDefinition => {
                self.end_block();
                self.asides = self.asides.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::TableRow | TagEnd::TableHead => {
                self.end_block();
                self.in_query = false;
            }
            _ => {}
        }
    }

    fn end_block(&mut self) {
        let mut text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text.clear();
        if self.quotes > 0 {
            text = without_callout(text);
        }
        let picture = std::mem::take(&mut self.only_picture);
        if text.is_empty() {
            return;
        }
        let caption = text.strip_prefix("Caption:").map(str::trim).filter(|caption| !caption.is_empty());
        let block = match (caption, self.heading) {
            (Some(caption), _) => Block { form: Form::Caption, role: Role::Aside, text: caption.to_owned() },
            (None, Some(_)) => Block { form: Form::Heading, role: self.role(), text },
            _ if picture => Block { form: Form::Caption, role: Role::Aside, text },
            _ if self.items > 0 => Block { form: Form::ListItem, role: self.role(), text },
            _ if self.quotes > 0 => Block { form: Form::Quotation, role: self.role(), text },
            _ => Block { form: Form::Paragraph, role: self.role(), text },
        };
        self.blocks.push((block, self.heading));
    }

    fn role(&self) -> Role {
        if self.asides > 0 { Role::Aside } else { Role::Body }
    }

    /// Comments go, except the one that opens the other text on the page; other HTML is read as pages are.
    fn end_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        let (mut shown, mut rest) = (String::new(), html.as_str());
        while let Some((before, after)) = rest.split_once("<!--") {
            shown.push_str(before);
            let (comment, after) = after.split_once("-->").unwrap_or((after, ""));
            if comment.trim().eq_ignore_ascii_case(ASIDE_COMMENT) {
                self.push_html(&std::mem::take(&mut shown));
                self.asides += 1;
            }
            rest = after;
        }
        shown.push_str(rest);
        self.push_html(&shown);
    }

    /// Adds the blocks of HTML; what has no form of its own there has that of its place.
    fn push_html(&mut self, html: &str) {
        if html.trim().is_empty() {
            return;
        }
        for block in html::blocks_of_fragment(html).unwrap_or_default() {
            if block.form == Form::Paragraph {
                self.text = block.text;
                self.end_block();
            } else {
                let role = if self.asides > 0 { Role::Aside } else { block.role };
                self.blocks.push((Block { role, ..block }, None));
            }
        }
    }
}

/// A quotation without the sign that makes a coloured box of it: `[!note] Words`.
fn without_callout(text: String) -> String {
    let sign = text.strip_prefix("[!").and_then(|rest| rest.split_once(']'));
    match sign {
        Some((kind, words)) if kind.chars().all(char::is_alphabetic) => {
            words.trim_start_matches(['+', '-']).trim().to_owned()
        }
        _ => text,
    }
}
