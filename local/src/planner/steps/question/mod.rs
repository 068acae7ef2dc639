//! Reads questions about a page: what kind of answer is wanted, of what.
//! Uses `language`; used by `intent` to read clauses, and by `answer` and `perform` to answer them.

pub mod form;
pub mod query;
pub mod wording;
