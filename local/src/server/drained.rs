//! Bodies of requests that are read to their end, also if the response does not need them.
//!
//! A connection with unread bytes in it is reset when it is closed, and a reset discards what the caller has not read yet: a refusal
//! that is sent before the body has arrived would be lost. So what is left of a body is read and dropped, for a limited time.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::Request;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header;
use tokio::runtime::Handle;
use tokio::time::timeout;

/// How long a caller has to notice the response and to stop sending.
const LONGEST: Duration = Duration::from_secs(5);

/// The body of a request, which is read to its end when it is dropped before.
pub struct DrainedBody {
    body: Option<Incoming>,
    /// The caller sends nothing before it is asked to, so there is nothing to read.
    waits: bool,
}

/// The same request, whose body is read to its end.
pub fn drained(request: Request<Incoming>) -> Request<DrainedBody> {
    let waits = request.headers().contains_key(header::EXPECT);
    request.map(|body| DrainedBody {
        body: Some(body),
        waits,
    })
}

impl Body for DrainedBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        self.waits = false;
        match &mut self.body {
            Some(body) => Pin::new(body).poll_frame(context),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map(Body::size_hint).unwrap_or_default()
    }
}

impl Drop for DrainedBody {
    fn drop(&mut self) {
        let unread = self.body.take().filter(|body| !body.is_end_stream());
        // Without a runtime the connection has ended as well.
        let (Some(mut body), false, Ok(runtime)) = (unread, self.waits, Handle::try_current())
        else {
            return;
        };
        runtime.spawn(timeout(LONGEST, async move {
            while let Some(Ok(_)) = body.frame().await {}
        }));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::convert::Infallible;

    use hyper::Response;
    use hyper::server::conn::http1;
    use hyper::service::service_fn;
    use hyper_util::rt::TokioIo;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    use super::*;

    /// More than the buffers of two sockets hold.
    const BODY: usize = 32 << 20;

    /// A caller's connection to a server that refuses everything unread.
    async fn refused(keep: bool) -> TcpStream {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let refuse = service_fn(|request| {
                drop(drained(request));
                async {
                    // What reads the body may come first.
                    for _ in 0..10 {
                        tokio::task::yield_now().await;
                    }
                    let refusal = Response::builder().status(413);
                    Ok::<_, Infallible>(refusal.body("too large".to_owned()).unwrap())
                }
            });
            let mut server = http1::Builder::new();
            server.keep_alive(keep);
            server.serve_connection(TokioIo::new(stream), refuse).await
        });
        TcpStream::connect(address).await.unwrap()
    }

    async fn send(caller: &mut TcpStream, expect: &str) {
        let head = format!("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: {BODY}\r\n{expect}\r\n");
        caller.write_all(head.as_bytes()).await.unwrap();
    }

    #[tokio::test]
    async fn a_refusal_arrives_although_the_body_is_not_read() {
        for keep in [true, false] {
            let mut caller = refused(keep).await;
            send(&mut caller, "").await;
            caller.write_all(&vec![b'x'; BODY]).await.unwrap();
            caller.shutdown().await.unwrap();
            let mut response = String::new();
            caller.read_to_string(&mut response).await.unwrap();
            let is_whole = response.starts_with("HTTP/1.1 413") && response.ends_with("too large");
            assert!(is_whole, "{response}");
        }
    }

    #[tokio::test]
    async fn a_caller_that_waits_to_be_asked_is_not_asked_for_a_body_that_is_refused() {
        let mut caller = refused(true).await;
        send(&mut caller, "expect: 100-continue\r\n").await;
        let mut response = String::new();
        caller.read_to_string(&mut response).await.unwrap();
        assert!(response.starts_with("HTTP/1.1 413"), "{response}");
    }
}
