//! Decides how to follow a redirect: the rules of the Fetch standard (section HTTP-redirect fetch), and stricter
//! ones where a secret is involved. Pure: `transport.rs` sends the resulting request.
//!
//! Stricter than Fetch: no `Referer` is ever sent; headers of the caller and the key never reach another origin, and
//! do not come back after a detour through one; a body or a WebSocket never goes to another origin; HTTPS never
//! becomes HTTP; a user name or password in `Location` is refused; and the limit is ten redirects, not twenty.

use bytes::Bytes;
use reqwest::Method;
use reqwest::header::{
    ACCEPT, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_TYPE,
    HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};
use url::{Position, Url};

/// Redirects that one attempt follows.
pub(crate) const MOST_REDIRECTS: usize = 10;

// The headers that another origin may see: none of the caller's, and not the key.
const FOR_ANY_ORIGIN: [HeaderName; 3] =
    [ACCEPT, USER_AGENT, HeaderName::from_static("last-event-id")];

// They describe a body, and are dropped with it.
const OF_A_BODY: [HeaderName; 6] = [
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    CONTENT_LOCATION,
    CONTENT_TYPE,
    TRANSFER_ENCODING,
];

/// What one hop of an attempt sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hop {
    pub method: Method,
    pub url: Url,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
}

/// Why a redirect is not followed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    /// The response has no `Location`.
    #[error("the redirect has no Location header")]
    NoLocation,
    /// Its `Location` is not a URL.
    #[error("the Location {location:?} is not a URL: {why}")]
    NotAUrl { location: String, why: String },
    /// It leads to something that is not HTTP.
    #[error("the redirect leads to a {scheme}: URL, which is not HTTP")]
    NotHttp { scheme: String },
    /// Its `Location` has a user name or a password.
    #[error(
        "the Location has a user name or password for {to}, which is not accepted from a server"
    )]
    Credentials { to: String },
    /// From HTTPS to HTTP.
    #[error("the redirect leads from {from} to {to}, where everything would be sent unencrypted")]
    Downgrade { from: String, to: String },
    /// It would carry a request's body to another origin.
    #[error(
        "the redirect leads from {from} to another origin, {to}, and the body of a request is not sent there"
    )]
    Body { from: String, to: String },
    /// It would open a WebSocket at another origin.
    #[error(
        "the redirect leads from {from} to another origin, {to}, and no WebSocket is opened there"
    )]
    Socket { from: String, to: String },
    /// There were too many.
    #[error("too many redirects: more than {MOST_REDIRECTS}")]
    TooMany,
}

/// Whether a response of this status is a redirect.
pub(crate) fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

/// The hop after `hop`, which was answered by a redirect with this status and these `Location` headers. `followed`
/// is the number of redirects that were followed before.
pub(crate) fn next<'a>(
    mut hop: Hop,
    status: u16,
    locations: impl IntoIterator<Item = &'a HeaderValue>,
    followed: usize,
) -> Result<Hop, Refusal> {
    let to = target(&hop.url, locations)?;
    if followed >= MOST_REDIRECTS {
        return Err(Refusal::TooMany);
    }
    let (from, origin) = (hop.url.origin(), to.origin());
    let both = || (from.ascii_serialization(), origin.ascii_serialization());
    if hop.url.scheme() == "https" && to.scheme() == "http" {
        let (from, to) = both();
        return Err(Refusal::Downgrade { from, to });
    }
    let becomes_get = match status {
        301 | 302 => hop.method == Method::POST,
        303 => !matches!(hop.method, Method::GET | Method::HEAD),
        _ => false,
    };
    if becomes_get {
        hop.method = Method::GET;
        hop.body = None;
        for name in &OF_A_BODY {
            hop.headers.remove(name);
        }
    }
    if from != origin {
        let (from, to) = both();
        if hop.headers.contains_key(UPGRADE) {
            return Err(Refusal::Socket { from, to });
        }
        if hop.body.is_some() {
            return Err(Refusal::Body { from, to });
        }
        let all = std::mem::take(&mut hop.headers);
        hop.headers = all
            .into_iter()
            .filter_map(|(name, value)| Some((name?, value)))
            .filter(|(name, _)| FOR_ANY_ORIGIN.contains(name))
            .collect();
    }
    hop.url = to;
    Ok(hop)
}

/// Where the redirect leads, relative to the URL that answered. A fragment is never sent, so it is dropped.
fn target<'a>(
    base: &Url,
    locations: impl IntoIterator<Item = &'a HeaderValue>,
) -> Result<Url, Refusal> {
    let mut locations = locations.into_iter();
    let Some(location) = locations.next() else {
        return Err(Refusal::NoLocation);
    };
    let shown = String::from_utf8_lossy(location.as_bytes()).into_owned();
    let not_a_url = |why: &str| Refusal::NotAUrl {
        location: without_user(&shown),
        why: why.to_owned(),
    };
    if locations.any(|other| other != location) {
        return Err(not_a_url("there are several Location headers"));
    }
    let text =
        std::str::from_utf8(location.as_bytes()).map_err(|_| not_a_url("it is not UTF-8"))?;
    let mut url = base
        .join(text)
        .map_err(|error| not_a_url(&error.to_string()))?;
    url.set_fragment(None);
    if !matches!(url.scheme(), "http" | "https") {
        let scheme = url.scheme().to_owned();
        return Err(Refusal::NotHttp { scheme });
    }
    if !url.username().is_empty() || url.password().is_some() {
        let to = url.origin().ascii_serialization();
        return Err(Refusal::Credentials { to });
    }
    Ok(url)
}

/// A string that should have been a URL, without a possible user name and password.
fn without_user(text: &str) -> String {
    match text.rsplit_once('@') {
        Some((_, rest)) => format!("***@{rest}"),
        None => text.to_owned(),
    }
}

/// A URL as messages show it: queries may carry secrets.
pub(crate) fn shown(url: &Url) -> &str {
    &url[..Position::AfterPath]
}

impl Refusal {
    /// Whether the caller gets the redirect itself as the response, since it leads nowhere.
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::NoLocation | Self::NotAUrl { .. })
    }
}

#[cfg(test)]
mod tests;
