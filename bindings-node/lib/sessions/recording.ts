/** Records the screen of a computer in a file. The core records: see `core/src/helpers/recording`. */
import type { Recording } from '../engine/item-source.js';
import { APIUserAbortError } from '../http/errors.js';
import { recordItems } from '../streaming/items.js';
import type { Stream } from '../streaming/stream.js';
import type { ScreencastEvent } from '../types/computers/computers.js';

export type { Recording };

/** Records a screencast that nothing has read, and closes it. */
export async function recordScreencast(
  screencast: Stream<ScreencastEvent>,
  path: string,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<Recording> {
  try {
    return await recordItems(screencast, path, Number(seconds));
  } catch (error) {
    // The signal has closed the screencast.
    throw signal?.aborted ? new APIUserAbortError({ cause: signal.reason }) : error;
  }
}
