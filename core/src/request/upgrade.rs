//! The headers that ask a server to switch from HTTP to a WebSocket.

use reqwest::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use tokio_tungstenite::tungstenite::handshake::client::generate_key;

use crate::error::{Error, ErrorKind};

/// Adds the headers that make a GET request a WebSocket.
pub(crate) fn ask(headers: &mut HeaderMap) -> Result<(), Error> {
    let key = HeaderValue::from_str(&generate_key())
        .map_err(|_| Error::new(ErrorKind::Argument, "no key for a socket could be made"))?;
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
    headers.insert(SEC_WEBSOCKET_KEY, key);
    Ok(())
}
