//! Splits an instruction into clauses, the text of one step each.
//! Uses `language`; used by `intent`, `perform` and `instruction`.

pub mod clauses;
pub mod opening;
pub mod sentence;
pub mod verbs;
