/** Items out of bytes that did not come through the native engine. */
import type { BaseLightcone } from '../base-client.js';
import { APIResponseValidationError } from '../core/error.js';
import type { ItemSource } from '../core/items.js';
import { addon } from './addon.js';
import { errorOf } from './errors.js';
import { eventsOf, type NativeRecord } from './native.js';

// What servers of the OpenAI kind send as their last data.
const DONE = '[DONE]';

/** JSON values of server-sent events or of lines, over any split of the bytes. */
export function decodedBy<Item>(
  format: 'events' | 'lines',
  readable: ReadableStream<Uint8Array> | null,
  client?: BaseLightcone,
): ItemSource<Item> {
  const reader = readable?.getReader();
  const decoder = new (addon().Decoder)(format);
  let ended = reader === undefined;
  const parsed = (text: string): Item => {
    try {
      return JSON.parse(text) as Item;
    } catch (cause) {
      const message = `an event is not JSON; it begins with: ${text.slice(0, 200)}`;
      client?.logger.error(message);
      throw new APIResponseValidationError({ message, cause });
    }
  };
  const itemsOf = (record: NativeRecord): { items: Item[]; ids: (string | null)[] } => {
    if (!record.ok) throw errorOf(record);
    const items: Item[] = [];
    const ids: (string | null)[] = [];
    for (const [at, piece] of (record.events ?? []).entries()) {
      const { items: texts, ids: given } = eventsOf<string>(piece, record.ids?.[at]);
      for (const [index, whole] of texts.entries()) {
        const text = whole.trim();
        if (format === 'events' && text === DONE) {
          ended = true;
          return { items, ids };
        }
        if (text === '') continue;
        items.push(parsed(text));
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
      // A reader that has failed already has nothing to cancel.
      reader?.cancel().catch(() => undefined);
    },
  };
}
