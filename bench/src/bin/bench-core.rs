//! The core by itself, doing one of the works that the bindings are measured by: the floor that no
//! binding can be under. Prints `{"value": ...}`, and what else was seen, as one line of JSON.

use std::time::{Duration, Instant};

use clap::{Parser, ValueEnum};
use futures::future::try_join_all;
use lightcone_bench::{click, client, response, screenshot, task};
use serde_json::{Value, json};
use tzafon::{Call, Error, EventStream, Lightcone};

#[derive(Parser)]
#[command(about)]
struct Arguments {
    work: Work,
    #[arg(long)]
    url: String,
    /// How often it is done.
    #[arg(long, default_value_t = 1000)]
    count: usize,
    /// How many at once.
    #[arg(long, default_value_t = 64)]
    at_once: usize,
    /// Events of a stream.
    #[arg(long, default_value_t = 1000)]
    events: usize,
    /// Size of an event, or of a request's body.
    #[arg(long, default_value_t = 200)]
    bytes: usize,
}

#[derive(Clone, Copy, ValueEnum)]
enum Work {
    /// Calls one after another: µs a call.
    Call,
    /// Calls at once: calls a second.
    AtOnce,
    /// One stream: events a second.
    Stream,
    /// From the call to a stream's first event: µs, the median.
    FirstEvent,
    /// Calls with a large answer: µs a call.
    Screenshot,
    /// Calls with a large body: µs a call.
    Body,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let value = runtime.block_on(measure(&arguments))?;
    println!("{}", json!({ "value": value }));
    Ok(())
}

async fn measure(arguments: &Arguments) -> Result<Value, Error> {
    let client = client(&arguments.url)?;
    // The connection is made before the clock starts.
    client.call(click()?).await?;
    let Arguments {
        count,
        at_once,
        events,
        bytes,
        ..
    } = *arguments;
    let figure = match arguments.work {
        Work::Call => one_by_one(&client, count, click).await?,
        Work::Screenshot => one_by_one(&client, count, screenshot).await?,
        Work::Body => one_by_one(&client, count, || response(bytes)).await?,
        Work::AtOnce => at_once_figure(&client, count, at_once).await?,
        Work::Stream => {
            let mut stream = client.open_stream(task(events, bytes, 0)?).await?;
            let begin = Instant::now();
            let seen = read(&mut stream).await?;
            seen as f64 / begin.elapsed().as_secs_f64()
        }
        Work::FirstEvent => first_event(&client, count).await?,
    };
    Ok(json!(figure))
}

async fn one_by_one(
    client: &Lightcone,
    count: usize,
    call: impl Fn() -> Result<Call, Error>,
) -> Result<f64, Error> {
    let begin = Instant::now();
    for _ in 0..count {
        client.call(call()?).await?;
    }
    Ok(micros(begin.elapsed()) / count as f64)
}

async fn at_once_figure(client: &Lightcone, count: usize, at_once: usize) -> Result<f64, Error> {
    let worker = async || {
        for _ in 0..count / at_once {
            client.call(click()?).await?;
        }
        Ok::<_, Error>(())
    };
    let begin = Instant::now();
    try_join_all((0..at_once).map(|_| worker())).await?;
    Ok((count / at_once * at_once) as f64 / begin.elapsed().as_secs_f64())
}

async fn read(stream: &mut EventStream) -> Result<usize, Error> {
    let mut seen = 0;
    while let Some(batch) = stream.next_batch().await {
        seen += batch?.len();
    }
    Ok(seen)
}

async fn first_event(client: &Lightcone, count: usize) -> Result<f64, Error> {
    let mut taken = Vec::with_capacity(count);
    for _ in 0..count {
        let begin = Instant::now();
        let mut stream = client.open_stream(task(1, 200, 0)?).await?;
        stream.next_batch().await.transpose()?;
        taken.push(micros(begin.elapsed()));
        read(&mut stream).await?;
    }
    taken.sort_by(f64::total_cmp);
    Ok(taken[count / 2])
}

fn micros(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e6
}
