//! A service of tasks that fails by chance, as long as it lives: connections end, break, fall
//! silent or never come about; events are repeated; answers are lost.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use crate::record::Request;
use crate::script::{Wire, request};

/// Events of one task.
pub const EVENTS: usize = 100;
// The time from one event to the next.
const PACE: Duration = Duration::from_millis(50);

#[derive(Default)]
struct State {
    tasks: HashMap<String, Task>,
    /// Ids of tasks by their idempotency keys.
    keys: HashMap<String, String>,
    starts: usize,
    faults: HashMap<&'static str, usize>,
}

struct Task {
    begun: Instant,
    held: Option<Instant>,
}

impl Task {
    /// How many events there are by now.
    fn events(&self) -> usize {
        let until = self.held.unwrap_or_else(Instant::now);
        let passed = until.saturating_duration_since(self.begun);
        (passed.as_millis() / PACE.as_millis()) as usize
    }
}

type Shared = Arc<Mutex<State>>;

fn lock(shared: &Shared) -> MutexGuard<'_, State> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Listens, and serves for ever.
pub async fn serve() -> io::Result<(SocketAddr, impl Future<Output = ()>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let shared = Shared::default();
    let serving = async move {
        while let Ok((socket, _)) = listener.accept().await {
            tokio::spawn(connection(socket, shared.clone()));
        }
    };
    Ok((address, serving))
}

async fn connection(socket: TcpStream, shared: Shared) {
    let _ = socket.set_nodelay(true);
    let mut wire = Wire::Plain(socket);
    let mut left = Vec::new();
    // The end of a connection is no error here, whoever ends it.
    while let Ok(Some(request)) = request(&mut wire, &mut left, true).await {
        if !matches!(answer(&mut wire, &request, &shared).await, Ok(true)) {
            return;
        }
    }
}

/// Whether the connection can be used again.
async fn answer(wire: &mut Wire, request: &Request, shared: &Shared) -> io::Result<bool> {
    let parts: Vec<_> = request.target.trim_matches('/').split('/').collect();
    match (&*request.method, &parts[..]) {
        ("POST", ["agent", "tasks", "stream"]) => {
            let id = start(shared, request);
            if chance(shared, 0.02, "a start whose answer is lost") {
                wire.reset().await?;
                return Ok(false);
            }
            follow(wire, shared, &id, 0).await?;
            Ok(false)
        }
        ("GET", ["agent", "tasks", id, "stream"]) => {
            if chance(shared, 0.05, "a refusal for the moment") {
                let busy = "HTTP/1.1 503 Busy\r\nretry-after-ms: 20\r\ncontent-length: 0\r\n\r\n";
                wire.write(busy.as_bytes()).await?;
                return Ok(true);
            }
            let last = request.header("last-event-id");
            let next = last
                .and_then(|id| id.parse::<usize>().ok())
                .map_or(0, |id| id + 1);
            let repeated = match chance(shared, 0.2, "events that are repeated") {
                true => fastrand::usize(1..9),
                false => 0,
            };
            follow(wire, shared, id, next.saturating_sub(repeated)).await?;
            Ok(false)
        }
        ("POST", ["agent", "tasks", id, what @ ("pause" | "resume")]) => {
            hold(shared, id, *what == "pause");
            let body = json!({"task_id": id, "status": what}).to_string();
            plain(wire, &body).await
        }
        ("DELETE", ["agent", "tasks", id]) => {
            forget(shared, id);
            plain(wire, "{}").await
        }
        ("GET", ["stats"]) => {
            let stats = stats(shared);
            plain(wire, &stats).await
        }
        _ => {
            wire.write(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                .await?;
            Ok(true)
        }
    }
}

async fn plain(wire: &mut Wire, body: &str) -> io::Result<bool> {
    let length = body.len();
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    let text = format!("{head}content-length: {length}\r\n\r\n{body}");
    wire.write(text.as_bytes()).await?;
    Ok(true)
}

/// The task of this idempotency key, begun now if there is none.
fn start(shared: &Shared, request: &Request) -> String {
    let body: serde_json::Value = serde_json::from_str(&request.body).unwrap_or_default();
    let key = body["idempotency_key"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let mut state = lock(shared);
    if let Some(id) = state.keys.get(&key) {
        return id.clone();
    }
    state.starts += 1;
    let id = format!("task-{}", state.starts);
    let begun = Instant::now();
    state.tasks.insert(id.clone(), Task { begun, held: None });
    state.keys.insert(key, id.clone());
    id
}

fn forget(shared: &Shared, id: &str) {
    let mut state = lock(shared);
    state.tasks.remove(id);
    state.keys.retain(|_, task| task != id);
}

fn stats(shared: &Shared) -> String {
    let state = lock(shared);
    json!({"starts": state.starts, "left": state.tasks.len(), "faults": state.faults}).to_string()
}

fn hold(shared: &Shared, id: &str, pause: bool) {
    let mut state = lock(shared);
    let Some(task) = state.tasks.get_mut(id) else {
        return;
    };
    match (task.held, pause) {
        (None, true) => task.held = Some(Instant::now()),
        (Some(since), false) => {
            task.begun += since.elapsed();
            task.held = None;
        }
        _ => {}
    }
}

fn chance(shared: &Shared, likely: f64, name: &'static str) -> bool {
    let strikes = fastrand::f64() < likely;
    if strikes {
        *lock(shared).faults.entry(name).or_default() += 1;
    }
    strikes
}

async fn follow(wire: &mut Wire, shared: &Shared, id: &str, from: usize) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\nretry: 20\n\n";
    wire.write(head.as_bytes()).await?;
    let mut next = from;
    let mut beat = Instant::now();
    while next < EVENTS {
        let events = lock(shared).tasks.get(id).map(Task::events);
        let Some(events) = events else {
            return Ok(());
        };
        let ready = next..events.clamp(next, EVENTS);
        next = ready.end;
        for number in ready {
            let data = match number {
                0 => json!({"type": "started", "task_id": id, "n": 0}),
                number if number + 1 == EVENTS => json!({"type": "completed", "n": number}),
                number => {
                    json!({"type": "progress_update", "n": number, "message": "x".repeat(200)})
                }
            };
            let frame = format!("id: {number}\ndata: {data}\n\n");
            if chance(shared, 0.005, "an event that is cut") {
                wire.write(&frame.as_bytes()[..fastrand::usize(1..frame.len())])
                    .await?;
                return wire.shutdown().await;
            }
            wire.write(frame.as_bytes()).await?;
            if chance(shared, 0.005, "a connection that ends") {
                return wire.shutdown().await;
            }
            if chance(shared, 0.005, "a reset") {
                return wire.reset().await;
            }
            if chance(shared, 0.002, "silence") {
                wire.until_closed().await;
                return Ok(());
            }
            beat = Instant::now();
        }
        if beat.elapsed() > Duration::from_millis(300) {
            wire.write(b": ping\n\n").await?;
            beat = Instant::now();
        }
        sleep(PACE).await;
    }
    wire.write(format!("id: {EVENTS}\n\n").as_bytes()).await?;
    wire.shutdown().await
}
