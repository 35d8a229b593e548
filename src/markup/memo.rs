//! Values that are worked out once and kept.

use leptos::reactive::computed::Memo;

/// A value that follows what `find` reads: worked out when it is first asked for, and again when
/// something of that has changed; whoever reads it hears only of another value.
pub fn memo<T>(find: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    // One kind of memo for each kind of value, not for each place that has one.
    erased(Box::new(find))
}

fn erased<T>(find: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| find())
}
