//! Defaults of the client options.

use std::time::Duration;

/// The service's address where neither an option nor `LIGHTCONE_BASE_URL` names another.
pub const DEFAULT_BASE_URL: &str = "https://api.tzafon.ai";
/// Longest silence while a response arrives: 60 s.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);
/// Longest time for making a connection: 5 s.
pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Attempts after the first one: 2.
pub const DEFAULT_MAX_RETRIES: u32 = 2;
/// Longest silence of an event stream, three missed heartbeats of 20 s: 60 s.
pub const DEFAULT_STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(60);
/// Largest response that is read whole, after decompression: 256 MiB.
pub const DEFAULT_MAX_RESPONSE_BYTES: usize = 256 << 20;
/// Attempts to resume a stream since its last event: 5.
pub const DEFAULT_MAX_RECONNECTS: u32 = 5;
