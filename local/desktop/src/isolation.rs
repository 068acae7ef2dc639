//! A sandbox for all programs of a desktop: one bubblewrap that holds the namespaces, which programs then enter.
//!
//! One sandbox for each program would be simpler, but then a browser would not reach a server that was started in the
//! terminal: each would have a loopback of its own.

use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;

use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};

use crate::error::{Error, Result};
use crate::keeper::MARK;
use crate::tools;

/// The namespaces of an isolated desktop. They end, with all that runs in them, when the holder does.
#[derive(Debug)]
pub(crate) struct Sandbox {
    _holder: Child,
    /// What comes before a program to start it inside.
    prefix: Vec<OsString>,
}

/// What a sandbox shows.
#[derive(Debug)]
pub(crate) struct View<'a> {
    pub(crate) home: &'a Path,
    /// The desktop's own folder: bus, cookie, logs.
    pub(crate) folder: &'a Path,
    /// The X server's socket.
    pub(crate) socket: &'a Path,
    pub(crate) network: bool,
    pub(crate) mark: &'a str,
}

impl Sandbox {
    pub(crate) async fn start(view: View<'_>) -> Result<Self> {
        let program = tools::need("bwrap")?;
        let enter = tools::need("nsenter")?;
        let mut command = Command::new(program);
        command.args([
            "--unshare-user",
            "--unshare-pid",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--new-session",
            "--info-fd",
            "1",
        ]);
        if !view.network {
            command.arg("--unshare-net");
        }
        command.args(["--ro-bind", "/usr", "/usr", "--ro-bind", "/etc", "/etc"]);
        for folder in ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"] {
            match std::fs::read_link(folder) {
                Ok(target) => command.arg("--symlink").arg(target).arg(folder),
                Err(_) => command.args(["--ro-bind-try", folder, folder]),
            };
        }
        for folder in ["/opt", "/var/cache/fontconfig", "/var/lib/dbus"] {
            command.args(["--ro-bind-try", folder, folder]);
        }
        // Name resolution, whose configuration in /etc is often a link to one of these.
        for folder in ["/run/systemd/resolve", "/run/resolvconf"] {
            if view.network {
                command.args(["--ro-bind-try", folder, folder]);
            }
        }
        // A server that runs as root could read them, and so could its desktops.
        for secret in [
            "/etc/shadow",
            "/etc/shadow-",
            "/etc/gshadow",
            "/etc/gshadow-",
        ] {
            if Path::new(secret).exists() {
                command.args(["--ro-bind", "/dev/null", secret]);
            }
        }
        command.args(["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]);
        for (flag, path) in [
            ("--ro-bind", view.socket),
            ("--bind", view.folder),
            ("--bind", view.home),
        ] {
            command.arg(flag).arg(path).arg(path);
        }
        command
            .args(["--", "sleep", "infinity"])
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env(MARK, format!("{}.base", view.mark))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0);
        let mut holder = command
            .spawn()
            .map_err(|e| Error::Start(format!("cannot run bwrap: {e}")))?;
        let pid = match first_pid(&mut holder).await {
            Some(pid) => pid,
            None => return Err(refused(&mut holder).await),
        };
        let sandbox = Self {
            _holder: holder,
            prefix: prefix(&enter, pid, view.network),
        };
        sandbox.probe().await?;
        Ok(sandbox)
    }

    /// A command that runs the program inside. Its environment and folders are still to be set.
    pub(crate) fn command(&self, program: &OsString, folder: &Path) -> Command {
        let mut words = self.prefix.iter();
        let mut command = Command::new(words.next().unwrap_or(program));
        // Changing the folder before entering would leave it outside, with all that is above it.
        command
            .args(words)
            .args(["sh", "-c", "cd -- \"$0\" && exec \"$@\""]);
        command.arg(folder).arg(program);
        command
    }

    /// Waits until the sandbox is laid out: its first process is named before it is.
    async fn probe(&self) -> Result<()> {
        let mut last = String::new();
        for _ in 0..100 {
            let output = self
                .command(&"/bin/true".into(), Path::new("/proc/self"))
                .stdin(Stdio::null())
                .output()
                .await
                .map_err(|e| Error::Start(format!("cannot run nsenter: {e}")))?;
            if output.status.success() {
                return Ok(());
            }
            last = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        Err(Error::Start(format!("cannot enter the sandbox: {last}")))
    }
}

/// Enters the namespaces, and gives up the rights over them that entering brings.
fn prefix(enter: &Path, pid: u32, network: bool) -> Vec<OsString> {
    let mut words: Vec<OsString> = vec![enter.into()];
    words.extend(["--target".into(), pid.to_string().into()]);
    words.extend(
        [
            "--user",
            "--preserve-credentials",
            "--mount",
            "--pid",
            "--uts",
        ]
        .map(Into::into),
    );
    if !network {
        words.push("--net".into());
    }
    words.push("--".into());
    let drop = [
        "setpriv",
        "--bounding-set=-all",
        "--inh-caps=-all",
        "--no-new-privs",
        "--",
    ];
    words.extend(drop.map(Into::into));
    words
}

/// Reads `{ "child-pid": 123 }`.
async fn first_pid(holder: &mut Child) -> Option<u32> {
    let mut stdout = holder.stdout.take()?;
    let mut text = String::new();
    let mut buffer = [0; 512];
    while !text.contains('}') {
        let read = stdout.read(&mut buffer).await.ok().filter(|&n| n > 0)?;
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    let (_, tail) = text.split_once("\"child-pid\":")?;
    let digits: String = tail
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

async fn refused(holder: &mut Child) -> Error {
    let mut words = String::new();
    if let Some(mut stderr) = holder.stderr.take() {
        // What cannot be read is missing from the message only.
        let _ = stderr.read_to_string(&mut words).await;
    }
    Error::Missing(format!(
        "cannot isolate the desktop: bubblewrap says {:?}. It needs user namespaces: allow them (sysctl \
         kernel.unprivileged_userns_clone=1, in a container its security profile), or do without isolation",
        words.trim()
    ))
}
