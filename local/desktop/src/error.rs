//! What can go wrong with a desktop.

/// Why something on a desktop failed. The message says what, where, and what to do about it.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A program that is needed is not installed, or the machine does not allow it to work.
    #[error("{0}")]
    Missing(String),
    /// The request is invalid: a size, a place outside the screen, an unknown key.
    #[error("{0}")]
    Invalid(String),
    /// The desktop, or something on it, did not start.
    #[error("{0}")]
    Start(String),
    /// The desktop is gone: closed, or its X server died. Nothing will work on it again.
    #[error("the desktop has ended: {0}")]
    Ended(String),
    /// Something took longer than it may.
    #[error("{0}")]
    Timeout(String),
    /// The screen has another size now: start again.
    #[error("{0}")]
    Resized(String),
    /// Nothing has the given name. The message lists what is there.
    #[error("{0}")]
    NotFound(String),
    /// Several things have the given name. The message lists them, and says how to name one.
    #[error("{0}")]
    Ambiguous(String),
    /// It was done, but did not have its effect.
    #[error("{0}")]
    NoEffect(String),
    /// It was tried and failed.
    #[error("{0}")]
    Failed(String),
}

/// The result of an operation on a desktop.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the desktop itself is gone.
    pub fn is_ended(&self) -> bool {
        matches!(self, Self::Ended(_))
    }
}
