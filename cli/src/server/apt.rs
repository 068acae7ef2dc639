//! Where a browser comes from on Debian, on Ubuntu, and on systems that are made of them.

use std::env::consts::ARCH;
use std::process::{Command, Stdio};

/// The folder for packages, in which only root can write.
const FOLDER: &str = "/var/cache/apt/archives";
/// Google's documented folder for the current packages.
const DOWNLOADS: &str = "https://dl.google.com/linux/direct";

/// What a browser is installed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// The package `chromium` of the system's archive.
    Archive,
    /// Google Chrome's package for this architecture, as Debian calls it.
    Chrome(&'static str),
    /// Neither exists for this machine.
    Nowhere,
}

impl Browser {
    /// What this system has. Ubuntu's archive has no Chromium, only a package that installs the snap.
    pub fn of_this_system() -> Self {
        let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        Self::decide(&chromium_record(), &release, ARCH)
    }

    /// What apt says decides; if it knows no Chromium, perhaps because its lists are empty, the name of the system does.
    fn decide(record: &str, release: &str, arch: &str) -> Self {
        let known = record.lines().any(|line| line == "Package: chromium");
        let archive = match known {
            true => !needs_snap(record),
            false => !is_ubuntu(release),
        };
        match (archive, arch) {
            (true, _) => Self::Archive,
            (false, "x86_64") => Self::Chrome("amd64"),
            (false, "aarch64") => Self::Chrome("arm64"),
            (false, _) => Self::Nowhere,
        }
    }
}

/// The file of Google Chrome's package, and its address.
pub fn chrome(arch: &str) -> (String, String) {
    let name = format!("google-chrome-stable_current_{arch}.deb");
    (format!("{FOLDER}/{name}"), format!("{DOWNLOADS}/{name}"))
}

/// What apt knows of the package `chromium` that it would install; empty if nothing.
fn chromium_record() -> String {
    let asked = Command::new("apt-cache")
        .args(["show", "--no-all-versions", "chromium"])
        .stdin(Stdio::null())
        .output();
    let output = asked.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).into_owned()
}

fn needs_snap(record: &str) -> bool {
    let fields = ["Pre-Depends:", "Depends:"];
    let mut lines = record
        .lines()
        .filter(|line| fields.iter().any(|field| line.starts_with(field)));
    lines.any(|line| line.contains("snapd"))
}

/// Whether the system is Ubuntu, or made of it.
fn is_ubuntu(release: &str) -> bool {
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches(['"', '\'']).split_whitespace())
        .any(|name| name == "ubuntu")
}

#[cfg(test)]
mod tests {
    use super::*;

    const UBUNTU: &str =
        "PRETTY_NAME=\"Ubuntu 24.04.3 LTS\"\nNAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n";
    const DEBIAN: &str = "NAME=\"Debian GNU/Linux\"\nID=debian\nUBUNTU_CODENAME=none\n";
    const PACKAGED: &str = "Package: chromium\nVersion: 1\nDepends: libc6, chromium-common\n";
    const STUB: &str = "Package: chromium\nVersion: 2:1snap1\nPre-Depends: debconf, snapd\n";

    #[test]
    fn a_browser_is_what_the_system_really_has() {
        let decide = |record, release| Browser::decide(record, release, "x86_64");
        assert_eq!(decide(PACKAGED, DEBIAN), Browser::Archive);
        // Its lists are empty before the first `apt-get update`.
        assert_eq!(decide("", DEBIAN), Browser::Archive);
        assert_eq!(decide("", ""), Browser::Archive);
        assert_eq!(decide("", UBUNTU), Browser::Chrome("amd64"));
        assert_eq!(decide(STUB, UBUNTU), Browser::Chrome("amd64"));
        assert_eq!(decide(STUB, DEBIAN), Browser::Chrome("amd64"));
        // Linux Mint and Pop!_OS are made of Ubuntu.
        let made_of = "ID=pop\nID_LIKE=\"ubuntu debian\"\n";
        assert_eq!(decide(PACKAGED, made_of), Browser::Archive);
        assert_eq!(decide("", made_of), Browser::Chrome("amd64"));
    }

    #[test]
    fn chrome_exists_for_two_architectures() {
        let ubuntu = |arch| Browser::decide("", UBUNTU, arch);
        assert_eq!(ubuntu("aarch64"), Browser::Chrome("arm64"));
        assert_eq!(ubuntu("riscv64"), Browser::Nowhere);
        let (file, address) = chrome("arm64");
        assert_eq!(
            file,
            "/var/cache/apt/archives/google-chrome-stable_current_arm64.deb"
        );
        assert_eq!(
            address,
            "https://dl.google.com/linux/direct/google-chrome-stable_current_arm64.deb"
        );
    }
}
