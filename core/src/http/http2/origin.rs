//! The connections to one origin, and the requests that wait for one.
//!
//! A request gets a stream on a connection that has room, or permission to open another
//! connection: it does so by being sent through `reqwest`, so that cancelling it cancels the
//! attempt. While nothing is known of an origin, one request at a time connects. Once HTTP/2 is
//! known, as many connect as the waiting requests need at the last known limit.

use std::collections::VecDeque;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::oneshot;

use super::connection::{Connection, MOST_STREAMS, Room};
use super::error::{SendError, StreamError};
use super::status::Status;
use super::wire::Io;
use super::{ConnectionClass, Tuning};

#[derive(Debug)]
pub(super) struct Origin {
    state: Mutex<State>,
    tuning: Tuning,
}

#[derive(Debug, Default)]
struct State {
    protocol: Protocol,
    classes: [Slots; 2],
    /// Counts how often `connecting` was set to 0.
    era: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Protocol {
    #[default]
    Unknown,
    Http1,
    Http2,
}

#[derive(Debug, Default)]
struct Slots {
    connections: Vec<Arc<Connection>>,
    waiting: VecDeque<oneshot::Sender<Turn>>,
    connecting: usize,
}

/// What a request does after waiting.
#[derive(Debug)]
pub(super) enum Turn {
    /// Send on this stream.
    Stream(Permit),
    /// Send through `reqwest`, which connects.
    Connect(Ticket),
    /// Fail, as the attempt that it waited for did.
    Failed(Arc<reqwest::Error>),
}

/// Permission to use one stream of a connection; dropping it frees the stream.
#[derive(Debug)]
pub(super) struct Permit {
    pub connection: Arc<Connection>,
    origin: Weak<Origin>,
}

/// Permission to connect.
#[derive(Debug)]
pub(super) struct Ticket {
    origin: Arc<Origin>,
    class: ConnectionClass,
    era: u64,
}

impl Origin {
    pub fn new(tuning: Tuning) -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::default(),
            tuning,
        })
    }

    /// Waits until a request can be sent. Safe to cancel: its permit then goes to another request.
    pub async fn turn(self: &Arc<Self>, class: ConnectionClass) -> Turn {
        loop {
            let (give, take) = oneshot::channel();
            self.lock().classes[class as usize].waiting.push_back(give);
            self.dispatch();
            if let Ok(turn) = take.await {
                return turn;
            }
        }
    }

    /// Hands out streams and permissions to connect to waiting requests.
    pub fn dispatch(self: &Arc<Self>) {
        // Dropped without the lock, since dropping a permit calls this function again.
        let mut unclaimed = Vec::new();
        let mut state = self.lock();
        for class in [ConnectionClass::Calls, ConnectionClass::Streams] {
            let slots = &mut state.classes[class as usize];
            slots.connections.retain(|one| !one.status.is_gone());
            slots.waiting.retain(|one| !one.is_closed());
            while !state.classes[class as usize].waiting.is_empty()
                && let Some(turn) = self.next_turn(&mut state, class)
                && let Some(waiting) = state.classes[class as usize].waiting.pop_front()
            {
                unclaimed.extend(waiting.send(turn).err());
            }
        }
        drop(state);
    }

    fn next_turn(self: &Arc<Self>, state: &mut State, class: ConnectionClass) -> Option<Turn> {
        let slots = &state.classes[class as usize];
        let mut coming = 0;
        for connection in &slots.connections {
            match connection.room() {
                Room::Free => {
                    return Some(Turn::Stream(Permit::new(self, connection.clone())));
                }
                Room::Soon(streams) => coming += streams,
                Room::Full => {}
            }
        }
        let known = slots.connections.iter().rev().find_map(|one| one.limit());
        let each = known.unwrap_or(MOST_STREAMS).max(1);
        // The request that connects takes one of the new connection's streams.
        coming += slots.connecting * (each - 1);
        let connecting: usize = state.classes.iter().map(|slots| slots.connecting).sum();
        let wanted = match state.protocol {
            Protocol::Unknown => connecting == 0,
            Protocol::Http1 => true,
            Protocol::Http2 => slots.waiting.len() > coming,
        };
        wanted.then(|| {
            state.classes[class as usize].connecting += 1;
            Turn::Connect(Ticket {
                origin: self.clone(),
                class,
                era: state.era,
            })
        })
    }

    /// TLS negotiated HTTP/1.1: requests need not wait for each other.
    pub fn speaks_http1(self: &Arc<Self>) {
        let mut state = self.lock();
        state.protocol = Protocol::Http1;
        state.forget_connecting();
        drop(state);
        self.dispatch();
    }

    /// Closes a connection that is still unused.
    pub fn retire(&self, status: &Status) {
        let mut state = self.lock();
        if status.idle_since().is_some() {
            status.give_up("the connection was closed after it was not used for long");
            for slots in &mut state.classes {
                slots.connections.retain(|one| !one.status.is_gone());
            }
        }
    }

    /// Stops using the existing connections: unused ones close.
    pub fn let_go(&self) {
        for slots in &mut self.lock().classes {
            slots.connections.clear();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn forget_connecting(&mut self) {
        self.era += 1;
        self.classes
            .iter_mut()
            .for_each(|slots| slots.connecting = 0);
    }
}

impl Permit {
    fn new(origin: &Arc<Origin>, connection: Arc<Connection>) -> Self {
        connection.status.in_flight.fetch_add(1, Ordering::Relaxed);
        Self {
            connection,
            origin: Arc::downgrade(origin),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.connection.status.released();
        if let Some(origin) = self.origin.upgrade() {
            origin.dispatch();
        }
    }
}

impl Ticket {
    /// The attempt has made an HTTP/2 connection, whose first stream is the caller's.
    pub async fn opened(self, io: Box<dyn Io>) -> Result<Permit, SendError> {
        let weak = Arc::downgrade(&self.origin);
        let connection = Connection::open(io, self.class, self.origin.tuning, weak).await;
        let connection =
            connection.map_err(|error| SendError::Stream(StreamError::unsent(&error, None)))?;
        let permit = Permit::new(&self.origin, connection.clone());
        let mut state = self.origin.lock();
        state.protocol = Protocol::Http2;
        state.classes[self.class as usize]
            .connections
            .push(connection);
        drop(state);
        Ok(permit)
    }

    /// The attempt has failed, and so do the requests that waited only for it.
    pub fn failed(self, error: reqwest::Error) -> SendError {
        let error = Arc::new(error);
        let mut state = self.origin.lock();
        let slots = &mut state.classes[self.class as usize];
        let waiting = match slots.connecting {
            0 | 1 => std::mem::take(&mut slots.waiting),
            _ => VecDeque::new(),
        };
        drop(state);
        for one in waiting {
            // A cancelled request does not need it.
            let _ = one.send(Turn::Failed(error.clone()));
        }
        SendError::Http(error)
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut state = self.origin.lock();
        if self.era == state.era {
            let slots = &mut state.classes[self.class as usize];
            slots.connecting = slots.connecting.saturating_sub(1);
        }
        drop(state);
        self.origin.dispatch();
    }
}
