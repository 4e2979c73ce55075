//! What the fuzz targets share.

#[path = "../../tests/checks/mod.rs"]
pub mod checks;
