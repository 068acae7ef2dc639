//! Where a desktop has its files.

use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Gid, Uid};

/// A desktop's own folder, which goes with it. Where its programs run as somebody else they can write in a part of it only:
/// in a folder of theirs they could put a link in the place of a file that this process writes.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// What this process writes: logs, settings, the X server's cookie.
    pub(crate) folder: PathBuf,
    /// What programs write: sockets, records of terminals, temporary files.
    pub(crate) room: PathBuf,
    /// The account that programs run as, where it is not this process's.
    pub(crate) user: Option<u32>,
}

impl Place {
    /// Makes what belongs into a folder that is there and empty.
    pub(crate) fn new(folder: &Path, user: Option<u32>) -> io::Result<Self> {
        let place = Self {
            folder: folder.to_owned(),
            room: match user {
                Some(_) => folder.join("run"),
                None => folder.to_owned(),
            },
            user,
        };
        if user.is_some() {
            std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o711))?;
            place.make(&place.room)?;
        }
        place.make(&place.room.join("tmp"))?;
        Ok(place)
    }

    /// Makes a folder for programs.
    pub(crate) fn make(&self, folder: &Path) -> io::Result<()> {
        std::fs::DirBuilder::new().mode(0o700).create(folder)?;
        self.give(folder)
    }

    /// Lets programs have what this process has made.
    pub(crate) fn give(&self, path: &Path) -> io::Result<()> {
        let Some(user) = self.user else {
            return Ok(());
        };
        let (owner, group) = (Uid::from_raw(user), Gid::from_raw(user));
        let no_link = AtFlags::SYMLINK_NOFOLLOW;
        Ok(rustix::fs::chownat(
            CWD,
            path,
            Some(owner),
            Some(group),
            no_link,
        )?)
    }
}
