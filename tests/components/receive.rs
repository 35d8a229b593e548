//! Articles that come as a file of their own.

use crossread::receive::receive_corpus;
use js_sys::{Function, Object, Reflect, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_page_opens_once_with_all_parts_in_order() {
    let window = web_sys::window().unwrap();
    let crossread = Object::new();
    Reflect::set(&window, &"crossread".into(), &crossread).unwrap();
    let opened = Rc::new(RefCell::new(Vec::new()));
    receive_corpus({
        let opened = Rc::clone(&opened);
        move |corpus| opened.borrow_mut().push(corpus)
    });
    let receive: Function = Reflect::get(&crossread, &"receive".into()).unwrap().dyn_into().unwrap();
    let give = |value: &JsValue| drop(receive.call1(&JsValue::NULL, value).unwrap());
    give(&5.into());
    give(&Uint8Array::from([1, 2, 3].as_slice()));
    give(&Uint8Array::from([4, 5].as_slice()));
    assert!(opened.borrow().is_empty());
    give(&JsValue::UNDEFINED);
    assert_eq!(*opened.borrow(), [vec![1, 2, 3, 4, 5]]);
}
