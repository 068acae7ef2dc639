//! Reads what one clause asks for, by its wording alone. What the wording leaves open is a goal, which depends on the page.
//! Uses `language`, `clause` and `question`; used by `element_search`, `goal`, `answer`, `perform` and `instruction`.

pub mod controls;
pub mod dialog;
pub mod goal;
pub mod input;
pub mod kinds;
pub mod navigation;
pub mod pattern;
pub mod phrase;
pub mod read;
pub mod report;
pub mod typing;
pub mod yes_no;
