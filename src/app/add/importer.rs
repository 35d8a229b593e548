//! The worker that reads files: its messages are written down in `src/importer/worker.js`.

use super::answer::Answer;
use crate::scripting::handed_out;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, MessagePort};

/// A running worker; it stays for as long as the page.
pub struct Importer {
    port: MessagePort,
}

impl Importer {
    /// Starts the worker through `window.crossread.startImporter`; `None` where that is not there or
    /// the browser refuses.
    pub fn start(answered: impl Fn(Answer) + 'static) -> Option<Self> {
        let start = handed_out("startImporter")?;
        let port: MessagePort = start.call0(&JsValue::NULL).ok()?.unchecked_into();
        let listen: Closure<dyn Fn(MessageEvent)> = Closure::new(move |event: MessageEvent| {
            if let Some(answer) = Answer::read(&event.data()) {
                answered(answer);
            }
        });
        port.set_onmessage(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        Some(Self { port })
    }

    /// Asks it for something.
    pub fn ask(&self, what: &str, values: &[JsValue]) {
        let message = Array::of1(&what.into());
        for value in values {
            message.push(value);
        }
        // Refused is only what cannot be copied, and lists, texts and files can.
        let _ = self.port.post_message(&message);
    }
}
