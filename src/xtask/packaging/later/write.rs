//! Writing both modules.

use super::module::Module;
use super::{FIRST, Parts};
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, ImportSection, NameMap, NameSection, TableSection, TableType, TypeSection,
};
use wasmparser::{FunctionBody, Parser, Payload};

/// Both modules; `moved` says of each function whether it goes to the second, `need` is what every
/// stub calls first.
///
/// # Errors
/// What is wrong with the module.
pub fn parts(module: &Module<'_>, moved: &[bool], need: u32) -> Result<Parts, String> {
    let cut = Cut::of(module, moved, need).map_err(|error| error.to_string())?;
    let first = cut.first().map_err(|error| error.to_string())?;
    let later = cut.later().map_err(|error| error.to_string())?;
    for part in [&first, &later] {
        wasmparser::validate(part).map_err(|error| format!("A cut module is none: {error}"))?;
    }
    Ok(Parts { first, later })
}

/// Where the cut goes.
struct Cut<'m, 'a> {
    module: &'m Module<'a>,
    need: u32,
    /// Functions with code that stay, and those that move; by their index in the whole module.
    staying: Vec<u32>,
    moving: Vec<u32>,
    /// Functions that move and are called, or stand in the table, where nothing has been loaded yet,
    /// with their places in the table.
    stubs: Vec<(u32, u32)>,
    /// What the second module calls of the first, with the names under which the first gives it out.
    shared: Vec<(u32, String)>,
    /// How large the table is.
    table_length: u64,
}

impl<'m, 'a> Cut<'m, 'a> {
    fn of(module: &'m Module<'a>, moved: &[bool], need: u32) -> Result<Self, wasmparser::BinaryReaderError> {
        let own = module.imported..module.len();
        let (moving, staying): (Vec<u32>, Vec<u32>) = own.partition(|&function| moved[function as usize]);
        let mut called_from_first = BTreeSet::new();
        for &function in &staying {
            let named = module.named_by(function)?;
            called_from_first.extend(named.into_iter().filter(|&called| moved[called as usize]));
        }
        let mut called_from_later = BTreeSet::new();
        for &function in &moving {
            let named = module.named_by(function)?;
            called_from_later.extend(named.into_iter().filter(|&called| !moved[called as usize]));
        }

        let places = module.places.iter().filter(|(_, function)| moved[*function as usize]);
        let mut stubs: Vec<(u32, u32)> = places.map(|&(place, function)| (function, place)).collect();
        stubs.sort_unstable();
        let mut table_length = module.tables.first().map_or(0, |table| table.initial);
        for function in called_from_first {
            if stubs.binary_search_by_key(&function, |&(of, _)| of).is_err() {
                stubs.push((function, table_length as u32));
                table_length += 1;
            }
        }
        stubs.sort_unstable();

        let mut names = Names::beside(&module.exports);
        let shared = called_from_later.into_iter().map(|function| (function, names.next())).collect();
        Ok(Self { module, need, staying, moving, stubs, shared, table_length })
    }

    /// What is loaded with the page: everything but the functions that move, with stubs for them.
    fn first(&self) -> Result<Vec<u8>, Error> {
        let stubbed = self.stubs_once();
        let mut numbers = vec![None; self.module.types.len()];
        let all = (0..self.module.imported)
            .chain(self.staying.iter().copied())
            .chain(stubbed.iter().map(|stub| stub.0));
        for (new, old) in all.enumerate() {
            numbers[old as usize] = Some(new as u32);
        }
        let mut numbering = Numbering { numbers };
        let mut written = wasm_encoder::Module::new();
        for payload in Parser::new(0).parse_all(self.module.bytes) {
            match payload? {
                Payload::TypeSection(of) => {
                    let mut types = TypeSection::new();
                    numbering.parse_type_section(&mut types, of)?;
                    written.section(&types);
                }
                Payload::ImportSection(of) => {
                    let mut imports = ImportSection::new();
                    numbering.parse_import_section(&mut imports, of)?;
                    written.section(&imports);
                }
                Payload::FunctionSection(_) => {
                    let mut functions = FunctionSection::new();
                    for &function in self.staying.iter().chain(stubbed.iter().map(|(function, _)| function)) {
                        functions.function(self.module.types[function as usize]);
                    }
                    written.section(&functions);
                }
                Payload::TableSection(_) => {
                    let mut tables = TableSection::new();
                    for table in self.tables(&mut numbering)? {
                        tables.table(table);
                    }
                    written.section(&tables);
                }
                Payload::MemorySection(of) => {
                    let mut memories = wasm_encoder::MemorySection::new();
                    numbering.parse_memory_section(&mut memories, of)?;
                    written.section(&memories);
                }
                Payload::GlobalSection(of) => {
                    let mut globals = wasm_encoder::GlobalSection::new();
                    numbering.parse_global_section(&mut globals, of)?;
                    written.section(&globals);
                }
                Payload::ExportSection(of) => {
                    let mut exports = ExportSection::new();
                    numbering.parse_export_section(&mut exports, of)?;
                    self.give_out(&mut numbering, &mut exports)?;
                    written.section(&exports);
                }
                Payload::StartSection { func, .. } => {
                    let function_index = numbering.function_index(func)?;
                    written.section(&wasm_encoder::StartSection { function_index });
                }
                Payload::ElementSection(of) => {
                    let mut elements = ElementSection::new();
                    numbering.parse_element_section(&mut elements, of)?;
                    written.section(&elements);
                }
                Payload::DataCountSection { count, .. } => {
                    written.section(&wasm_encoder::DataCountSection { count });
                }
                Payload::CodeSectionStart { .. } => {
                    let mut code = CodeSection::new();
                    for &function in &self.staying {
                        numbering.parse_function_body(&mut code, self.body(function))?;
                    }
                    let need = numbering.function_index(self.need)?;
                    for &(function, place) in &stubbed {
                        code.function(&self.stub(need, function, place));
                    }
                    written.section(&code);
                }
                Payload::DataSection(of) => {
                    let mut data = wasm_encoder::DataSection::new();
                    numbering.parse_data_section(&mut data, of)?;
                    written.section(&data);
                }
                _ => {}
            }
        }
        written.section(&self.names(&mut numbering)?);
        Ok(written.finish())
    }

    /// The names of the first module's functions, for whoever asks what was called too early; a release goes
    /// without.
    fn names(&self, numbering: &mut Numbering) -> Result<NameSection, Error> {
        let mut names: Vec<(u32, &String)> = Vec::new();
        for (&function, name) in &self.module.names {
            if numbering.numbers[function as usize].is_some() {
                names.push((numbering.function_index(function)?, name));
            }
        }
        names.sort_unstable();
        let mut functions = NameMap::new();
        for (function, name) in names {
            functions.append(function, name);
        }
        let mut section = NameSection::new();
        section.functions(&functions);
        Ok(section)
    }

    /// What is loaded later: the functions that move, and where they stand in the table.
    fn later(&self) -> Result<Vec<u8>, Error> {
        let mut numbers = vec![None; self.module.types.len()];
        let all = self.shared.iter().map(|(function, _)| *function).chain(self.moving.iter().copied());
        for (new, old) in all.enumerate() {
            numbers[old as usize] = Some(new as u32);
        }
        let mut numbering = Numbering { numbers };

        let mut types = TypeSection::new();
        for payload in Parser::new(0).parse_all(self.module.bytes) {
            if let Payload::TypeSection(of) = payload? {
                numbering.parse_type_section(&mut types, of)?;
            }
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for &function in &self.moving {
            functions.function(self.module.types[function as usize]);
            numbering.parse_function_body(&mut code, self.body(function))?;
        }
        let mut written = wasm_encoder::Module::new();
        written
            .section(&types)
            .section(&self.taken(&mut numbering)?)
            .section(&functions)
            .section(&self.filled_places(&mut numbering)?)
            .section(&code);
        Ok(written.finish())
    }

    /// The tables, with room for what is only called by name today.
    fn tables(&self, numbering: &mut Numbering) -> Result<Vec<TableType>, Error> {
        let tables = self.module.tables.iter().map(|table| numbering.table_type(*table));
        let mut tables: Vec<TableType> = tables.collect::<Result<_, _>>()?;
        if let Some(table) = tables.first_mut() {
            let more = self.table_length - table.minimum;
            table.minimum += more;
            table.maximum = table.maximum.map(|most| most + more);
        }
        Ok(tables)
    }

    /// The names under which the first module gives out what the second takes.
    fn give_out(&self, numbering: &mut Numbering, exports: &mut ExportSection) -> Result<(), Error> {
        for (function, name) in &self.shared {
            exports.export(name, ExportKind::Func, numbering.function_index(*function)?);
        }
        for (kind, prefix, count) in self.rooms() {
            for number in 0..count {
                exports.export(&format!("{prefix}{number}"), kind, number);
            }
        }
        Ok(())
    }

    /// Tables, globals and the memory: their kind, what their names begin with, and how many there are.
    fn rooms(&self) -> [(ExportKind, &'static str, u32); 3] {
        [
            (ExportKind::Table, "-t", self.module.tables.len() as u32),
            (ExportKind::Global, "-g", self.module.globals.len() as u32),
            (ExportKind::Memory, "-m", u32::from(self.module.memory.is_some())),
        ]
    }

    /// What the second module takes from the first.
    fn taken(&self, numbering: &mut Numbering) -> Result<ImportSection, Error> {
        let mut imports = ImportSection::new();
        for (function, name) in &self.shared {
            imports.import(FIRST, name, EntityType::Function(self.module.types[*function as usize]));
        }
        for (number, table) in self.tables(numbering)?.into_iter().enumerate() {
            imports.import(FIRST, &format!("-t{number}"), table);
        }
        for (number, global) in self.module.globals.iter().enumerate() {
            imports.import(FIRST, &format!("-g{number}"), numbering.global_type(*global)?);
        }
        if let Some(memory) = self.module.memory {
            imports.import(FIRST, "-m0", numbering.memory_type(memory)?);
        }
        Ok(imports)
    }

    /// Where the functions that have moved stand in the table.
    fn filled_places(&self, numbering: &mut Numbering) -> Result<ElementSection, Error> {
        let mut places: Vec<(u32, u32)> =
            self.stubs.iter().map(|&(function, place)| (place, function)).collect();
        places.sort_unstable();
        let mut elements = ElementSection::new();
        for run in places.chunk_by(|before, after| before.0 + 1 == after.0) {
            let functions = run.iter().map(|(_, function)| numbering.function_index(*function));
            let functions: Vec<u32> = functions.collect::<Result<_, _>>()?;
            elements.active(
                None,
                &ConstExpr::i32_const(run[0].0 as i32),
                Elements::Functions(functions.into()),
            );
        }
        Ok(elements)
    }

    /// The stubs, each function once, though it may stand in several places.
    fn stubs_once(&self) -> Vec<(u32, u32)> {
        let mut stubs = self.stubs.clone();
        stubs.dedup_by_key(|(function, _)| *function);
        stubs
    }

    /// Makes sure that the second module is there, and calls what it has put into the table.
    fn stub(&self, need: u32, function: u32, place: u32) -> Function {
        let of = self.module.types[function as usize];
        let mut stub = Function::new([]);
        let mut write = stub.instructions();
        write.call(need);
        for parameter in 0..self.module.parameters[of as usize] {
            write.local_get(parameter);
        }
        write.i32_const(place as i32).call_indirect(0, of).end();
        stub
    }

    fn body(&self, function: u32) -> FunctionBody<'a> {
        self.module.bodies[(function - self.module.imported) as usize].clone()
    }
}

/// The indices of functions in a module that is being written, by those in the whole one.
struct Numbering {
    numbers: Vec<Option<u32>>,
}

impl Reencode for Numbering {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.numbers.get(function as usize).copied().flatten().ok_or(Error::InvalidConstExpr)
    }
}

/// Short names for exports: numbers with 36 digits.
struct Names<'a> {
    taken: &'a [String],
    next: u32,
}

impl<'a> Names<'a> {
    fn beside(taken: &'a [String]) -> Self {
        Self { taken, next: 0 }
    }

    fn next(&mut self) -> String {
        loop {
            let mut name = String::new();
            let mut number = self.next;
            self.next += 1;
            loop {
                name.extend(char::from_digit(number % 36, 36));
                number /= 36;
                if number == 0 {
                    break;
                }
            }
            if !self.taken.contains(&name) {
                return name;
            }
        }
    }
}
