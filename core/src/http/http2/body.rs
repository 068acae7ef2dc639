//! The body of a response over HTTP/2.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use h2::{RecvStream, SendStream};
use http_body::{Body, Frame, SizeHint};

use super::error::StreamError;
use super::origin::Permit;

/// The unread rest of a body. Dropping it resets the stream, unless it was read to the end.
#[derive(Debug)]
pub(super) struct StreamBody {
    stream: RecvStream,
    /// The rest of a request's body, if the server responded before it had all of it.
    upload: Option<Upload>,
    length: Option<u64>,
    /// `None` at the end: then another stream may use the slot.
    permit: Option<Permit>,
}

impl StreamBody {
    pub fn new(
        stream: RecvStream,
        upload: Option<Upload>,
        length: Option<u64>,
        permit: Permit,
    ) -> Self {
        Self {
            stream,
            upload,
            length,
            permit: Some(permit),
        }
    }
}

impl Body for StreamBody {
    type Data = Bytes;
    type Error = StreamError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StreamError>>> {
        let this = &mut *self;
        let Some(permit) = &this.permit else {
            return Poll::Ready(None);
        };
        if let Some(upload) = &mut this.upload
            && upload.poll(context).is_ready()
        {
            this.upload = None;
        }
        let status = &permit.connection.status;
        match ready!(this.stream.poll_data(context)) {
            Some(Ok(data)) => {
                // The caller takes it, so the server may send as much again.
                let _ = this.stream.flow_control().release_capacity(data.len());
                Poll::Ready(Some(Ok(Frame::data(data))))
            }
            Some(Err(error)) => {
                let error = StreamError::new(&error, status, None);
                this.permit = None;
                Poll::Ready(Some(Err(error)))
            }
            None => {
                // Trailers are not used, but the stream ends after them.
                let end = ready!(this.stream.poll_trailers(context));
                let end = end.map_err(|error| StreamError::new(&error, status, None));
                this.permit = None;
                Poll::Ready(end.err().map(Err))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.permit.is_none() || self.stream.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}

/// The rest of a request's body, sent as the server's window allows.
#[derive(Debug)]
pub(super) struct Upload {
    stream: SendStream<Bytes>,
    rest: Bytes,
}

impl Upload {
    pub fn new(stream: SendStream<Bytes>, body: Bytes) -> Self {
        Self { stream, rest: body }
    }

    /// Ready when there is nothing more to send. Errors are reported by the response.
    pub fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        while !self.rest.is_empty() {
            self.stream.reserve_capacity(self.rest.len());
            if self.stream.capacity() == 0 {
                match ready!(self.stream.poll_capacity(context)) {
                    Some(Ok(_)) => continue,
                    Some(Err(_)) | None => return Poll::Ready(()),
                }
            }
            let size = self.stream.capacity().min(self.rest.len());
            let piece = self.rest.split_to(size);
            if self.stream.send_data(piece, self.rest.is_empty()).is_err() {
                return Poll::Ready(());
            }
        }
        Poll::Ready(())
    }
}
