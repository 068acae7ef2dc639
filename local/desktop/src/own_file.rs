//! Files in a desktop's own folder, which isolated programs can write to as well: a link there must not lead this process,
//! which sees more than they do, to another file.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;

/// Creates a new file, and replaces an existing one.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// Reads a plain file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Otherwise opening a pipe would wait for a writer.
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    let mut file = OpenOptions::new()
        .read(true)
        .custom_flags(flags.cast_signed())
        .open(path)?;
    let data = file.metadata()?;
    // A hard link is as dangerous as a symbolic link.
    if !data.is_file() || data.nlink() > 1 {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of a plain file; empty when it cannot be read.
pub(crate) fn text(path: &Path) -> String {
    String::from_utf8_lossy(&read(path).unwrap_or_default()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_nowhere() {
        let folder = tempfile::tempdir().expect("a folder");
        let (secret, link) = (folder.path().join("secret"), folder.path().join("link"));
        std::fs::write(&secret, "secret").expect("a file");
        std::os::unix::fs::symlink(&secret, &link).expect("a link");
        assert_eq!(text(&secret), "secret");
        assert!(read(&link).is_err());
        let other = folder.path().join("other");
        std::fs::hard_link(&secret, &other).expect("another name");
        assert!(read(&other).is_err());
        std::fs::remove_file(&other).expect("gone");
        create(&link).expect("a new file");
        assert_eq!(text(&secret), "secret");
        assert_eq!(read(&link).expect("a file"), b"");
    }
}
