//! Hot paths to count instructions and allocations of: run it twice under callgrind with different counts, and what
//! one more costs is the difference, without start and end.

use clap::{Parser, ValueEnum};
use lightcone_bench::{click, client, screenshot, task};
use tzafon::sse::Decoder;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    path: Path,
    count: usize,
    /// The bench server, where the path needs one.
    #[arg(long, default_value = "")]
    url: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Path {
    /// One event of 200 bytes through the decoder.
    Decoder,
    /// One call through the whole core.
    Call,
    /// One event of 200 bytes, from the socket to its frame.
    Stream,
    /// One call whose answer is a picture of 400 KB.
    Screenshot,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { path, count, url } = Arguments::parse();
    if path == Path::Decoder {
        return decode(count);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let client = client(&url)?;
        match path {
            Path::Decoder => {}
            Path::Call => {
                for _ in 0..count {
                    client.call(click()?).await?;
                }
            }
            Path::Screenshot => {
                for _ in 0..count {
                    client.call(screenshot()?).await?;
                }
            }
            Path::Stream => {
                let mut stream = client.open_stream(task(count, 200, 0)?).await?;
                while let Some(batch) = stream.next_batch().await {
                    batch?;
                }
            }
        }
        Ok(())
    })
}

/// Events as they come from a socket: many in a piece, and split anywhere.
fn decode(count: usize) -> Result<(), Box<dyn std::error::Error>> {
    const PIECE: usize = 16 << 10;
    // The same events again and again, so that writing them is not counted.
    const EVENTS: usize = 1000;
    let message = "x".repeat(130);
    let event = |number: usize| {
        let data = format!(r#"{{"type":"progress_update","step":{number},"message":"{message}"}}"#);
        format!("id: {number}\ndata: {data}\n\n")
    };
    let text: String = (0..EVENTS).map(event).collect();
    let mut decoder = Decoder::default();
    let mut seen = 0;
    for _ in 0..count / EVENTS {
        for piece in text.as_bytes().chunks(PIECE) {
            let mut frames = Vec::new();
            decoder.feed(piece, &mut frames).map_err(|_| "too large")?;
            seen += frames.len();
        }
    }
    match seen == count / EVENTS * EVENTS {
        true => Ok(()),
        false => Err(format!("{seen} events of {count}").into()),
    }
}
