//! The terminal: commands are typed into it as a person would, and their output is read back.
//!
//! The shell marks where the output of a command starts and ends (OSC 133, which terminals do not show), and `script`
//! records everything that was sent to the terminal.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use tokio::time::Instant;

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::marks::{Marks, printed};
use crate::own_file;
use crate::tools;
use crate::windows::Window;

const SHELL: &str = include_str!("../resources/terminal.bashrc");

/// Longest time until the shell shows a prompt, and until it accepts a command.
const PROMPT: Duration = Duration::from_secs(15);
/// Longest time until a window has the focus.
const FOCUS: Duration = Duration::from_secs(5);
/// Longest time until a terminal has drawn its output.
const DRAWING: Duration = Duration::from_secs(1);
const LOOK: Duration = Duration::from_millis(20);

/// Options of a terminal: readable on screenshots, and with the clipboard that other programs use.
#[rustfmt::skip]
pub(crate) const STYLE: [&str; 18] = [
    "-u8", "-fa", "DejaVu Sans Mono", "-fs", "11", "-b", "6", "-bg", "#1e1e1e", "-fg", "#e6e6e6",
    "-sl", "10000", "-title", "Terminal", "+sb", "-xrm", "XTerm*selectToClipboard: true",
];
/// Size of a character with these options, in pixels, and how much of the screen stays free.
const CHARACTER: (u32, u32) = (9, 18);
const MARGIN: (u32, u32) = (60, 90);
/// Columns and rows of a terminal on a screen with room for it.
const LARGEST: (u32, u32) = (110, 32);
const SMALLEST: (u32, u32) = (20, 4);

/// An open terminal.
#[derive(Debug, Clone)]
pub(crate) struct Terminal {
    window: u32,
    record: PathBuf,
}

/// The result of a command in the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerminalOutput {
    /// Its output, without colours and other control sequences.
    pub output: String,
    /// Its exit code; `None` if it is still running, or has closed the terminal.
    pub exit_code: Option<i32>,
}

impl Desktop {
    /// Opens a terminal with a shell that waits for a command.
    pub(crate) async fn open_terminal(&self) -> Result<Window> {
        let program = tools::need("xterm")?;
        for other in ["script", "bash"] {
            tools::need(other)?;
        }
        let settings = self.place().folder.join("terminal.bashrc");
        let record = self.record_file("terminal");
        own_file::create(&settings)
            .and_then(|mut file| file.write_all(SHELL.as_bytes()))
            .and_then(|()| self.place().give(&settings))
            .map_err(|e| Error::Start(format!("cannot write {}: {e}", settings.display())))?;
        let mut command = self.launcher().program(program, None);
        command
            .args(STYLE)
            .arg("-geometry")
            .arg(self.terminal_size());
        command.args(["-e", "script", "-qfc"]);
        // The name of the folder needs no quotes.
        command.arg(format!("exec bash --rcfile {} -i", settings.display()));
        command.arg(&record);
        let window = self.open_command("the terminal", command, &[]).await?;
        let terminal = Terminal {
            window: window.id,
            record,
        };
        self.wait_for_prompt(&terminal).await?;
        self.terminals.lock().await.push(terminal);
        Ok(window)
    }

    /// Types a command into the terminal, which is opened or brought to the front, and waits until it has ended, for
    /// at most `timeout`; after that it keeps running, and its output until then is returned.
    pub async fn run_in_terminal(
        &self,
        command: &str,
        timeout: Duration,
    ) -> Result<TerminalOutput> {
        if command.trim().is_empty() || command.chars().any(char::is_control) {
            return Err(Error::Invalid(format!(
                "the terminal takes one command line at a time, not {command:?}: join commands by && or ;"
            )));
        }
        let terminal = self.idle_terminal().await?;
        self.focus(terminal.window).await?;
        let from = self.read(&terminal)?.len();
        // Something may have been typed already.
        self.hotkey(&["ctrl+e".to_owned()]).await?;
        self.hotkey(&["ctrl+u".to_owned()]).await?;
        self.type_text(&format!("{command}\n")).await?;
        let (typed, deadline) = (Instant::now(), Instant::now() + timeout);
        loop {
            let record = self.read(&terminal)?;
            let marks = Marks::read(&record, from);
            let until = |end: usize| printed(&record[marks.output.unwrap_or(end)..end]);
            if let (Some(_), Some((end, code))) = (marks.output, marks.prompt) {
                let output = until(end);
                // The record is written before the terminal has drawn the output.
                self.settle(DRAWING).await?;
                return Ok(TerminalOutput {
                    output,
                    exit_code: Some(code),
                });
            }
            if Instant::now() >= deadline || !self.is_open(&terminal).await? {
                return Ok(TerminalOutput {
                    output: until(record.len()),
                    exit_code: None,
                });
            }
            if marks.output.is_none() && typed.elapsed() > PROMPT {
                let shown = printed(&record[from..]);
                return Err(Error::Failed(format!(
                    "the shell did not run {command:?}; the terminal shows {shown:?}"
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// The terminal that was opened last and waits for a command, or a new one.
    async fn idle_terminal(&self) -> Result<Terminal> {
        let known = self.terminals.lock().await.clone();
        for terminal in known.into_iter().rev() {
            if self.is_open(&terminal).await? && self.is_idle(&terminal)? {
                return Ok(terminal);
            }
        }
        self.open_terminal().await?;
        let known = self.terminals.lock().await;
        known
            .last()
            .cloned()
            .ok_or_else(|| Error::Failed("the terminal is gone".into()))
    }

    /// The output of the open terminals so far.
    pub(crate) async fn terminal_texts(&self) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for terminal in self.terminals.lock().await.clone() {
            if self.is_open(&terminal).await? {
                texts.push(printed(&self.read(&terminal)?));
            }
        }
        Ok(texts)
    }

    async fn is_open(&self, terminal: &Terminal) -> Result<bool> {
        let ids = self.on_screen(|screen| screen.window_ids()).await?;
        Ok(ids.contains(&terminal.window))
    }

    fn is_idle(&self, terminal: &Terminal) -> Result<bool> {
        Ok(Marks::read(&self.read(terminal)?, 0).prompt.is_some())
    }

    async fn wait_for_prompt(&self, terminal: &Terminal) -> Result<()> {
        let started = Instant::now();
        while !self.is_idle(terminal)? {
            if started.elapsed() > PROMPT || !self.is_open(terminal).await? {
                let shown = printed(&self.read(terminal)?);
                return Err(Error::Start(format!(
                    "the terminal's shell did not start; it shows {shown:?}"
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    /// Gives a window the focus, and waits until it has it.
    pub async fn focus(&self, window: u32) -> Result<()> {
        let started = Instant::now();
        while self.on_screen(|screen| screen.active()).await? != Some(window) {
            // A window manager that is restarting may have missed the request.
            self.activate(window).await?;
            if started.elapsed() > FOCUS {
                return Err(Error::Failed(format!(
                    "the window {window} does not take the keyboard"
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    fn read(&self, terminal: &Terminal) -> Result<Vec<u8>> {
        match own_file::read(&terminal.record) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::Failed(format!(
                "cannot read what the terminal shows: {e}"
            ))),
            record => Ok(record.unwrap_or_default()),
        }
    }

    /// Columns and rows that fit the screen.
    fn terminal_size(&self) -> String {
        let (width, height) = self.size();
        let fit = |size: u32, margin: u32, character: u32| size.saturating_sub(margin) / character;
        let columns = fit(width, MARGIN.0, CHARACTER.0).clamp(SMALLEST.0, LARGEST.0);
        let rows = fit(height, MARGIN.1, CHARACTER.1).clamp(SMALLEST.1, LARGEST.1);
        format!("{columns}x{rows}")
    }
}
