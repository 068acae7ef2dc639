//! What the server asks of the system, where systems differ.

/// How many files may be open at once, if the system allows it.
#[cfg(unix)]
const MOST_FILES: u64 = 65_536;

/// A future that resolves at SIGTERM or SIGINT.
#[cfg(unix)]
pub fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut term = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let mut int = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    })
}

/// A future that resolves at Ctrl-C, at Ctrl-Break, or when the console is closed.
#[cfg(windows)]
pub fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close};

    let mut interrupt = ctrl_c().map_err(|e| e.to_string())?;
    let mut ended = ctrl_break().map_err(|e| e.to_string())?;
    let mut closed = ctrl_close().map_err(|e| e.to_string())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = ended.recv() => {}
            _ = closed.recv() => {}
        }
    })
}

/// Each listener is an open file, and shells usually allow a program 1,024. If the limit cannot be raised, it stays.
#[cfg(unix)]
pub fn allow_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let given = getrlimit(Resource::Nofile);
    let wanted = given
        .maximum
        .map_or(MOST_FILES, |most| most.min(MOST_FILES));
    if given.current.is_some_and(|current| current < wanted) {
        let more = Rlimit {
            current: Some(wanted),
            ..given
        };
        let _ = setrlimit(Resource::Nofile, more);
    }
}

/// Windows has no such limit.
#[cfg(windows)]
pub fn allow_files() {}

/// Files created from here on are accessible to this user only, whatever mode they are created with. Returns the umask of
/// before.
#[cfg(unix)]
#[allow(clippy::useless_conversion)] // macOS's masks have 16 bits
pub fn private_umask() -> u32 {
    use rustix::fs::Mode;

    rustix::process::umask(Mode::RWXG | Mode::RWXO)
        .bits()
        .into()
}

/// Windows has access lists instead.
#[cfg(windows)]
pub fn private_umask() -> u32 {
    0o077
}
