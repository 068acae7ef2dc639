//! What turns a bare screen into a desktop: the D-Bus session and the window manager.

use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Child;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use crate::error::{Error, Result};
use crate::launch::Launcher;
use crate::own_file;
use crate::place::Place;
use crate::programs;
use crate::screen::Screen;
use crate::tools;

/// Longest time that either may take to start.
pub(crate) const START: Duration = Duration::from_secs(20);

const OPENBOX: &str = include_str!("../resources/rc.xml");
const BUS: &str = include_str!("../resources/bus.xml");
const MENU: &str = include_str!("../resources/menu.xml");

/// Starts the D-Bus session, if D-Bus is installed, and sets its address for programs.
///
/// If programs run under another account, this process is allowed to connect too: it queries what they show.
pub(crate) async fn start_bus(launcher: &mut Launcher, place: &Place) -> Result<Option<Child>> {
    let Some(program) = tools::find("dbus-daemon") else {
        return Ok(None);
    };
    let start = |e: std::io::Error| Error::Start(format!("cannot run dbus-daemon: {e}"));
    let address = format!("unix:path={}/bus", place.room.display());
    let log = place.folder.join("dbus.log");
    let config = place.folder.join("dbus.conf");
    let mut daemon = launcher.base(program);
    daemon
        .args(["--nofork", "--nopidfile", "--print-address=1"])
        .arg(format!("--address={address}"))
        .stdout(Stdio::piped())
        .stderr(own_file::create(&log).map_err(start)?);
    match place.user {
        Some(_) => {
            std::fs::write(&config, BUS).map_err(start)?;
            place.give(&config).map_err(start)?;
            daemon.arg("--config-file").arg(config);
        }
        None => {
            daemon.arg("--session");
        }
    }
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

/// How long to wait before the window manager is started again: longer each time it ends at once.
const AGAIN: Duration = Duration::from_millis(100);
/// A window manager that has run this long did not end at once.
const LIVED: Duration = Duration::from_secs(10);
/// Longest time between two starts.
const LONGEST: Duration = Duration::from_secs(10);

/// Starts the window manager, and restarts it whenever it ends, until the result is dropped or the X server has ended.
pub(crate) fn keep_window_manager(
    launcher: Arc<Launcher>,
    screen: Arc<Screen>,
    place: &Place,
    browser_sandbox: bool,
    mut ended: watch::Receiver<Option<String>>,
) -> Result<Manager> {
    let mut child = start_window_manager(&launcher, place, browser_sandbox)?;
    let place = place.clone();
    let task = tokio::spawn(async move {
        let mut pause = AGAIN;
        loop {
            let started = Instant::now();
            tokio::select! {
                _ = child.wait() => {}
                _ = ended.wait_for(Option::is_some) => return,
            }
            pause = match started.elapsed() > LIVED {
                true => AGAIN,
                false => (pause * 2).min(LONGEST),
            };
            let screen = Arc::clone(&screen);
            // Without a screen there is nothing to manage; the end of the X server is reported elsewhere.
            let _ = tokio::task::spawn_blocking(move || screen.forget_active()).await;
            loop {
                tokio::time::sleep(pause).await;
                match start_window_manager(&launcher, &place, browser_sandbox) {
                    Ok(next) => break child = next,
                    // The machine may be short of resources at this moment.
                    Err(_) => pause = (pause * 2).min(LONGEST),
                }
            }
        }
    });
    Ok(Manager(task.abort_handle()))
}

/// A window manager that is kept running.
#[derive(Debug)]
pub(crate) struct Manager(AbortHandle);

impl Manager {
    /// From now on it is not restarted.
    pub(crate) fn let_end(&self) {
        self.0.abort();
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        self.let_end();
    }
}

/// Starts the window manager.
fn start_window_manager(
    launcher: &Launcher,
    place: &Place,
    browser_sandbox: bool,
) -> Result<Child> {
    let folder = &place.folder;
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
    for name in ["rc.xml", "menu.xml"] {
        place.give(&folder.join(name)).map_err(start)?;
    }
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
