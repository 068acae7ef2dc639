/** A computer's screen as a file. */
import type { ChildProcess } from 'node:child_process';
import { LightconeError } from '../core/error.js';
import {
  access,
  appendFile,
  constants,
  delimiter,
  join,
  mkdir,
  once,
  parse,
  rm,
  spawn,
  writeFile,
} from '../internal/platform.js';
import type { ScreencastEvent } from '../resources/computers/computers.js';

// Frames a second of the video that is made of JPEGs.
const RATE = 10;
// The usual codec takes even sizes only.
const EVEN = 'crop=trunc(iw/2)*2:trunc(ih/2)*2';

/** What was recorded. */
export interface Recording {
  /** The MP4 file, or the folder of numbered JPEGs. */
  path: string;
  /** `h264` is a desktop's video as it came, where there is no ffmpeg. */
  kind: 'mp4' | 'jpegs' | 'h264';
  /** How many frames or pieces of video were taken. */
  frames: number;
  /** Says plainly what was made, and why. */
  note: string;
}

/**
 * Writes the pictures of a screencast: an MP4 where ffmpeg is on PATH, else numbered JPEGs.
 *
 * @throws LightconeError when nothing was recorded, or ffmpeg failed
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

/** Frames or pieces as they came, where there is no ffmpeg. */
function filesOf(path: string, format: 'mjpeg' | 'h264'): Recorder {
  const { dir, name } = parse(path);
  const stem = join(dir, name);
  const why = 'there is no ffmpeg on PATH, so';
  const abandon = (): void => undefined;
  if (format === 'h264') {
    const file = `${stem}.h264`;
    const note = `${why} the video is left as H.264, as it came`;
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
      const note = `${why} ${frames} frames are left as numbered JPEGs in a folder`;
      return { path: stem, kind: 'jpegs', note };
    },
    abandon,
  };
}

/** An MP4, made by ffmpeg while the frames come. */
class Video implements Recorder {
  readonly #path: string;
  readonly #program: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = '';

  constructor(ffmpeg: string, path: string, format: 'mjpeg' | 'h264') {
    const rate = format === 'mjpeg' ? ['-framerate', String(RATE)] : [];
    // A desktop's video is H.264 already; frames of a browser have to be made into it.
    const codec = format === 'h264' ? ['-c:v', 'copy'] : ['-pix_fmt', 'yuv420p', '-vf', EVEN];
    const input = ['-loglevel', 'error', '-y', '-f', format, ...rate, '-i', '-'];
    this.#path = path;
    this.#program = spawn(ffmpeg, [...input, ...codec, path], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#program.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
    });
    // A program that ends early breaks the pipe; how it ended says more than that.
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
    if (code !== 0) throw new LightconeError(`ffmpeg ended with ${code}: ${this.#said.trim()}`);
  }

  abandon(): void {
    this.#program.kill();
  }
}

/** A program's file on PATH. */
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
