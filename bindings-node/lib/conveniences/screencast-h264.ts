/** Pieces of a desktop's video. */
import { appendFile } from '../internal/platform.js';
import type { ScreencastH264 } from '../resources/computers/computers.js';
import { decode } from './pictures.js';

/** Methods of `ScreencastH264`. */
export class ScreencastH264Helpers {
  /** The piece of H.264; the pieces in order make a stream that ffmpeg reads. */
  get data(): Uint8Array {
    return decode((this as unknown as ScreencastH264).nalu_data) ?? new Uint8Array();
  }

  /** Puts the piece behind what a file has already, and gives the file's path. */
  async save(path: string): Promise<string> {
    await appendFile(path, this.data);
    return path;
  }
}
