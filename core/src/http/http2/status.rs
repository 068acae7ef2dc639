//! The state of one connection. Its driver writes it; the pool and its requests read it.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Duration, Instant};

// A connection that was silent for this long is pinged before it takes a request: it may have
// been cut without notice, by a router that dropped it or while the machine slept.
const STALE: Duration = Duration::from_secs(10);
// New requests do not wait for a PING without a response for longer than this.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Debug)]
pub(super) struct Status {
    /// Streams that the pool has handed out.
    pub in_flight: AtomicUsize,
    /// Asks the driver for a PING.
    pub ping_wanted: Notify,
    written: AtomicU64,
    gone: OnceLock<String>,
    clock: Mutex<Clock>,
}

#[derive(Debug)]
struct Clock {
    heard: Instant,
    driven: Instant,
    used: Instant,
    pinged: Option<Instant>,
    /// A PING is under way, or is about to be, because the connection is stale.
    verifying: bool,
}

/// Whether a connection that is not gone can be trusted with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    Alive,
    /// A PING is under way.
    Verifying,
    /// A PING has had no response for too long.
    Doubtful,
}

impl Status {
    pub fn new() -> Self {
        let now = Instant::now();
        Self {
            in_flight: AtomicUsize::new(0),
            ping_wanted: Notify::new(),
            written: AtomicU64::new(0),
            gone: OnceLock::new(),
            clock: Mutex::new(Clock {
                heard: now,
                driven: now,
                used: now,
                pinged: None,
                verifying: false,
            }),
        }
    }

    pub fn heard(&self) {
        let (now, mut clock) = (Instant::now(), self.clock());
        // Bytes that waited in the socket while the driver did not run do not show that the server is alive now.
        if now - clock.driven < STALE {
            clock.heard = now;
        }
    }

    pub fn driven(&self) {
        self.clock().driven = Instant::now();
    }

    pub fn wrote(&self, size: usize) {
        self.written.fetch_add(size as u64, Ordering::Relaxed);
    }

    /// Bytes written so far.
    pub fn written(&self) -> u64 {
        self.written.load(Ordering::Relaxed)
    }

    /// Records that a stream has ended.
    pub fn released(&self) {
        self.in_flight.fetch_sub(1, Ordering::Relaxed);
        self.clock().used = Instant::now();
    }

    /// Stops taking requests; the first reason is kept.
    pub fn give_up(&self, why: impl Into<String>) {
        let _ = self.gone.set(why.into());
    }

    pub fn is_gone(&self) -> bool {
        self.gone.get().is_some()
    }

    /// Why the connection takes no more requests.
    pub fn why(&self) -> Option<&str> {
        self.gone.get().map(String::as_str)
    }

    /// Whether to place a request here; asks for a PING where that has to be found out.
    pub fn trust(&self) -> Trust {
        let (now, mut clock) = (Instant::now(), self.clock());
        if !clock.verifying && now - clock.heard >= STALE {
            clock.verifying = true;
            self.ping_wanted.notify_one();
        }
        match clock.pinged {
            Some(pinged) if now - pinged >= PATIENCE => Trust::Doubtful,
            _ if clock.verifying => Trust::Verifying,
            _ => Trust::Alive,
        }
    }

    pub fn pinged(&self) {
        self.clock().pinged = Some(Instant::now());
    }

    pub fn ponged(&self) {
        let now = Instant::now();
        let mut clock = self.clock();
        (clock.pinged, clock.verifying, clock.heard) = (None, false, now);
    }

    /// When new requests stop waiting for the PING under way.
    pub fn patience_ends(&self) -> Option<Instant> {
        self.clock().pinged.map(|pinged| pinged + PATIENCE)
    }

    /// When the PING under way was sent.
    pub fn ping_sent(&self) -> Option<Instant> {
        self.clock().pinged
    }

    /// When the server was last heard from.
    pub fn last_heard(&self) -> Instant {
        self.clock().heard
    }

    /// Since when nothing has used the connection.
    pub fn idle_since(&self) -> Option<Instant> {
        let idle = self.in_flight.load(Ordering::Relaxed) == 0;
        idle.then(|| self.clock().used)
    }

    fn clock(&self) -> MutexGuard<'_, Clock> {
        self.clock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
