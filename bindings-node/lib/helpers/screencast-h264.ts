import { decodeData } from '../engine/helpers.js';
import { appendFile } from '../engine/platform.js';
import type { ScreencastH264 } from '../types/computers/computers.js';

declare module '../types/computers/computers.js' {
  interface ScreencastH264 extends ScreencastH264Helpers {}
}

/** Methods of `ScreencastH264`, a piece of a desktop's video. */
export class ScreencastH264Helpers {
  /** Bytes of H.264; all pieces in order form a stream that ffmpeg can read. */
  get data(): Uint8Array {
    return decodeData((this as unknown as ScreencastH264).nalu_data) ?? new Uint8Array();
  }

  /** Appends the piece to a file and returns its path. */
  async save(path: string): Promise<string> {
    await appendFile(path, this.data);
    return path;
  }
}
