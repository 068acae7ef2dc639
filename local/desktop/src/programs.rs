//! Opens programs by common names.

use std::ffi::OsString;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::process::Child;

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::own_file;
use crate::program::Program;
use crate::program_names::{Kind, kind};
use crate::tools;
use crate::windows::Window;

/// Longest time until a program shows a window.
const OPENING: Duration = Duration::from_secs(30);
/// Longest time until a new window gets the focus; not all windows accept it.
const FOCUS: Duration = Duration::from_secs(1);
/// How long a window may take after its program has ended: some programs delegate to a running instance.
const HANDOVER: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(20);

/// The window manager's menu: labels and commands.
pub(crate) fn menu(sandbox: bool) -> Vec<(String, String)> {
    let mut items = Vec::new();
    if tools::find("xterm").is_some() {
        let words = crate::terminal::STYLE
            .iter()
            .map(|word| format!("'{word}'"));
        let command = ["xterm".to_owned()]
            .into_iter()
            .chain(words)
            .collect::<Vec<_>>();
        items.push(("Terminal".to_owned(), command.join(" ")));
    }
    if tools::find("pcmanfm").is_some() {
        items.push(("Files".to_owned(), "pcmanfm".to_owned()));
    }
    if let Some(program) = tools::installed(tools::BROWSER) {
        let program = format!("'{}'", program.display());
        let command = [program.as_str()]
            .into_iter()
            .chain(browser_options(sandbox))
            .collect::<Vec<_>>();
        items.push(("Browser".to_owned(), command.join(" ")));
    }
    items
}

fn browser_options(sandbox: bool) -> Vec<&'static str> {
    let mut options = vec![
        "--no-first-run",
        "--no-default-browser-check",
        "--password-store=basic",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--force-renderer-accessibility",
        "--start-maximized",
    ];
    if !sandbox {
        // Chromium refuses to start its sandbox as root, and without it shows a warning but for tests.
        options.extend(["--no-sandbox", "--test-type"]);
    }
    options
}

impl Desktop {
    /// Opens a program and waits until its window is visible and has the focus.
    ///
    /// `name` is a common name (terminal, file manager, browser and the like) or a program on PATH; `arguments`
    /// are its own, such as an address for the browser.
    pub async fn open(&self, name: &str, arguments: &[String]) -> Result<Window> {
        match kind(name) {
            Some(Kind::Terminal) if arguments.is_empty() => self.open_terminal().await,
            Some(Kind::Terminal) => {
                let mut command = self.launcher().program(tools::need("xterm")?, None);
                command.args(crate::terminal::STYLE);
                self.open_command(name, command, arguments).await
            }
            Some(Kind::Files) => {
                let mut command = self.launcher().program(tools::need("pcmanfm")?, None);
                command.arg("--new-win");
                if arguments.is_empty() {
                    command.arg(self.home());
                }
                self.open_command(name, command, arguments).await
            }
            Some(Kind::Browser) => {
                let program = match &self.options().browser {
                    Some(path) => path.clone(),
                    None => tools::need(tools::BROWSER)?,
                };
                let mut command = self.launcher().program(program, None);
                command.args(browser_options(self.options().browser_sandbox));
                // Otherwise a running browser would open it as a tab of a window that may be behind others.
                command.arg("--new-window");
                self.open_command(name, command, arguments).await
            }
            None => {
                let name = name.trim();
                let known = tools::find(name).filter(|_| !name.contains('/'));
                let program = known.ok_or_else(|| {
                    Error::Invalid(format!(
                        "there is no program called {name:?} on this machine; open terminal, file manager, browser, or \
                         a program that is installed"
                    ))
                })?;
                let command = self.launcher().program(program, None);
                self.open_command(name, command, arguments).await
            }
        }
    }

    /// Starts a program and waits for its window.
    pub(crate) async fn open_command(
        &self,
        name: &str,
        mut command: Program,
        arguments: &[String],
    ) -> Result<Window> {
        let before = self.on_screen(|screen| screen.window_ids()).await?;
        let log = self.log_file("program");
        let start = |e: std::io::Error| Error::Start(format!("cannot open {name}: {e}"));
        let output = own_file::create(&log).map_err(start)?;
        command
            .args(arguments.iter().map(OsString::from))
            .stdout(output.try_clone().map_err(start)?)
            .stderr(output);
        let (child, _) = command.spawn().map_err(start)?;
        self.wait_for_window(name, child, &before, &log).await
    }

    async fn wait_for_window(
        &self,
        name: &str,
        mut child: Child,
        before: &[u32],
        log: &Path,
    ) -> Result<Window> {
        let started = Instant::now();
        let mut over: Option<(Instant, String)> = None;
        let mut shown: Option<(Instant, u32)> = None;
        loop {
            let windows = self.windows().await?;
            let new = windows
                .into_iter()
                .rev()
                .find(|window| !before.contains(&window.id));
            if let Some(window) = new {
                let (since, _) = *shown.get_or_insert((Instant::now(), window.id));
                if window.active || since.elapsed() > FOCUS {
                    // Its end must be awaited, or it stays a zombie.
                    tokio::spawn(async move { child.wait().await });
                    return Ok(window);
                }
            }
            if over.is_none()
                && let Ok(Some(status)) = child.try_wait()
            {
                over = Some((Instant::now(), status.to_string()));
                if !status.success() {
                    return Err(Error::Failed(format!(
                        "{name} did not open: it ended ({status}){}",
                        last_words(log)
                    )));
                }
            }
            if let Some((since, status)) = &over
                && since.elapsed() > HANDOVER
            {
                return Err(Error::Failed(format!(
                    "{name} ended without opening a window ({status}){}",
                    last_words(log)
                )));
            }
            if started.elapsed() > OPENING {
                return Err(Error::Timeout(format!(
                    "{name} has opened no window within {OPENING:?}{}",
                    last_words(log)
                )));
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

fn last_words(log: &Path) -> String {
    let text = own_file::text(log);
    let mut lines = text.lines().rev().map(str::trim);
    lines
        .find(|line| !line.is_empty())
        .map(|line| format!(": {line}"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program_names::program_known;

    #[test]
    fn common_names_of_programs_are_known() {
        assert_eq!(kind("the Terminal"), Some(Kind::Terminal));
        assert_eq!(kind("File Manager"), Some(Kind::Files));
        assert_eq!(kind("Chromium"), Some(Kind::Browser));
        assert_eq!(kind("Safari"), Some(Kind::Browser));
        assert_eq!(kind("df"), None);
        assert!(
            program_known("sh") && !program_known("/bin/sh") && !program_known("nosuchprogram")
        );
    }
}
