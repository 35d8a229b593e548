//! Crossread's page.
