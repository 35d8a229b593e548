//! Which functions move.

use super::chosen::may_wait;
use super::module::Module;

/// Compilers keep one of several functions with the same code, under the name of any of them: that of a
/// closure says where it is used only if its code is long enough to be no other one's. In bytes.
const TELLING: usize = 400;

/// For each function, whether it moves: it may wait, or only functions that move can come to it.
/// What has a name outside the module stays, and so does `need` and all that it calls.
pub fn moved(module: &Module<'_>, need: u32) -> Vec<bool> {
    let waits: Vec<bool> =
        (0..module.len()).map(|index| module.names.get(&index).is_some_and(|name| may_wait(name))).collect();
    let mut stays = vec![false; module.len() as usize];
    stays[..module.imported as usize].fill(true);
    let in_table = module.places.iter().map(|(_, function)| *function);
    let tells = |function| module.code_length(function) >= TELLING;
    let begun = in_table.filter(|&function| !waits[function as usize] || !tells(function));
    let mut to_follow: Vec<u32> = begun.chain(module.given_out.iter().copied()).chain([need]).collect();
    while let Some(function) = to_follow.pop() {
        if std::mem::replace(&mut stays[function as usize], true) && function >= module.imported {
            continue;
        }
        // There is nothing that cannot be read in a module that is valid.
        let named = module.named_by(function).unwrap_or_default();
        to_follow
            .extend(named.into_iter().filter(|&called| !waits[called as usize] && !stays[called as usize]));
    }
    stays.into_iter().map(|stays| !stays).collect()
}
