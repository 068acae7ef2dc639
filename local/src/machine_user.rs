//! The user of this server and what belongs to it, and which processes of this machine are alive.

use std::fs::Metadata;

/// Whether the server runs as the user who may do everything.
#[cfg(unix)]
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Whether the server runs as the user who may do everything: programs of an administrator are limited by themselves.
#[cfg(not(unix))]
pub fn is_root() -> bool {
    false
}

/// Whether something belongs to this user.
#[cfg(unix)]
pub fn owned(meta: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    meta.uid() == rustix::process::geteuid().as_raw()
}

/// Whether something belongs to this user, as the folder for temporary files does with all that is in it.
#[cfg(not(unix))]
pub fn owned(_meta: &Metadata) -> bool {
    true
}

/// Whether the process with this number is alive, also if it belongs to somebody else.
#[cfg(target_os = "linux")]
pub fn process_lives(number: &str) -> bool {
    std::path::Path::new("/proc").join(number).exists()
}

/// Whether the process with this number is alive, also if it belongs to somebody else.
#[cfg(all(unix, not(target_os = "linux")))]
pub fn process_lives(number: &str) -> bool {
    use rustix::process::{Pid, test_kill_process};
    let process = number.parse().ok().and_then(Pid::from_raw);
    process.is_some_and(|process| test_kill_process(process) != Err(rustix::io::Errno::SRCH))
}

/// Whether the process with this number may be alive. Windows does not say without more rights, so what it left behind stays.
#[cfg(not(unix))]
pub fn process_lives(_number: &str) -> bool {
    true
}
