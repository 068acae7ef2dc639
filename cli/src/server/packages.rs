//! How packages are installed on a system.

use std::path::Path;

use super::apt::{self, Browser};

const APT_INSTALL: [&str; 8] = [
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "-o",
    "DPkg::Lock::Timeout=300",
    "install",
    "-y",
    "--no-install-recommends",
];
const CURL: [&str; 6] = [
    "curl",
    "--fail",
    "--location",
    "--silent",
    "--show-error",
    "--output",
];
/// Its first run asks whether the terms of Microsoft's store are accepted, and fails if nobody can answer.
const WINGET_INSTALL: [&str; 9] = [
    "winget",
    "install",
    "--exact",
    "--silent",
    "--source",
    "winget",
    "--accept-source-agreements",
    "--accept-package-agreements",
    "--id",
];

/// A program that installs packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manager {
    /// Debian, Ubuntu and others.
    Apt,
    /// Fedora and others.
    Dnf,
    /// Arch and others.
    Pacman,
    /// Alpine.
    Apk,
    /// macOS.
    Brew,
    /// Windows.
    Winget,
}

impl Manager {
    /// The manager of this system, if it has one that is known.
    pub fn find() -> Option<Self> {
        let known = [
            (Self::Apt, "apt-get"),
            (Self::Dnf, "dnf"),
            (Self::Pacman, "pacman"),
            (Self::Apk, "apk"),
            (Self::Brew, "brew"),
            (Self::Winget, "winget.exe"),
        ];
        let found = known.into_iter().find(|(_, program)| on_path(program));
        found.map(|(manager, _)| manager)
    }

    /// The commands that install packages, which are named as on Debian. `browser` is what `apt-get` has of a browser.
    pub fn commands(self, packages: &[&str], root: bool, browser: Browser) -> Vec<Vec<String>> {
        let mut names: Vec<&str> = packages.iter().filter_map(|name| self.name(name)).collect();
        let chrome = match browser {
            Browser::Chrome(arch) if self == Self::Apt && names.contains(&"chromium") => Some(arch),
            _ => None,
        };
        if chrome.is_some() {
            names.retain(|name| *name != "chromium");
            names.extend(["ca-certificates", "curl"]);
        }
        names.sort_unstable();
        names.dedup();
        if names.is_empty() {
            return Vec::new();
        }
        let fixed: Vec<&[&str]> = match self {
            Self::Apt => vec![&["apt-get", "update"], &APT_INSTALL],
            Self::Dnf => vec![&["dnf", "install", "-y"]],
            Self::Pacman => vec![&["pacman", "-S", "--needed", "--noconfirm"]],
            Self::Apk => vec![&["apk", "add"]],
            Self::Brew => vec![&["brew", "install", "--cask"]],
            Self::Winget => vec![&WINGET_INSTALL],
        };
        let alone = matches!(self, Self::Brew | Self::Winget);
        // Alpine has no sudo of its own.
        let as_root = if self == Self::Apk { "doas" } else { "sudo" };
        let as_root = (!root && !alone).then_some(as_root);
        let last = fixed.len() - 1;
        let command = |(at, words): (usize, &&[&str])| {
            let start = as_root.into_iter().chain(words.iter().copied());
            let end = if at == last { names.as_slice() } else { &[] };
            start
                .chain(end.iter().copied())
                .map(str::to_owned)
                .collect()
        };
        let mut all: Vec<Vec<String>> = fixed.iter().enumerate().map(command).collect();
        if let Some(arch) = chrome {
            // Apart from the others: if the download fails, they are installed all the same.
            let (file, address) = apt::chrome(arch);
            let download = CURL.iter().copied().chain([file.as_str(), &address]);
            let install = APT_INSTALL.iter().copied().chain([file.as_str()]);
            let with_rights = |words: Vec<&str>| {
                let words = as_root.into_iter().chain(words);
                words.map(str::to_owned).collect()
            };
            all.push(with_rights(download.collect()));
            all.push(with_rights(install.collect()));
        }
        all
    }

    /// What a package of Debian is called here; `None` if it is not needed or not known.
    fn name(self, debian: &str) -> Option<&str> {
        let found = match (self, debian) {
            (Self::Apt, name) => name,
            (Self::Brew, "chromium") => "google-chrome",
            (Self::Winget, "chromium") => "Google.Chrome",
            // Desktops run on Linux only.
            (Self::Brew | Self::Winget, _) => return None,
            (Self::Dnf, "xvfb") => "xorg-x11-server-Xvfb",
            (Self::Pacman, "xvfb") => "xorg-server-xvfb",
            (Self::Dnf, "dbus-daemon" | "dbus") => "dbus-daemon",
            (Self::Pacman | Self::Apk, "dbus-daemon" | "dbus") => "dbus",
            (Self::Dnf, "ffmpeg") => "ffmpeg-free",
            (Self::Dnf, "fonts-dejavu-core") => "dejavu-sans-mono-fonts",
            (Self::Pacman, "fonts-dejavu-core") => "ttf-dejavu",
            (Self::Apk, "fonts-dejavu-core") => "font-dejavu",
            (Self::Dnf, "fonts-noto-cjk") => "google-noto-sans-cjk-fonts",
            (Self::Pacman, "fonts-noto-cjk") => "noto-fonts-cjk",
            (Self::Apk, "fonts-noto-cjk") => "font-noto-cjk",
            (Self::Dnf, "fonts-noto-core") => "google-noto-sans-fonts",
            (Self::Pacman, "fonts-noto-core") => "noto-fonts",
            (Self::Apk, "fonts-noto-core") => "font-noto-all",
            (Self::Dnf, "fonts-noto-color-emoji") => "google-noto-color-emoji-fonts",
            (Self::Pacman, "fonts-noto-color-emoji") => "noto-fonts-emoji",
            (Self::Apk, "fonts-noto-color-emoji") => "font-noto-emoji",
            (_, name) => name,
        };
        Some(found)
    }
}

fn on_path(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .filter(|folder| folder.is_absolute())
        .any(|folder| is_file(&folder.join(program)))
}

fn is_file(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(manager: Manager, root: bool) -> Vec<String> {
        with(manager, root, Browser::Archive)
    }

    fn with(manager: Manager, root: bool, browser: Browser) -> Vec<String> {
        let commands = manager.commands(&["xvfb", "chromium", "xvfb"], root, browser);
        commands.iter().map(|words| words.join(" ")).collect()
    }

    #[test]
    fn each_manager_is_asked_in_its_own_words() {
        let debian = "env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y \
                      --no-install-recommends chromium xvfb";
        assert_eq!(lines(Manager::Apt, true), ["apt-get update", debian]);
        let user = lines(Manager::Apt, false);
        assert_eq!(
            user,
            ["sudo apt-get update".to_owned(), format!("sudo {debian}")]
        );
        assert_eq!(
            lines(Manager::Dnf, true),
            ["dnf install -y chromium xorg-x11-server-Xvfb"]
        );
        assert_eq!(
            lines(Manager::Pacman, false),
            ["sudo pacman -S --needed --noconfirm chromium xorg-server-xvfb"]
        );
        assert_eq!(lines(Manager::Apk, false), ["doas apk add chromium xvfb"]);
        assert_eq!(
            lines(Manager::Brew, false),
            ["brew install --cask google-chrome"]
        );
        assert_eq!(
            lines(Manager::Winget, false),
            [
                "winget install --exact --silent --source winget --accept-source-agreements \
                 --accept-package-agreements --id Google.Chrome"
            ]
        );
        let none = Manager::Brew.commands(&["xvfb"], false, Browser::Archive);
        assert!(none.is_empty());
    }

    #[test]
    fn chrome_is_downloaded_after_the_packages_of_ubuntu() {
        let chrome = Browser::Chrome("amd64");
        let install = "sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y \
                       --no-install-recommends";
        let file = "/var/cache/apt/archives/google-chrome-stable_current_amd64.deb";
        assert_eq!(
            with(Manager::Apt, false, chrome),
            [
                "sudo apt-get update".to_owned(),
                format!("{install} ca-certificates curl xvfb"),
                format!(
                    "sudo curl --fail --location --silent --show-error --output {file} \
                     https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb"
                ),
                format!("{install} {file}"),
            ]
        );
        // Only what is missing is installed.
        let xvfb = Manager::Apt.commands(&["xvfb"], true, chrome);
        assert_eq!(xvfb.len(), 2, "{xvfb:?}");
        assert_eq!(xvfb[1].last().map(String::as_str), Some("xvfb"));
        assert_eq!(lines(Manager::Dnf, true), with(Manager::Dnf, true, chrome));
    }
}
