//! Follows redirects, as `redirect.rs` decides.

use reqwest::header::LOCATION;

use super::{FailedAttempt, Failure, IncomingResponse, Transport, Wait};
use crate::error::{Error, ErrorKind};
use crate::http::http2::Client;
use crate::http::redirect::{self, Hop};
use crate::request::Request;

impl Transport {
    /// Follows a redirect, and those after it; `wait` is for all of them together.
    pub(super) async fn follow(
        &self,
        http: &Client,
        request: &Request,
        mut response: reqwest::Response,
        wait: Wait,
    ) -> Result<IncomingResponse, FailedAttempt> {
        let mut hop = Hop {
            method: request.method.clone(),
            url: request.url.clone(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        };
        let mut followed = 0;
        while redirect::is_redirect(response.status().as_u16()) {
            let status = response.status().as_u16();
            let locations = response.headers().get_all(LOCATION);
            hop = match redirect::next(hop, status, locations, followed) {
                Ok(next) => next,
                Err(refusal) if refusal.is_answer() => {
                    return Ok(IncomingResponse {
                        redirected: true,
                        hint: Some(refusal.to_string()),
                        ..self.answer(request, response)
                    });
                }
                Err(refusal) => {
                    let message = format!("the redirect of {} is not followed", request.url);
                    let error = Error::new(ErrorKind::Connection, message);
                    return Err(hopeless(error.caused_by(refusal.to_string()), request));
                }
            };
            let checked = self.network.check(&hop.url);
            checked.map_err(|error| hopeless(error, request))?;
            followed += 1;
            tracing::debug!(target: "tzafon", "Redirected ({status}) to {}", redirect::shown(&hop.url));
            let mut attempt = reqwest::Request::new(hop.method.clone(), hop.url.clone());
            *attempt.headers_mut() = hop.headers.clone();
            *attempt.body_mut() = hop.body.clone().map(Into::into);
            let next = self.exchange(http, request, &hop.url, attempt, wait).await;
            response = next.map_err(|failure| redirected(failure, request))?;
        }
        Ok(IncomingResponse {
            redirected: true,
            ..self.answer(request, response)
        })
    }
}

/// The failure of a hop after the first one, which is a failure of the whole request.
fn redirected(mut failure: FailedAttempt, request: &Request) -> FailedAttempt {
    failure.redirected = true;
    let (method, url) = (request.method_name, request.url.as_str());
    failure.error = failure.error.redirected_from(url).for_request(method, url);
    failure
}

/// A redirect that would be refused again in the same way.
fn hopeless(error: Error, request: &Request) -> FailedAttempt {
    FailedAttempt {
        failure: Failure::Hopeless,
        redirected: true,
        error: error.for_request(request.method_name, request.url.as_str()),
    }
}
