//! Which frames a video has.

use std::time::Duration;

/// Frames per second of a video that is made of images.
pub(super) const RATE: u32 = 25;

/// How often the frames of a video are written: frames arrive when the screen changes, and a video of a constant rate
/// shows each for as long as it was the last one.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    written: u64,
}

impl Timeline {
    /// How often to write the frame that is shown up to now, `elapsed` after the first one arrived. 0 if it was replaced
    /// too soon to be seen.
    pub fn due(&self, elapsed: Duration) -> u64 {
        let whole = (elapsed.as_secs_f64() * f64::from(RATE)).round() as u64;
        whole.saturating_sub(self.written)
    }

    /// A frame was written once.
    pub fn count(&mut self) {
        self.written += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_video_lasts_as_long_as_what_it_shows() {
        let mut timeline = Timeline::default();
        let mut written = Vec::new();
        for at in [10, 200, 1200, 1600, 1600, 1500, 1640] {
            let due = timeline.due(Duration::from_millis(at));
            (0..due).for_each(|_| timeline.count());
            written.push(due);
        }
        assert_eq!(written, [0, 5, 25, 10, 0, 0, 1]);
    }
}
