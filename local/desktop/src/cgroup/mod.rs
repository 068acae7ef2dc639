//! Limits of the programs of a sandbox: memory, processes and processors, enforced by control groups.

mod system;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::limits::Limits;
use system::System;

/// Prefix of the name of every group; the id of the process that created it follows.
const NAME: &str = "lightcone-";
/// The period over which processor use is counted, in microseconds.
const PERIOD: u64 = 100_000;

/// Joins groups, then executes the program that leads into the sandbox. The files to join come first, then `--`.
const JOIN: &str =
    "while [ \"$1\" != -- ]; do echo 0 > \"$1\" || exit 125; shift; done; shift; exec \"$@\"";

/// The only variable of the processes that lead into a sandbox, besides their marks.
const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// The groups of one sandbox. Dropping it removes them, once nothing runs in them.
#[derive(Debug)]
pub(crate) struct Group {
    folders: Vec<PathBuf>,
}

/// One kind of limit: its files in version 2 and 1 of control groups.
struct Control {
    name: &'static str,
    settings: [Vec<(&'static str, String)>; 2],
}

fn controls(limits: &Limits) -> Vec<Control> {
    let mut controls = Vec::new();
    if let Some(bytes) = limits.memory {
        let bytes = bytes.to_string();
        controls.push(Control {
            name: "memory",
            settings: [
                vec![("memory.max", bytes.clone())],
                vec![("memory.limit_in_bytes", bytes)],
            ],
        });
    }
    if let Some(count) = limits.processes {
        let setting = vec![("pids.max", count.to_string())];
        controls.push(Control {
            name: "pids",
            settings: [setting.clone(), setting],
        });
    }
    if let Some(cpus) = limits.cpus {
        let quota = (cpus * PERIOD as f64).round().max(1000.0) as u64;
        controls.push(Control {
            name: "cpu",
            settings: [
                vec![("cpu.max", format!("{quota} {PERIOD}"))],
                vec![
                    ("cpu.cfs_period_us", PERIOD.to_string()),
                    ("cpu.cfs_quota_us", quota.to_string()),
                ],
            ],
        });
    }
    controls
}

impl Group {
    /// Creates the groups of a sandbox with this name. Also returns which limits this system does not allow.
    pub(crate) fn create(limits: &Limits, name: &str) -> (Self, Vec<String>) {
        let mut group = Self {
            folders: Vec::new(),
        };
        let mut missing = Vec::new();
        let name = format!("{NAME}{}-{name}", std::process::id());
        let system = System::read();
        for control in controls(limits) {
            if let Err(why) = group.add(&system, &control, &name) {
                missing.push(format!("{}: {why}", control.name));
            }
        }
        (group, missing)
    }

    fn add(&mut self, system: &System, control: &Control, name: &str) -> Result<(), String> {
        let [two, one] = &control.settings;
        let (parent, settings) = match system.one(control.name) {
            Some(parent) => (parent, one),
            None => (system.two(control.name)?, two),
        };
        let folder = parent.join(name);
        let failed = |e: std::io::Error| format!("cannot use {}: {e}", folder.display());
        match fs::create_dir(&folder) {
            Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => return Err(failed(e)),
            _ => {}
        }
        if !self.folders.contains(&folder) {
            self.folders.push(folder.clone());
        }
        for (file, value) in settings {
            fs::write(folder.join(file), value).map_err(failed)?;
        }
        Ok(())
    }

    /// A command that joins the groups and executes the program, without this process's environment.
    pub(crate) fn command(&self, program: &Path) -> tokio::process::Command {
        let doors = self.doors();
        let mut command = if doors.is_empty() {
            tokio::process::Command::new(program)
        } else {
            let mut command = tokio::process::Command::new("/bin/sh");
            command.args(["-c", JOIN, "join"]).args(doors).arg("--");
            command.arg(program);
            command
        };
        command.env_clear().env("PATH", PATH);
        command
    }

    /// The files by which a process joins.
    fn doors(&self) -> Vec<PathBuf> {
        let folders = self.folders.iter();
        folders.map(|folder| folder.join("cgroup.procs")).collect()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let mut folders = std::mem::take(&mut self.folders);
        folders.retain(|folder| fs::remove_dir(folder).is_err() && folder.is_dir());
        if folders.is_empty() {
            return;
        }
        // The last process may take a moment to end; the next server removes what is left.
        std::thread::spawn(move || {
            for _ in 0..200 {
                folders.retain(|folder| fs::remove_dir(folder).is_err() && folder.is_dir());
                if folders.is_empty() {
                    return;
                }
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
        });
    }
}

/// Which limits this process cannot set on this system, with the reason; determined by trying. Also removes what
/// sandboxes of killed processes left behind.
pub fn missing_limits(limits: &Limits) -> Vec<String> {
    let (group, mut missing) = Group::create(limits, "trial");
    tidy(&group);
    let doors = group.doors();
    if !doors.is_empty() {
        let joined = Command::new("/bin/sh")
            .args(["-c", JOIN, "join"])
            .args(&doors)
            .args(["--", "/bin/sh", "-c", ":"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if !joined.is_ok_and(|status| status.success()) {
            missing.push("processes cannot be moved into control groups".to_owned());
        }
    }
    missing
}

fn tidy(group: &Group) {
    let parents = group.folders.iter().filter_map(|folder| folder.parent());
    for parent in parents {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let owner = name
                .strip_prefix(NAME)
                .and_then(|rest| rest.split('-').next()?.parse::<u32>().ok());
            if owner.is_some_and(|owner| !Path::new(&format!("/proc/{owner}")).exists()) {
                let _ = fs::remove_dir(entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Creates the group of a sandbox in a folder with the layout of version 2.
    #[test]
    fn limits_are_written_as_version_2_has_them() {
        let mount = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = mount.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        };
        // Controllers are passed on to `user`, which does not pass them on yet. A real file would keep what is written.
        for (group, passed_on) in [("", "cpu memory pids"), ("user/", ""), ("user/own/", "")] {
            write(&format!("{group}cgroup.controllers"), "cpu memory pids");
            write(&format!("{group}cgroup.subtree_control"), passed_on);
            write(&format!("{group}cgroup.procs"), "");
        }
        let user = mount.path().join("user");
        let system = System {
            places: vec![(user.clone(), None)],
        };
        let limits = Limits {
            memory: Some(1 << 30),
            processes: Some(64),
            cpus: Some(1.5),
        };
        let mut group = Group {
            folders: Vec::new(),
        };
        for control in controls(&limits) {
            group
                .add(&system, &control, "lightcone-1-x")
                .expect("it can be made");
            let passed_on = fs::read_to_string(user.join("cgroup.subtree_control"));
            assert_eq!(passed_on.expect("written"), format!("+{}", control.name));
        }
        let folder = user.join("lightcone-1-x");
        assert_eq!(group.folders, [folder.as_path()], "one for all controllers");
        let read = |path: PathBuf| fs::read_to_string(path).expect("written");
        for (file, value) in [
            ("memory.max", "1073741824"),
            ("pids.max", "64"),
            ("cpu.max", "150000 100000"),
        ] {
            assert_eq!(read(folder.join(file)), value);
        }
        assert_eq!(group.doors(), [folder.join("cgroup.procs")]);
        // If no group passes a controller on, the missing limit is reported.
        fs::write(user.join("cgroup.controllers"), "cpu").expect("written");
        fs::write(mount.path().join("cgroup.controllers"), "cpu").expect("written");
        fs::write(user.join("cgroup.subtree_control"), "cpu").expect("written");
        fs::write(mount.path().join("cgroup.subtree_control"), "cpu").expect("written");
        let memory = &controls(&limits)[0];
        let why = group
            .add(&system, memory, "lightcone-1-y")
            .expect_err("no memory controller");
        assert!(why.contains("passes it on"), "{why}");
        group.folders.clear();
    }
}
