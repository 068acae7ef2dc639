/** Whether an action did what it was asked for: the service answers HTTP 200 also when it did not. */
import { ActionError } from '../core/error.js';
import type { ActionResult, TabInfo } from '../resources/computers/computers.js';
import { decode, save } from './pictures.js';

/** Whether a status means success: the service writes `SUCCESS`, its documents `success`. */
export function succeeded(status: unknown): boolean {
  return typeof status === 'string' && status.toLowerCase() === 'success';
}

/** The error for a result of an action, or of one action of a batch, that failed. */
export function failure(result: {
  status?: string | null;
  error_message?: string | null;
}): ActionError {
  const { status } = result;
  const message = result.error_message || 'the service does not say why';
  return new ActionError(`the action failed (${status}): ${message}`, { result, status });
}

function dataOf(result: ActionResultHelpers): NonNullable<ActionResult['result']> {
  return (result as ActionResult).result ?? {};
}

/** Methods of `ActionResult`. What the service sent is not changed by any of them. */
export class ActionResultHelpers {
  /** Whether the action was done: the status is `SUCCESS`, in capitals or not. */
  get ok(): boolean {
    return succeeded((this as ActionResult).status);
  }

  /**
   * Gives the result itself.
   *
   * @throws ActionError when the action was not done
   */
  raiseForError(): this {
    if (succeeded((this as ActionResult).status)) return this;
    throw failure(this as ActionResult);
  }

  /** Address of the picture, of a screenshot; a `data:` address when it came inline. */
  get screenshot_url(): string | null {
    return dataOf(this).screenshot_url ?? null;
  }

  /** The page's HTML, of `html`. */
  get html_content(): string | null {
    return dataOf(this).html_content ?? null;
  }

  /** Output of the command, of `debug`. */
  get debug_response(): string | null {
    return dataOf(this).debug_response ?? null;
  }

  /** The open tabs, of `tabs.list`; empty for other actions. */
  get tabs(): TabInfo[] {
    return dataOf(this).tabs ?? [];
  }

  /** The picture's bytes, of a screenshot with `base64: true`; null when there is only an address. */
  get image(): Uint8Array | null {
    const data: { screenshot_url?: unknown; screenshot_base64?: unknown } = dataOf(this);
    return decode(data.screenshot_url) ?? decode(data.screenshot_base64);
  }

  /**
   * Writes the picture to a file, and gives its path.
   *
   * @throws LightconeError when the picture did not come along: ask for it by `base64: true`
   */
  save(path: string): Promise<string> {
    const where = this.screenshot_url ?? 'nowhere';
    const missing = `the picture is at ${where}: to get it inline, take the screenshot with base64: true`;
    return save(this.image, path, missing);
  }
}
