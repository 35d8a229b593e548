//! The address bar: links, history, damage.

use crate::stage::{BEFORE, Stage, address, corpus, go_back};
use crossread::library::OpenLibrary;
use crossread_engine::{error::OpenError, library::Library};
use crossread_markup::{mount_to, prelude::*};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_typed_search_adds_one_entry_and_back_takes_it_off() {
    let stage = Stage::open("");
    for text in ["f", "fe", "fer", "ferr", "ferry"] {
        stage.type_into("#search", text).await;
    }
    stage.see("Results for “ferry”").await;
    stage.see_address("?q=ferry").await;
    go_back();
    stage.see("Six articles on a harbour.").await;
    stage.see_address("").await;
}

#[wasm_bindgen_test]
async fn three_hundred_quick_changes_end_in_the_address() {
    let stage = Stage::open("?q=start");
    for number in 0..300 {
        stage.type_into("#search", &format!("change {number}")).await;
    }
    stage.see_address("?q=change+299").await;
}

#[wasm_bindgen_test]
async fn a_damaged_link_is_mended_without_an_entry_and_said_once() {
    let stage = Stage::open("?sort=up&q=ferry&utm_source=x&from=soon");
    stage.see("These parts of the link were not understood and left out: sort=up and from=soon.").await;
    stage.see_address("?q=ferry").await;
    stage.click(".notice button").await;
    stage.see_no_more("not understood").await;
    go_back();
    stage.see("Results for “before”").await;
    stage.see_address(BEFORE).await;
}

#[wasm_bindgen_test]
async fn what_a_link_names_in_vain_is_said_and_stays_in_it() {
    let stage = Stage::open("?outlet=Herald&read=nowhere");
    stage.see("The link asks for the article “nowhere”, which is not among these. Perhaps it was").await;
    stage.see("The link asks for the outlet “Herald”, which none of these articles has.").await;
    assert_eq!(address(), "?outlet=Herald&read=nowhere");
}

#[wasm_bindgen_test]
async fn a_link_from_another_edition_is_noticed_and_links_go_on_without_it() {
    let stage = Stage::open("?q=ferry&ed=00000000");
    stage.see("another edition of these articles").await;
    stage.click("[id='open-echo/ferry']").await;
    stage.see_address("?q=ferry&read=echo/ferry").await;
    stage.see_no_more("another edition").await;
}

#[wasm_bindgen_test]
async fn a_link_from_another_version_of_the_program_is_noticed() {
    let fingerprint = Library::new(vec![corpus()]).fingerprint();
    let stage = Stage::open(&format!("?q=ferry&ed={fingerprint}~99.0.0"));
    stage.see("This link was made with Crossread 99.0.0; this is").await;
    stage.see_no_more("another edition").await;
}

#[wasm_bindgen_test]
async fn links_of_any_length_and_script_break_nothing() {
    let long = "x".repeat(60_000);
    for link in [
        "?%E0%A4%A",
        "?q=%00%00",
        "?compare=%3Cscript%3E&compare=a&compare=b&compare=c&compare=d&compare=e",
        "?=&&&=",
        &format!("?sort={long}"),
        &format!("?q={long}"),
    ] {
        let stage = Stage::open(link);
        stage.see("Crossread suggests matches.").await;
        assert_eq!(stage.count("script"), 0);
    }
}

#[wasm_bindgen_test]
async fn an_empty_corpus_and_one_that_cannot_be_opened_say_so() {
    let stage = Stage::open_with("", OpenLibrary::new(Library::new(Vec::new())));
    stage.see("There is no article here yet.").await;
    drop(stage);
    let place = document().body().unwrap();
    let mounted = mount_to(&place, || view! { <crossread::Page library=Err(OpenError::Damaged)/> });
    assert!(place.inner_text().contains("The articles cannot be opened."));
    drop(mounted);
}
