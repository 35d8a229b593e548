//! What was added: kept on this device, or taken away.

use super::{Stand, TABLE, choose, compiled};
use crate::stage::{Stage, next_frame};
use crossread_markup::{ev, prelude::*};
use js_sys::{Array, Object, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, HtmlInputElement};

/// What says in this browser that files are kept for the page; taken away again when this is dropped.
struct Kept(String);

impl Kept {
    fn before_the_page_opens() -> Self {
        let path = location_pathname().unwrap();
        let kept = Self(format!("crossread.added {}", &path[..=path.rfind('/').unwrap()]));
        window().local_storage().unwrap().unwrap().set_item(&kept.0, "kept").unwrap();
        kept
    }

    fn is_there(&self) -> bool {
        window().local_storage().unwrap().unwrap().get_item(&self.0).unwrap().is_some()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        window().local_storage().unwrap().unwrap().remove_item(&self.0).unwrap();
    }
}

#[wasm_bindgen_test]
async fn kept_files_that_cannot_be_opened_this_time_stay_kept() {
    let (stand, kept) = (Stand::in_place(), Kept::before_the_page_opens());
    let stage = Stage::open("");
    stage.see("6 articles").await;
    assert_eq!(stand.asked(), r#"["restore"]"#);
    stand.answer_json(r#"["failed", "connection lost"]"#);
    stage.see("The files kept in this browser could not be opened (connection lost).").await;
    stage.see("reload the page to try again").await;
    assert!(kept.is_there());
    stage.click("#add-link").await;
    stage.see("Choose files").await;
    assert!(stage.find(".add-doing").await.inner_text().contains("They stay where they are"));
    // What fails from now on is something else.
    choose("a.txt");
    stand.answer_json(r#"["failed", "no module"]"#);
    stage.see("That did not work (no module).").await;
    assert!(kept.is_there());
}

#[wasm_bindgen_test]
async fn the_edition_in_one_file_leaves_what_the_page_beside_it_keeps() {
    let (stand, kept) = (Stand::in_place(), Kept::before_the_page_opens());
    let crossread = Reflect::get(&window(), &"crossread".into()).unwrap();
    Reflect::set(&crossread, &"oneFile".into(), &Object::new()).unwrap();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    assert_eq!(stand.asked(), "", "what is kept is not asked for");
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-keep").await;
    stand.answer_json(r#"["kept", false, true]"#);
    stage.see("This browser does not let the page keep files.").await;
    assert!(kept.is_there());
    Reflect::set(&crossread, &"oneFile".into(), &JsValue::UNDEFINED).unwrap();
}

#[wasm_bindgen_test]
async fn what_was_added_is_taken_away_at_a_click() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-now").await;
    stand.answer(&Array::of2(&"compiled".into(), &compiled()));
    stage.see("1 of them added").await;
    stage.click("#add-link").await;
    stage.see("1 article added.").await;
    stage.click("#add-keep").await;
    assert_eq!(stand.asked(), r#"["keep",true]"#);
    stage.see("Storing them…").await;
    stage.see_no_more("Kept until you remove them.").await;
    stand.answer_json(r#"["kept", true, true]"#);
    stage.see("Kept until you remove them.").await;
    stage.click("#add-clear").await;
    assert_eq!(stand.asked(), r#"["clear"]"#);
    stand.answer_json(r#"["table", [], [], []]"#);
    stand.answer_json(r#"["kept", false, false]"#);
    stage.see_no_more("1 article added.").await;
    stage.click(".wordmark").await;
    stage.see("6 articles").await;
    assert_eq!(stage.count(".tag-added"), 0);
}

#[wasm_bindgen_test]
async fn whoever_removes_what_is_still_being_stored_keeps_nothing() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-keep").await;
    stage.see("Storing them…").await;
    stage.click("#add-clear").await;
    assert_eq!(stand.asked(), r#"["clear"]"#);
    stand.answer_json(r#"["kept", true, true]"#);
    next_frame().await;
    assert!(!stage.text().contains("Kept until you remove them."), "{}", stage.text());
    stand.answer_json(r#"["table", [], [], []]"#);
    stand.answer_json(r#"["kept", false, false]"#);
    choose("b.txt");
    stand.answer_json(TABLE);
    stage.see("Not kept: when this page is closed").await;
    let keep: HtmlInputElement = stage.find("#add-keep").await.unchecked_into();
    assert!(!keep.checked());
}

#[wasm_bindgen_test]
async fn a_worker_that_ends_while_it_stores_leaves_nobody_waiting() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.click("#add-keep").await;
    stage.see("Storing them…").await;
    stand.answer_json(r#"["failed", "no worker"]"#);
    stage.see("The files could not be stored on this device.").await;
    stage.see("Not kept: when this page is closed").await;
    let keep: HtmlInputElement = stage.find("#add-keep").await.unchecked_into();
    assert!(!keep.checked());
}

#[wasm_bindgen_test]
async fn a_newer_version_does_not_cost_what_was_added_without_a_word() {
    let stand = Stand::in_place();
    let stage = Stage::open("?add=on");
    stage.see("Choose files").await;
    choose("a.txt");
    stand.answer_json(TABLE);
    stage.find("#add-now").await;
    let accepted = Rc::new(RefCell::new(0));
    let count = Rc::clone(&accepted);
    let listener =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:accept-update"), move |_| {
            *count.borrow_mut() += 1;
        });
    let window = web_sys::window().unwrap();
    window.dispatch_event(&CustomEvent::new("crossread:update-waiting").unwrap()).unwrap();
    stage.click("#update button").await;
    stage.see("with the new version they would be gone").await;
    assert_eq!(*accepted.borrow(), 0);
    stage.click("#add-keep").await;
    stand.answer_json(r#"["kept", true, true]"#);
    stage.see_no_more("they would be gone").await;
    stage.click("#update button").await;
    assert_eq!(*accepted.borrow(), 1);
    listener.remove();
}
