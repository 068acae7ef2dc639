//! Processes of a computer that are still there when the one that started them has gone.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{end, started, wait};
#[cfg(target_os = "linux")]
pub use linux::{end, started, wait};
