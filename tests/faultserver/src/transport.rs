//! What a case runs over.

use serde::{Deserialize, Serialize};

/// A protocol, and whether TLS is below it.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// HTTP/1.1 without TLS.
    Http1,
    /// HTTP/1.1 over TLS.
    Tls,
    /// HTTP/2, which TLS negotiates.
    Http2,
}

impl Transport {
    pub const ALL: [Self; 3] = [Self::Http1, Self::Tls, Self::Http2];

    pub fn name(self) -> &'static str {
        match self {
            Self::Http1 => "HTTP/1.1",
            Self::Tls => "TLS",
            Self::Http2 => "HTTP/2",
        }
    }

    pub fn scheme(self) -> &'static str {
        match self {
            Self::Http1 => "http",
            Self::Tls | Self::Http2 => "https",
        }
    }

    /// What the server offers in the TLS handshake, the preferred one first.
    pub fn protocols(self) -> &'static [&'static str] {
        match self {
            Self::Http1 | Self::Tls => &["http/1.1"],
            Self::Http2 => &["h2", "http/1.1"],
        }
    }
}
