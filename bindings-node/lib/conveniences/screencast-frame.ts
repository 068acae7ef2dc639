/** Frames of a browser's screencast. */
import type { ScreencastFrame } from '../resources/computers/computers.js';
import { decode, save } from './pictures.js';

/** Methods of `ScreencastFrame`. */
export class ScreencastFrameHelpers {
  /** The frame, a JPEG. */
  get image(): Uint8Array | null {
    return decode((this as unknown as ScreencastFrame).image_data);
  }

  /** Writes the frame, a JPEG, to a file, and gives its path. */
  save(path: string): Promise<string> {
    return save(this.image, path, 'the frame has no picture');
  }
}
