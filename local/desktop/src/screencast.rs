//! Video of the screen, made by ffmpeg.

use std::process::Stdio;

use tokio::io::AsyncReadExt;
use tokio::process::{Child, ChildStdout};
use tokio::sync::watch;

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::flv::{AccessUnit, Decoder};
use crate::own_file;
use crate::size::Size;
use crate::tools;

/// Settings of a video.
#[derive(Debug, Clone)]
pub struct ScreencastOptions {
    /// Frames per second, 1 to 60.
    pub frame_rate: u32,
    /// Whether the cursor is part of the video. Without it, [`Desktop::cursor`] reports where to draw it.
    pub draw_cursor: bool,
}

impl Default for ScreencastOptions {
    /// Fifteen frames per second with the cursor.
    fn default() -> Self {
        Self {
            frame_rate: 15,
            draw_cursor: true,
        }
    }
}

/// A running video stream. Dropping it ends ffmpeg.
#[derive(Debug)]
pub struct Screencast {
    child: Child,
    stdout: ChildStdout,
    decoder: Decoder,
    log: std::path::PathBuf,
    ended: watch::Receiver<Option<String>>,
    size: watch::Receiver<Size>,
}

impl Desktop {
    /// Starts a video of the whole screen (an odd last row or column is left out, because H.264 has none).
    pub fn screencast(&self, options: &ScreencastOptions) -> Result<Screencast> {
        self.check_alive()?;
        let rate = options.frame_rate;
        if !(1..=60).contains(&rate) {
            return Err(Error::Invalid(format!(
                "a video cannot have {rate} pictures a second: give 1 to 60"
            )));
        }
        let program = tools::need("ffmpeg")?;
        let log = self.log_file("ffmpeg");
        let start = |e: std::io::Error| Error::Start(format!("cannot run ffmpeg: {e}"));
        let mut seen = self.size_receiver();
        let Size { width, height, .. } = *seen.borrow_and_update();
        let mut command = self.launcher().outside(program);
        command.args([
            "-nostdin",
            "-loglevel",
            "error",
            "-f",
            "x11grab",
            "-draw_mouse",
        ]);
        command.arg(u8::from(options.draw_cursor).to_string());
        command.arg("-framerate").arg(rate.to_string());
        command.arg("-video_size").arg(format!("{width}x{height}"));
        command.arg("-i").arg(format!(":{}", self.display()));
        command.args(["-vf", "crop=trunc(iw/2)*2:trunc(ih/2)*2", "-c:v", "libx264"]);
        command.args([
            "-preset",
            "ultrafast",
            "-tune",
            "zerolatency",
            "-pix_fmt",
            "yuv420p",
        ]);
        // A viewer who joins late, or lost data, gets a full frame within two seconds.
        command.arg("-g").arg((2 * rate).to_string());
        command.args([
            "-threads",
            "1",
            "-f",
            "flv",
            "-flvflags",
            "no_duration_filesize",
        ]);
        command.args(["-flush_packets", "1", "pipe:1"]);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(own_file::create(&log).map_err(start)?)
            .kill_on_drop(true)
            .spawn()
            .map_err(start)?;
        let stdout = child.stdout.take();
        let stdout = stdout.ok_or_else(|| Error::Start("ffmpeg has no output".into()))?;
        Ok(Screencast {
            child,
            stdout,
            decoder: Decoder::default(),
            log,
            ended: self.ended_receiver(),
            size: seen,
        })
    }
}

impl Screencast {
    /// The next frame; [`Error::Resized`] if another video must be started, once [`Desktop::resized`] resolves. While nobody
    /// calls this, ffmpeg waits. Cancel-safe: no frame is lost.
    pub async fn next(&mut self) -> Result<AccessUnit> {
        let mut buffer = vec![0; 64 << 10];
        loop {
            if let Some(unit) = self.decoder.next()? {
                return Ok(unit);
            }
            tokio::select! {
                // Checked first, because ffmpeg fails if the screen becomes smaller.
                biased;
                changed = self.size.changed() => return Err(match changed {
                    Ok(()) => Error::Resized("the screen gets another size".into()),
                    Err(_) => Error::Ended("it has been closed".into()),
                }),
                read = self.stdout.read(&mut buffer) => match read {
                    Ok(read) if read > 0 => self.decoder.push(&buffer[..read]),
                    _ if self.size.has_changed().unwrap_or(false) => {}
                    _ => return Err(self.failure().await),
                },
            }
        }
    }

    /// Why the video ended.
    async fn failure(&mut self) -> Error {
        let status = self.child.wait().await;
        if let Some(how) = crate::desktop::how_ended(&mut self.ended).await {
            return Error::Ended(how);
        }
        let log = own_file::text(&self.log);
        let words = log.lines().last().unwrap_or("it said nothing");
        let status = status.map_or_else(|e| e.to_string(), |s| s.to_string());
        Error::Failed(format!("the video ended: ffmpeg ended ({status}): {words}"))
    }
}
