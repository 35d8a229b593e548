//! Files and folders that are dropped on the page, or chosen.

use super::adding::Adding;
use js_sys::{Array, Function, Promise};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// Reads what was dropped: each folder as a batch, and all single files as one.
pub fn take_dropped(transfer: &DataTransfer, adding: Adding) {
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
        let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into()).ok();
        let path = path.and_then(|path| path.as_string()).unwrap_or_default();
        let inner = path.split_once('/').map(|(_, inner)| inner.to_owned());
        list.push(&pair(&inner.unwrap_or_else(|| file.name()), &file));
    }
    list
}

fn pair(path: &str, file: &File) -> Array {
    Array::of2(&path.into(), file)
}

/// All files in a folder, at any depth, with their paths in it. What cannot be opened is left out.
async fn files_in(folder: FileSystemEntry) -> Array {
    let root = folder.full_path().len() + 1;
    let (files, mut entries) = (Array::new(), vec![folder]);
    while let Some(entry) = entries.pop() {
        if entry.is_file() {
            let file: FileSystemFileEntry = entry.clone().unchecked_into();
            let found = promised(|taken, failed| file.file_with_callback_and_callback(&taken, &failed)).await;
            if let Ok(file) = found {
                files.push(&pair(entry.full_path().get(root..).unwrap_or_default(), file.unchecked_ref()));
            }
            continue;
        }
        let reader = entry.unchecked_ref::<FileSystemDirectoryEntry>().create_reader();
        // A folder comes in parts, the last of them empty.
        loop {
            let part = part_of(&reader).await;
            if part.length() == 0 {
                break;
            }
            entries.extend(part.iter().map(JsValue::unchecked_into));
        }
    }
    files
}

async fn part_of(reader: &FileSystemDirectoryReader) -> Array {
    let part = promised(|taken, failed| {
        let _ = reader.read_entries_with_callback_and_callback(&taken, &failed);
    });
    part.await.map(JsCast::unchecked_into).unwrap_or_default()
}

async fn promised(mut begin: impl FnMut(Function, Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut begin)).await
}
