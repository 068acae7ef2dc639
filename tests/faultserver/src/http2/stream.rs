//! One stream of a connection, with the operations that a script has for a connection.

use std::future::poll_fn;
use std::io;

use bytes::Bytes;
use h2::server::SendResponse;
use h2::{Reason, RecvStream, SendStream};
use http::{HeaderMap, Request};

use super::Settings;
use super::relay::{Inject, Link};
use super::translate::{Part, Translator};

pub struct Stream {
    id: u32,
    /// What is still to be read of the request, as HTTP/1.1.
    unread: Vec<u8>,
    request: RecvStream,
    /// Whether the request's body is taken off the wire, which opens the client's window.
    reads: bool,
    respond: SendResponse<Bytes>,
    response: Option<SendStream<Bytes>>,
    translator: Translator,
    link: Link,
    /// Frames with a head, and bytes of data, that were given to `h2`.
    sent: (usize, usize),
}

impl Stream {
    pub fn new(
        request: Request<RecvStream>,
        respond: SendResponse<Bytes>,
        link: Link,
        settings: Settings,
    ) -> Self {
        let (head, body) = request.into_parts();
        let target = head
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let mut text = format!("{} {target} HTTP/1.1\r\n", head.method).into_bytes();
        for (name, value) in &head.headers {
            text.extend_from_slice(format!("{name}: ").as_bytes());
            text.extend_from_slice(value.as_bytes());
            text.extend_from_slice(b"\r\n");
        }
        text.extend_from_slice(b"\r\n");
        Self {
            id: respond.stream_id().as_u32(),
            unread: text,
            request: body,
            reads: settings.reads || settings.window.is_none(),
            respond,
            response: None,
            translator: Translator::new(settings.any_length),
            link,
            sent: (0, 0),
        }
    }

    pub async fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        if self.unread.is_empty() {
            match self.request.data().await {
                Some(data) => {
                    let data = data.map_err(io::Error::other)?;
                    if self.reads {
                        let flow = self.request.flow_control();
                        flow.release_capacity(data.len())
                            .map_err(io::Error::other)?;
                    }
                    self.unread.extend_from_slice(&data);
                }
                None => return Ok(0),
            }
        }
        let size = piece.len().min(self.unread.len());
        piece[..size].copy_from_slice(&self.unread[..size]);
        self.unread.drain(..size);
        Ok(size)
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        for part in self.translator.feed(bytes)? {
            match part {
                Part::Informational(head) => {
                    self.sent.0 += 1;
                    let sent = self.respond.send_informational(head);
                    sent.map_err(io::Error::other)?;
                    // One at a time: `h2` sends the last of several.
                    self.written().await;
                }
                Part::Head(head) => {
                    self.sent.0 += 1;
                    let sent = self.respond.send_response(head, false);
                    self.response = Some(sent.map_err(io::Error::other)?);
                }
                Part::Data(data) => self.data(data).await?,
                Part::End(trailers) => self.finish(trailers)?,
            }
        }
        Ok(())
    }

    /// Ends the response where it may end; else the connection, before it is whole.
    pub async fn shutdown(&mut self) -> io::Result<()> {
        if !self.translator.may_end() {
            self.written().await;
            self.link.close();
        } else if !self.translator.has_ended() {
            self.translator.end();
            self.finish(HeaderMap::new())?;
        }
        Ok(())
    }

    /// Ends the response with trailers.
    pub fn trailers(&mut self, trailers: HeaderMap) -> io::Result<()> {
        self.translator.end();
        self.finish(trailers)
    }

    /// RST_STREAM, behind what was sent before.
    pub async fn reset_stream(&mut self, code: u32) {
        self.written().await;
        match &mut self.response {
            Some(response) => response.send_reset(Reason::from(code)),
            None => self.respond.send_reset(Reason::from(code)),
        }
    }

    pub async fn inject(&mut self, frame: &Inject) {
        self.written().await;
        self.link.inject(frame, self.id);
    }

    /// Ends the connection by a reset.
    pub async fn reset(&mut self) {
        self.written().await;
        self.link.reset();
    }

    pub fn close(&self) {
        self.link.close();
    }

    /// Waits until the client closes the stream or the connection.
    pub async fn until_closed(&mut self) {
        if self.translator.has_ended() {
            return;
        }
        // Either way the client is gone.
        let _ = match &mut self.response {
            Some(response) => poll_fn(|context| response.poll_reset(context)).await,
            None => poll_fn(|context| self.respond.poll_reset(context)).await,
        };
    }

    async fn written(&self) {
        self.link.written(self.id, self.sent.0, self.sent.1).await;
    }

    async fn data(&mut self, mut data: Bytes) -> io::Result<()> {
        let Some(response) = &mut self.response else {
            return Err(io::Error::other("a body without a head"));
        };
        while !data.is_empty() {
            response.reserve_capacity(data.len());
            let size = match response.capacity() {
                0 => {
                    let granted = poll_fn(|context| response.poll_capacity(context)).await;
                    let granted = granted.ok_or_else(|| io::Error::other("the client is gone"))?;
                    granted.map_err(io::Error::other)?
                }
                size => size,
            };
            let piece = data.split_to(size.min(data.len()));
            self.sent.1 += piece.len();
            response.send_data(piece, false).map_err(io::Error::other)?;
        }
        // So that pieces stay pieces.
        self.written().await;
        Ok(())
    }

    fn finish(&mut self, trailers: HeaderMap) -> io::Result<()> {
        let Some(response) = &mut self.response else {
            return Err(io::Error::other("an end without a head"));
        };
        let ended = match trailers.is_empty() {
            true => response.send_data(Bytes::new(), true),
            false => response.send_trailers(trailers),
        };
        ended.map_err(io::Error::other)
    }
}
