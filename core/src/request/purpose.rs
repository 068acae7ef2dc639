//! How a response will be read, and which connections may carry it.

/// How the response will be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Whole,
    /// A body that the caller reads piece by piece.
    Pieces,
    Events,
    Socket,
}

impl Purpose {
    /// How long the response occupies its stream.
    pub fn class(self) -> ConnectionClass {
        match self {
            Self::Whole => ConnectionClass::Calls,
            Self::Pieces | Self::Events | Self::Socket => ConnectionClass::Streams,
        }
    }

    /// Whether a response with this status can be read this way.
    pub fn is_served_by(self, status: u16) -> bool {
        match self {
            Self::Whole | Self::Pieces | Self::Events => (200..300).contains(&status),
            Self::Socket => status == 101,
        }
    }
}

/// How long a response will occupy its stream. Each class has connections of its own, so that the
/// backlog of an unread stream is never in front of a short response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConnectionClass {
    /// Responses that are read at once and as a whole.
    Calls,
    /// Event streams, lines and bodies that the caller reads at their own pace.
    Streams,
}
