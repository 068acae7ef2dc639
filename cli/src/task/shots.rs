//! Saves a task's screenshots.

use std::path::{Path, PathBuf};

use tzafon::ImageFormat;
use tzafon::types::TaskEvent;

use crate::failure::Failure;

/// A folder for screenshots, which are numbered in their order.
#[derive(Debug)]
pub struct Shots {
    folder: PathBuf,
    count: u32,
}

impl Shots {
    /// Creates the folder.
    pub fn new(folder: &Path) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        Ok(Self {
            folder: folder.to_owned(),
            count: 0,
        })
    }

    /// Saves the event's image, if it has one.
    pub fn save(&mut self, event: &TaskEvent) -> Result<(), Failure> {
        let TaskEvent::Screenshot(screenshot) = event else {
            return Ok(());
        };
        let Some(image) = screenshot.image() else {
            return Ok(());
        };
        self.count += 1;
        let end = ImageFormat::detect(&image).map_or("bin", ImageFormat::extension);
        let path = self.folder.join(format!("{:04}.{end}", self.count));
        std::fs::write(&path, image).map_err(|e| Failure::file(&path, &e))
    }
}
