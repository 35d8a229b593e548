//! From the page of a release to the shell of the edition in one file.

use super::{SLOT, SLOT_END, joined};
use crate::packaging::{
    Files,
    tags::{attribute, pieces, style_sheet},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Style sheets up to this one are text in the page, so that what is seen before anything is
/// unpacked has its look; the others are packed.
const LAST_PLAIN_SHEET: &str = "./start-";

/// The programs of the shell: what reads the parts, and what writes them.
pub struct Programs<'a> {
    /// The text of `open_one_file.js`, which stands in the shell itself.
    pub open: &'a str,
    /// The text of `before_start.js`, likewise.
    pub before_start: &'a str,
}

/// The shell of the edition in one file: the page without what a page from disk cannot have, with
/// slots for the files that it names.
///
/// # Errors
/// One sentence for each thing that is wrong: a missing place, a file that is not there, a script
/// that cannot stand in a page.
pub fn shell(page: &str, programs: &Programs<'_>, files: &Files) -> Result<String, Vec<String>> {
    let mut shell = Shell { files, scripts: Vec::new(), styles: Vec::new(), wrong: Vec::new() };
    let text = shell.write(page, programs);
    if shell.wrong.is_empty() { Ok(text) } else { Err(shell.wrong) }
}

struct Shell<'a> {
    files: &'a Files,
    /// Digests of what may run, and of what may style.
    scripts: Vec<String>,
    styles: Vec<String>,
    wrong: Vec<String>,
}

/// The attribute of a script that is a module.
const MODULE: &str = " type=\"module\"";
/// Stands for the policy until all digests are known.
const POLICY: &str = "<!--policy-->";

impl Shell<'_> {
    fn write(&mut self, page: &str, programs: &Programs<'_>) -> String {
        let pieces = pieces(page);
        let sheets: Vec<&str> = pieces.iter().filter_map(|tag| style_sheet(tag)).collect();
        let plain = sheets.iter().position(|name| name.starts_with(LAST_PLAIN_SHEET)).map_or(0, |at| at + 1);
        let (plain, packed) = sheets.split_at(plain);
        let start = pieces.iter().copied().find(|tag| attribute(tag, "data-wasm").is_some());
        let start = start.unwrap_or_else(|| {
            self.wrong.push("index.html must hold the start script, see Trunk.toml.".into());
            ""
        });

        let mut shell = String::new();
        for piece in pieces {
            match piece {
                tag if tag.starts_with("<meta") && tag.contains("Content-Security-Policy") => {
                    shell.push_str(POLICY);
                }
                tag if attribute(tag, "rel") == Some("icon") => shell.push_str(&self.icon(tag)),
                tag if tag.starts_with("<link") || tag.starts_with("<script") || tag.starts_with("<!--") => {}
                "</script>" => {}
                "</head>" => {
                    shell.push_str(&element("style", "", &self.plain_style(plain)));
                    shell.push_str("</head>");
                }
                "<body>" => {
                    self.allow(programs.before_start.as_bytes());
                    shell.push_str("<body>");
                    shell.push_str(&element("script", " id=\"before-start\"", programs.before_start));
                }
                "</body>" => {
                    shell.push_str(&self.scripts(programs, start));
                    shell.push_str(&self.parts(packed, start));
                    shell.push_str("</body>");
                }
                text if text.trim().is_empty() => shell.push('\n'),
                other => shell.push_str(other),
            }
        }
        while shell.contains("\n\n") {
            shell = shell.replace("\n\n", "\n");
        }
        if shell.matches(POLICY).count() != 1 {
            self.wrong.push("index.html must hold its policy exactly once.".into());
        }
        shell.replace(POLICY, &self.policy())
    }

    /// Nothing is fetched, and only what the build has seen runs.
    fn policy(&self) -> String {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; worker-src blob:; \
             base-uri 'none'; form-action 'none'\">",
            self.scripts.join(" "),
            self.styles.join(" ")
        )
    }

    fn icon(&mut self, tag: &str) -> String {
        let image = self.bytes(attribute(tag, "href").unwrap_or_default());
        format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">", STANDARD.encode(image))
    }

    fn plain_style(&mut self, sheets: &[&str]) -> String {
        let text = self.bytes(&sheets.join(" "));
        self.styles.push(digest(&text));
        slot(&format!("text {}", sheets.join(" ")))
    }

    fn scripts(&mut self, programs: &Programs<'_>, start: &str) -> String {
        let mut elements = String::new();
        self.allow(programs.open.as_bytes());
        elements.push_str(&element("script", MODULE, programs.open));
        let named = |name| attribute(start, name).unwrap_or_default();
        let [stored, save, importer] = ["data-stored", "data-save", "data-importer-start"].map(named);
        let corpus = if named("data-corpus").is_empty() { "" } else { "corpus" };
        let later = if named("data-later").is_empty() { "" } else { "later" };
        let settings = format!(
            "{MODULE} data-wasm=\"wasm\" data-wasm-bytes=\"{}\" data-later=\"{later}\" data-later-bytes=\"{}\" \
             data-corpus=\"{corpus}\" data-corpus-bytes=\"{}\"",
            self.bytes(named("data-wasm")).len(),
            if later.is_empty() { 0 } else { self.bytes(named("data-later")).len() },
            if corpus.is_empty() { 0 } else { self.bytes(named("data-corpus")).len() },
        );
        let modules = [stored, save, importer].map(|address| (MODULE, address));
        for (attributes, address) in modules.into_iter().chain([(settings.as_str(), named("src"))]) {
            let text = self.bytes(address);
            self.allow(&text);
            elements.push_str(&element("script", attributes, &slot(&format!("text {address}"))));
        }
        elements
    }

    fn parts(&mut self, sheets: &[&str], start: &str) -> String {
        let named = |name| attribute(start, name).unwrap_or_default();
        let style = self.bytes(&sheets.join(" "));
        self.styles.push(digest(&style));
        let program = self.bytes(named("data-js"));
        self.allow(&program);
        if !String::from_utf8_lossy(&program).contains("takeProgram") {
            self.wrong.push(format!("{} exports nothing as its default.", named("data-js")));
        }
        if program.starts_with(b"import ") {
            self.wrong.push(format!("{} imports a file, which no page from disk can.", named("data-js")));
        }
        let sheets = sheets.join(" ");
        // One script: the worker of a page from disk cannot load another.
        let importer = format!("{} {}", named("data-importer-js"), named("data-importer"));
        let mut parts = String::from("<div id=\"parts\" hidden>\n");
        // The page opens without the first two. So they stand before those by whose lack a file
        // shows that it was cut short.
        for (name, addresses) in [
            ("importer", importer.trim()),
            ("importer-wasm", named("data-importer-wasm")),
            ("style", sheets.as_str()),
            ("program", named("data-js")),
            ("wasm", named("data-wasm")),
            ("later", named("data-later")),
            ("corpus", named("data-corpus")),
        ] {
            if !addresses.is_empty() {
                parts.push_str(&slot(&format!("part {name} {addresses}")));
            }
        }
        parts + &slot("view") + &slot("added") + "</div>\n"
    }

    /// Lets a script run that stands in the page, or comes to stand there.
    fn allow(&mut self, script: &[u8]) {
        let text = String::from_utf8_lossy(script);
        for end in ["</script", "<!--"] {
            if text.contains(end) {
                let begin: String = text.chars().take(60).collect();
                self.wrong.push(format!("A script that stands in a page may not hold {end}: {begin}…"));
            }
        }
        self.scripts.push(digest(script));
    }

    /// The bytes of files, by addresses with a blank between them.
    fn bytes(&mut self, addresses: &str) -> Vec<u8> {
        for address in addresses.split(' ').filter(|address| !address.is_empty()) {
            if !address.strip_prefix("./").is_some_and(|name| self.files.contains_key(name)) {
                self.wrong.push(format!("index.html names {address}, which is not in the build."));
            }
        }
        joined(addresses.split(' '), self.files)
    }
}

/// How a policy names a text that is allowed.
fn digest(text: &[u8]) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// An element on a line of its own; its attributes begin with a blank.
fn element(name: &str, attributes: &str, text: &str) -> String {
    format!("<{name}{attributes}>{text}</{name}>\n")
}

fn slot(what: &str) -> String {
    format!("{SLOT}{what}{SLOT_END}")
}
