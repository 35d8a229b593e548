//! Compiled corpora that start.js or the worker hands over. They stay where the browser has them.

use crate::scripting::hand_out;
use crossread_engine::corpus::CompiledBytes;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The bytes of a compiled corpus in the browser's memory, read from there piece by piece: the program's own
/// memory grows with what is made of them only, and never gets smaller again.
#[derive(Clone, Debug)]
pub struct HandedOver(pub Uint8Array);

impl CompiledBytes for HandedOver {
    fn length(&self) -> usize {
        self.0.length() as usize
    }

    fn copy(&self, offset: usize, into: &mut [u8]) {
        let end = offset.saturating_add(into.len());
        if end <= self.length() {
            self.0.subarray(offset as u32, end as u32).copy_to(into);
        }
    }
}

/// Offers `window.crossread.receive` to start.js and calls `open` with the articles that lie beside the
/// program as a file of their own, once they are there.
pub fn receive_corpus(open: impl Fn(HandedOver) + 'static) {
    let receive: Closure<dyn Fn(JsValue)> = Closure::new(move |given: JsValue| {
        if let Ok(bytes) = given.dyn_into() {
            open(HandedOver(bytes));
        }
    });
    hand_out("receive", receive.as_ref());
    receive.forget();
}
