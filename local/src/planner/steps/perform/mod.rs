//! Performs an intent on a page: finds its elements, acts on them, and returns the text that was asked for.
//! Uses `clause`, `intent`, `element_search`, `goal`, `driver` and `answer`; used by the planner.

pub mod ask;
pub mod choose;
pub mod dialog;
pub mod dispatch;
pub mod goal;
pub mod keyboard;
pub mod memory;
pub mod navigate;
pub mod on_off;
pub mod read;
pub mod search;
pub mod select;
pub mod set_value;
pub mod toggle;
pub mod upload;
pub mod wait;
