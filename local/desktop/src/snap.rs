//! Programs of snaps.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The most that is read of a script.
const SCRIPT: u64 = 4096;

/// Whether a program starts a snap. Snaps see neither hidden folders nor those for temporary files, so a browser that is one
/// cannot use the profile of a computer.
pub fn is_snap(program: &Path) -> bool {
    // Every program of a snap is a link to `snap`.
    let real = program.canonicalize();
    let real = real.as_deref().unwrap_or(program);
    program.starts_with("/snap") || real.ends_with("snap") || starts_snap(real)
}

/// Ubuntu's package `chromium-browser` has a script that starts the snap.
fn starts_snap(program: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(program).and_then(|file| file.take(SCRIPT).read_to_end(&mut start));
    let text = String::from_utf8_lossy(&start);
    read.is_ok() && text.starts_with("#!") && text.contains("/snap/bin/")
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::is_snap;

    #[test]
    fn snaps_and_their_scripts_are_distinguished_from_other_programs() {
        let folder = tempfile::tempdir().expect("a folder");
        let program = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        let stub = "#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then exit 1; fi\nexec /snap/bin/chromium \"$@\"\n";
        assert!(is_snap(&program("chromium-browser", stub)));
        let link = folder.path().join("chromium");
        symlink(program("snap", "\x7fELF"), &link).expect("a link");
        assert!(is_snap(&link));
        let debian = program(
            "debian",
            "#!/bin/sh\nexec /usr/lib/chromium/chromium \"$@\"\n",
        );
        assert!(!is_snap(&debian));
        assert!(!is_snap(&program("chrome", "\x7fELF /snap/bin/")));
        assert!(!is_snap(&folder.path().join("none")));
    }
}
