//! What the server saw, and whether it is what it should have seen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::judge::is_within;

/// One request.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Request {
    /// The listener that it came to: `main` or another one's name.
    pub listener: String,
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// What a request must be like.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    #[serde(default = "main")]
    listener: String,
    method: Option<String>,
    target: Option<String>,
    /// `null` stands for a header that must not be there.
    #[serde(default)]
    headers: BTreeMap<String, Option<String>>,
    /// Fields that the body must have.
    body: Option<Value>,
    /// The request, by its number, whose body this one's must be.
    same_body_as: Option<usize>,
    /// Text that must be nowhere in the request.
    without: Option<String>,
}

fn main() -> String {
    "main".to_owned()
}

impl Request {
    /// The request at the beginning of `bytes` and its length, once it is there.
    pub fn parse(bytes: &[u8], whole: bool) -> Option<(Self, usize)> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let head = String::from_utf8_lossy(&bytes[..end]);
        let mut lines = head.lines();
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (method, target) = (first.next(), first.next());
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers: Vec<_> = headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let mut made = Self {
            listener: String::new(),
            method: method.unwrap_or_default().to_owned(),
            target: target.unwrap_or_default().to_owned(),
            headers,
            body: String::new(),
        };
        if !whole {
            return Some((made, end));
        }
        let length = made.header("content-length");
        let length: usize = length.and_then(|text| text.parse().ok()).unwrap_or(0);
        let body = bytes.get(end..end + length)?;
        made.body = String::from_utf8_lossy(body).into_owned();
        Some((made, end + length))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }
}

/// What is wrong with what was seen.
pub fn problems(seen: &[Request], expected: &[Seen]) -> Vec<String> {
    let mut problems = Vec::new();
    if seen.len() != expected.len() {
        let shown: Vec<_> = seen
            .iter()
            .map(|request| format!("{} {}", request.method, request.target))
            .collect();
        problems.push(format!(
            "the server saw {} requests and should have seen {}: {shown:?}",
            seen.len(),
            expected.len()
        ));
    }
    for (at, (request, expected)) in seen.iter().zip(expected).enumerate() {
        let mut differs = |what: &str, is: &str, should: &str| {
            if is != should {
                problems.push(format!(
                    "request {at}: its {what} is {is:?} and should be {should:?}"
                ));
            }
        };
        differs("listener", &request.listener, &expected.listener);
        if let Some(method) = &expected.method {
            differs("method", &request.method, method);
        }
        if let Some(target) = &expected.target {
            differs("target", &request.target, target);
        }
        for (name, value) in &expected.headers {
            let (is, should) = (request.header(name), value.as_deref());
            differs(name, is.unwrap_or("(absent)"), should.unwrap_or("(absent)"));
        }
        if let Some(first) = expected.same_body_as.and_then(|first| seen.get(first)) {
            differs("body", &request.body, &first.body);
        }
        if let Some(body) = &expected.body
            && !is_within(body, &request.json())
        {
            problems.push(format!(
                "request {at}: its body is {} and should have {body}",
                request.body
            ));
        }
        if let Some(text) = &expected.without
            && format!("{request:?}").contains(text.as_str())
        {
            problems.push(format!(
                "request {at} has {text:?} and should not: {request:?}"
            ));
        }
    }
    problems
}
