pub mod operations;
pub mod types {}
