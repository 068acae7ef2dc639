//! Takes screenshots through MIT-SHM, or through plain requests if the server does not share memory.

use std::fs::File;
use std::os::unix::fs::FileExt;

use rustix::fs::{MemfdFlags, ftruncate, memfd_create};
use x11rb::connection::{Connection, RequestConnection};
use x11rb::protocol::shm::{self, ConnectionExt as _, Seg};
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

use crate::error::{Error, Result};
use crate::picture::Picture;
use crate::rect::Rect;
use crate::screen::Screen;

/// Bytes of a pixel as the server sends it: blue, green, red, unused.
const PIXEL: usize = 4;

/// Shared memory for screenshots. It is read as a file, so that it need not be mapped.
#[derive(Debug)]
pub(crate) struct Buffer {
    segment: Seg,
    file: File,
}

impl Screen {
    /// A picture of a part of the screen, or of all of it.
    pub(crate) fn capture(&self, part: Option<Rect>) -> Result<Picture> {
        // The size does not change while the lock is held.
        let mut buffer = self.buffer.lock().unwrap_or_else(|e| e.into_inner());
        let (width, height) = self.size();
        let all = Rect {
            x: 0,
            y: 0,
            width,
            height,
        };
        let part = part.unwrap_or(all);
        self.check_part(part)?;
        if buffer.is_none() {
            *buffer = self.share()?;
        }
        let pixels = match &*buffer {
            Some(buffer) => self.shared(buffer, part)?,
            None => self.plain(part)?,
        };
        drop(buffer);
        let mut rgb = Vec::with_capacity(pixels.len() / PIXEL * 3);
        for pixel in pixels.chunks_exact(PIXEL) {
            rgb.extend([pixel[2], pixel[1], pixel[0]]);
        }
        Ok(Picture {
            width: part.width,
            height: part.height,
            rgb,
        })
    }

    fn check_part(&self, part: Rect) -> Result<()> {
        let inside = |at: i32, length: u32, size: u32| {
            at >= 0 && length > 0 && i64::from(at) + i64::from(length) <= i64::from(size)
        };
        let (width, height) = self.size();
        if inside(part.x, part.width, width) && inside(part.y, part.height, height) {
            return Ok(());
        }
        Err(Error::Invalid(format!(
            "the area of {} by {} pixels at ({}, {}) is empty or not wholly on the screen, which is {} by {} pixels",
            part.width, part.height, part.x, part.y, width, height
        )))
    }

    /// Shared memory for the whole screen, or `None` if the server cannot share memory.
    fn share(&self) -> Result<Option<Buffer>> {
        if self
            .conn
            .extension_information(shm::X11_EXTENSION_NAME)?
            .is_none()
        {
            return Ok(None);
        }
        let version = self.conn.shm_query_version()?.reply()?;
        // Passing a file requires version 1.2.
        if (version.major_version, version.minor_version) < (1, 2) {
            return Ok(None);
        }
        let failed = |e: &dyn std::fmt::Display| Error::Failed(format!("no shared memory: {e}"));
        let file = memfd_create("lightcone-screen", MemfdFlags::CLOEXEC).map_err(|e| failed(&e))?;
        let (width, height) = self.size();
        let size = width as usize * height as usize * PIXEL;
        ftruncate(&file, size as u64).map_err(|e| failed(&e))?;
        let segment = self.conn.generate_id()?;
        let file = File::from(file);
        let theirs = file.try_clone().map_err(|e| failed(&e))?;
        let attached = self.conn.shm_attach_fd(segment, theirs, false)?.check();
        Ok(attached.is_ok().then_some(Buffer { segment, file }))
    }

    /// Releases shared memory.
    pub(crate) fn unshare(&self, buffer: Buffer) -> Result<()> {
        self.conn.shm_detach(buffer.segment)?;
        Ok(())
    }

    fn shared(&self, buffer: &Buffer, part: Rect) -> Result<Vec<u8>> {
        let (x, y) = self.check(part.x, part.y)?;
        let (width, height) = (part.width as u16, part.height as u16);
        let format = ImageFormat::Z_PIXMAP.into();
        self.conn
            .shm_get_image(
                self.root,
                x,
                y,
                width,
                height,
                !0,
                format,
                buffer.segment,
                0,
            )?
            .reply()?;
        let mut pixels = vec![0; part.width as usize * part.height as usize * PIXEL];
        buffer
            .file
            .read_exact_at(&mut pixels, 0)
            .map_err(|e| Error::Failed(format!("cannot read the shared memory: {e}")))?;
        Ok(pixels)
    }

    /// A picture without shared memory.
    pub(crate) fn plain(&self, part: Rect) -> Result<Vec<u8>> {
        let (x, y) = self.check(part.x, part.y)?;
        let (width, height) = (part.width as u16, part.height as u16);
        let image = self
            .conn
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0)?
            .reply()?;
        Ok(image.data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Desktop, DesktopOptions};

    #[tokio::test]
    async fn screenshots_are_the_same_without_shared_memory() {
        let desktop = Desktop::start(DesktopOptions::default())
            .await
            .expect("a desktop");
        desktop
            .open("terminal", &[])
            .await
            .expect("something to see");
        let part = Rect {
            x: 300,
            y: 40,
            width: 501,
            height: 99,
        };
        let both = move |screen: &Screen| {
            let buffer = screen.share()?.expect("Xvfb shares memory");
            Ok((screen.shared(&buffer, part)?, screen.plain(part)?))
        };
        let (shared, plain) = desktop.on_screen(both).await.expect("pictures");
        assert_eq!(shared.len(), 501 * 99 * PIXEL);
        assert!(shared == plain && shared.iter().any(|byte| *byte != shared[0]));
        desktop.close().await.expect("closed");
    }
}
