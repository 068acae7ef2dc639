//! Makes an MP4 with ffmpeg, as a child process.

use std::collections::VecDeque;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::fs;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{ChildStderr, ChildStdin, Command};
use tokio::time::timeout;

use super::Footage;
use super::program::Program;
use super::timeline::RATE;
use crate::background::Task;
use crate::error::{Error, ErrorKind};
use crate::helpers::ImageFormat;

/// How long ffmpeg may take no data, or take to end.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many lines of ffmpeg's output an error has at most.
const LINES: usize = 8;
// The usual codec takes even sizes only.
const CROP_TO_EVEN: &str = "crop=trunc(iw/2)*2:trunc(ih/2)*2";

/// A running ffmpeg, which reads footage. Dropping it ends the program.
#[derive(Debug)]
pub(super) struct Encoder {
    program: Program,
    // None once it is closed, so that ffmpeg ends.
    input: Option<ChildStdin>,
    // The last lines that it wrote.
    output: Task<String>,
    path: PathBuf,
}

impl Encoder {
    /// Starts ffmpeg for footage that begins with `first`; `None` if there is no such program.
    pub fn start(
        program: &OsStr,
        footage: Footage,
        first: &[u8],
        path: &Path,
    ) -> Result<Option<Self>, Error> {
        let started = Command::new(program)
            .args(arguments(footage, ImageFormat::detect(first), path))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn();
        let mut program = match started {
            Ok(program) => program,
            // A file that is not executable is no program.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied
                ) =>
            {
                return Ok(None);
            }
            Err(error) => {
                let message = "ffmpeg cannot be started";
                return Err(Error::new(ErrorKind::Recording, message).caused_by(error.to_string()));
            }
        };
        let (input, output) = (program.stdin.take(), program.stderr.take());
        Ok(Some(Self {
            program: Program::new(program),
            input,
            output: Task::spawn(last_lines(output)),
            path: path.to_owned(),
        }))
    }

    /// Gives ffmpeg an image or a piece of video. Waits while ffmpeg is busy.
    pub async fn write(&mut self, data: &[u8]) -> Result<(), Error> {
        let Some(input) = &mut self.input else {
            return Err(self.early().await);
        };
        match timeout(PATIENCE, input.write_all(data)).await {
            Ok(Ok(())) => Ok(()),
            // It ended, and its output says why.
            Ok(Err(_)) => Err(self.early().await),
            Err(_) => {
                let seconds = PATIENCE.as_secs();
                let message = format!("ffmpeg took no data for {seconds} s, and was ended");
                Err(self.kill(message).await)
            }
        }
    }

    /// Lets ffmpeg complete the file, and waits until it has ended.
    pub async fn finish(mut self) -> Result<(), Error> {
        // It is to end because its input does. If this cannot be asked, the wait says so.
        if let Ok(Some(_)) = self.program.status() {
            return Err(self.early().await);
        }
        self.end().await?;
        // One that ended by itself a moment ago may have taken frames all the same.
        match fs::metadata(&self.path).await {
            Ok(file) if file.is_file() && file.len() == 0 => Err(self.without_file("is empty")),
            Ok(_) => Ok(()),
            Err(error) => Err(self
                .without_file("cannot be read")
                .caused_by(error.to_string())),
        }
    }

    /// Why ffmpeg ended although more was to come.
    async fn early(&mut self) -> Error {
        match self.end().await {
            Ok(status) => {
                let how = format!("before the recording did ({status})");
                failure(&how, &self.last_lines().await)
            }
            Err(error) => error,
        }
    }

    async fn end(&mut self) -> Result<ExitStatus, Error> {
        self.input = None;
        let status = match timeout(PATIENCE, self.program.ended()).await {
            Ok(Ok(status)) => status,
            Ok(Err(error)) => {
                let message = "ffmpeg cannot be waited for";
                return Err(Error::new(ErrorKind::Recording, message).caused_by(error.to_string()));
            }
            Err(_) => {
                let message = format!("ffmpeg did not end within {} s", PATIENCE.as_secs());
                return Err(self.kill(message).await);
            }
        };
        match status.success() {
            true => Ok(status),
            false => {
                let code = status.code().map(|code| code.to_string());
                let with = format!("with {}", code.unwrap_or_else(|| status.to_string()));
                Err(failure(&with, &self.last_lines().await))
            }
        }
    }

    fn without_file(&self, why: &str) -> Error {
        let path = self.path.display();
        let message = format!("ffmpeg ended without an error, but the recording {path} {why}");
        Error::new(ErrorKind::Recording, message)
    }

    async fn kill(&mut self, message: String) -> Error {
        self.input = None;
        // One that has ended already is no failure.
        let _ = self.program.kill().await;
        Error::new(ErrorKind::Recording, message)
    }

    async fn last_lines(&mut self) -> String {
        // A program of its own that ffmpeg left behind could hold its output open.
        let lines = timeout(Duration::from_secs(2), self.output.outcome()).await;
        lines.ok().flatten().unwrap_or_default()
    }
}

fn failure(how: &str, said: &str) -> Error {
    let why = match said {
        "" => "it does not say why",
        said => said,
    };
    Error::new(ErrorKind::Recording, format!("ffmpeg ended {how}: {why}"))
}

/// The arguments of ffmpeg for footage whose first image has this format.
fn arguments(footage: Footage, format: Option<ImageFormat>, path: &Path) -> Vec<OsString> {
    let (timing, codec) = match footage {
        Footage::Images => (
            vec!["-framerate".to_owned(), RATE.to_string()],
            ["-pix_fmt", "yuv420p", "-vf", CROP_TO_EVEN].as_slice(),
        ),
        // A desktop's video is H.264 already; it says nothing of time.
        Footage::Video => (
            vec!["-use_wallclock_as_timestamps".to_owned(), "1".to_owned()],
            ["-c:v", "copy"].as_slice(),
        ),
    };
    let demuxer = match (footage, format) {
        (Footage::Video, _) => "h264",
        (Footage::Images, Some(ImageFormat::Png)) => "png_pipe",
        (Footage::Images, Some(ImageFormat::Webp)) => "webp_pipe",
        (Footage::Images, _) => "mjpeg",
    };
    let mut all: Vec<OsString> = ["-hide_banner", "-loglevel", "error", "-y"]
        .map(OsString::from)
        .into();
    all.extend(timing.into_iter().map(OsString::from));
    all.extend(["-f", demuxer, "-i", "pipe:0"].map(OsString::from));
    all.extend(codec.iter().map(OsString::from));
    // ffmpeg takes the file's form from its extension.
    if path.extension().is_none() {
        all.extend(["-f", "mp4"].map(OsString::from));
    }
    // So that a name with a colon or a hyphen is no protocol and no option.
    let mut file = OsString::from("file:");
    file.push(path);
    all.push(file);
    all
}

async fn last_lines(output: Option<ChildStderr>) -> String {
    let Some(output) = output else {
        return String::new();
    };
    let mut output = BufReader::new(output);
    let mut lines = VecDeque::with_capacity(LINES);
    let mut line = Vec::new();
    // Until the end, or until nothing more can be read.
    while output
        .read_until(b'\n', &mut line)
        .await
        .is_ok_and(|size| size > 0)
    {
        let text = String::from_utf8_lossy(&line).trim().to_owned();
        line.clear();
        if !text.is_empty() {
            if lines.len() == LINES {
                lines.pop_front();
            }
            lines.push_back(text);
        }
    }
    Vec::from(lines).join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(footage: Footage, format: Option<ImageFormat>, path: &str) -> String {
        let all = arguments(footage, format, Path::new(path));
        all.join(OsStr::new(" ")).into_string().unwrap()
    }

    #[test]
    fn images_have_a_rate_and_video_has_the_time_of_its_arrival() {
        let images = shown(Footage::Images, Some(ImageFormat::Jpeg), "-a:b.mp4");
        assert!(
            images.contains("-framerate 25 -f mjpeg -i pipe:0"),
            "{images}"
        );
        assert!(images.ends_with(" file:-a:b.mp4"), "{images}");
        let images = shown(Footage::Images, Some(ImageFormat::Png), "a.mp4");
        assert!(images.contains("-framerate 25 -f png_pipe"), "{images}");
        let images = shown(Footage::Images, None, "demo");
        assert!(images.ends_with(" -f mp4 file:demo"), "{images}");
        let video = shown(Footage::Video, None, "a.mp4");
        assert!(
            video.contains("-use_wallclock_as_timestamps 1 -f h264"),
            "{video}"
        );
        assert!(
            video.contains("-c:v copy") && !video.contains("crop"),
            "{video}"
        );
    }
}
