//! Other search engines that run in a page, on a minimal page with the same articles.
//!
//! They come from npm in exact versions, live in the user's cache of tools and are copied from
//! there into the folder of the measurement; what of each is used is in one small script here.

mod pagefind;

use super::articles::Articles;
use super::visit::Candidate;
use super::weight::packed;
use crate::failure::Failure;
use crate::packaging;
use crate::process;
use crate::progress::timed;
use crate::toolbox::provide_npm_package;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The articles as every engine gets them.
const ARTICLES: &str = "articles.json";
/// The folder of an engine's own program.
const LIBRARY: &str = "library";
/// What is ours in the folder of a measurement, and weighs nothing.
const OURS: [&str; 4] = ["page.html", "page.js", "engine.js", "settings.js"];

/// An engine to compare with.
pub struct Peer {
    /// What the table calls it.
    pub name: &'static str,
    /// Its package on npm.
    package: &'static str,
    /// The exact version.
    version: &'static str,
    /// What of the package a page needs: a file, or a folder of modules.
    program: &'static str,
    /// Our script between the engine and the harness.
    engine: &'static str,
    /// What the script is told, a JavaScript object.
    settings: &'static str,
    /// How the engine comes to its index.
    index: Index,
}

/// How an engine comes to its index.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Index {
    /// It is a file beside the articles.
    Beside,
    /// It is a file that holds the articles.
    WithArticles,
    /// The page makes it of the articles.
    MadeInPage,
    /// Pagefind's many small files.
    InParts,
}

/// All engines, those that load everything first.
pub const PEERS: [Peer; 9] = [
    Peer { name: "MiniSearch 7.2", index: Index::Beside, ..MINISEARCH },
    Peer { name: "MiniSearch 7.2, index made in the page", index: Index::MadeInPage, ..MINISEARCH },
    Peer { name: "FlexSearch 0.8", settings: "{ tokenize: \"forward\" }", ..FLEXSEARCH },
    Peer { name: "FlexSearch 0.8, words in full only", settings: "{ tokenize: \"strict\" }", ..FLEXSEARCH },
    Peer {
        name: "FlexSearch 0.8, words in full only, index made in the page",
        settings: "{ tokenize: \"strict\" }",
        index: Index::MadeInPage,
        ..FLEXSEARCH
    },
    Peer {
        name: "Lunr 2.3",
        package: "lunr",
        version: "2.3.9",
        program: "lunr.min.js",
        engine: include_str!("lunr.js"),
        settings: "{}",
        index: Index::Beside,
    },
    Peer { name: "Orama 3.1", package: "@orama/orama", version: "3.1.18", ..ORAMA },
    Peer { name: "zbsearch 4", package: "zbsearch", version: "4.0.0", ..ORAMA },
    Peer {
        name: "Pagefind 1.6",
        package: "pagefind",
        version: "1.6.0",
        program: "",
        engine: include_str!("pagefind.js"),
        settings: "{}",
        index: Index::InParts,
    },
];

const MINISEARCH: Peer = Peer {
    name: "",
    package: "minisearch",
    version: "7.2.0",
    program: "dist/es/index.js",
    engine: include_str!("minisearch.js"),
    settings: "{}",
    index: Index::Beside,
};

const FLEXSEARCH: Peer = Peer {
    name: "",
    package: "flexsearch",
    version: "0.8.212",
    program: "dist/flexsearch.bundle.module.min.js",
    engine: include_str!("flexsearch.js"),
    settings: "{}",
    index: Index::Beside,
};

const ORAMA: Peer = Peer {
    name: "",
    package: "",
    version: "",
    program: "dist/browser",
    engine: include_str!("orama.js"),
    settings: "{}",
    index: Index::WithArticles,
};

impl Peer {
    /// Lays a page with the engine and these articles into a folder of `place` and weighs what it
    /// needs offline: its program, its index and the articles, without any page.
    ///
    /// # Errors
    /// When its package cannot be had or its index cannot be made.
    pub fn prepare(&self, articles: &Articles, place: &Path, known: &Path) -> Result<Candidate, Failure> {
        let folder = place.join("peer");
        let folder = folder.join(format!("{}-{}", slug(self.name), articles.list.len()));
        // What an earlier run left would be weighed as well.
        let _ = fs::remove_dir_all(&folder);
        let what = format!("Making the index of {}", self.name);
        timed(&what, || self.lay_out(articles, &folder))?;
        let bytes = timed(&format!("Packing {} with brotli 11", self.name), || self.weigh(&folder, known))?;
        let address = if self.index == Index::MadeInPage { "page.html?make" } else { "page.html" };
        Ok(Candidate { name: self.name.into(), folder, address, script: "", bytes })
    }

    fn lay_out(&self, articles: &Articles, folder: &Path) -> Result<(), Failure> {
        write(folder, "page.html", include_str!("page.html"))?;
        write(folder, "page.js", include_str!("page.js"))?;
        write(folder, "engine.js", self.engine)?;
        write(folder, "settings.js", &format!("export default {};\n", self.settings))?;
        if self.index == Index::InParts {
            return pagefind::make(articles, self.version, folder);
        }
        let package = provide_npm_package(self.package, self.version)?;
        copy_program(&package.join(self.program), &folder.join(LIBRARY))?;
        write(folder, ARTICLES, &as_json(articles))?;
        if self.index == Index::MadeInPage {
            return Ok(());
        }
        // Outside the page a script is a module only where the folder says so.
        write(folder, "package.json", "{ \"type\": \"module\" }\n")?;
        write(folder, "build.mjs", include_str!("build.mjs"))?;
        process::output(
            Command::new("node").args(["--max-old-space-size=6000", "build.mjs"]).current_dir(folder),
        )?;
        for done in ["package.json", "build.mjs"] {
            fs::remove_file(folder.join(done)).map_err(Failure::during(done))?;
        }
        Ok(())
    }

    fn weigh(&self, folder: &Path, known: &Path) -> Result<u64, Failure> {
        let files = packaging::read(folder)?;
        let counts = |name: &str| {
            let articles_again = self.index == Index::WithArticles && name == ARTICLES;
            !articles_again && !OURS.contains(&name)
        };
        // What is packed already grows when it is packed again; hosts send it as it is.
        let least = |bytes: &[u8]| Ok(packed(bytes, known)?.min(bytes.len() as u64));
        files.iter().filter(|(name, _)| counts(name)).map(|(_, bytes)| least(bytes)).sum()
    }
}

/// Copies a file, or all modules of a folder.
fn copy_program(from: &Path, to: &Path) -> Result<(), Failure> {
    let copy = |from: PathBuf, name: &str| {
        let file = to.join(name);
        let folder = file.parent().unwrap_or(to);
        fs::create_dir_all(folder)
            .and_then(|()| fs::copy(&from, &file))
            .map_err(Failure::during(from.display()))
            .map(drop)
    };
    if from.is_file() {
        let name = from.file_name().unwrap_or_default().to_string_lossy();
        return copy(from.to_owned(), &name);
    }
    let files = packaging::read(from)?;
    let mut modules = files.keys().filter(|name| Path::new(name).extension().is_some_and(|end| end == "js"));
    modules.try_for_each(|name| copy(from.join(name), name))
}

fn as_json(articles: &Articles) -> String {
    let list = articles.list.iter().map(|article| {
        let text: Vec<_> = article.blocks.iter().map(|block| block.text.as_str()).collect();
        json!({ "id": article.id, "title": article.title, "text": text.join("\n") })
    });
    json!(list.collect::<Vec<_>>()).to_string()
}

fn write(folder: &Path, name: &str, content: &str) -> Result<(), Failure> {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap_or(folder))
        .and_then(|()| fs::write(&file, content))
        .map_err(Failure::during(file.display()))
}

fn slug(name: &str) -> String {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::articles::tests::articles;
    use super::*;

    #[test]
    fn every_engine_has_a_folder_of_its_own_and_an_exact_version() {
        let mut slugs: Vec<_> = PEERS.iter().map(|peer| slug(peer.name)).collect();
        assert_eq!(slugs[4], "flexsearch-0-8-words-in-full-only-index-made-in-the-page");
        slugs.sort();
        slugs.dedup();
        assert_eq!(slugs.len(), PEERS.len());
        for peer in &PEERS {
            assert_eq!(peer.version.split('.').count(), 3, "{}", peer.name);
        }
    }

    #[test]
    fn what_an_index_already_holds_is_not_weighed_twice() {
        let folder = tempfile::tempdir().unwrap();
        let known = tempfile::tempdir().unwrap();
        write(folder.path(), ARTICLES, &as_json(&articles(&["Ferries waited for the tide."]))).unwrap();
        write(folder.path(), "page.js", "let page;").unwrap();
        let of = |name: &str| {
            let peer = PEERS.iter().find(|peer| peer.name.starts_with(name)).unwrap();
            peer.weigh(folder.path(), known.path()).unwrap()
        };
        let articles_alone = of("MiniSearch");
        assert!(articles_alone > 0);
        assert_eq!(of("Orama"), 0);
        write(folder.path(), "index.json", "{}").unwrap();
        assert!(of("MiniSearch") > articles_alone && of("Orama") > 0);
    }
}
