//! Pagefind reads a site of HTML pages and writes many small files, packed already.

use super::write;
use crate::commands::bench::articles::Articles;
use crate::failure::Failure;
use crate::process;
use crate::toolbox::provide_npm_package;
use crossread_engine::article::Article;
use std::env::consts::{ARCH, EXE_SUFFIX, OS};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The program is in a package for each system.
fn package() -> Result<&'static str, Failure> {
    match (OS, ARCH) {
        ("linux", "x86_64") => Ok("@pagefind/linux-x64"),
        ("linux", "aarch64") => Ok("@pagefind/linux-arm64"),
        ("macos", "x86_64") => Ok("@pagefind/darwin-x64"),
        ("macos", "aarch64") => Ok("@pagefind/darwin-arm64"),
        ("windows", "x86_64") => Ok("@pagefind/windows-x64"),
        _ => Err(Failure::Input(format!("no Pagefind for {OS} on {ARCH}"))),
    }
}

/// Writes a page for each article and has Pagefind make its index of them, in `pagefind` of the
/// folder.
///
/// # Errors
/// When the program cannot be had or fails.
pub fn make(articles: &Articles, version: &str, folder: &Path) -> Result<(), Failure> {
    let package = provide_npm_package(package()?, version)?;
    let program = package.join("bin").join(format!("pagefind_extended{EXE_SUFFIX}"));
    let site = folder.join("site");
    for (number, article) in articles.list.iter().enumerate() {
        write(&site, &format!("{number}.html"), &page(article))?;
    }
    let output = folder.join("pagefind");
    process::output(Command::new(program).arg("--site").arg(&site).arg("--output-path").arg(&output))?;
    // What a page of its own would bring is not needed to search and read.
    for surface in [
        "pagefind-ui.js",
        "pagefind-ui.css",
        "pagefind-modular-ui.js",
        "pagefind-modular-ui.css",
        "pagefind-highlight.js",
    ] {
        let _ = fs::remove_file(output.join(surface));
    }
    fs::remove_dir_all(&site).map_err(Failure::during(site.display()))
}

fn page(article: &Article) -> String {
    let title = escaped(&article.title);
    let blocks: Vec<_> =
        article.blocks.iter().map(|block| format!("<p>{}</p>\n", escaped(&block.text))).collect();
    format!(
        "<!doctype html><html lang=\"en\"><title>{title}</title>\
         <body data-pagefind-body data-pagefind-meta=\"id:{}\"><h1>{title}</h1>\n{}</body></html>\n",
        escaped(&article.id),
        blocks.concat()
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::Block;

    #[test]
    fn an_article_becomes_a_page_that_holds_its_id() {
        let article = Article {
            id: "a-1".into(),
            title: "Q&A".into(),
            blocks: vec![Block::paragraph("2 < 3")],
            ..Article::default()
        };
        let page = page(&article);
        assert!(
            page.contains("id:a-1") && page.contains("<h1>Q&amp;A</h1>") && page.contains("<p>2 &lt; 3</p>")
        );
    }
}
