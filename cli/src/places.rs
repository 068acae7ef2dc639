//! Where files are kept: of the user, and of a directory.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The folder in a directory that keeps its server and its current computer.
const FOLDER: &str = ".lightcone";

/// The user's configuration folder: `LIGHTCONE_CONFIG_DIR`, or `lightcone` in the system's.
pub fn config() -> Result<PathBuf, Failure> {
    user_folder("LIGHTCONE_CONFIG_DIR", "XDG_CONFIG_HOME", ".config")
}

/// The user's folder for what is not configuration, such as the list of started tasks.
pub fn state() -> Result<PathBuf, Failure> {
    user_folder("LIGHTCONE_STATE_DIR", "XDG_STATE_HOME", ".local/state")
}

fn user_folder(own: &str, base: &str, below_home: &str) -> Result<PathBuf, Failure> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = set(own) {
        return Ok(folder.into());
    }
    if let Some(folder) = set(base).or_else(|| set("APPDATA")) {
        return Ok(PathBuf::from(folder).join("lightcone"));
    }
    match std::env::home_dir().filter(|home| !home.as_os_str().is_empty()) {
        Some(home) => Ok(home.join(below_home).join("lightcone")),
        None => Err(Failure::other(format!(
            "there is no home folder: set {own} to a folder for lightcone's files"
        ))),
    }
}

/// A file of this directory or the nearest one above it. Those of other users do not count.
pub fn find_here(name: &str) -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let mut files = here.ancestors().map(|dir| dir.join(FOLDER).join(name));
    files.find(|file| is_own(file))
}

/// The folder of this directory, which is created. Version control ignores it.
pub fn here() -> Result<PathBuf, Failure> {
    let here = std::env::current_dir().map_err(|e| Failure::other(e.to_string()))?;
    let folder = here.join(FOLDER);
    create_folder(&folder)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        write_private(&ignore, "*\n")?;
    }
    Ok(folder)
}

/// Creates a folder that only the user can read.
pub fn create_folder(folder: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|e| Failure::file(folder, &e))
}

/// Writes a file that only the user can read, whole or not at all.
pub fn write_private(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let written = private(fs::OpenOptions::new().create(true).truncate(true))
        .write(true)
        .open(&draft)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&draft, path));
    written.map_err(|e| {
        // The draft is of no use; the error to tell is the first one.
        let _ = fs::remove_file(&draft);
        Failure::file(path, &e)
    })
}

/// Adds a line to a file that only the user can read.
pub fn append_private(path: &Path, line: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    private(fs::OpenOptions::new().create(true).append(true))
        .open(path)
        .and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()))
        .map_err(|e| Failure::file(path, &e))
}

/// The contents of a text file; `None` if the file does not exist.
pub fn read(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Failure::file(path, &e)),
    }
}

fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(unix)]
fn is_own(file: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let user = rustix::process::geteuid().as_raw();
    fs::metadata(file).is_ok_and(|data| data.is_file() && data.uid() == user)
}

#[cfg(not(unix))]
fn is_own(file: &Path) -> bool {
    file.is_file()
}
