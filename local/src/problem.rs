//! Errors as `application/problem+json`, the way the service sends them (`type` is empty there too).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// An error response.
#[derive(Debug, Clone)]
pub struct Problem {
    status: StatusCode,
    detail: String,
    /// Tells clients, which otherwise decide by the status, not to retry.
    final_answer: bool,
    /// The response of the model, if it could not be stored.
    response: Option<Value>,
}

impl Problem {
    /// 400: something in the request is wrong; `detail` says which field.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    /// 404: no such task, computer or path.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// 503, as the live service answers for a `kind` that it does not know.
    pub fn unknown_kind() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "no computer of this kind is available, try again later",
        )
    }

    /// Any status, with a message.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            final_answer: false,
            response: None,
        }
    }

    /// Says whether the same request may succeed later.
    pub fn retryable(mut self, retryable: bool) -> Self {
        self.final_answer = !retryable;
        self
    }

    /// Includes a response that would otherwise be lost.
    pub fn with_response(mut self, response: Value) -> Self {
        self.response = Some(response);
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut body = json!({
            "type": "",
            "title": self.status.canonical_reason().unwrap_or("Error"),
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        if let Some(response) = self.response {
            body["response"] = response;
        }
        let headers = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (self.status, headers, body.to_string()).into_response();
        if self.final_answer {
            let no = HeaderValue::from_static("false");
            response.headers_mut().insert("x-should-retry", no);
        }
        response
    }
}
