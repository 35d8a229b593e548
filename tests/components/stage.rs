//! The page over a small invented corpus, with the verbs of a person.

use crossread::{Page, library::OpenLibrary};
use crossread_engine::{
    about::{About, Example, FirstScreen},
    article::{Article, Block, Form, Kind, Role},
    corpus::{Corpus, compile},
    library::Library,
};
use crossread_markup::{mount_to, prelude::*};
use js_sys::Promise;
use std::{any::Any, cell::RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

/// How many frames a state may take to come about.
const PATIENCE: usize = 600;

/// What stands in the address bar before the page is opened: one step back leads here.
pub const BEFORE: &str = "?q=before";

/// The page, mounted at an address. Goes away when dropped.
pub struct Stage {
    place: HtmlElement,
    _mounted: Box<dyn Any>,
}

impl Stage {
    /// Opens the page at a link such as `?q=harbour`, in a history of its own.
    pub fn open(link: &str) -> Self {
        Self::open_with(link, OpenLibrary::new(Library::new(vec![corpus()])))
    }

    /// Opens the page over other articles.
    pub fn open_with(link: &str, library: OpenLibrary) -> Self {
        wait_for_the_address_bar();
        let path = location_pathname().unwrap();
        window().session_storage().unwrap().unwrap().clear().unwrap();
        document().set_title("");
        let history = window().history().unwrap();
        history.replace_state_with_url(&JsValue::NULL, "", Some(BEFORE)).unwrap();
        let url = format!("{path}{link}");
        history.push_state_with_url(&JsValue::NULL, "", Some(&url)).unwrap();
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let mounted = mount_to(&place, move || view! { <Page library=Ok(library)/> });
        Self { place, _mounted: Box::new(mounted) }
    }

    /// Everything that can be read.
    pub fn text(&self) -> String {
        self.place.inner_text()
    }

    /// The first element that a selector finds, once it is there.
    pub async fn find(&self, selector: &str) -> HtmlElement {
        self.wait_for(selector, || self.query(selector).is_some()).await;
        self.query(selector).unwrap()
    }

    /// The first element that a selector finds now.
    pub fn query(&self, selector: &str) -> Option<HtmlElement> {
        self.place.query_selector(selector).unwrap().map(JsCast::unchecked_into)
    }

    /// How many elements a selector finds now.
    pub fn count(&self, selector: &str) -> usize {
        self.place.query_selector_all(selector).unwrap().length() as usize
    }

    /// Clicks an element, once it is there.
    pub async fn click(&self, selector: &str) {
        self.find(selector).await.click();
    }

    /// Puts a text into a field, as one key press does.
    pub async fn type_into(&self, selector: &str, text: &str) {
        self.fill(selector, text, "input").await;
    }

    /// Puts a text into a field and leaves it.
    pub async fn fill(&self, selector: &str, text: &str, event: &str) {
        let field: HtmlInputElement = self.find(selector).await.unchecked_into();
        field.set_value(text);
        fire(&field, event);
    }

    /// Waits until a text can be read.
    pub async fn see(&self, text: &str) {
        self.wait_for(text, || self.text().contains(text)).await;
    }

    /// Waits until a text can be read no more.
    pub async fn see_no_more(&self, text: &str) {
        self.wait_for(&format!("no {text}"), || !self.text().contains(text)).await;
    }

    /// Waits until the address bar holds this query string, and the page has scrolled and moved the
    /// focus to where that leads, which it does in the next frame.
    pub async fn see_address(&self, search: &str) {
        self.wait_for(&format!("the address {search}"), || address() == search).await;
        next_frame().await;
    }

    /// Waits for a state, frame by frame.
    pub async fn wait_for(&self, what: &str, is_there: impl Fn() -> bool) {
        for _ in 0..PATIENCE {
            if is_there() {
                return;
            }
            next_frame().await;
        }
        panic!("{what} did not come about at {}. The page reads:\n{}", address(), self.text());
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

/// Tells an element what happened to it, as the browser does.
pub fn fire(element: &HtmlElement, event: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    element.dispatch_event(&Event::new_with_event_init_dict(event, &bubbling).unwrap()).unwrap();
}

/// Presses a key on an element.
pub fn press(element: &HtmlElement, key: &str) {
    press_with(element, key, |_| {});
}

/// Presses a key on an element together with others.
pub fn press_with(element: &HtmlElement, key: &str, others: impl Fn(&KeyboardEventInit)) {
    let pressed = KeyboardEventInit::new();
    pressed.set_bubbles(true);
    pressed.set_cancelable(true);
    pressed.set_key(key);
    others(&pressed);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &pressed).unwrap();
    element.dispatch_event(&event).unwrap();
}

/// The query string in the address bar.
pub fn address() -> String {
    location().search().unwrap()
}

/// One step back in the history.
pub fn go_back() {
    window().history().unwrap().back().unwrap();
}

/// The id of what has the focus.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Chromium drops what a page writes into its address bar after 200 writes in 10 seconds, and all
/// tests share a page. None writes more than the page's own budget of 50.
fn wait_for_the_address_bar() {
    const WINDOW_MS: f64 = 10_000.0;
    const STAGES: usize = 20;
    let now = || window().performance().unwrap().now();
    OPENED.with_borrow_mut(|opened| {
        opened.retain(|then| now() - then < WINDOW_MS);
        while opened.len() >= STAGES && opened.first().is_some_and(|then| now() - then < WINDOW_MS) {}
        opened.push(now());
    });
}

thread_local! {
    /// When the last stages were opened, in milliseconds.
    static OPENED: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

/// When the browser is about to draw.
pub async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        let then = Closure::once_into_js(move || resolve.call0(&JsValue::NULL));
        window().request_animation_frame(then.unchecked_ref()).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// Six invented articles on a harbour, of two named outlets and others.
pub fn corpus() -> Corpus {
    let about = About {
        title: Some("The harbour".into()),
        first_screen: FirstScreen {
            heading: Some("Six articles on a harbour.".into()),
            examples: vec![Example { query: "ferry".into(), remark: None }],
            compare: vec!["echo/ferry".into(), "gazette/ferry".into()],
            compare_label: Some("Compare both on the ferry".into()),
            ..FirstScreen::default()
        },
        ..About::default()
    };
    Corpus::open(&compile(&articles(), &about)).unwrap()
}

/// The articles of the small corpus, sorted by id.
pub fn articles() -> Vec<Article> {
    let body = |text: &str| Block::paragraph(text);
    let of = |form, role, text: &str| Block { form, role, text: text.into() };
    let article = |id: &str, title: &str, blocks: Vec<Block>| Article {
        id: id.into(),
        title: title.into(),
        language: Some("en".into()),
        blocks,
        ..Article::default()
    };
    vec![
        Article {
            outlet: Some("Echo".into()),
            date: "2025-03-01".parse().ok(),
            authors: vec!["A. Moor".into()],
            url: Some("https://www.echo.example/ferry".into()),
            ..article(
                "echo/ferry",
                "Ferry stops at the harbour",
                vec![
                    of(Form::Caption, Role::Aside, "The lighthouse at dusk."),
                    body("The ferry stopped on Monday. Two hundred passengers waited for the ferry."),
                    of(Form::ListItem, Role::Body, "No boat sailed."),
                    of(Form::ListItem, Role::Body, "No ticket was sold."),
                    of(Form::Paragraph, Role::Furniture, "Subscribe to our ferry newsletter"),
                ],
            )
        },
        Article {
            outlet: Some("Gazette".into()),
            kind: Kind::Digest,
            ..article(
                "gazette/ferry",
                "No ferry today",
                vec![body("Nobody could cross; the ferry lay still.")],
            )
        },
        Article {
            label: Some("unnamed blog".into()),
            url: Some("javascript:alert(1)".into()),
            ..article("other/a", "Gulls", vec![body("Gulls everywhere.")])
        },
        article("other/b", "<img src=x>", vec![body("A <b>bold</b> claim about gulls.")]),
        article("other/c", "Tides", vec![body("The tide was low.")]),
        article("other/d", "Winds", vec![body("The wind was high.")]),
    ]
}
