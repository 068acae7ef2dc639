// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.agent()`

use crate::Lightcone;
use crate::generated::resources::Tasks;

/// Agents, which run tasks.
#[derive(Clone, Copy, Debug)]
pub struct Agent<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// Agents, which run tasks.
    pub fn agent(&self) -> Agent<'_> {
        Agent::new(self)
    }
}

impl<'a> Agent<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Start, follow and steer tasks.
    pub fn tasks(&self) -> Tasks<'a> {
        Tasks::new(self.client)
    }
}
