//! Blocks of a part of a page.

use crate::article::{Block, Form, Role};
use crate::source::clean::squeezed;
use dom_query::{Document, NodeRef};

/// Elements whose words are no text of the page, or say once more how words beside them are spoken.
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "button", "select",
    "textarea", "head", "audio", "video", "canvas", "rt", "rtc", "rp",
];

/// Elements that stand in a line of text, as do all that a page names itself; every other one begins a
/// block of its own.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "output", "picture", "q", "rb", "ruby", "s",
    "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// The blocks of a document.
pub(super) fn blocks(document: &Document) -> Vec<Block> {
    below(&document.root())
}

/// Elements that lead elsewhere or ask for something, whatever text stands in them.
const MENUS: &[&str] = &["nav", "menu", "footer", "form", "dialog"];

/// The blocks below a node, in reading order.
pub(super) fn below(top: &NodeRef<'_>) -> Vec<Block> {
    without(&[], top)
}

/// The same without those in menus and forms.
pub(super) fn outside_menus(top: &NodeRef<'_>) -> Vec<Block> {
    without(MENUS, top)
}

fn without(elements: &[&str], top: &NodeRef<'_>) -> Vec<Block> {
    let mut blocks = Blocks::default();
    // Pages nest as deep as they like, so the way back is kept here, not on the stack.
    let mut ahead = vec![Step::Enter(*top)];
    while let Some(step) = ahead.pop() {
        match step {
            Step::Enter(node) if node.is_text() => blocks.text.push_str(&node.text()),
            Step::Enter(node) => {
                let name = node.node_name().unwrap_or_default().to_ascii_lowercase();
                match name.as_str() {
                    name if SILENT.contains(&name) || elements.contains(&name) => continue,
                    // Cells of a row stay in one line, as in a sentence.
                    "td" | "th" => blocks.text.push(' '),
                    "br" => blocks.break_line(),
                    // Browsers show the marks, and the page does not write them.
                    "q" => {
                        blocks.text.push('“');
                        ahead.push(Step::EndQuotation);
                    }
                    name if INLINE.contains(&name) || name.contains('-') => {}
                    name => {
                        blocks.end();
                        ahead.push(Step::Leave(blocks.form));
                        blocks.form = form(name, blocks.form);
                    }
                }
                ahead.extend(node.children_it(true).map(Step::Enter));
            }
            Step::EndQuotation => blocks.text.push('”'),
            Step::Leave(form) => {
                blocks.end();
                blocks.form = form;
            }
        }
    }
    blocks.end();
    blocks.done
}

enum Step<'a> {
    Enter(NodeRef<'a>),
    /// Leaves an element; the form of the one around it.
    Leave(Form),
    /// Leaves a quotation within a line.
    EndQuotation,
}

#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    text: String,
    form: Form,
    /// Where the last line break stands in the text.
    broken_at: Option<usize>,
}

impl Blocks {
    /// Breaks the line; a second time in a row that is how many part paragraphs.
    fn break_line(&mut self) {
        let after = self.broken_at.and_then(|at| self.text.get(at..));
        if after.is_some_and(|after| after.trim().is_empty()) {
            self.end();
        } else {
            self.broken_at = Some(self.text.len());
            self.text.push(' ');
        }
    }

    /// Ends the block that is being written, if it has words.
    fn end(&mut self) {
        if let Some(text) = squeezed(&self.text) {
            let role = if self.form == Form::Caption { Role::Aside } else { Role::Body };
            self.done.push(Block { form: self.form, role, text });
        }
        self.text.clear();
        self.broken_at = None;
    }
}

/// The form of an element in one of the form `around`.
fn form(name: &str, around: Form) -> Form {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Form::Heading,
        "li" | "dt" | "dd" => Form::ListItem,
        "blockquote" => Form::Quotation,
        "figcaption" | "caption" => Form::Caption,
        _ => around,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &[(Form, &str)]) {
        let blocks = blocks(&Document::from(html));
        let found: Vec<_> = blocks.iter().map(|block| (block.form, block.text.as_str())).collect();
        assert_eq!(found, expect, "{html}");
    }

    #[test]
    fn every_element_becomes_a_block_of_its_form() {
        check(
            "<h2>Head</h2><p>One <em>two</em><br>three &amp; <a href=x>fo&shy;ur</a>.</p><ul><li><p>a</p><li>b</ul><blockquote><p>said</p><p>she</p></blockquote><figure><img src=x><figcaption>A boat</figcaption></figure>End",
            &[
                (Form::Heading, "Head"),
                (Form::Paragraph, "One two three & four."),
                (Form::ListItem, "a"),
                (Form::ListItem, "b"),
                (Form::Quotation, "said"),
                (Form::Quotation, "she"),
                (Form::Caption, "A boat"),
                (Form::Paragraph, "End"),
            ],
        );
    }

    #[test]
    fn what_stands_in_a_line_parts_no_paragraph() {
        check(
            "<p>今日は<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><ruby><rb>字</rb><rt>じ</rt></ruby>の日。</p>",
            &[(Form::Paragraph, "今日は漢字の日。")],
        );
        check(
            "<p>He said <q>we <b>stay</b></q> in <x-place>Tarn</x-place> <nobr>5 km</nobr> <picture><source><img></picture>off.",
            &[(Form::Paragraph, "He said “we stay” in Tarn 5 km off.")],
        );
    }

    #[test]
    fn two_line_breaks_in_a_row_part_paragraphs() {
        check(
            "One<br>two<br> <br/>\n<br>three<br>",
            &[(Form::Paragraph, "One two"), (Form::Paragraph, "three")],
        );
    }

    #[test]
    fn a_row_of_a_table_is_one_block_and_scripts_are_none() {
        check(
            "<table><tr><th>a<td>b<tr><td>c<td>d</table><script>let e</script><style>f{}</style>",
            &[(Form::Paragraph, "a b"), (Form::Paragraph, "c d")],
        );
    }
}
