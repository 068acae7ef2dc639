//! Measures how long desktops take to start, and the cost of a screenshot: `scale <desktops>`.

use std::time::Instant;

use futures_util::future::join_all;
use lightcone_desktop::{Desktop, DesktopOptions, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let count = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(10);
    let mut all = Vec::new();
    for number in 0..count {
        let begin = Instant::now();
        all.push(Desktop::start(DesktopOptions::default()).await?);
        println!("desktop {number} in {:?}", begin.elapsed());
    }
    let begin = Instant::now();
    for desktop in join_all(all.iter().map(|desktop| desktop.open("terminal", &[]))).await {
        desktop?;
    }
    println!("a terminal on each in {:?}", begin.elapsed());
    let begin = Instant::now();
    let pictures = join_all(all.iter().map(|desktop| desktop.screenshot(None))).await;
    println!("a picture of each in {:?}", begin.elapsed());
    for picture in pictures.into_iter().take(1) {
        let picture = picture?;
        let begin = Instant::now();
        let png = picture.png()?.len();
        let middle = Instant::now();
        let jpeg = picture.jpeg(80)?.len();
        println!(
            "PNG of {png} bytes in {:?}, JPEG of {jpeg} in {:?}",
            middle - begin,
            middle.elapsed()
        );
    }
    let begin = Instant::now();
    for closed in join_all(all.iter().map(Desktop::close)).await {
        closed?;
    }
    println!("all closed in {:?}", begin.elapsed());
    Ok(())
}
