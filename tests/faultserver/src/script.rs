//! What is done with one connection, step by step.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha1::{Digest, Sha1};
use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::sleep;
use tokio_rustls::server::TlsStream;

use crate::http2::{Inject, Stream, headers};
use crate::record::Request;
use crate::text::{Text, frames};

// What a client that is told nothing more may still send, before the connection is closed.
const DRAIN: Duration = Duration::from_millis(200);

/// One step. A script begins by reading the request, unless it says what to read instead, and ends
/// by closing the connection, unless it ends otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// `request`, `head` or `nothing`.
    Read(Read),
    /// The head of an event stream that asks for short waits and ends with its connection.
    Stream(bool),
    /// A whole answer.
    Answer(Answer),
    /// Bytes as they are.
    Send(Text),
    /// Events of a task in short.
    Frames(String),
    /// One chunk of a chunked body; an empty one ends it.
    Chunk(Text),
    /// Bytes in pieces of so many.
    Split(Split),
    /// One byte at a time, so many ms apart.
    Drip(Drip),
    /// Agrees to a WebSocket.
    Upgrade(bool),
    /// Waits until the client closes.
    Stall(bool),
    /// Reads bytes of the client until so many have come.
    Take(usize),
    /// Ends the connection by a reset.
    Reset(bool),
    /// HTTP/2: ends the stream by RST_STREAM with this code.
    ResetStream(u32),
    /// HTTP/2: a frame that no server in order sends here.
    Inject(Inject),
    /// HTTP/2: ends the answer with trailers.
    Trailers(BTreeMap<String, String>),
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    Request,
    Head,
    Nothing,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, Text>,
    #[serde(default)]
    body: Option<Text>,
    /// Leaves the connection open for the next request.
    #[serde(default)]
    keep: bool,
    #[serde(default)]
    version: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    text: Text,
    /// The size of the pieces.
    #[serde(default)]
    every: Option<usize>,
    /// The size of the first piece; the second is the rest.
    #[serde(default)]
    at: Option<usize>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drip {
    text: Text,
    ms: u64,
}

/// A connection.
pub enum Wire {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
    /// A stream of an HTTP/2 connection, used as a connection of its own.
    Stream(Box<Stream>),
}

impl Wire {
    async fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(wire) => wire.read(piece).await,
            Self::Tls(wire) => wire.read(piece).await,
            Self::Stream(wire) => wire.read(piece).await,
        }
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(wire) => wire.write_all(bytes).await,
            Self::Tls(wire) => {
                wire.write_all(bytes).await?;
                wire.flush().await
            }
            Self::Stream(wire) => wire.write(bytes).await,
        }
    }

    pub async fn shutdown(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(wire) => wire.shutdown().await,
            Self::Tls(wire) => wire.shutdown().await,
            Self::Stream(wire) => wire.shutdown().await,
        }
    }

    /// Has the connection end by a reset, at the latest when it is dropped.
    pub async fn reset(&mut self) -> io::Result<()> {
        let wire = match self {
            Self::Plain(wire) => wire,
            Self::Tls(wire) => wire.get_ref().0,
            Self::Stream(wire) => {
                wire.reset().await;
                return Ok(());
            }
        };
        SockRef::from(wire).set_linger(Some(Duration::ZERO))
    }

    fn stream(&mut self) -> io::Result<&mut Stream> {
        match self {
            Self::Stream(wire) => Ok(wire),
            _ => Err(io::Error::other("a step for HTTP/2 alone")),
        }
    }

    pub async fn until_closed(&mut self) {
        if let Self::Stream(wire) = self {
            return wire.until_closed().await;
        }
        let mut piece = [0; 4096];
        while self.read(&mut piece).await.is_ok_and(|size| size > 0) {}
    }
}

/// What to do with a connection.
pub enum Script<F> {
    /// This, which says by itself what is read.
    Whole(Vec<Step>),
    /// What is chosen for the request.
    After(F),
}

/// Whether a script says by itself what is read first.
pub fn reads(steps: &[Step]) -> bool {
    matches!(steps.first(), Some(Step::Read(_)))
}

/// Plays a script. What is read goes to `seen`.
pub async fn play(
    mut wire: Wire,
    script: Script<impl FnOnce(&Request) -> Vec<Step>>,
    seen: impl FnMut(Request),
) -> io::Result<()> {
    let played = steps(&mut wire, script, seen).await;
    if let (Err(_), Wire::Stream(stream)) = (&played, &wire) {
        // As a connection of its own is closed when it is dropped.
        stream.close();
    }
    played
}

async fn steps(
    wire: &mut Wire,
    script: Script<impl FnOnce(&Request) -> Vec<Step>>,
    mut seen: impl FnMut(Request),
) -> io::Result<()> {
    let mut key = String::new();
    let mut left = Vec::new();
    let steps = match script {
        Script::Whole(steps) => steps,
        Script::After(choose) => {
            let Some(request) = request(wire, &mut left, true).await? else {
                return Ok(());
            };
            key = request
                .header("sec-websocket-key")
                .unwrap_or_default()
                .to_owned();
            let steps = choose(&request);
            seen(request);
            steps
        }
    };
    for step in &steps {
        match step {
            Step::Read(Read::Nothing) => {}
            Step::Read(what) => {
                let whole = *what == Read::Request;
                let Some(request) = request(wire, &mut left, whole).await? else {
                    return Ok(());
                };
                key = request
                    .header("sec-websocket-key")
                    .unwrap_or_default()
                    .to_owned();
                seen(request);
            }
            Step::Stream(_) => {
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\nretry: 1\n\n";
                wire.write(head.as_bytes()).await?;
            }
            Step::Answer(answer) => wire.write(&answer.bytes()).await?,
            Step::Send(text) => wire.write(&text.bytes()).await?,
            Step::Frames(short) => wire.write(frames(short).as_bytes()).await?,
            Step::Chunk(text) => {
                let bytes = text.bytes();
                let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
                chunk.extend(bytes);
                chunk.extend(b"\r\n");
                wire.write(&chunk).await?;
            }
            Step::Split(split) => {
                for piece in split.pieces() {
                    wire.write(&piece).await?;
                    // Long enough for the other side to have read it, as a rule; and if it has not, it has read
                    // both, which is right too.
                    tokio::task::yield_now().await;
                }
            }
            Step::Drip(drip) => {
                for byte in drip.text.bytes() {
                    wire.write(&[byte]).await?;
                    sleep(Duration::from_millis(drip.ms)).await;
                }
            }
            Step::Upgrade(_) => {
                let hash = Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
                let accept = STANDARD.encode(hash);
                let head = format!(
                    "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: {accept}\r\n\r\n"
                );
                wire.write(head.as_bytes()).await?;
            }
            Step::Take(size) => {
                let mut bytes = vec![0; *size];
                let mut come = 0;
                while come < *size {
                    match wire.read(&mut bytes[come..]).await? {
                        0 => return Ok(()),
                        more => come += more,
                    }
                }
            }
            Step::Stall(_) => {
                wire.until_closed().await;
                return Ok(());
            }
            Step::Reset(_) => {
                wire.reset().await?;
                return Ok(());
            }
            Step::ResetStream(code) => {
                wire.stream()?.reset_stream(*code).await;
                return Ok(());
            }
            Step::Inject(frame) => wire.stream()?.inject(frame).await,
            Step::Trailers(trailers) => {
                let lines = trailers
                    .iter()
                    .map(|(name, value)| format!("{name}: {value}"));
                let lines: Vec<_> = lines.collect();
                let trailers = headers(lines.iter().map(String::as_str))?;
                wire.stream()?.trailers(trailers)?;
            }
        }
    }
    wire.shutdown().await?;
    // Closed with bytes unread, the connection would end by a reset.
    let _ = tokio::time::timeout(DRAIN, wire.until_closed()).await;
    Ok(())
}

/// The next request, or as much as its head; `None` where the client has closed.
pub async fn request(
    wire: &mut Wire,
    left: &mut Vec<u8>,
    whole: bool,
) -> io::Result<Option<Request>> {
    let mut piece = vec![0; 64 << 10];
    loop {
        if let Some((request, length)) = Request::parse(left, whole) {
            left.drain(..length);
            return Ok(Some(request));
        }
        match wire.read(&mut piece).await? {
            0 => return Ok(None),
            size => left.extend_from_slice(&piece[..size]),
        }
    }
}

impl Answer {
    fn bytes(&self) -> Vec<u8> {
        let body = self.body.as_ref().map(Text::bytes).unwrap_or_default();
        let version = self.version.as_deref().unwrap_or("HTTP/1.1");
        let mut head = format!("{version} {} Said so\r\n", self.status);
        let given = |name: &str| self.headers.contains_key(name);
        if !given("content-length") && !given("transfer-encoding") && self.status != 204 {
            head += &format!("content-length: {}\r\n", body.len());
        }
        if !given("content-type") && !body.is_empty() {
            head += "content-type: application/json\r\n";
        }
        if !self.keep && !given("connection") {
            head += "connection: close\r\n";
        }
        let mut bytes = head.into_bytes();
        for (name, value) in &self.headers {
            bytes.extend_from_slice(format!("{name}: ").as_bytes());
            bytes.extend(value.bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend(body);
        bytes
    }
}

impl Split {
    fn pieces(&self) -> Vec<Vec<u8>> {
        let bytes = self.text.bytes();
        match (self.every, self.at) {
            (Some(size), _) => bytes.chunks(size.max(1)).map(<[u8]>::to_vec).collect(),
            (None, Some(at)) => {
                let (first, rest) = bytes.split_at(at.min(bytes.len()));
                vec![first.to_vec(), rest.to_vec()]
            }
            (None, None) => vec![bytes],
        }
    }
}
