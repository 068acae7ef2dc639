//! Performs the steps of a plan.

use std::time::Duration;

use tokio::time::Instant;

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::verb::Verb;

/// Longest time that a plan waits for a command; it keeps running afterwards.
const COMMAND: Duration = Duration::from_secs(60);
/// Longest wait for a text or an element to appear.
const AWAIT: Duration = Duration::from_secs(30);
/// Longest wait for the screen to stop changing after a step.
const SETTLE: Duration = Duration::from_secs(1);
const LOOK: Duration = Duration::from_millis(100);

impl Desktop {
    /// Performs a step and waits until the screen stops changing. Returns the text it read, if any.
    pub async fn perform(&self, verb: &Verb) -> Result<Option<String>> {
        let reading = self.act(verb).await?;
        self.settle(SETTLE).await?;
        Ok(reading)
    }

    async fn act(&self, verb: &Verb) -> Result<Option<String>> {
        match verb {
            Verb::Open { program, arguments } => drop(self.open(program, arguments).await?),
            Verb::Run(command) => return self.run(command).await.map(Some),
            Verb::Ensure {
                command,
                goal,
                reports,
            } => {
                let output = self.ensure(command, goal).await?;
                if *reports && output.is_empty() {
                    return Err(Error::Failed(format!(
                        "{goal:?}: the command {command:?} printed nothing"
                    )));
                }
                return Ok(reports.then_some(output));
            }
            Verb::Press(keys) => self.hotkey(keys).await?,
            Verb::Type { text, into } => match into {
                Some(name) => self.type_into(name, text).await?,
                None => self.type_text(text).await?,
            },
            Verb::Click {
                name,
                button,
                times,
            } => self.click_on(name, *button, *times).await?,
            Verb::WaitFor(text) => self.wait_for(text).await?,
            Verb::Wait(time) => tokio::time::sleep(*time).await,
            Verb::Scroll { dx, dy } => self.scroll(None, *dx, *dy).await?,
            Verb::Look => {}
        }
        Ok(None)
    }

    /// The output of a command, with a note if it failed.
    async fn run(&self, command: &str) -> Result<String> {
        let run = self.run_in_terminal(command, COMMAND).await?;
        let output = run.output.trim_end();
        Ok(match run.exit_code {
            Some(0) => output.to_owned(),
            Some(code) => format!("{output}\n(exit code {code})"),
            None => format!("{output}\n(still running)"),
        })
    }

    /// The output of a command that must succeed.
    async fn ensure(&self, command: &str, goal: &str) -> Result<String> {
        let run = self.run_in_terminal(command, COMMAND).await?;
        let output = run.output.trim().to_owned();
        let how = match run.exit_code {
            Some(0) => return Ok(output),
            Some(code) => format!("ended with code {code}"),
            None => "did not end".to_owned(),
        };
        let said = if output.is_empty() {
            String::new()
        } else {
            format!(" and said {output:?}")
        };
        Err(Error::Failed(format!(
            "{goal:?}: the command {command:?} {how}{said}"
        )))
    }

    async fn wait_for(&self, text: &str) -> Result<()> {
        let started = Instant::now();
        while !self.shows(text).await? {
            if started.elapsed() > AWAIT {
                return Err(Error::Timeout(format!(
                    "{text:?} was not to be seen within {AWAIT:?}"
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    async fn shows(&self, text: &str) -> Result<bool> {
        let wanted = text.to_lowercase();
        let fits = |shown: &str| shown.to_lowercase().contains(&wanted);
        if self
            .windows()
            .await?
            .iter()
            .any(|window| fits(&window.title))
        {
            return Ok(true);
        }
        if self.terminal_texts().await?.iter().any(|shown| fits(shown)) {
            return Ok(true);
        }
        match self.elements().await {
            Ok(elements) => Ok(elements.iter().any(|element| fits(&element.name))),
            // Then only the terminal and the titles can be searched.
            Err(Error::Missing(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
