import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { ComputerSession, Lightcone, RecordingError } from '@tzafon/lightcone';
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
  assert.match(frameCount(path), /^h264,[1-9]/);
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
  mkdirSync(path.replace('.mp4', ''));
  writeFileSync(path.replace('.mp4', '/000006.jpg'), 'of an earlier recording');
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
  const path = join(folder(), 'shop.mp4');
  const recording = await (await session(frames, false)).record(path, { seconds: 1 });
  assert.deepEqual([recording.kind, recording.frames], ['mp4', 5]);
  assert.match(frameCount(path), /^h264,[1-9]/);
});

test('a length that is none is rejected', async () => {
  for (const [seconds, shown] of [
    [-1, '-1'],
    [Number.NaN, 'NaN'],
    [undefined, 'NaN'],
  ]) {
    const recording = (await session([], false)).record(join(folder(), 'a.mp4'), { seconds });
    await assert.rejects(recording, (error) => {
      assert.ok(error instanceof Lightcone.LightconeError);
      assert.match(error.message, new RegExp(`^a recording cannot last ${shown} s`));
      return true;
    });
  }
});

/** Expects that a recording cannot be made, for this reason. */
const rejected = (recording, reason) =>
  assert.rejects(recording, (error) => {
    assert.ok(error instanceof RecordingError, error);
    assert.equal(Lightcone.RecordingError, RecordingError);
    assert.match(error.message, reason);
    return true;
  });

test('a screencast without pictures is an error', async () => {
  const path = join(folder(), 'a.mp4');
  await rejected((await session([])).record(path, { seconds: 60 }), /sent no picture/);
});

test('what ffmpeg says when it fails is in the error', async () => {
  const path = join(folder(), 'no', 'such', 'folder.mp4');
  const recording = (await session(frames)).record(path, { seconds: 60 });
  await rejected(recording, /^ffmpeg ended with \d+: .*folder\.mp4/s);
});

/** Runs with a shell script in the place of ffmpeg; `run` gets its folder. */
function withProgram(script, run) {
  const place = folder();
  writeFileSync(join(place, 'ffmpeg'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(place, 'ffmpeg'), 0o755);
  return withPath([place, process.env.PATH].join(delimiter), () => run(place));
}

test('the last lines of what ffmpeg says are in the error', () =>
  withProgram('cat >/dev/null; seq 1 30000 >&2; exit 3', async () => {
    const recording = (await session(frames)).record(join(folder(), 'a.mp4'), { seconds: 60 });
    await rejected(recording, /^ffmpeg ended with 3: 29993\n.*\n30000$/s);
  }));

test('an ffmpeg that ends too soon is an error although its code is 0', () =>
  withProgram('exec 0<&-; exit 0', async () => {
    const recording = (await session(frames)).record(join(folder(), 'a.mp4'), { seconds: 60 });
    await rejected(recording, /^ffmpeg ended/);
  }));

test('an error of the screencast leaves what was recorded', async () => {
  const path = join(folder(), 'a.mp4');
  const recording = (await session([frames[0], 'data: {broken\n\n'])).record(path, { seconds: 60 });
  await assert.rejects(recording, Lightcone.APIResponseValidationError);
  assert.match(frameCount(path), /^h264,[1-9]/);
});

test('an aborted recording leaves no ffmpeg behind', () =>
  withProgram('echo $$ >"$0.part"; mv "$0.part" "$0.pid"; exec sleep 600', async (place) => {
    const abort = new AbortController();
    const recording = (await session(frames, false)).record(join(place, 'a.mp4'), {
      seconds: 600,
      signal: abort.signal,
    });
    const aborted = assert.rejects(recording, Lightcone.APIUserAbortError);
    while (!existsSync(join(place, 'ffmpeg.pid'))) await turn();
    abort.abort();
    await aborted;
    const pid = Number(readFileSync(join(place, 'ffmpeg.pid'), 'utf8'));
    while (isRunning(pid)) await turn();
  }));

const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a disk that is full is an error', async () => {
  const path = join(folder(), 'desk.mp4');
  symlinkSync('/dev/full', path.replace('.mp4', '.h264'));
  await withPath(folder(), async () => {
    const recording = (await session(pieces)).record(path, { seconds: 60 });
    await rejected(recording, /desk\.h264 \(No space left/);
  });
});

test('a folder that cannot be made is an error', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  await withPath(folder(), async () => {
    const recording = (await session(frames)).record(join(file, 'shop.mp4'), { seconds: 60 });
    await rejected(recording, /cannot be written to .*file/);
  });
});
