//! `batch`: many tasks from a file, with a result for each, which a kill does not lose or repeat.

mod input;
mod journal;
mod key;
mod one;
mod parquet;
mod run;

pub use run::run;
