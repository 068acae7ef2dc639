//! Decides whether and when a failed attempt is repeated. Pure: the time and a random number are passed in.

use std::time::{Duration, SystemTime};

use crate::http::Failure;

const FIRST_DELAY: Duration = Duration::from_millis(500);
const LONGEST_DELAY: Duration = Duration::from_secs(8);
const LONGEST_ASKED_DELAY: Duration = Duration::from_secs(60);

/// The input of the policy.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// Attempts made before this one, from 0.
    pub retries: u32,
    /// Attempts allowed after the first one.
    pub max_retries: u32,
    /// Whether sending the request again is harmless.
    pub repeatable: bool,
    /// How its last hop failed.
    pub failure: Failure,
    /// Whether a redirect came before that. The hop that redirected may have done what was asked for, as `303 See
    /// Other` says, so what the last hop says is not about the request.
    pub redirected: bool,
    /// The response's headers, names in lower case.
    pub headers: &'a [(String, String)],
    /// The time of day, for `retry-after` given as a date.
    pub now: SystemTime,
    /// A number from 0 to 1 that spreads clients out.
    pub dice: f64,
}

/// The wait before the next attempt, or `None` to stop.
pub fn next_delay(attempt: &Attempt<'_>) -> Option<Duration> {
    if attempt.retries >= attempt.max_retries || !may_repeat(attempt) {
        return None;
    }
    let asked = asked_delay(attempt.headers, attempt.now);
    Some(asked.unwrap_or_else(|| backoff(None, attempt.retries, attempt.dice)))
}

/// Whether the request of an attempt may have taken effect, considering all its hops.
pub fn is_uncertain(repeatable: bool, redirected: bool, failure: Failure) -> bool {
    !repeatable && (redirected || failure.may_have_been_done())
}

fn may_repeat(attempt: &Attempt<'_>) -> bool {
    if attempt.redirected && !attempt.repeatable {
        return false;
    }
    match (attempt.failure, should_retry(attempt.headers)) {
        (Failure::Hopeless, _) => false,
        (Failure::Status(_), Some(wanted)) => wanted,
        (Failure::NotSent, _) => true,
        (Failure::Unknown, _) => attempt.repeatable,
        // With these statuses the service says that it has done nothing.
        (Failure::Status(408 | 409 | 429 | 503), None) => true,
        (Failure::Status(status), None) => status >= 500 && attempt.repeatable,
    }
}

/// What the service says about repeating.
pub(crate) fn should_retry(headers: &[(String, String)]) -> Option<bool> {
    match header(headers, "x-should-retry")? {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// The wait that these headers ask for, if it is a sensible one.
pub(crate) fn asked_delay(headers: &[(String, String)], now: SystemTime) -> Option<Duration> {
    let asked = requested_delay(headers, now)?;
    (!asked.is_zero() && asked <= LONGEST_ASKED_DELAY).then_some(asked)
}

/// The wait that these headers ask for, however long.
pub(crate) fn requested_delay(headers: &[(String, String)], now: SystemTime) -> Option<Duration> {
    let milliseconds = header(headers, "retry-after-ms").and_then(|text| text.parse::<f64>().ok());
    let seconds = milliseconds.map(|ms| ms / 1000.0).or_else(|| {
        let text = header(headers, "retry-after")?;
        text.parse().ok().or_else(|| {
            let date = httpdate::parse_http_date(text).ok()?;
            Some(date.duration_since(now).ok()?.as_secs_f64())
        })
    })?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Half a second, or `first` if that is sensible, doubling up to eight, reduced by up to a quarter at
/// random.
pub(crate) fn backoff(first: Option<Duration>, retries: u32, dice: f64) -> Duration {
    let first = first.filter(|first| *first <= LONGEST_ASKED_DELAY);
    let first = first.unwrap_or(FIRST_DELAY);
    let doubled = first.saturating_mul(1 << retries.min(16));
    doubled
        .min(LONGEST_DELAY.max(first))
        .mul_f64(1.0 - 0.25 * dice.clamp(0.0, 1.0))
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(header, _)| header == name);
    found.map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delay(repeatable: bool, failure: Failure, headers: &[(&str, &str)]) -> Option<f64> {
        let headers: Vec<_> = headers
            .iter()
            .map(|(n, v)| ((*n).into(), (*v).into()))
            .collect();
        let attempt = Attempt {
            retries: 0,
            max_retries: 2,
            repeatable,
            failure,
            redirected: false,
            headers: &headers,
            now: SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777),
            dice: 0.0,
        };
        next_delay(&attempt).map(|delay| delay.as_secs_f64())
    }

    #[test]
    fn after_a_redirect_only_what_is_harmless_is_repeated() {
        let should = [("x-should-retry".to_owned(), "true".to_owned())];
        for failure in [
            Failure::NotSent,
            Failure::Unknown,
            Failure::Status(408),
            Failure::Status(409),
            Failure::Status(429),
            Failure::Status(500),
            Failure::Status(503),
        ] {
            for headers in [&[][..], &should] {
                for repeatable in [true, false] {
                    let attempt = Attempt {
                        retries: 0,
                        max_retries: 2,
                        repeatable,
                        failure,
                        redirected: true,
                        headers,
                        now: SystemTime::UNIX_EPOCH,
                        dice: 0.0,
                    };
                    assert_eq!(next_delay(&attempt).is_some(), repeatable, "{failure:?}");
                    assert_eq!(is_uncertain(repeatable, true, failure), !repeatable);
                }
            }
        }
        assert!(is_uncertain(false, true, Failure::Hopeless));
        assert!(is_uncertain(false, true, Failure::Status(404)));
        assert!(!is_uncertain(false, false, Failure::Status(404)));
        assert!(is_uncertain(false, false, Failure::Status(303)));
    }

    #[test]
    fn what_surely_was_not_done_is_repeated() {
        for failure in [
            Failure::NotSent,
            Failure::Status(408),
            Failure::Status(409),
            Failure::Status(429),
            Failure::Status(503),
        ] {
            assert_eq!(delay(false, failure, &[]), Some(0.5), "{failure:?}");
        }
    }

    #[test]
    fn what_may_have_been_done_is_repeated_only_where_that_is_harmless() {
        for failure in [Failure::Unknown, Failure::Status(500), Failure::Status(502)] {
            assert_eq!(delay(false, failure, &[]), None, "{failure:?}");
            assert_eq!(delay(true, failure, &[]), Some(0.5), "{failure:?}");
        }
    }

    #[test]
    fn refusals_are_final() {
        for status in [400, 401, 402, 403, 404, 422] {
            assert_eq!(delay(true, Failure::Status(status), &[]), None, "{status}");
        }
    }

    #[test]
    fn the_service_may_overrule_the_status() {
        assert_eq!(
            delay(false, Failure::Status(400), &[("x-should-retry", "true")]),
            Some(0.5)
        );
        assert_eq!(
            delay(true, Failure::Status(503), &[("x-should-retry", "false")]),
            None
        );
    }

    #[test]
    fn an_asked_delay_is_kept_when_it_is_sensible() {
        let table = [
            ("retry-after-ms", "1500", 1.5),
            ("retry-after", "2.5", 2.5),
            ("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT", 3.0),
            ("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT", 0.5),
            ("retry-after", "0", 0.5),
            ("retry-after", "61", 0.5),
            ("retry-after", "-1", 0.5),
            ("retry-after", "NaN", 0.5),
            ("retry-after", "soon", 0.5),
        ];
        for (name, value, expected) in table {
            assert_eq!(
                delay(true, Failure::Status(429), &[(name, value)]),
                Some(expected),
                "{name}: {value}"
            );
        }
    }

    #[test]
    fn the_wait_doubles_to_eight_seconds_and_chance_takes_up_to_a_quarter() {
        let waits: Vec<_> = (0..6)
            .map(|retries| backoff(None, retries, 0.0).as_secs_f64())
            .collect();
        assert_eq!(waits, [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]);
        assert_eq!(backoff(None, 0, 1.0), Duration::from_millis(375));
    }

    #[test]
    fn a_first_wait_that_is_given_is_kept_when_it_is_sensible() {
        let wait = |first, retries| backoff(Some(Duration::from_secs(first)), retries, 0.0);
        let table = [
            (1, 0, 1.0),
            (1, 2, 4.0),
            (1, 9, 8.0),
            (20, 3, 20.0),
            (61, 0, 0.5),
        ];
        for (first, retries, expected) in table {
            assert_eq!(
                wait(first, retries).as_secs_f64(),
                expected,
                "{first}, {retries}"
            );
        }
    }

    #[test]
    fn what_would_fail_again_is_not_tried_again() {
        assert_eq!(delay(true, Failure::Hopeless, &[]), None);
    }
}
