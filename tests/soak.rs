//! `make soak`: hundreds of tasks at once on a service that fails by chance, for minutes. At the end every event was seen
//! once, no task was begun twice, and memory and handles have not grown.
//!
//! `SECONDS` (600), `STREAMS` (500).

#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tzafon::{Call, Lightcone, Options};

/// Events of one task, as the server has it.
const EVENTS: u64 = faultserver::soak::EVENTS as u64;

#[derive(Default)]
struct Counts {
    tasks: AtomicU64,
    events: AtomicU64,
    reconnects: AtomicU64,
    pauses: AtomicU64,
    /// Events that came twice, or not in their order, or not at all.
    wrong: AtomicU64,
    errors: AtomicU64,
}

impl Counts {
    fn add(counter: &AtomicU64, more: u64) {
        counter.fetch_add(more, Ordering::Relaxed);
    }
}

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn number(name: &str, default: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(default, |text| text.parse().unwrap())
}

#[tokio::main]
async fn main() {
    let (seconds, streams) = (number("SECONDS", 600), number("STREAMS", 500));
    let (server, url) = serve();
    let client = Lightcone::new(Options {
        api_key: Some("sk_soak".into()),
        base_url: Some(url),
        stream_idle_timeout: Some(Duration::from_secs(2)),
        max_reconnects: Some(30),
        max_retries: Some(9),
        ..Options::default()
    })
    .unwrap();
    let end = Instant::now() + Duration::from_secs(seconds);
    let counts = Arc::new(Counts::default());
    let mut running = JoinSet::new();
    for _ in 0..streams {
        let (client, counts) = (client.clone(), counts.clone());
        running.spawn(async move {
            while Instant::now() < end {
                if let Err(error) = task(&client, &counts).await {
                    Counts::add(&counts.errors, 1);
                    eprintln!("{error}");
                }
            }
        });
    }
    let mut samples = Vec::new();
    while !running.is_empty() {
        tokio::select! {
            _ = running.join_next() => {}
            () = sleep(Duration::from_secs(1)) => if Instant::now() < end { samples.push(usage()) },
        }
    }
    let stats = client
        .call(Call::operation("GET /stats").unwrap())
        .await
        .unwrap();
    let stats: Value = serde_json::from_slice(&stats.body).unwrap();
    drop(server);
    let sound = report(&counts, &stats, &samples, streams);
    std::process::exit(i32::from(!sound));
}

fn serve() -> (Server, String) {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/release/faultserver");
    let mut child = Command::new(program)
        .arg("soak")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said: Value = serde_json::from_str(&line).unwrap();
    (Server(child), said["url"].as_str().unwrap().to_owned())
}

async fn task(client: &Lightcone, counts: &Counts) -> Result<(), tzafon::Error> {
    let start = Call::operation("agent.tasks.start_stream")?
        .json(&serde_json::json!({"instruction": "x"}))?;
    let mut stream = client.open_stream(start).await?;
    let (mut due, mut id) = (0, String::new());
    while let Some(frames) = stream.next_batch().await {
        for frame in frames? {
            let event: Value = serde_json::from_str(&frame.data).unwrap();
            if event["n"].as_u64() != Some(due) {
                Counts::add(&counts.wrong, 1);
                eprintln!("event {due} of {id} was due, and {} came", event["n"]);
            }
            due = event["n"].as_u64().unwrap() + 1;
            Counts::add(&counts.events, 1);
            if let Some(named) = event["task_id"].as_str() {
                named.clone_into(&mut id);
            }
            if fastrand::f64() < 0.002 {
                Counts::add(&counts.pauses, 1);
                client.call(about("agent.tasks.pause", &id)?).await?;
                sleep(Duration::from_millis(fastrand::u64(0..900))).await;
                client.call(about("agent.tasks.resume", &id)?).await?;
            }
        }
    }
    if due != EVENTS {
        Counts::add(&counts.wrong, 1);
        eprintln!("{id} ended with event {due}");
    }
    Counts::add(&counts.tasks, 1);
    Counts::add(&counts.reconnects, u64::from(stream.reconnects()));
    drop(stream);
    client
        .call(Call::operation(&format!("DELETE /agent/tasks/{id}"))?)
        .await?;
    Ok(())
}

fn about(operation: &str, id: &str) -> Result<Call, tzafon::Error> {
    Ok(Call::operation(operation)?.path(vec![id.to_owned()]))
}

/// Memory in MB, and open handles.
fn usage() -> (f64, usize) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    let handles = std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
    (kilobytes.unwrap_or_default() / 1024.0, handles)
}

fn report(counts: &Counts, stats: &Value, samples: &[(f64, usize)], streams: u64) -> bool {
    let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    let (tasks, events) = (get(&counts.tasks), get(&counts.events));
    let starts = stats["starts"].as_u64().unwrap_or_default();
    let half = samples.split_at(samples.len() / 2);
    let most = |part: &[(f64, usize)]| {
        let memory = part.iter().map(|sample| sample.0).fold(0.0, f64::max);
        (
            memory,
            part.iter().map(|sample| sample.1).max().unwrap_or_default(),
        )
    };
    let (first, second) = (most(half.0), most(half.1));
    let once = get(&counts.wrong) == 0 && events == tasks * EVENTS;
    let (memory, handles) = (second.0 <= first.0 * 1.2 + 8.0, second.1 <= first.1 + 50);
    let sound = once && starts == tasks && get(&counts.errors) == 0 && memory && handles;
    let says = |good: bool| if good { "as it should be" } else { "WRONG" };
    println!("| What | How much | |\n|---|---|---|");
    println!("| streams at once | {streams} | |");
    println!(
        "| tasks to their end | {tasks} | {} |",
        says(get(&counts.errors) == 0)
    );
    println!(
        "| tasks begun on the service | {starts} | {} |",
        says(starts == tasks)
    );
    println!(
        "| events, each once and in order | {events} | {} |",
        says(once)
    );
    println!("| reconnects | {} | |", get(&counts.reconnects));
    println!("| pauses | {} | |", get(&counts.pauses));
    for (fault, times) in stats["faults"].as_object().into_iter().flatten() {
        println!("| {fault} | {times} | |");
    }
    let step = (samples.len() / 10).max(1);
    let course: Vec<_> = samples
        .iter()
        .step_by(step)
        .map(|(memory, _)| format!("{memory:.0}"))
        .collect();
    println!("| memory over time, MB | {} | |", course.join(", "));
    println!(
        "| memory at most, first and second half | {:.1} MB, {:.1} MB | {} |",
        first.0,
        second.0,
        says(memory)
    );
    println!(
        "| handles at most, first and second half | {}, {} | {} |",
        first.1,
        second.1,
        says(handles)
    );
    sound
}
