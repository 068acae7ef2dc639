//! The connection to a model's service: retries temporary failures, and sends the earlier turns again if the
//! service does not store them.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde_json::{Value, json};

use super::super::Model;
use super::http_client;
use crate::failure::Failure;

/// Longest time that one response of the model may take.
const ANSWER: Duration = Duration::from_secs(300);
/// How often a request is sent at most.
const ATTEMPTS: u32 = 5;
/// First wait if the service does not say how long; it doubles.
const BACKOFF: Duration = Duration::from_millis(500);
/// Longest wait that a service may ask for.
const LONGEST: Duration = Duration::from_secs(60);
/// How many screenshots of earlier turns are sent again; older ones are left out.
const PICTURES: usize = 5;
/// One pixel, which replaces a screenshot that is left out.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/// A conversation as the service knows it.
#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    model: Model,
    previous: Option<String>,
    /// All turns so far, for a service that does not store them.
    history: Vec<Value>,
    /// Whether the service has said that it does not know an earlier response.
    forgetful: bool,
}

impl Client {
    pub fn new(model: &Model) -> Result<Self, Failure> {
        let http = http_client(Some(&model.url), Some(ANSWER));
        Ok(Self {
            http: http.map_err(|why| Failure::fatal("api_error", why))?,
            model: model.clone(),
            previous: None,
            history: Vec::new(),
            forgetful: false,
        })
    }

    /// Sends the new turns and returns the response.
    pub async fn ask(&mut self, mut body: Value, input: Vec<Value>) -> Result<Value, Failure> {
        let sent = async |client: &Self, body: &mut Value| {
            if client.forgetful || client.previous.is_none() {
                body["input"] = [client.history.clone(), input.clone()].concat().into();
            } else {
                body["input"] = input.clone().into();
                body["previous_response_id"] = client.previous.clone().into();
            }
            client.send(body).await
        };
        let mut answer = sent(self, &mut body).await?;
        if self.previous.is_some() && !self.forgetful && unknown(answer.0, &answer.1) {
            self.forgetful = true;
            if let Some(fields) = body.as_object_mut() {
                fields.remove("previous_response_id");
            }
            answer = sent(self, &mut body).await?;
        }
        let (status, text) = answer;
        let start: String = text.chars().take(200).collect();
        if !status.is_success() {
            let failure =
                Failure::fatal("api_error", format!("the model answered {status}: {start}"));
            return Err(Failure {
                retryable: passing(status),
                ..failure
            });
        }
        let response: Value = serde_json::from_str(&text).map_err(|_| {
            Failure::passing(
                "api_error",
                format!("the model's response is not JSON: {start}"),
            )
        })?;
        self.previous = response["id"].as_str().map(str::to_owned);
        self.history.extend(input);
        if let Some(output) = response["output"].as_array() {
            self.history.extend(output.iter().cloned());
        }
        trim(&mut self.history);
        Ok(response)
    }

    /// Sends a request until it succeeds or fails permanently.
    async fn send(&self, body: &Value) -> Result<(StatusCode, String), Failure> {
        let mut wait = BACKOFF;
        let mut attempt = 1;
        loop {
            let call = self
                .http
                .post(self.model.address("responses"))
                .headers(self.model.headers())
                .json(body);
            let answered = async {
                let answer = call.send().await?;
                let (status, headers) = (answer.status(), answer.headers().clone());
                Ok::<_, reqwest::Error>((status, headers, answer.text().await?))
            };
            let asked = match answered.await {
                Ok((status, headers, text)) => {
                    if !passing(status) || attempt == ATTEMPTS {
                        return Ok((status, text));
                    }
                    after(&headers)
                }
                Err(e) if attempt == ATTEMPTS || e.is_timeout() => {
                    return Err(Failure::passing(
                        "api_error",
                        format!("the model did not answer: {e}"),
                    ));
                }
                Err(_) => None,
            };
            tokio::time::sleep(asked.unwrap_or(wait).min(LONGEST)).await;
            wait *= 2;
            attempt += 1;
        }
    }
}

/// Whether the same request may succeed a moment later.
fn passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504 | 529)
}

/// How long the service asks to wait.
fn after(headers: &HeaderMap) -> Option<Duration> {
    let seconds: f64 = headers
        .get(RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Whether a response says that the service does not know the previous response.
fn unknown(status: StatusCode, text: &str) -> bool {
    let lower = text.to_lowercase();
    status == StatusCode::NOT_FOUND
        || (status == StatusCode::BAD_REQUEST
            && (lower.contains("previous_response") || lower.contains("previous response")))
}

/// Leaves the oldest screenshots out.
fn trim(history: &mut [Value]) {
    let mut left = PICTURES;
    for turn in history.iter_mut().rev() {
        if turn["type"] != "computer_call_output" {
            continue;
        }
        if left > 0 {
            left -= 1;
        } else {
            turn["output"] = json!({"type": "input_image", "image_url": PIXEL, "detail": "low"});
        }
    }
}
