//! The body of a response while it arrives: read whole, or piece by piece.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use tokio::task::yield_now;
use tokio::time::{Instant, timeout};

use super::network::cause;
use super::transport::{IncomingResponse, Upgraded};
use crate::error::{Error, ErrorKind};
use crate::naming::name;

const LONGEST_REFUSAL: usize = 1 << 20;
// A body up to this size is copied out of the connection's buffer: otherwise it would keep all of the
// buffer alive, and the connection would need another one for its next response.
const SMALL: usize = 8 << 10;
// Turns of the runtime in which bytes that have already arrived are found, even by a sync client's runtime, which
// stands still between calls. A count and not a time, since a wait shorter than that time would never end.
const LAST_LOOKS: u32 = 3;
// Upper bound on the capacity reserved from Content-Length.
const MOST_ROOM: usize = 16 << 20;

/// The rest of a body. Dropping it closes the connection, unless it was read to the end.
#[derive(Debug)]
pub(crate) struct Body {
    response: reqwest::Response,
    /// Bytes that arrived together with the head.
    ahead: Option<Result<Option<Bytes>, reqwest::Error>>,
    /// Time spent waiting for the next bytes, including cancelled waits.
    waited: Duration,
    method: &'static str,
    url: String,
}

/// Adds the time of a wait, however it ends.
struct Waiting<'a>(&'a mut Duration, Instant);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        *self.0 += self.1.elapsed();
    }
}

impl IncomingResponse {
    /// The whole body, of at most `most` bytes; `limit` bounds the silence between two of them.
    pub async fn read(&mut self, limit: Duration, most: usize) -> Result<Bytes, Error> {
        self.body.read(limit, most).await
    }

    /// As much of the body as arrives within `limit`, at most `most` bytes: for an error response, where only the status
    /// matters. Also whether there was more.
    pub async fn read_what_comes(&mut self, limit: Duration, most: usize) -> (Bytes, bool) {
        let most = most.min(LONGEST_REFUSAL);
        let mut whole = BytesMut::new();
        let reading = async {
            while whole.len() <= most
                && let Ok(Some(piece)) = self.body.chunk(limit).await
            {
                whole.extend_from_slice(&piece);
            }
        };
        let _ = timeout(limit, reading).await;
        let is_cut = whole.len() > most;
        whole.truncate(most);
        (whole.freeze(), is_cut)
    }
}

impl Body {
    pub fn new(response: reqwest::Response, method: &'static str, url: String) -> Self {
        Self {
            response,
            ahead: None,
            waited: Duration::ZERO,
            method,
            url,
        }
    }

    /// The rest, of at most `most` bytes after decompression; `limit` bounds the silence between two of them.
    pub async fn read(&mut self, limit: Duration, most: usize) -> Result<Bytes, Error> {
        let expected = self.response.content_length().unwrap_or_default();
        if expected > most as u64 {
            return Err(self.too_large(most));
        }
        let first = self.chunk(limit).await?.unwrap_or_default();
        if first.len() > most {
            return Err(self.too_large(most));
        }
        let Some(second) = self.chunk(limit).await? else {
            return Ok(match first.len() {
                ..=SMALL => Bytes::copy_from_slice(&first),
                _ => first,
            });
        };
        // Reserve the announced length, within a bound, so that no byte is moved twice.
        let room = usize::try_from(expected).unwrap_or_default().min(MOST_ROOM);
        let mut whole = BytesMut::with_capacity(room.max(first.len() + second.len()));
        whole.extend_from_slice(&first);
        whole.extend_from_slice(&second);
        while whole.len() <= most {
            match self.chunk(limit).await? {
                Some(piece) => whole.extend_from_slice(&piece),
                None => return Ok(whole.freeze()),
            }
        }
        Err(self.too_large(most))
    }

    fn too_large(&self, most: usize) -> Error {
        let option = name("max_response_bytes");
        let message = format!(
            "the response of {} is larger than {most} bytes, which is the limit {option}; raise it, or read the response piece by piece",
            self.url
        );
        Error::new(ErrorKind::TooLarge, message).for_request(self.method, &self.url)
    }

    /// The connection itself, after a 101.
    pub async fn upgrade(self) -> Result<Upgraded, Error> {
        let Body {
            response,
            method,
            url,
            ..
        } = self;
        response.upgrade().await.map_err(|error| {
            Error::new(
                ErrorKind::Connection,
                format!("the connection to {url} broke"),
            )
            .caused_by(cause(&error))
            .for_request(method, &url)
        })
    }

    /// Reads what arrived together with the head, if anything did, so that the first read need not
    /// wait for it.
    pub async fn prefetch(&mut self) {
        if self.ahead.is_none() {
            tokio::select! {
                biased;
                piece = self.response.chunk() => self.ahead = Some(piece),
                // One turn, in which the connection is read once more.
                () = yield_now() => {}
            }
        }
    }

    /// The next bytes, or `None` at the end. Safe to cancel: nothing is lost.
    pub async fn chunk(&mut self, limit: Duration) -> Result<Option<Bytes>, Error> {
        if let Some(piece) = self.ahead.take() {
            return piece.map_err(|error| self.broken(&error));
        }
        // Many short waits must reach the limit too.
        let left = limit.saturating_sub(self.waited);
        let waiting = Waiting(&mut self.waited, Instant::now());
        let mut received = timeout(left, self.response.chunk()).await;
        for _ in 0..LAST_LOOKS {
            if received.is_ok() {
                break;
            }
            tokio::select! {
                biased;
                piece = self.response.chunk() => received = Ok(piece),
                () = yield_now() => {}
            }
        }
        drop(waiting);
        if received.is_ok() {
            self.waited = Duration::ZERO;
        }
        match received {
            Ok(Ok(piece)) => Ok(piece),
            Ok(Err(error)) => Err(self.broken(&error)),
            Err(_) => Err(Error::new(
                ErrorKind::Timeout,
                format!("{} sent nothing for {} s", self.url, limit.as_secs_f64()),
            )
            .for_request(self.method, &self.url)),
        }
    }

    /// As [`Body::chunk`], for bytes that have already arrived; `None` if there are none yet.
    pub fn ready_chunk(&mut self) -> Option<Result<Option<Bytes>, Error>> {
        let ready = match self.ahead.take() {
            Some(piece) => piece,
            None => self.response.chunk().now_or_never()?,
        };
        Some(ready.map_err(|error| self.broken(&error)))
    }

    fn broken(&self, error: &reqwest::Error) -> Error {
        let message = format!(
            "the connection to {} broke while its response arrived",
            self.url
        );
        Error::new(ErrorKind::Connection, message)
            .caused_by(cause(error))
            .for_request(self.method, &self.url)
    }
}
