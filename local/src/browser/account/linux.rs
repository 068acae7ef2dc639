//! Accounts on Linux. If the server runs as root, each computer gets a separate account,
//! which no one else on this machine uses. Also, Chromium cannot use its sandbox as root.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::fs::{AtFlags, CWD, Gid, Uid};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::super::process::{find, temporary};
use super::{Account, Rights};
use crate::computer::MARK;
use crate::failure::Failure;

/// User ids that systems keep free for such uses.
pub const NUMBERS: std::ops::Range<u32> = 61_184..65_520;

impl Rights {
    /// Without `--isolate`: finds out what is possible, or returns what would have to be allowed.
    pub fn find(allow_root: bool, program: Option<&Path>, runs: &Path) -> Result<Self, String> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self {
                account: Account::Own,
                sandbox: true,
            });
        }
        if allow_root {
            return Ok(Self {
                account: Account::Own,
                sandbox: false,
            });
        }
        let refused = |why: &str| {
            format!(
                "running as root: computers cannot be run as an unprivileged user, because {why}. Change that, start the \
                 server as another user, use --isolate, or give --allow-root to run browsers (without Chromium's \
                 sandbox), desktops and commands as root"
            )
        };
        // Without a browser there is nothing to run; starting one reports what is missing.
        let Ok(program) = find(program) else {
            return Ok(Self {
                account: Account::Separate,
                sandbox: true,
            });
        };
        let reach = |what: &Path| run_as(NUMBERS.start, "test -x \"$1\"", what);
        match reach(Path::new("/")) {
            Err(e) => return Err(refused(&format!("the system does not allow it ({e})"))),
            Ok(false) => return Err(refused("such a user can run no program")),
            Ok(true) => {}
        }
        // Each has its own list of users, in which it has a name.
        let view = [
            "--mount",
            "--propagation",
            "slave",
            "--",
            "mount",
            "--bind",
            "/",
            "/",
        ];
        let viewed = Command::new("unshare")
            .args(view)
            .stderr(Stdio::null())
            .status();
        if !viewed.is_ok_and(|status| status.success()) {
            return Err(refused("the system allows no mount namespaces"));
        }
        for path in [program.as_path(), runs] {
            if !reach(path).unwrap_or(false) {
                return Err(refused(&format!(
                    "such a user cannot reach {}",
                    path.display()
                )));
            }
        }
        let namespaces = run_as(NUMBERS.start, "unshare --user true", Path::new("/"));
        let sandbox = namespaces.unwrap_or(false) || has_helper(&program);
        Ok(Self {
            account: Account::Separate,
            sandbox,
        })
    }

    /// The user id for one computer, if it gets its own account.
    pub fn user(&self) -> Result<Option<u32>, Failure> {
        if self.account == Account::Own {
            return Ok(None);
        }
        let failed = |e: &dyn std::fmt::Display| {
            Failure::passing(
                "account_failed",
                format!("no account for the computer: {e}"),
            )
        };
        let taken: Vec<u32> = std::fs::read_dir("/proc")
            .map_err(|e| failed(&e))?
            .flatten()
            .filter_map(|entry| Some(entry.metadata().ok()?.uid()))
            .collect();
        for _ in 0..1000 {
            let mut bytes = [0; 4];
            getrandom::fill(&mut bytes).map_err(|e| failed(&e))?;
            let number = u32::from_ne_bytes(bytes) % (NUMBERS.end - NUMBERS.start) + NUMBERS.start;
            if !taken.contains(&number) {
                return Ok(Some(number));
            }
        }
        Err(failed(&"all numbers are in use"))
    }
}

/// Whether a shell line succeeds as another user.
fn run_as(user: u32, line: &str, argument: &Path) -> std::io::Result<bool> {
    use std::os::unix::process::CommandExt;
    let status = Command::new("/bin/sh")
        .args(["-c", line, "try"])
        .arg(argument)
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .current_dir("/")
        .uid(user)
        .gid(user)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    Ok(status.success())
}

/// Whether the program that makes Chromium's sandbox where user namespaces are not allowed lies beside it.
fn has_helper(program: &Path) -> bool {
    let program = program
        .canonicalize()
        .unwrap_or_else(|_| program.to_owned());
    let folders = [program.parent(), Some(Path::new("/usr/lib/chromium"))];
    let mut helpers = folders
        .into_iter()
        .flatten()
        .flat_map(|folder| ["chrome-sandbox", "chrome_sandbox"].map(|name| folder.join(name)));
    helpers.any(|path| {
        path.metadata()
            .is_ok_and(|meta| meta.uid() == 0 && meta.permissions().mode() & 0o4001 == 0o4001)
    })
}

/// The account for the commands of a browser's computer, and the folder that it needs.
pub async fn start(
    user: u32,
    home: &Path,
    mark: &str,
) -> Result<(lightcone_desktop::Account, TempDir), Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::passing("browser_failed", e.to_string());
    let folder = temporary().map_err(|e| failed(&e))?;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o711))
        .map_err(|e| failed(&e))?;
    let env = [(MARK.into(), mark.into())];
    let account = lightcone_desktop::Account::start(user, home, folder.path(), None, &env).await;
    Ok((account.map_err(|e| failed(&e))?, folder))
}

/// Changes the owner of folders to an account, and lets it enter their parent folder, which the server keeps.
pub fn let_in(user: u32, folders: &[&Path]) -> std::io::Result<()> {
    for around in folders.iter().filter_map(|folder| folder.parent()) {
        std::fs::set_permissions(around, std::fs::Permissions::from_mode(0o711))?;
    }
    give(user, folders)
}

/// Changes the owner of folders and their contents to an account. No program of the computer may be running.
pub fn give(user: u32, folders: &[&Path]) -> std::io::Result<()> {
    for folder in folders {
        rustix::fs::chownat(
            CWD,
            *folder,
            Some(Uid::from_raw(user)),
            Some(Gid::from_raw(user)),
            AtFlags::SYMLINK_NOFOLLOW,
        )?;
        if std::fs::symlink_metadata(folder)?.is_dir() {
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                give(user, &[path.as_path()])?;
            }
        }
    }
    Ok(())
}

/// Kills all processes of the account of one computer.
pub fn end(user: u32) {
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let pid = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        let runs = entry.metadata().is_ok_and(|meta| meta.uid() == user);
        if let Some(pid) = pid.and_then(Pid::from_raw).filter(|_| runs) {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}
