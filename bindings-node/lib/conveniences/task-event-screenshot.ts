/** Pictures of the screen, among a task's events. */
import type { ScreenshotEvent } from '../resources/agent/tasks.js';
import { decode, save } from './pictures.js';

/** Methods of `ScreenshotEvent`. */
export class TaskEventScreenshotHelpers {
  /** The picture's bytes, when the task has `screenshot_mode` `base64`. */
  get image(): Uint8Array | null {
    const { screenshot_base64, screenshot_url } = this as unknown as ScreenshotEvent;
    return decode(screenshot_base64) ?? decode(screenshot_url);
  }

  /**
   * Writes the picture to a file, and gives its path.
   *
   * @throws LightconeError when it did not come along: start the task with `screenshot_mode: 'base64'`
   */
  save(path: string): Promise<string> {
    const where = (this as unknown as ScreenshotEvent).screenshot_url ?? 'nowhere';
    const missing = `the picture is at ${where}: start the task with screenshot_mode: 'base64'`;
    return save(this.image, path, missing);
  }
}
