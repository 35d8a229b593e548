//! Text inside quotation marks.
