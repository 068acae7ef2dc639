//! A computer that is driven step by step: load a page, type into it, run a command, save a screenshot, record a video.
//!
//! Usage: `computer_session URL FOLDER`, with `TZAFON_API_KEY` and `LIGHTCONE_BASE_URL` set.

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

use tzafon::types::ComputerCreateParams;
use tzafon::{ComputerSession, Lightcone, Options};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [url, folder] = arguments.as_slice() else {
        return Err("usage: computer_session URL FOLDER".into());
    };
    let client = Lightcone::new(Options::default())?;
    let params = ComputerCreateParams {
        kind: Some("browser".into()),
        ..ComputerCreateParams::default()
    };
    let computer = ComputerSession::create(&client, &params).await?;
    let done = drive(&computer, url, folder.into()).await;
    // Also after an error; a session that is only dropped is deleted in the background.
    computer.close().await?;
    done
}

async fn drive(
    computer: &ComputerSession,
    url: &str,
    folder: PathBuf,
) -> Result<(), Box<dyn Error>> {
    let (id, width, height) = (computer.id(), computer.width(), computer.height());
    println!("computer   {id}, {width} x {height} px");
    computer.navigate(url).await?;
    // The first field of the page.
    computer.hotkey(["Tab"]).await?;
    computer.r#type("lamp").await?;
    for tab in computer.tabs().list().await?.tabs() {
        println!("tab        {}", tab.title.as_deref().unwrap_or_default());
    }
    let mut output = computer.exec("uname -s").await?;
    while let Some(line) = output.next().await {
        if let Some(text) = line?.data {
            println!("shell      {}", text.trim_end());
        }
    }
    let screenshot = computer.screenshot(true).await?;
    screenshot.save(folder.join("page.png"))?;
    println!("saved      page.png");
    let recording = computer.record(folder.join("page.mp4"), Duration::from_secs(2));
    println!("recorded   {}", recording.await?.note);
    // What the service cannot do is an error.
    if let Err(error) = computer.tabs().switch("no-such-tab").await {
        println!("refused    {error}");
    }
    Ok(())
}
