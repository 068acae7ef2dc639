//! Moves frames between the wire and `h2`, and is the one place that writes to the wire.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use socket2::{SockRef, Socket};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, DuplexStream, ReadHalf, WriteHalf, split};
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tokio_rustls::server::TlsStream;

use super::DRAIN;
use crate::text::unhex;

const PREFACE: usize = 24;
const FRAME_HEAD: usize = 9;
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const ACK: u8 = 1;

/// A frame that is put between those of `h2`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Inject {
    /// GOAWAY; `last` is `this` stream, the one `before`, or `all` that there can be.
    Goaway { last: Last, code: u32 },
    /// SETTINGS_MAX_CONCURRENT_STREAMS, anew.
    MaxStreams(u32),
    /// Bytes, two digits each.
    Bytes(String),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Last {
    This,
    Before,
    All,
}

enum Command {
    Write(Vec<u8>),
    Close,
    Reset,
}

/// What a stream can do with its connection.
#[derive(Clone)]
pub struct Link {
    commands: mpsc::UnboundedSender<Command>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// Frames with a head, and bytes of data, that were written for each stream.
    written: Mutex<HashMap<u32, (usize, usize)>>,
    progress: Notify,
    /// Acknowledgements of settings that `h2` does not know of.
    foreign_acks: AtomicUsize,
}

impl Link {
    /// Waits until so much of a stream was written: then what follows comes behind it.
    pub async fn written(&self, stream: u32, heads: usize, data: usize) {
        loop {
            let progress = self.shared.progress.notified();
            let written = lock(&self.shared.written).get(&stream).copied();
            let (has_heads, has_data) = written.unwrap_or_default();
            if (has_heads >= heads && has_data >= data) || self.commands.is_closed() {
                return;
            }
            progress.await;
        }
    }

    pub fn inject(&self, frame: &Inject, stream: u32) {
        let bytes = match frame {
            Inject::Goaway { last, code } => {
                let last = match last {
                    Last::This => stream,
                    Last::Before => stream.saturating_sub(2),
                    Last::All => u32::MAX >> 1,
                };
                let mut bytes = vec![0, 0, 8, 7, 0, 0, 0, 0, 0];
                bytes.extend(last.to_be_bytes());
                bytes.extend(code.to_be_bytes());
                bytes
            }
            Inject::MaxStreams(most) => {
                self.shared.foreign_acks.fetch_add(1, Ordering::Relaxed);
                let mut bytes = vec![0, 0, 6, SETTINGS, 0, 0, 0, 0, 0, 0, 3];
                bytes.extend(most.to_be_bytes());
                bytes
            }
            Inject::Bytes(hex) => unhex(hex),
        };
        self.command(Command::Write(bytes));
    }

    /// Ends the connection, as a server that goes away does.
    pub fn close(&self) {
        self.command(Command::Close);
    }

    /// Ends the connection by a reset.
    pub fn reset(&self) {
        self.command(Command::Reset);
    }

    fn command(&self, command: Command) {
        // A connection that has ended takes no more.
        let _ = self.commands.send(command);
    }
}

/// Wakes those who wait for progress, which there is no more.
struct TellOnDrop<'a>(&'a Notify);

impl Drop for TellOnDrop<'_> {
    fn drop(&mut self) {
        self.0.notify_waiters();
    }
}

/// The relay, which runs until one side ends.
pub fn new(
    wire: TlsStream<TcpStream>,
    far: DuplexStream,
    deaf: bool,
) -> io::Result<(Link, impl Future<Output = io::Result<()>>)> {
    let socket: Socket = SockRef::from(wire.get_ref().0).try_clone()?;
    let (commands, orders) = mpsc::unbounded_channel();
    let link = Link {
        commands,
        shared: Arc::default(),
    };
    let shared = link.shared.clone();
    let (from_client, to_client) = split(wire);
    let (from_server, to_server) = split(far);
    let relay = async move {
        // Dropped last, also when the relay is dropped halfway because `h2` ended first.
        let _told = TellOnDrop(&shared.progress);
        let incoming = incoming(from_client, to_server, &shared, deaf);
        let outgoing = outgoing(from_server, to_client, orders, &shared, socket);
        tokio::select! {
            ended = incoming => ended,
            ended = outgoing => ended,
        }
    };
    Ok((link, relay))
}

async fn incoming(
    mut client: ReadHalf<TlsStream<TcpStream>>,
    mut server: WriteHalf<DuplexStream>,
    shared: &Shared,
    deaf: bool,
) -> io::Result<()> {
    let mut preface = [0; PREFACE];
    client.read_exact(&mut preface).await?;
    server.write_all(&preface).await?;
    let mut acks = 0;
    loop {
        let Some(frame) = read_frame(&mut client).await? else {
            // `h2` learns that the client has gone.
            server.shutdown().await?;
            std::future::pending::<()>().await;
            return Ok(());
        };
        let (kind, flags) = (frame[3], frame[4]);
        let is_ack = flags & ACK != 0;
        if kind == SETTINGS && is_ack {
            acks += 1;
            // The first one is for the settings of `h2`.
            if acks > 1 && shared.foreign_acks.load(Ordering::Relaxed) > 0 {
                shared.foreign_acks.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
        }
        if !(deaf && kind == PING && !is_ack) {
            server.write_all(&frame).await?;
        }
    }
}

async fn outgoing(
    mut server: ReadHalf<DuplexStream>,
    mut client: WriteHalf<TlsStream<TcpStream>>,
    mut orders: mpsc::UnboundedReceiver<Command>,
    shared: &Shared,
    socket: Socket,
) -> io::Result<()> {
    let mut pending = Vec::new();
    let mut piece = vec![0; 16 << 10];
    loop {
        tokio::select! {
            biased;
            size = server.read(&mut piece) => {
                let size = size?;
                if size == 0 {
                    return client.shutdown().await;
                }
                pending.extend_from_slice(&piece[..size]);
                let whole = whole_frames(&pending, shared);
                client.write_all(&pending[..whole]).await?;
                client.flush().await?;
                pending.drain(..whole);
                shared.progress.notify_waiters();
            }
            order = orders.recv() => match order {
                Some(Command::Write(bytes)) => {
                    client.write_all(&bytes).await?;
                    client.flush().await?;
                }
                Some(Command::Close) => {
                    client.shutdown().await?;
                    // Closed with bytes unread, the connection would end by a reset.
                    let _ = timeout(DRAIN, std::future::pending::<()>()).await;
                    return Ok(());
                }
                Some(Command::Reset) => {
                    socket.set_linger(Some(Duration::ZERO))?;
                    return Ok(());
                }
                None => std::future::pending().await,
            }
        }
    }
}

/// The length of all frames that are whole. What they bring to their streams is noted.
fn whole_frames(bytes: &[u8], shared: &Shared) -> usize {
    let mut whole = 0;
    let mut written = lock(&shared.written);
    while let Some(head) = bytes.get(whole..whole + FRAME_HEAD) {
        let length = length(head);
        let end = whole + FRAME_HEAD + length;
        if end > bytes.len() {
            break;
        }
        let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        let (heads, data) = written.entry(stream).or_default();
        match head[3] {
            HEADERS => *heads += 1,
            DATA => *data += length,
            _ => {}
        }
        whole = end;
    }
    whole
}

async fn read_frame(wire: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut frame = vec![0; FRAME_HEAD];
    match wire.read_exact(&mut frame).await {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    };
    let length = length(&frame);
    frame.resize(FRAME_HEAD + length, 0);
    wire.read_exact(&mut frame[FRAME_HEAD..]).await?;
    Ok(Some(frame))
}

fn length(head: &[u8]) -> usize {
    u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
