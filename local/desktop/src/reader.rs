//! A process that reads from the X server: what it has left unread, and whether it sleeps.

use std::ffi::OsStr;
use std::os::fd::OwnedFd;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::Duration;

use rustix::io::ioctl_fionread;
use rustix::process::{Pid, PidfdFlags, PidfdGetfdFlags, pidfd_getfd, pidfd_open};

/// A program that never sleeps has looked up its keys after this much processor time, once its socket is empty.
const BUSY: Duration = Duration::from_millis(500);

/// A process that reads from the X server.
#[derive(Debug)]
pub(crate) struct Process {
    pid: Pid,
    /// Its connections to the X server, as far as they can be read.
    sockets: Vec<OwnedFd>,
    last: Option<Activity>,
    /// The processor time that it had used when its sockets were first found empty.
    emptied: Option<Duration>,
}

impl Process {
    /// `None` if it cannot be watched.
    pub(crate) fn new(pid: Pid, server: &Path) -> Option<Self> {
        Activity::of(pid)?;
        Some(Self {
            pid,
            sockets: sockets(pid, server),
            last: None,
            emptied: None,
        })
    }

    /// Whether it has a single connection to the X server, which then determines the order of what it reads.
    pub(crate) fn has_one_connection(&self) -> bool {
        self.sockets.len() == 1
    }

    /// Whether it has read everything, and has slept since the previous check.
    pub(crate) fn has_read(&mut self) -> bool {
        let Some(now) = Activity::of(self.pid) else {
            return true;
        };
        let unread = |socket: &OwnedFd| ioctl_fionread(socket).is_ok_and(|bytes| bytes > 0);
        if self.sockets.iter().any(unread) {
            (self.last, self.emptied) = (None, None);
            return false;
        }
        let since = *self.emptied.get_or_insert(now.used);
        let before = self.last.replace(now.clone());
        now.asleep && before.as_ref() == Some(&now) || now.used.saturating_sub(since) > BUSY
    }
}

/// Activity of a process so far.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Activity {
    /// Whether all of its threads sleep.
    asleep: bool,
    /// How often they started or stopped running.
    switches: u64,
    /// Processor time that it has used.
    used: Duration,
}

impl Activity {
    /// `None` if the process has ended, or may not be read.
    fn of(pid: Pid) -> Option<Self> {
        let folder = Path::new("/proc").join(pid.as_raw_nonzero().to_string());
        let mut activity = Self {
            asleep: true,
            switches: 0,
            used: Duration::ZERO,
        };
        for task in std::fs::read_dir(folder.join("task")).ok()?.flatten() {
            // A thread may end in between.
            let Ok(status) = std::fs::read_to_string(task.path().join("status")) else {
                continue;
            };
            activity.add(&status);
        }
        let times = std::fs::read_to_string(folder.join("stat")).ok()?;
        activity.used = used(&times)?;
        // A zombie has nothing left to read.
        let state = times.rsplit_once(") ")?.1.chars().next()?;
        (!matches!(state, 'Z' | 'X')).then_some(activity)
    }

    fn add(&mut self, status: &str) {
        for line in status.lines() {
            match line.split_once(':') {
                Some(("State", state)) => self.asleep &= state.trim().starts_with(['S', 'I']),
                Some((name, count)) if name.ends_with("ctxt_switches") => {
                    self.switches += count.trim().parse::<u64>().unwrap_or_default();
                }
                _ => {}
            }
        }
    }
}

/// The processor time in a line of `/proc/PID/stat`, in which the name of the program may contain anything.
fn used(stat: &str) -> Option<Duration> {
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    let rate = rustix::param::clock_ticks_per_second().max(1);
    Some(Duration::from_millis(
        (ticks(11)? + ticks(12)?) * 1000 / rate,
    ))
}

/// Its connections to an X server. They are kept only while it is watched.
fn sockets(pid: Pid, server: &Path) -> Vec<OwnedFd> {
    let Ok(process) = pidfd_open(pid, PidfdFlags::empty()) else {
        return Vec::new();
    };
    let folder = format!("/proc/{}/fd", pid.as_raw_nonzero());
    let numbers = std::fs::read_dir(folder).into_iter().flatten().flatten();
    numbers
        .filter(|entry| {
            let target = std::fs::read_link(entry.path()).unwrap_or_default();
            target.as_os_str().to_string_lossy().starts_with("socket:")
        })
        .filter_map(|entry| {
            let number = entry.file_name().to_str()?.parse().ok()?;
            let socket = pidfd_getfd(&process, number, PidfdGetfdFlags::empty()).ok()?;
            let socket = std::os::unix::net::UnixStream::from(socket);
            let peer = socket.peer_addr().ok()?;
            // Many programs use the abstract socket.
            let name = peer.as_abstract_name().map(OsStr::from_bytes);
            let name = name.map(Path::new).or(peer.as_pathname());
            (name == Some(server)).then(|| socket.into())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_found_behind_any_name() {
        let stat = "7 (a) b) c) S 1 7 7 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 1 0 5 6 7";
        assert_eq!(used(stat), Some(Duration::from_secs(3)));
        assert_eq!(used("no stat"), None);
    }

    #[test]
    fn all_threads_of_a_sleeper_sleep() {
        let mut activity = Activity {
            asleep: true,
            switches: 0,
            used: Duration::ZERO,
        };
        let status = |state: &str| {
            format!(
                "Name:\tx\nState:\t{state}\nvoluntary_ctxt_switches:\t3\nnonvoluntary_ctxt_switches:\t4\n"
            )
        };
        activity.add(&status("S (sleeping)"));
        assert!(activity.asleep);
        activity.add(&status("T (stopped)"));
        assert_eq!((activity.asleep, activity.switches), (false, 14));
    }

    #[test]
    fn unread_input_of_a_process_is_detected() {
        use std::io::{Read as _, Write as _};
        use std::os::unix::net::{UnixListener, UnixStream};
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("server");
        let listener = UnixListener::bind(&path).expect("a listener");
        let mut client = UnixStream::connect(&path).expect("connected");
        let (mut server, _) = listener.accept().expect("accepted");
        let me = rustix::process::getpid();
        let mut process = Process::new(me, &path).expect("this process");
        assert_eq!(process.sockets.len(), 1);
        server.write_all(b"key").expect("written");
        assert!(!process.has_read());
        assert_eq!(process.emptied, None);
        client.read_exact(&mut [0; 3]).expect("read");
        process.has_read();
        assert!(process.emptied.is_some());
    }
}
