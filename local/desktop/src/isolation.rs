//! Namespaces that several programs share: one bubblewrap holds them, and programs enter them.
//!
//! One bubblewrap for each program would be simpler, but then a browser could not reach a server that was started in
//! the terminal: each would have a separate loopback.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::AsyncReadExt;
use tokio::process::Child;

use crate::cgroup::Group;
use crate::enter::ENTER;
use crate::error::{Error, Result};
use crate::keeper::MARK;
use crate::limits::Limits;
use crate::program::Program;
use crate::tools;

/// The namespaces. They end, with all that runs in them, when the holder does.
#[derive(Debug)]
pub(crate) struct Namespaces {
    _holder: Child,
    holder: Option<u32>,
    /// A process inside, through which others enter.
    door: u32,
    enter: [PathBuf; 2],
    network: bool,
    /// Dropped last: groups can be removed only when nothing runs in them.
    group: Group,
}

/// What is visible inside.
#[derive(Debug)]
pub(crate) struct View<'a> {
    /// Visible under its own path, read and write, like the folders of `writable`.
    pub(crate) home: &'a Path,
    /// A folder of this process, also visible: bus, cookie, logs, the list of users.
    pub(crate) folder: &'a Path,
    pub(crate) writable: &'a [PathBuf],
    /// What is visible besides the system, read only.
    pub(crate) readable: &'a [PathBuf],
    /// Files of `folder` that programs cannot change.
    pub(crate) fixed: &'a [PathBuf],
    /// Folders that appear empty inside, even if they are part of something visible.
    pub(crate) hidden: &'a [PathBuf],
    pub(crate) network: bool,
    pub(crate) mark: &'a str,
    /// Variables of the holder.
    pub(crate) env: &'a [(OsString, OsString)],
    /// The program that is the helper.
    pub(crate) helper: &'a Path,
    pub(crate) limits: &'a Limits,
}

impl Namespaces {
    pub(crate) async fn start(view: View<'_>) -> Result<Self> {
        let [program, enter, unshare] = needs()?;
        let (group, _) = Group::create(view.limits, view.mark);
        let mut command = group.command(&program);
        command.args([
            "--unshare-user",
            // As another user, it would put its first process into another user namespace than the one that owns the
            // others, and nobody could enter them.
            "--uid",
            "0",
            "--gid",
            "0",
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
        let [users, groups] = write_users(&view)
            .map_err(|e| Error::Start(format!("cannot write the sandbox's users: {e}")))?;
        command.arg("--ro-bind").arg(users).arg("/etc/passwd");
        command.arg("--ro-bind").arg(groups).arg("/etc/group");
        // A server running as root could read them, and so could its desktops.
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
        for secrets in ["/etc/ssh", "/etc/ssl/private"] {
            if Path::new(secrets).is_dir() {
                command.args(["--tmpfs", secrets]);
            }
        }
        command.args(["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]);
        for path in view.hidden {
            command.arg("--tmpfs").arg(path);
        }
        for path in view.readable {
            command.arg("--ro-bind").arg(path).arg(path);
        }
        for path in [view.folder, view.home] {
            command.arg("--bind").arg(path).arg(path);
        }
        for path in view.writable {
            command.arg("--bind").arg(path).arg(path);
        }
        for path in view.fixed {
            command.arg("--ro-bind").arg(path).arg(path);
        }
        command.arg("--ro-bind").arg(view.helper).arg(HELPER);
        command
            .args(["--", "/bin/sh", "-c", HOLD])
            .envs(view.env.iter().map(|(name, value)| (name, value)))
            .env(MARK, format!("{}.base", view.mark))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0);
        let mut holder = command
            .spawn()
            .map_err(|e| Error::Start(format!("cannot run bwrap: {e}")))?;
        let pid = holder.id();
        let door = laid_out(&mut holder)
            .await
            .map_err(|words| refused(&words))?;
        Ok(Self {
            _holder: holder,
            holder: pid,
            door,
            enter: [enter, unshare],
            network: view.network,
            group,
        })
    }

    /// The process that holds them, which is also the id of its group.
    pub(crate) fn holder(&self) -> Option<u32> {
        self.holder
    }

    /// A program to run inside, in a folder of the sandbox.
    pub(crate) fn program(&self, program: &OsStr, folder: &Path) -> Program {
        let [enter, unshare] = &self.enter;
        let mut command = self.group.command(enter);
        command.arg("--target").arg(self.door.to_string());
        command.args(["--user", "--preserve-credentials"]);
        command.args(["--mount", "--pid", "--uts"]);
        if !self.network {
            command.arg("--net");
        }
        // It drops the privileges over the namespaces that entering grants: a nested user namespace has none, and
        // neither does a user in it who is not root.
        command.arg("--").arg(unshare).arg("--user");
        for part in ["user", "group"] {
            command.arg(format!("--map-{part}={USER_ID}"));
        }
        command.args(["--", HELPER, ENTER]);
        Program::inside(command, program, folder)
    }
}

/// The programs that create and enter a sandbox, or what is missing.
pub(crate) fn needs() -> Result<[PathBuf; 3]> {
    Ok([
        tools::need("bwrap")?,
        tools::need("nsenter")?,
        tools::need("unshare")?,
    ])
}

/// Where programs inside find the helper.
const HELPER: &str = "/run/lightcone/helper";

/// The user name of programs in a sandbox, or under their own account.
pub const USER: &str = "user";
/// Its user id and group id. It represents the user of this process.
pub(crate) const USER_ID: u32 = 1000;

/// Writes a user list with only the sandbox's user.
fn write_users(view: &View<'_>) -> std::io::Result<[PathBuf; 2]> {
    let (users, groups) = (view.folder.join("passwd"), view.folder.join("group"));
    let home = view.home.display();
    let nobody = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin";
    let list = format!("{USER}:x:{USER_ID}:{USER_ID}:{USER}:{home}:/bin/bash\n{nobody}\n");
    std::fs::write(&users, list)?;
    std::fs::write(&groups, format!("{USER}:x:{USER_ID}:\nnogroup:x:65534:\n"))?;
    Ok([users, groups])
}

/// The process that keeps the namespaces, and reports that the setup is complete: bubblewrap reports its first process
/// too early.
const HOLD: &str = "echo ready >&2; exec sleep infinity";
const READY: &str = "ready\n";

/// Waits until the sandbox is set up: returns the process to enter it through, or bubblewrap's error output.
async fn laid_out(holder: &mut Child) -> Result<u32, String> {
    let mut words = String::new();
    let (Some(mut stdout), Some(mut stderr)) = (holder.stdout.take(), holder.stderr.take()) else {
        return Err(words);
    };
    let mut buffer = [0; 512];
    while !words.contains(READY) {
        let read = stderr.read(&mut buffer).await.map_err(|e| e.to_string())?;
        if read == 0 {
            return Err(words);
        }
        words.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    // `{ "child-pid": 123, ... }`, written long before.
    let read = stdout.read(&mut buffer).await.map_err(|e| e.to_string())?;
    let text = String::from_utf8_lossy(&buffer[..read]).into_owned();
    let number = text
        .split_once("\"child-pid\":")
        .map(|(_, tail)| tail.trim_start());
    let digits = number.and_then(|number| number.split(|c: char| !c.is_ascii_digit()).next());
    digits.and_then(|digits| digits.parse().ok()).ok_or(text)
}

fn refused(words: &str) -> Error {
    Error::Missing(format!(
        "cannot isolate programs: bubblewrap says {:?}. It needs user namespaces: allow them (sysctl \
         kernel.unprivileged_userns_clone=1, in a container its security profile), or do without isolation",
        words.trim()
    ))
}
