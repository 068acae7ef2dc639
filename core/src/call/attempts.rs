//! One call's attempts, until there is an answer or the policy says stop.

use std::pin::pin;
use std::time::{Duration, Instant, SystemTime};

use tokio::time::timeout;

use super::{Inner, Lightcone};
use crate::chance;
use crate::error::{Error, ErrorKind, RetriedFailure};
use crate::head::Head;
use crate::naming;
use crate::request::{Call, Purpose, Request, SentRequest};
use crate::retry::{self, Attempt, Outcome};
use crate::transport::{Answer, Body, Failure};

impl Lightcone {
    /// Bounds the whole of something, where the call or the client has such a bound.
    pub(super) async fn within<T>(
        &self,
        call: &Call,
        work: impl Future<Output = T>,
    ) -> Result<T, Error> {
        let limits = [call.total_timeout, self.inner.config.total_timeout];
        let Some(limit) = limits.into_iter().flatten().min() else {
            return Ok(work.await);
        };
        timeout(limit, work).await.map_err(|_| {
            let name = call.target.name();
            let (limit, option) = (limit.as_secs_f64(), naming::name("total_timeout"));
            let message = format!(
                "{name} took longer than {limit} s, the limit on a whole call that the option {option} sets"
            );
            let url = format!("{}/", self.base_url());
            let late = Error::new(ErrorKind::Timeout, message);
            let late = late.for_request(call.target.method(), &url);
            match call.target.idempotent() {
                true => late,
                false => late.uncertain(),
            }
        })
    }

    /// An answer that has begun.
    pub(super) async fn begin(
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

    /// Sends until there is a good answer or the retry policy says stop. The attempts that failed
    /// are in `failures`. With the answer comes when its request was sent.
    pub(super) async fn attempt(
        &self,
        call: &Call,
        purpose: Purpose,
        failures: &mut Vec<RetriedFailure>,
    ) -> Result<(Answer, Request, Instant), Error> {
        let config = &self.inner.config;
        let request = Request::new(config, call, purpose)?;
        let limit = self.limit(call);
        loop {
            let sent_at = Instant::now();
            let Failure {
                outcome,
                redirected,
                error,
            } = match self.once(&request, limit, purpose, self.most(call)).await {
                Ok(answer) => return Ok((answer, request, sent_at)),
                Err(failed) => failed,
            };
            let delay = retry::next_delay(&Attempt {
                retries: failures.len() as u32,
                max_retries: call.max_retries.unwrap_or(config.max_retries),
                repeatable: request.repeatable,
                outcome,
                redirected,
                headers: error.headers(),
                now: SystemTime::now(),
                dice: chance::dice(),
            });
            let Some(delay) = delay else {
                let error = error.for_request(request.method_name, request.url.as_str());
                let error = error.after(failures).sent(&request, sent_at.elapsed());
                let uncertain = retry::is_uncertain(request.repeatable, redirected, outcome);
                return Err(if uncertain { error.uncertain() } else { error });
            };
            log::info!(
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

    /// One attempt: a good answer, or how it failed.
    pub(crate) async fn once(
        &self,
        request: &Request,
        limit: Duration,
        purpose: Purpose,
        most: usize,
    ) -> Result<Answer, Failure> {
        let answer = self.send(request, limit, purpose).await?;
        if purpose.is_served_by(answer.status) {
            return Ok(answer);
        }
        // On the heap, so that a call that is served does not carry the room for it.
        Err(Box::pin(refused(answer, limit, most)).await)
    }

    async fn send(
        &self,
        request: &Request,
        limit: Duration,
        purpose: Purpose,
    ) -> Result<Answer, Failure> {
        let Inner {
            config, transport, ..
        } = &*self.inner;
        if purpose == Purpose::Socket {
            let upgrade = transport.send_upgrade(request, limit, &config.connections);
            return Box::pin(upgrade).await;
        }
        transport.send(request, limit).await
    }
}

async fn refused(mut answer: Answer, limit: Duration, most: usize) -> Failure {
    // The status is what matters: a body that breaks off is reported as far as it came.
    let (body, is_cut) = answer.read_what_comes(limit, most).await;
    let cut = is_cut.then(|| {
        let (shown, option) = (body.len(), naming::name("max_response_bytes"));
        format!(
            "the body is cut after {shown} bytes: of an error at most 1 MiB is read, and at most {option}"
        )
    });
    let error = Error::status(answer.status, answer.headers, body);
    Failure {
        outcome: Outcome::Status(answer.status),
        redirected: answer.redirected,
        error: match answer.hint.or(cut) {
            Some(hint) => error.hinting(hint),
            None => error,
        },
    }
}
