//! Core's tests as one program, which is built and linked once; `cargo test -p tzafon --test all streams::` runs those of
//! one file.
#![allow(clippy::unwrap_used)]

mod body;
mod cancelled;
mod complete;
mod endpoints;
mod http2;
mod images;
mod layers;
mod properties;
mod recording;
mod redirects;
mod resume;
mod scenarios;
mod session;
mod streams;
mod support;
mod task_handle;
mod typed;
mod websocket;
mod wire;
