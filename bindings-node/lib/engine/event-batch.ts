/** Parses batches of events and notices of reconnects. */
import type { Reconnect } from '../http/reconnect.js';
import { parseWithLongStrings } from './long-strings.js';

/**
 * Parses one JSON array of events, and their ids. The ids are lines: an empty line for an event
 * without an id, and the character NUL for an empty id.
 */
export function parseEvents<Event>(
  text: string,
  ids: string | undefined,
  longStrings?: string[],
): { items: Event[]; ids: (string | null)[] } {
  const lines = (ids ?? '').split('\n');
  return {
    items: parseWithLongStrings(text, longStrings) as Event[],
    ids: lines.map((line) => (line === '' ? null : line === '\0' ? '' : line)),
  };
}

interface Notice {
  attempt: number;
  /** Seconds. */
  delay: number;
  cause: string;
  status: number | null;
  streamId: string | null;
  lastEventId: string | null;
  url: string;
}

/** Parses the notices of a record. */
export function parseNotices(text: string): Reconnect[] {
  return (JSON.parse(text) as Notice[]).map((notice) => ({
    attempt: notice.attempt,
    delay: Math.round(notice.delay * 1000),
    cause: notice.cause,
    status: notice.status ?? undefined,
    taskID: notice.streamId ?? undefined,
    lastEventID: notice.lastEventId ?? undefined,
    url: notice.url,
  }));
}
