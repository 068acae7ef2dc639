//! Answers questions from the text and controls of a page.
//! Uses `language`, `question`, `intent` and `element_search`; used by `perform`.

pub mod answer_shape;
pub mod candidate;
pub mod count;
pub mod find;
pub mod labels;
pub mod lists;
pub mod lookup;
pub mod prose;
pub mod tables;
pub mod yes_no;
