//! Where a module is cut.

use super::export_names::ExportNames;
use super::module::Module;
use super::numbering::Numbering;
use std::collections::BTreeSet;
use wasm_encoder::TableType;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{BinaryReaderError, FunctionBody};

/// A module and where it is cut. Functions go by their index in it.
pub struct Cut<'m, 'a> {
    /// The whole module.
    pub module: &'m Module<'a>,
    /// What every stub calls first.
    pub need: u32,
    /// Functions with code that stay.
    pub staying: Vec<u32>,
    /// Functions that move.
    pub moving: Vec<u32>,
    /// Functions that move and are called, or stand in the table, where nothing has been loaded yet,
    /// each with its places in the table.
    pub stubs: Vec<(u32, u32)>,
    /// What the second module calls of the first, with the names under which the first gives it out.
    pub shared: Vec<(u32, String)>,
    /// How many places the table needs.
    table_length: u64,
}

impl<'m, 'a> Cut<'m, 'a> {
    /// Where to cut so that the functions move of which `moved` says so.
    ///
    /// # Errors
    /// Where the code of a function is none.
    pub fn of(module: &'m Module<'a>, moved: &[bool], need: u32) -> Result<Self, BinaryReaderError> {
        let goes = |function: u32| moved[function as usize];
        let own = module.imported..module.len();
        let (moving, staying): (Vec<u32>, Vec<u32>) = own.partition(|&function| goes(function));
        let called = |by: &[u32], part: bool| -> Result<BTreeSet<u32>, BinaryReaderError> {
            let mut called = BTreeSet::new();
            for &function in by {
                let named = module.named_by(function)?;
                called.extend(named.into_iter().filter(|&named| goes(named) == part));
            }
            Ok(called)
        };
        let called_from_first = called(&staying, true)?;
        let called_from_later = called(&moving, false)?;

        let places = module.places.iter().filter(|&&(_, function)| goes(function));
        let mut stubs: Vec<(u32, u32)> = places.map(|&(place, function)| (function, place)).collect();
        let in_table: BTreeSet<u32> = stubs.iter().map(|&(function, _)| function).collect();
        let mut table_length = module.tables.first().map_or(0, |table| table.initial);
        for &function in called_from_first.difference(&in_table) {
            stubs.push((function, table_length as u32));
            table_length += 1;
        }
        stubs.sort_unstable();
        let shared = called_from_later.into_iter().zip(ExportNames::beside(&module.exports)).collect();
        Ok(Self { module, need, staying, moving, stubs, shared, table_length })
    }

    /// The stubs, each function once, though it may stand in several places.
    pub fn stubs_once(&self) -> Vec<(u32, u32)> {
        let mut stubs = self.stubs.clone();
        stubs.dedup_by_key(|(function, _)| *function);
        stubs
    }

    /// The tables, with room for what is only called by name in the whole module.
    ///
    /// # Errors
    /// Where they hold what cannot be written.
    pub fn tables(&self, numbering: &mut Numbering) -> Result<Vec<TableType>, Error> {
        let tables = self.module.tables.iter().map(|table| numbering.table_type(*table));
        let mut tables: Vec<TableType> = tables.collect::<Result<_, _>>()?;
        if let Some(table) = tables.first_mut() {
            let more = self.table_length - table.minimum;
            table.minimum += more;
            table.maximum = table.maximum.map(|most| most + more);
        }
        Ok(tables)
    }

    /// The code of a function that is the module's own.
    pub fn body(&self, function: u32) -> FunctionBody<'a> {
        self.module.bodies[(function - self.module.imported) as usize].clone()
    }
}
