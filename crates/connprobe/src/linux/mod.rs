//! What is asked of Linux.

pub(crate) mod holder;
mod judge;
mod namespace;
pub(crate) mod proc;
pub(crate) mod ss;
mod survey;
mod table;
