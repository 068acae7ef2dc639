//! A computer's folder as one file: tar, compressed with zstd.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tar::{Archive, Builder};

/// Folders that Chromium recreates, and that would only make the file large.
const SKIPPED: [&str; 10] = [
    "Cache",
    "Code Cache",
    "GPUCache",
    "ShaderCache",
    "GrShaderCache",
    "GraphiteDawnCache",
    "DawnGraphiteCache",
    "DawnWebGPUCache",
    "Crashpad",
    "component_crx_cache",
];

/// Counts of the entries in an archive.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    entries: u64,
    bytes: u64,
}

/// Packs a folder, in which these folders must exist and not be empty. The file is replaced only by a complete one,
/// which has been read back; until then the previous file stays.
pub fn pack(folder: &Path, needed: &[&str], file: &Path) -> io::Result<()> {
    for name in needed {
        let needed = folder.join(name);
        let first = fs::read_dir(&needed).and_then(|mut entries| entries.next().transpose());
        match first {
            Ok(Some(_)) => {}
            Ok(None) => {
                let message = format!("{} is empty", needed.display());
                return Err(io::Error::other(message));
            }
            Err(e) => {
                let message = format!("cannot read {}: {e}", needed.display());
                return Err(io::Error::new(e.kind(), message));
            }
        }
    }
    // Two computers may be saved under the same name at the same time.
    let half = file.with_extension(format!("{}.half", crate::task::random()));
    let packed = write(folder, &half)
        .and_then(|written| {
            let read = count(&half)?;
            if read == written {
                return Ok(());
            }
            let message =
                format!("what was written is not what was read back ({written:?}, {read:?})");
            Err(io::Error::other(message))
        })
        .and_then(|()| fs::rename(&half, file))
        .and_then(|()| match file.parent() {
            Some(parent) => File::open(parent)?.sync_all(),
            None => Ok(()),
        });
    if packed.is_err() {
        let _ = fs::remove_file(&half);
    }
    packed
}

fn write(folder: &Path, file: &Path) -> io::Result<Count> {
    let mut encoder = zstd::Encoder::new(File::create(file)?, 3)?;
    encoder.include_checksum(true)?;
    let mut archive = Builder::new(encoder);
    archive.follow_symlinks(false);
    let mut written = Count::default();
    add(&mut archive, folder, Path::new(""), &mut written)?;
    archive.into_inner()?.finish()?.sync_all()?;
    Ok(written)
}

/// Reads an archive to its end.
fn count(file: &Path) -> io::Result<Count> {
    let mut archive = Archive::new(zstd::Decoder::new(File::open(file)?)?);
    let mut count = Count::default();
    for entry in archive.entries()? {
        let mut entry = entry?;
        count.entries += 1;
        count.bytes += io::copy(&mut entry, &mut io::sink())?;
    }
    // The data after the last entry is part of the checksum.
    io::copy(&mut archive.into_inner(), &mut io::sink())?;
    Ok(count)
}

fn add(
    archive: &mut Builder<zstd::Encoder<'static, File>>,
    folder: &Path,
    inside: &Path,
    written: &mut Count,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (name, path) = (entry.file_name(), entry.path());
        let inside = inside.join(&name);
        let kind = entry.file_type()?;
        let text = name.to_string_lossy();
        // The locks of the Chromium that ended would keep the next one from starting.
        let skip = kind.is_dir() && SKIPPED.contains(&&*text) || text.starts_with("Singleton");
        if skip {
            continue;
        }
        if kind.is_dir() {
            archive.append_dir(&inside, &path)?;
            written.entries += 1;
            add(archive, &path, &inside, written)?;
        } else if kind.is_file() || kind.is_symlink() {
            let length = fs::symlink_metadata(&path).map(|meta| meta.len());
            match archive.append_path_with_name(&path, &inside) {
                // Programs may still remove files.
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                done => {
                    done?;
                    written.entries += 1;
                    written.bytes += length.ok().filter(|_| kind.is_file()).unwrap_or(0);
                }
            }
        }
    }
    Ok(())
}

/// Unpacks into an existing folder; nothing is written outside it.
pub fn unpack(file: &Path, folder: &Path) -> io::Result<()> {
    let mut archive = Archive::new(zstd::Decoder::new(File::open(file)?)?);
    archive.set_preserve_permissions(true);
    archive.unpack(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_restored_unchanged_and_a_truncated_file_is_an_error() {
        let (from, to, other) = (
            tempfile::tempdir().expect("a folder"),
            tempfile::tempdir().expect("a folder"),
            tempfile::tempdir().expect("a folder"),
        );
        fs::create_dir_all(from.path().join("home/a")).expect("made");
        fs::create_dir_all(from.path().join("profile/Cache")).expect("made");
        let noise: Vec<u8> = (0..200_000_u32)
            .flat_map(|n| (n ^ n << 7).to_le_bytes())
            .collect();
        fs::write(from.path().join("home/a/b"), &noise).expect("written");
        std::os::unix::fs::symlink("/etc/passwd", from.path().join("home/link")).expect("made");
        let file = other.path().join("x.tar.zst");
        pack(from.path(), &["home", "profile"], &file).expect("packed");
        unpack(&file, to.path()).expect("unpacked");
        assert_eq!(fs::read(to.path().join("home/a/b")).expect("there"), noise);
        assert!(
            fs::symlink_metadata(to.path().join("home/link"))
                .expect("there")
                .is_symlink()
        );
        assert!(!to.path().join("profile/Cache").exists());

        // A missing or empty folder does not replace what was saved.
        let saved = fs::read(&file).expect("there");
        let empty = tempfile::tempdir().expect("a folder");
        assert!(pack(empty.path(), &["home"], &file).is_err());
        fs::create_dir(empty.path().join("home")).expect("made");
        assert!(pack(empty.path(), &["home"], &file).is_err());
        assert_eq!(fs::read(&file).expect("there"), saved);
        assert_eq!(fs::read_dir(other.path()).expect("there").count(), 1);

        let bytes = fs::read(&file).expect("there");
        fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
        let third = tempfile::tempdir().expect("a folder");
        assert!(unpack(&file, third.path()).is_err());
    }
}
