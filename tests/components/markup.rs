//! Views as data: what is made again keeps what it can.

use crate::stage::{fire, next_frame};
use crossread_markup::{Mounted, mount_to, prelude::*};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// A view in a place of its own.
struct Shown {
    place: Element,
    _mounted: Mounted,
}

impl Shown {
    fn new(view: impl FnOnce() -> Node) -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let mounted = mount_to(&place, view);
        Self { place, _mounted: mounted }
    }

    fn html(&self) -> String {
        self.place.inner_html().replace("<!---->", "")
    }

    fn find(&self, selector: &str) -> HtmlElement {
        self.place.query_selector(selector).unwrap().unwrap().unchecked_into()
    }

    /// Effects run after the code that caused them.
    async fn see(&self, html: &str) {
        for _ in 0..60 {
            if self.html() == html {
                return;
            }
            next_frame().await;
        }
        panic!("expected {html}, found {}", self.html());
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.place.remove();
    }
}

#[wasm_bindgen_test]
async fn an_element_that_is_made_again_stays_and_takes_what_changed() {
    let number = RwSignal::new(1);
    let shown = Shown::new(move || {
        live(move || {
            let number = number.get();
            view! { <p class="n" id=format!("p-{number}")>{number.to_string()} <b>"!"</b></p> }
        })
    });
    let before = shown.find("p");
    number.set(2);
    shown.see(r#"<p class="n" id="p-2">2<b>!</b></p>"#).await;
    assert!(shown.find("p").is_same_node(Some(&before)));
}

#[wasm_bindgen_test]
async fn another_tag_takes_the_place_of_what_was_there() {
    let heading = RwSignal::new(true);
    let shown = Shown::new(move || {
        let part = move || {
            if heading.get() {
                view! { <h2>"a"</h2> }
            } else {
                view! { "b" <i>"c"</i> }
            }
        };
        view! { <div>"<" {part} ">"</div> }
    });
    assert_eq!(shown.html(), "<div>&lt;<h2>a</h2>&gt;</div>");
    heading.set(false);
    shown.see("<div>&lt;b<i>c</i>&gt;</div>").await;
    heading.set(true);
    shown.see("<div>&lt;<h2>a</h2>&gt;</div>").await;
}

#[wasm_bindgen_test]
async fn a_list_grows_and_shrinks_at_its_place() {
    let items = RwSignal::new(vec!["a"]);
    let shown = Shown::new(move || {
        let list = move || items.get().into_iter().map(|item| view! { <li>{item}</li> }).collect_nodes();
        view! { <ul>{list}<li>"end"</li></ul> }
    });
    for (now, html) in [
        (vec!["x", "y", "z"], "<ul><li>x</li><li>y</li><li>z</li><li>end</li></ul>"),
        (vec![], "<ul><li>end</li></ul>"),
        (vec!["w"], "<ul><li>w</li><li>end</li></ul>"),
    ] {
        items.set(now);
        shown.see(html).await;
    }
}

#[wasm_bindgen_test]
async fn items_that_know_themselves_move_with_their_focus() {
    let items = RwSignal::new(vec!["a", "b", "c"]);
    let made = Rc::new(Cell::new(0));
    let count = made.clone();
    let shown = Shown::new(move || {
        let item = move |id: &'static str| {
            count.set(count.get() + 1);
            view! { <button id=id>{id}</button> }
        };
        view! { <p>{keyed(move || items.get(), item)}</p> }
    });
    let last = shown.find("#c");
    last.focus().unwrap();
    items.set(vec!["c", "d", "a"]);
    shown.see(r#"<p><button id="c">c</button><button id="d">d</button><button id="a">a</button></p>"#).await;
    assert!(shown.find("#c").is_same_node(Some(&last)));
    assert_eq!(document().active_element().unwrap().id(), "c");
    assert_eq!(made.get(), 4, "only the new item is made");
}

#[wasm_bindgen_test]
async fn attributes_properties_and_styles_follow_what_they_read() {
    let on = RwSignal::new(false);
    let shown = Shown::new(move || {
        view! {
            <input
                type="checkbox"
                disabled
                hidden=on
                aria-current=move || on.get().then_some("page")
                style:order=move || if on.get() { "2" } else { "" }
                prop:checked=on
            />
        }
    });
    let field: web_sys::HtmlInputElement = shown.find("input").unchecked_into();
    assert!(field.disabled() && !field.hidden() && !field.checked());
    on.set(true);
    shown.see(r#"<input type="checkbox" disabled="" hidden="" aria-current="page" style="order: 2;">"#).await;
    assert!(field.checked());
}

#[wasm_bindgen_test]
async fn a_handler_is_the_one_of_the_view_that_is_shown() {
    let (round, clicked) = (RwSignal::new(1), RwSignal::new(0));
    let shown = Shown::new(move || {
        live(move || {
            let round = round.get();
            view! { <button on:click=move |_| clicked.set(round)>{round.to_string()}</button> }
        })
    });
    let button = shown.find("button");
    fire(&button, "click");
    assert_eq!(clicked.get_untracked(), 1);
    round.set(2);
    shown.see("<button>2</button>").await;
    fire(&button, "click");
    assert_eq!(clicked.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn what_is_gone_hears_nothing_more() {
    let (there, asked) = (RwSignal::new(true), Rc::new(Cell::new(0)));
    let value = RwSignal::new(1);
    let count = asked.clone();
    let shown = Shown::new(move || {
        let inner = move || {
            count.set(count.get() + 1);
            value.get().to_string()
        };
        let outer = move || there.get().then(|| live(inner.clone()));
        view! { <p>{outer}</p> }
    });
    there.set(false);
    shown.see("<p></p>").await;
    value.set(2);
    there.set(true);
    shown.see("<p>2</p>").await;
    assert_eq!(asked.get(), 2);
}

#[wasm_bindgen_test]
fn pictures_are_made_of_their_own_elements() {
    let shown = Shown::new(|| view! { <svg viewBox="0 0 2 2"><rect width="1" height="1"></rect></svg> });
    let rect = shown.place.query_selector("svg rect").unwrap().unwrap();
    assert_eq!(rect.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
}

#[wasm_bindgen_test]
fn what_was_mounted_goes_away_with_it() {
    let place = document().create_element("div").unwrap();
    let mounted = mount_to(&place, || view! { <p>"a"</p> "b" });
    assert_eq!(place.text_content().unwrap(), "ab");
    drop(mounted);
    assert!(!place.has_child_nodes());
}
