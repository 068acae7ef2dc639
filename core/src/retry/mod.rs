//! Repeats attempts of a call: `policy` decides, as a pure function, and `attempts` carries it out.
//!
//! Uses `http`, `request` and `options`; knows nothing of streams that resume.

mod attempts;
pub(crate) mod jitter;
pub mod policy;

pub(crate) use attempts::Sender;
