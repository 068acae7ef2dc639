//! What a stream needs to be gone on with: what began it, how far it came, and the client to ask
//! by. `resume.rs` decides; here its decisions are carried out and its refusals put into words.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use memchr::memmem;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::call::{Lightcone, Response};
use crate::chance;
use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::events::{Event, put};
use crate::naming::name;
use crate::operation::Resume;
use crate::request::{Call, Purpose, Request};
use crate::resume::{Break, Cause, Machine, Next, Stop};
use crate::retry::{self, Outcome};
use crate::sse::Frame;
use crate::transport::{Answer, Failure};

/// A stream is about to be connected again.
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
    /// The event after which the stream goes on; `None` where it begins again.
    pub last_event_id: Option<String>,
    /// The address that the stream came from.
    pub url: String,
}

/// What is asked for next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// The beginning, once more.
    Restart,
    /// What follows the last event.
    Resume,
}

/// What comes of a break.
#[derive(Debug)]
pub(crate) enum Step {
    End,
    Again(Way, Reconnect),
    Stop(Error),
}

/// A field of a gap's event, and its JSON text.
#[derive(Debug)]
pub(crate) struct State(&'static str, String);

impl State {
    pub fn put_into(&self, gap: &mut Frame) {
        put(&mut gap.data, self.0, &self.1);
    }
}

#[derive(Debug)]
pub(crate) struct Follow {
    client: Lightcone,
    call: Call,
    /// What began the stream, with the idempotency key that it was sent with.
    request: Request,
    plan: &'static Resume,
    machine: Machine,
    id: Option<String>,
    /// The attempts since the last event.
    failures: Vec<RetriedFailure>,
}

impl Follow {
    /// `None` for an operation whose stream can't be gone on with.
    pub fn new(client: &Lightcone, call: &Call, request: &Request) -> Option<Box<Self>> {
        let operation = call.target.operation()?;
        let plan = operation.resume.as_ref()?;
        let policy = client.policy(call, request.repeatable);
        let id = (operation.id == plan.operation).then(|| call.first_path_value());
        Some(Box::new(Self {
            machine: Machine::new(policy, call.header(plan.header)),
            client: client.clone(),
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

    /// Whether an event is to be given; else it was given before.
    pub fn give(&mut self, (frame, class): &Event) -> bool {
        let own_id = frame.id.as_deref().filter(|_| frame.own_id);
        if !self.machine.give(own_id, *class) {
            return false;
        }
        self.failures.clear();
        if self.id.is_none() {
            self.id = id_in(&frame.data, self.plan.id_field);
        }
        true
    }

    /// `error` ended a connection, or an attempt at one.
    pub fn broken(&mut self, error: Error, cause: Cause, first_delay: Option<Duration>) -> Step {
        let next = self.machine.next(&Break {
            cause,
            id_known: self.id.is_some(),
            asked: retry::asked_delay(error.headers(), SystemTime::now()),
            first_delay,
            dice: chance::dice(),
        });
        let (way, delay) = match next {
            Next::End => return Step::End,
            Next::Restart(delay) => (Way::Restart, delay),
            Next::Resume(delay) => (Way::Resume, delay),
            Next::Stop(stop) => return Step::Stop(self.interrupted(&error, stop)),
        };
        let failure = RetriedFailure {
            status: error.status_code(),
            message: error.to_string(),
            delay,
        };
        let last_event_id = self.machine.last().filter(|_| way == Way::Resume);
        let notice = Reconnect {
            attempt: self.machine.attempts(),
            delay,
            cause: failure.message.clone(),
            status: failure.status,
            stream_id: self.id.clone(),
            last_event_id: last_event_id.map(str::to_owned),
            url: error.url().unwrap_or_default().to_owned(),
        };
        log::info!(
            target: "tzafon",
            "Reconnecting to {} in {:.3} seconds (attempt {}, after event {}): {}",
            notice.url,
            delay.as_secs_f64(),
            notice.attempt,
            notice.last_event_id.as_deref().unwrap_or("none"),
            notice.cause,
        );
        self.failures.push(failure);
        Step::Again(way, notice)
    }

    /// One attempt.
    pub fn connect(
        &self,
        way: Way,
    ) -> impl Future<Output = Result<Answer, (Error, Cause)>> + Send + 'static {
        let request = match way {
            Way::Restart => Ok(self.request.clone()),
            Way::Resume => self.resuming(),
        };
        let (client, limit) = (self.client.clone(), self.client.limit(&self.call));
        let most = client.most(&self.call);
        async move { attempt(&client, request, limit, most).await }
    }

    /// The state after a gap; `None` where nobody wants it, or there is nothing to ask for.
    pub fn state(&self) -> Option<impl Future<Output = State> + Send + 'static> {
        let id = self.id.as_deref().filter(|_| self.machine.enabled())?;
        let (plan, client) = (self.plan, self.client.clone());
        let call = self.call.about(plan.state, id, plan);
        Some(async move {
            let asked = match call {
                Ok(call) => client.call(call).await,
                Err(error) => Err(error),
            };
            let state = asked.map_err(|error| error.to_string());
            let state = state.and_then(|response| text_of(&response));
            match state {
                Ok(json) => State(plan.state_field, json),
                Err(why) => State(plan.state_error_field, Value::from(why).to_string()),
            }
        })
    }

    /// An error that ends the stream for good, with what is known of it.
    pub fn place(&self, error: Error) -> Error {
        error.of_stream(self.id.as_deref(), self.machine.last())
    }

    fn resuming(&self) -> Result<Request, Error> {
        let (id, after) = (self.id.as_deref(), self.machine.last());
        let (plan, config) = (self.plan, self.client.config());
        let call = self
            .call
            .about(plan.operation, id.unwrap_or_default(), plan)?;
        let call = call.with_header(plan.header, after.unwrap_or_default());
        Request::new(config, &call, Purpose::Events)
    }

    fn interrupted(&self, error: &Error, stop: Stop) -> Error {
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
            Stop::Off => format!(
                "resuming it is switched off by the option {}",
                name("resume")
            ),
            Stop::Exhausted => match self.machine.attempts() {
                0 => format!(
                    "the option {} allows no attempt to go on",
                    name("max_reconnects")
                ),
                1 => "the attempt to go on brought nothing new".to_owned(),
                many => format!("{many} attempts to go on brought nothing new"),
            },
            Stop::Refused => "it can't be gone on with".to_owned(),
            Stop::NoEventId => {
                "an event came without an id, so the next can't be asked for".to_owned()
            }
            Stop::NoBeginning => {
                "it can't be begun again, since sending the request twice may do it twice"
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

    fn hint(&self, stop: Stop, status: Option<u16>) -> String {
        let (operation, state) = (name(self.plan.operation), name(self.plan.state));
        match (stop, status) {
            (Stop::Refused, Some(401 | 403)) => {
                "check the API key: the work may go on, but this key may not follow it".to_owned()
            }
            (Stop::Refused, Some(_)) => format!(
                "its events are kept for about ten minutes after its end, and may be gone: ask for its state with {state}"
            ),
            (Stop::NoEventId | Stop::NoBeginning, _) | (Stop::Refused, None) => {
                format!("the work may go on: ask for its state with {state}")
            }
            (Stop::Off | Stop::Exhausted, _) => format!(
                "the work may go on: follow it later with {operation} from the last event id, or ask for its state with {state}"
            ),
        }
    }
}

async fn attempt(
    client: &Lightcone,
    request: Result<Request, Error>,
    limit: Duration,
    most: usize,
) -> Result<Answer, (Error, Cause)> {
    let request = request.map_err(|error| (error, Cause::Hopeless))?;
    let failed = match client.once(&request, limit, Purpose::Events, most).await {
        // The standard way to say that there is nothing more.
        Ok(answer) if answer.status == 204 => {
            let error = Error::status(204, answer.headers, Bytes::new());
            (error, refused(204, &[]))
        }
        Ok(answer) => return Ok(answer),
        Err(Failure { outcome, error, .. }) => {
            let cause = match outcome {
                Outcome::Status(status) => refused(status, error.headers()),
                Outcome::Hopeless => Cause::Hopeless,
                Outcome::NotSent | Outcome::Unknown => Cause::Unreached,
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
        Err(_) => Err(format!("the answer of {} is not JSON", response.url)),
    }
}

fn refused(status: u16, headers: &[(String, String)]) -> Cause {
    Cause::Refused {
        status,
        should_retry: retry::should_retry(headers),
    }
}

/// The text, or number, in this field of an event.
fn id_in(data: &str, field: &str) -> Option<String> {
    // Most events do not have it: a search is much cheaper than a scan.
    memmem::find(data.as_bytes(), field.as_bytes())?;
    let event: Value = serde_json::from_str(data).ok()?;
    match &event[field] {
        Value::String(id) if !id.is_empty() => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}
