//! A request as it was sent, kept with errors and raw responses; secrets are hidden.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

/// Shown instead of a secret.
const HIDDEN: &str = "[secure]";
/// A header whose name contains one of these carries a secret.
const SECRET_NAMES: [&str; 7] = [
    "authorization",
    "cookie",
    "token",
    "secret",
    "password",
    "api-key",
    "apikey",
];

/// A request as it was sent. Cloning it is cheap.
#[derive(Clone)]
pub struct SentRequest(Arc<Parts>);

#[derive(PartialEq)]
struct Parts {
    headers: HeaderMap,
    body: Option<Bytes>,
}

impl SentRequest {
    pub(crate) fn new(headers: HeaderMap, body: Option<Bytes>) -> Self {
        Self(Arc::new(Parts { headers, body }))
    }

    /// The headers, names in lower case, with `[secure]` instead of secrets. Those
    /// that the connection adds, such as `host`, are not here.
    pub fn headers(&self) -> Vec<(String, String)> {
        let headers = &self.0.headers;
        let key = headers.get(AUTHORIZATION).and_then(key_in);
        headers
            .iter()
            .map(|(name, value)| {
                let text = String::from_utf8_lossy(value.as_bytes());
                let hidden = value.is_sensitive()
                    || SECRET_NAMES.iter().any(|part| name.as_str().contains(part))
                    || key.is_some_and(|key| text.contains(key));
                let shown = if hidden {
                    HIDDEN.to_owned()
                } else {
                    text.into()
                };
                (name.as_str().to_owned(), shown)
            })
            .collect()
    }

    /// The body; empty if there was none.
    pub fn content(&self) -> &[u8] {
        self.0.body.as_deref().unwrap_or_default()
    }
}

/// The credentials of an `Authorization` header, after its scheme.
fn key_in(value: &HeaderValue) -> Option<&str> {
    let text = value.to_str().ok()?;
    let key = text.rsplit(' ').next()?;
    (!key.is_empty()).then_some(key)
}

impl PartialEq for SentRequest {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Eq for SentRequest {}

// The body may contain passwords to type.
impl fmt::Debug for SentRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentRequest")
            .field("headers", &self.headers())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_shown() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("authorization", "Bearer sk_hidden"),
            ("x-copy", "key=sk_hidden"),
            ("x-api-key", "hidden"),
            ("cookie", "a=hidden"),
            ("x-team", "blue"),
            ("idempotency-key", "k"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        let body = Bytes::from_static(b"typed: hidden");
        let sent = SentRequest::new(headers, Some(body));
        let shown = sent.headers();
        assert!(!format!("{sent:?} {shown:?}").contains("hidden"));
        let open: Vec<_> = shown.iter().filter(|(_, value)| value != HIDDEN).collect();
        assert_eq!(open.len(), 2, "{open:?}");
        assert_eq!(sent.content(), b"typed: hidden");
    }
}
