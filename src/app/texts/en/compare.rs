//! Articles side by side.
