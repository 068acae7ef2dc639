import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { mock, test } from 'node:test';
import { ComputerSession, Lightcone } from '@tzafon/lightcone';
import { events, serve } from './server.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'lightcone-'));
const ffmpeg = (...parameters) => execFileSync('ffmpeg', ['-loglevel', 'error', ...parameters]);

/** A screen of these sizes as JPEGs, or as H.264. */
function pictures(format, size) {
  const source = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=5:duration=1`];
  const path = join(folder(), format === 'mjpeg' ? '%d.jpg' : 'a.h264');
  ffmpeg(...source, '-c:v', format === 'mjpeg' ? 'mjpeg' : 'libx264', path);
  const names = readdirSync(join(path, '..')).sort();
  return names.map((name) => readFileSync(join(path, '..', name)));
}

const jpegs = pictures('mjpeg', '65x48');
const frames = jpegs.map(
  (jpeg) => `data: ${JSON.stringify({ image_data: jpeg.toString('base64') })}\n\n`,
);
const [video] = pictures('h264', '64x48');
const pieces = [video.subarray(0, 100), video.subarray(100)].map(
  (piece) => `event: h264\ndata: ${JSON.stringify({ nalu_data: piece.toString('base64') })}\n\n`,
);

/** A session whose screencast is these texts, and then goes on in silence or ends. */
async function session(texts, ends = true) {
  const { url } = await serve((_, response) => {
    events(response, 'event: cursor_position\ndata: {"x":1,"y":1}\n\n', ...texts);
    if (ends) response.end();
  });
  return new ComputerSession(new Lightcone({ apiKey: 'k', baseURL: url }), 'c');
}

/** Runs with this as the only folder in PATH. */
async function withPath(path, run) {
  const before = process.env.PATH;
  process.env.PATH = path;
  try {
    return await run();
  } finally {
    process.env.PATH = before;
  }
}

function frameCount(path) {
  const probe = [
    '-v',
    'error',
    '-count_frames',
    '-show_entries',
    'stream=nb_read_frames,codec_name',
  ];
  return String(execFileSync('ffprobe', [...probe, '-of', 'csv=p=0', path])).trim();
}

test('frames of a browser become an MP4', async () => {
  const path = join(folder(), 'shop.mp4');
  const recording = await (await session(frames)).record(path, { seconds: 60 });
  assert.deepEqual(recording, {
    path,
    kind: 'mp4',
    frames: 5,
    note: '5 frames as MP4, made by ffmpeg',
  });
  assert.equal(frameCount(path), 'h264,5');
});

test('a desktop’s video becomes an MP4 without being made anew', async () => {
  const path = join(folder(), 'shop.mp4');
  const recording = await (await session(pieces)).record(path, { seconds: 60 });
  assert.deepEqual([recording.kind, recording.frames], ['mp4', 2]);
  assert.match(frameCount(path), /^h264,\d/);
});

test('without ffmpeg there are numbered JPEGs, and it says so', async () => {
  const empty = folder();
  const path = join(folder(), 'shop.mp4');
  const recording = await withPath([empty, ''].join(delimiter), async () =>
    (await session(frames)).record(path, { seconds: 60 }),
  );
  const made = path.replace('.mp4', '');
  assert.deepEqual(recording, {
    path: made,
    kind: 'jpegs',
    frames: 5,
    note: 'there is no ffmpeg on PATH, so 5 frames are left as numbered JPEGs in a folder',
  });
  assert.deepEqual(readdirSync(made), [
    '000001.jpg',
    '000002.jpg',
    '000003.jpg',
    '000004.jpg',
    '000005.jpg',
  ]);
  assert.deepEqual(readFileSync(join(made, '000003.jpg')), jpegs[2]);
});

test('without ffmpeg a desktop’s video is left as it came', async () => {
  const path = join(folder(), 'shop.mp4');
  writeFileSync(path.replace('.mp4', '.h264'), 'of an earlier recording');
  const { kind, path: made } = await withPath(folder(), async () =>
    (await session(pieces)).record(path, { seconds: 60 }),
  );
  assert.equal(kind, 'h264');
  assert.deepEqual(readFileSync(made), video);
});

test('it ends when the time is up', async () => {
  const own = await session(frames, false);
  const path = join(folder(), 'shop.mp4');
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  try {
    const recording = own.record(path, { seconds: 2 });
    let over = false;
    recording.finally(() => {
      over = true;
    });
    // The clock stands still until the program has all frames that were sent.
    while (!over) {
      await new Promise((resolve) => setImmediate(resolve));
      if (statSync(path, { throwIfNoEntry: false })) mock.timers.tick(2000);
    }
    assert.equal((await recording).kind, 'mp4');
  } finally {
    mock.timers.reset();
  }
});

test('a screencast without pictures is an error', async () => {
  const path = join(folder(), 'a.mp4');
  await assert.rejects((await session([])).record(path, { seconds: 60 }), /sent no picture/);
});

test('what ffmpeg says when it fails is in the error', async () => {
  const path = join(folder(), 'no', 'such', 'folder.mp4');
  await assert.rejects((await session(frames)).record(path, { seconds: 60 }), (error) => {
    assert.ok(error instanceof Lightcone.LightconeError);
    assert.match(error.message, /^ffmpeg ended with \d+: .*folder\.mp4/s);
    return true;
  });
});

test('a program that ends at once is no success', async () => {
  const place = folder();
  const program = join(place, 'ffmpeg');
  writeFileSync(
    program,
    `#!${process.execPath}\nprocess.stderr.write('no licence'); process.exit(3);`,
  );
  chmodSync(program, 0o755);
  await withPath(place, async () => {
    const recording = (await session(frames)).record(join(folder(), 'a.mp4'), { seconds: 60 });
    await assert.rejects(recording, { message: 'ffmpeg ended with 3: no licence' });
  });
});
