//! A socket as a sink of messages and a stream of messages, for code that is written over `futures`.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_util::future::BoxFuture;
use futures_util::stream::{BoxStream, unfold};
use futures_util::{FutureExt, Sink, StreamExt};

use super::{Message, Socket};
use crate::error::Error;

impl Socket {
    /// Splits the socket into a sink and a stream. It closes when both are dropped; closing the sink closes it with code
    /// 1000.
    pub fn split(self) -> (SocketSink, BoxStream<'static, Result<Message, Error>>) {
        let socket = Arc::new(self);
        let sink = SocketSink {
            socket: Arc::clone(&socket),
            sending: None,
            is_closing: false,
        };
        let messages = unfold(socket, |socket| async move {
            let message = socket.next().await?;
            Some((message, socket))
        });
        (sink, messages.boxed())
    }
}

/// The sending half of a [`Socket`]. A message that is accepted is sent with the next poll.
pub struct SocketSink {
    socket: Arc<Socket>,
    sending: Option<BoxFuture<'static, Result<(), Error>>>,
    is_closing: bool,
}

impl fmt::Debug for SocketSink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SocketSink").field(&self.socket).finish()
    }
}

impl SocketSink {
    fn poll_sent(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        if let Some(sending) = &mut self.sending {
            let sent = ready!(sending.poll_unpin(context));
            self.sending = None;
            return Poll::Ready(sent);
        }
        Poll::Ready(Ok(()))
    }
}

impl Sink<Message> for SocketSink {
    type Error = Error;

    fn poll_ready(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        self.poll_sent(context)
    }

    fn start_send(mut self: Pin<&mut Self>, message: Message) -> Result<(), Self::Error> {
        let socket = Arc::clone(&self.socket);
        self.sending = Some(async move { socket.send(message).await }.boxed());
        Ok(())
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        self.poll_sent(context)
    }

    fn poll_close(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Self::Error>> {
        ready!(self.poll_sent(context))?;
        if !self.is_closing {
            self.is_closing = true;
            let socket = Arc::clone(&self.socket);
            self.sending = Some(async move { socket.close(1000, "").await }.boxed());
        }
        self.poll_sent(context)
    }
}
