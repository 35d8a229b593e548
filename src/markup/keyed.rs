//! Lists whose items stay.

use crate::{
    built::{Built, place, put, take},
    node::{IntoNode, Node},
};
use leptos::reactive::{effect::RenderEffect, owner::Owner};
use std::{cell::RefCell, mem, rc::Rc};
use web_sys::Comment;

/// A list of items that know themselves: one that is still in the list stays as it is, with its
/// focus and its state, and only moves.
pub struct Keyed(Box<dyn FnMut() -> Vec<Item>>);

/// One item of the new list.
enum Item {
    /// The item at this index of the list before.
    Kept(usize),
    /// A new item.
    New(Box<dyn FnOnce() -> Node>),
}

/// A view of each item of a list. Items that are equal are the same; each should occur once.
pub fn keyed<T, V>(mut each: impl FnMut() -> Vec<T> + 'static, view: impl Fn(T) -> V + 'static) -> Node
where
    T: PartialEq + Clone + 'static,
    V: IntoNode,
{
    let (mut before, view) = (Vec::<T>::new(), Rc::new(view));
    Node::Keyed(Keyed(Box::new(move || {
        let now = each();
        let before = mem::replace(&mut before, now.clone());
        let mut items = Vec::with_capacity(now.len());
        for item in now {
            if let Some(at) = before.iter().position(|known| *known == item) {
                items.push(Item::Kept(at));
            } else {
                let view = view.clone();
                items.push(Item::New(Box::new(move || view(item).into_node())));
            }
        }
        items
    })))
}

/// The list in the page.
pub(crate) struct BuiltKeyed {
    list: Rc<RefCell<List>>,
    // Stops with this.
    _effect: RenderEffect<()>,
}

struct List {
    items: Vec<BuiltItem>,
    end: Comment,
}

/// An item under an owner of its own: it outlives the change that made it.
struct BuiltItem {
    built: Built,
    _owner: Owner,
}

impl BuiltKeyed {
    pub(crate) fn of(Keyed(mut make): Keyed) -> Self {
        let list = Rc::new(RefCell::new(List { items: Vec::new(), end: place() }));
        let owner = Owner::current().unwrap_or_default();
        // As in a live part, the effect's task must not keep what was shown.
        let seen = Rc::downgrade(&list);
        let effect = RenderEffect::new(move |_| {
            if let Some(list) = seen.upgrade() {
                let items = make();
                list.borrow_mut().become_items(items, &owner);
            }
        });
        Self { list, _effect: effect }
    }

    pub(crate) fn first(&self) -> web_sys::Node {
        self.list.borrow().first()
    }

    pub(crate) fn last(&self) -> web_sys::Node {
        self.list.borrow().end.clone().into()
    }

    pub(crate) fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        let list = self.list.borrow();
        for item in &list.items {
            item.built.insert(parent, before);
        }
        put(&list.end, parent, before);
    }

    pub(crate) fn remove(&self) {
        let list = self.list.borrow();
        for item in &list.items {
            item.built.remove();
        }
        take(&list.end);
    }
}

impl List {
    fn first(&self) -> web_sys::Node {
        self.items.first().map_or_else(|| self.end.clone().into(), |item| item.built.first())
    }

    fn become_items(&mut self, items: Vec<Item>, owner: &Owner) {
        let mut before: Vec<Option<BuiltItem>> = Vec::with_capacity(self.items.len());
        before.extend(mem::take(&mut self.items).into_iter().map(Some));
        for item in items {
            let kept = match &item {
                Item::Kept(at) => before.get_mut(*at).and_then(Option::take),
                Item::New(_) => None,
            };
            match (kept, item) {
                (Some(kept), _) => self.items.push(kept),
                (None, Item::New(make)) => {
                    let owner = owner.child();
                    let built = owner.with(|| Built::of(make()));
                    self.items.push(BuiltItem { built, _owner: owner });
                }
                // Twice the same item in one list: it stands at its first place.
                (None, Item::Kept(_)) => {}
            }
        }
        for gone in before.into_iter().flatten() {
            gone.built.remove();
        }
        self.put_in_order();
    }

    /// From the end to the front, so that what stands right already is not touched.
    fn put_in_order(&self) {
        let Some(parent) = self.end.parent_node() else { return };
        let mut next: web_sys::Node = self.end.clone().into();
        for item in self.items.iter().rev() {
            if item.built.last().next_sibling().as_ref() != Some(&next) {
                item.built.insert(&parent, Some(&next));
            }
            next = item.built.first();
        }
    }
}
