//! The script that a release starts with: one in place of the modules that it is written in.

use super::Files;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The script that starts the page.
const START: &str = "start.js";

/// Joins to [`START`] what it imports, and what that imports: a browser fetches only a few files at once, and
/// finds an import only where its importer has arrived. Each module becomes a function that runs where a browser
/// would have run it, so that its names stay its own. For this to be so plain a module
///
/// - imports in statements that begin their lines: `import { a, b } from "./module.js";`,
/// - exports where it declares, one thing each: `export` before `const`, `function`, `async function` or `class`,
/// - and waits in functions only; [`START`] may also do so outside of them.
///
/// # Errors
/// A sentence about the first module that is otherwise, is not there, does not export what another imports, or
/// imports itself by way of others.
pub fn join(files: &mut Files) -> Result<(), String> {
    if !files.contains_key(START) {
        return Ok(()); // The page names it, and so is told to be wrong.
    }
    let mut joined = Joined { files, text: String::new(), exports: BTreeMap::new(), begun: Vec::new() };
    joined.add(START, "index.html")?;
    let Joined { text, exports, .. } = joined;
    files.retain(|name, _| !exports.contains_key(name));
    files.insert(START.to_owned(), text.into_bytes());
    Ok(())
}

struct Joined<'a> {
    files: &'a Files,
    text: String,
    /// What each module exports that is in the text.
    exports: BTreeMap<String, Vec<String>>,
    /// Modules that wait for what they import, each imported by the one before it.
    begun: Vec<String>,
}

impl Joined<'_> {
    /// Adds a module behind those that it imports.
    fn add(&mut self, name: &str, importer: &str) -> Result<(), String> {
        let text = self.files.get(name).and_then(|bytes| str::from_utf8(bytes).ok());
        let missing = || format!("{importer} imports ./{name}, which is not in the build.");
        let module = Module::read(name, text.ok_or_else(missing)?)?;
        self.begun.push(name.to_owned());
        let mut imports = String::new();
        for (names, from) in &module.imports {
            if self.begun.contains(from) {
                return Err(format!("{name} imports ./{from}, which imports {name} in turn."));
            }
            if !self.exports.contains_key(from) {
                self.add(from, name)?;
            }
            if let Some(unknown) = names.iter().find(|name| !self.exports[from].contains(name)) {
                return Err(format!("{name} imports {unknown} from ./{from}, which does not export it."));
            }
            let _ = writeln!(imports, "const {{ {} }} = {};", names.join(", "), variable(from));
        }
        self.begun.pop();
        let Module { exports, body, .. } = module;
        if name == START {
            self.text.push_str(&(imports + &body));
        } else {
            let (variable, exported) = (variable(name), exports.join(", "));
            let _ = write!(
                self.text,
                "const {variable} = (() => {{\n{imports}{body}return {{ {exported} }};\n}})();\n"
            );
        }
        self.exports.insert(name.to_owned(), exports);
        Ok(())
    }
}

/// What holds the exports of a module: `$page` for `page.js`.
fn variable(name: &str) -> String {
    format!("${}", name.trim_end_matches(".js"))
}

/// A module as it is written.
struct Module {
    /// Names, and the module that they come from.
    imports: Vec<(Vec<String>, String)>,
    exports: Vec<String>,
    /// Its text without `import` statements and the word `export`.
    body: String,
}

impl Module {
    fn read(name: &str, text: &str) -> Result<Self, String> {
        let mut module = Self { imports: Vec::new(), exports: Vec::new(), body: String::new() };
        let wrong = |line: &str, mend: &str| format!("{name} must not hold “{line}”: {mend}.");
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let mut line = line.to_owned();
            if line.starts_with("import ") {
                while !line.ends_with(';') {
                    line.push_str(lines.next().ok_or_else(|| wrong(&line, "the statement has no end"))?);
                }
                let mend = "write import { a } from \"./b.js\"";
                module.imports.push(imported(&line).ok_or_else(|| wrong(&line, mend))?);
                continue;
            }
            if let Some(declaration) = line.strip_prefix("export ") {
                let exported = declared(declaration);
                let mend = "export one const, function, async function or class";
                module.exports.push(exported.ok_or_else(|| wrong(&line, mend))?);
                line = declaration.to_owned();
            }
            // In a function the line would not begin at the margin.
            let waits = line.starts_with("await ") || line.contains(" = await ");
            if waits && name != START && !line.starts_with(' ') {
                return Err(wrong(&line, "only start.js may wait outside of a function"));
            }
            module.body.push_str(&line);
            module.body.push('\n');
        }
        Ok(module)
    }
}

/// What an `import` statement names, and the module that it comes from.
fn imported(statement: &str) -> Option<(Vec<String>, String)> {
    let (names, from) = statement.strip_prefix("import {")?.split_once("} from \"./")?;
    let from = from.strip_suffix("\";")?;
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let stem = from.strip_suffix(".js")?;
    let are_plain = names.iter().chain([&stem]).all(|name| is_name(name));
    are_plain.then(|| (names.into_iter().map(str::to_owned).collect(), from.to_owned()))
}

/// The name of what is declared in a line that may be exported.
fn declared(line: &str) -> Option<String> {
    let kinds = ["const ", "function ", "async function ", "class "];
    let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
    let name: String = rest.chars().take_while(|&char| is_in_name(char)).collect();
    is_name(&name).then_some(name)
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_in_name)
}

fn is_in_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(modules: &[(&str, &str)]) -> Files {
        modules.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn error(modules: &[(&str, &str)]) -> String {
        join(&mut files(modules)).unwrap_err()
    }

    #[test]
    fn each_module_is_joined_once_behind_what_it_imports() {
        let mut files = files(&[
            (
                "start.js",
                "import { b } from \"./b.js\";\nimport {\n  a,\n  A,\n} from \"./a.js\";\nawait b(a, A);\n",
            ),
            ("b.js", "// B\nimport { a } from \"./a.js\";\nconst own = 1;\nexport async function b() {}\n"),
            ("a.js", "const own = 2;\nexport const a = own;\nexport class A {}\n"),
            ("other.js", "export const stays = \"as it is\";"),
        ]);
        join(&mut files).unwrap();
        let a = "const $a = (() => {\nconst own = 2;\nconst a = own;\nclass A {}\nreturn { a, A };\n})();\n";
        let b = "const $b = (() => {\nconst { a } = $a;\n// B\nconst own = 1;\nasync function b() {}\n\
                 return { b };\n})();\n";
        let start = "const { b } = $b;\nconst { a, A } = $a;\nawait b(a, A);\n";
        assert_eq!(str::from_utf8(&files["start.js"]).unwrap(), format!("{a}{b}{start}"));
        assert_eq!(files.keys().collect::<Vec<_>>(), ["other.js", "start.js"]);
    }

    #[test]
    fn a_start_without_modules_stays_as_it_is() {
        let mut files = files(&[("start.js", "import(settings.offline);\n")]);
        join(&mut files).unwrap();
        assert_eq!(files["start.js"], b"import(settings.offline);\n");
    }

    #[test]
    fn what_cannot_be_joined_is_told() {
        let begins = |line: &str, mend: &str| {
            let wrong = error(&[("start.js", "import { a } from \"./a.js\";"), ("a.js", line)]);
            assert!(wrong.starts_with("a.js must not hold “") && wrong.contains(mend), "{wrong}");
        };
        begins("import * as b from \"./b.js\";", "write import { a } from");
        begins("import { b as c } from \"./b.js\";", "write import { a } from");
        begins("import { b } from \"../b.js\";", "write import { a } from");
        begins("import {\n  b,", "has no end");
        begins("export default 1;", "export one const");
        begins("export let a = 1;", "export one const");
        begins("export const { a } = b;", "export one const");
        begins("export const a = await b();", "only start.js may wait");
        begins("await b();", "only start.js may wait");
    }

    #[test]
    fn what_is_imported_must_be_there_and_not_import_its_importer() {
        let start = ("start.js", "import { a } from \"./a.js\";");
        assert_eq!(error(&[start]), "start.js imports ./a.js, which is not in the build.");
        let named_otherwise = ("a.js", "const a = 1;\nexport const b = a;");
        assert_eq!(
            error(&[start, named_otherwise]),
            "start.js imports a from ./a.js, which does not export it."
        );
        let a = ("a.js", "import { b } from \"./b.js\";\nexport const a = 1;");
        let b = ("b.js", "import { a } from \"./a.js\";\nexport const b = 1;");
        assert_eq!(error(&[start, a, b]), "b.js imports ./a.js, which imports b.js in turn.");
    }
}
