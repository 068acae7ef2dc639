//! Makes what the server writes private: folders 0700 and files 0600, whatever the umask, including existing ones.

use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

/// The entries of the data folder that belong to the server.
const OWN: [&str; 8] = [
    "runs",
    "lightcone.db",
    "lightcone.db-wal",
    "lightcone.db-shm",
    "lock",
    "screenshots",
    "environments",
    "lightcone-local-",
];
/// Permissions of group and others.
const OTHERS: u32 = 0o077;

fn own(name: &str) -> bool {
    OWN.iter()
        .any(|known| name == *known || known.ends_with('-') && name.starts_with(known))
}

/// Creates a folder for this user only.
pub fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)
}

/// Lets other users enter a folder, in which they can list nothing.
pub fn let_others_pass(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o711))
}

/// Whether a file can be run as a program.
pub fn is_program(meta: &fs::Metadata) -> bool {
    meta.is_file() && meta.permissions().mode() & 0o111 != 0
}

/// Creates the data folder, or removes the permissions of others from an existing one. Rejects one that another user owns,
/// or that is shared with others on purpose.
pub fn data(folder: &Path) -> Result<(), String> {
    let name = folder.display();
    let failed = |e: io::Error| format!("--data {name}: cannot use it: {e}");
    make(folder).map_err(failed)?;
    let meta = fs::metadata(folder).map_err(failed)?;
    let me = rustix::process::geteuid().as_raw();
    if !meta.is_dir() {
        return Err(format!("--data {name}: it is not a folder"));
    }
    if meta.uid() != me {
        return Err(format!(
            "--data {name}: it belongs to another user (uid {}), who could read and change what is kept; give a folder \
             of your own",
            meta.uid()
        ));
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        entries.push(entry.map_err(failed)?);
    }
    let mode = meta.permissions().mode() & 0o7777;
    if mode & OTHERS != 0 {
        if let Some(why) = shared(folder, mode) {
            return Err(format!(
                "--data {name}: other users may use it (mode {mode:04o}), and {why}; give a folder of its own"
            ));
        }
        tighten(folder, 0o700).map_err(|e| {
            format!("--data {name}: other users may use it (mode {mode:04o}), and it cannot be changed: {e}")
        })?;
    }
    for entry in entries {
        if own(&entry.file_name().to_string_lossy()) {
            all(&entry.path(), me)?;
        }
    }
    Ok(())
}

/// Why a folder is shared with others, so that it must not be made private.
fn shared(folder: &Path, mode: u32) -> Option<&'static str> {
    const STICKY: u32 = 0o1000;
    let path = folder.canonicalize().ok()?;
    if mode & STICKY != 0 {
        Some("everybody keeps things there")
    } else if path.components().count() <= 2 {
        Some("it is one of the system's")
    } else if std::env::var_os("HOME").is_some_and(|home| Path::new(&home) == path) {
        Some("it is your home")
    } else {
        None
    }
}

fn tighten(path: &Path, mode: u32) -> io::Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Removes the permissions of others from a path of the server, and from everything below it.
fn all(path: &Path, me: u32) -> Result<(), String> {
    let name = path.display();
    let failed = |e: io::Error| format!("cannot make {name} private: {e}");
    let meta = fs::symlink_metadata(path).map_err(failed)?;
    if meta.is_symlink() {
        return Err(format!(
            "{name} is a link; the server follows none in its data folder: remove it, or put what it leads to there"
        ));
    }
    if meta.uid() != me {
        return Err(format!(
            "{name} belongs to another user (uid {}); remove it, or give another --data",
            meta.uid()
        ));
    }
    let mode = meta.permissions().mode() & 0o7777;
    if mode & OTHERS != 0 {
        tighten(path, mode & !OTHERS).map_err(failed)?;
    }
    // The folders of running computers are private themselves; what is below them belongs to their programs.
    let computers = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("lightcone-local-"));
    if meta.is_dir() && !computers {
        for entry in fs::read_dir(path).map_err(failed)? {
            all(&entry.map_err(failed)?.path(), me)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_of_the_servers_folder_are_tightened() {
        let folder = tempfile::tempdir().unwrap();
        let data_folder = folder.path().join("data");
        fs::create_dir_all(data_folder.join("screenshots")).unwrap();
        let files = ["lightcone.db", "lightcone.db-wal", "screenshots/a.png"];
        for file in files {
            fs::write(data_folder.join(file), "x").unwrap();
            tighten(&data_folder.join(file), 0o666).unwrap();
        }
        tighten(&data_folder, 0o777).unwrap();
        data(&data_folder).unwrap();
        assert_eq!(
            (mode(&data_folder), mode(&data_folder.join("screenshots"))),
            (0o700, 0o700)
        );
        for file in files {
            assert_eq!(mode(&data_folder.join(file)), 0o600, "{file}");
        }
    }

    #[test]
    fn shared_folders_and_links_are_rejected() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("notes"), "x").unwrap();
        tighten(folder.path(), 0o1777).unwrap();
        assert!(data(folder.path()).unwrap_err().contains("everybody"));
        assert_eq!(mode(folder.path()), 0o777);
        assert!(shared(Path::new("/usr"), 0o755).is_some());
        tighten(folder.path(), 0o755).unwrap();
        data(folder.path()).unwrap();
        assert_eq!(mode(folder.path()), 0o700);
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("lightcone.db")).unwrap();
        assert!(data(folder.path()).unwrap_err().contains("is a link"));
    }
}
