//! The tasks guide in one program: start a task, watch it, hold it, tell it something, let it go
//! on, read its result.
//!
//! Usage: `tasks_guide START_URL`, with `TZAFON_API_KEY` and `LIGHTCONE_BASE_URL` set.

use std::error::Error;

use tzafon::types::{TaskEvent, TaskInjectMessageParams, TaskStartParams};
use tzafon::{Lightcone, Options};

const INSTRUCTION: &str =
    "Type 'lamp' into 'Search', click 'Go', wait for 'Price', and report the text of 'Price'";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let start_url = std::env::args()
        .nth(1)
        .ok_or("usage: tasks_guide START_URL")?;
    let client = Lightcone::new(Options::default())?;
    let agent = client.agent();
    let tasks = agent.tasks();
    let params = TaskStartParams {
        instruction: INSTRUCTION.into(),
        start_url: Some(start_url),
        ..TaskStartParams::default()
    };
    let mut result = None;
    let mut events = tasks.start_stream(&params).await?;
    while let Some(event) = events.next().await {
        match event? {
            TaskEvent::Started(started) => {
                let id = &started.task_id;
                println!("started    task {id}");
                println!("pause      {}", tasks.pause(id).await?.status);
                let message = TaskInjectMessageParams {
                    message: "Scroll down".into(),
                    ..TaskInjectMessageParams::default()
                };
                println!(
                    "message    {}",
                    tasks.inject_message(id, &message).await?.status
                );
                println!("resume     {}", tasks.resume(id).await?.status);
            }
            TaskEvent::ProgressUpdate(progress) => {
                let step = progress.step.unwrap_or_default();
                println!("step {step}     {}", progress.message.unwrap_or_default());
            }
            TaskEvent::Screenshot(picture) => {
                println!(
                    "           picture at {}",
                    picture.screenshot_url.unwrap_or_default()
                );
            }
            TaskEvent::Completed(done) => result = Some(done.result),
            other => println!("other      {other:?}"),
        }
    }
    let result = result.ok_or("the task did not complete")?;
    println!("result     {result:?}");
    Ok(())
}
