//! The worker that reads files: its messages are written down in `src/importer/worker.js`.

use super::answer::Answer;
use crossread_markup::prelude::window;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Worker};

/// A running worker; it stays for as long as the page.
pub struct Importer {
    worker: Worker,
}

impl Importer {
    /// Starts the worker through `window.crossread.startImporter`; `None` where that is not there or
    /// the browser refuses.
    pub fn start(answered: impl Fn(Answer) + 'static) -> Option<Self> {
        let crossread = Reflect::get(&window(), &"crossread".into()).ok()?;
        let start: Function = Reflect::get(&crossread, &"startImporter".into()).ok()?.dyn_into().ok()?;
        let worker: Worker = start.call0(&JsValue::NULL).ok()?.unchecked_into();
        let listen: Closure<dyn Fn(MessageEvent)> = Closure::new(move |event: MessageEvent| {
            // A worker that cannot be loaded sends an event without data.
            let answer = Answer::read(&event.data()).unwrap_or_else(|| Answer::Failed(event.type_()));
            answered(answer);
        });
        worker.set_onmessage(Some(listen.as_ref().unchecked_ref()));
        worker.set_onerror(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        Some(Self { worker })
    }

    /// Asks it for something.
    pub fn ask(&self, what: &str, values: &[JsValue]) {
        let message = Array::of1(&what.into());
        for value in values {
            message.push(value);
        }
        // Refused is only what cannot be copied, and lists, texts and files can.
        let _ = self.worker.post_message(&message);
    }
}
