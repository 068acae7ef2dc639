//! What earlier steps of the instruction left for later ones.

use crate::planner::steps::driver::expectation::Expectation;

/// What earlier steps left for later ones.
#[derive(Debug, Default)]
pub struct Memory {
    /// Words that the pages visited so far account for.
    pub known: Vec<String>,
    /// Dialogs that the previous step has already answered.
    pub answered: Vec<crate::survey::Opened>,
    pub expectations: Vec<Expectation>,
}
