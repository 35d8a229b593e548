//! Which blocks stand together: pure, and tested without a browser.

use crossread_engine::{
    article::{Form, Role},
    article_text::BlockText,
};

/// Blocks of one role that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they are to the article.
    pub role: Role,
    /// They in order.
    pub parts: Vec<Part>,
}

/// One block, or a list of them; numbers count the article's blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading, paragraph, quotation or caption.
    Block(usize),
    /// List items that follow each other.
    List(Vec<usize>),
}

/// The text below the headline in sections; without furniture, unless it is asked for.
pub fn sections(blocks: &[BlockText<'_>], with_furniture: bool) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (number, block) in blocks.iter().enumerate().skip(1) {
        if block.role == Role::Furniture && !with_furniture {
            continue;
        }
        if sections.last().is_none_or(|section| section.role != block.role) {
            sections.push(Section { role: block.role, parts: Vec::new() });
        }
        let Some(section) = sections.last_mut() else { continue };
        match (block.form, section.parts.last_mut()) {
            (Form::ListItem, Some(Part::List(items))) => items.push(number),
            (Form::ListItem, _) => section.parts.push(Part::List(vec![number])),
            _ => section.parts.push(Part::Block(number)),
        }
    }
    sections
}

/// How many lines of furniture an article has.
pub fn furniture(blocks: &[BlockText<'_>]) -> usize {
    blocks.iter().filter(|block| block.role == Role::Furniture).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(kinds: &[(Form, Role)]) -> Vec<BlockText<'static>> {
        let headline = (Form::Heading, Role::Body);
        let block = |&(form, role): &(Form, Role)| BlockText { form, role, text: "x", sentences: vec![0..1] };
        std::iter::once(&headline).chain(kinds).map(block).collect()
    }

    #[test]
    fn items_stand_in_one_list_and_other_text_in_a_section_of_its_own() {
        let blocks = blocks(&[
            (Form::Caption, Role::Aside),
            (Form::Paragraph, Role::Body),
            (Form::ListItem, Role::Body),
            (Form::ListItem, Role::Body),
        ]);
        assert_eq!(
            sections(&blocks, false),
            [
                Section { role: Role::Aside, parts: vec![Part::Block(1)] },
                Section { role: Role::Body, parts: vec![Part::Block(2), Part::List(vec![3, 4])] },
            ]
        );
    }

    #[test]
    fn furniture_is_left_out_until_it_is_asked_for() {
        let blocks = blocks(&[
            (Form::Paragraph, Role::Body),
            (Form::Paragraph, Role::Furniture),
            (Form::Paragraph, Role::Body),
        ]);
        assert_eq!(furniture(&blocks), 1);
        assert_eq!(sections(&blocks, false).len(), 1);
        assert_eq!(sections(&blocks, true).len(), 3);
    }
}
