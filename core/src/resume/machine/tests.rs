//! What is given, and what is done about a break.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;

const POLICY: Policy = Policy {
    enabled: true,
    max_attempts: 5,
    repeatable: true,
};

fn broken(cause: Interruption) -> BreakEvent {
    BreakEvent {
        cause,
        id_known: true,
        asked: None,
        first_delay: None,
        dice: 0.0,
    }
}

fn refused(status: u16) -> BreakEvent {
    broken(Interruption::Refused {
        status,
        should_retry: None,
    })
}

const ENDED: Interruption = Interruption::Broken { lived: false };

fn ms(number: u64) -> Duration {
    Duration::from_millis(number)
}

/// A machine that was given these ids.
fn after(ids: &[&str]) -> Machine {
    let mut machine = Machine::new(POLICY, None);
    for id in ids {
        assert!(machine.give(Some(id), EventClass::Plain), "{id}");
    }
    machine
}

#[test]
fn before_the_first_event_the_beginning_is_repeated_and_after_it_the_rest_is_asked_for() {
    let mut machine = after(&[]);
    assert_eq!(machine.next(&broken(ENDED)), Decision::Restart(ms(500)));
    assert!(machine.give(Some("0"), EventClass::Plain));
    assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(500)));
    assert_eq!(machine.last(), Some("0"));
}

#[test]
fn a_beginning_that_must_not_be_repeated_is_not() {
    let policy = Policy {
        repeatable: false,
        ..POLICY
    };
    let mut machine = Machine::new(policy, None);
    assert_eq!(
        machine.next(&broken(ENDED)),
        Decision::Stop(StopReason::NoBeginning)
    );
}

#[test]
fn while_no_event_has_told_the_id_the_beginning_is_repeated_and_what_was_seen_dropped() {
    let mut machine = after(&["0", "1"]);
    let unknown = BreakEvent {
        id_known: false,
        ..broken(ENDED)
    };
    assert_eq!(machine.next(&unknown), Decision::Restart(ms(500)));
    let given = ["0", "1", "2"].map(|id| machine.give(Some(id), EventClass::Plain));
    assert_eq!(given, [false, false, true]);
}

#[test]
fn a_caller_who_was_there_before_is_given_what_follows() {
    let mut machine = Machine::new(POLICY, Some("7"));
    assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(500)));
    let given = ["6", "7", "8"].map(|id| machine.give(Some(id), EventClass::Plain));
    assert_eq!(given, [false, false, true]);
}

#[test]
fn after_the_last_event_nothing_is_missing() {
    for policy in [
        POLICY,
        Policy {
            enabled: false,
            ..POLICY
        },
    ] {
        let mut machine = Machine::new(policy, None);
        assert!(machine.give(None, EventClass::Last));
        for cause in [ENDED, Interruption::Unreached, Interruption::Hopeless] {
            assert_eq!(machine.next(&broken(cause)), Decision::End);
        }
    }
}

#[test]
fn attempts_without_progress_are_counted_and_with_progress_they_are_not() {
    let mut machine = after(&["0"]);
    let causes = [
        ENDED,
        Interruption::Unreached,
        ENDED,
        Interruption::Unreached,
        ENDED,
    ];
    let waits = causes.map(|cause| machine.next(&broken(cause)));
    let expected = [500, 1000, 2000, 4000, 8000].map(|wait| Decision::Resume(ms(wait)));
    assert_eq!(waits, expected);
    assert_eq!(
        machine.next(&broken(ENDED)),
        Decision::Stop(StopReason::Exhausted)
    );
    assert_eq!(machine.attempts(), 5);
    for id in 1..100 {
        assert!(machine.give(Some(&id.to_string()), EventClass::Plain));
        assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(500)));
    }
    // What was seen before is no progress.
    assert!(!machine.give(Some("5"), EventClass::Plain));
    assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(1000)));
}

#[test]
fn a_connection_that_lived_is_progress_although_nothing_happened_on_it() {
    let mut machine = after(&["0"]);
    for _ in 0..100 {
        let lived = broken(Interruption::Broken { lived: true });
        assert_eq!(machine.next(&lived), Decision::Resume(ms(500)));
    }
}

#[test]
fn refusals_are_final_unless_they_are_of_the_moment() {
    for status in [204, 400, 401, 403, 404, 405, 410, 422, 501] {
        let next = after(&["0"]).next(&refused(status));
        assert_eq!(next, Decision::Stop(StopReason::Refused), "{status}");
    }
    for status in [408, 409, 425, 429, 500, 502, 503, 504] {
        let next = after(&["0"]).next(&refused(status));
        assert_eq!(next, Decision::Resume(ms(500)), "{status}");
    }
    for (again, status) in [(true, 404), (false, 503)] {
        let cause = Interruption::Refused {
            status,
            should_retry: Some(again),
        };
        let next = after(&["0"]).next(&broken(cause));
        assert_eq!(next == Decision::Resume(ms(500)), again, "{status}");
    }
    let next = after(&["0"]).next(&broken(Interruption::Hopeless));
    assert_eq!(next, Decision::Stop(StopReason::Refused));
}

#[test]
fn what_is_asked_for_a_wait_is_kept() {
    let asked = BreakEvent {
        asked: Some(ms(7)),
        first_delay: Some(ms(3)),
        ..refused(503)
    };
    assert_eq!(after(&["0"]).next(&asked), Decision::Resume(ms(7)));
    let mut machine = after(&["0"]);
    let first = BreakEvent {
        asked: None,
        ..asked
    };
    let waits = [(); 3].map(|()| machine.next(&first));
    assert_eq!(waits, [3, 6, 12].map(|wait| Decision::Resume(ms(wait))));
}

#[test]
fn resuming_can_be_off() {
    let policy = Policy {
        enabled: false,
        ..POLICY
    };
    let mut machine = Machine::new(policy, None);
    assert!(machine.give(Some("0"), EventClass::Plain));
    assert_eq!(
        machine.next(&broken(ENDED)),
        Decision::Stop(StopReason::Off)
    );
}

#[test]
fn after_an_event_without_an_id_the_next_can_not_be_asked_for() {
    let mut machine = after(&["0"]);
    assert!(machine.give(None, EventClass::Plain) && machine.give(Some(""), EventClass::Plain));
    assert_eq!(
        machine.next(&broken(ENDED)),
        Decision::Stop(StopReason::NoEventId)
    );
    assert!(machine.give(Some("1"), EventClass::Plain));
    assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(500)));
}

#[test]
fn a_gap_is_given_once_until_there_is_an_event_again() {
    let mut machine = after(&["0"]);
    let given = [(); 2].map(|()| machine.give(None, EventClass::Gap));
    assert_eq!(given, [true, false]);
    assert_eq!(machine.next(&broken(ENDED)), Decision::Resume(ms(500)));
    assert!(machine.give(Some("9"), EventClass::Plain) && machine.give(None, EventClass::Gap));
    let numbered = [(); 2].map(|()| machine.give(Some("12"), EventClass::Gap));
    assert_eq!((numbered, machine.last()), ([true, false], Some("12")));
}

#[test]
fn ids_may_go_backward_and_leave_gaps() {
    let mut machine = after(&["0", "5"]);
    let ids = ["5", "3", "5", "3", "6"];
    let given = ids.map(|id| machine.give(Some(id), EventClass::Plain));
    assert_eq!(given, [false, true, false, false, true]);
}

/// What a server does on one connection, in terms of the log that it has.
#[derive(Clone, Debug)]
struct Connection {
    /// It begins so many events before the one that was asked for.
    repeats: usize,
    /// It sends so many, or what there is.
    sends: usize,
    /// It sends each of them twice.
    twice: bool,
    /// So many of the oldest are no longer kept.
    evicted: usize,
}

fn connection() -> impl Strategy<Value = Connection> {
    (0..6usize, 0..8usize, any::<bool>(), 0..12usize).prop_map(
        |(repeats, sends, twice, evicted)| Connection {
            repeats,
            sends,
            twice,
            evicted,
        },
    )
}

/// Plays a log of `length` events over these connections, and then over good ones. Gives the
/// positions that were given, and the gaps: from where to where.
fn play(
    length: usize,
    ids: &dyn Fn(usize) -> String,
    connections: Vec<Connection>,
) -> (Vec<usize>, Vec<(usize, usize)>) {
    let position: std::collections::HashMap<String, usize> =
        (0..length).map(|at| (ids(at), at)).collect();
    let mut machine = Machine::new(
        Policy {
            max_attempts: u32::MAX,
            ..POLICY
        },
        None,
    );
    let (mut given, mut gaps) = (Vec::new(), Vec::new());
    let mut connections = VecDeque::from(connections);
    let mut first = 0;
    loop {
        let asked = machine.last().map_or(0, |id| position[id] + 1);
        let now = connections.pop_front().unwrap_or(Connection {
            repeats: 0,
            sends: length,
            twice: false,
            evicted: 0,
        });
        let from = asked.saturating_sub(now.repeats);
        first = now.evicted.min(length - 1).max(first); // what is gone does not come back
        if from < first && asked < first {
            // As the local server does: the gap has the id of the last event that is gone.
            if machine.give(Some(&ids(first - 1)), EventClass::Gap) {
                gaps.push((asked, first));
            }
        }
        for at in from.max(first)..(from.max(first) + now.sends).min(length) {
            let class = match at + 1 == length {
                true => EventClass::Last,
                false => EventClass::Plain,
            };
            for _ in 0..=usize::from(now.twice) {
                if machine.give(Some(&ids(at)), class) {
                    given.push(at);
                }
            }
        }
        match machine.next(&broken(ENDED)) {
            Decision::End => return (given, gaps),
            Decision::Resume(_) | Decision::Restart(_) => {}
            Decision::Stop(stop) => panic!("stopped: {stop:?}"),
        }
    }
}

proptest! {
    #[test]
    fn every_event_is_given_once_and_in_order(
        length in 1..40usize,
        connections in prop::collection::vec(connection(), 0..30),
        opaque in any::<bool>(),
    ) {
        let ids = move |at: usize| match opaque {
            true => format!("e-{}", at * 7919 % 1009),
            false => at.to_string(),
        };
        let (given, gaps) = play(length, &ids, connections);
        let mut expected = Vec::new();
        let mut at = 0;
        for (from, to) in gaps {
            expected.extend(at..from);
            at = to;
        }
        expected.extend(at..length);
        prop_assert_eq!(given, expected);
    }

    #[test]
    fn the_attempts_never_go_over_the_limit_and_the_waits_never_over_what_is_sensible(
        max_attempts in 0..9u32,
        steps in prop::collection::vec((any::<bool>(), 200..600u16, 0.0..=1.0f64), 0..60),
    ) {
        let mut machine = Machine::new(Policy { max_attempts, ..POLICY }, None);
        let (mut without, mut id) = (0, 0);
        for (progress, status, dice) in steps {
            if progress {
                id += 1;
                prop_assert!(machine.give(Some(&id.to_string()), EventClass::Plain));
                without = 0;
            }
            match machine.next(&BreakEvent { dice, ..refused(status) }) {
                Decision::Resume(delay) | Decision::Restart(delay) => {
                    without += 1;
                    prop_assert!(without <= max_attempts);
                    prop_assert!(delay >= ms(375) && delay <= Duration::from_secs(8));
                }
                Decision::Stop(StopReason::Exhausted) => prop_assert_eq!(without, max_attempts),
                Decision::Stop(StopReason::Refused) => prop_assert!(status < 500 || status == 501),
                other => panic!("{other:?}"),
            }
        }
    }
}
