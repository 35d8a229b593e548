//! Files and folders that are dropped on the page, or chosen.

use super::adding::Adding;
use crate::location::Location;
use crossread_engine::view::View;
use crossread_markup::{ev, prelude::*};
use js_sys::{Array, Function, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, DragEvent, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// Takes files that are dropped anywhere on the page, whatever it shows, and shows where they are
/// added. A browser would open them in the page's place.
pub fn follow(adding: Adding, location: Location) {
    let over = window_event_listener(ev::dragover, move |event| {
        // Only what is prevented may be dropped here.
        if files_of(&event).is_some() {
            event.prevent_default();
            adding.hovering().set(true);
        }
    });
    let leave = window_event_listener(ev::dragleave, move |_| adding.hovering().set(false));
    let drop = window_event_listener(ev::drop, move |event| {
        let Some(files) = files_of(&event) else { return };
        event.prevent_default();
        adding.hovering().set(false);
        take_dropped(&files, adding);
        if !location.view().with_untracked(|view| view.adding) {
            location.open(&location.view().with_untracked(View::toggling_adding));
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
}

/// What is dragged, where it holds files; text that is dragged into a field is the browser's affair.
fn files_of(event: &DragEvent) -> Option<DataTransfer> {
    event.data_transfer().filter(|dragged| dragged.types().includes(&"Files".into(), 0))
}

/// Reads what was dropped: each folder as a batch, and all single files as one.
fn take_dropped(transfer: &DataTransfer, adding: Adding) {
    let items = transfer.items();
    let (mut folders, files) = (Vec::new(), Array::new());
    // The browser forgets the items when this returns.
    for at in 0..items.length() {
        let Some(item) = items.get(at) else { continue };
        match item.webkit_get_as_entry() {
            Ok(Some(entry)) if entry.is_directory() => folders.push(entry),
            _ => {
                if let Ok(Some(file)) = item.get_as_file() {
                    files.push(&pair(&file.name(), &file));
                }
            }
        }
    }
    adding.read(&files);
    spawn_local(async move {
        for folder in folders {
            adding.read(&files_in(folder).await);
        }
    });
}

/// The files of a chooser, each with its path, which begins in the chosen folder where one was
/// chosen.
pub fn chosen(files: &FileList) -> Array {
    let list = Array::new();
    for at in 0..files.length() {
        let Some(file) = files.get(at) else { continue };
        let path = Reflect::get(&file, &"webkitRelativePath".into()).ok();
        let path = path.and_then(|path| path.as_string()).unwrap_or_default();
        let inner = path.split_once('/').map(|(_, inner)| inner.to_owned());
        list.push(&pair(&inner.unwrap_or_else(|| file.name()), &file));
    }
    list
}

fn pair(path: &str, file: &JsValue) -> Array {
    Array::of2(&path.into(), file)
}

/// All files in a folder, at any depth, with their paths in it. In place of what cannot be opened stands why;
/// the path of a folder ends with `/`.
async fn files_in(folder: FileSystemEntry) -> Array {
    let root = folder.full_path().len() + 1;
    let named = |entry: &FileSystemEntry| entry.full_path().get(root..).map(str::to_owned);
    let (files, mut entries) = (Array::new(), vec![folder]);
    while let Some(entry) = entries.pop() {
        let path = named(&entry).unwrap_or_else(|| entry.name());
        if entry.is_file() {
            let file: FileSystemFileEntry = entry.unchecked_into();
            let found = promised(|taken, failed| file.file_with_callback_and_callback(&taken, &failed)).await;
            files.push(&pair(&path, &found.unwrap_or_else(|error| why(&error))));
            continue;
        }
        let reader = entry.unchecked_ref::<FileSystemDirectoryEntry>().create_reader();
        // A folder comes in parts, the last of them empty.
        loop {
            match part_of(&reader).await {
                Ok(part) if part.length() == 0 => break,
                Ok(part) => entries.extend(part.iter().map(JsValue::unchecked_into)),
                Err(error) => {
                    files.push(&pair(&format!("{path}/"), &why(&error)));
                    break;
                }
            }
        }
    }
    files
}

async fn part_of(reader: &FileSystemDirectoryReader) -> Result<Array, JsValue> {
    let part = promised(|taken, failed| {
        let _ = reader.read_entries_with_callback_and_callback(&taken, &failed);
    });
    part.await.map(JsCast::unchecked_into)
}

/// What an error of the browser says, as a text.
fn why(error: &JsValue) -> JsValue {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| format!("{error:?}")).into()
}

async fn promised(mut begin: impl FnMut(Function, Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut begin)).await
}
