//! Handing on what is on the page.

mod copy;
mod panel;
mod qr;

use crate::{later::when_there, parts::Menu, texts};
use copy::CopyLink;
use crossread_markup::prelude::*;
use panel::SharePanel;

/// A link at one press, and the other ways to share behind a button.
#[component]
pub fn Share() -> Node {
    view! {
        <div class="share">
            <CopyLink/>
            <Menu id="share" title=texts::share::SHARE>
                {when_there(|| view! { <SharePanel/> }, || Node::Nothing)}
            </Menu>
        </div>
    }
}
