//! Decides how to resume a stream after its connection breaks. Pure: it is given the events and failures that arrived, and
//! returns which event to deliver and what to do next; time and randomness are passed in.

use std::time::Duration;

use super::seen::Seen;
use crate::retry::policy;

/// The limits of resuming.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Whether to resume at all.
    pub enabled: bool,
    /// Attempts allowed since the last progress.
    pub max_attempts: u32,
    /// Whether the request that started the stream may be sent again.
    pub repeatable: bool,
}

/// What an event means for its stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventClass {
    /// Others may follow.
    Plain,
    /// It says that others are no longer kept.
    Gap,
    /// Nothing follows.
    Last,
}

/// What ended a connection, or an attempt at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// It ended or broke. `lived`: before that it was open for longer than a stream may be silent.
    Broken {
        /// See above.
        lived: bool,
    },
    /// There was no response.
    Unreached,
    /// There will be no response either, such as from a server whose certificate is not accepted.
    Hopeless,
    /// The service refused.
    Refused {
        /// Its HTTP status.
        status: u16,
        /// What its `x-should-retry` header says.
        should_retry: Option<bool>,
    },
}

/// One break.
#[derive(Clone, Copy, Debug)]
pub struct BreakEvent {
    /// What it was.
    pub cause: Interruption,
    /// Whether the id of what is followed is known.
    pub id_known: bool,
    /// The wait that the refusal asked for.
    pub asked: Option<Duration>,
    /// The first wait that the stream itself asked for, by its field `retry`.
    pub first_delay: Option<Duration>,
    /// A number from 0 to 1 that spreads clients out.
    pub dice: f64,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Everything was delivered.
    End,
    /// After this wait, send the request that started the stream again.
    Restart(Duration),
    /// After this wait, request what follows the last delivered event.
    Resume(Duration),
    /// Give up.
    Stop(StopReason),
}

/// Why to give up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// It is not wanted.
    Off,
    /// The allowed attempts were used up without progress.
    Exhausted,
    /// The service, or something in between, refuses it.
    Refused,
    /// An event had no id, so the service cannot be asked for what followed it.
    NoEventId,
    /// The id of what is followed is unknown, and the start cannot be repeated.
    NoBeginning,
}

/// One stream's state.
#[derive(Debug)]
pub struct Machine {
    policy: Policy,
    seen: Seen,
    last: Option<String>,
    /// An event without an id was delivered after `last`.
    nameless: bool,
    /// A gap without an id was delivered, and no event since.
    in_gap: bool,
    any: bool,
    ended: bool,
    attempts: u32,
}

impl Machine {
    /// A new stream; `after` is the id of an event that the caller already has.
    pub fn new(policy: Policy, after: Option<&str>) -> Self {
        let mut seen = Seen::default();
        if let Some(id) = after {
            seen.up_to(id);
        }
        Self {
            policy,
            seen,
            last: after.filter(|id| !id.is_empty()).map(str::to_owned),
            nameless: false,
            in_gap: false,
            any: false,
            ended: false,
            attempts: 0,
        }
    }

    /// Whether to deliver an event with this id; otherwise it was delivered before.
    pub fn give(&mut self, id: Option<&str>, class: EventClass) -> bool {
        match id.filter(|id| !id.is_empty()) {
            Some(id) => {
                if !self.seen.add(id) {
                    return false;
                }
                // Reuses the allocation, since every event has an id.
                id.clone_into(self.last.get_or_insert_default());
                self.nameless = false;
                self.in_gap = false;
            }
            // A gap is not an event of the task: the service repeats it on every request.
            None if class == EventClass::Gap => {
                if self.in_gap {
                    return false;
                }
                self.in_gap = true;
                return true;
            }
            None => self.nameless = true,
        }
        self.any = true;
        self.attempts = 0;
        self.ended |= class == EventClass::Last;
        true
    }

    /// What to do about a break.
    pub fn next(&mut self, broken: &BreakEvent) -> Decision {
        if self.ended {
            return Decision::End;
        }
        if !self.policy.enabled {
            return Decision::Stop(StopReason::Off);
        }
        if is_final(broken.cause) {
            return Decision::Stop(StopReason::Refused);
        }
        let resume = match (&self.last, broken.id_known) {
            _ if self.nameless => return Decision::Stop(StopReason::NoEventId),
            (Some(_), true) => true,
            // Events that a restart repeats are recognised by their ids.
            _ if self.policy.repeatable => false,
            _ => return Decision::Stop(StopReason::NoBeginning),
        };
        if broken.cause == (Interruption::Broken { lived: true }) {
            self.attempts = 0;
        }
        if self.attempts >= self.policy.max_attempts {
            return Decision::Stop(StopReason::Exhausted);
        }
        let backoff = policy::backoff(broken.first_delay, self.attempts, broken.dice);
        let delay = broken.asked.unwrap_or(backoff);
        self.attempts += 1;
        match resume {
            true => Decision::Resume(delay),
            false => Decision::Restart(delay),
        }
    }

    /// The id of the last delivered event, or of the one that the caller already had.
    pub fn last(&self) -> Option<&str> {
        self.last.as_deref()
    }

    /// Attempts since the last progress.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Whether to resume after a break at all.
    pub fn enabled(&self) -> bool {
        self.policy.enabled
    }

    /// Whether any event has been delivered.
    pub fn began(&self) -> bool {
        self.any
    }
}

fn is_final(cause: Interruption) -> bool {
    match cause {
        Interruption::Broken { .. } | Interruption::Unreached => false,
        Interruption::Hopeless => true,
        Interruption::Refused {
            should_retry: Some(again),
            ..
        } => !again,
        // 501: not implemented, and a retry does not change that.
        Interruption::Refused { status, .. } => {
            let for_now = matches!(status, 408 | 409 | 425 | 429) || status >= 500;
            !for_now || status == 501
        }
    }
}

#[cfg(test)]
mod tests;
