//! The button that saves the page as one file.

use crate::stage::Stage;
use crossread_markup::prelude::*;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// What start.js would have made, with a function body in place of the real saving.
fn saving_by(body: &str) {
    let crossread = Object::new();
    let save = Function::new_with_args("added, name, tell", body);
    Reflect::set(&crossread, &"saveOneFile".into(), &save).unwrap();
    Reflect::set(&window(), &"crossread".into(), &crossread).unwrap();
}

#[wasm_bindgen_test]
async fn saving_tells_how_far_it_is_and_what_came_of_it() {
    saving_by(
        "tell(1500000, 12000000);
         window.called = [...arguments].slice(0, 2).flat();
         return new Promise((resolve) => (window.finish = resolve));",
    );
    let stage = Stage::open("?q=ferry");
    stage.see("Tablets and phones seldom open such files").await;
    stage.click("#save-one-file").await;
    stage.see("Putting the file together: 1.5 of 12.0 MB").await;
    let called = Reflect::get(&window(), &"called".into()).unwrap();
    assert_eq!(js_sys::Array::from(&called).join(","), "ferry-crossread.html");
    Function::new_no_args("finish(736375)").call0(&JsValue::NULL).unwrap();
    stage.see("Saved as ferry-crossread.html, 0.8 MB. It opens with what was on screen.").await;
    stage.see("It holds the full text of 6 articles, none with a stated licence.").await;
}

#[wasm_bindgen_test]
async fn what_a_file_will_hold_is_said_as_it_is_chosen() {
    saving_by("");
    let stage = Stage::open("");
    stage.fill("#save-extent", "details", "change").await;
    stage.see("It holds only the details of 6 articles.").await;
    assert!(stage.query("#save-words").is_none());
    stage.fill("#save-extent", "60", "change").await;
    stage.see("It holds the full text of 6 articles, none with a stated licence.").await;
    stage.fill("#save-words", "1", "change").await;
    stage.see("It holds excerpts of 6 articles.").await;
    stage.fill("#save-words", "0", "change").await;
    stage
        .wait_for("the number before", || {
            stage
                .query("#save-words")
                .is_some_and(|field| field.unchecked_into::<HtmlInputElement>().value() == "1")
        })
        .await;
}

#[wasm_bindgen_test]
async fn where_saving_fails_it_says_what_to_do() {
    for (failure, mend) in [
        ("throw 'too old'", "Save it with a current Firefox"),
        ("return Promise.reject('too old')", "Save it with a current Firefox"),
        (
            "return Promise.reject(new TypeError('Failed to fetch'))",
            "Connect to the internet, reload, and save once more.",
        ),
    ] {
        saving_by(failure);
        let stage = Stage::open("");
        stage.click("#save-one-file").await;
        stage.see(mend).await;
    }
}

#[wasm_bindgen_test]
async fn a_page_that_cannot_be_put_together_offers_nothing() {
    Reflect::set(&window(), &"crossread".into(), &Object::new()).unwrap();
    let stage = Stage::open("");
    stage.see("does not judge who is right").await;
    assert!(stage.query("#save-one-file").is_none());
}
