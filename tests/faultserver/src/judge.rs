//! What must come out of a case, and whether it did.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::text;

/// What came out, as a runner tells it. Texts over 10,000 characters are told as `<N characters>`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Outcome {
    /// The answer of a call that does not stream.
    pub result: Value,
    /// The first hundred events, lines or messages, and the last one.
    pub events: Vec<Value>,
    pub last: Value,
    /// The id of the stream after each of the first hundred.
    pub ids: Vec<Option<String>>,
    /// How many there were.
    pub count: usize,
    pub error: Option<Failure>,
    /// How many times the stream was connected again.
    pub reconnects: Option<u32>,
    /// What the callback was told, in order.
    pub notices: Vec<Notice>,
}

/// An error.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Failure {
    /// The kinds of the core that the error's class stands for.
    pub kinds: Vec<String>,
    pub message: String,
    pub status: Option<u16>,
    pub attempts: Option<u32>,
    pub outcome_unknown: Option<bool>,
    /// `task_id` of an interrupted stream.
    pub stream_id: Option<String>,
    pub last_event_id: Option<String>,
    pub hint: Option<String>,
    pub body: Value,
}

/// One call of the callback.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notice {
    pub attempt: u32,
    pub last_event_id: Option<String>,
    pub cause: String,
}

/// What must come out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expected {
    /// Fields that the result must have.
    pub result: Option<Value>,
    /// The events of a task in short, with their ids.
    pub frames: Option<String>,
    /// The events, each with the fields that it must have.
    pub events: Option<Vec<Value>>,
    pub ids: Option<Vec<Option<String>>>,
    pub count: Option<usize>,
    pub last: Option<Value>,
    pub error: Option<ExpectedFailure>,
    pub reconnects: Option<u32>,
    pub notices: Option<Vec<ExpectedNotice>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExpectedFailure {
    pub kind: String,
    pub status: Option<u16>,
    /// Parts that the message must have.
    pub message: Vec<String>,
    /// Texts that the message must not have.
    pub without: Vec<String>,
    pub attempts: Option<u32>,
    pub outcome_unknown: Option<bool>,
    pub stream_id: Option<String>,
    pub last_event_id: Option<String>,
    pub hint: Option<String>,
    pub body: Option<Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExpectedNotice {
    pub attempt: Option<u32>,
    pub last_event_id: Option<String>,
    /// A part of it.
    pub cause: String,
}

/// Whether `part` is all in `whole`: objects may have more fields, lists must be as long.
pub fn is_within(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => part
            .iter()
            .all(|(name, value)| is_within(value, whole.get(name).unwrap_or(&Value::Null))),
        (Value::Array(part), Value::Array(whole)) => {
            let pairs = part.iter().zip(whole);
            part.len() == whole.len()
                && pairs
                    .into_iter()
                    .all(|(part, whole)| is_within(part, whole))
        }
        (Value::Number(part), Value::Number(whole)) => part.as_f64() == whole.as_f64(),
        _ => part == whole,
    }
}

/// What is wrong with what came out.
pub fn problems(outcome: &Outcome, expected: &Expected) -> Vec<String> {
    let mut judge = Judge::default();
    judge.error(outcome.error.as_ref(), expected.error.as_ref());
    if let Some(result) = &expected.result {
        judge.within("result", &outcome.result, result);
    }
    judge.events(outcome, expected);
    if let Some(reconnects) = expected.reconnects {
        judge.same(
            "number of reconnects",
            &outcome.reconnects,
            &Some(reconnects),
        );
    }
    if let Some(notices) = &expected.notices {
        judge.same("number of notices", &outcome.notices.len(), &notices.len());
        for (is, should) in outcome.notices.iter().zip(notices) {
            if let Some(attempt) = should.attempt {
                judge.same("attempt of a notice", &is.attempt, &attempt);
            }
            if should.last_event_id.is_some() {
                judge.same(
                    "event id of a notice",
                    &is.last_event_id,
                    &should.last_event_id,
                );
            }
            judge.has("cause of a notice", &is.cause, &should.cause);
        }
    }
    judge.0
}

fn camel_case(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |made, word| {
        let (head, tail) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        format!("{made}{}{tail}", head.to_uppercase())
    })
}

#[derive(Default)]
struct Judge(Vec<String>);

impl Judge {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, is: &T, should: &T) {
        if is != should {
            self.0
                .push(format!("the {what} is {is:?} and should be {should:?}"));
        }
    }

    /// Options are written as each language does: `ca_bundle` is also found as `caBundle`.
    fn has(&mut self, what: &str, is: &str, part: &str) {
        if !is.contains(part) && !is.contains(&camel_case(part)) {
            self.0
                .push(format!("the {what} is {is:?} and should have {part:?}"));
        }
    }

    fn within(&mut self, what: &str, is: &Value, should: &Value) {
        if !is_within(should, is) {
            self.0
                .push(format!("the {what} is {is} and should have {should}"));
        }
    }

    fn events(&mut self, outcome: &Outcome, expected: &Expected) {
        if let Some(short) = &expected.frames {
            let tokens: Vec<_> = short.split_whitespace().collect();
            let ids = tokens
                .iter()
                .map(|token| Some(token.trim_end_matches('!').to_owned()));
            let data = tokens.iter().map(|token| {
                let id = token.trim_end_matches('!');
                let text = text::data(id, token.ends_with('!'));
                serde_json::from_str::<Value>(&text).unwrap_or_default()
            });
            self.same("list of event ids", &outcome.ids, &ids.collect());
            self.within(
                "list of events",
                &Value::from(outcome.events.clone()),
                &data.collect(),
            );
        }
        if let Some(events) = &expected.events {
            self.within(
                "list of events",
                &Value::from(outcome.events.clone()),
                &Value::from(events.clone()),
            );
        }
        if let Some(ids) = &expected.ids {
            self.same("list of event ids", &outcome.ids, ids);
        }
        if let Some(count) = expected.count {
            self.same("number of events", &outcome.count, &count);
        }
        if let Some(last) = &expected.last {
            self.within("last event", &outcome.last, last);
        }
    }

    fn error(&mut self, is: Option<&Failure>, should: Option<&ExpectedFailure>) {
        let (is, should) = match (is, should) {
            (None, None) => return,
            (Some(is), Some(should)) => (is, should),
            (Some(is), None) => {
                self.0
                    .push(format!("there is an error and should be none: {is:?}"));
                return;
            }
            (None, Some(should)) => {
                self.0.push(format!(
                    "there is no error and should be one of kind {}",
                    should.kind
                ));
                return;
            }
        };
        if !is.kinds.contains(&should.kind) {
            self.0.push(format!(
                "the error is of kind {:?} and should be of {:?}: {}",
                is.kinds, should.kind, is.message
            ));
        }
        for part in &should.message {
            self.has("message", &is.message, part);
        }
        for text in should.without.iter().map(String::as_str).chain([KEY]) {
            if is.message.contains(text) {
                self.0.push(format!(
                    "the message has {text:?} and should not: {}",
                    is.message
                ));
            }
        }
        if should.status.is_some() {
            self.same("status of the error", &is.status, &should.status);
        }
        if should.attempts.is_some() {
            self.same("number of attempts", &is.attempts, &should.attempts);
        }
        if should.outcome_unknown.is_some() {
            self.same(
                "flag outcome_unknown",
                &is.outcome_unknown,
                &should.outcome_unknown,
            );
        }
        if should.stream_id.is_some() {
            self.same("task id of the error", &is.stream_id, &should.stream_id);
        }
        if should.last_event_id.is_some() {
            self.same(
                "last event id of the error",
                &is.last_event_id,
                &should.last_event_id,
            );
        }
        if let Some(hint) = &should.hint {
            self.has("hint", is.hint.as_deref().unwrap_or_default(), hint);
        }
        if let Some(body) = &should.body {
            self.within("body of the error", &is.body, body);
        }
    }
}

/// The key that every runner's client has: no error may show it.
pub const KEY: &str = "sk_scenario";
