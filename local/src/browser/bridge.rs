//! Connects the DevTools library, which speaks only WebSocket, with a browser's hub, inside of this process.
//!
//! It needs a port for the moment of connecting. Who connects must know a secret that nobody else is told, and once the
//! library has connected the port is closed.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use futures::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::http::StatusCode;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Bytes, Message, Utf8Bytes};
use tokio_tungstenite::{WebSocketStream, accept_hdr_async_with_config};

use super::hub::{Client, Hub, Root};

/// Longest time that the library may take to connect.
const CONNECT: Duration = Duration::from_secs(30);

/// The address for the library. It holds for one connection.
pub async fn open(hub: &Arc<Hub>) -> Result<String, String> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(|e| format!("no random numbers: {e}"))?;
    let path: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let path = format!("/{path}");
    let failed = |e: std::io::Error| format!("no port for the DevTools library: {e}");
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let port = port.map_err(failed)?;
    let address = format!("ws://{}{path}", port.local_addr().map_err(failed)?);
    let client = hub.client(&Root::Browser).await?;
    tokio::spawn(async move {
        if let Ok(Some(socket)) = tokio::time::timeout(CONNECT, first(port, path)).await {
            pass(socket, client).await;
        }
    });
    Ok(address)
}

/// The first connection that knows the secret. Others do not hold it up.
async fn first(port: TcpListener, path: String) -> Option<WebSocketStream<TcpStream>> {
    let path: Arc<str> = path.into();
    let (tell, mut known) = mpsc::channel(1);
    loop {
        tokio::select! {
            accepted = port.accept() => {
                let Ok((stream, _)) = accepted else { continue };
                let (path, tell) = (Arc::clone(&path), tell.clone());
                tokio::spawn(async move {
                    let greeted = tokio::time::timeout(CONNECT, greet(stream, &path)).await;
                    if let Ok(Some(socket)) = greeted {
                        let _ = tell.send(socket).await;
                    }
                });
            }
            socket = known.recv() => return socket,
        }
    }
}

async fn greet(stream: TcpStream, path: &str) -> Option<WebSocketStream<TcpStream>> {
    let config = WebSocketConfig::default()
        .max_message_size(None)
        .max_frame_size(None);
    #[expect(
        clippy::result_large_err,
        reason = "what the library wants to be given"
    )]
    let check = |request: &Request, response: Response| {
        if crate::secret::same(request.uri().path(), path) {
            Ok(response)
        } else {
            let mut refusal = ErrorResponse::new(None);
            *refusal.status_mut() = StatusCode::FORBIDDEN;
            Err(refusal)
        }
    };
    // A small message that waits for others would wait for the acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    accept_hdr_async_with_config(stream, check, Some(config))
        .await
        .ok()
}

async fn pass(socket: WebSocketStream<TcpStream>, mut client: Client) {
    let (mut to_library, mut from_library) = socket.split();
    loop {
        tokio::select! {
            message = client.next() => {
                let Some(text) = message else { break };
                let bytes = Bytes::from(text.into_bytes());
                let Ok(text) = Utf8Bytes::try_from(bytes) else { continue };
                if to_library.send(Message::Text(text)).await.is_err() {
                    break;
                }
            }
            message = from_library.next() => match message {
                Some(Ok(Message::Text(text))) => {
                    if client.send(&text).await.is_err() {
                        break;
                    }
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => {}
            },
        }
    }
    let _ = to_library.close().await;
}
