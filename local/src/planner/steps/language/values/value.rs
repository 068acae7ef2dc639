//! A value in an instruction, and which words it takes.

use crate::planner::steps::language::values::date::Date;

/// A value in an instruction.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Date(Date),
    /// A month of a year.
    Month(i32, u32),
    /// Hours and minutes.
    Time(u32, u32),
    Number(f64),
    Text(String),
}

/// A value and its position.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub value: Value,
    /// The index of its first word. `to` is one past its last.
    pub from: usize,
    pub to: usize,
}
