//! The account that programs of computers run as.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{end, let_in, start};
#[cfg(target_os = "linux")]
pub use linux::{NUMBERS, end, give, let_in, start};

/// The account that programs of computers run as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// The account of the server.
    Own,
    /// A separate account for each computer.
    Separate,
}

/// How programs of computers run under this server.
#[derive(Debug, Clone, Copy)]
pub struct Rights {
    pub account: Account,
    /// Whether Chromium's own sandbox can be used.
    pub sandbox: bool,
}
