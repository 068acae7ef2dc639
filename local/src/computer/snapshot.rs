//! A computer's folder as one file: tar, packed with zstd.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tar::{Archive, Builder};

/// Folders that Chromium makes anew, and that would only make the file large.
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

/// Packs a folder. The file is there whole or not at all.
pub fn pack(folder: &Path, file: &Path) -> io::Result<()> {
    let half = file.with_extension("half");
    let packed = write(folder, &half).and_then(|()| fs::rename(&half, file));
    if packed.is_err() {
        let _ = fs::remove_file(&half);
    }
    packed
}

fn write(folder: &Path, file: &Path) -> io::Result<()> {
    let encoder = zstd::Encoder::new(File::create(file)?, 3)?;
    let mut archive = Builder::new(encoder);
    archive.follow_symlinks(false);
    add(&mut archive, folder, Path::new(""))?;
    archive.into_inner()?.finish()?.sync_all()
}

fn add(
    archive: &mut Builder<zstd::Encoder<'static, File>>,
    folder: &Path,
    inside: &Path,
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
            add(archive, &path, &inside)?;
        } else if kind.is_file() || kind.is_symlink() {
            match archive.append_path_with_name(&path, &inside) {
                // Programs may still tidy up behind themselves.
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                done => done?,
            }
        }
    }
    Ok(())
}

/// Unpacks into a folder that is there; nothing is written outside of it.
pub fn unpack(file: &Path, folder: &Path) -> io::Result<()> {
    let mut archive = Archive::new(zstd::Decoder::new(File::open(file)?)?);
    archive.set_preserve_permissions(true);
    archive.unpack(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_and_half_a_file_is_an_error() {
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
        pack(from.path(), &file).expect("packed");
        unpack(&file, to.path()).expect("unpacked");
        assert_eq!(fs::read(to.path().join("home/a/b")).expect("there"), noise);
        assert!(
            fs::symlink_metadata(to.path().join("home/link"))
                .expect("there")
                .is_symlink()
        );
        assert!(!to.path().join("profile/Cache").exists());

        let bytes = fs::read(&file).expect("there");
        fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
        let third = tempfile::tempdir().expect("a folder");
        assert!(unpack(&file, third.path()).is_err());
    }
}
