//! Sends the attempts of a call, until there is a response or the policy stops it.

use std::pin::pin;
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use tokio::time::timeout;

use super::jitter;
use super::policy::{self, Attempt};
use crate::error::{Error, ErrorKind, RetriedFailure, SentRequest};
use crate::http::{
    Body, FailedAttempt, Failure, Head, IncomingResponse, Response, Transport, surrogates,
};
use crate::naming;
use crate::options::Config;
use crate::request::{Call, Purpose, Request, StreamKind};

/// One client's settings and connections, shared by the client, its streams and their reconnects.
#[derive(Debug)]
pub(crate) struct Sender {
    pub config: Config,
    pub transport: Transport,
}

impl Sender {
    /// Sends a call and reads the whole response.
    pub async fn call(&self, call: &Call) -> Result<Response, Error> {
        let mut failures = Vec::new();
        let done = {
            // Pinned here, since a future that is passed by value takes its space twice.
            let whole = pin!(self.whole(call, &mut failures));
            self.within(call, whole).await
        };
        match done {
            Ok(answer) => answer,
            Err(late) => Err(late.after(&failures)),
        }
    }

    async fn whole(
        &self,
        call: &Call,
        failures: &mut Vec<RetriedFailure>,
    ) -> Result<Response, Error> {
        let (mut answer, request, sent_at) = self.attempt(call, Purpose::Whole, failures).await?;
        let body = match answer.read(self.silence(call), self.most(call)).await {
            Ok(body) => body,
            Err(error) => {
                let error = error.for_request(request.method_name, request.url.as_str());
                let error = error.after(failures).sent(&request, sent_at.elapsed());
                return Err(match request.repeatable {
                    true => error,
                    false => error.uncertain(),
                });
            }
        };
        Ok(Response {
            status: answer.status,
            headers: answer.headers,
            body: match surrogates::may_have(&body) {
                true => mended(&body),
                false => body,
            },
            retries: failures.len() as u32,
            failures: std::mem::take(failures),
            url: answer.url,
            method: request.method_name,
            http_version: answer.http_version,
            elapsed: sent_at.elapsed(),
            request: request.into(),
        })
    }

    pub fn limit(&self, call: &Call) -> Duration {
        call.timeout.unwrap_or(self.config.timeout)
    }

    /// Largest response to this call that is read whole.
    pub fn most(&self, call: &Call) -> usize {
        let most = self.config.max_response_bytes;
        call.max_response_bytes.unwrap_or(most)
    }

    /// Longest silence of a stream, or of a body that is read piece by piece. The service decides how often heartbeats come,
    /// so a call's short timeout, which bounds the wait for the head, cannot bound the silence between them.
    pub fn idle_limit(&self, call: &Call) -> Duration {
        let idle = self.config.stream_idle_timeout;
        call.timeout.map_or(idle, |limit| limit.max(idle))
    }

    /// Longest silence while a response is read whole.
    pub fn silence(&self, call: &Call) -> Duration {
        match call.target.stream() {
            None | Some(StreamKind::None) => self.limit(call),
            Some(_) => self.idle_limit(call),
        }
    }

    /// Applies the total timeout of the call or the client, if there is one.
    pub async fn within<T>(&self, call: &Call, work: impl Future<Output = T>) -> Result<T, Error> {
        let limits = [call.total_timeout, self.config.total_timeout];
        let Some(limit) = limits.into_iter().flatten().min() else {
            return Ok(work.await);
        };
        timeout(limit, work).await.map_err(|_| {
            let name = call.target.name();
            let (limit, option) = (limit.as_secs_f64(), naming::name("total_timeout"));
            let message = format!(
                "{name} took longer than {limit} s, the limit on a whole call that the option {option} sets"
            );
            let url = format!("{}/", self.config.base_url);
            let late = Error::new(ErrorKind::Timeout, message);
            let late = late.for_request(call.target.method(), &url);
            match call.target.idempotent() {
                true => late,
                false => late.uncertain(),
            }
        })
    }

    /// A response whose head has arrived.
    pub async fn begin(
        &self,
        call: &Call,
        purpose: Purpose,
    ) -> Result<(Head, Body, Request), Error> {
        let mut failures = Vec::new();
        let begun = {
            let attempt = pin!(self.attempt(call, purpose, &mut failures));
            self.within(call, attempt).await
        };
        let (answer, request, sent_at) = match begun {
            Ok(begun) => begun?,
            Err(late) => return Err(late.after(&failures)),
        };
        let (mut head, body) = Head::split(answer, call.target.method(), failures);
        head.request = Some(SentRequest::from(&request));
        head.elapsed = sent_at.elapsed();
        Ok((head, body, request))
    }

    /// Sends until there is a usable response or the retry policy stops. The attempts that failed
    /// are in `failures`. Also returns when the request was sent.
    pub async fn attempt(
        &self,
        call: &Call,
        purpose: Purpose,
        failures: &mut Vec<RetriedFailure>,
    ) -> Result<(IncomingResponse, Request, Instant), Error> {
        let config = &self.config;
        let request = Request::new(config, call, purpose)?;
        let limit = self.limit(call);
        loop {
            let sent_at = Instant::now();
            let FailedAttempt {
                failure,
                redirected,
                error,
            } = match self.once(&request, limit, purpose, self.most(call)).await {
                Ok(answer) => return Ok((answer, request, sent_at)),
                Err(failed) => failed,
            };
            let delay = policy::next_delay(&Attempt {
                retries: failures.len() as u32,
                max_retries: call.max_retries.unwrap_or(config.max_retries),
                repeatable: request.repeatable,
                failure,
                redirected,
                headers: error.headers(),
                now: SystemTime::now(),
                dice: jitter::dice(),
            });
            let Some(delay) = delay else {
                let error = error.for_request(request.method_name, request.url.as_str());
                let error = error.after(failures).sent(&request, sent_at.elapsed());
                let uncertain = policy::is_uncertain(request.repeatable, redirected, failure);
                return Err(if uncertain { error.uncertain() } else { error });
            };
            tracing::info!(
                target: "tzafon",
                "Retrying request to {} in {:.3} seconds: {error}",
                request.url,
                delay.as_secs_f64(),
            );
            failures.push(RetriedFailure {
                status: error.status_code(),
                message: error.to_string(),
                delay,
            });
            tokio::time::sleep(delay).await;
        }
    }

    /// One attempt: a usable response, or how it failed.
    pub async fn once(
        &self,
        request: &Request,
        limit: Duration,
        purpose: Purpose,
        most: usize,
    ) -> Result<IncomingResponse, FailedAttempt> {
        let answer = self.send(request, limit, purpose).await?;
        if purpose.is_served_by(answer.status) {
            return Ok(answer);
        }
        // Boxed, so that a successful call does not reserve space for it.
        Err(Box::pin(refused(answer, limit, most)).await)
    }

    async fn send(
        &self,
        request: &Request,
        limit: Duration,
        purpose: Purpose,
    ) -> Result<IncomingResponse, FailedAttempt> {
        let Self { config, transport } = self;
        if purpose == Purpose::Socket {
            let upgrade = transport.send_upgrade(request, limit, &config.connections);
            return Box::pin(upgrade).await;
        }
        transport.send(request, limit).await
    }
}

async fn refused(mut answer: IncomingResponse, limit: Duration, most: usize) -> FailedAttempt {
    // The status matters most: a body that breaks off is reported as far as it arrived.
    let (body, is_cut) = answer.read_what_comes(limit, most).await;
    let cut = is_cut.then(|| {
        let (shown, option) = (body.len(), naming::name("max_response_bytes"));
        format!(
            "the body is cut after {shown} bytes: of an error at most 1 MiB is read, and at most {option}"
        )
    });
    let error = Error::status(answer.status, answer.headers, body);
    FailedAttempt {
        failure: Failure::Status(answer.status),
        redirected: answer.redirected,
        error: match answer.hint.or(cut) {
            Some(hint) => error.hinting(hint),
            None => error,
        },
    }
}

/// A copy; few bodies need one.
fn mended(body: &[u8]) -> Bytes {
    let mut bytes = body.to_vec();
    surrogates::mend(&mut bytes);
    bytes.into()
}
