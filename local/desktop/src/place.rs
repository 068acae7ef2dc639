//! The folders of a desktop.

use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Gid, Uid};

/// A desktop's own folder, which is removed with it. Programs under another account can write only to a part of it:
/// in a folder of theirs they could replace a file that this process writes by a link.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// Files of this process: logs, settings, the X server's cookie.
    pub(crate) folder: PathBuf,
    /// Files of programs: sockets, terminal records, temporary files.
    pub(crate) room: PathBuf,
    /// The account that programs run as, if it is not this process's.
    pub(crate) user: Option<u32>,
}

impl Place {
    /// Creates the contents of an empty folder.
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

    /// Creates a folder for programs.
    pub(crate) fn make(&self, folder: &Path) -> io::Result<()> {
        std::fs::DirBuilder::new().mode(0o700).create(folder)?;
        self.give(folder)
    }

    /// Gives programs access to a file that this process created.
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
