/** Records the screen of a computer in a file. */
import {
  access,
  appendFile,
  type ChildProcess,
  constants,
  delimiter,
  join,
  mkdir,
  once,
  parse,
  rm,
  spawn,
  writeFile,
} from '../engine/platform.js';
import { LightconeError } from '../http/errors.js';
import type { ScreencastEvent } from '../types/computers/computers.js';

// Frames per second of a video made of JPEGs.
const FRAME_RATE = 10;
// The H.264 encoder accepts only even sizes.
const CROP_TO_EVEN = 'crop=trunc(iw/2)*2:trunc(ih/2)*2';

/** The result of a recording. */
export interface Recording {
  /** The MP4 file, or the folder of numbered JPEGs. */
  path: string;
  /** Format; `h264` is the raw video of a desktop, if there is no ffmpeg. */
  kind: 'mp4' | 'jpegs' | 'h264';
  /** Number of frames, or of pieces of video. */
  frames: number;
  /** What was written, and why in this format. */
  note: string;
}

/**
 * Writes the images of a screencast: as an MP4 if ffmpeg is on PATH, else as numbered JPEGs.
 *
 * @throws LightconeError if the screencast sent no image, or ffmpeg failed
 */
export async function record(
  events: AsyncIterable<ScreencastEvent>,
  path: string,
): Promise<Recording> {
  const ffmpeg = await findProgram('ffmpeg');
  let recorder: Recorder | undefined;
  let frames = 0;
  try {
    for await (const event of events) {
      const data =
        event.event === 'message' ? event.image : event.event === 'h264' ? event.data : null;
      if (data === null) continue;
      const format = event.event === 'h264' ? 'h264' : 'mjpeg';
      recorder ??= ffmpeg === null ? filesOf(path, format) : new Video(ffmpeg, path, format);
      frames += 1;
      await recorder.write(data, frames);
    }
    if (recorder === undefined) {
      throw new LightconeError('nothing was recorded: the screencast sent no picture');
    }
    return { frames, ...(await recorder.finish(frames)) };
  } catch (error) {
    recorder?.abandon();
    throw error;
  }
}

interface Recorder {
  write(data: Uint8Array, number: number): Promise<void>;
  finish(frames: number): Promise<Omit<Recording, 'frames'>>;
  abandon(): void;
}

/** Writes frames or pieces of video unchanged, if there is no ffmpeg. */
function filesOf(path: string, format: 'mjpeg' | 'h264'): Recorder {
  const { dir, name } = parse(path);
  const stem = join(dir, name);
  const reason = 'there is no ffmpeg on PATH, so';
  const abandon = (): void => undefined;
  if (format === 'h264') {
    const file = `${stem}.h264`;
    const note = `${reason} the video is left as H.264, as it came`;
    return {
      write: async (data, number) => {
        if (number === 1) await rm(file, { force: true });
        await appendFile(file, data);
      },
      finish: async () => ({ path: file, kind: 'h264', note }),
      abandon,
    };
  }
  return {
    async write(data, number) {
      if (number === 1) await mkdir(stem, { recursive: true });
      await writeFile(join(stem, `${String(number).padStart(6, '0')}.jpg`), data);
    },
    finish: async (frames) => {
      const note = `${reason} ${frames} frames are left as numbered JPEGs in a folder`;
      return { path: stem, kind: 'jpegs', note };
    },
    abandon,
  };
}

/** Writes an MP4 through ffmpeg as the frames arrive. */
class Video implements Recorder {
  readonly #path: string;
  readonly #program: ChildProcess;
  readonly #ended: Promise<number | null>;
  #stderr = '';

  constructor(ffmpeg: string, path: string, format: 'mjpeg' | 'h264') {
    const rate = format === 'mjpeg' ? ['-framerate', String(FRAME_RATE)] : [];
    // The video of a desktop is H.264 already; frames of a browser have to be encoded.
    const codec =
      format === 'h264' ? ['-c:v', 'copy'] : ['-pix_fmt', 'yuv420p', '-vf', CROP_TO_EVEN];
    const input = ['-loglevel', 'error', '-y', '-f', format, ...rate, '-i', '-'];
    this.#path = path;
    this.#program = spawn(ffmpeg, [...input, ...codec, path], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#program.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    // If ffmpeg ends early, its exit code says more than the broken pipe.
    this.#program.stdin?.on('error', () => undefined);
    this.#ended = once(this.#program, 'close').then(([code]) => code as number | null);
    this.#ended.catch(() => undefined);
  }

  async write(data: Uint8Array): Promise<void> {
    const { stdin } = this.#program;
    if (stdin === null || !stdin.writable) return this.#end();
    if (!stdin.write(data)) await Promise.race([once(stdin, 'drain'), this.#ended]);
  }

  async finish(frames: number): Promise<Omit<Recording, 'frames'>> {
    await this.#end();
    const note = `${frames} frames as MP4, made by ffmpeg`;
    return { path: this.#path, kind: 'mp4', note };
  }

  async #end(): Promise<void> {
    this.#program.stdin?.end();
    const code = await this.#ended.catch((error) => {
      throw new LightconeError(`ffmpeg can't be started: ${error}`, { cause: error });
    });
    if (code !== 0) throw new LightconeError(`ffmpeg ended with ${code}: ${this.#stderr.trim()}`);
  }

  abandon(): void {
    this.#program.kill();
  }
}

/** The path of a program on PATH; null if there is none. */
async function findProgram(name: string): Promise<string | null> {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const file of names.map((file) => join(folder || '.', file))) {
      const found = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return file;
    }
  }
  return null;
}
