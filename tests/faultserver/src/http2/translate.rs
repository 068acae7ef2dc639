//! The bytes of an HTTP/1.1 response, as what HTTP/2 sends in their place.

use std::io;

use bytes::Bytes;
use http::header::{CONNECTION, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING};
use http::{Response, StatusCode};

/// What is sent.
#[derive(Debug)]
pub enum Part {
    Informational(Response<()>),
    Head(Response<()>),
    Data(Bytes),
    End(HeaderMap),
}

/// Reads a response piece by piece.
#[derive(Debug, Default)]
pub struct Translator {
    left: Vec<u8>,
    state: State,
    any_length: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Head,
    /// A body that ends with the script.
    Open,
    /// A body of which so much is missing.
    Length(usize),
    ChunkSize,
    Chunk(usize),
    ChunkEnd,
    Trailers,
    Ended,
}

impl Translator {
    /// With `any_length`, a content-length ends no response.
    pub fn new(any_length: bool) -> Self {
        Self {
            any_length,
            ..Self::default()
        }
    }

    /// Whether the response may end here.
    pub fn may_end(&self) -> bool {
        matches!(self.state, State::Open | State::Ended)
    }

    pub fn has_ended(&self) -> bool {
        self.state == State::Ended
    }

    /// A response whose trailers are sent by other means.
    pub fn end(&mut self) {
        self.state = State::Ended;
    }

    pub fn feed(&mut self, bytes: &[u8]) -> io::Result<Vec<Part>> {
        self.left.extend_from_slice(bytes);
        let mut parts = Vec::new();
        while let Some(part) = self.next()? {
            parts.extend(part);
        }
        Ok(parts)
    }

    /// Takes one step; `None` where more bytes are needed.
    fn next(&mut self) -> io::Result<Option<Option<Part>>> {
        Ok(match self.state {
            State::Head => match self.take_until(b"\r\n\r\n") {
                Some(text) => Some(Some(self.head(&text)?)),
                None => None,
            },
            State::Open if self.left.is_empty() => None,
            State::Open => Some(Some(Part::Data(std::mem::take(&mut self.left).into()))),
            State::Length(0) => {
                self.state = State::Ended;
                Some(Some(Part::End(HeaderMap::new())))
            }
            State::Length(missing) | State::Chunk(missing) if missing > 0 => {
                let size = missing.min(self.left.len());
                if size == 0 {
                    return Ok(None);
                }
                self.state = match self.state {
                    State::Chunk(_) => State::Chunk(missing - size),
                    _ => State::Length(missing - size),
                };
                Some(Some(Part::Data(self.left.drain(..size).collect())))
            }
            State::Length(_) | State::Chunk(_) => {
                self.state = State::ChunkEnd;
                Some(None)
            }
            State::ChunkEnd => self.take_until(b"\r\n").map(|_| {
                self.state = State::ChunkSize;
                None
            }),
            State::ChunkSize => match self.take_until(b"\r\n") {
                Some(line) => {
                    let size = line.split(';').next().unwrap_or_default().trim().to_owned();
                    let size = usize::from_str_radix(&size, 16).map_err(io::Error::other)?;
                    self.state = match size {
                        0 => State::Trailers,
                        size => State::Chunk(size),
                    };
                    Some(None)
                }
                None => None,
            },
            State::Trailers => {
                let text = match self.left.starts_with(b"\r\n") {
                    true => Some(String::new()),
                    false => self.take_until(b"\r\n\r\n"),
                };
                match text {
                    Some(text) => {
                        self.state = State::Ended;
                        Some(Some(Part::End(headers(text.lines())?)))
                    }
                    None => None,
                }
            }
            State::Ended => None,
        })
    }

    fn head(&mut self, text: &str) -> io::Result<Part> {
        let mut lines = text.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let status = StatusCode::from_bytes(status.unwrap_or_default().as_bytes());
        let status = status.map_err(io::Error::other)?;
        let mut headers = headers(lines)?;
        let is_chunked = headers.remove(TRANSFER_ENCODING).is_some();
        headers.remove(CONNECTION);
        let length = headers.get("content-length");
        let length = length.and_then(|value| value.to_str().ok()?.parse().ok());
        self.state = match (length, is_chunked) {
            _ if status.is_informational() => State::Head,
            _ if status == 204 || status == 304 => State::Length(0),
            (_, true) => State::ChunkSize,
            (Some(length), false) if !self.any_length => State::Length(length),
            (_, false) => State::Open,
        };
        let mut response = Response::new(());
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(match status.is_informational() {
            true => Part::Informational(response),
            false => Part::Head(response),
        })
    }

    fn take_until(&mut self, end: &[u8]) -> Option<String> {
        let at = self.left.windows(end.len()).position(|some| some == end)?;
        let taken: Vec<u8> = self.left.drain(..at + end.len()).collect();
        Some(String::from_utf8_lossy(&taken[..at]).into_owned())
    }
}

pub fn headers<'a>(lines: impl Iterator<Item = &'a str>) -> io::Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(io::Error::other)?;
        let value = HeaderValue::from_str(value.trim()).map_err(io::Error::other)?;
        headers.append(name, value);
    }
    Ok(headers)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn shown(pieces: &[&str]) -> String {
        let mut translator = Translator::default();
        let mut shown = String::new();
        for piece in pieces {
            for part in translator.feed(piece.as_bytes()).unwrap() {
                shown += &match part {
                    Part::Informational(head) => format!("({})", head.status().as_u16()),
                    Part::Head(head) => format!("[{}]", head.status().as_u16()),
                    Part::Data(data) => String::from_utf8_lossy(&data).into_owned(),
                    Part::End(trailers) => format!("|{}", trailers.len()),
                };
            }
        }
        shown
    }

    #[test]
    fn responses_become_what_http2_sends() {
        let table = [
            (
                "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi",
                "[200]hi|0",
            ),
            ("HTTP/1.1 204 No\r\n\r\n", "[204]|0"),
            ("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nhi", "[200]hi"),
            (
                "HTTP/1.1 100 C\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
                "(100)[200]|0",
            ),
            (
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n1\r\n!\r\n0\r\nx-late: 1\r\n\r\n",
                "[200]hi!|1",
            ),
            (
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
                "[200]|0",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(shown(&[text]), expected, "{text:?}");
            let bytes: Vec<_> = text.chars().map(String::from).collect();
            let bytes: Vec<_> = bytes.iter().map(String::as_str).collect();
            assert_eq!(shown(&bytes), expected, "{text:?}, byte by byte");
        }
    }
}
