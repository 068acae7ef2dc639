import { decodeData } from '../engine/helpers.js';
import type { ScreencastFrame } from '../types/computers/computers.js';
import { saveImage } from './images.js';

declare module '../types/computers/computers.js' {
  interface ScreencastFrame extends ScreencastFrameHelpers {}
}

/** Methods of `ScreencastFrame`, a frame of a browser's screen. */
export class ScreencastFrameHelpers {
  /** Bytes of the frame, a JPEG; null if it has none. */
  get image(): Uint8Array | null {
    return decodeData((this as unknown as ScreencastFrame).image_data);
  }

  /**
   * Writes the frame, a JPEG, to a file and returns its path.
   *
   * @throws LightconeError if the frame has no image
   */
  save(path: string): Promise<string> {
    return saveImage(this.image, path, 'the frame has no image');
  }
}
