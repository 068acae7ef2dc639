//! One HTTP/2 connection, as the pool sees it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Weak};

use bytes::Bytes;
use h2::client::SendRequest;

use super::origin::Origin;
use super::read_first::ReadFirst;
use super::status::{Status, Trust};
use super::wire::{Io, Wire};
use super::{ConnectionClass, Tuning, driver};

/// Limit of streams on one connection, even if the server allows more: a lost packet delays
/// all that share a connection.
pub(super) const MOST_STREAMS: usize = 100;

// Unread bytes that a stream may have, which bounds the memory of a slow reader. A response
// that is read at once needs a window as large as the bandwidth-delay product.
const WINDOW_OF_A_CALL: u32 = 2 << 20;
const WINDOW_OF_A_STREAM: u32 = 512 << 10;
// The largest possible window. Those of all streams fit into it, so that unread streams
// cannot exhaust it.
const WINDOW_OF_A_CONNECTION: u32 = i32::MAX as u32;
const MOST_HEADER_BYTES: u32 = 256 << 10;
// What the limit of streams is set to until the server has sent its own.
const BEFORE_SETTINGS: usize = usize::MAX - 1;

#[derive(Debug)]
pub(super) struct Connection {
    send: SendRequest<Bytes>,
    pub status: Arc<Status>,
}

/// Whether a request can be placed on a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    Free,
    /// This many can soon, as far as is known.
    Soon(usize),
    Full,
}

impl Connection {
    /// Starts HTTP/2. Must be called within a runtime, to which the connection then belongs.
    pub async fn open(
        io: Box<dyn Io>,
        class: ConnectionClass,
        tuning: Tuning,
        origin: Weak<Origin>,
    ) -> Result<Arc<Self>, h2::Error> {
        let status = Arc::new(Status::new());
        let window = match class {
            ConnectionClass::Calls => WINDOW_OF_A_CALL,
            ConnectionClass::Streams => WINDOW_OF_A_STREAM,
        };
        let (send, connection) = h2::client::Builder::new()
            .initial_window_size(window)
            .initial_connection_window_size(WINDOW_OF_A_CONNECTION)
            .initial_max_send_streams(BEFORE_SETTINGS)
            .max_header_list_size(MOST_HEADER_BYTES)
            .enable_push(false)
            .handshake(ReadFirst::new(Wire::new(io, status.clone())))
            .await?;
        tokio::spawn(driver::drive(connection, status.clone(), origin, tuning));
        Ok(Arc::new(Self { send, status }))
    }

    /// A handle to send one request with.
    pub fn sender(&self) -> SendRequest<Bytes> {
        self.send.clone()
    }

    /// Concurrent streams; `None` until the server has sent its limit.
    pub fn limit(&self) -> Option<usize> {
        limit(self.send.current_max_send_streams())
    }

    pub fn room(&self) -> Room {
        let taken = self.status.in_flight.load(Ordering::Relaxed);
        let Some(limit) = self.limit() else {
            // One request need not wait for the limit: no server allows none.
            return match taken {
                0 => Room::Free,
                _ => Room::Soon(MOST_STREAMS - taken.min(MOST_STREAMS)),
            };
        };
        if taken >= limit {
            return Room::Full;
        }
        match self.status.trust() {
            Trust::Alive => Room::Free,
            Trust::Verifying => Room::Soon(limit - taken),
            Trust::Doubtful => Room::Full,
        }
    }
}

/// The limit on streams that this count of `h2` stands for.
pub(super) fn limit(count: usize) -> Option<usize> {
    (count != BEFORE_SETTINGS).then_some(count.min(MOST_STREAMS))
}
