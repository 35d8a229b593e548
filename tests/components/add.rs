//! Adding articles: the screen over a worker whose part the test plays.

mod kept;

use crate::stage::{Stage, address, focused};
use crossread_engine::{
    about::About,
    article::{Article, Block},
    corpus::compile,
};
use js_sys::{Array, Function, JSON, Object, Reflect, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// What stands in for the worker, and everything it was asked for, as JSON.
struct Stand {
    worker: JsValue,
    asked: Rc<RefCell<Vec<String>>>,
}

impl Stand {
    /// Puts it where start.js has the real one.
    fn in_place() -> Self {
        let (worker, asked) = (Object::new(), Rc::new(RefCell::new(Vec::new())));
        let post = {
            let asked = Rc::clone(&asked);
            move |message: JsValue| {
                asked.borrow_mut().push(JSON::stringify(&message).unwrap().as_string().unwrap());
            }
        };
        let post: Closure<dyn Fn(JsValue)> = Closure::new(post);
        Reflect::set(&worker, &"postMessage".into(), &post.into_js_value()).unwrap();
        let start: Closure<dyn Fn() -> JsValue> = {
            let worker = worker.clone();
            Closure::new(move || worker.clone().into())
        };
        let crossread = Object::new();
        Reflect::set(&crossread, &"startImporter".into(), &start.into_js_value()).unwrap();
        Reflect::set(&web_sys::window().unwrap(), &"crossread".into(), &crossread).unwrap();
        Self { worker: worker.into(), asked }
    }

    /// The last thing it was asked for.
    fn asked(&self) -> String {
        self.asked.borrow().last().cloned().unwrap_or_default()
    }

    /// Answers with a list.
    fn answer(&self, answer: &JsValue) {
        let event = Object::new();
        Reflect::set(&event, &"data".into(), answer).unwrap();
        let listen: Function = Reflect::get(&self.worker, &"onmessage".into()).unwrap().unchecked_into();
        listen.call1(&JsValue::NULL, &event).unwrap();
    }

    fn answer_json(&self, answer: &str) {
        self.answer(&JSON::parse(answer).unwrap());
    }
}

/// Chooses a file of this name, as a person does.
fn choose(name: &str) {
    let script = format!(
        "const given = new DataTransfer();
         given.items.add(new File(['Text.'], '{name}'));
         const input = document.getElementById('add-files');
         input.files = given.files;
         input.dispatchEvent(new Event('change'));"
    );
    js_sys::eval(&script).unwrap();
}

/// A corpus of one article, as the worker makes it.
fn compiled() -> JsValue {
    let article = Article {
        id: "added/a".into(),
        title: "Zeppelin lands".into(),
        blocks: vec![Block::paragraph("A zeppelin landed in the harbour.")],
        ..Article::default()
    };
    Uint8Array::from(compile(&[article], &About::default()).as_slice()).into()
}

const TABLE: &str = r#"["table",
    [["added/a", "a.txt", 7, "Zeppelin lands", "", "2025-04-01", ""]],
    [["warning", "a.txt:3", "The byline is odd. Mend it."]],
    ["photo.png"]]"#;

#[wasm_bindgen_test]
async fn what_is_read_can_be_filled_in_and_added() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("nothing is sent anywhere").await;
    assert_eq!(stage.count("table"), 0);
    choose("a.txt");
    stage.see("Reading… 0 of 1").await;
    assert!(stand.asked().starts_with(r#"["read",[["a.txt","#), "{}", stand.asked());
    stand.answer_json(TABLE);
    stage.see("1 problem on these files").await;
    stage.see("1 file skipped").await;
    stage.fill("#add-0-1", "The Post", "change").await;
    assert_eq!(stand.asked(), r#"["fill","added/a",1,"The Post"]"#);
    stage.fill("#add-0-2", "soon", "change").await;
    stand.answer_json(r#"["filled", "added/a", 2, "soon", "The date cannot be read."]"#);
    stage.see("The date cannot be read.").await;
    assert!(stage.query("#add-0-2[aria-invalid=true][aria-describedby=add-why-0-2]").is_some());
    let outlet: HtmlInputElement = stage.find("#add-0-1").await.unchecked_into();
    assert_eq!(outlet.value(), "The Post");

    stage.click("#add-now").await;
    assert_eq!(stand.asked(), r#"["compile"]"#);
    stand.answer(&Array::of2(&"compiled".into(), &compiled()));
    stage.see("7 articles").await;
    stage.see("1 of them added").await;
    assert_eq!(address(), "");
    assert_eq!(stage.count(".tag-added"), 1);
    stage.type_into("input[type=search]", "zeppelin").await;
    stage.see("1 article found").await;
    stage.see("added on this device").await;
}

#[wasm_bindgen_test]
async fn a_search_typed_while_articles_are_added_stays() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-now").await;
    stage.type_into("input[type=search]", "zeppelin").await;
    stage.see("No article fits “zeppelin”.").await;
    stand.answer(&Array::of2(&"compiled".into(), &compiled()));
    stage.see("1 article found").await;
    stage.see_address("?q=zeppelin").await;
}

#[wasm_bindgen_test]
async fn whoever_is_in_the_search_box_when_articles_come_stays_there() {
    let stand = Stand::in_place();
    for begun in ["", "zep"] {
        let stage = Stage::open("?add=on");
        stage.see("Choose files").await;
        choose("a.txt");
        stand.answer_json(TABLE);
        stage.click("#add-now").await;
        let field: HtmlInputElement = stage.find("#search").await.unchecked_into();
        field.focus().unwrap();
        if !begun.is_empty() {
            stage.type_into("#search", begun).await;
            field.set_selection_range(1, 2).unwrap();
        }
        stand.answer(&Array::of2(&"compiled".into(), &compiled()));
        stage.see(if begun.is_empty() { "1 of them added" } else { "1 article found" }).await;
        stage.wait_for("the focus where it was", || focused() == "search").await;
        let field: HtmlInputElement = stage.find("#search").await.unchecked_into();
        let caret = (field.selection_start().unwrap(), field.selection_end().unwrap());
        let expected = if begun.is_empty() { (Some(0), Some(0)) } else { (Some(1), Some(2)) };
        assert_eq!((field.value(), caret), (begun.to_owned(), expected));
    }
}

#[wasm_bindgen_test]
async fn files_are_taken_wherever_they_are_dropped_and_text_is_not() {
    let _stand = Stand::in_place();
    let stage = Stage::open("?q=harbour");
    stage.see("found").await;
    let drop = |given: &str| {
        let script = format!(
            "(() => {{
               const given = new DataTransfer();
               {given};
               const options = {{ dataTransfer: given, bubbles: true, cancelable: true }};
               return document.querySelector('main').dispatchEvent(new DragEvent('drop', options));
             }})()"
        );
        js_sys::eval(&script).unwrap().is_truthy()
    };
    assert!(drop("given.setData('text/plain', 'harbour')"));
    assert_eq!(address(), "?q=harbour");
    assert!(!drop("given.items.add(new File(['Text.'], 'a.txt'))"));
    stage.see("Reading… 0 of 1").await;
    assert_eq!(address(), "?q=harbour&add=on");
}

#[wasm_bindgen_test]
async fn what_the_owner_says_of_the_page_is_not_said_of_what_is_added() {
    let stand = Stand::in_place();
    let stage = Stage::open("");
    stage.see("Six articles on a harbour.").await;
    stage.click("#add-link").await;
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-now").await;
    stand.answer(&Array::of2(&"compiled".into(), &compiled()));
    stage.see("1 of them added").await;
    stage.see_no_more("Six articles on a harbour.").await;
    stage.see("The harbour").await;
}

#[wasm_bindgen_test]
async fn many_rows_are_shown_part_by_part() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.csv");
    let rows: Vec<String> =
        (0..120).map(|n| format!(r#"["added/{n}", "a.csv:{n}", 5, "Row {n}", "", "", ""]"#)).collect();
    stand.answer_json(&format!(r#"["table", [{}], [], []]"#, rows.join(",")));
    stage.see("Add 120 articles").await;
    assert_eq!(stage.count("tbody tr"), 50);
    stage.click("#add-more").await;
    stage.see("Show 20 more").await;
    assert_eq!(stage.count("tbody tr"), 100);
    let more = stage.find("#add-more").await;
    more.focus().unwrap();
    more.click();
    stage.wait_for("all rows", || stage.count("tbody tr") == 120).await;
    stage.wait_for("the focus further down", || focused() == "add-100-0").await;
}

#[wasm_bindgen_test]
async fn a_corpus_that_a_saved_file_brings_is_opened_beside_the_others() {
    let _stand = Stand::in_place();
    let stage = Stage::open("?read=added/a");
    stage.see("which is not among these").await;
    let crossread = Reflect::get(&web_sys::window().unwrap(), &"crossread".into()).unwrap();
    let add: Function = Reflect::get(&crossread, &"add".into()).unwrap().unchecked_into();
    add.call1(&JsValue::NULL, &compiled()).unwrap();
    stage.see("A zeppelin landed in the harbour.").await;
    stage.see("added to this file").await;
    stage.see_no_more("which is not among these").await;
}

#[wasm_bindgen_test]
async fn a_worker_that_fails_is_told() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(r#"["failed", "no module"]"#);
    stage.see("That did not work (no module).").await;
}
