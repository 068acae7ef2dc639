//! Words, names and values as people write them, without any page.
//! Uses nothing of its siblings; all of them use it.

pub mod address;
pub mod coverage;
pub mod name_words;
pub mod sentences;
pub mod values;
pub mod words;
