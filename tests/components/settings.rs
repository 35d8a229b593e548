//! The reader's own settings, what a lesson hides, and the keys.

use crate::stage::{Stage, address, articles, fire, focused, next_frame, press, press_with};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::Article,
    corpus::{Corpus, compile},
    library::Library,
};
use crossread_markup::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

fn shown(name: &str) -> Option<String> {
    document().document_element().unwrap().get_attribute(&format!("data-{name}"))
}

async fn choose(stage: &Stage, setting: &str, value: &str) {
    if stage.query(setting).is_none() {
        stage.click("#settings > summary").await;
    }
    let select: HtmlSelectElement = stage.find(setting).await.unchecked_into();
    select.set_value(value);
    fire(&select, "change");
}

/// What the first mark of a comparison is called; nothing while it is not there.
fn name_of_mark(stage: &Stage) -> String {
    stage.query(".mark").and_then(|mark| mark.get_attribute("aria-label")).unwrap_or_default()
}

/// Settings outlast a page: each test puts them back when it ends.
struct Usual;

impl Drop for Usual {
    fn drop(&mut self) {
        window().local_storage().unwrap().unwrap().clear().unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_setting_is_shown_at_once_and_kept_for_the_next_visit() {
    let _usual = Usual;
    let stage = Stage::open("");
    for (setting, value) in
        [("theme", "dark"), ("size", "larger"), ("measure", "short"), ("letters", "spaced")]
    {
        choose(&stage, &format!("#{setting}"), value).await;
        stage.wait_for(value, || shown(setting).as_deref() == Some(value)).await;
    }
    drop(stage);
    let stage = Stage::open("?q=ferry");
    stage.click("#settings > summary").await;
    let select: HtmlSelectElement = stage.find("#size").await.unchecked_into();
    assert_eq!(select.value(), "larger");
    assert_eq!(shown("letters").as_deref(), Some("spaced"));
}

#[wasm_bindgen_test]
async fn the_names_of_outlets_are_hidden_until_one_press_shows_them() {
    let stage = Stage::open("?q=ferry&names=off");
    stage.see("2 articles found").await;
    stage.see("The outlets’ names are hidden here.").await;
    stage.see("Outlet A").await;
    for name in ["Echo", "Gazette", "A. Moor"] {
        assert!(!stage.text().contains(name), "{name} stands in {}", stage.text());
    }
    stage.click("[id='open-echo/ferry']").await;
    stage.find(".article").await;
    stage.see_address("?q=ferry&read=echo/ferry&names=off").await;
    assert!(!stage.text().contains("echo.example") && !stage.text().contains("A. Moor"), "{}", stage.text());
    stage.click("#show-names").await;
    stage.see("Echo").await;
    stage.see("A. Moor").await;
    stage.see_address("?q=ferry&read=echo/ferry").await;
    stage.wait_for("the focus on the headline", || focused() == "heading").await;
}

#[wasm_bindgen_test]
async fn labels_have_letters_of_their_own_while_names_are_hidden() {
    let label = |article: &mut Article, label: &str| article.label = Some(label.into());
    let mut articles = articles();
    label(&mut articles[3], "unnamed forum post");
    label(&mut articles[4], "unnamed blog");
    let corpus = Corpus::open(&compile(&articles, &About::default())).unwrap();
    let stage = Stage::open_with("?names=off", OpenLibrary::new(Library::new(vec![corpus])));
    let outlet = |id: &str| {
        let selector = format!(".result:has([id='open-{id}']) .outlet-name");
        stage.query(&selector).map(|name| name.inner_text()).unwrap_or_default()
    };
    stage.find("[id='open-other/d']").await;
    assert_eq!((outlet("echo/ferry"), outlet("gazette/ferry")), ("Outlet A".into(), "Outlet B".into()));
    assert_eq!((outlet("other/a"), outlet("other/c")), ("Outlet C".into(), "Outlet C".into()));
    assert_eq!((outlet("other/b"), outlet("other/d")), ("Outlet D".into(), "outlet not stated".into()));
    let choices = stage.find("[data-facet=outlet]").await.text_content().unwrap_or_default();
    for name in ["Outlet A", "Outlet B", "Outlet C", "Outlet D", "outlet not stated"] {
        assert_eq!(choices.matches(name).count(), 1, "{name} in {choices}");
    }
    assert!(!stage.text().contains("unnamed"), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn who_hides_the_names_goes_on_in_the_same_menu() {
    let stage = Stage::open("?q=ferry");
    stage.click("#settings > summary").await;
    let names = stage.find("#hide-names").await;
    names.focus().unwrap();
    names.click();
    stage.see("The outlets’ names are hidden here.").await;
    stage.wait_for("the focus where it was", || focused() == "hide-names").await;
    stage.click("#settings[open] #hide-marks").await;
    stage.see_address("?q=ferry&marks=off&names=off").await;
}

#[wasm_bindgen_test]
async fn a_comparison_and_the_way_home_keep_the_names_hidden() {
    let stage = Stage::open("?compare=echo/ferry&compare=gazette/ferry&names=off&marks=off");
    stage.see("Outlet B").await;
    stage.wait_for("the title", || document().title().contains("Outlet A and Outlet B")).await;
    assert!(!stage.text().contains("Gazette"), "{}", stage.text());
    stage.wait_for("no marks", || shown("marks").as_deref() == Some("off")).await;
    stage.click("#show-marks").await;
    stage.wait_for("the marks", || shown("marks").as_deref() == Some("on")).await;
    stage.wait_for("the mark by name", || !tells_its_place(&name_of_mark(&stage))).await;
    stage.click(".wordmark").await;
    stage.see_address("?names=off").await;
    stage.see("The outlets’ names are hidden here.").await;
}

#[wasm_bindgen_test]
async fn what_a_lesson_hides_opens_once_it_is_shown() {
    const TWO: &str = "?compare=echo/ferry&compare=gazette/ferry";
    let hidden = format!("{TWO}&marks=off");
    let stage = Stage::open(&hidden);
    let sentence = stage.find("#sentence-1-1").await;
    assert_eq!(stage.count(".mark[href], .mark[tabindex], .mark[aria-label], .compare-tools .steps"), 0);
    assert!(!stage.text().contains("matched"), "{}", stage.text());
    sentence.click();
    press(&stage.find("#heading").await, "d");
    next_frame().await;
    assert_eq!((address(), stage.count(".panel, [data-part]")), (hidden, 0));
    stage.click("#show-marks").await;
    stage.see_address(TWO).await;
    stage.see(" matched").await;
    stage.click("#sentence-1-1").await;
    stage.find(".panel").await;
    let opened = format!("{}&marks=off", address());
    drop(stage);
    let stage = Stage::open(&opened);
    stage.find("#sentence-1-1").await;
    assert_eq!(stage.count(".panel, [data-part]"), 0);
    stage.click("#show-marks").await;
    stage.find(".panel").await;
}

#[wasm_bindgen_test]
async fn marks_that_a_reader_has_off_are_not_told_by_name() {
    let _usual = Usual;
    let stage = Stage::open("?compare=echo/ferry&compare=gazette/ferry");
    stage.wait_for("the mark by name", || !tells_its_place(&name_of_mark(&stage))).await;
    choose(&stage, "#marks", "off").await;
    stage.wait_for("a name without the mark", || tells_its_place(&name_of_mark(&stage))).await;
}

/// Whether the name of a mark says where its sentence stands, and no more.
fn tells_its_place(name: &str) -> bool {
    name == "Headline" || name.starts_with("Sentence ")
}

#[wasm_bindgen_test]
async fn one_press_shows_the_marks_to_whoever_has_them_off() {
    let _usual = Usual;
    let stage = Stage::open("?q=ferry");
    choose(&stage, "#marks", "off").await;
    drop(stage);
    let stage = Stage::open("?q=ferry&marks=off");
    stage.click("#show-marks").await;
    stage.see_address("?q=ferry").await;
    stage.wait_for("the marks", || shown("marks").as_deref() == Some("on")).await;
}

#[wasm_bindgen_test]
async fn no_filter_tells_a_hidden_name() {
    for link in [
        "?outlet=Echo&author=A.+Moor&names=off",
        "?q=gulls&outlet=Echo&names=off",
        "?q=gulls&author=A.+Moor&names=off",
    ] {
        let stage = Stage::open(link);
        let filters = stage.find(".active-filters").await;
        if link.contains("gulls") {
            stage.see("Without “").await;
        }
        let said = stage.text() + &filters.inner_html();
        assert!(!said.contains("Echo") && !said.contains("Moor"), "{link}: {said}");
    }
}

#[wasm_bindgen_test]
async fn while_names_are_hidden_neither_files_nor_help_nor_the_suggestion_tell_them() {
    let stage = Stage::open("?q=ferry&names=off&help=on");
    stage.see("Saved files name the outlets.").await;
    stage.find(".help-example").await;
    assert!(!stage.text().contains("outlet:"), "{}", stage.text());
    assert_eq!(stage.count(".export"), 0);
    stage.click("#show-names").await;
    stage.find(".export").await;
    stage.see("outlet:Echo").await;
    drop(stage);
    let stage = Stage::open("?names=off");
    stage.see("Compare 2 of these articles").await;
    assert!(!stage.text().contains("Compare both on the ferry"), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn a_teacher_hides_names_and_marks_in_the_link() {
    let stage = Stage::open("?q=ferry");
    stage.click("#settings > summary").await;
    stage.click("#hide-marks").await;
    stage.see_address("?q=ferry&marks=off").await;
    stage.click("#hide-names").await;
    stage.see_address("?q=ferry&marks=off&names=off").await;
    stage.see("Outlet A").await;
}

#[wasm_bindgen_test]
async fn single_keys_search_walk_tick_and_compare() {
    let stage = Stage::open("?q=ferry");
    stage.see("2 articles found").await;
    let key = |key: &str| press(&document().active_element().unwrap().unchecked_into(), key);
    stage.find("#heading").await.focus().unwrap();
    key("j");
    let first = focused();
    assert!(first.starts_with("open-"), "{first}");
    key("c");
    stage.see_address(&format!("?q=ferry&pick={}", &first["open-".len()..])).await;
    key("j");
    assert_ne!(focused(), first);
    key("c");
    stage.find("#compare-ticked").await;
    key("k");
    assert_eq!(focused(), first);
    key("/");
    assert_eq!(focused(), "search");
    key("j");
    assert_eq!(focused(), "search", "what is typed is typed");
    stage.find("#heading").await.focus().unwrap();
    press_with(&stage.find("#heading").await, "C", |event| event.set_shift_key(true));
    stage.see_address("?q=ferry&compare=gazette/ferry&compare=echo/ferry").await;
}

#[wasm_bindgen_test]
async fn a_key_opens_the_help_and_all_of_them_can_be_switched_off() {
    let _usual = Usual;
    let stage = Stage::open("?q=ferry");
    let heading = stage.find("#heading").await;
    press(&heading, "?");
    stage.see("next and previous").await;
    choose(&stage, "#keys", "off").await;
    let here = address();
    press(&heading, "?");
    press(&heading, "c");
    next_frame().await;
    assert_eq!(address(), here);
}
