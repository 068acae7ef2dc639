//! A stream of events: bytes are decoded as they arrive, in batches of all that is ready.
//!
//! Nothing is read ahead beyond the connection's own buffer: when the caller does not read,
//! the socket fills, the server waits, and memory stays flat.

use std::collections::VecDeque;
use std::pin::pin;
use std::time::Duration;

use futures_util::stream::{BoxStream, unfold};
use futures_util::{FutureExt, StreamExt};
use tokio::time::{Instant, sleep, timeout_at};

use super::connection::{Connection, ConnectionEnd};
use super::events::{Event, Reading, put};
use super::sse::Frame;
use crate::background::Task;
use crate::error::{Error, ErrorKind, RetriedFailure, SentRequest};
use crate::http::{Body, Head, IncomingResponse};
use crate::resume::{EventClass, Follow, Interruption, Reconnect, Recovery, State};

// Limits a batch, so that a fast server cannot delay its first event.
const BATCH_BYTES: usize = 256 << 10;

/// What one [`EventStream::receive`] returns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Every event that was ready.
    pub frames: Vec<Frame>,
    /// After these events the connection broke; the stream is about to reconnect.
    pub reconnects: Vec<Reconnect>,
}

/// A stream of events, in batches. Dropping it closes the connection.
///
/// If the connection of a task's stream breaks, it reconnects and resumes: each event is delivered once, in order, even if
/// the service repeats some.
#[derive(Debug)]
pub struct EventStream {
    head: Head,
    reading: Reading,
    connection: Option<Connection>,
    connecting: Option<Task<Result<IncomingResponse, (Error, Interruption)>>>,
    follow: Option<Box<Follow>>,
    /// Gaps whose state is not known yet, and the events after them.
    held: VecDeque<(Frame, Option<Task<State>>)>,
    failed: Option<Error>,
    last_id: Option<String>,
    /// The first wait before reconnecting, if the server asked for one.
    first_delay: Option<Duration>,
    reconnects: u32,
    /// When the stream ends by its limit, and whether it has.
    deadline: Option<Instant>,
    expired: bool,
}

impl EventStream {
    pub(crate) fn new(
        head: Head,
        body: Option<Body>,
        reading: Reading,
        follow: Option<Box<Follow>>,
    ) -> Self {
        Self {
            connection: body.map(|body| Connection::new(head.clone(), body, &reading, false)),
            head,
            reading,
            connecting: None,
            follow,
            held: VecDeque::new(),
            failed: None,
            last_id: None,
            first_delay: None,
            reconnects: 0,
            deadline: None,
            expired: false,
        }
    }

    /// HTTP status of the response.
    pub fn status(&self) -> u16 {
        self.head.status
    }

    /// Headers of the response, names in lower case.
    pub fn headers(&self) -> &[(String, String)] {
        &self.head.headers
    }

    /// The URL that responded, after redirects.
    pub fn url(&self) -> &str {
        &self.head.url
    }

    /// The request's HTTP method.
    pub fn method(&self) -> &'static str {
        self.head.method
    }

    /// The request as it was sent.
    pub fn request(&self) -> Option<&SentRequest> {
        self.head.request.as_ref()
    }

    /// From sending the request to the head of its response.
    pub fn elapsed(&self) -> Duration {
        self.head.elapsed
    }

    /// `HTTP/1.1` or `HTTP/2`.
    pub fn http_version(&self) -> &'static str {
        self.head.http_version
    }

    /// Attempts made after the first one, before the stream began.
    pub fn retries(&self) -> u32 {
        self.head.failures.len() as u32
    }

    /// The attempts that failed before the stream began.
    pub fn failures(&self) -> &[RetriedFailure] {
        &self.head.failures
    }

    /// How many times the stream has reconnected.
    pub fn reconnects(&self) -> u32 {
        self.reconnects
    }

    /// The last event id: pass it to the operation that follows a stream, to continue from here.
    pub fn last_event_id(&self) -> Option<&str> {
        match &self.follow {
            Some(follow) => follow.last_event_id(),
            None => self.last_id.as_deref(),
        }
    }

    /// Ends the stream this long from now, even if it is not complete: its connection closes, and
    /// reading returns `None`.
    pub fn end_after(&mut self, limit: Duration) {
        self.deadline = Some(Instant::now() + limit);
    }

    /// Whether the limit of [`EventStream::end_after`] has ended the stream, and not its server.
    pub fn expired(&self) -> bool {
        self.expired
    }

    /// As [`EventStream::receive`], without notices of reconnects: at least one
    /// event, or `None` at the end.
    pub async fn next_batch(&mut self) -> Option<Result<Vec<Frame>, Error>> {
        loop {
            match self.receive().await? {
                Ok(batch) if batch.frames.is_empty() => {}
                Ok(batch) => return Some(Ok(batch.frames)),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// This stream as a `futures` stream of single events. It ends after an error.
    pub fn into_stream(self) -> BoxStream<'static, Result<Frame, Error>> {
        let ready = VecDeque::new();
        let events = unfold((self, ready), |(mut stream, mut ready)| async move {
            if ready.is_empty() {
                match stream.next_batch().await? {
                    Ok(frames) => ready = VecDeque::from(frames),
                    Err(error) => return Some((Err(error), (stream, ready))),
                }
            }
            let frame = ready.pop_front()?;
            Some((Ok(frame), (stream, ready)))
        });
        events.boxed()
    }

    /// Every event that is ready, or a notice that the stream is about to reconnect, or
    /// both; `None` at the end. Events before a failure are returned before it. Safe to
    /// cancel: nothing is lost.
    pub async fn receive(&mut self) -> Option<Result<Batch, Error>> {
        let Some(deadline) = self.deadline else {
            return self.receive_any().await;
        };
        // Checked first, since a stream that always has events would never reach its limit.
        if Instant::now() < deadline {
            let received = timeout_at(deadline, pin!(self.receive_any())).await;
            if let Ok(received) = received {
                return received;
            }
        }
        self.expire();
        None
    }

    /// A stream that has already ended by itself is not ended by its limit.
    fn expire(&mut self) {
        let is_open = self.connection.is_some()
            || self.connecting.is_some()
            || self.failed.is_some()
            || !self.held.is_empty();
        self.expired |= is_open;
        self.connection = None;
        self.connecting = None;
        self.failed = None;
        self.held.clear();
    }

    async fn receive_any(&mut self) -> Option<Result<Batch, Error>> {
        let mut batch = Batch::default();
        loop {
            if !self.held.is_empty() {
                self.release(&mut batch).await;
            } else if let Some(error) = self.failed.take() {
                return Some(Err(error));
            } else if let Some(connecting) = &mut self.connecting {
                let answer = connecting.outcome().await;
                self.connecting = None;
                self.connected(answer?, &mut batch);
            } else {
                self.connection.as_ref()?;
                self.read(&mut batch).await;
            }
            if !batch.frames.is_empty() || !batch.reconnects.is_empty() {
                return Some(Ok(batch));
            }
        }
    }

    /// As [`EventStream::receive`], for what has already arrived; `None` also if nothing has. Must be
    /// called within a runtime.
    pub fn receive_ready(&mut self) -> Option<Result<Batch, Error>> {
        self.receive().now_or_never().flatten()
    }

    /// Reads everything that has arrived, at least one piece of the body or its end.
    async fn read(&mut self, batch: &mut Batch) {
        let Some(connection) = &mut self.connection else {
            return;
        };
        let limit = connection.patience(self.reading.silence);
        let piece = connection.body.chunk(limit).await;
        let mut events = Vec::new();
        let mut taken = connection.take(piece, &mut events);
        let mut size = 0;
        while let Ok(more) = taken {
            size += more;
            if size >= BATCH_BYTES {
                break;
            }
            match connection.body.ready_chunk() {
                Some(piece) => taken = connection.take(piece, &mut events),
                None => break,
            }
        }
        self.last_id = connection.decoder.last_id().map(str::to_owned);
        self.sort(events, batch);
        if let Err(ending) = taken {
            self.end(ending, batch);
        }
    }

    /// Sorts events into those to deliver now, those that wait for a gap's state, and those delivered before.
    fn sort(&mut self, events: Vec<Event>, batch: &mut Batch) {
        let Some(follow) = &mut self.follow else {
            batch
                .frames
                .extend(events.into_iter().map(|(frame, _)| frame));
            return;
        };
        for event in events {
            let (frame, class) = event;
            let own_id = frame.id.as_deref().filter(|_| frame.own_id);
            if !follow.give(own_id, class, &frame.data) {
                continue;
            }
            let state = match class {
                EventClass::Gap => follow.state().map(Task::spawn),
                EventClass::Plain | EventClass::Last => None,
            };
            if state.is_some() || !self.held.is_empty() {
                self.held.push_back((frame, state));
            } else {
                batch.frames.push(frame);
            }
        }
    }

    /// Delivers waiting events, up to the next gap.
    async fn release(&mut self, batch: &mut Batch) {
        if let Some((gap, waits)) = self.held.front_mut()
            && let Some(asking) = waits
        {
            // Modified in place, so that the event is not lost if this is cancelled.
            let state = asking.outcome().await;
            *waits = None;
            if let Some(state) = state {
                put(&mut gap.data, state.field, &state.json);
            }
        }
        while let Some((_, None)) = self.held.front() {
            batch
                .frames
                .extend(self.held.pop_front().map(|(frame, _)| frame));
        }
    }

    fn connected(
        &mut self,
        answer: Result<IncomingResponse, (Error, Interruption)>,
        batch: &mut Batch,
    ) {
        match answer {
            Ok(answer) => {
                let (head, body) = Head::split(answer, self.head.method, Vec::new());
                self.reconnects += 1;
                self.connection = Some(Connection::new(head, body, &self.reading, true));
            }
            Err((error, cause)) => self.broke(error, cause, batch),
        }
    }

    fn end(&mut self, ending: ConnectionEnd, batch: &mut Batch) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        match ending {
            // Nothing is missing, whichever way the connection ended.
            ConnectionEnd::Due => {}
            _ if connection.decoder.saw_last() => {}
            ConnectionEnd::Unreadable(error) => {
                self.failed = Some(match &self.follow {
                    Some(follow) => follow.place(error),
                    None => error,
                });
            }
            ConnectionEnd::Broken(error) => {
                let lived = connection.since.elapsed() > self.reading.silence;
                self.first_delay = connection.decoder.first_delay().or(self.first_delay);
                self.broke(error, Interruption::Broken { lived }, batch);
            }
        }
    }

    fn broke(&mut self, error: Error, cause: Interruption, batch: &mut Batch) {
        let Some(follow) = &mut self.follow else {
            self.failed = Some(error);
            return;
        };
        match follow.broken(error, cause, self.first_delay) {
            Recovery::Complete => {}
            Recovery::Reconnect(way, notice) => {
                let (delay, attempt) = (notice.delay, follow.connect(way));
                self.connecting = Some(Task::spawn(async move {
                    sleep(delay).await;
                    attempt.await
                }));
                batch.reconnects.push(notice);
            }
            Recovery::Failed(error) => self.failed = Some(error),
        }
    }

    pub(crate) fn error(&self, kind: ErrorKind, message: String) -> Error {
        self.head.error(kind, message)
    }
}
