//! Reads the bodies of requests, with limits on time, size and total memory.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout_at};

use crate::problem::Problem;

/// Largest body of a request.
pub const LARGEST: usize = 16 << 20;
/// Total memory for the bodies of all requests in progress.
const MOST_AT_ONCE: usize = 128 << 20;
/// The memory is counted in pieces of so many bytes.
const PIECE: usize = 4 << 10;

/// The limits, and how much of the memory is left.
#[derive(Debug, Clone)]
pub struct Bounds {
    memory: Arc<Semaphore>,
    time: Duration,
}

impl Bounds {
    /// Limits for all requests of a server; each body must arrive within this time.
    pub fn new(time: Duration) -> Self {
        Self {
            memory: Arc::new(Semaphore::new(MOST_AT_ONCE / PIECE)),
            time,
        }
    }

    /// Reserves memory for so many bytes, if it is available.
    fn take(&self, bytes: usize) -> Result<OwnedSemaphorePermit, Problem> {
        let pieces = u32::try_from(bytes.div_ceil(PIECE)).unwrap_or(u32::MAX);
        let memory = Arc::clone(&self.memory).try_acquire_many_owned(pieces);
        memory.map_err(|_| {
            Problem::new(
                StatusCode::SERVICE_UNAVAILABLE,
                format!(
                    "requests that are being read hold {} MiB already; send this one again later",
                    MOST_AT_ONCE >> 20
                ),
            )
        })
    }
}

fn too_large() -> Problem {
    let most = LARGEST >> 20;
    Problem::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        format!("the body is larger than {most} MiB"),
    )
}

/// Reads the body before the request is handled.
pub async fn read(State(bounds): State<Bounds>, request: Request, next: Next) -> Response {
    if request.headers().contains_key(header::UPGRADE) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let length = parts.headers.get(header::CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    match collect(&bounds, length, body).await {
        // The memory is released when the request is done.
        Ok((bytes, _memory)) => {
            let request = Request::from_parts(parts, Body::from(bytes));
            next.run(request).await
        }
        Err(problem) => {
            let mut response = problem.into_response();
            let close = HeaderValue::from_static("close");
            // The rest of the body is not read.
            response.headers_mut().insert(header::CONNECTION, close);
            if response.status() == StatusCode::SERVICE_UNAVAILABLE {
                let wait = HeaderValue::from_static("1");
                response.headers_mut().insert(header::RETRY_AFTER, wait);
            }
            response
        }
    }
}

async fn collect(
    bounds: &Bounds,
    length: Option<usize>,
    mut body: Body,
) -> Result<(Bytes, Option<OwnedSemaphorePermit>), Problem> {
    if length.is_some_and(|length| length > LARGEST) {
        return Err(too_large());
    }
    let end = Instant::now() + bounds.time;
    let mut bytes = Vec::new();
    let mut memory: Option<OwnedSemaphorePermit> = None;
    loop {
        let frame = timeout_at(end, body.frame()).await.map_err(|_| {
            let seconds = bounds.time.as_secs_f64();
            Problem::new(
                StatusCode::REQUEST_TIMEOUT,
                format!("the body did not come within {seconds} s"),
            )
        })?;
        let Some(frame) = frame else { break };
        let frame =
            frame.map_err(|e| Problem::bad_request(format!("the body cannot be read: {e}")))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if bytes.len() + data.len() > LARGEST {
            return Err(too_large());
        }
        let held = memory.as_ref().map_or(0, |held| held.num_permits() * PIECE);
        // A vector doubles when it grows.
        let wanted = (bytes.len() + data.len())
            .next_power_of_two()
            .min(2 * LARGEST);
        if wanted > held {
            let more = bounds.take(wanted - held)?;
            match &mut memory {
                Some(held) => held.merge(more),
                None => memory = Some(more),
            }
            bytes.reserve_exact(wanted - bytes.len());
        }
        bytes.extend_from_slice(&data);
    }
    Ok((bytes.into(), memory))
}
