//! What is asked of Linux.

pub(crate) mod command;
pub(crate) mod holder;
mod judge;
mod namespace;
pub(crate) mod proc;
mod survey;
mod table;
