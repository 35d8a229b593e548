//! Handing on what is on the page.

use crate::stage::{Stage, address, fire, press};
use crossread_markup::prelude::*;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// Puts something in place of a part of the browser; it is taken away again when this is dropped.
struct InPlaceOf(&'static str);

impl InPlaceOf {
    fn part(name: &'static str, other: &JsValue) -> Self {
        let described = Object::new();
        Reflect::set(&described, &"value".into(), other).unwrap();
        Reflect::set(&described, &"configurable".into(), &true.into()).unwrap();
        Reflect::define_property(&window().navigator(), &name.into(), &described).unwrap();
        Self(name)
    }
}

impl Drop for InPlaceOf {
    fn drop(&mut self) {
        Reflect::delete_property(&window().navigator(), &self.0.into()).unwrap();
    }
}

fn link(stage: &Stage) -> String {
    let field: HtmlInputElement = stage.query("#share-link").unwrap().unchecked_into();
    field.value()
}

async fn open(stage: &Stage) {
    stage.click("#share > summary").await;
    stage.find("#share-link").await;
}

#[wasm_bindgen_test]
async fn where_copying_is_refused_the_link_can_be_copied_by_hand() {
    let _refused = InPlaceOf::part("clipboard", &JsValue::UNDEFINED);
    let stage = Stage::open("?q=ferry&read=echo/ferry");
    stage.click("#copy-link").await;
    let field: HtmlInputElement = stage.find(".copy-by-hand input").await.unchecked_into();
    assert!(field.value().contains("?q=ferry&read=echo/ferry&ed="), "{}", field.value());
    open(&stage).await;
    stage.click("#share-copy").await;
    stage.see("The link is selected: copy it yourself.").await;
}

#[wasm_bindgen_test]
async fn a_private_link_has_the_view_after_the_hash() {
    let stage = Stage::open("?q=ferry");
    open(&stage).await;
    assert!(link(&stage).contains("?q=ferry&ed=") && !link(&stage).contains('#'), "{}", link(&stage));
    stage.click("#share-private").await;
    stage.wait_for("a private link", || link(&stage).contains("#?q=ferry&ed=")).await;
    stage.type_into("#search", "harbour").await;
    stage.wait_for("the link following the page", || link(&stage).contains("#?q=harbour&ed=")).await;
}

#[wasm_bindgen_test]
async fn a_page_opened_by_a_private_link_stays_private() {
    let stage = Stage::open("#?q=ferry");
    stage.see("article").await;
    let search: HtmlInputElement = stage.find("#search").await.unchecked_into();
    assert_eq!(search.value(), "ferry");
    stage.click(".result-open").await;
    stage.wait_for("the article in the address", || hash().starts_with("#?q=ferry&read=")).await;
    assert_eq!(address(), "");
    let wordmark = stage.find(".wordmark").await;
    fire(&wordmark, "pointerdown");
    assert_eq!(wordmark.get_attribute("href").unwrap(), "#?", "opened in a new tab it stays private");
    wordmark.click();
    stage.wait_for("the first screen, privately", || hash() == "#?").await;
    open(&stage).await;
    assert!(link(&stage).contains("#?ed="), "{}", link(&stage));
}

fn hash() -> String {
    location().hash().unwrap()
}

#[wasm_bindgen_test]
async fn a_long_link_says_so_and_can_be_shortened() {
    let outlets: Vec<_> = (0..60).map(|n| format!("outlet=The+Far+Away+Harbour+Gazette+{n}")).collect();
    let stage = Stage::open(&format!("?q=ferry&{}", outlets.join("&")));
    open(&stage).await;
    stage.see("Some programs cut off what is longer than 2,000.").await;
    stage.see("too long for a QR code").await;
    stage.click("#share-short").await;
    stage.wait_for("a short link", || link(&stage).len() < 2_000).await;
    assert!(link(&stage).contains("?q=ferry&ed="), "{}", link(&stage));
    stage.find("svg.qr path").await;
}

#[wasm_bindgen_test]
async fn where_the_browser_can_hand_links_to_programs_it_is_asked_to() {
    {
        let _absent = InPlaceOf::part("share", &JsValue::UNDEFINED);
        let stage = Stage::open("?q=ferry");
        open(&stage).await;
        assert_eq!(stage.count("#share-hand-over"), 0, "offered where there is no such way");
    }
    let shared = Closure::<dyn Fn(JsValue) -> js_sys::Promise>::new(|what: JsValue| {
        Reflect::set(&window(), &"sharedNow".into(), &what).unwrap();
        js_sys::Promise::reject(&"changed my mind".into())
    });
    let _present = InPlaceOf::part("share", shared.as_ref());
    let stage = Stage::open("?q=ferry");
    open(&stage).await;
    stage.click("#share-hand-over").await;
    let what = Reflect::get(&window(), &"sharedNow".into()).unwrap();
    let url = Reflect::get(&what, &"url".into()).unwrap().as_string().unwrap();
    assert!(url.contains("?q=ferry&ed="), "{url}");
}

#[wasm_bindgen_test]
async fn the_panel_goes_with_escape_and_with_a_press_elsewhere() {
    let stage = Stage::open("");
    open(&stage).await;
    fire(&stage.find(".main").await, "pointerdown");
    stage.wait_for("the panel gone", || stage.query("#share-link").is_none()).await;
    open(&stage).await;
    press(&stage.find("#share-link").await, "Escape");
    stage.wait_for("the panel gone", || stage.query("#share-link").is_none()).await;
    let focus = document().active_element().unwrap();
    assert!(focus.matches("#share > summary").unwrap(), "the focus is back on the button");
}

#[wasm_bindgen_test]
async fn whoever_puts_the_panel_away_before_the_browser_has_copied_is_told_all_the_same() {
    let clipboard = "({ writeText: () => new Promise((copied) => { window.copiedNow = copied; }) })";
    let _asking = InPlaceOf::part("clipboard", &js_sys::eval(clipboard).unwrap());
    let stage = Stage::open("?q=ferry");
    open(&stage).await;
    stage.click("#share-copy").await;
    press(&stage.find("#share-link").await, "Escape");
    stage.wait_for("the panel gone", || stage.query("#share-link").is_none()).await;
    js_sys::eval("copiedNow()").unwrap();
    stage.see("Link copied.").await;
}
