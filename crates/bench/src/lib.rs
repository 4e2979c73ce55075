//! What the benches of the workspace share. Not published.

#![expect(clippy::indexing_slicing, reason = "everything here is made here, nothing comes from outside")]

pub mod capture;
pub mod clock;
pub mod random;
