//! Finds the element of a page that a phrase refers to, or says why there is not exactly one.
//! Uses `language` and `intent::phrase`; used by `driver`, `goal`, `answer` and `perform`.

pub mod find;
pub mod missing;
pub mod name_match;
pub mod roles;
