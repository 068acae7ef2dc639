//! How one attempt failed, and whether the service may have acted on it.

use crate::error::Error;

/// How one attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection was made: the service has not seen the request.
    NotSent,
    /// The request may have arrived, and nothing is known of its effect.
    Unknown,
    /// It would fail again in the same way, for example because of a certificate that is not accepted.
    Hopeless,
    /// The service responded with this status.
    Status(u16),
}

impl Failure {
    /// Whether the request may have had its effect.
    pub fn may_have_been_done(self) -> bool {
        match self {
            Self::NotSent | Self::Hopeless => false,
            Self::Unknown => true,
            // With other statuses the service has refused the request, or says that it has done nothing. A
            // redirect that cannot be followed may be the response to a request that took effect.
            Self::Status(300..400) => true,
            Self::Status(status) => status >= 500 && status != 503 && status != 501,
        }
    }
}

/// An attempt without a usable response.
#[derive(Debug)]
pub(crate) struct FailedAttempt {
    pub failure: Failure,
    /// Whether a redirect came first: an earlier hop may have acted on the request.
    pub redirected: bool,
    pub error: Error,
}
