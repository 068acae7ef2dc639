//! Plans how to reach a goal with the controls of a page. Every word of the goal must be accounted for by a control, or
//! nothing is done.
//! Uses `language`, `intent` and `element_search`; used by `perform`.

pub mod action;
pub mod buttons;
pub mod entered_values;
pub mod named_values;
pub mod negative;
pub mod options;
pub mod plan;
pub mod planner;
pub mod refusal;
pub mod typed_values;
