//! Acts on a page with real input and verifies the effect: no action counts as done unless its effect is seen.
//! Uses `language` and `element_search`; used by `perform`.

pub mod effect;
pub mod expectation;
pub mod input;
pub mod page_driver;
