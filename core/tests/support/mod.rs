//! A loopback server that answers each connection with the bytes it is told, and keeps what it
//! was sent.

pub mod properties;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc};
use tzafon::{Lightcone, Options};

/// What to do with one connection, after its request was read.
pub enum Reply {
    /// Send these pieces, each in a write of its own, and close.
    Pieces(Vec<Vec<u8>>),
    /// Send these pieces, each after such a silence, and close.
    Slowly(Vec<Vec<u8>>, Duration),
    /// Send the first of these, then the next one for each further request on the connection.
    Each(Vec<Vec<u8>>),
    /// Send these bytes, then wait until the client closes; the channel tells when.
    UntilClosed(Vec<u8>, mpsc::UnboundedSender<()>),
    /// Send these bytes once the test says so, and close.
    Told(Arc<Notify>, Vec<u8>),
}

pub struct Server {
    pub url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers the first connection with the first reply, and so on.
    pub async fn start(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        tokio::spawn(async move {
            for reply in replies {
                let (mut socket, _) = listener.accept().await.unwrap();
                let request = read_request(&mut socket).await;
                seen.lock().unwrap().push(request);
                tokio::spawn(answer(socket, reply, seen.clone()));
            }
        });
        Self { url, requests }
    }

    /// Every request so far, head and body.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    pub fn client(&self) -> Lightcone {
        self.client_with(|_| {})
    }

    pub fn client_with(&self, change: impl FnOnce(&mut Options)) -> Lightcone {
        let mut options = Options {
            api_key: Some("sk_test".into()),
            base_url: Some(self.url.clone()),
            ..Options::default()
        };
        change(&mut options);
        Lightcone::new(options).unwrap()
    }
}

/// A whole answer with a JSON body.
pub fn json(status: u16, headers: &str, body: &str) -> Reply {
    let length = body.len();
    let text = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n{body}"
    );
    Reply::Pieces(vec![text.into_bytes()])
}

/// A whole answer of any type, with a connection that stays open.
pub fn open_answer(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\n\r\n{body}").into_bytes()
}

/// The head of an event stream, then these pieces.
pub fn events(pieces: &[&[u8]]) -> Reply {
    let mut all = vec![stream_head()];
    all.extend(pieces.iter().map(|piece| piece.to_vec()));
    Reply::Pieces(all)
}

/// The head of an event stream that ends with its connection.
pub fn stream_head() -> Vec<u8> {
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n".to_vec()
}

async fn answer(mut socket: TcpStream, reply: Reply, seen: Arc<Mutex<Vec<String>>>) {
    socket.set_nodelay(true).unwrap();
    match reply {
        Reply::Pieces(pieces) => {
            for piece in pieces {
                socket.write_all(&piece).await.unwrap();
                tokio::task::yield_now().await;
            }
        }
        Reply::Slowly(pieces, silence) => {
            for (at, piece) in pieces.iter().enumerate() {
                if at > 0 {
                    tokio::time::sleep(silence).await;
                }
                // A client that waits no longer is what some tests are about.
                if socket.write_all(piece).await.is_err() {
                    return;
                }
            }
        }
        Reply::Each(answers) => {
            let mut answers = answers.into_iter();
            socket.write_all(&answers.next().unwrap()).await.unwrap();
            for answer in answers {
                let request = read_request(&mut socket).await;
                seen.lock().unwrap().push(request);
                socket.write_all(&answer).await.unwrap();
            }
        }
        Reply::UntilClosed(bytes, closed) => {
            socket.write_all(&bytes).await.unwrap();
            let _ = socket.read(&mut [0; 64]).await; // 0 bytes or a reset: closed
            let _ = closed.send(());
        }
        Reply::Told(told, bytes) => {
            told.notified().await;
            socket.write_all(&bytes).await.unwrap();
        }
    }
}

async fn read_request(socket: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let size = socket.read(&mut piece).await.unwrap();
        request.extend_from_slice(&piece[..size]);
        let text = String::from_utf8_lossy(&request);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            assert_ne!(size, 0, "the connection ended within a request: {text:?}");
            continue;
        };
        let head = head.to_ascii_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.map_or(0, |length| length.parse().unwrap());
        if size == 0 || body.len() >= length {
            return text.into_owned();
        }
    }
}
