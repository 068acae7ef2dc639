/** Decodes bodies that did not come through the native engine. */
import { addon } from '../engine/addon.js';
import { parseEvents } from '../engine/event-batch.js';
import type { ItemSource } from '../engine/item-source.js';
import type { Logger } from '../engine/log.js';
import type { NativeRecord } from '../engine/native.js';
import { errorOf } from '../engine/record-to-error.js';
import { APIResponseValidationError } from '../http/errors.js';

// The last event of services with OpenAI's stream format.
const DONE = '[DONE]';

/**
 * The JSON values of server-sent events or of lines, however the bytes are split.
 *
 * @param log - where data that is not JSON is logged, before it is thrown as an error
 */
export function decodeBody<Item>(
  format: 'events' | 'lines',
  readable: ReadableStream<Uint8Array> | null,
  log?: { readonly logger: Logger },
): ItemSource<Item> {
  const reader = readable?.getReader();
  const decoder = new (addon().Decoder)(format);
  let ended = reader === undefined;
  const parse = (text: string): Item => {
    try {
      return JSON.parse(text) as Item;
    } catch (cause) {
      const message = `an event is not JSON; it begins with: ${text.slice(0, 200)}`;
      log?.logger.error(message);
      throw new APIResponseValidationError({ message, cause });
    }
  };
  const itemsOf = (record: NativeRecord): { items: Item[]; ids: (string | null)[] } => {
    if (!record.ok) throw errorOf(record);
    const items: Item[] = [];
    const ids: (string | null)[] = [];
    for (const [at, chunk] of (record.events ?? []).entries()) {
      const { items: strings, ids: given } = parseEvents<string>(chunk, record.ids?.[at]);
      for (const [index, string] of strings.entries()) {
        const text = string.trim();
        if (format === 'events' && text === DONE) {
          ended = true;
          return { items, ids };
        }
        if (text === '') continue;
        items.push(parse(text));
        ids.push(given[index] ?? null);
      }
    }
    return { items, ids };
  };
  return {
    async next() {
      while (reader !== undefined && !ended) {
        const { done, value } = await reader.read();
        ended = done;
        const batch = itemsOf(value ? decoder.feed(value) : decoder.finish());
        if (batch.items.length > 0) return batch;
      }
      return null;
    },
    close() {
      ended = true;
      // Fails if the reader has failed already; then there is nothing to cancel.
      reader?.cancel().catch(() => undefined);
    },
  };
}
