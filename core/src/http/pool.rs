//! Builds a connection pool from the options that affect connections.

use reqwest::redirect::Policy;

use super::http2::Client;
use super::network::{Network, cause};
use crate::error::{Error, ErrorKind};
use crate::options::Connections;

/// Builds a pool; without `http2` it uses HTTP/1.1 only.
pub(crate) fn client(
    connections: &Connections,
    network: &Network,
    http2: bool,
) -> Result<Client, Error> {
    let mut builder = network
        .apply(reqwest::Client::builder())
        // `redirect.rs` decides; the library would also send a `Referer`.
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(connections.connect_timeout)
        .local_address(connections.local_address)
        .tcp_nodelay(true);
    if let Some(most) = connections.max_idle {
        builder = builder.pool_max_idle_per_host(most);
    }
    let made = match http2 {
        true => Client::new(builder, connections),
        false => Client::http1(builder),
    };
    made.map_err(|error| {
        Error::new(ErrorKind::Config, "the HTTP client can't be made").caused_by(cause(&error))
    })
}
