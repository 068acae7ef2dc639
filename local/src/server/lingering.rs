//! Closes a connection so that its last response arrives, even if the caller is still sending the request.
//!
//! A socket that is closed with unread bytes in it resets the connection, and a reset discards what the other side has not read
//! yet: a refusal that is sent before the body has arrived would be lost. So the write half is closed first, and what still
//! arrives is read and dropped until the caller has closed its half, for a limited time.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// How long a caller has to notice the response and to stop sending.
const LONGEST: Duration = Duration::from_secs(5);

/// Whether the body of a request was dropped before its end.
pub type Unread = Arc<AtomicBool>;

/// The body of a request, which notes if it is dropped before its end.
pub struct WatchedBody {
    body: Incoming,
    ended: bool,
    unread: Unread,
}

impl WatchedBody {
    pub fn new(body: Incoming, unread: Unread) -> Self {
        let ended = body.is_end_stream();
        Self {
            body,
            ended,
            unread,
        }
    }
}

impl Body for WatchedBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        self.ended = match &frame {
            Some(Ok(_)) => self.body.is_end_stream(),
            Some(Err(_)) | None => true,
        };
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for WatchedBody {
    fn drop(&mut self) {
        if !self.ended {
            self.unread.store(true, Ordering::Relaxed);
        }
    }
}

/// A stream that lingers when it is closed while the body of a request is unread.
pub struct Lingering<S> {
    stream: S,
    unread: Unread,
    limit: Option<Pin<Box<Sleep>>>,
}

impl<S> Lingering<S> {
    pub fn new(stream: S, unread: Unread) -> Self {
        Self {
            stream,
            unread,
            limit: None,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Lingering<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Lingering<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.limit.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
            if !self.unread.load(Ordering::Relaxed) {
                return Poll::Ready(Ok(()));
            }
        }
        let this = &mut *self;
        let limit = this.limit.get_or_insert_with(|| Box::pin(sleep(LONGEST)));
        if limit.as_mut().poll(context).is_ready() {
            return Poll::Ready(Ok(()));
        }
        let mut room = [0; 16 << 10];
        loop {
            let mut buffer = ReadBuf::new(&mut room);
            match ready!(Pin::new(&mut this.stream).poll_read(context, &mut buffer)) {
                Ok(()) if !buffer.filled().is_empty() => {}
                // The caller has closed its half, or the connection is broken.
                Ok(()) | Err(_) => return Poll::Ready(Ok(())),
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::convert::Infallible;

    use hyper::server::conn::http1;
    use hyper::service::service_fn;
    use hyper::{Request, Response};
    use hyper_util::rt::TokioIo;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    use super::*;

    /// More than the buffers of two sockets hold.
    const BODY: usize = 32 << 20;

    #[tokio::test]
    async fn a_refusal_arrives_although_the_body_is_not_read() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let unread = Unread::default();
            let stream = Lingering::new(stream, unread.clone());
            let refuse = service_fn(move |request: Request<Incoming>| {
                drop(request.map(|body| WatchedBody::new(body, unread.clone())));
                async {
                    let refusal = Response::builder()
                        .status(413)
                        .header("connection", "close");
                    Ok::<_, Infallible>(refusal.body("too large".to_owned()).unwrap())
                }
            });
            http1::Builder::new()
                .serve_connection(TokioIo::new(stream), refuse)
                .await
        });
        let mut caller = TcpStream::connect(address).await.unwrap();
        let head = format!("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: {BODY}\r\n\r\n");
        caller.write_all(head.as_bytes()).await.unwrap();
        caller.write_all(&vec![b'x'; BODY]).await.unwrap();
        let mut response = String::new();
        caller.read_to_string(&mut response).await.unwrap();
        assert!(
            response.starts_with("HTTP/1.1 413") && response.ends_with("too large"),
            "{response}"
        );
        drop(caller);
        serving.await.unwrap().unwrap();
    }
}
