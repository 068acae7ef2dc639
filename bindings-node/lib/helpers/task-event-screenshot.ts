import { decodeData } from '../engine/helpers.js';
import type { ScreenshotEvent } from '../types/agent/tasks.js';
import { saveImage } from './images.js';

declare module '../types/agent/tasks.js' {
  interface ScreenshotEvent extends TaskEventScreenshotHelpers {}
}

/** Methods of `ScreenshotEvent`, an event of a task. */
export class TaskEventScreenshotHelpers {
  /** Bytes of the screenshot, if the task was started with `screenshot_mode: 'base64'`; else null. */
  get image(): Uint8Array | null {
    const { screenshot_base64, screenshot_url } = this as unknown as ScreenshotEvent;
    return decodeData(screenshot_base64) ?? decodeData(screenshot_url);
  }

  /**
   * Writes the screenshot to a file and returns its path.
   *
   * @throws LightconeError if the image is not part of the event: start the task with `screenshot_mode: 'base64'`
   */
  save(path: string): Promise<string> {
    const url = (this as unknown as ScreenshotEvent).screenshot_url;
    const missing = `the event has only the URL of the screenshot, ${url}: start the task with screenshot_mode: 'base64' to get the image itself`;
    return saveImage(this.image, path, url ? missing : 'the event has no screenshot');
  }
}
