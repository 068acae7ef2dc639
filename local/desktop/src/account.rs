//! A separate account for the programs of one computer, under root: a user id that is in no list of users, and a name for it
//! that only they see. Many programs do not work for a user without a name.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::enter::ENTER;
use crate::error::{Error, Result};
use crate::isolation::USER;
use crate::program::Program;
use crate::tools;

/// Puts the lists of users and groups, and the helper, where programs look for them, in a private mount namespace.
const HOLD: &str = "mount --bind \"$1\" /etc/passwd && mount --bind \"$2\" /etc/group && mount --bind \"$3\" \"$4\" && \
                    echo ready && exec cat";

/// An account that programs run as.
#[derive(Debug)]
pub struct Account {
    user: u32,
    /// Holds the mount namespace. It waits for the end of its input, so it ends with this process, however that ends.
    _holder: Child,
    door: u32,
    enter: PathBuf,
    /// Where programs find the helper.
    helper: PathBuf,
}

impl Account {
    /// Creates the account with this user id. `folder` is writable for this process only, and the account can
    /// traverse it; `env` marks the process that holds the account. Needs root.
    pub async fn start(
        user: u32,
        home: &Path,
        folder: &Path,
        helper: Option<&Path>,
        env: &[(OsString, OsString)],
    ) -> Result<Self> {
        let failed = |e: &dyn std::fmt::Display| {
            Error::Start(format!("cannot make the account {user} for programs: {e}"))
        };
        let (unshare, enter) = (tools::need("unshare")?, tools::need("nsenter")?);
        let given = crate::sandbox::helper(helper)?;
        let (users, groups) = (folder.join("passwd"), folder.join("group"));
        let helper = folder.join("helper");
        let home = home.display();
        let lists = [
            (
                "/etc/passwd",
                &users,
                format!("{USER}:x:{user}:{user}:{USER}:{home}:/bin/bash\n"),
            ),
            ("/etc/group", &groups, format!("{USER}:x:{user}:\n")),
        ];
        for (known, path, line) in lists {
            let known = std::fs::read(known).unwrap_or_default();
            // A system user with that name would be found first.
            std::fs::write(path, [line.as_bytes(), &known].concat()).map_err(|e| failed(&e))?;
            readable(path).map_err(|e| failed(&e))?;
        }
        std::fs::write(&helper, "").map_err(|e| failed(&e))?;
        let mut holder = Command::new(unshare);
        holder
            .args([
                "--mount",
                "--propagation",
                "slave",
                "--",
                "/bin/sh",
                "-c",
                HOLD,
                "hold",
            ])
            .args([&users, &groups, &given, &helper])
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .envs(env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .kill_on_drop(true);
        let mut holder = holder.spawn().map_err(|e| failed(&e))?;
        let ready = match holder.stdout.take() {
            Some(stdout) => BufReader::new(stdout).lines().next_line().await,
            None => Ok(None),
        };
        let (Ok(Some(_)), Some(door)) = (ready, holder.id()) else {
            let ended = holder.wait_with_output().await.map_err(|e| failed(&e))?;
            return Err(failed(&String::from_utf8_lossy(&ended.stderr).trim()));
        };
        Ok(Self {
            user,
            _holder: holder,
            door,
            enter,
            helper,
        })
    }

    /// A program that runs as the account. None of its parameters reach a process with other privileges.
    pub fn program(&self, program: &OsStr, folder: &Path) -> Program {
        let mut leads = Command::new(&self.enter);
        let user = self.user.to_string();
        leads
            .arg(format!("--mount=/proc/{}/ns/mnt", self.door))
            .args(["--setuid", &user, "--setgid", &user, "--"])
            .arg(&self.helper)
            .arg(ENTER);
        Program::inside(leads, program, folder)
    }
}

/// Lets everybody read a file, whatever the umask.
fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))
}
