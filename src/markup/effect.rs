//! Effects of a component.

use leptos::reactive::effect::Effect;

/// Runs `run` once the view stands, and again whenever something that it reads has changed. Ends
/// with the component.
pub fn effect(run: impl FnMut() + 'static) {
    // One kind of effect for all, since each kind is a kilobyte of the page.
    erased(Box::new(run));
}

fn erased(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
