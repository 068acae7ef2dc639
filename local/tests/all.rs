//! The local server's tests as one program, which is built and linked once; `cargo test -p lightcone-local --test all tabs::`
//! runs those of one file.
#![allow(clippy::unwrap_used)]

mod accounts;
mod actions;
mod bad_input;
mod bounds;
mod common;
mod computers;
mod crashes;
mod dashboard;
mod desktops;
mod devtools;
mod dialogs;
mod durable;
mod edges;
mod escape;
mod fields;
mod fonts;
mod instructions;
mod isolation;
mod killed;
mod layers;
mod model_errors;
mod models;
mod navigation;
mod observed;
mod private;
mod public_url;
mod saved;
mod scale;
mod screens;
mod selects;
mod shells;
mod site_access;
mod started_from_code;
mod startup;
mod stealth;
mod tabs;
mod tasks;
mod threats;
mod unresponsive;
mod watching;
