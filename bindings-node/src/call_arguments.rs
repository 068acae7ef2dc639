//! The arguments of one call: JSON and a body from JavaScript.

use std::time::Duration;

use bytes::Bytes;
use napi::bindgen_prelude::{Buffer, Either};
use serde::Deserialize;
use tzafon::Call;

/// All arguments of a call except its body.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CallArguments {
    operation: String,
    path: Vec<String>,
    /// Replaces the operation's own.
    method: Option<String>,
    /// Replaces the operation's own.
    other_path: Option<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, Option<String>)>,
    timeout_ms: Option<u64>,
    max_retries: Option<u32>,
    resume: Option<bool>,
    max_reconnects: Option<u32>,
    max_response_bytes: Option<usize>,
}

/// A body from JavaScript: a string is JSON, and bytes are sent unchanged.
pub type JsBody = Either<String, Buffer>;

/// A body in memory of our own.
pub enum Body {
    Json(String),
    Raw(Bytes),
}

impl From<JsBody> for Body {
    fn from(body: JsBody) -> Self {
        match body {
            Either::A(text) => Self::Json(text),
            Either::B(bytes) => Self::Raw(Bytes::copy_from_slice(&bytes)),
        }
    }
}

impl CallArguments {
    pub fn into_call(self, body: Option<Body>) -> std::result::Result<Call, tzafon::Error> {
        let call = Call::operation(&self.operation)?
            .path(self.path)
            .query(self.query)
            .headers(self.headers)
            .timeout(self.timeout_ms.map(Duration::from_millis))
            .max_retries(self.max_retries)
            .resume(self.resume)
            .max_reconnects(self.max_reconnects)
            .max_response_bytes(self.max_response_bytes)
            .rerouted(self.method.as_deref(), self.other_path.as_deref())?;
        Ok(match body {
            Some(Body::Json(text)) => call.body(text.into()),
            Some(Body::Raw(bytes)) => call.content(bytes),
            None => call,
        })
    }
}
