//! Reads what has arrived before a failed write ends the connection.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A connection whose failed writes are reported by its reads, after everything that has arrived.
///
/// A server may send its last bytes and reset the connection. A write then fails while those bytes are
/// still unread: HTTP/2 also writes by itself (acknowledgements, windows), and `h2` gives up a connection at
/// the first failed write. Responses and events that the server had delivered would be lost.
pub(super) struct ReadFirst<T> {
    io: T,
    /// Why a write failed. Later writes are discarded.
    failed: Option<io::Error>,
}

impl<T> ReadFirst<T> {
    pub fn new(io: T) -> Self {
        Self { io, failed: None }
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for ReadFirst<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.io).poll_read(context, buffer);
        match &self.failed {
            // A pending read does not show the socket's state, which is checked only after its next event. A broken
            // socket always has such an event.
            Some(why) if matches!(read, Poll::Ready(Ok(()))) && buffer.filled().len() == before => {
                Poll::Ready(Err(io::Error::new(why.kind(), why.to_string())))
            }
            _ => read,
        }
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for ReadFirst<T> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.poll_write_vectored(context, &[io::IoSlice::new(bytes)])
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.failed.is_none() {
            match Pin::new(&mut self.io).poll_write_vectored(context, buffers) {
                Poll::Ready(Err(error)) => self.failed = Some(error),
                written => return written,
            }
        }
        Poll::Ready(Ok(buffers.iter().map(|buffer| buffer.len()).sum()))
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.failed.is_none() {
            match Pin::new(&mut self.io).poll_flush(context) {
                Poll::Ready(Err(error)) => self.failed = Some(error),
                flushed => return flushed,
            }
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;
    use std::pin::pin;

    use futures_util::FutureExt;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    use super::*;

    /// After the peer's reset: writes fail, and what it sent before can still be read.
    struct Broken(DuplexStream);

    impl AsyncRead for Broken {
        fn poll_read(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
            buffer: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            Pin::new(&mut self.0).poll_read(context, buffer)
        }
    }

    impl AsyncWrite for Broken {
        fn poll_write(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            _: &[u8],
        ) -> Poll<io::Result<usize>> {
            Poll::Ready(Err(ErrorKind::ConnectionReset.into()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Err(ErrorKind::ConnectionReset.into()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    #[tokio::test]
    async fn what_has_arrived_is_read_before_the_error_of_a_write() {
        let (mut server, client) = duplex(64);
        let mut client = ReadFirst::new(Broken(client));
        client.write_all(b"an acknowledgement").await.unwrap();
        client.flush().await.unwrap();
        let mut read = Vec::new();
        let mut reading = pin!(client.read_to_end(&mut read));
        assert!(reading.as_mut().now_or_never().is_none());
        server.write_all(b"the last event").await.unwrap();
        drop(server);
        let error = reading.await.unwrap_err();
        assert_eq!(read, b"the last event");
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
}
