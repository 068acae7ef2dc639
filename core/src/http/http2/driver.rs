//! The task behind a connection: moves its bytes, and notices when the other side is gone.

use std::future::poll_fn;
use std::sync::{Arc, Weak};
use std::time::Duration;

use bytes::Bytes;
use h2::Ping;
use h2::client::Connection;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep_until};

use super::Tuning;
use super::connection::limit;
use super::origin::Origin;
use super::read_first::ReadFirst;
use super::status::Status;
use super::wire::Wire;

// A connection that is idle for this long is closed.
const IDLE: Duration = Duration::from_secs(90);
// After a deadline the socket is read this many times more: where the runtime stood still, as a
// sync client's does between calls, the response may have arrived long ago.
const LAST_LOOKS: u32 = 2;

/// Runs as long as the connection lives.
pub(super) async fn drive(
    mut connection: Connection<ReadFirst<Wire>, Bytes>,
    status: Arc<Status>,
    origin: Weak<Origin>,
    tuning: Tuning,
) {
    let poke = || {
        if let Some(origin) = origin.upgrade() {
            origin.dispatch();
        }
    };
    let Some(mut pings) = connection.ping_pong() else {
        return;
    };
    let opened = Instant::now();
    let (mut checked, mut looks) = (opened, 0);
    let mut streams = None;
    let why = loop {
        let alarm = [
            streams.is_none().then_some(opened + tuning.response),
            status.ping_sent().map(|sent| sent + tuning.response),
            status.patience_ends().filter(|end| *end > checked),
            Some(status.last_heard().max(checked) + tuning.silence),
            status.idle_since().map(|since| since.max(checked) + IDLE),
        ];
        let alarm = alarm.into_iter().flatten().min().unwrap_or(opened);
        tokio::select! {
            biased;
            ended = poll_fn(|context| {
                let polled = Pin::new(&mut connection).poll(context);
                status.driven();
                let now = limit(connection.max_concurrent_send_streams());
                if now != streams {
                    streams = now;
                    poke();
                }
                polled
            }) => break match ended {
                Ok(()) => "the server closed the connection".to_owned(),
                Err(error) => format!("the HTTP/2 connection broke: {error}"),
            },
            pong = poll_fn(|context| pings.poll_pong(context)), if status.ping_sent().is_some() => {
                // An error ends the connection, which is seen above.
                if pong.is_ok() {
                    looks = 0;
                    status.ponged();
                    poke();
                } else {
                    yield_now().await;
                }
            }
            () = status.ping_wanted.notified(), if status.ping_sent().is_none() => {
                ping(&mut pings, &status);
            }
            () = sleep_until(alarm) => {
                checked = Instant::now();
                let limit = tuning.response.as_secs_f64();
                let late = if streams.is_none() && checked >= opened + tuning.response {
                    Some(format!("the server sent no SETTINGS within {limit} s"))
                } else if status.ping_sent().is_some_and(|sent| checked >= sent + tuning.response) {
                    Some(format!("the connection is dead: no response to a PING within {limit} s"))
                } else {
                    None
                };
                match late {
                    Some(why) if looks >= LAST_LOOKS => break why,
                    Some(_) => {
                        looks += 1;
                        yield_now().await;
                        continue;
                    }
                    None => {}
                }
                let busy = status.idle_since().is_none();
                if busy && status.ping_sent().is_none() && checked >= status.last_heard() + tuning.silence {
                    ping(&mut pings, &status);
                }
                if status.idle_since().is_some_and(|since| checked >= since + IDLE)
                    && let Some(origin) = origin.upgrade()
                {
                    origin.retire(&status);
                }
                poke();
            }
        }
    };
    // Before the streams fail, so that their errors say why.
    status.give_up(why);
    drop(connection);
    poke();
}

fn ping(pings: &mut h2::PingPong, status: &Status) {
    // Fails if one is under way already, which serves as well.
    if pings.send_ping(Ping::opaque()).is_ok() {
        status.pinged();
    }
}
