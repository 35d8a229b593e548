//! What stands around the screens: status, theme, copied links, updates.

use crate::stage::Stage;
use crossread::parts::{Announcer, StatusRegion};
use crossread_markup::{ev, mount_to, prelude::*};
use js_sys::{Object, Reflect};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, CustomEventInit, Element};

fn tell(event: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(event, &init).unwrap();
    window().dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn the_count_is_spoken_once_the_typing_has_stopped() {
    let stage = Stage::open("");
    stage.wait_for("the title of the tab", || document().title() == "The harbour · Crossread").await;
    stage.type_into("#search", "fer").await;
    stage.type_into("#search", "ferry").await;
    let status = stage.find("[role=status]").await;
    stage.wait_for("the spoken count", || status.text_content().as_deref() == Some("2 articles found")).await;
}

/// A region that speaks, outside the page, and what makes it speak; it is there until the last is dropped.
fn region() -> (Announcer, Element, impl Drop) {
    let place = document().create_element("div").unwrap();
    let mut announcer = None;
    let mounted = mount_to(&place, || {
        announcer = Some(Announcer::provide());
        view! { <StatusRegion/> }
    });
    (announcer.unwrap(), place, mounted)
}

#[wasm_bindgen_test]
async fn what_was_in_sight_comes_back_after_what_came_between() {
    let stage = Stage::open("");
    let (announcer, place, mounted) = region();
    let says = |text: &'static str| {
        let place = place.clone();
        move || place.text_content().as_deref() == Some(text)
    };
    let speaks = || place.query_selector("[aria-live=polite]").unwrap().is_some();
    announcer.show("Copied.");
    stage.wait_for("the earlier one", says("Copied.")).await;
    announcer.show("Ready.");
    stage.wait_for("the later one", says("Ready.")).await;
    assert!(speaks());
    announcer.say_after_typing("2 found");
    stage.wait_for("the earlier one again", says("Copied.")).await;
    assert!(!speaks(), "it was spoken already");
    stage.wait_for("what is only spoken", says("2 found")).await;
    assert!(speaks());
    drop(mounted);
}

#[wasm_bindgen_test]
async fn neither_a_count_nor_an_important_sentence_is_lost_to_another() {
    let stage = Stage::open("");
    let (announcer, place, mounted) = region();
    let says = |text: &'static str| {
        let place = place.clone();
        move || place.text_content().as_deref() == Some(text)
    };
    announcer.say("A new version is ready.");
    announcer.say_after_typing("2 found");
    announcer.say_after_typing("3 found");
    stage.wait_for("the important one", says("A new version is ready.")).await;
    stage.wait_for("the last count", says("3 found")).await;
    announcer.say_after_typing("4 found");
    announcer.show("Copied.");
    stage.wait_for("what is shown", says("Copied.")).await;
    stage.wait_for("the count that waited", says("4 found")).await;
    drop(mounted);
}

#[wasm_bindgen_test]
async fn offline_use_is_announced_on_the_first_visit_only() {
    let stage = Stage::open("");
    let first = |first: bool| {
        let detail = Object::new();
        Reflect::set(&detail, &"first".into(), &first.into()).unwrap();
        detail
    };
    tell("crossread:offline-ready", &first(false));
    tell("crossread:update-waiting", &JsValue::NULL);
    stage.see("A new version of this page is ready.").await;
    assert!(!stage.text().contains("Ready for offline use"));
    tell("crossread:offline-ready", &first(true));
    stage.see("Ready for offline use").await;
}

#[wasm_bindgen_test]
async fn a_newer_version_waits_until_it_is_wanted() {
    let stage = Stage::open("?q=ferry");
    let accepted = Rc::new(Cell::new(0));
    let count = Rc::clone(&accepted);
    let listener =
        window_event_listener(ev::Custom::<CustomEvent>::new("crossread:accept-update"), move |_| {
            count.set(count.get() + 1);
        });
    tell("crossread:update-waiting", &JsValue::NULL);
    stage.see("Use the new version").await;
    assert_eq!(accepted.get(), 0);
    stage.click("#update button").await;
    assert_eq!(accepted.get(), 1);
    listener.remove();
}
