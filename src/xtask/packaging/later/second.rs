//! Writing the second module: the functions that move, and where they stand in the table.

use super::FIRST;
use super::cut::Cut;
use super::numbering::Numbering;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, FunctionSection, ImportSection, Module,
    TypeSection,
};
use wasmparser::{Parser, Payload};

/// What is loaded later.
///
/// # Errors
/// What of the module cannot be written.
pub fn second(cut: &Cut<'_, '_>) -> Result<Vec<u8>, Error> {
    let shared = cut.shared.iter().map(|(function, _)| *function);
    let mut numbering = Numbering::of(cut.module.len(), shared.chain(cut.moving.iter().copied()));
    let mut types = TypeSection::new();
    for payload in Parser::new(0).parse_all(cut.module.bytes) {
        if let Payload::TypeSection(of) = payload? {
            numbering.parse_type_section(&mut types, of)?;
        }
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for &function in &cut.moving {
        functions.function(cut.module.types[function as usize]);
        numbering.parse_function_body(&mut code, cut.body(function))?;
    }
    let mut written = Module::new();
    written
        .section(&types)
        .section(&taken(cut, &mut numbering)?)
        .section(&functions)
        .section(&filled_places(cut, &mut numbering)?)
        .section(&code);
    Ok(written.finish())
}

/// What it takes from the first module.
fn taken(cut: &Cut<'_, '_>, numbering: &mut Numbering) -> Result<ImportSection, Error> {
    let mut imports = ImportSection::new();
    for (function, name) in &cut.shared {
        imports.import(FIRST, name, EntityType::Function(cut.module.types[*function as usize]));
    }
    for (number, table) in cut.tables(numbering)?.into_iter().enumerate() {
        imports.import(FIRST, &format!("-t{number}"), table);
    }
    for (number, global) in cut.module.globals.iter().enumerate() {
        imports.import(FIRST, &format!("-g{number}"), numbering.global_type(*global)?);
    }
    if let Some(memory) = cut.module.memory {
        imports.import(FIRST, "-m0", numbering.memory_type(memory)?);
    }
    Ok(imports)
}

/// Where its functions stand in the table.
fn filled_places(cut: &Cut<'_, '_>, numbering: &mut Numbering) -> Result<ElementSection, Error> {
    let mut places: Vec<(u32, u32)> = cut.stubs.iter().map(|&(function, place)| (place, function)).collect();
    places.sort_unstable();
    let mut elements = ElementSection::new();
    for run in places.chunk_by(|before, after| before.0 + 1 == after.0) {
        let functions = run.iter().map(|(_, function)| numbering.function_index(*function));
        let functions: Vec<u32> = functions.collect::<Result<_, _>>()?;
        elements.active(None, &ConstExpr::i32_const(run[0].0 as i32), Elements::Functions(functions.into()));
    }
    Ok(elements)
}
