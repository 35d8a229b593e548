//! Articles that come as a file of their own.

use crate::stage::articles;
use crossread::{library::OpenLibrary, receive::receive_corpus};
use crossread_engine::{about::About, corpus::compile, error::OpenError};
use js_sys::{Function, Object, Reflect, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_start_js_hands_over_opens_where_it_lies() {
    let window = web_sys::window().unwrap();
    let crossread = Object::new();
    Reflect::set(&window, &"crossread".into(), &crossread).unwrap();
    let opened = Rc::new(RefCell::new(Vec::new()));
    receive_corpus({
        let opened = Rc::clone(&opened);
        move |corpus| {
            let titles = |library: OpenLibrary| {
                library.docs().map(|doc| library.details(doc).title.to_owned()).collect::<Vec<_>>()
            };
            opened.borrow_mut().push(OpenLibrary::open([corpus]).map(titles));
        }
    });
    let receive: Function = Reflect::get(&crossread, &"receive".into()).unwrap().dyn_into().unwrap();
    let give = |value: &JsValue| drop(receive.call1(&JsValue::NULL, value).unwrap());
    let bytes = compile(&articles(), &About::default());
    give(&JsValue::UNDEFINED);
    give(&Uint8Array::from(bytes.as_slice()));
    give(&Uint8Array::from(&bytes[..bytes.len() - 1]));
    let titles = articles().into_iter().map(|article| article.title).collect();
    assert_eq!(*opened.borrow(), [Ok::<Vec<String>, _>(titles), Err(OpenError::Damaged)]);
}
