//! The HTTP/2 side: scripts are written as HTTP/1.1, and each stream plays one as a connection of
//! its own would.
//!
//! `h2` does the protocol. Below it a relay moves whole frames, so that frames which `h2` would
//! never send can be put between them, and others held back.

mod relay;
mod stream;
mod translate;

use std::io;
use std::time::Duration;

use bytes::Bytes;
use serde::Deserialize;
use tokio::io::duplex;
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

pub use relay::Inject;
pub use stream::Stream;
pub use translate::headers;

// What a client that is told nothing more may still send, before the connection is closed.
pub(crate) const DRAIN: Duration = Duration::from_millis(200);
const BUFFER: usize = 64 << 10;

/// How the server's connections are set up.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// SETTINGS_MAX_CONCURRENT_STREAMS.
    max_streams: Option<u32>,
    /// The window of each stream, for what the client sends; it is never opened further, unless
    /// the server `reads`.
    window: Option<u32>,
    reads: bool,
    /// Ends no response where its content-length says.
    any_length: bool,
    /// Sends no response to a PING.
    deaf: bool,
}

/// Serves one connection until it ends; `play` is given every stream.
pub async fn serve(
    wire: TlsStream<TcpStream>,
    settings: Settings,
    play: impl Fn(Stream),
) -> io::Result<()> {
    let (near, far) = duplex(BUFFER);
    let (link, relay) = relay::new(wire, far, settings.deaf)?;
    let serving = async {
        let mut builder = h2::server::Builder::new();
        if let Some(most) = settings.max_streams {
            builder.max_concurrent_streams(most);
        }
        if let Some(window) = settings.window {
            builder.initial_window_size(window);
        }
        let handshake = builder.handshake::<_, Bytes>(near);
        let mut connection = handshake.await.map_err(io::Error::other)?;
        while let Some(accepted) = connection.accept().await {
            let (request, respond) = accepted.map_err(io::Error::other)?;
            play(Stream::new(request, respond, link.clone(), settings));
        }
        Ok(())
    };
    tokio::select! {
        ended = relay => ended,
        ended = serving => ended,
    }
}
