//! Checks whether a server has agreed to switch to a WebSocket.

use reqwest::header::{HeaderMap, HeaderValue, SEC_WEBSOCKET_KEY};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use crate::error::{Error, ErrorKind};
use crate::http::Head;

/// Whether a 101 responds to this request: a cache or a proxy may have produced it.
pub(crate) fn check(asked: &HeaderMap, head: &Head) -> Result<(), Error> {
    let key = asked.get(SEC_WEBSOCKET_KEY).map(HeaderValue::as_bytes);
    let accepted = derive_accept_key(key.unwrap_or_default());
    let protocol = head.header("upgrade").unwrap_or_default();
    let wrong = if !protocol.eq_ignore_ascii_case("websocket") {
        "it does not switch to a WebSocket"
    } else if head.header("sec-websocket-accept") != Some(&accepted) {
        "its Sec-WebSocket-Accept does not belong to this request"
    } else if head.header("sec-websocket-extensions").is_some() {
        "it uses an extension that was not asked for"
    } else {
        return Ok(());
    };
    let message = format!("the response of {} opens no WebSocket: {wrong}", head.url);
    Err(head.error(ErrorKind::Decode, message))
}
