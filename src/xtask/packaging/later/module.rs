//! What is read of a module to cut it.

use std::collections::BTreeMap;
use wasmparser::{
    BinaryReaderError, ConstExpr, ElementItems, ElementKind, FunctionBody, KnownCustom, Name, Operator,
    Parser, Payload, TypeRef,
};

/// A module, with its functions by their index: imported ones first.
#[derive(Default)]
pub struct Module<'a> {
    /// All of it.
    pub bytes: &'a [u8],
    /// How many of the functions are imported.
    pub imported: u32,
    /// The type of each function, by its index.
    pub types: Vec<u32>,
    /// How many parameters a function of each type takes; 0 for types of other things.
    pub parameters: Vec<u32>,
    /// The code of functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The names of functions, by their index, as a person writes them.
    pub names: BTreeMap<u32, String>,
    /// Functions that the module gives out under a name, or begins with.
    pub given_out: Vec<u32>,
    /// The place of the first table in which each function stands that stands there.
    pub places: Vec<(u32, u32)>,
    /// Names that are taken among the exports.
    pub exports: Vec<String>,
    /// Type and mutability of the globals, which are all the module's own.
    pub globals: Vec<wasmparser::GlobalType>,
    /// The tables, which are all the module's own.
    pub tables: Vec<wasmparser::TableType>,
    /// The memory.
    pub memory: Option<wasmparser::MemoryType>,
}

impl<'a> Module<'a> {
    /// Reads a module.
    ///
    /// # Errors
    /// Where the bytes are none.
    pub fn read(bytes: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut module = Self { bytes, ..Self::default() };
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(groups) => {
                for group in groups {
                    for of in group?.types() {
                        let function = match &of.composite_type.inner {
                            wasmparser::CompositeInnerType::Func(function) => function.params().len(),
                            _ => 0,
                        };
                        self.parameters.push(function as u32);
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Func(of) = import?.ty {
                        self.types.push(of);
                    }
                }
                self.imported = self.types.len() as u32;
            }
            Payload::FunctionSection(types) => {
                for of in types {
                    self.types.push(of?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memory = Some(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.exports.push(export.name.to_owned());
                    if export.kind == wasmparser::ExternalKind::Func {
                        self.given_out.push(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => self.given_out.push(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_element(&element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        self.take_names(name?)?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_element(&mut self, element: &wasmparser::Element<'a>) -> Result<(), BinaryReaderError> {
        let ElementItems::Functions(functions) = &element.items else { return Ok(()) };
        let first = match &element.kind {
            ElementKind::Active { table_index, offset_expr } if table_index.unwrap_or(0) == 0 => {
                constant(offset_expr)
            }
            _ => None,
        };
        for (number, function) in functions.clone().into_iter().enumerate() {
            match first {
                Some(first) => self.places.push((first + number as u32, function?)),
                // Where it lands is not known, so it stays.
                None => self.given_out.push(function?),
            }
        }
        Ok(())
    }

    fn take_names(&mut self, names: Name<'a>) -> Result<(), BinaryReaderError> {
        if let Name::Function(names) = names {
            for naming in names {
                let naming = naming?;
                self.names.insert(naming.index, without_numbers(naming.name));
            }
        }
        Ok(())
    }

    /// The index of a function by its whole name; a name may also be that of none.
    pub fn find(&self, name: &str) -> Option<u32> {
        let mut own = self.names.range(..self.len());
        own.find(|(_, found)| found.as_str() == name).map(|(index, _)| *index)
    }

    /// How many functions there are.
    pub fn len(&self) -> u32 {
        self.types.len() as u32
    }

    /// The code of a function that is not imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported)? as usize)
    }

    /// How long the code of a function is, in bytes; 0 for imported ones.
    pub fn code_length(&self, function: u32) -> usize {
        self.body(function).map_or(0, |body| body.as_bytes().len())
    }

    /// The functions that a function names in its code.
    ///
    /// # Errors
    /// Where its code is none.
    pub fn named_by(&self, function: u32) -> Result<Vec<u32>, BinaryReaderError> {
        let mut named = Vec::new();
        if let Some(body) = self.body(function) {
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index }
                    | Operator::ReturnCall { function_index }
                    | Operator::RefFunc { function_index } => named.push(function_index),
                    _ => {}
                }
            }
        }
        named.sort_unstable();
        named.dedup();
        Ok(named)
    }
}

/// A name as wasm-bindgen leaves it, without the numbers that tell crates of one name apart:
/// `crossread[4c8611b337230624]::page` is `crossread::page`.
fn without_numbers(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((number, after)) if number.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
                plain.push_str(after);
            }
            _ => {
                plain.push('[');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The number that an offset is.
fn constant(expression: &ConstExpr<'_>) -> Option<u32> {
    match expression.get_operators_reader().read().ok()? {
        Operator::I32Const { value } => u32::try_from(value).ok(),
        _ => None,
    }
}
