//! What must hold for any bytes: used by the property tests here and by the targets in `fuzz/`.

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, SystemTime};

use tzafon::internals::Failure;
use tzafon::internals::machine::{BreakEvent, Decision, EventClass, Interruption, Machine, Policy};
use tzafon::internals::policy::{Attempt, next_delay};
use tzafon::{Frame, ndjson, sse};

/// Bytes that steer a property; once they are used up they are zeros.
struct Dice<'a>(&'a [u8]);

impl Dice<'_> {
    fn next(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.next()) % limit.max(1)
    }
}

/// `input` in pieces, whose sizes its own first bytes say.
fn pieces(input: &[u8]) -> (Vec<&[u8]>, &[u8]) {
    let (sizes, mut rest) = input.split_at(input.len().min(8));
    let whole = rest;
    let mut pieces = Vec::new();
    for size in sizes.iter().cycle().take(rest.len()) {
        let (piece, after) = rest.split_at(usize::from(*size).min(rest.len()));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    (pieces, whole)
}

/// The decoder of server-sent events, fed in pieces, says what a naive one says of the whole.
pub fn sse(input: &[u8]) {
    let (pieces, whole) = pieces(input);
    let (mut decoder, mut frames) = (sse::Decoder::default(), Vec::new());
    for piece in pieces {
        decoder.feed(piece, &mut frames).unwrap();
    }
    assert_eq!(
        frames,
        naive_sse(whole),
        "{}",
        String::from_utf8_lossy(whole)
    );
}

/// After the letter of the format: lines first, then fields, then events.
fn naive_sse(whole: &[u8]) -> Vec<Frame> {
    let whole = whole.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(whole);
    let mut lines = vec![Vec::new()];
    let mut bytes = whole.iter().peekable();
    while let Some(&byte) = bytes.next() {
        match byte {
            b'\r' => {
                bytes.next_if_eq(&&b'\n');
                lines.push(Vec::new());
            }
            b'\n' => lines.push(Vec::new()),
            byte => lines.last_mut().unwrap().push(byte),
        }
    }
    lines.pop(); // what no line end follows is no line
    let (mut frames, mut id, mut own_id) = (Vec::new(), None, false);
    let (mut event, mut data) = (String::new(), Vec::<Vec<u8>>::new());
    for line in lines {
        if line.is_empty() {
            if !data.is_empty() {
                frames.push(Frame {
                    id: id.clone(),
                    own_id,
                    event: Some(event.clone()).filter(|name| !name.is_empty()),
                    data: String::from_utf8_lossy(&data.join(&b'\n')).into_owned(),
                });
            }
            (event, own_id) = (String::new(), false);
            data.clear();
            continue;
        }
        let colon = line.iter().position(|&byte| byte == b':');
        let (name, value) = line.split_at(colon.unwrap_or(line.len()));
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        let text = || String::from_utf8_lossy(value).into_owned();
        match name {
            b"data" => data.push(value.to_vec()),
            b"event" => event = text(),
            b"id" if !value.contains(&0) => (id, own_id) = (Some(text()), true),
            _ => {}
        }
    }
    frames
}

/// The decoder of lines, fed in pieces, says what a naive one says of the whole.
pub fn ndjson(input: &[u8]) {
    let (pieces, whole) = pieces(input);
    let (mut decoder, mut lines) = (ndjson::Decoder::default(), Vec::new());
    for piece in pieces {
        decoder.feed(piece, &mut lines).unwrap();
    }
    decoder.finish(&mut lines);
    let whole = whole.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(whole);
    let naive: Vec<String> = whole
        .split(|&byte| byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty())
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    assert_eq!(lines, naive);
}

/// Whatever breaks and whatever a server repeats, each event of its log is given once, in order,
/// but for those that a gap has announced.
pub fn resume(input: &[u8]) {
    let mut dice = Dice(input);
    let length = dice.below(64) + 1;
    let opaque = dice.next() % 2 == 1;
    let id = |at: usize| match opaque {
        true => format!("e{}", at * 31 % 67),
        false => at.to_string(),
    };
    let policy = Policy {
        enabled: true,
        max_attempts: u32::MAX,
        repeatable: true,
    };
    let mut machine = Machine::new(policy, None);
    let (mut given, mut missed, mut kept) = (Vec::new(), BTreeSet::new(), 0);
    loop {
        let last = machine.last();
        let asked = last.map_or(0, |last| {
            (0..length).find(|&at| id(at) == last).unwrap() + 1
        });
        let over = dice.0.is_empty();
        kept = (kept + dice.below(3) * usize::from(dice.next() % 4 == 0)).min(length - 1);
        let from = asked.saturating_sub(dice.below(4)).max(kept);
        if asked < kept && machine.give(Some(&id(kept - 1)), EventClass::Gap) {
            missed.extend(asked..kept);
        }
        let sends = if over { length } else { dice.below(9) };
        let repeats = dice.below(3);
        for at in from..(from + sends).min(length) {
            let class = if at + 1 == length {
                EventClass::Last
            } else {
                EventClass::Plain
            };
            for _ in 0..=repeats {
                if machine.give(Some(&id(at)), class) {
                    given.push(at);
                }
            }
        }
        let cause = match dice.below(3) {
            0 => Interruption::Unreached,
            _ => Interruption::Broken {
                lived: dice.next() % 2 == 0,
            },
        };
        let broken = BreakEvent {
            cause,
            id_known: !given.is_empty() && dice.next() % 5 > 0,
            asked: None,
            first_delay: None,
            dice: f64::from(dice.next()) / 255.0,
        };
        match machine.next(&broken) {
            Decision::End => break,
            Decision::Resume(delay) | Decision::Restart(delay) => {
                assert!(delay <= Duration::from_secs(8), "{delay:?}");
            }
            Decision::Stop(stop) => panic!("{stop:?}"),
        }
    }
    let expected: Vec<_> = (0..length).filter(|at| !missed.contains(at)).collect();
    assert_eq!(given, expected);
}

/// No attempt beyond the limit, no repeat of what may have been done, no wait beyond a minute.
pub fn retry(input: &[u8]) {
    let mut dice = Dice(input);
    let failures = [
        Failure::NotSent,
        Failure::Unknown,
        Failure::Hopeless,
        Failure::Status(200 + u16::from(dice.next()) * 2),
    ];
    let failure = failures[dice.below(4)];
    let names = ["retry-after", "retry-after-ms", "x-should-retry"];
    let (retries, max_retries) = (u32::from(dice.next()), u32::from(dice.next()));
    let (repeatable, redirected) = (dice.next() % 2 == 0, dice.next() % 2 == 0);
    let chance = f64::from(dice.next()) / 255.0;
    let name = names[dice.below(3)].to_owned();
    let headers = [(name, String::from_utf8_lossy(dice.0).into_owned())];
    let attempt = Attempt {
        retries,
        max_retries,
        repeatable,
        failure,
        redirected,
        headers: &headers,
        now: SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777),
        dice: chance,
    };
    let delay = next_delay(&attempt);
    assert_eq!(delay, next_delay(&attempt));
    let Some(delay) = delay else {
        return;
    };
    assert!(retries < max_retries && failure != Failure::Hopeless);
    assert!(
        delay <= Duration::from_secs(60) && !delay.is_zero(),
        "{delay:?}"
    );
    let told = headers[0].0 == "x-should-retry" && headers[0].1.trim() == "true";
    assert!(repeatable || !redirected);
    assert!(repeatable || told || !failure.may_have_been_done());
}

/// Text that looks like what decoders get, more often than bytes by chance do.
pub fn likely(choices: &[u8]) -> Vec<u8> {
    const WORDS: [&[u8]; 16] = [
        b"data: ",
        b"data",
        b"id: ",
        b"id:7",
        b"event: x",
        b": ping",
        b"\n",
        b"\n\n",
        b"\r",
        b"\r\n",
        b"{\"a\":1}",
        b"\xEF\xBB\xBF",
        b"\0",
        b"\xFF",
        "é".as_bytes(),
        b"retry: 5",
    ];
    let mut queue: VecDeque<_> = choices.iter().copied().collect();
    let mut made: Vec<u8> = queue.drain(..queue.len().min(8)).collect();
    made.extend(
        queue
            .iter()
            .flat_map(|&choice| WORDS[usize::from(choice) % 16]),
    );
    made
}
