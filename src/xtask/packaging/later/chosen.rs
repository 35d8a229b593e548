//! Which functions may be loaded later, by the module of the source that they belong to.

/// The function that makes sure that the second module is there.
pub const NEED: &str = "crossread::later::need";

/// Modules whose functions are loaded later.
const LATER: [&str; 18] = [
    "crossread::about",
    "crossread::compare",
    "crossread::explore::export",
    "crossread::facts",
    "crossread::lines",
    "crossread::method",
    "crossread::overview",
    "crossread::printed",
    "crossread::share::panel",
    "crossread::share::qr",
    "crossread::stories",
    "crossread_engine::compare",
    "crossread_engine::concordance",
    "crossread_engine::export",
    "crossread_engine::facts",
    "crossread_engine::overview",
    "crossread_engine::vocabulary",
    "qrcodegen",
];

/// Modules of those that the page begins with nevertheless: what it follows from the start, what its
/// first screen shows, and what a search or a suggestion asks of the texts.
const AT_ONCE: [&str; 5] = [
    "crossread::facts::state",
    "crossread::lines::state",
    "crossread_engine::facts::names",
    "crossread_engine::facts::quotations",
    "crossread_engine::overview::glance",
];

/// Generic code of ours whose closures are made for one place: they go by the module of that.
const MADE_FOR: [&str; 2] = ["crossread::work", "crossread_markup"];

/// Whether a function may be loaded later: it belongs to a module of the list, carries out a trait for
/// something of such a module, or is a closure that is made for it. Other generic code may be made for types
/// of several modules at once and is named after one of them only, so that what it is made for says nothing.
pub fn may_wait(name: &str) -> bool {
    let own = name.trim_start_matches(['<', '&', '(', '[']);
    let is_kept = |path: &str| AT_ONCE.iter().any(|module| follows(path, module));
    if MADE_FOR.iter().any(|module| follows(own, module)) {
        let is_closure = name.ends_with('}');
        let waits = |module: &&str| places(name, module).any(|place| !is_kept(&name[place..]));
        return is_closure && LATER.iter().any(waits);
    }
    LATER.iter().any(|module| follows(own, module)) && !is_kept(own)
}

/// Whether a path begins with a module.
fn follows(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|after| after.starts_with("::"))
}

/// Byte offsets of the paths in a name that begin with a module.
fn places<'a>(name: &'a str, module: &'a str) -> impl Iterator<Item = usize> + 'a {
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':');
    name.match_indices(module).map(|(place, _)| place).filter(move |&place| {
        !name.as_bytes()[..place].last().is_some_and(goes_on) && follows(&name[place..], module)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_waits_where_it_is_made_for_a_module_that_does() {
        assert!(may_wait("crossread::compare::sides::side_by_side"));
        assert!(may_wait(
            "<crossread::facts::head::head::{closure#0} as crossread_markup::node::IntoNode>::into_node"
        ));
        assert!(may_wait(
            "<crossread_markup::element::Element>::on::<click, crossread::compare::map::map::{closure#4}>::{closure#0}"
        ));
        assert!(!may_wait(
            "<crossread_markup::element::Element>::on::<click, crossread::read::read::{closure#4}>"
        ));
        assert!(!may_wait("<crossread::facts::state::Facts>::follow"));
        let work =
            "<crossread::work::Work<u8>>::follow::<crossread_engine::compare::Task, crossread::page::page>";
        assert!(may_wait(&format!("{work}::{{closure#0}}")) && !may_wait(work));
        assert!(!may_wait("crossread::compared::all"));
        assert!(!may_wait("alloc::vec::Vec<crossread::compare::Row>>::push"));
        assert!(!may_wait("crossread::read::read_screen"));
    }
}
