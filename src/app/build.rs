//! Puts the compiled corpus where the app embeds it.
use std::{env, fs, path::PathBuf};
fn main() {
    println!("cargo:rerun-if-env-changed=CROSSREAD_COMPILED");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("corpus");
    let _ = fs::create_dir_all(&out);
    if let Some(file) = env::var_os("CROSSREAD_COMPILED") {
        println!("cargo:rerun-if-changed={}", PathBuf::from(&file).display());
        let _ = fs::copy(file, out.join("corpus.crossread"));
    }
}
