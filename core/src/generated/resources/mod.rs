// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! The operations as methods, by resource.

mod agent;
mod agent_tasks;
mod chat;
mod computers;
mod computers_exec;
mod computers_tabs;
mod models;
mod responses;

pub use agent::Agent;
pub use agent_tasks::Tasks;
pub use chat::Chat;
pub use computers::Computers;
pub use computers_exec::Exec;
pub use computers_tabs::Tabs;
pub use models::Models;
pub use responses::Responses;
