//! Runs a command in a desktop's terminal, and takes a screenshot: `terminal <command> <picture.png>`.

use std::time::{Duration, Instant};

use lightcone_desktop::{Desktop, DesktopOptions};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_else(|| "df -h".to_owned());
    let path = arguments.next().unwrap_or_else(|| "desktop.png".to_owned());
    let begin = Instant::now();
    let desktop = Desktop::start(DesktopOptions::default()).await?;
    println!("desktop :{} in {:?}", desktop.display(), begin.elapsed());
    let run = desktop
        .run_in_terminal(&command, Duration::from_secs(30))
        .await;
    std::fs::write(&path, desktop.screenshot(None).await?.png()?)?;
    println!("{:?} in {:?}", run?, begin.elapsed());
    desktop.close().await?;
    println!("closed after {:?}", begin.elapsed());
    Ok(())
}
