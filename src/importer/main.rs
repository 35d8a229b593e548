//! Hands the collection to `worker.js`: functions on `self.importer`, each with up to three
//! values, and `largestFile`, in bytes.
//!
//! What goes back are lists of texts; `src/app/add/answer.rs` reads them.

use crossread_engine::corpus::Corpus;
use crossread_engine::error::{Problem, Severity};
use crossread_engine::extent::Extent;
use crossread_engine::library::Library;
use crossread_engine::source::{Field, LARGEST_FILE, too_large};
use crossread_importer::{Collection, Part, Row, Settings};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What is given to a function.
type Given = [JsValue; 3];
/// A function that `worker.js` calls.
type Act = fn(&mut Collection, &Given) -> JsValue;

const ACTS: [(&str, Act); 13] = [
    ("avoid", avoid),
    ("beside", beside),
    ("begin", begin),
    ("wants", wants),
    ("add", add),
    ("refuse", refuse),
    ("finish", finish),
    ("addArchive", add_archive),
    ("fillIn", fill_in),
    ("table", table),
    ("compiled", compiled),
    ("cut", cut),
    ("clear", clear),
];

fn main() {
    let collection = Rc::new(RefCell::new(Collection::default()));
    let importer = Object::new();
    for (name, act) in ACTS {
        let collection = Rc::clone(&collection);
        let call: Closure<dyn Fn(JsValue, JsValue, JsValue) -> JsValue> =
            Closure::new(move |a, b, c| act(&mut collection.borrow_mut(), &[a, b, c]));
        let _ = Reflect::set(&importer, &name.into(), call.as_ref());
        call.forget();
    }
    let _ = Reflect::set(&importer, &"largestFile".into(), &count(LARGEST_FILE as usize));
    let _ = Reflect::set(&js_sys::global(), &"importer".into(), &importer);
}

/// `avoid(ids)`
fn avoid(collection: &mut Collection, [ids, ..]: &Given) -> JsValue {
    collection.avoid(texts(ids));
    JsValue::UNDEFINED
}

/// `beside(list of bytes)`
fn beside(collection: &mut Collection, [corpora, ..]: &Given) -> JsValue {
    collection.stand_beside(Array::from(corpora).iter().map(|bytes| bytes_of(&bytes)).collect());
    JsValue::UNDEFINED
}

/// `begin(paths, bytes of corpus.toml?)`; `null` where there is one that cannot be read
fn begin(collection: &mut Collection, [paths, settings, _]: &Given) -> JsValue {
    let bytes = settings.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
    let settings = match &bytes {
        Some(bytes) => Settings::Read(bytes),
        None if settings.is_null() => Settings::Unread,
        None => Settings::None,
    };
    collection.begin(texts(paths), settings);
    JsValue::UNDEFINED
}

/// `wants(path) → boolean`
fn wants(collection: &mut Collection, [path, ..]: &Given) -> JsValue {
    collection.wants(&text(path)).into()
}

/// `add(path, bytes)`
fn add(collection: &mut Collection, [path, bytes, _]: &Given) -> JsValue {
    collection.add(&text(path), &bytes_of(bytes));
    JsValue::UNDEFINED
}

/// `refuse(path, size in bytes or why)`; the path of a folder ends with `/`
fn refuse(collection: &mut Collection, [path, why, _]: &Given) -> JsValue {
    let path = text(path);
    let unread = |what: &str, file: &str| Problem {
        severity: Severity::Error,
        what: format!("{what} ({}).", text(why)),
        mend: "Check that you may open it, and choose it again.".to_owned(),
        file: file.to_owned(),
        line: None,
    };
    collection.report(match (why.as_f64(), path.strip_suffix('/')) {
        (Some(size), _) => too_large(&path, size as u64),
        (None, Some(folder)) => unread("The folder cannot be read, or not all of it", folder),
        (None, None) => unread("The file cannot be read", &path),
    });
    JsValue::UNDEFINED
}

/// `finish()`
fn finish(collection: &mut Collection, _: &Given) -> JsValue {
    collection.finish();
    JsValue::UNDEFINED
}

/// `addArchive(name, bytes, progress(done, of))`
fn add_archive(collection: &mut Collection, [name, bytes, progress]: &Given) -> JsValue {
    let progress = progress.dyn_ref::<Function>();
    collection.add_archive(&text(name), bytes_of(bytes), &mut |done, of| {
        if let Some(progress) = progress {
            let _ = progress.call2(&JsValue::NULL, &count(done), &count(of));
        }
    });
    JsValue::UNDEFINED
}

/// `fillIn(id, number of the field, text) → [what is stated now, the problem with it]`
fn fill_in(collection: &mut Collection, [id, field, filled]: &Given) -> JsValue {
    let field = field.as_f64().and_then(|field| Field::ALL.get(field as usize).copied());
    let filled = text(filled);
    let (stated, problem) = match field.map(|field| collection.fill_in(&text(id), field, &filled)) {
        Some(Ok(stated)) => (stated, String::new()),
        Some(Err(problem)) => (filled, sentences(&problem)),
        None => (filled, String::new()),
    };
    Array::of2(&stated.into(), &problem.into()).into()
}

/// `table() → [rows, problems, files passed over]`
fn table(collection: &mut Collection, _: &Given) -> JsValue {
    let row = |Row { id, place, fields, words }: Row| {
        let row = Array::of3(&id.into(), &place.into(), &count(words));
        for field in fields {
            row.push(&field.into());
        }
        row
    };
    let problem = |problem: &Problem| {
        let line = problem.line.map_or(String::new(), |line| format!(":{line}"));
        Array::of3(
            &problem.severity.to_string().into(),
            &format!("{}{line}", problem.file).into(),
            &sentences(problem).into(),
        )
    };
    let passed_over = collection.passed_over().iter().map(|path| JsValue::from_str(path));
    Array::of3(
        &collection.rows().into_iter().map(row).collect::<Array>(),
        &collection.problems().iter().map(problem).collect::<Array>(),
        &passed_over.collect::<Array>(),
    )
    .into()
}

/// `compiled() → [bytes, whether the parts before stay], or nothing where there is no article`
fn compiled(collection: &mut Collection, _: &Given) -> JsValue {
    collection.compiled().map_or(JsValue::UNDEFINED, |Part { bytes, further }| {
        Array::of2(&Uint8Array::from(bytes.as_slice()).into(), &further.into()).into()
    })
}

/// `cut(list of bytes, how much: full, details or a number of words) → list of bytes`, nothing where one of
/// them cannot be opened
fn cut(_: &mut Collection, [corpora, extent, _]: &Given) -> JsValue {
    let open = |bytes: JsValue| Corpus::open(&bytes_of(&bytes));
    let Ok(corpora) = Array::from(corpora).iter().map(open).collect() else { return JsValue::UNDEFINED };
    // What cannot be read holds everything back.
    let cut = Library::new(corpora).cut(text(extent).parse().unwrap_or(Extent::Details));
    cut.iter().map(|bytes| JsValue::from(Uint8Array::from(bytes.as_slice()))).collect::<Array>().into()
}

/// `clear()`
fn clear(collection: &mut Collection, _: &Given) -> JsValue {
    collection.clear();
    JsValue::UNDEFINED
}

/// What is the case and how to mend it.
fn sentences(problem: &Problem) -> String {
    format!("{} {}", problem.what, problem.mend).trim_end().to_owned()
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn texts(list: &JsValue) -> Vec<String> {
    Array::from(list).iter().map(|item| text(&item)).collect()
}

fn bytes_of(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

fn count(n: usize) -> JsValue {
    JsValue::from_f64(n as f64)
}
