//! `doctor` and `install`, with package managers that only write down how they were called.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::common::{Done, command, run};

#[test]
fn doctor_and_install_say_what_is_there() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let list = run(home, &["--json", "doctor"]).ok().json();
    assert_eq!(
        (&list[0]["name"], &list[0]["state"]),
        (&"Chromium".into(), &"ok".into())
    );
    let done = run(home, &["install", "--browser-only"]).ok();
    assert!(
        done.text().starts_with("everything is installed"),
        "{}",
        done.out
    );
    let mut bare = command(home, home, &["install", "--browser-only", "--dry-run"]);
    let empty = home.join("bin");
    std::fs::create_dir(&empty).unwrap();
    let done = Done::from(bare.env("PATH", &empty).output().unwrap()).failed(1);
    assert!(done.err.contains("no package manager"), "{}", done.err);
    std::fs::write(empty.join("apt-get"), "").unwrap();
    let mut bare = command(home, home, &["install", "--browser-only", "--dry-run"]);
    let done = Done::from(bare.env("PATH", &empty).output().unwrap()).ok();
    assert!(
        done.text()
            .contains("apt-get -o DPkg::Lock::Timeout=300 install"),
        "{}",
        done.out
    );
    let mut bare = command(home, home, &["install", "--browser-only"]);
    let done = Done::from(bare.env("PATH", &empty).output().unwrap()).failed(2);
    assert!(done.err.contains("--yes"), "{}", done.err);
}

/// A folder of programs, which stands for all of PATH.
struct Programs(PathBuf);

impl Programs {
    fn new(home: &Path) -> Self {
        let folder = home.join("bin");
        std::fs::create_dir(&folder).unwrap();
        let programs = Self(folder);
        // The true `env` would look for programs on the same PATH, but is not there.
        programs.add("env", "shift; exec \"$@\"");
        programs.add("sudo", "exec \"$@\"");
        programs
    }

    fn add(&self, name: &str, script: &str) {
        let path = self.0.join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Writes down its name and arguments, then does more.
    fn add_noted(&self, name: &str, more: &str) {
        let log = self.0.join("log");
        self.add(
            name,
            &format!("echo {name} $* >>'{}'\n{more}", log.display()),
        );
    }

    fn install(&self, home: &Path, args: &[&str]) -> Done {
        let args = [&["install", "--browser-only"], args].concat();
        let mut command = command(home, home, &args);
        command.env("PATH", &self.0).output().unwrap().into()
    }
}

/// Ubuntu's archive has a package of Chromium that installs the snap, which cannot use the profiles of computers.
#[test]
fn where_the_archive_has_only_the_snap_chrome_is_installed() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let programs = Programs::new(home);
    programs.add("bash", "");
    programs.add("chromium-browser", "exec /snap/bin/chromium \"$@\"");
    let stub = "echo 'Package: chromium'; echo 'Pre-Depends: debconf, snapd'";
    programs.add("apt-cache", stub);
    programs.add_noted("apt-get", "");
    programs.add("downloaded", "echo Google Chrome 151.0.1.2");
    let folder = programs.0.display();
    let copied = format!("/bin/cp '{folder}/downloaded' '{folder}/google-chrome'");
    programs.add_noted("curl", &copied);
    let shown = programs.install(home, &["--dry-run"]).ok();
    let name = match std::env::consts::ARCH {
        "aarch64" => "google-chrome-stable_current_arm64.deb",
        _ => "google-chrome-stable_current_amd64.deb",
    };
    let file = format!("/var/cache/apt/archives/{name}");
    let download = format!(
        "curl --fail --location --silent --show-error --output {file} https://dl.google.com/linux/direct/{name}"
    );
    assert!(shown.out.contains(&download), "{}", shown.out);
    assert!(
        !shown
            .out
            .contains("install -y --no-install-recommends chromium")
    );
    let done = programs.install(home, &["--yes"]).ok();
    let chrome = programs.0.join("google-chrome");
    let found = format!("browsers are {}", chrome.display());
    assert!(done.out.contains(&found), "{}", done.out);
    let log = std::fs::read_to_string(programs.0.join("log")).unwrap();
    let install = "apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends";
    let expected = [
        "apt-get update".to_owned(),
        format!("{install} ca-certificates curl"),
        download,
        format!("{install} {file}"),
    ];
    assert_eq!(log.lines().collect::<Vec<_>>(), expected);
    if cfg!(target_os = "linux") {
        // It is the browser of desktops too.
        let mut doctor = command(home, home, &["--json", "doctor"]);
        let list = Done::from(doctor.env("PATH", &programs.0).output().unwrap()).json();
        let list = list.as_array().unwrap();
        let browser = list.iter().find(|check| check["name"] == "chromium");
        assert_eq!(browser.unwrap()["path"], chrome.to_str().unwrap());
    }
}

#[test]
fn a_snap_is_no_browser_for_computers() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let programs = Programs::new(home);
    programs.add("chromium-browser", "exec /snap/bin/chromium \"$@\"");
    let mut doctor = command(home, home, &["doctor"]);
    let done = Done::from(doctor.env("PATH", &programs.0).output().unwrap()).failed(1);
    let first = done.out.lines().next().unwrap();
    assert!(
        first.contains("chromium-browser is a snap") && first.contains("`lightcone install`"),
        "{first}"
    );
    // No line may name a package that Ubuntu does not have.
    assert!(!done.out.contains("install chromium"), "{}", done.out);
}
