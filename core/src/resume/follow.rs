//! Carries out the decisions of `machine.rs`: keeps the request that started a stream and its last event, sends
//! the requests that resume it, and words the error when it cannot be resumed.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use memchr::memmem;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::machine::{BreakEvent, Decision, EventClass, Interruption, Machine, Policy, StopReason};
use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::http::{FailedAttempt, Failure, IncomingResponse, Response};
use crate::naming::name;
use crate::request::{Call, Purpose, Request, Resume};
use crate::retry::{Sender, jitter, policy};

/// A stream is about to reconnect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconnect {
    /// Which attempt this is since the last event, from 1.
    pub attempt: u32,
    /// The wait before it.
    pub delay: Duration,
    /// What went wrong, in one sentence.
    pub cause: String,
    /// HTTP status, where the service refused.
    pub status: Option<u16>,
    /// The id of what is followed, such as a task's, where that is known.
    pub stream_id: Option<String>,
    /// The event after which the stream continues; `None` if it starts again.
    pub last_event_id: Option<String>,
    /// The URL that the stream came from.
    pub url: String,
}

/// What the next request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReconnectMode {
    /// The stream from its start.
    Restart,
    /// What follows the last event.
    Resume,
}

/// What to do after a connection has broken.
#[derive(Debug)]
pub(crate) enum Recovery {
    Complete,
    Reconnect(ReconnectMode, Reconnect),
    Failed(Error),
}

/// A field of the gap event, and its JSON text.
#[derive(Debug)]
pub(crate) struct State {
    pub field: &'static str,
    pub json: String,
}

#[derive(Debug)]
pub(crate) struct Follow {
    sender: Arc<Sender>,
    call: Call,
    /// The request that started the stream, with its idempotency key.
    request: Request,
    plan: &'static Resume,
    machine: Machine,
    id: Option<String>,
    /// The attempts since the last event.
    failures: Vec<RetriedFailure>,
}

impl Follow {
    /// `None` for an operation whose stream cannot be resumed.
    pub fn new(sender: &Arc<Sender>, call: &Call, request: &Request) -> Option<Box<Self>> {
        let operation = call.target.operation()?;
        let plan = operation.resume.as_ref()?;
        let config = &sender.config;
        let policy = Policy {
            enabled: call.resume.unwrap_or(config.resume),
            max_attempts: call.max_reconnects.unwrap_or(config.max_reconnects),
            repeatable: request.repeatable,
        };
        let id = (operation.id == plan.operation).then(|| call.first_path_value());
        Some(Box::new(Self {
            machine: Machine::new(policy, call.header(plan.header)),
            sender: Arc::clone(sender),
            call: call.clone(),
            request: request.clone(),
            id: id.flatten(),
            plan,
            failures: Vec::new(),
        }))
    }

    pub fn last_event_id(&self) -> Option<&str> {
        self.machine.last()
    }

    /// Whether to deliver an event; otherwise it was delivered before.
    pub fn give(&mut self, own_id: Option<&str>, class: EventClass, data: &str) -> bool {
        if !self.machine.give(own_id, class) {
            return false;
        }
        self.failures.clear();
        if self.id.is_none() {
            self.id = id_in(data, self.plan.id_field);
        }
        true
    }

    /// `error` ended a connection, or an attempt at one.
    pub fn broken(
        &mut self,
        error: Error,
        cause: Interruption,
        first_delay: Option<Duration>,
    ) -> Recovery {
        let next = self.machine.next(&BreakEvent {
            cause,
            id_known: self.id.is_some(),
            asked: policy::asked_delay(error.headers(), SystemTime::now()),
            first_delay,
            dice: jitter::dice(),
        });
        let (way, delay) = match next {
            Decision::End => return Recovery::Complete,
            Decision::Restart(delay) => (ReconnectMode::Restart, delay),
            Decision::Resume(delay) => (ReconnectMode::Resume, delay),
            Decision::Stop(stop) => return Recovery::Failed(self.interrupted(&error, stop)),
        };
        let failure = RetriedFailure {
            status: error.status_code(),
            message: error.to_string(),
            delay,
        };
        let last_event_id = self.machine.last().filter(|_| way == ReconnectMode::Resume);
        let notice = Reconnect {
            attempt: self.machine.attempts(),
            delay,
            cause: failure.message.clone(),
            status: failure.status,
            stream_id: self.id.clone(),
            last_event_id: last_event_id.map(str::to_owned),
            url: error.url().unwrap_or_default().to_owned(),
        };
        tracing::info!(
            target: "tzafon",
            "Reconnecting to {} in {:.3} seconds (attempt {}, after event {}): {}",
            notice.url,
            delay.as_secs_f64(),
            notice.attempt,
            notice.last_event_id.as_deref().unwrap_or("none"),
            notice.cause,
        );
        self.failures.push(failure);
        Recovery::Reconnect(way, notice)
    }

    /// One attempt.
    pub fn connect(
        &self,
        way: ReconnectMode,
    ) -> impl Future<Output = Result<IncomingResponse, (Error, Interruption)>> + Send + 'static
    {
        let request = match way {
            ReconnectMode::Restart => Ok(self.request.clone()),
            ReconnectMode::Resume => self.resuming(),
        };
        let (sender, limit) = (Arc::clone(&self.sender), self.sender.limit(&self.call));
        let most = sender.most(&self.call);
        async move { attempt(&sender, request, limit, most).await }
    }

    /// The state after a gap; `None` if resuming is off or the id is unknown.
    pub fn state(&self) -> Option<impl Future<Output = State> + Send + 'static> {
        let id = self.id.as_deref().filter(|_| self.machine.enabled())?;
        let (plan, sender) = (self.plan, Arc::clone(&self.sender));
        let call = self.call.about(plan.state, id, plan);
        Some(async move {
            let asked = match call {
                Ok(call) => sender.call(&call).await,
                Err(error) => Err(error),
            };
            let state = asked.map_err(|error| error.to_string());
            let state = state.and_then(|response| text_of(&response));
            match state {
                Ok(json) => State {
                    field: plan.state_field,
                    json,
                },
                Err(why) => State {
                    field: plan.state_error_field,
                    json: Value::from(why).to_string(),
                },
            }
        })
    }

    /// An error that ends the stream, with all that is known of it.
    pub fn place(&self, error: Error) -> Error {
        error.of_stream(self.id.as_deref(), self.machine.last())
    }

    fn resuming(&self) -> Result<Request, Error> {
        let (id, after) = (self.id.as_deref(), self.machine.last());
        let (plan, config) = (self.plan, &self.sender.config);
        let call = self
            .call
            .about(plan.operation, id.unwrap_or_default(), plan)?;
        let call = call.with_header(plan.header, after.unwrap_or_default());
        Request::new(config, &call, Purpose::Events)
    }

    fn interrupted(&self, error: &Error, stop: StopReason) -> Error {
        let what = match &self.id {
            Some(id) => format!("the stream of {id}"),
            None => format!("the stream of {}", error.url().unwrap_or("a task")),
        };
        let place = match self.machine.last() {
            Some(id) => format!("after event {id}"),
            None if self.machine.began() => "after its first events".to_owned(),
            None => "before its first event".to_owned(),
        };
        let why = match stop {
            StopReason::Off => format!(
                "resuming it is switched off by the option {}",
                name("resume")
            ),
            StopReason::Exhausted => match self.machine.attempts() {
                0 => format!(
                    "the option {} allows no attempt to resume it",
                    name("max_reconnects")
                ),
                1 => "the attempt to resume it brought nothing new".to_owned(),
                many => format!("{many} attempts to resume it brought nothing new"),
            },
            StopReason::Refused => "it cannot be resumed".to_owned(),
            StopReason::NoEventId => {
                "an event came without an id, so the next can't be asked for".to_owned()
            }
            StopReason::NoBeginning => {
                "it cannot be started again, since sending the request twice could repeat its effect"
                    .to_owned()
            }
        };
        let message = format!("{what} broke {place}, and {why}");
        let made = Error::new(ErrorKind::StreamInterrupted, message)
            .caused_by(error.to_string())
            .hinting(self.hint(stop, error.status_code()))
            .like(error)
            .attempted(self.machine.attempts(), &self.failures);
        self.place(made)
    }

    fn hint(&self, stop: StopReason, status: Option<u16>) -> String {
        let (operation, state) = (name(self.plan.operation), name(self.plan.state));
        match (stop, status) {
            (StopReason::Refused, Some(401 | 403)) => {
                "check the API key: the work may go on, but this key may not follow it".to_owned()
            }
            (StopReason::Refused, Some(_)) => format!(
                "its events are kept for about ten minutes after its end, and may be gone: ask for its state with {state}"
            ),
            (StopReason::NoEventId | StopReason::NoBeginning, _) | (StopReason::Refused, None) => {
                format!("the work may go on: ask for its state with {state}")
            }
            (StopReason::Off | StopReason::Exhausted, _) => format!(
                "the work may go on: follow it later with {operation} from the last event id, or ask for its state with {state}"
            ),
        }
    }
}

async fn attempt(
    sender: &Arc<Sender>,
    request: Result<Request, Error>,
    limit: Duration,
    most: usize,
) -> Result<IncomingResponse, (Error, Interruption)> {
    let request = request.map_err(|error| (error, Interruption::Hopeless))?;
    let failed = match sender.once(&request, limit, Purpose::Events, most).await {
        // 204 is the standard's way to end a stream for good.
        Ok(answer) if answer.status == 204 => {
            let error = Error::status(204, answer.headers, Bytes::new());
            (error, refused(204, &[]))
        }
        Ok(answer) => return Ok(answer),
        Err(FailedAttempt { failure, error, .. }) => {
            let cause = match failure {
                Failure::Status(status) => refused(status, error.headers()),
                Failure::Hopeless => Interruption::Hopeless,
                Failure::NotSent | Failure::Unknown => Interruption::Unreached,
            };
            (error, cause)
        }
    };
    Err((
        failed
            .0
            .for_request(request.method_name, request.url.as_str()),
        failed.1,
    ))
}

fn text_of(response: &Response) -> Result<String, String> {
    let text = std::str::from_utf8(&response.body).unwrap_or_default();
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(text.trim().to_owned()),
        Err(_) => Err(format!("the response of {} is not JSON", response.url)),
    }
}

fn refused(status: u16, headers: &[(String, String)]) -> Interruption {
    Interruption::Refused {
        status,
        should_retry: policy::should_retry(headers),
    }
}

/// The string or number in this field of an event.
fn id_in(data: &str, field: &str) -> Option<String> {
    // Most events do not have the field, and a search is much cheaper than a scan.
    memmem::find(data.as_bytes(), field.as_bytes())?;
    let event: Value = serde_json::from_str(data).ok()?;
    match &event[field] {
        Value::String(id) if !id.is_empty() => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}
