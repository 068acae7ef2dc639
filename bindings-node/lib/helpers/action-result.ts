import { callHelper, decodeData } from '../engine/helpers.js';
import { ActionError } from '../http/errors.js';
import type { ActionResult, TabInfo } from '../types/computers/computers.js';
import { saveImage } from './images.js';

declare module '../types/computers/computers.js' {
  interface ActionResult extends ActionResultHelpers {}
}

/** Whether a status means success: the service writes `SUCCESS`, its documentation `success`. */
export function isSuccess(status: unknown): boolean {
  return typeof status === 'string' && status.toLowerCase() === 'success';
}

/** The error for the failed result of an action. */
function actionError(result: {
  status?: string | null;
  error_message?: string | null;
}): ActionError {
  const { message } = callHelper('action.failure', result);
  return new ActionError(message, { result, status: result.status });
}

function dataOf(result: ActionResultHelpers): NonNullable<ActionResult['result']> {
  return (result as ActionResult).result ?? {};
}

/** Methods of `ActionResult`. None of them changes the response. */
export class ActionResultHelpers {
  /** Whether the action succeeded: its status is `SUCCESS`, in upper or lower case. */
  get ok(): boolean {
    return isSuccess((this as ActionResult).status);
  }

  /**
   * Returns the result if the action succeeded.
   *
   * @throws ActionError if the action failed
   */
  raiseForError(): this {
    if (isSuccess((this as ActionResult).status)) return this;
    throw actionError(this as ActionResult);
  }

  /** URL of a screenshot; a `data:` URL if the image is part of the response. */
  get screenshot_url(): string | null {
    return dataOf(this).screenshot_url ?? null;
  }

  /** HTML of the page, from `html`. */
  get html_content(): string | null {
    return dataOf(this).html_content ?? null;
  }

  /** Output of the command, from `debug`. */
  get debug_response(): string | null {
    return dataOf(this).debug_response ?? null;
  }

  /** Open tabs, from `tabs.list`; empty for other actions. */
  get tabs(): TabInfo[] {
    return dataOf(this).tabs ?? [];
  }

  /** Bytes of a screenshot taken with `base64: true`; null if the response has only a URL. */
  get image(): Uint8Array | null {
    const data: { screenshot_url?: unknown; screenshot_base64?: unknown } = dataOf(this);
    return decodeData(data.screenshot_url) ?? decodeData(data.screenshot_base64);
  }

  /**
   * Writes the screenshot to a file and returns its path.
   *
   * @throws LightconeError if the image is not part of the response: take it with `base64: true`
   */
  save(path: string): Promise<string> {
    const url = this.screenshot_url;
    const missing =
      url === null
        ? 'the response has no screenshot'
        : `the response has only the URL of the screenshot, ${url}: take it with base64: true to get the image itself`;
    return saveImage(this.image, path, missing);
  }
}
