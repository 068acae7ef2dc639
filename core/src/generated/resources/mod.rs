// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! The operations as methods, by resource.

mod agent;
mod agent_tasks;

pub use agent::Agent;
pub use agent_tasks::Tasks;
