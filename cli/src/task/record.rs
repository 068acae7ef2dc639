//! Records the screen of a task's computer while the task runs.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tzafon::{ComputerSession, Error, Lightcone, Recorder};

use crate::failure::Failure;

/// Longest wait for the first frame.
const FIRST_FRAME: Duration = Duration::from_secs(20);

/// A recording that runs.
#[derive(Debug)]
pub struct Recording {
    stop: oneshot::Sender<()>,
    work: JoinHandle<Result<String, Error>>,
}

/// Whether the file's folder exists, which is better known before the task starts.
pub fn check(file: &Path) -> Result<(), Failure> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => {
            let message = format!(
                "--record {}: there is no folder {}",
                file.display(),
                folder.display()
            );
            Err(Failure::usage(message))
        }
        _ => Ok(()),
    }
}

impl Recording {
    /// Starts to record.
    pub fn start(client: &Lightcone, computer: &str, file: PathBuf) -> Self {
        let (stop, stopped) = oneshot::channel();
        let session = ComputerSession::new(client, computer);
        let work = tokio::spawn(record(session, file, stopped));
        Self { stop, work }
    }

    /// Ends the recording, and says what was made, or why nothing was. The task's result does not depend on it.
    pub async fn finish(self) -> String {
        // It may have ended with its computer.
        let _ = self.stop.send(());
        match self.work.await {
            Ok(Ok(note)) => note,
            Ok(Err(error)) => format!("nothing was recorded: {error}"),
            Err(error) => format!("nothing was recorded: {error}"),
        }
    }
}

async fn record(
    session: ComputerSession,
    file: PathBuf,
    mut stopped: oneshot::Receiver<()>,
) -> Result<String, Error> {
    let mut screen = session.screencast().await?;
    let mut recorder = Recorder::new(file);
    // The first frame is waited for: a task may end before it comes.
    if let Ok(Some(frame)) = timeout(FIRST_FRAME, screen.next()).await {
        recorder.take(&frame?).await?;
    }
    loop {
        tokio::select! {
            frame = screen.next() => match frame {
                Some(Ok(frame)) => recorder.take(&frame).await?,
                // The computer ended with its task.
                Some(Err(_)) | None => break,
            },
            _ = &mut stopped => break,
        }
    }
    Ok(recorder.finish().await?.note)
}
