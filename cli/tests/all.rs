//! The command's tests as one program, which is built and linked once; `cargo test -p lightcone-cli --test all batch::`
//! runs those of one file.
#![allow(clippy::unwrap_used)]

mod background;
mod batch;
mod common;
mod computers;
mod guide;
mod habits;
mod install;
mod snapshots;
mod tasks;
