//! The search for scripts and the console: `window.crossread.search(query, limit)`.

use crate::library::OpenLibrary;
use crossread_engine::{
    library::DocId,
    search::{Plan, Query, best, snippet},
};
use crossread_markup::prelude::*;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// How many articles are given to whoever names no limit.
const LIMIT: usize = 10;

/// Adds `search` to `window.crossread`, which start.js has made: once, over what the library is when it is
/// called.
pub fn offer_search(library: ReadSignal<OpenLibrary>) {
    let answer: Closure<dyn Fn(JsValue, JsValue) -> JsValue> =
        Closure::new(move |query: JsValue, limit: JsValue| {
            let limit = limit.as_f64().map_or(LIMIT, |limit| limit as usize);
            let query = query.as_string().unwrap_or_default();
            library
                .try_get_untracked()
                .map_or_else(Array::new, |library| found(library, &query, limit))
                .into()
        });
    hand_out("search", answer.as_ref());
    answer.forget();
}

/// Puts a function on `window.crossread`; nothing where start.js has not made that.
pub fn hand_out(name: &str, function: &JsValue) {
    if let Ok(crossread) = Reflect::get(&window(), &"crossread".into())
        && crossread.is_object()
    {
        let _ = Reflect::set(&crossread, &name.into(), function);
    }
}

/// A function that start.js has put there; `None` where it has not.
pub fn handed_out(name: &str) -> Option<Function> {
    told(name).dyn_into().ok()
}

/// What start.js has put there under a name; undefined where it has not.
pub fn told(name: &str) -> JsValue {
    let crossread = Reflect::get(&window(), &"crossread".into());
    crossread.and_then(|crossread| Reflect::get(&crossread, &name.into())).unwrap_or(JsValue::UNDEFINED)
}

/// The articles that a query finds, best first, as `{id, title, outlet, date, score, snippet}`;
/// what is not stated is `null`.
fn found(library: OpenLibrary, query: &str, limit: usize) -> Array {
    let plan = Plan::new(library.articles(), &Query::parse(query));
    let list = Array::new();
    for hit in best(library.articles(), &plan, limit) {
        list.push(&article(library, hit.doc, hit.score, &plan));
    }
    list
}

fn article(library: OpenLibrary, doc: DocId, score: f32, plan: &Plan) -> JsValue {
    let details = library.articles().details(doc);
    let date = details.date.map(|date| date.to_string());
    let passage = snippet(library.articles(), doc, plan).text.text;
    let members = [
        ("id", details.id.into()),
        ("title", details.title.into()),
        ("outlet", details.outlet.map_or(JsValue::NULL, JsValue::from_str)),
        ("date", date.as_deref().map_or(JsValue::NULL, JsValue::from_str)),
        ("score", f64::from(score).into()),
        ("snippet", JsValue::from_str(&passage)),
    ];
    let article = Object::new();
    for (name, value) in members {
        let _ = Reflect::set(&article, &name.into(), &value);
    }
    article.into()
}
