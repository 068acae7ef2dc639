//! The programs that a desktop consists of, and the Debian packages that contain them.

use std::fmt;
use std::path::PathBuf;
use std::process::Command;

use crate::error::{Error, Result};
pub(crate) use crate::path_search::find;
use crate::snap::is_snap;

/// One thing that a desktop uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Its name: a program or a font.
    pub name: &'static str,
    /// The Debian package that contains it.
    pub package: &'static str,
    /// Its purpose.
    pub purpose: &'static str,
    /// Whether desktops require it.
    pub required: bool,
    /// Where it was found.
    pub found: Option<PathBuf>,
    /// The package's version, if the package manager knows it.
    pub version: Option<String>,
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            package,
            purpose,
            ..
        } = self;
        match (&self.found, &self.version) {
            (Some(path), version) => {
                let version = version.as_deref().unwrap_or("of unknown version");
                write!(f, "{name} {version}, {purpose} ({})", path.display())
            }
            (None, _) => {
                let word = if self.required {
                    "missing"
                } else {
                    "missing, optional"
                };
                let how = how_to_install(package);
                write!(f, "{name} {word}: {purpose} ({how})")
            }
        }
    }
}

/// The browser's name in the table.
pub(crate) const BROWSER: &str = "chromium";

/// Name, where to look (absolute paths, or names on PATH; empty: its own name), package, purpose, required.
type Row = (
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
    bool,
);

const TOOLS: [Row; 20] = [
    ("Xvfb", &[], "xvfb", "the screen", true),
    ("openbox", &[], "openbox", "manages windows", true),
    ("sh", &[], "dash", "ends a desktop's processes", true),
    ("grep", &[], "grep", "finds a desktop's processes", true),
    ("xterm", &[], "xterm", "the terminal", false),
    ("bash", &[], "bash", "the terminal's shell", false),
    (
        "script",
        &[],
        "bsdutils",
        "keeps what the terminal showed",
        false,
    ),
    ("pcmanfm", &[], "pcmanfm", "the file manager", false),
    (
        BROWSER,
        &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
        ],
        "chromium",
        "the browser",
        false,
    ),
    (
        "dbus-daemon",
        &[],
        "dbus-daemon",
        "lets programs talk to each other",
        false,
    ),
    (
        "at-spi-bus-launcher",
        &[
            "/usr/libexec/at-spi-bus-launcher",
            "/usr/lib/at-spi2-core/at-spi-bus-launcher",
        ],
        "at-spi2-core",
        "tells what texts and buttons programs show",
        false,
    ),
    ("ffmpeg", &[], "ffmpeg", "makes video of the screen", false),
    ("bwrap", &[], "bubblewrap", "isolates programs", false),
    ("nsenter", &[], "util-linux", "isolates programs", false),
    ("unshare", &[], "util-linux", "isolates programs", false),
    (
        "DejaVu Sans Mono",
        &["/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"],
        "fonts-dejavu-core",
        "a font that can be read on pictures",
        false,
    ),
    (
        "Noto CJK",
        &["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"],
        "fonts-noto-cjk",
        "shows Chinese, Japanese and Korean",
        false,
    ),
    (
        "Noto Sans Devanagari",
        &["/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf"],
        "fonts-noto-core",
        "shows Devanagari and most other scripts",
        false,
    ),
    (
        "Noto Sans Thai",
        &["/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf"],
        "fonts-noto-core",
        "shows Thai",
        false,
    ),
    (
        "Noto Color Emoji",
        &["/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"],
        "fonts-noto-color-emoji",
        "shows emoji",
        false,
    ),
];

/// Everything that desktops use, found or missing. Takes some time, because it asks the package manager for versions.
pub fn requirements() -> Vec<Requirement> {
    let versions = versions();
    TOOLS
        .iter()
        .map(|&(name, places, package, purpose, required)| Requirement {
            name,
            package,
            purpose,
            required,
            found: locate(name, places),
            version: versions
                .iter()
                .find(|(known, _)| known == package)
                .map(|(_, version)| version.clone()),
        })
        .collect()
}

/// What installs a package of Debian. A browser is not a package of every system.
pub fn how_to_install(package: &str) -> String {
    match package {
        "chromium" => "lightcone install".to_owned(),
        _ => format!("apt-get install {package}"),
    }
}

/// The path of a program that the table has, if it is installed.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let row = TOOLS.iter().find(|row| row.0 == name)?;
    locate(row.0, row.1)
}

/// The path of a program, or an error that names the package that contains it.
pub(crate) fn need(name: &'static str) -> Result<PathBuf> {
    let row = TOOLS.iter().find(|row| row.0 == name);
    let (places, package, purpose) = row.map_or((&[][..], name, "a program"), |r| (r.1, r.2, r.3));
    locate(name, places).ok_or_else(|| {
        Error::Missing(format!(
            "{name} is missing ({purpose}): install it with {}",
            how_to_install(package)
        ))
    })
}

fn locate(name: &str, places: &[&str]) -> Option<PathBuf> {
    if places.is_empty() {
        return find(name);
    }
    let found = |place: &&str| match place.starts_with('/') {
        true => Some(PathBuf::from(place)).filter(|path| path.is_file()),
        false => find(place).filter(|path| !is_snap(path)),
    };
    places.iter().find_map(found)
}

/// Versions of the packages, where there is a Debian package manager.
fn versions() -> Vec<(String, String)> {
    let packages = TOOLS.iter().map(|row| row.2);
    // It fails if a package is not installed, but still lists the others.
    let Ok(output) = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${Version}\n"])
        .args(packages)
        .output()
    else {
        return Vec::new();
    };
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, version)| !version.is_empty())
        .map(|(package, version)| (package.to_owned(), version.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_package_of_what_is_missing() {
        let mut row = Requirement {
            name: "openbox",
            package: "openbox",
            purpose: "manages windows",
            required: true,
            found: None,
            version: None,
        };
        assert_eq!(
            row.to_string(),
            "openbox missing: manages windows (apt-get install openbox)"
        );
        row.found = Some("/usr/bin/openbox".into());
        row.version = Some("3.6".into());
        assert_eq!(
            row.to_string(),
            "openbox 3.6, manages windows (/usr/bin/openbox)"
        );
        let error = need("no-such-program").expect_err("missing").to_string();
        assert!(error.contains("apt-get install no-such-program"), "{error}");
        // Ubuntu has no package of that name.
        row.package = "chromium";
        row.found = None;
        assert!(row.to_string().ends_with("(lightcone install)"), "{row}");
    }

    #[test]
    fn finds_what_is_installed_with_its_version() {
        let all = requirements();
        let shell = all.iter().find(|r| r.name == "sh").expect("sh");
        assert!(shell.found.is_some(), "{shell}");
        assert_eq!(all.len(), TOOLS.len());
    }
}
