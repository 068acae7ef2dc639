// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! The table of operations, and the types and methods made from it.

pub mod operations;
pub mod resources;
pub mod types;
