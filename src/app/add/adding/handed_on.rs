//! Compiled articles for a page that is saved as one file, whole or with less of each.

use super::Adding;
use crate::{library::OpenLibrary, scripting::handed_out};
use crossread_engine::extent::Extent;
use crossread_markup::prelude::*;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is put into such a page.
pub struct HandedOn {
    /// The corpora that were added.
    pub added: Array,
    /// The page's own corpus, where less of it goes in than the page has.
    pub own: Option<Uint8Array>,
}

impl Adding {
    /// What a page holds that has no more of each article than this.
    ///
    /// # Errors
    /// Where the page's own articles cannot be had or the worker cannot compile them.
    pub async fn handed_on(self, extent: Extent) -> Result<HandedOn, JsValue> {
        if extent == Extent::Full {
            return Ok(HandedOn { added: self.compiled(), own: None });
        }
        let corpora = OpenLibrary::embedded_bytes();
        if corpora.length() == 0 {
            let bytes = handed_out("ownArticles").ok_or(JsValue::UNDEFINED)?.call0(&JsValue::NULL)?;
            corpora.push(&JsFuture::from(bytes.unchecked_into::<Promise>()).await?);
        }
        for bytes in self.compiled().iter() {
            corpora.push(&bytes);
        }
        let cut = Promise::new(&mut |taken, failed| {
            self.parts.update_value(|parts| parts.waiting = Some([taken, failed]));
            self.ask("cut", &[corpora.clone().into(), extent.to_string().into()]);
        });
        let added: Array = JsFuture::from(cut).await?.unchecked_into();
        Ok(HandedOn { own: added.shift().dyn_into().ok(), added })
    }

    /// The compiled bytes of every corpus that was added.
    fn compiled(self) -> Array {
        let list = Array::new();
        self.parts.with_value(|parts| {
            for (_, bytes) in parts.in_file.iter().chain(&parts.on_device) {
                list.push(bytes);
            }
        });
        list
    }
}
