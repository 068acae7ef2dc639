//! What turns a bare screen into a desktop: the D-Bus session and the window manager.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Child;

use crate::error::{Error, Result};
use crate::launch::Launcher;
use crate::own_file;
use crate::programs;
use crate::tools;

/// Longest time that either may take to start.
pub(crate) const START: Duration = Duration::from_secs(20);

const OPENBOX: &str = include_str!("../resources/rc.xml");
const MENU: &str = include_str!("../resources/menu.xml");

/// Starts the D-Bus session, where D-Bus is installed, and tells programs of it.
pub(crate) async fn start_bus(launcher: &mut Launcher, folder: &Path) -> Result<Option<Child>> {
    let Some(program) = tools::find("dbus-daemon") else {
        return Ok(None);
    };
    let start = |e: std::io::Error| Error::Start(format!("cannot run dbus-daemon: {e}"));
    let address = format!("unix:path={}/bus", folder.display());
    let log = folder.join("dbus.log");
    let mut daemon = launcher.base(program);
    daemon
        .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
        .arg(format!("--address={address}"))
        .stdout(Stdio::piped())
        .stderr(own_file::create(&log).map_err(start)?);
    let (mut child, _) = daemon.spawn().map_err(start)?;
    let stdout = child.stdout.take();
    let stdout = stdout.ok_or_else(|| Error::Start("dbus-daemon has no output".into()))?;
    let mut lines = BufReader::new(stdout).lines();
    let line = tokio::time::timeout(START, lines.next_line()).await;
    if !matches!(line, Ok(Ok(Some(_)))) {
        let log = own_file::text(&log);
        return Err(Error::Start(format!(
            "the D-Bus session did not start: {}",
            log.trim()
        )));
    }
    launcher.set("DBUS_SESSION_BUS_ADDRESS", address.as_ref());
    Ok(Some(child))
}

/// Starts the window manager.
pub(crate) fn start_window_manager(
    launcher: &Launcher,
    folder: &Path,
    browser_sandbox: bool,
) -> Result<Child> {
    let program = tools::need("openbox")?;
    let start = |e: std::io::Error| Error::Start(format!("cannot run openbox: {e}"));
    let items: String = programs::menu(browser_sandbox)
        .into_iter()
        .map(|(label, command)| {
            let (label, command) = (escape(&label), escape(&command));
            format!("<item label=\"{label}\"><action name=\"Execute\"><command>{command}</command></action></item>\n")
        })
        .collect();
    let config = OPENBOX.replace("@folder@", &escape(&folder.display().to_string()));
    std::fs::write(folder.join("rc.xml"), config).map_err(start)?;
    std::fs::write(folder.join("menu.xml"), MENU.replace("@items@", &items)).map_err(start)?;
    let mut manager = launcher.program(program, None);
    manager
        .arg("--sm-disable")
        .arg("--config-file")
        .arg(folder.join("rc.xml"))
        .stdout(Stdio::null())
        .stderr(own_file::create(&folder.join("openbox.log")).map_err(start)?);
    let (child, _) = manager.spawn().map_err(start)?;
    Ok(child)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
