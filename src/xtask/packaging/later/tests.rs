//! A program of eight functions, cut.

use super::module::Module;
use super::*;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
    GlobalSection, GlobalType, MemorySection, MemoryType, NameMap, NameSection, RefType, TableSection,
    TableType, TypeSection, ValType,
};
use wasmparser::{Parser, Payload};

/// Takes a number and gives one.
const NUMBER: u32 = 0;
/// Takes and gives nothing.
const NOTHING: u32 = 1;
/// What every stub calls: the second function of the program, and of the first module.
const NEED_STAYS: u32 = 1;
/// More code than a closure may have that is taken for another one's.
const LONG: usize = 200;

/// Calls a function with the number it was given, after `filling` instructions that do nothing.
fn calling(callee: u32, filling: usize) -> Function {
    let mut function = Function::new([]);
    let mut write = function.instructions();
    for _ in 0..filling {
        write.i32_const(1).drop();
    }
    write.local_get(0).call(callee).end();
    function
}

fn doing_nothing() -> Function {
    let mut function = Function::new([]);
    function.instructions().end();
    function
}

fn giving_back() -> Function {
    let mut function = Function::new([]);
    function.instructions().local_get(0).end();
    function
}

/// The functions of a program by their names, and the code of each.
fn functions() -> Vec<(&'static str, u32, Function)> {
    vec![
        ("main", NUMBER, calling(2, 0)),
        ("crossread[4c8611b337230624]::later::need", NOTHING, doing_nothing()),
        ("crossread[4c8611b337230624]::compare::side_by_side", NUMBER, calling(3, 0)),
        ("crossread_engine[f9e18f26859d95fb]::compare::align", NUMBER, calling(7, 0)),
        ("alloc::vec::Vec<crossread_engine[f9e18f26859d95fb]::compare::Row>::push", NUMBER, giving_back()),
        ("<crossread[4c8611b337230624]::facts::{closure#0} as Fn>::call", NUMBER, calling(4, LONG)),
        ("<crossread[4c8611b337230624]::facts::{closure#1} as Fn>::call", NUMBER, calling(4, 0)),
        ("only_for_comparison", NUMBER, giving_back()),
    ]
}

/// A program that begins with `main` and holds functions 4 to 6 in its table.
fn program(with_names: bool) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    types.ty().function([], []);
    let (mut declared, mut code, mut names) = (FunctionSection::new(), CodeSection::new(), NameMap::new());
    for (index, (name, of, function)) in functions().into_iter().enumerate() {
        declared.function(of);
        code.function(&function);
        names.append(index as u32, name);
    }
    let mut tables = TableSection::new();
    let table = TableType {
        element_type: RefType::FUNCREF,
        minimum: 4,
        maximum: Some(4),
        table64: false,
        shared: false,
    };
    tables.table(table);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    globals.global(
        GlobalType { val_type: ValType::I32, mutable: true, shared: false },
        &ConstExpr::i32_const(0),
    );
    let mut exports = ExportSection::new();
    exports.export("main", ExportKind::Func, 0).export("0", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(vec![4, 5, 6].into()));
    let mut module = wasm_encoder::Module::new();
    module
        .section(&types)
        .section(&declared)
        .section(&tables)
        .section(&memories)
        .section(&globals)
        .section(&exports)
        .section(&elements)
        .section(&code);
    if with_names {
        let mut section = NameSection::new();
        section.functions(&names);
        module.section(&section);
    }
    module.finish()
}

fn names_of(moved: bool) -> Vec<String> {
    let bytes = program(true);
    let module = Module::read(&bytes).unwrap();
    let need = module.find(chosen::NEED).unwrap();
    let found = reach::moved(&module, need);
    let of = |index: &u32| found[*index as usize] == moved;
    (0..module.len()).filter(of).map(|index| module.names[&index].clone()).collect()
}

#[test]
fn what_waits_moves_with_all_that_only_it_calls() {
    assert_eq!(
        names_of(true),
        [
            "crossread::compare::side_by_side",
            "crossread_engine::compare::align",
            "<crossread::facts::{closure#0} as Fn>::call",
            "only_for_comparison"
        ]
    );
}

#[test]
fn what_may_be_another_ones_stays() {
    assert_eq!(
        names_of(false),
        [
            "main",
            "crossread::later::need",
            "alloc::vec::Vec<crossread_engine::compare::Row>::push",
            "<crossread::facts::{closure#1} as Fn>::call"
        ]
    );
}

/// What the second module takes, and what the first gives out.
fn taken_and_given(parts: &Parts) -> (Vec<String>, Vec<String>) {
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(&parts.later) {
        if let Payload::ImportSection(imports) = payload.unwrap() {
            for import in imports.into_imports() {
                let import = import.unwrap();
                assert_eq!(import.module, FIRST);
                taken.push(import.name.to_owned());
            }
        }
    }
    for payload in Parser::new(0).parse_all(&parts.first) {
        if let Payload::ExportSection(exports) = payload.unwrap() {
            given.extend(exports.into_iter().map(|export| export.unwrap().name.to_owned()));
        }
    }
    (taken, given)
}

#[test]
fn the_second_module_takes_what_the_first_gives_out() {
    let parts = in_two(&program(true)).unwrap().unwrap();
    let (taken, given) = taken_and_given(&parts);
    // "0" is the name of something else.
    assert_eq!(taken, ["1", "-t0", "-g0", "-m0"]);
    assert!(taken.iter().all(|name| given.contains(name)), "{given:?}");
    assert!(["main", "0"].iter().all(|name| given.iter().any(|given| given == name)), "{given:?}");
}

#[test]
fn the_table_holds_stubs_until_the_second_module_fills_their_places() {
    let parts = in_two(&program(true)).unwrap().unwrap();
    let first = Module::read(&parts.first).unwrap();
    let later = Module::read(&parts.later).unwrap();
    // What is called by name from the first has got the place behind the old ones.
    let places: Vec<u32> = later.places.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [2, 4]);
    assert_eq!(first.tables[0].initial, 5);
    let (_, stub) = first.places.iter().find(|(place, _)| *place == 2).unwrap();
    assert_eq!(first.named_by(*stub).unwrap(), [NEED_STAYS]);
}

#[test]
fn a_program_without_names_stays_whole() {
    assert!(in_two(&program(false)).unwrap().is_none());
    assert!(in_two(b"\0asm\x01\0\0\0").unwrap().is_none());
    assert!(in_two(b"\0asm\x01\0\0\0\x01").is_err());
}
