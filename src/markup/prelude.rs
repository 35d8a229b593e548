//! What a component needs: Leptos' reactive values and this crate's views.

pub use crate::{
    Children, CollectNodes as _, IntoNode as _, Node, NodeRef, Show, ShowProps, effect, keyed, live, memo,
    view,
};
pub use leptos::{
    callback::{Callable as _, Callback},
    component,
    leptos_dom::helpers::*,
    reactive::{
        computed::{Memo, Selector},
        graph::untrack,
        owner::{LocalStorage, Owner, StoredValue, expect_context, on_cleanup, provide_context, use_context},
        prelude::*,
        signal::{ReadSignal, RwSignal},
        wrappers::read::Signal,
    },
};
