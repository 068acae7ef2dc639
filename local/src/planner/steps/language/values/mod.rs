//! Reads dates, times, numbers and colours.
//! Uses `language::words`; used to read intents, to match names and to set fields.

pub mod calendar;
pub mod clock;
pub mod date;
pub mod field;
pub mod find;
pub mod number;
pub mod value;
