//! Extracts H.264 from the FLV container, which marks the end of each frame. In a bare H.264 stream
//! that is known only when the next frame arrives.

use crate::error::{Error, Result};

/// The start code before each NAL unit in a stream (Annex B).
const START: [u8; 4] = [0, 0, 0, 1];
const FILE_HEADER: usize = 9;
const TAG_HEADER: usize = 11;
const TAG_SIZE: usize = 4;
const VIDEO: u8 = 9;

/// One frame of a video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessUnit {
    /// NAL units in Annex B form. Units in order make a stream that ffmpeg reads.
    pub data: Vec<u8>,
    /// Whether the frame is independent of others, so that a viewer can start with it. It includes the parameter sets.
    pub keyframe: bool,
    /// Milliseconds since the video's start.
    pub timestamp: u32,
}

/// Decodes the available bytes.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    bytes: Vec<u8>,
    started: bool,
    /// SPS and PPS in Annex B form.
    parameters: Vec<u8>,
}

impl Decoder {
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// The next frame, if it is complete.
    pub(crate) fn next(&mut self) -> Result<Option<AccessUnit>> {
        if !self.started {
            // After the header comes the size of the previous tag, which is 0 for the first.
            let skip = FILE_HEADER + TAG_SIZE;
            if self.bytes.len() < skip {
                return Ok(None);
            }
            if !self.bytes.starts_with(b"FLV") {
                return Err(broken("it is not FLV"));
            }
            self.bytes.drain(..skip);
            self.started = true;
        }
        while self.bytes.len() >= TAG_HEADER {
            let header = &self.bytes[..TAG_HEADER];
            let (kind, size) = (header[0] & 0x1f, number(&header[1..4]));
            let timestamp = number(&header[4..7]) as u32 | u32::from(header[7]) << 24;
            if self.bytes.len() < TAG_HEADER + size + TAG_SIZE {
                return Ok(None);
            }
            let tag: Vec<u8> = self.bytes.drain(..TAG_HEADER + size + TAG_SIZE).collect();
            let body = &tag[TAG_HEADER..TAG_HEADER + size];
            if kind == VIDEO
                && let Some(unit) = self.video(body, timestamp)?
            {
                return Ok(Some(unit));
            }
        }
        Ok(None)
    }

    fn video(&mut self, body: &[u8], timestamp: u32) -> Result<Option<AccessUnit>> {
        const H264: u8 = 7;
        let [kind, packet, _, _, _, data @ ..] = body else {
            return Err(broken("a video tag is too short"));
        };
        if kind & 0x0f != H264 {
            return Err(broken("it is not H.264"));
        }
        match packet {
            0 => {
                self.parameters = parameters(data)?;
                Ok(None)
            }
            1 => {
                let keyframe = kind >> 4 == 1;
                let mut unit = if keyframe {
                    self.parameters.clone()
                } else {
                    Vec::new()
                };
                annex_b(data, &mut unit)?;
                Ok(Some(AccessUnit {
                    data: unit,
                    keyframe,
                    timestamp,
                }))
            }
            // The end of the sequence.
            _ => Ok(None),
        }
    }
}

fn broken(how: &str) -> Error {
    Error::Failed(format!("cannot read the video that ffmpeg makes: {how}"))
}

/// A big-endian number.
fn number(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// The parameter sets of an AVCDecoderConfigurationRecord.
fn parameters(record: &[u8]) -> Result<Vec<u8>> {
    const SETS_AT: usize = 5;
    let short = || broken("the parameter sets are cut off");
    let mut out = Vec::new();
    let mut rest = record.get(SETS_AT..).ok_or_else(short)?;
    for mask in [0x1f, 0xff] {
        let (count, mut sets) = rest.split_first().ok_or_else(short)?;
        for _ in 0..count & mask {
            let size = number(sets.get(..2).ok_or_else(short)?);
            out.extend(START);
            out.extend(sets.get(2..2 + size).ok_or_else(short)?);
            sets = &sets[2 + size..];
        }
        rest = sets;
    }
    Ok(out)
}

/// Replaces the lengths of the container by start codes.
fn annex_b(mut data: &[u8], out: &mut Vec<u8>) -> Result<()> {
    while !data.is_empty() {
        let unit = data.get(..4).and_then(|size| data.get(4..4 + number(size)));
        let unit = unit.ok_or_else(|| broken("a NAL unit is cut off"))?;
        out.extend(START);
        out.extend(unit);
        data = &data[4 + unit.len()..];
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(kind: u8, body: &[u8], timestamp: u32) -> Vec<u8> {
        let size = (body.len() as u32).to_be_bytes();
        let time = timestamp.to_be_bytes();
        let mut tag = vec![
            kind, size[1], size[2], size[3], time[1], time[2], time[3], time[0], 0, 0, 0,
        ];
        tag.extend(body);
        tag.extend(((TAG_HEADER + body.len()) as u32).to_be_bytes());
        tag
    }

    fn video() -> Vec<u8> {
        let mut bytes = b"FLV\x01\x01\0\0\0\x09\0\0\0\0".to_vec();
        bytes.extend(tag(18, b"metadata", 0));
        let sets = [1, 66, 0, 30, 0xff, 0xe1, 0, 2, 0x67, 1, 1, 0, 1, 0x68];
        bytes.extend(tag(9, &[&[0x17, 0, 0, 0, 0][..], &sets].concat(), 0));
        bytes.extend(tag(
            9,
            &[0x17, 1, 0, 0, 0, 0, 0, 0, 2, 0x65, 9, 0, 0, 0, 1, 0x65],
            0,
        ));
        bytes.extend(tag(9, &[0x27, 1, 0, 0, 0, 0, 0, 0, 1, 0x41], 0x0100_0042));
        bytes
    }

    #[test]
    fn returns_each_frame_as_soon_as_it_is_complete() {
        let bytes = video();
        for piece in [1, 7, bytes.len()] {
            let mut decoder = Decoder::default();
            let mut units = Vec::new();
            for piece in bytes.chunks(piece) {
                decoder.push(piece);
                while let Some(unit) = decoder.next().expect("sound") {
                    units.push(unit);
                }
            }
            let first = [
                &START[..],
                &[0x67, 1],
                &START,
                &[0x68],
                &START,
                &[0x65, 9],
                &START,
                &[0x65],
            ];
            assert_eq!(units.len(), 2, "pieces of {piece}");
            assert_eq!((units[0].keyframe, &units[0].data), (true, &first.concat()));
            assert_eq!(
                (units[1].keyframe, units[1].timestamp),
                (false, 0x0100_0042)
            );
            assert_eq!(units[1].data, [&START[..], &[0x41]].concat());
        }
    }

    #[test]
    fn refuses_what_is_cut_off() {
        let mut bytes = b"FLV\x01\x01\0\0\0\x09\0\0\0\0".to_vec();
        bytes.extend(tag(9, &[0x17, 1, 0, 0, 0, 0, 0, 0, 9, 0x65], 0));
        let mut decoder = Decoder::default();
        decoder.push(&bytes);
        assert!(decoder.next().is_err());
        let mut decoder = Decoder::default();
        decoder.push(b"something else");
        assert!(decoder.next().is_err());
    }
}
