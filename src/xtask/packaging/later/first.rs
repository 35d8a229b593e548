//! Writing the first module: everything but the functions that move, with stubs for them.

use super::cut::Cut;
use super::numbering::Numbering;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ExportKind, ExportSection, Function, FunctionSection, Module, TableSection};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ExportSectionReader, FunctionSectionReader, Parser,
    TableSectionReader,
};

/// What is loaded with the page.
///
/// # Errors
/// What of the module cannot be written.
pub fn first(cut: &Cut<'_, '_>) -> Result<Vec<u8>, Error> {
    let stubs = cut.stubs_once();
    let stubbed = stubs.iter().map(|(function, _)| *function);
    let all = (0..cut.module.imported).chain(cut.staying.iter().copied()).chain(stubbed);
    let numbering = Numbering::of(cut.module.len(), all);
    let mut written = Module::new();
    FirstModule { cut, stubs, numbering }.parse_core_module(
        &mut written,
        Parser::new(0),
        cut.module.bytes,
    )?;
    Ok(written.finish())
}

/// Writes the whole module anew, but for what follows from the cut.
struct FirstModule<'c, 'm, 'a> {
    cut: &'c Cut<'m, 'a>,
    /// Each function that moves and needs one, and the place through which it is called.
    stubs: Vec<(u32, u32)>,
    numbering: Numbering,
}

impl Reencode for FirstModule<'_, '_, '_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.numbering.function_index(function)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let stubbed = self.stubs.iter().map(|(function, _)| function);
        for &function in self.cut.staying.iter().chain(stubbed) {
            functions.function(self.cut.module.types[function as usize]);
        }
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        _: TableSectionReader<'_>,
    ) -> Result<(), Error> {
        for table in self.cut.tables(&mut self.numbering)? {
            tables.table(table);
        }
        Ok(())
    }

    /// With the names under which it gives out what the second module takes.
    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        for export in section {
            self.parse_export(exports, export?)?;
        }
        for (function, name) in &self.cut.shared {
            exports.export(name, ExportKind::Func, self.numbering.function_index(*function)?);
        }
        let module = self.cut.module;
        let rooms = [
            (ExportKind::Table, "-t", module.tables.len()),
            (ExportKind::Global, "-g", module.globals.len()),
            (ExportKind::Memory, "-m", usize::from(module.memory.is_some())),
        ];
        for (kind, prefix, count) in rooms {
            for number in 0..count {
                exports.export(&format!("{prefix}{number}"), kind, number as u32);
            }
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, _: CodeSectionReader<'_>) -> Result<(), Error> {
        for &function in &self.cut.staying {
            self.parse_function_body(code, self.cut.body(function))?;
        }
        let need = self.numbering.function_index(self.cut.need)?;
        for &(function, place) in &self.stubs {
            code.function(&stub(self.cut, need, function, place));
        }
        Ok(())
    }

    /// Leaves out names and remarks: a release goes without.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Makes sure that the second module is there, and calls what it has put into the table.
fn stub(cut: &Cut<'_, '_>, need: u32, function: u32, place: u32) -> Function {
    let of = cut.module.types[function as usize];
    let mut stub = Function::new([]);
    let mut write = stub.instructions();
    write.call(need);
    for parameter in 0..cut.module.parameters[of as usize] {
        write.local_get(parameter);
    }
    write.i32_const(place as i32).call_indirect(0, of).end();
    stub
}
