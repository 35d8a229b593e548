//! Stories and copies: groups of articles.
//!
//! ```text
//! groups varint · first member of each, gap to the one before varint · further members of each varint
//!   · gaps to the further members varint · place of the most central member of each varint
//! ```

use super::{Reader, Writer};

/// Two or more articles that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Numbers of the articles, in order.
    pub(crate) members: Vec<u32>,
    /// Place among the members of the one that is most like all of them.
    pub(crate) central: u32,
}

/// Groups of which each article is in one at the most, in the order of their first members.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    groups: Vec<Group>,
    /// For each article the number of its group plus one; 0 where it is in none.
    of_article: Vec<u32>,
}

/// Appends groups, which are in the order of their first members.
pub(crate) fn write_groups(writer: &mut Writer, groups: &[Group]) {
    writer.varint(groups.len() as u32);
    let mut columns: [Writer; 4] = Default::default();
    let mut before = 0;
    for Group { members, central } in groups {
        let first = members.first().copied().unwrap_or(before);
        columns[0].varint(first - before);
        columns[1].varint(members.len() as u32 - 1);
        columns[3].varint(*central);
        before = first;
        let mut last = first;
        for &member in members.iter().skip(1) {
            columns[2].varint(member - last);
            last = member;
        }
    }
    for column in columns {
        writer.bytes.extend(column.bytes);
    }
}

impl Groups {
    /// Reads what [`write_groups`] wrote, of so many articles; `None` where it is damaged.
    pub(crate) fn read(reader: &mut Reader<'_>, articles: u32) -> Option<Self> {
        let count = reader.varint()?;
        let mut groups: Vec<Group> = Vec::new();
        let mut first = 0u32;
        for _ in 0..count {
            first = first.checked_add(reader.varint()?)?;
            groups.push(Group { members: vec![first], central: 0 });
        }
        let mut further = Vec::new();
        for _ in 0..count {
            further.push(reader.varint()?);
        }
        let mut of_article = vec![0; if count == 0 { 0 } else { articles as usize }];
        for ((group, further), number) in groups.iter_mut().zip(further).zip(1..) {
            let mut member = *group.members.first()?;
            place(&mut of_article, member, number)?;
            for _ in 0..further {
                member = member.checked_add(reader.varint()?)?;
                place(&mut of_article, member, number)?;
                group.members.push(member);
            }
        }
        for group in &mut groups {
            group.central = reader.varint()?;
            group.members.get(group.central as usize)?;
        }
        Some(Self { groups, of_article })
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Group] {
        &self.groups
    }

    /// The number of an article's group, from 0.
    pub(crate) fn of(&self, article: u32) -> Option<u32> {
        self.of_article.get(article as usize)?.checked_sub(1)
    }
}

/// Notes an article's group; `None` where there is no such article or it has one already.
fn place(of_article: &mut [u32], article: u32, number: u32) -> Option<()> {
    let slot = of_article.get_mut(article as usize).filter(|slot| **slot == 0)?;
    *slot = number;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(groups: &[Group]) -> Vec<u8> {
        let mut writer = Writer::default();
        write_groups(&mut writer, groups);
        writer.bytes
    }

    #[test]
    fn groups_read_back() {
        let groups =
            [Group { members: vec![1, 2, 900], central: 2 }, Group { members: vec![5, 7], central: 0 }];
        let read = Groups::read(&mut Reader::new(&bytes(&groups)), 901).unwrap();
        assert_eq!(read.all(), groups);
        assert_eq!(
            [0, 1, 5, 7, 900, 901].map(|article| read.of(article)),
            [None, Some(0), Some(1), Some(1), Some(0), None]
        );
        let none = Groups::read(&mut Reader::new(&bytes(&[])), 3).unwrap();
        assert_eq!((none.all().len(), none.of(0)), (0, None));
    }

    #[test]
    fn damaged_groups_are_refused() {
        let group = |members: &[u32], central| Group { members: members.to_vec(), central };
        let read = |groups: &[Group]| Groups::read(&mut Reader::new(&bytes(groups)), 9);
        assert!(read(&[group(&[0, 8], 1)]).is_some());
        assert!(read(&[group(&[0, 9], 1)]).is_none(), "no such article");
        assert!(read(&[group(&[0, 8], 2)]).is_none(), "no such member");
        assert!(read(&[group(&[0, 8], 1), group(&[1, 8], 1)]).is_none(), "in two groups");
        let whole = bytes(&[group(&[0, 8], 1), group(&[2, 4], 0)]);
        for cut in 0..whole.len() {
            assert!(Groups::read(&mut Reader::new(&whole[..cut]), 9).is_none());
        }
        assert!(Groups::read(&mut Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1]), 9).is_none());
    }
}
