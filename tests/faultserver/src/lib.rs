//! A server of scripted faults. A scenario says what is called, what the server does, what must
//! come out and what the server must have seen; every language's runner asks for the same cases,
//! makes the calls, and hands back what came out to be judged here. So the judging is written once,
//! and the languages can't drift apart.

#![forbid(unsafe_code)]

pub mod busy;
pub mod cases;
pub mod control;
mod http2;
pub mod judge;
mod record;
mod run;
mod script;
pub mod soak;
pub mod table;
mod text;
mod tls;
mod transport;

pub use cases::{Case, load};
pub use judge::Outcome;
pub use run::{Faults, Opened};
pub use tls::Certificates;
pub use transport::Transport;
