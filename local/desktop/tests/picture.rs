//! Screenshots and video of the screen.
#![cfg(target_os = "linux")]

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::{HANG, Recorder, desktop, start};
use lightcone_desktop::{CursorEvent, DesktopOptions, Error, Rect, ScreencastOptions};

#[tokio::test]
async fn a_screenshot_has_the_colours_of_the_screen() {
    let desktop = start(DesktopOptions {
        width: 641,
        height: 333,
        ..Default::default()
    })
    .await;
    let window = Recorder::show(&desktop, 0x00ff_8001);
    let picture = desktop.screenshot(None).await.expect("a picture");
    assert_eq!((picture.width, picture.height), (641, 333));
    assert!(
        picture
            .rgb
            .chunks(3)
            .all(|pixel| pixel == [0xff, 0x80, 0x01])
    );
    assert_eq!(picture.pixel(640, 332), Some([0xff, 0x80, 0x01]));
    assert_eq!(picture.pixel(641, 0), None);

    let mut reader = png::Decoder::new(std::io::Cursor::new(picture.png().expect("a PNG")))
        .read_info()
        .expect("its header");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("its pixels");
    assert_eq!(pixels, picture.rgb);

    let jpeg = picture.jpeg(90).expect("a JPEG");
    assert!(jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9]));
    assert!(picture.jpeg(0).is_err() && picture.jpeg(101).is_err());

    let part = Rect {
        x: 600,
        y: 300,
        width: 41,
        height: 33,
    };
    let part = desktop.screenshot(Some(part)).await.expect("a part");
    assert_eq!(
        (part.width, part.height, part.rgb.len()),
        (41, 33, 3 * 41 * 33)
    );
    for (x, y, width, height) in [
        (600, 300, 42, 33),
        (-1, 0, 5, 5),
        (0, 0, 0, 5),
        (0, 333, 1, 1),
    ] {
        let error = desktop
            .screenshot(Some(Rect {
                x,
                y,
                width,
                height,
            }))
            .await
            .expect_err("outside");
        assert!(matches!(error, Error::Invalid(_)), "{error:?}");
        assert!(error.to_string().contains("641 by 333"), "{error}");
    }
    drop(window);
    let after = desktop.screenshot(None).await.expect("a picture");
    assert_ne!(after.pixel(300, 200), Some([0xff, 0x80, 0x01]));
    desktop.close().await.expect("closed");
}

/// Decodes a video and returns the size of its frames and the colour in the middle of the last one.
fn decode(video: &[u8], count: usize, width: usize, height: usize) -> [u8; 3] {
    let mut ffmpeg = Command::new("ffmpeg")
        .args(["-loglevel", "error", "-f", "h264", "-i", "pipe:0"])
        .args([
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-vsync",
            "passthrough",
            "pipe:1",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("ffmpeg");
    let mut stdin = ffmpeg.stdin.take().expect("its input");
    let video = video.to_vec();
    let feed = std::thread::spawn(move || stdin.write_all(&video).expect("fed"));
    let output = ffmpeg.wait_with_output().expect("decoded");
    feed.join().expect("fed");
    let size = 3 * width * height;
    assert_eq!(
        output.stdout.len(),
        count * size,
        "{count} pictures of {width}x{height}"
    );
    let middle = (count - 1) * size + 3 * (height / 2 * width + width / 2);
    output.stdout[middle..middle + 3]
        .try_into()
        .expect("a colour")
}

#[tokio::test]
async fn a_video_decodes_to_pictures() {
    let desktop = start(DesktopOptions {
        width: 321,
        height: 241,
        ..Default::default()
    })
    .await;
    let _window = Recorder::show(&desktop, 0x00c8_3200);
    let options = ScreencastOptions {
        frame_rate: 30,
        draw_cursor: false,
    };
    let mut cast = desktop.screencast(&options).expect("a video");
    let mut video = Vec::new();
    let mut times = Vec::new();
    for number in 0..70 {
        let unit = tokio::time::timeout(HANG, cast.next())
            .await
            .expect("no hang")
            .expect("a picture");
        assert!(unit.data.starts_with(&[0, 0, 0, 1]), "Annex B");
        assert!(
            number > 0 || unit.keyframe,
            "a viewer can begin with the first picture"
        );
        if number == 60 {
            assert!(unit.keyframe, "and again after two seconds");
        }
        times.push(unit.timestamp);
        video.extend(unit.data);
    }
    assert!(times.is_sorted(), "{times:?}");
    let colour = decode(&video, 70, 320, 240);
    let near = colour
        .iter()
        .zip([0xc8, 0x32, 0])
        .all(|(got, sent)| got.abs_diff(sent) < 12);
    assert!(near, "{colour:?}");
    drop(cast);
    for rate in [0, 61] {
        let options = ScreencastOptions {
            frame_rate: rate,
            ..options.clone()
        };
        assert!(matches!(
            desktop.screencast(&options),
            Err(Error::Invalid(_))
        ));
    }
    desktop.close().await.expect("closed");
}

#[tokio::test]
async fn the_cursor_is_followed() {
    let desktop = desktop().await;
    let _window = Recorder::show(&desktop, 0);
    desktop.move_to(7, 8).await.expect("moved");
    let mut cursor = desktop.cursor().await.expect("the cursor");
    let CursorEvent::Shape(shape) = cursor.next().await.expect("its shape") else {
        panic!("the shape comes first");
    };
    assert_eq!(shape.rgba.len() as u32, 4 * shape.width * shape.height);
    assert!(
        shape.rgba.iter().any(|byte| *byte > 0),
        "something can be seen"
    );
    assert_eq!(
        cursor.next().await.expect("its place"),
        CursorEvent::Moved { x: 7, y: 8 }
    );
    let waiting = tokio::time::timeout(std::time::Duration::from_millis(50), cursor.next()).await;
    assert!(waiting.is_err(), "nothing moves: {waiting:?}");
    desktop.move_to(300, 200).await.expect("moved");
    let moved = tokio::time::timeout(HANG, cursor.next())
        .await
        .expect("no hang")
        .expect("a move");
    assert_eq!(moved, CursorEvent::Moved { x: 300, y: 200 });
    desktop.close().await.expect("closed");
    let error = tokio::time::timeout(HANG, async {
        loop {
            if let Err(e) = cursor.next().await {
                return e;
            }
        }
    });
    assert!(error.await.expect("no hang").is_ended());
}
