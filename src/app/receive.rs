//! Articles that lie beside the program as a file of their own, handed over by start.js.

use crate::scripting::hand_out;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Offers `window.crossread.receive` to start.js and calls `open` once it has handed over all
/// bytes of the compiled corpus: first how many there will be, then parts of them, then nothing.
pub fn receive_corpus(open: impl Fn(Vec<u8>) + 'static) {
    let mut corpus = Vec::new();
    let receive: Closure<dyn FnMut(JsValue)> = Closure::new(move |given: JsValue| {
        if let Some(bytes) = given.as_f64() {
            corpus.reserve_exact(bytes as usize);
        } else if let Some(part) = given.dyn_ref::<Uint8Array>() {
            let place = corpus.len();
            corpus.resize(place + part.length() as usize, 0);
            part.copy_to(&mut corpus[place..]);
        } else {
            open(std::mem::take(&mut corpus));
        }
    });
    hand_out("receive", receive.as_ref());
    receive.forget();
}
