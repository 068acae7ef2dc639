//! Takes the events of a screencast and writes a file.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::encoder::Encoder;
use super::timeline::Timeline;
use super::unchanged::Unchanged;
use super::{Footage, Recording, RecordingKind};
use crate::error::{Error, ErrorKind};
use crate::stream::{EventStream, Frame, TypedStream, decoded};
use crate::types::ScreencastEvent;

/// How long a frame is shown before it is written, so that ffmpeg has little left to do at the end.
const TICK: Duration = Duration::from_secs(1);
/// Stands for no limit, in seconds: about what the clock takes.
const LONGEST: f64 = 1e9;

/// Records the screen of a computer: an MP4 if ffmpeg is on PATH, otherwise numbered images in a folder, or a desktop's
/// video as it arrived. Dropping it ends ffmpeg, and leaves an incomplete file.
///
/// [`ComputerSession::record`](crate::ComputerSession::record) is the short form.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    ffmpeg: Option<OsString>,
    frames: u64,
    // None until the first frame.
    output: Option<Output>,
}

#[derive(Debug)]
enum Output {
    /// Images through ffmpeg: each is written when it is known how long it was shown.
    Images {
        encoder: Encoder,
        started: Instant,
        timeline: Timeline,
        shown: Vec<u8>,
    },
    /// A desktop's video through ffmpeg.
    Video(Encoder),
    /// There is no ffmpeg.
    Unchanged(Unchanged),
}

impl Recorder {
    /// Records into this file, such as `shop.mp4`; without ffmpeg into the folder `shop`, or the file `shop.h264`.
    /// Nothing is written before the first frame.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            ffmpeg: Some("ffmpeg".into()),
            frames: 0,
            output: None,
        }
    }

    /// Uses this program instead of `ffmpeg` on PATH; with `None`, no program.
    #[must_use]
    pub fn ffmpeg(mut self, program: Option<OsString>) -> Self {
        self.ffmpeg = program;
        self
    }

    /// Records a screencast until it ends, or until `limit` from now.
    ///
    /// # Errors
    /// As [`Recorder::take`] and [`Recorder::finish`]. If the screencast fails, its error is returned; the file has what
    /// was recorded up to then.
    pub async fn record(
        self,
        mut screencast: TypedStream<ScreencastEvent>,
        limit: Duration,
    ) -> Result<Recording, Error> {
        screencast.end_after(limit);
        self.record_all(Source::Typed(&mut screencast)).await
    }

    /// As [`Recorder::record`], for bindings, whose streams are not typed. `seconds` may be infinite.
    ///
    /// # Errors
    /// As [`Recorder::record`], and of kind [`ErrorKind::Argument`] if `seconds` is no length of time.
    pub async fn record_events(
        self,
        screencast: &mut EventStream,
        seconds: f64,
    ) -> Result<Recording, Error> {
        if seconds.is_nan() || seconds < 0.0 {
            let message = format!(
                "a recording cannot last {seconds} s: seconds must be a number of 0 or more"
            );
            return Err(Error::new(ErrorKind::Argument, message));
        }
        screencast.end_after(Duration::from_secs_f64(seconds.min(LONGEST)));
        let ready = VecDeque::new();
        self.record_all(Source::Untyped(screencast, ready)).await
    }

    async fn record_all(mut self, mut source: Source<'_>) -> Result<Recording, Error> {
        loop {
            match timeout(TICK, source.next()).await {
                Ok(Some(Ok(event))) => self.take(&event).await?,
                Ok(Some(Err(error))) => {
                    // The screencast's own error says more than one of the file.
                    let _ = self.finish().await;
                    return Err(error);
                }
                Ok(None) => return self.finish().await,
                Err(_) => self.show(Instant::now(), 0).await?,
            }
        }
    }

    /// Takes a frame or a piece of video, which arrived now. Other events are ignored.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Recording`] if ffmpeg failed, with the last lines of its output, or a file could not be written.
    pub async fn take(&mut self, event: &ScreencastEvent) -> Result<(), Error> {
        self.take_at(event, Instant::now()).await
    }

    /// As [`Recorder::take`], for an event that arrived at another time, which is not before that of earlier events.
    ///
    /// # Errors
    /// As [`Recorder::take`].
    pub async fn take_at(&mut self, event: &ScreencastEvent, at: Instant) -> Result<(), Error> {
        match event {
            ScreencastEvent::Message(frame) => match frame.image() {
                Some(image) => self.take_image(image, at).await,
                None => Ok(()),
            },
            ScreencastEvent::H264(piece) => self.take_video(&piece.data()).await,
            _ => Ok(()),
        }
    }

    async fn take_image(&mut self, image: Vec<u8>, at: Instant) -> Result<(), Error> {
        if self.output.is_none() {
            self.output = Some(self.begin(Footage::Images, &image, at).await?);
        }
        self.frames += 1;
        self.show(at, 0).await?;
        match &mut self.output {
            Some(Output::Images { shown, .. }) => *shown = image,
            Some(Output::Unchanged(files)) => files.write(&image, self.frames).await?,
            _ => return Err(mixed()),
        }
        Ok(())
    }

    async fn take_video(&mut self, data: &[u8]) -> Result<(), Error> {
        if self.output.is_none() {
            self.output = Some(self.begin(Footage::Video, data, Instant::now()).await?);
        }
        self.frames += 1;
        match &mut self.output {
            Some(Output::Video(encoder)) => encoder.write(data).await,
            Some(Output::Unchanged(files)) => files.write(data, self.frames).await,
            _ => Err(mixed()),
        }
    }

    async fn begin(&self, footage: Footage, first: &[u8], at: Instant) -> Result<Output, Error> {
        let encoder = match &self.ffmpeg {
            Some(program) => Encoder::start(program, footage, first, &self.path)?,
            None => None,
        };
        Ok(match (encoder, footage) {
            (Some(encoder), Footage::Images) => Output::Images {
                encoder,
                started: at,
                timeline: Timeline::default(),
                shown: Vec::new(),
            },
            (Some(encoder), Footage::Video) => Output::Video(encoder),
            (None, footage) => Output::Unchanged(Unchanged::begin(&self.path, footage).await?),
        })
    }

    /// Writes the frame that is shown for as long as it was, up to `now`, and at least `least` times.
    async fn show(&mut self, now: Instant, least: u64) -> Result<(), Error> {
        if let Some(Output::Images {
            encoder,
            started,
            timeline,
            shown,
        }) = &mut self.output
            && !shown.is_empty()
        {
            let due = timeline.due(now.saturating_duration_since(*started));
            for _ in 0..due.max(least) {
                encoder.write(shown).await?;
                timeline.count();
            }
        }
        Ok(())
    }

    /// Ends the file. The last frame is shown until now.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Recording`] if no frame was taken, or ffmpeg failed.
    pub async fn finish(self) -> Result<Recording, Error> {
        self.finish_at(Instant::now()).await
    }

    /// As [`Recorder::finish`], with the last frame shown until `at`.
    ///
    /// # Errors
    /// As [`Recorder::finish`].
    pub async fn finish_at(mut self, at: Instant) -> Result<Recording, Error> {
        self.show(at, 1).await?;
        let frames = self.frames;
        match self.output {
            None => {
                let message = "nothing was recorded: the screencast sent no picture";
                Err(Error::new(ErrorKind::Recording, message))
            }
            Some(Output::Images { encoder, .. } | Output::Video(encoder)) => {
                encoder.finish().await?;
                Ok(Recording {
                    path: self.path,
                    kind: RecordingKind::Mp4,
                    frames,
                    note: format!("{frames} frames as MP4, made by ffmpeg"),
                })
            }
            Some(Output::Unchanged(files)) => Ok(files.finish(frames)),
        }
    }
}

/// Where the events of a screencast come from.
enum Source<'a> {
    Typed(&'a mut TypedStream<ScreencastEvent>),
    /// With what has arrived of it.
    Untyped(&'a mut EventStream, VecDeque<Frame>),
}

impl Source<'_> {
    /// The next event; `None` at the end. Safe to cancel.
    async fn next(&mut self) -> Option<Result<ScreencastEvent, Error>> {
        let (stream, ready) = match self {
            Self::Typed(stream) => return stream.next().await,
            Self::Untyped(stream, ready) => (stream, ready),
        };
        while ready.is_empty() {
            match stream.receive().await? {
                Ok(batch) => *ready = batch.frames.into(),
                Err(error) => return Some(Err(error)),
            }
        }
        let frame = ready.pop_front()?;
        Some(decoded(stream, &frame))
    }
}

fn mixed() -> Error {
    let message = "the screencast sent both images and video: only one of them can be recorded";
    Error::new(ErrorKind::Recording, message)
}
