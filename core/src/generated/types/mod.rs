// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations take and give.

// Unions are read more than they are moved, and boxing would show in every match.
#![allow(clippy::large_enum_variant)]

mod agent_tasks;
mod chat;
mod computers;
mod computers_exec;
mod computers_tabs;
mod models;
mod responses;

pub use agent_tasks::*;
pub use chat::*;
pub use computers::*;
pub use computers_exec::*;
pub use computers_tabs::*;
pub use models::*;
pub use responses::*;
