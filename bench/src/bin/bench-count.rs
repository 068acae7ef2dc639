//! Hot paths to count instructions of: run it twice under callgrind with different counts, and what
//! one more costs is the difference, without start and end.

use clap::{Parser, ValueEnum};
use lightcone_bench::{click, client};
use mimalloc::MiMalloc;
use tzafon::sse::Decoder;

/// The Python module's own, so that what differs is the binding alone.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    path: Path,
    count: usize,
    /// The bench server, where the path needs one.
    #[arg(long, default_value = "")]
    url: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Path {
    /// One event of 200 bytes through the decoder.
    Decoder,
    /// One call through the whole core.
    Call,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { path, count, url } = Arguments::parse();
    match path {
        Path::Decoder => decode(count)?,
        Path::Call => {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(async {
                let client = client(&url)?;
                for _ in 0..count {
                    client.call(click()?).await?;
                }
                Ok::<_, tzafon::Error>(())
            })?;
        }
    }
    Ok(())
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
